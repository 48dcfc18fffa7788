"""The outbox's topic “notice”: the applicant is mailed what happened to the dossier."""

from __future__ import annotations

from datetime import date, datetime
from email.utils import format_datetime
from urllib.parse import quote, urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend

from motcua.authority.offices import OfficeOn, offices_on
from motcua.catalogue.model import Text
from motcua.clock import HERE
from motcua.dossiers.models import Dossier, Message
from motcua.dossiers.outbox import Skipped
from motcua.dossiers.printing import version_of
from motcua.exchange.mail.letters import Notice, letter
from motcua.journal.models import Entry


def send(message: Message, at: datetime) -> None:
    """Hand one mail over to the mail server.

    Raises Skipped without a mail server or an address of the applicant. An SMTP error goes through: the
    outbox tries again. Should it try once too often, the mails bear the same Message-ID.
    """
    if not settings.EMAIL_HOST:
        raise Skipped("no_mail_server")
    dossier = Dossier.objects.select_related("applicant").get(messages=message)
    if not dossier.applicant.email:
        raise Skipped("no_address")
    entry = Entry.objects.get(dossier=dossier.pk, seq=message.facts["entry"])
    written = letter(notice(dossier, entry))
    host = urlsplit(settings.MOTCUA_ADDRESS).hostname
    EmailMessage(
        written.subject,
        written.body,
        to=[dossier.applicant.email],
        headers={
            "Date": format_datetime(at),
            "Message-ID": f"<notice-{message.pk}@{host}>",
            "Auto-Submitted": "auto-generated",
        },
        connection=EmailBackend(),
    ).send()


def notice(dossier: Dossier, entry: Entry) -> Notice:
    """What a mail tells of one journal entry: as things were then, whenever it is sent."""
    on = entry.at.astimezone(HERE).date()
    offices = offices_on({entry.office, dossier.received_office_id}, on)
    papers = {component.key: component.name for component in version_of(dossier).components}
    return Notice(
        event=entry.act,
        name=dossier.applicant.full_name,
        code=dossier.code,
        on=on,
        office=_name(offices[entry.office]),
        desk=_name(offices[dossier.received_office_id]),
        track=f"{settings.MOTCUA_ADDRESS}/track?code={quote(dossier.code, safe='')}",
        due=_promise(entry),
        missing=tuple(papers.get(key, Text(key, key)) for key in entry.facts.get("missing", [])),
        result_channel=dossier.result_channel,
    )


def _promise(entry: Entry) -> date | None:
    promised = entry.facts.get("promise")
    return datetime.fromisoformat(promised).astimezone(HERE).date() if promised else None


def _name(office: OfficeOn) -> Text:
    return Text(office.name_vi, office.name_en)
