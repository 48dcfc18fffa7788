"""A seal holds for the bytes it was put on, and for nothing else."""

from __future__ import annotations

import base64
import hashlib
import io
import shutil
import stat
import subprocess
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from pyhanko.pdf_utils.reader import PdfFileReader

from motcua.kernel.errors import MotcuaError
from motcua.papers.parts import VIETNAM
from motcua.papers.render import render
from motcua.papers.seal import (
    Seal,
    Verification,
    development_roots,
    development_seal,
    officer_seal,
    seal_pdf,
    sign_content,
    verify_content,
    verify_pdf,
)

from .paper_samples import DECISION, RECEIPT

AT = datetime(2023, 4, 13, 14, 5, 9, tzinfo=VIETNAM)
OFFICE = "Bảo hiểm xã hội huyện Yên Dũng"
CONTENT = "Nội dung quyết định".encode()
DIGEST = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("keys")


@pytest.fixture(scope="module")
def seal(folder: Path) -> Seal:
    return development_seal(folder, "02406", OFFICE)


@pytest.fixture(scope="module")
def roots(folder: Path) -> tuple[bytes, ...]:
    return development_roots(folder)


@pytest.fixture(scope="module")
def sealed(seal: Seal) -> bytes:
    return sealed_by(seal, render(DECISION))


def sealed_by(seal: Seal, pdf: bytes, **more: str) -> bytes:
    return seal_pdf(pdf, seal, reason="Ban hành quyết định", location="Yên Dũng", at=AT, **more)


def test_a_sealed_decision_verifies(sealed: bytes, roots: tuple[bytes, ...]) -> None:
    found = verify_pdf(sealed, roots)
    assert found == Verification(True, True, True, OFFICE, AT, "whole")
    assert found.good


def test_the_seal_is_pades_and_says_why_where_and_that_it_is_a_development_key(sealed: bytes) -> None:
    (signature,) = PdfFileReader(io.BytesIO(sealed)).embedded_signatures
    written = signature.sig_object
    assert written["/SubFilter"] == "/ETSI.CAdES.detached"
    assert (written["/Reason"], written["/Location"]) == ("Ban hành quyết định", "Yên Dũng")
    assert "DEVELOPMENT KEY" in signature.signer_cert.subject.native["organizational_unit_name"]


def test_the_seal_stands_in_the_room_above_the_signers_name(sealed: bytes) -> None:
    reader = PdfFileReader(io.BytesIO(sealed))
    left, low, right, high = (float(side) for side in reader.embedded_signatures[0].sig_field["/Rect"])
    assert (right - left, high - low) == (198, 62)
    assert left > 297
    assert right < 595 - 18 * 72 / 25.4
    assert 0 < low < high < 421


def test_a_paper_without_room_gets_an_invisible_seal(seal: Seal, roots: tuple[bytes, ...]) -> None:
    receipt = sealed_by(seal, render(RECEIPT))
    (signature,) = PdfFileReader(io.BytesIO(receipt)).embedded_signatures
    assert [float(side) for side in signature.sig_field["/Rect"]] == [0, 0, 0, 0]
    assert verify_pdf(receipt, roots).good


@pytest.mark.parametrize("share", [0.001, 0.1, 0.3, 0.5, 0.7, 0.86, 0.9, 0.98, 0.9999])
def test_one_flipped_bit_breaks_the_seal(sealed: bytes, roots: tuple[bytes, ...], share: float) -> None:
    damaged = bytearray(sealed)
    damaged[int(len(damaged) * share)] ^= 1
    assert not verify_pdf(bytes(damaged), roots).intact


def test_what_hides_behind_the_signature_breaks_the_seal(sealed: bytes, roots: tuple[bytes, ...]) -> None:
    """The gap for the signature is longer than the signature, and no signature can cover itself."""
    padding = sealed.rindex(b"0" * 64)
    hidden = sealed[: padding + 32] + b"1" + sealed[padding + 33 :]
    assert not verify_pdf(hidden, roots).intact


def test_what_is_added_after_the_seal_shows(sealed: bytes, roots: tuple[bytes, ...]) -> None:
    found = verify_pdf(sealed + b"\n% added", roots)
    assert found.coverage == "part"
    assert not found.good


def test_a_second_seal_leaves_the_first_alone(sealed: bytes, folder: Path, roots: tuple[bytes, ...]) -> None:
    province = development_seal(folder, "024", "Bảo hiểm xã hội tỉnh Bắc Giang")
    both = sealed_by(province, sealed, field="CapTren")
    assert both.startswith(sealed)
    assert verify_pdf(both, roots).signer == "Bảo hiểm xã hội tỉnh Bắc Giang"
    assert verify_pdf(both, roots).good


def test_a_seal_of_another_authority_is_not_trusted(tmp_path: Path, roots: tuple[bytes, ...]) -> None:
    foreign = sealed_by(development_seal(tmp_path, "02406", OFFICE), render(DECISION))
    found = verify_pdf(foreign, roots)
    assert (found.intact, found.valid, found.trusted) == (True, True, False)
    assert not verify_pdf(foreign, []).trusted


