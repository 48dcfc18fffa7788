"""A private key with its certificate: of an office, or of one officer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.x509.oid import NameOID
from pyhanko.keys import load_certs_from_pemder_data, load_private_key_from_pemder_data
from pyhanko.sign.signers import SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore

from motcua.kernel.errors import N_, MotcuaError

DEVELOPMENT = "KHÓA PHÁT TRIỂN / DEVELOPMENT KEY"
"""Stands in the subject of every certificate that the development authority issues."""


@dataclass(frozen=True, slots=True)
class Seal:
    """What signs. `name` is the certificate's common name; `signer` holds the key and is never printed."""

    name: str
    development: bool
    signer: Any

    def __repr__(self) -> str:
        return f"Seal({self.name!r})"

    @classmethod
    def load(cls, key_pem: bytes, cert_pem: bytes, passphrase: bytes | None = None) -> Seal:
        """Read a key and its certificate; issuers may follow the certificate in `cert_pem`.

        Raises MotcuaError `seal_key` when the key cannot be read (a wrong passphrase, for one), or belongs
        to another certificate.
        """
        certificate = _matching(key_pem, cert_pem, passphrase)
        leaf, *issuers = load_certs_from_pemder_data(cert_pem)
        store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
        store.register_multiple(issuers)
        signer = SimpleSigner(
            signing_cert=leaf,
            signing_key=load_private_key_from_pemder_data(key_pem, passphrase),
            cert_registry=store,
            embed_roots=False,
        )
        return cls(_subject(certificate, NameOID.COMMON_NAME), _is_development(certificate), signer)


def _matching(key_pem: bytes, cert_pem: bytes, passphrase: bytes | None) -> x509.Certificate:
    try:
        key = serialization.load_pem_private_key(key_pem, passphrase)
        certificate = x509.load_pem_x509_certificates(cert_pem)[0]
    except (ValueError, TypeError) as problem:
        raise MotcuaError(
            "seal_key", N_("The key or its certificate cannot be read. Check both files and the passphrase.")
        ) from problem
    if _public(key.public_key()) != _public(certificate.public_key()):
        raise MotcuaError("seal_key", N_("The key does not belong to this certificate. Check both files."))
    return certificate


def _public(key: Any) -> bytes:
    written: bytes = key.public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return written


def _subject(certificate: x509.Certificate, oid: x509.ObjectIdentifier) -> str:
    found = certificate.subject.get_attributes_for_oid(oid)
    return str(found[0].value) if found else ""


def _is_development(certificate: x509.Certificate) -> bool:
    return _subject(certificate, NameOID.ORGANIZATIONAL_UNIT_NAME) == DEVELOPMENT
