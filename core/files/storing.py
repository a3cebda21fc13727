"""Where the contents of uploads stand: in FILES_ROOT, each under its digest, outside whatever a web server serves."""

import hashlib
import os
import re
import tempfile
import time
import unicodedata
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import connection, transaction

from core.files.models import StoredFile
from core.files.recognising import AT_MOST, DOCUMENTS, ZIP, FileType, recognise
from core.locks import Lock, take_until_commit

NAME_AT_MOST = 120
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')


@transaction.atomic
def store(
    upload: UploadedFile, *, by: Any, now: datetime, allowed: tuple[FileType, ...] = DOCUMENTS
) -> StoredFile:
    """Keep what a form has uploaded, and return its row. Raise Refused for what is too large, or of no allowed type.

    The content is written before the row: where the transaction is undone, a file is left that no row names, which is
    swept at night (`core.files.sweeping`).
    """
    content = upload.read(AT_MOST + 1)  # one byte too many is refused, and no more than that is read
    kind = recognise(content, allowed)
    digest = hashlib.sha256(content).hexdigest()
    hold_content(digest)
    _write(path_of(digest), content)
    return StoredFile.objects.create(
        name=name_for(upload.name or "", kind),
        mime=kind.mime,
        size=len(content),
        digest=digest,
        by=by,
        at=now,
    )


@transaction.atomic
def keep_packed(packed: Path, name: str, *, by: Any, now: datetime) -> StoredFile:
    """Keep an archive that we packed ourselves, and return its row. The file is moved away from where it was."""
    with packed.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
    size, place = packed.stat().st_size, path_of(digest)
    hold_content(digest)
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    packed.replace(place)
    return StoredFile.objects.create(
        name=name_for(name, ZIP), mime=ZIP.mime, size=size, digest=digest, by=by, at=now
    )


@transaction.atomic
def erase_packed(stored_file: StoredFile, now: datetime) -> None:
    """Erase the content of an archive that we packed; that there was one stays on record.

    Not for uploads: another one of the same content, stored at this moment, would lose it.
    """
    StoredFile.objects.filter(pk=stored_file.pk, erased_at=None).update(erased_at=now)
    same = StoredFile.objects.filter(digest=stored_file.digest, erased_at=None)
    if not same.exists():
        place = path_of(stored_file.digest)
        transaction.on_commit(lambda: place.unlink(missing_ok=True))


def is_left(place: Path, age: timedelta) -> bool:
    """Return whether a file was last written so long ago, in real time; one that is gone by now was not."""
    try:
        return place.stat().st_mtime <= time.time() - age.total_seconds()
    except FileNotFoundError:
        return False


def hold_content(digest: str) -> None:
    """Keep others from storing or erasing this content until the transaction ends."""
    take_until_commit(connection, Lock.FILE_CONTENT, int(digest[:7], 16))


def path_of(digest: str) -> Path:
    return Path(settings.FILES_ROOT) / digest[:2] / digest


def name_for(name: str, kind: FileType) -> str:
    """Return the name under which a file is given out: nothing of a path, no sign that a system reads otherwise, and
    the ending of what it is.
    """
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    visible = "".join(sign for sign in last if unicodedata.category(sign) not in ("Cf", "Cs", "Co"))
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", _UNFIT.sub(" ", visible).strip()).strip(" .")
    return f"{' '.join(stem.split())[:NAME_AT_MOST] or 'document'}{kind.ending}"


def _write(path: Path, content: bytes) -> None:
    """Write a content whole or not at all; who stored the same before has written the same."""
    if path.exists():
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
