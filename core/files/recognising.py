"""What an uploaded file is, by its content: its name says what anybody wrote. Nothing of it is run, drawn or unpacked
to the disk.
"""

import io
import re
import zipfile
from typing import NamedTuple

import puremagic

from core.errors import Refused
from core.files.archives import UNREADABLE

AT_MOST = 5 * 1024 * 1024
UNPACKED_AT_MOST = 50 * 1024 * 1024
PARTS_AT_MOST = 2_000
TIMES_AT_MOST = (
    200  # how many times larger a part may be than it is packed: a text of blanks reaches a thousand
)
CONTENT_TYPES = "[Content_Types].xml"
CONTENT_TYPES_AT_MOST = 256 * 1024
TOO_LARGE_INSIDE = "Unpacked, this file is far too large. Save it anew, or as a PDF."


class FileType(NamedTuple):
    """A type of file that is taken: its name, its usual ending, and the type that a browser is told."""

    name: str
    ending: str
    mime: str


PDF = FileType("PDF", ".pdf", "application/pdf")
DOCX = FileType(
    "Word document", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
)
XLSX = FileType("Excel table", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
PPTX = FileType(
    "PowerPoint slides",
    ".pptx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
)
ODT = FileType("OpenDocument text", ".odt", "application/vnd.oasis.opendocument.text")
PNG = FileType("picture", ".png", "image/png")
JPEG = FileType("photo", ".jpg", "image/jpeg")
TEXT = FileType("plain text", ".txt", "text/plain")
ZIP = FileType("ZIP archive", ".zip", "application/zip")  # what we pack ourselves; nobody uploads one
DOCUMENTS = (PDF, DOCX, ODT, TEXT, PNG, JPEG)  # what one sends to an employer, or hands in

_OFFICE = {DOCX.mime: DOCX, XLSX.mime: XLSX, PPTX.mime: PPTX}
_BY_MIME = {kind.mime: kind for kind in (PDF, PNG, JPEG)}
_MAIN_PART = re.compile(rb'ContentType\s*=\s*["\']([^"\']+)\.main\+xml["\']')


def recognise(content: bytes, allowed: tuple[FileType, ...] = DOCUMENTS) -> FileType:
    """Return what a file is. Raise Refused for what is not allowed, is too large, or could unpack to too much."""
    if not content:
        raise Refused("The file is empty. Choose the one that you mean.", "file")
    if len(content) > AT_MOST:
        raise Refused(f"The file is too large: at most {AT_MOST // 1024**2} MB.", "file")
    kind = _type_of(content)
    if kind is None or kind not in allowed:
        names = ", ".join(f"{taken.name} ({taken.ending})" for taken in allowed)
        raise Refused(
            f"That is no file that we take: {names}. Save it as one of them, then try again.", "file"
        )
    return kind


def _type_of(content: bytes) -> FileType | None:
    if zipfile.is_zipfile(io.BytesIO(content)) and content.startswith(b"PK"):
        return _packed(content)
    if (kind := _BY_MIME.get(_mime(content))) is not None:
        return kind
    return TEXT if _is_text(content) and not _is_markup(content) else None


def _mime(content: bytes) -> str:
    """Return the type that the content has most likely; a photo has several names, of which the first will do."""
    try:
        return puremagic.magic_string(content)[0].mime_type
    except (puremagic.PureError, ValueError):
        return ""


def _packed(content: bytes) -> FileType | None:
    """Return the type of a file that is a packed folder, by what it says of its main part: by the first bytes alone all
    of them are alike.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as folder:
            parts = folder.infolist()
            _check_unpacked(parts)
            names = {part.filename for part in parts}
            if CONTENT_TYPES in names:
                return _office(_beginning(folder, CONTENT_TYPES), names)
            if "mimetype" in names:
                return ODT if _beginning(folder, "mimetype").strip() == ODT.mime.encode() else None
    except UNREADABLE:
        return None
    return None


def _office(content_types: bytes, names: set[str]) -> FileType | None:
    """Return the type that an office file says its main part has; one with macros is none that we take."""
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise Refused("This file holds macros. Save it without them, or as a PDF.", "file")
    main = _MAIN_PART.search(content_types)
    return _OFFICE.get(main.group(1).decode(errors="replace")) if main else None


def _beginning(folder: zipfile.ZipFile, name: str) -> bytes:
    with folder.open(name) as part:
        return part.read(CONTENT_TYPES_AT_MOST)


def _check_unpacked(parts: list[zipfile.ZipInfo]) -> None:
    """Raise Refused where unpacking could fill a memory or a disk. Nothing has been unpacked yet."""
    if len(parts) > PARTS_AT_MOST or sum(part.file_size for part in parts) > UNPACKED_AT_MOST:
        raise Refused(TOO_LARGE_INSIDE, "file")
    for part in parts:
        if part.file_size > TIMES_AT_MOST * max(part.compress_size, 1024):
            raise Refused(TOO_LARGE_INSIDE, "file")


def _is_text(content: bytes) -> bool:
    """Say whether a content is text in UTF-8, without any control but those of lines and tabulators."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return not any(sign < " " and sign not in "\t\n\r\f" for sign in text)


def _is_markup(content: bytes) -> bool:
    """Say whether a text begins like a page or a drawing, which a browser might take it for."""
    return content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
