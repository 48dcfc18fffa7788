"""Who signs a paper, as it stands above the name: the head, or whoever signs in his place, and how."""

from __future__ import annotations

from motcua.authority.models import Capacity, Delegation, Post, Role
from motcua.papers.parts import Signer

TITLES = {
    Role.DIRECTOR: "Giám đốc",
    Role.DEPUTY: "Phó Giám đốc",
    Role.ASSESSOR: "Viên chức thẩm định",
    Role.RECEPTION: "Viên chức tiếp nhận",
    Role.CLERK: "Văn thư",
    Role.SUPERVISOR: "Viên chức giám sát",
    Role.ADMINISTRATOR: "Quản trị viên",
}
"""What a post is called on paper, where the instrument names no other title (taker_title)."""

HEAD = TITLES[Role.DIRECTOR]


def signer(post: Post, delegation: int | None = None) -> Signer:
    """Whoever signs for the office under `post`, by his own power or by that of a delegation (its number).

    A deputy signs for the head (KT.), also where he stands in for him; others as authorised (TUQ.), unless
    the instrument says by order (TL.) or acting head (Q.). Decree 30/2020/NĐ-CP, Art. 13 and Appendix I.
    """
    name, role = post.officer.full_name, Role(post.role)
    row = Delegation.objects.filter(pk=delegation).first() if delegation else None
    if row is None and role is Role.DIRECTOR:
        return Signer(name)
    capacity = (row.capacity if row else "") or usual(role)
    return Signer(name, (row.title if row else "") or TITLES[role], HEAD, capacity)


def usual(role: Role) -> str:
    """How a post signs in the head's place where nothing else is said."""
    return Capacity.FOR_HEAD.value if role is Role.DEPUTY else Capacity.AUTHORISED.value