@pytest.mark.parametrize("unsealed", [b"", b"hello", b"%PDF-1.7\n%%EOF", render(RECEIPT)])
def test_a_file_without_a_seal_says_so(unsealed: bytes, roots: tuple[bytes, ...]) -> None:
    assert verify_pdf(unsealed, roots) == Verification()


def test_another_reader_finds_the_seal_valid(sealed: bytes, tmp_path: Path) -> None:
    if shutil.which("pdfsig") is None:
        pytest.skip("pdfsig is not installed (poppler-utils)")
    file = tmp_path / "decision.pdf"
    file.write_bytes(sealed)
    said = subprocess.run(["pdfsig", str(file)], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert OFFICE in said


def test_an_officer_signs_content(folder: Path, roots: tuple[bytes, ...]) -> None:
    officer = officer_seal(folder, "ngd-01", "Trần Quốc Khánh", "Phó Giám đốc")
    signature = sign_content(DIGEST, officer, at=AT)
    assert verify_content(DIGEST, signature, roots) == Verification(
        True, True, True, "Trần Quốc Khánh", AT, "whole"
    )
    other = hashlib.sha256(CONTENT + b".").hexdigest()
    assert not verify_content(other, signature, roots).intact
    assert not verify_content(DIGEST, signature, []).trusted
    assert verify_content(DIGEST, signature[:-8] + "????", roots) == Verification()
    assert verify_content(DIGEST, "", roots) == Verification()


def test_openssl_accepts_an_officers_signature(
    folder: Path, roots: tuple[bytes, ...], tmp_path: Path
) -> None:
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    signature = sign_content(DIGEST, officer_seal(folder, "x", "Ngô Minh Đức", "Giám đốc"), at=AT)
    (tmp_path / "content").write_bytes(CONTENT)
    (tmp_path / "signature").write_bytes(base64.b64decode(signature))
    (tmp_path / "root").write_bytes(roots[0])
    files = ["-in", "signature", "-content", "content", "-CAfile", "root"]
    ask = ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-purpose", "any", *files]
    said = subprocess.run(ask, cwd=tmp_path, capture_output=True, check=False)
    assert said.returncode == 0, said.stderr.decode()
    assert said.stdout == CONTENT


@pytest.mark.parametrize("digest", ["", "abcd", "zz" * 32, DIGEST + "00"])
def test_only_a_sha256_is_signed(seal: Seal, digest: str) -> None:
    with pytest.raises(ValueError, match="hex"):
        sign_content(digest, seal, at=AT)


def test_keys_are_made_once_and_readable_by_their_owner_only(tmp_path: Path) -> None:
    first, second = (development_seal(tmp_path, "02406", OFFICE) for _ in range(2))
    assert certificate_of(first) == certificate_of(second)
    modes = {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.glob("*.key")}
    assert modes == {0o600}


def test_an_officer_with_a_new_post_gets_a_new_key(tmp_path: Path) -> None:
    deputy = officer_seal(tmp_path, "1", "Trần Quốc Khánh", "Phó Giám đốc")
    director = officer_seal(tmp_path, "1", "Trần Quốc Khánh", "Giám đốc")
    assert certificate_of(deputy) != certificate_of(director)


@pytest.mark.parametrize("escape", ["../x", "a/b", "", ".hidden"])
def test_an_id_cannot_name_a_file_elsewhere(tmp_path: Path, escape: str) -> None:
    with pytest.raises(ValueError, match="file name"):
        officer_seal(tmp_path, escape, "A", "B")


def test_a_key_with_a_passphrase_is_loaded_with_it_only(folder: Path, seal: Seal) -> None:
    plain, certificate = (
        (folder / "office-02406.key").read_bytes(),
        (folder / "office-02406.pem").read_bytes(),
    )
    locked = serialization.load_pem_private_key(plain, None).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(b"mat khau"),
    )
    assert certificate_of(Seal.load(locked, certificate, b"mat khau")) == certificate_of(seal)
    for wrong in (None, b"khac"):
        with pytest.raises(MotcuaError, match="cannot be read"):
            Seal.load(locked, certificate, wrong)


def test_an_rsa_key_of_a_real_authority_would_do(tmp_path: Path) -> None:
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, OFFICE)])
    usage = dict.fromkeys(("key_encipherment", "data_encipherment", "key_agreement", "crl_sign"), False)
    usage |= dict.fromkeys(("encipher_only", "decipher_only"), False)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), 1, AT, AT + timedelta(days=365))
        .add_extension(x509.KeyUsage(True, True, key_cert_sign=True, **usage), critical=True)
        .sign(key, hashes.SHA256())
        .public_bytes(serialization.Encoding.PEM)
    )
    plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    office = Seal.load(key.private_bytes(serialization.Encoding.PEM, *plain), certificate)
    assert not office.development
    assert verify_pdf(sealed_by(office, render(DECISION)), [certificate]).good


def test_a_key_of_another_certificate_is_refused(folder: Path, seal: Seal) -> None:
    officer_seal(folder, "other", "Ngô Minh Đức", "Giám đốc")
    key, certificate = (folder / "officer-other.key").read_bytes(), (folder / "office-02406.pem").read_bytes()
    with pytest.raises(MotcuaError, match="does not belong"):
        Seal.load(key, certificate)


def certificate_of(seal: Seal) -> bytes:
    written: bytes = seal.signer.signing_cert.dump()
    return written
