"""What people upload: known by its content, bounded, kept outside what is served, given out as something to save."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from core.errors import Refused
from core.files import recognising
from core.files.models import StoredFile
from core.files.recognising import DOCX, ODT, PDF, PNG, TEXT, XLSX, recognise
from core.files.serving import attachment
from core.files.storing import name_for, path_of, store
from tests.factories import NOW

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
A_PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"


def packed(**parts: bytes | str) -> bytes:
    """A packed folder; in names, two underscores stand for a stroke."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, part in parts.items():
            folder.writestr(name.replace("__", "/"), part)
    return content.getvalue()


def office(mime: str, **parts: bytes | str) -> bytes:
    types = f'<Types><Override PartName="/x.xml" ContentType="{mime}.main+xml"/></Types>'
    return packed(**{"[Content_Types].xml": types, **parts})


def damaged(content: bytes, name: bytes = b"[Content_Types].xml") -> bytes:
    """The same with a stream that no unpacking understands, where that part begins."""
    at = content.index(name) + len(name)
    return content[:at] + b"\xff" * 8 + content[at + 8 :]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (A_PDF, PDF),
        (office(WORD, word__document="<w/>"), DOCX),
        (packed(mimetype=ODT.mime, content="<o/>"), ODT),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 20, PNG),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\0", recognising.JPEG),
        ("Résumé\nRails, Python\n".encode(), TEXT),
    ],
    ids=["pdf", "docx", "odt", "png", "jpeg", "text"],
)
def test_a_file_is_what_its_content_is(content: bytes, kind: recognising.FileType) -> None:
    assert recognise(content) == kind


@pytest.mark.parametrize(
    "content",
    [
        b"<!DOCTYPE html><script>alert(1)</script>",
        b"<html>%PDF-1.7",
        b'<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
        b"\xef\xbb\xbf  <html>",
        b"MZ\x90\0" + b"\0" * 60,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        packed(a="x"),
        office(XLSX.mime, xl__workbook="<x/>"),
        b"PK\x03\x04 broken",
        damaged(office(WORD, word__document="<w/>")),
        b"text with a nul \0 in it",
        b"\xff\xfe\x00text",
    ],
    ids=[
        "html",
        "html-as-pdf",
        "svg",
        "html-with-bom",
        "exe",
        "doc",
        "zip",
        "xlsx",
        "broken",
        "damaged",
        "nul",
        "utf-16",
    ],
)
def test_what_is_none_of_those_allowed_is_refused(content: bytes) -> None:
    with pytest.raises(Refused, match="no file that we take") as refusal:
        recognise(content)
    assert refusal.value.field == "file"


def test_a_table_is_told_from_a_text_by_its_main_part() -> None:
    assert recognise(office(XLSX.mime, word__document="<x/>"), allowed=(XLSX,)) == XLSX


def test_a_word_document_with_macros_is_refused() -> None:
    with pytest.raises(Refused, match="macros"):
        recognise(office(WORD, **{"word/vbaProject.bin": "x"}), allowed=(DOCX,))


def test_a_bomb_is_not_unpacked() -> None:
    bomb = office(WORD, bomb=b"\0" * (20 * 1024 * 1024))
    assert len(bomb) < 100_000
    with pytest.raises(Refused, match="Unpacked"):
        recognise(bomb)


def test_thousands_of_parts_are_refused() -> None:
    with pytest.raises(Refused, match="Unpacked"):
        recognise(packed(**{f"p{number}": "" for number in range(recognising.PARTS_AT_MOST + 1)}))


@pytest.mark.parametrize(("size", "fits"), [(recognising.AT_MOST, True), (recognising.AT_MOST + 1, False)])
def test_the_size_is_bounded(size: int, fits: bool) -> None:
    content = A_PDF + b" " * (size - len(A_PDF))
    if fits:
        assert recognise(content) == PDF
    else:
        with pytest.raises(Refused, match="too large"):
            recognise(content)


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(Refused, match="empty"):
        recognise(b"")


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("resume.pdf", "resume.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\a\\cv.docx", "cv.pdf"),
        ("cv.pdf.exe", "cv.pdf.pdf"),
        ('a"b\r\nX: y.pdf', "a b X y.pdf"),
        ("\u202efdp.exe", "fdp.pdf"),
        ("", "document.pdf"),
        (".pdf", "document.pdf"),
        ("x" * 300, "x" * 120 + ".pdf"),
    ],
)
def test_the_name_is_one_that_no_system_reads_otherwise(name: str, kept: str) -> None:
    assert name_for(name, PDF) == kept


@pytest.fixture
def files(settings: Any, tmp_path: Path) -> Path:
    settings.FILES_ROOT = str(tmp_path)
    return tmp_path


@pytest.mark.django_db
def test_a_file_is_kept_once_by_its_digest_outside_what_is_served(files: Path, settings: Any) -> None:
    first, second = (store(SimpleUploadedFile("cv.pdf", A_PDF), by=None, now=NOW) for _ in range(2))
    assert first.pk != second.pk and first.digest == second.digest
    assert [path.name for path in files.rglob("*") if path.is_file()] == [first.digest]
    assert path_of(first.digest).read_bytes() == A_PDF
    served = [settings.STATIC_ROOT, *settings.STATICFILES_DIRS]
    assert not any(files.is_relative_to(folder) for folder in served)


@pytest.mark.django_db
def test_what_is_refused_is_not_kept(files: Path) -> None:
    with pytest.raises(Refused):
        store(SimpleUploadedFile("cv.pdf", b"<html>"), by=None, now=NOW)
    assert not list(files.iterdir())
    assert not StoredFile.objects.exists()


@pytest.mark.django_db
def test_it_is_given_out_to_be_saved_and_never_drawn(files: Path) -> None:
    answer = attachment(store(SimpleUploadedFile("Café.pdf", A_PDF), by=None, now=NOW))
    assert answer["Content-Disposition"].startswith("attachment;")
    assert "filename*=utf-8''Caf%C3%A9.pdf" in answer["Content-Disposition"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["Cache-Control"] == "private, no-store"
    assert b"".join(answer) == A_PDF
    answer.close()
