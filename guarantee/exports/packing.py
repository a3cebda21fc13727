"""The files of an export, as a folder or as one archive."""

import shutil
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from core.errors import Refused
from guarantee.exports.contents import ExportedFile

IN_MEMORY = 2 * 1024 * 1024
THEN = (1980, 1, 1, 0, 0, 0)  # archives of the same record are alike: the earliest moment that they can say


def write_folder(files: Iterable[ExportedFile], folder: Path) -> None:
    """Write the files into a new folder, whole or not at all. Raise Refused where there is something already, or the
    place cannot be written to."""
    if folder.exists():
        raise Refused(f"{folder} is there already: name another folder.")
    try:
        half = Path(tempfile.mkdtemp(prefix=".half-", dir=folder.absolute().parent))
    except OSError as error:
        raise Refused(f"{folder} cannot be written: {error.strerror}.") from error
    try:
        for file in files:
            place = half / file.name
            place.parent.mkdir(exist_ok=True)
            place.write_bytes(file.content)
        half.rename(folder)
    except BaseException:
        shutil.rmtree(half, ignore_errors=True)
        raise


def packed(files: Iterable[ExportedFile], folder: str) -> IO[bytes]:
    """Return an open archive of the files within a folder of that name."""
    archive = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 # the answer closes it
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        for file in files:
            zipped.writestr(
                zipfile.ZipInfo(f"{folder}/{file.name}", THEN), file.content, zipfile.ZIP_DEFLATED
            )
    archive.seek(0)
    return archive
