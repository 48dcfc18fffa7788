"""The keys of this installation: officers sign with theirs, each office seals with its own."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from motcua.authority.acting import Acting
from motcua.authority.offices import OfficeOn
from motcua.papers import seal as seals


def officer_key(acting: Acting) -> seals.Seal:
    """The signing key of an officer: made on first use by the development authority of this installation."""
    return _officer_key(acting.login, acting.name, str(acting.role.label))


def office_seal(office: OfficeOn) -> seals.Seal:
    """What seals an office's decisions: the configured key, else one for development, made on first use."""
    if configured():
        return _configured_seal()
    return _development_seal(office.code, office.name_vi)


def officer_roots() -> tuple[bytes, ...]:
    """The certificates (PEM) under which officers' signatures are trusted: keys are made here so far."""
    return seals.development_roots(_folder())


def seal_roots() -> tuple[bytes, ...]:
    """The certificates (PEM) under which seals are trusted: the configured one, and then no other."""
    certificate: Path | None = settings.MOTCUA_SEAL_CERT
    return (certificate.read_bytes(),) if certificate else seals.development_roots(_folder())


def configured() -> bool:
    """Whether the operator has given a real key; without one, papers bear the development mark."""
    return bool(settings.MOTCUA_SEAL_KEY and settings.MOTCUA_SEAL_CERT)


@lru_cache(maxsize=1024)
def _officer_key(login: str, name: str, title: str) -> seals.Seal:
    return seals.officer_seal(_folder(), login, name, title)


@lru_cache(maxsize=1024)
def _development_seal(code: str, name: str) -> seals.Seal:
    return seals.development_seal(_folder(), code, name)


@lru_cache(maxsize=1)
def _configured_seal() -> seals.Seal:
    key, certificate = str(settings.MOTCUA_SEAL_KEY), str(settings.MOTCUA_SEAL_CERT)
    return seals.Seal.load(Path(key).read_bytes(), Path(certificate).read_bytes())


def _folder() -> Path:
    return Path(settings.MOTCUA_INSTANCE) / "keys"
