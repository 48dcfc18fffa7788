"""Keys for development and the demo: an authority of our own, trusted by nobody else, made on first use."""

from __future__ import annotations

import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from motcua.papers.seal.key import DEVELOPMENT, Seal

FIRST_DAY, LAST_DAY = datetime(2015, 1, 1, tzinfo=UTC), datetime(2075, 1, 1, tzinfo=UTC)
"""Long, so that a demo set in any year of the law finds its keys valid."""

AUTHORITY = "authority"

Subject = dict[x509.ObjectIdentifier, str]


def development_seal(folder: Path, code: str = "office", name: str = "Cơ quan bảo hiểm xã hội") -> Seal:
    """The seal of one office, made on first use in `folder`; `code` keeps the offices apart."""
    return _issued(folder, f"office-{_file_part(code)}", {NameOID.COMMON_NAME: name})


def officer_seal(folder: Path, officer_id: str, name: str, title: str) -> Seal:
    """The signing key of one officer, made on first use. A new name or title makes a new key."""
    subject = {NameOID.COMMON_NAME: name, NameOID.TITLE: title, NameOID.USER_ID: officer_id}
    return _issued(folder, f"officer-{_file_part(officer_id)}", subject)


def development_roots(folder: Path) -> tuple[bytes, ...]:
    """The certificate (PEM) of the development authority: the only root of the keys made here."""
    with _alone(folder):
        return (_authority(folder)[1],)


def _issued(folder: Path, file: str, subject: Subject) -> Seal:
    with _alone(folder):
        key_file, cert_file = folder / f"{file}.key", folder / f"{file}.pem"
        if not (key_file.exists() and cert_file.exists() and _is_for(cert_file.read_bytes(), subject)):
            issuer_key, issuer_pem = _authority(folder)
            issuer = x509.load_pem_x509_certificate(issuer_pem)
            key = ec.generate_private_key(ec.SECP256R1())
            certificate = _certificate(_name(subject), key.public_key(), issuer.subject, issuer_key)
            _write(key_file, _private_pem(key))
            _write(cert_file, certificate + issuer_pem)
        return Seal.load(key_file.read_bytes(), cert_file.read_bytes())


def _authority(folder: Path) -> tuple[ec.EllipticCurvePrivateKey, bytes]:
    key_file, cert_file = folder / f"{AUTHORITY}.key", folder / f"{AUTHORITY}.pem"
    if not (key_file.exists() and cert_file.exists()):
        key = ec.generate_private_key(ec.SECP256R1())
        name = _name({NameOID.COMMON_NAME: "Một Cửa"})
        _write(key_file, _private_pem(key))
        _write(cert_file, _certificate(name, key.public_key(), name, key, authority=True))
    loaded = serialization.load_pem_private_key(key_file.read_bytes(), None)
    assert isinstance(loaded, ec.EllipticCurvePrivateKey)  # noqa: S101  we wrote it
    return loaded, cert_file.read_bytes()


def _certificate(
    subject: x509.Name,
    public: ec.EllipticCurvePublicKey,
    issuer: x509.Name,
    issuer_key: ec.EllipticCurvePrivateKey,
    *,
    authority: bool = False,
) -> bytes:
    issuer_public = issuer_key.public_key()
    builder = (
        x509.CertificateBuilder(issuer, subject, public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(FIRST_DAY)
        .not_valid_after(LAST_DAY)
        .add_extension(x509.BasicConstraints(authority, 0 if authority else None), critical=True)
        .add_extension(_usage(authority), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_public), critical=False)
    )
    return builder.sign(issuer_key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)


def _usage(authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority,
        content_commitment=not authority,
        key_cert_sign=authority,
        crl_sign=authority,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _name(subject: Subject) -> x509.Name:
    marked = {**subject, NameOID.ORGANIZATIONAL_UNIT_NAME: DEVELOPMENT, NameOID.COUNTRY_NAME: "VN"}
    return x509.Name([x509.NameAttribute(oid, value[:64]) for oid, value in marked.items()])


def _is_for(cert_pem: bytes, subject: Subject) -> bool:
    return x509.load_pem_x509_certificates(cert_pem)[0].subject == _name(subject)


def _private_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, readable by the owner only."""
    half = path.with_suffix(path.suffix + ".new")
    with open(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
    half.replace(path)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One process at a time: the web part and the worker may both come first."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(folder / ".lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _file_part(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9._-]{1,80}", text) or text.startswith("."):
        raise ValueError(f"not usable in a file name: {text!r}")
    return text
