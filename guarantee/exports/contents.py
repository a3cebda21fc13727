"""What the folder of an exported decision holds, file by file. The same record gives the same bytes."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string

from core.files.models import StoredFile
from core.files.storing import path_of
from guarantee.exports.checking import LINE
from guarantee.exports.letters import letter_text, typeset
from guarantee.frozen.models import FrozenRecord, FrozenText

DECISION, SUMS, README = "decision.json", "SHA256SUMS", "README.txt"
# Signs that a system reads otherwise in a name, or a list of digests in a line.
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
Json = dict[str, Any]


@dataclass(frozen=True)
class ExportedFile:
    """A file of the folder: its name, with `/` before the name within a folder, and its content."""

    name: str
    content: bytes


@dataclass(frozen=True)
class ExportedTexts:
    """The texts that go out with a record, and the numbers of those that do not."""

    included: dict[int, FrozenText]
    kept_back: list[int]
    erased: list[int]


def contents_of(record: FrozenRecord, *, for_student: bool) -> Iterator[ExportedFile]:
    """Yield the files of the folder, the list of their digests last. The student is given their own texts, everybody
    else those of the judges, too."""
    digests: dict[str, str] = {}
    for file in _files(record, for_student):
        digests[file.name] = hashlib.sha256(file.content).hexdigest()
        yield file
    lines = "".join(f"{digests[name]}  {name}\n" for name in sorted(digests))
    yield ExportedFile(SUMS, lines.encode())


def _files(record: FrozenRecord, for_student: bool) -> Iterator[ExportedFile]:
    content: Json = json.loads(record.canonical)
    texts = _texts(record, for_student)
    words = {number: json.loads(text.text or "{}") for number, text in texts.included.items()}
    yield ExportedFile(DECISION, record.canonical.encode())
    for number, text in texts.included.items():
        yield ExportedFile(f"texts/{number}-salted.txt", f"{text.salt}{text.text}".encode())
    left_out = []
    for place, frozen_file in enumerate(content["files"], start=1):
        name = _file_name(place, words.get(frozen_file["text"], {}).get("name", ""))
        if (stored := _stored(frozen_file["id"])) is None:
            left_out.append(place)
        else:
            yield ExportedFile(f"files/{name}", stored)
    yield ExportedFile("letter.pdf", typeset(letter_text(content, words), record))
    yield ExportedFile("reading.json", _readable(content, words).encode())
    facts = {
        "record": record,
        "claim": content["claim"],
        "line": LINE,
        "texts": texts,
        "files_left_out": left_out,
        "for_student": for_student,
    }
    yield ExportedFile(README, render_to_string("guarantee/exports/README.txt", facts).encode())


def _texts(record: FrozenRecord, for_student: bool) -> ExportedTexts:
    texts = ExportedTexts({}, [], [])
    for text in record.texts.order_by("number"):
        if text.text is None:
            texts.erased.append(text.number)
        elif for_student and not text.for_student:
            texts.kept_back.append(text.number)
        else:
            texts.included[text.number] = text
    return texts


def _file_name(place: int, name: str) -> str:
    return f"{place}-{_UNFIT.sub(' ', name).strip() or 'file'}"


def _stored(pk: int) -> bytes | None:
    """Return the content of a file; None where it was erased, or is gone."""
    file = StoredFile.objects.filter(pk=pk, erased_at=None).first()
    if file is None or not path_of(file.digest).exists():
        return None
    return path_of(file.digest).read_bytes()


def _readable(content: Json, words: dict[int, Json]) -> str:
    """Return the record with each text in its place, laid out for reading."""
    readable = dict(content)
    for part in ("rows", "evidence", "files"):
        readable[part] = [_with_words(row, words) for row in content[part]]
    readable["people"] = words.get(content["people"]["text"], {})
    return json.dumps(readable, ensure_ascii=False, indent=1) + "\n"


def _with_words(row: Json, words: dict[int, Json]) -> Json:
    row_words: Json = {}
    for name in ("text", "judges_text"):
        row_words |= words.get(row.get(name, 0), {})
    return {name: value for name, value in row.items() if name not in ("text", "judges_text")} | {
        "words": row_words
    }
