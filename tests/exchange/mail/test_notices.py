"""Notices to applicants, over a real socket to the stand-in: what they need to know, and no more."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from email.message import EmailMessage
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from motcua.catalogue.model import Text
from motcua.dossiers import actions, outbox
from motcua.dossiers.act import NOTICED, Done
from motcua.dossiers.models import Dossier, Message
from motcua.dossiers.outbox import WAITS
from motcua.dossiers.receive import decline, receive
from motcua.exchange.mail import letters, notices, standin
from motcua.journey.table import Act
from tests.story import AFTER, Cast, application, key

APPLICANT = replace(application().applicant, email="hanh@example.vn")


@pytest.fixture
def mailbox(settings: Any) -> Iterator[standin.StandIn]:
    """The mail server of these tests."""
    with standin.serving() as kept:
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", kept.port
        settings.DEFAULT_FROM_EMAIL = "Bảo hiểm xã hội <motcua@example.vn>"
        yield kept


def deliver() -> None:
    outbox.drain({"notice": notices.send}, AFTER)


def handed_in(cast: Cast, **changes: Any) -> UUID:
    return receive(cast.mua, application(applicant=APPLICANT, **changes), at=AFTER, key=key()).dossier


def text(mail: EmailMessage) -> str:
    return str(mail.get_content())


def test_a_receipt_is_told_with_the_promise_and_the_way_to_follow_it(
    cast: Cast, mailbox: standin.StandIn, settings: Any
) -> None:
    settings.MOTCUA_ADDRESS = "https://motcua.example"
    handed_in(cast)
    deliver()
    (mail,) = mailbox.mails
    assert mail["To"] == "hanh@example.vn"
    assert mail["From"] == "Bảo hiểm xã hội <motcua@example.vn>"
    assert mail["Subject"].strip() == "Đã tiếp nhận hồ sơ 00001/2023/24221"
    assert mail["Auto-Submitted"] == "auto-generated"
    vietnamese, english = text(mail).split(letters.RULE)
    assert "Kính gửi ông/bà Nguyễn Thị Hạnh," in vietnamese
    assert "BHXH huyện Yên Dũng đã tiếp nhận hồ sơ 00001/2023/24221 ngày 03/04/2023." in vietnamese
    promised = Dossier.objects.get().promised_due
    assert promised is not None
    for part in (vietnamese, english):
        assert f"{promised:%d/%m/%Y}" in part
        assert "https://motcua.example/track?code=00001%2F2023%2F24221" in part


def test_the_address_in_a_mail_opens_the_page_that_asks_for_the_secret(
    cast: Cast, mailbox: standin.StandIn, client: Client, settings: Any
) -> None:
    handed_in(cast)
    deliver()
    address = next(word for word in text(mailbox.mails[0]).split() if word.startswith("http"))
    page = client.get(address.removeprefix(settings.MOTCUA_ADDRESS))
    assert page.status_code == 200
    assert 'value="00001/2023/24221"' in page.content.decode()


def test_nothing_personal_is_mailed_but_the_name(cast: Cast, mailbox: standin.StandIn) -> None:
    dossier = Dossier.objects.get(pk=handed_in(cast))
    deliver()
    sent = mailbox.mails[0].as_string() + text(mailbox.mails[0])
    secrets = [dossier.secret, APPLICANT.citizen_id, APPLICANT.phone, APPLICANT.residence]
    subject = dossier.subject
    for private in [*secrets, subject.full_name, subject.citizen_id, subject.si_number]:
        assert private
        assert private not in sent


def test_everything_that_is_missing_is_named(cast: Cast, mailbox: standin.StandIn) -> None:
    handed_in(cast, components=(), return_incomplete=True)
    deliver()
    vietnamese, english = text(mailbox.mails[0]).split(letters.RULE)
    assert vietnamese.count("\n- ") == english.count("\n- ") == 2
    assert "track?code" not in vietnamese, "there is no receipt yet, and so no lookup secret"


def test_a_supplement_request_an_apology_and_a_stop_are_told(cast: Cast, mailbox: standin.StandIn) -> None:
    dossier = handed_in(cast)
    acts: list[Callable[..., Done]] = [
        lambda **asked: actions.take(cast.thang, dossier, **asked),
        lambda **asked: actions.extend(cast.hoa, dossier, date(2023, 5, 26), "Chờ xác minh", **asked),
        lambda **asked: actions.request_supplement(cast.thang, dossier, ["death_paper"], **asked),
        lambda **asked: actions.stop(cast.hoa, dossier, "Theo đề nghị", **asked),
    ]
    for act in acts:
        act(at=AFTER, key=key())
    deliver()
    _, apology, supplement, stopped = (text(mail) for mail in mailbox.mails)
    assert "Ngày hẹn trả kết quả mới: 26/05/2023." in apology
    assert "Chờ xác minh" not in apology, "a reason may speak of people: it stands on paper only"
    assert supplement.count("\n- ") == 2, "one paper, in two languages"
    assert "dừng giải quyết" in stopped


def test_a_refusal_at_the_door_tells_of_the_right_to_complain(cast: Cast, mailbox: standin.StandIn) -> None:
    decline(cast.mua, application(applicant=APPLICANT), "Không thuộc thẩm quyền", at=AFTER, key=key())
    deliver()
    assert "quyền khiếu nại" in text(mailbox.mails[0])


OFFICE = Text("BHXH huyện Yên Dũng", "Social Insurance of Yen Dung")
TOLD = letters.Notice(
    event="issue",
    name="Hạnh",
    code="00001/2023/24221",
    on=AFTER.date(),
    office=OFFICE,
    desk=OFFICE,
    track="https://motcua.example/track",
    due=date(2023, 5, 4),
    missing=(Text("Giấy chứng tử", "Death certificate"),),
)


@pytest.mark.parametrize(
    ("channel", "where"),
    [("direct", "Bộ phận Tiếp nhận và Trả kết quả"), ("post", "bưu chính"), ("online", "điện tử")],
)
def test_a_result_is_told_with_where_it_is(channel: str, where: str) -> None:
    assert where in letters.letter(replace(TOLD, result_channel=channel)).body


def test_every_act_that_is_told_has_a_letter() -> None:
    at_the_door = {Act.RECEIVE, Act.RETURN_INCOMPLETE, Act.DECLINE}
    assert letters.events() == NOTICED | at_the_door


@pytest.mark.parametrize("event", sorted(letters.events()))
def test_a_letter_leaves_no_gap(event: str) -> None:
    written = letters.letter(replace(TOLD, event=event))
    assert "{" not in written.subject + written.body
    assert "\n\n\n" not in written.body


def test_without_a_mail_server_notices_are_skipped_and_say_so(cast: Cast, settings: Any) -> None:
    settings.EMAIL_HOST = ""
    handed_in(cast)
    deliver()
    assert Message.objects.get().error == "no_mail_server"


def test_without_an_address_the_applicant_is_not_mailed(cast: Cast, mailbox: standin.StandIn) -> None:
    receive(cast.mua, application(), at=AFTER, key=key())
    deliver()
    assert Message.objects.get().error == "no_address"
    assert not mailbox.mails


def test_a_mail_server_that_is_down_gets_the_mail_later(
    cast: Cast, mailbox: standin.StandIn, settings: Any
) -> None:
    with closing(socket.socket()) as unused:
        unused.bind(("127.0.0.1", 0))
        settings.EMAIL_PORT = unused.getsockname()[1]
        handed_in(cast)
        deliver()
    waiting = Message.objects.get()
    assert (waiting.sent_at, waiting.error) == (None, "ConnectionRefusedError")

    settings.EMAIL_PORT = mailbox.port
    outbox.drain({"notice": notices.send}, AFTER + WAITS[0])
    assert len(mailbox.mails) == 1
    assert Message.objects.get().sent_at == AFTER + timedelta(minutes=1)


def test_an_address_that_the_server_refuses_is_recorded(cast: Cast, mailbox: standin.StandIn) -> None:
    applicant = replace(APPLICANT, email="hanh@nowhere.invalid")
    receive(cast.mua, application(applicant=applicant), at=AFTER, key=key())
    deliver()
    assert Message.objects.get().error == "SMTPRecipientsRefused"
    assert not mailbox.mails


def test_the_same_notice_sent_twice_can_be_told_from_two_notices(
    cast: Cast, mailbox: standin.StandIn
) -> None:
    handed_in(cast)
    message = Message.objects.get()
    notices.send(message, AFTER)
    notices.send(message, AFTER)
    assert len({mail["Message-ID"] for mail in mailbox.mails}) == 1
    handed_in(cast)
    notices.send(Message.objects.latest("id"), AFTER)
    assert len({mail["Message-ID"] for mail in mailbox.mails}) == 2
