"""Every setting this software reads from the environment: name, default, meaning. There are no others."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import Field, dataclass, field, fields
from datetime import datetime
from pathlib import Path
from typing import Any

from motcua.kernel.errors import N_, BadInput, InputProblem
from motcua.site import reading

CHECKOUT = Path(__file__).resolve().parents[3]


def setting(
    name: str, read: Callable[[str], Any], default: Any, meaning: str, *, secret: bool = False
) -> Any:
    """One row of the table: `read` turns the text into a value or raises ValueError with what is accepted."""
    about = {"name": name, "read": read, "meaning": meaning, "secret": secret}
    return field(default=default, metadata=about)


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """The settings of one process, read once and checked."""

    mode: str = setting(
        "MOTCUA_MODE",
        reading.one_of("demo", "development", "test", "production"),
        "development",
        "What this installation is for. Each mode but production has a database and files of its own.",
    )
    part: str = setting(
        "MOTCUA_PART",
        reading.one_of("web", "worker", "command", "owner"),
        "command",
        "Which part this process is; set by `./motcua` itself. Only `owner` (migrations) owns the tables; "
        "the others act as the database role motcua_app, which cannot change the journal.",
    )
    database_url: str = setting(
        "DATABASE_URL",
        reading.database_url,
        "",
        "The PostgreSQL database (15 or newer) as `postgresql://user:password@host:port/name`. "
        "Empty: a server of its own is started in MOTCUA_HOME (not in production).",
        secret=True,
    )
    pg_bin: str = setting(
        "PG_BIN",
        reading.text,
        "",
        "The folder of PostgreSQL's programs, when its own server is started and they are not found alone.",
    )
    home: Path = setting(
        "MOTCUA_HOME",
        reading.path,
        CHECKOUT / ".motcua",
        "The folder of everything that is kept: database, uploaded files, generated keys.",
    )
    secret_key: str = setting(
        "MOTCUA_SECRET_KEY",
        reading.secret_key,
        "",
        "Signs sessions and forms: at least 50 characters, the same for all processes. "
        "Empty: generated into a private file of MOTCUA_HOME (not in production).",
        secret=True,
    )
    hosts: tuple[str, ...] = setting(
        "MOTCUA_HOSTS",
        reading.hosts,
        ("localhost", "127.0.0.1", "[::1]"),
        "The host names under which the pages may be asked for, with commas between.",
    )
    address: str = setting(
        "MOTCUA_ADDRESS",
        reading.address,
        "",
        "The public address of the pages, for QR codes on paper: `https://motcua.example`. "
        "Empty: where MOTCUA_LISTEN listens (not in production).",
    )
    listen: tuple[str, int] = setting(
        "MOTCUA_LISTEN",
        reading.listen,
        ("127.0.0.1", 8000),
        "Where the web server listens: `host:port`.",
    )
    workers: int = setting(
        "MOTCUA_WORKERS",
        reading.whole(1, 64),
        2,
        "Processes of the web server, each with four threads.",
    )
    clock: datetime | None = setting(
        "MOTCUA_CLOCK",
        reading.moment,
        None,
        "The time at which the software's clock started, `2023-03-27T07:30:00+07:00`; it goes on from there, "
        "also across restarts. Empty: the real time. Not in production.",
    )
    log_level: str = setting(
        "MOTCUA_LOG_LEVEL",
        reading.one_of("debug", "info", "warning", "error"),
        "info",
        "The least weight of what is logged.",
    )
    log_format: str = setting(
        "MOTCUA_LOG_FORMAT",
        reading.one_of("json", "text"),
        "",
        "How a line of the log is written: JSON, which never carries personal data, or text for eyes. "
        "Empty: text in development, JSON otherwise.",
    )
    files: Path | None = setting(
        "MOTCUA_FILES",
        reading.path,
        None,
        "The folder of uploaded and issued documents. Empty: `files` beside the database in MOTCUA_HOME.",
    )
    max_upload_mb: int = setting(
        "MOTCUA_MAX_UPLOAD_MB",
        reading.whole(1, 200),
        20,
        "The largest document that is accepted, in MB.",
    )
    keep_unsent_days: int = setting(
        "MOTCUA_KEEP_UNSENT_DAYS",
        reading.whole(1, 365),
        7,
        "Days after which a file is deleted that was chosen in a form and never sent.",
    )
    seal_key: Path | None = setting(
        "MOTCUA_SEAL_KEY",
        reading.file,
        None,
        "The private key that seals decisions (PEM). Empty: a key for development is generated.",
    )
    seal_cert: Path | None = setting(
        "MOTCUA_SEAL_CERT",
        reading.file,
        None,
        "The certificate of that key, with its chain (PEM).",
    )
    mail: str = setting(
        "MOTCUA_MAIL",
        reading.mail_server,
        "",
        "The mail server for notices to applicants, as `smtps://user:password@host:port` (TLS) or "
        "`smtp://user:password@host:port` (STARTTLS; without a user unencrypted, for a relay of one's own). "
        "Empty: nobody is mailed, and every notice is marked as skipped.",
        secret=True,
    )
    mail_from: str = setting(
        "MOTCUA_MAIL_FROM",
        reading.mail_sender,
        "",
        "Who the notices come from: `Một Cửa <motcua@motcua.example>`.",
    )
    language: str = setting(
        "MOTCUA_LANGUAGE",
        reading.one_of("vi", "en"),
        "vi",
        "The language of pages for whoever has not chosen one.",
    )

    @property
    def instance(self) -> Path:
        """The folder of this mode: a demonstration never touches the data of development or tests."""
        return self.home / self.mode

    @property
    def production(self) -> bool:
        return self.mode == "production"


def table() -> tuple[Field[Any], ...]:
    """All settings in the order in which they are documented; see `setting` for what each row holds."""
    return fields(Environment)


def read(environ: Mapping[str, str] = os.environ) -> Environment:
    """The settings of this process. Raises BadInput naming every variable that is wrong, and why."""
    values: dict[str, Any] = {}
    problems = [*_unknown(environ)]
    for row in table():
        name = row.metadata["name"]
        written = environ.get(name, "")
        if not written:
            continue
        try:
            values[row.name] = row.metadata["read"](written)
        except ValueError as error:
            message = N_("{name} is not accepted: {reason}.")
            problems.append(InputProblem(name, "setting_wrong", message, name=name, reason=str(error)))
    environment = Environment(**values)
    problems += _contradictions(environment)
    if problems:
        raise BadInput(problems)
    return environment


def _unknown(environ: Mapping[str, str]) -> list[InputProblem]:
    known = {row.metadata["name"] for row in table()}
    message = N_("{name} is not a setting. See docs/settings.md for those that are.")
    return [
        InputProblem(name, "setting_unknown", message, name=name)
        for name in sorted(environ)
        if name.startswith("MOTCUA_") and name not in known
    ]


def _contradictions(environment: Environment) -> list[InputProblem]:
    """What each setting allows alone but not together."""
    problems = []
    if environment.production:
        required = N_("{name} must be set in production.")
        for row in table():
            name = row.metadata["name"]
            if name in REQUIRED_IN_PRODUCTION and getattr(environment, row.name) == row.default:
                problems.append(InputProblem(name, "setting_missing", required, name=name))
        if environment.clock is not None:
            message = N_("MOTCUA_CLOCK cannot be used in production.")
            problems.append(InputProblem("MOTCUA_CLOCK", "setting_wrong", message))
    if (environment.seal_key is None) != (environment.seal_cert is None):
        message = N_("MOTCUA_SEAL_KEY and MOTCUA_SEAL_CERT go together: set both or none.")
        problems.append(InputProblem("MOTCUA_SEAL_KEY", "setting_missing", message))
    if bool(environment.mail) != bool(environment.mail_from):
        message = N_("MOTCUA_MAIL and MOTCUA_MAIL_FROM go together: set both or none.")
        problems.append(InputProblem("MOTCUA_MAIL", "setting_missing", message))
    return problems


REQUIRED_IN_PRODUCTION = {
    "DATABASE_URL",
    "MOTCUA_SECRET_KEY",
    "MOTCUA_HOSTS",
    "MOTCUA_ADDRESS",
    "MOTCUA_SEAL_KEY",
    "MOTCUA_SEAL_CERT",
}
