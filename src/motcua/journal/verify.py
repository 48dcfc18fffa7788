"""Does the journal still say what it said? Every entry, every chain, every closed day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from motcua.journal.chain import GENESIS, hash_of
from motcua.journal.models import DayRoot, Entry
from motcua.journal.roots import entries_of, root_over
from motcua.kernel.errors import N_


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not hold. `message` is an English template for `data`."""

    code: str
    message: str
    data: dict[str, str | int]

    def english(self) -> str:
        return self.message.format(**self.data)


@dataclass(frozen=True, slots=True)
class Report:
    """How much was read, and what does not hold."""

    entries: int
    dossiers: int
    days: int
    findings: tuple[Finding, ...]

    @property
    def valid(self) -> bool:
        return not self.findings


def verify() -> Report:
    """Read the whole journal once, in the order it was written, then the closed days."""
    tips: dict[UUID, tuple[int, str]] = {}
    findings: list[Finding] = []
    count = 0
    for entry in Entry.objects.order_by("id").iterator(chunk_size=5000):
        count += 1
        findings.extend(_problems(entry, *tips.get(entry.dossier, (0, GENESIS))))
        tips[entry.dossier] = (entry.seq, entry.hash)
    days = list(DayRoot.objects.order_by("day"))
    findings.extend(_problems_of_days(days))
    return Report(count, len(tips), len(days), tuple(findings))


def _problems(entry: Entry, last_seq: int, last_hash: str) -> Iterator[Finding]:
    where: dict[str, str | int] = {"entry": entry.pk, "dossier": str(entry.dossier), "seq": entry.seq}
    if hash_of(entry) != entry.hash:
        yield Finding(
            "entry_changed",
            N_("Entry {entry} (dossier {dossier}, number {seq}) was changed after it was written."),
            where,
        )
    if entry.seq != last_seq + 1 or entry.previous != last_hash:
        yield Finding(
            "chain_broken",
            N_("Entry {entry} (dossier {dossier}, number {seq}) does not follow the one before it."),
            where,
        )


def _problems_of_days(days: list[DayRoot]) -> Iterator[Finding]:
    previous = GENESIS
    last_entry = 0
    for day in days:
        hashes = entries_of(last_entry, day.last_entry)
        computed = root_over(previous, day.day, day.closed_at, hashes)
        if (computed.root, computed.entries, day.previous) != (day.root, day.entries, previous):
            yield Finding(
                "day_changed",
                N_("The closed day {day} no longer has its root: an entry was changed, added or lost."),
                {"day": day.day.isoformat()},
            )
        previous, last_entry = day.root, day.last_entry
