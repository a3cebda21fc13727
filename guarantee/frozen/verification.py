"""All frozen decisions recomputed, from what the database and the folder of files hold now: records, chain, texts,
rows, files, trails. Anything that does not agree is a broken link, named by the first one."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.apps import apps
from django.db.models import Model

from core.files.models import StoredFile
from core.files.storing import path_of
from core.instants import iso_z
from guarantee.audit_trail.verbs import broken_at
from guarantee.claims.models import Claim
from guarantee.frozen.canonical import as_json, canonical, salted_digest, sha256
from guarantee.frozen.columns import columns_of, our_words, stable
from guarantee.frozen.models import Erasure, FrozenRecord, FrozenText
from guarantee.frozen.trail import ERASED_TEXTS, FROZEN, detail_of

CLAIM_OF = "final__decision__claim__search__signature"
Json = dict[str, Any]
Texts = Mapping[int, FrozenText]


def broken_links() -> Iterator[str]:
    """Yield a sentence for each broken link, in the order of the chain, then what belongs to none of its links."""
    number, previous = 0, ""
    for pk, place in FrozenRecord.objects.order_by("number").values_list("pk", "number"):
        number += 1
        if place != number:
            yield f"Decision {number} is missing: after {number - 1} comes {place}."
            number = place
        record = FrozenRecord.objects.select_related(CLAIM_OF).filter(pk=pk).first()
        if record is None:
            yield f"Decision {number}: the decision itself, its claim or its signature is missing."
            continue
        for fault in _faults(record, previous):
            yield f"Decision {number} (claim {record.final.decision.claim.reference}): {fault}"
        previous = record.digest
    for claim in Claim.objects.order_by("pk").iterator():
        for fault in _trail_faults(claim):
            yield f"Claim {claim.reference}: {fault}"


def _faults(record: FrozenRecord, previous: str) -> Iterator[str]:
    if sha256(record.canonical) != record.digest:
        yield "its record does not have its digest."
        return
    if record.previous != previous:
        yield "it does not follow the digest before it."
    content = json.loads(record.canonical)
    if canonical(content) != record.canonical:
        yield "its record is not canonical JSON."
    if _place(content) != (record.number, record.previous, iso_z(record.at), record.final.decision_id):
        yield "its record speaks of another place, time or decision."
    texts = {text.number: text for text in record.texts.all()}
    text_faults = list(_text_faults(content, texts, record))
    yield from text_faults
    if text_faults:
        return
    if not _is_signed(content["signed"], record):
        yield "the signed text is another, or does not have its digest."
    yield from _row_faults([*content["rows"], *content["evidence"]], texts)
    yield from _file_faults(content["files"])


def _place(content: Json) -> tuple[Any, ...]:
    return content["number"], content["previous"], content["frozen_at"], content["decision"]["id"]


def _is_signed(signed: Json, record: FrozenRecord) -> bool:
    signature = record.final.decision.claim.search.signature
    return sha256(signed["text"]) == signed["sha256"] and signature.text == signed["text"]


def _text_faults(content: Json, texts: Texts, record: FrozenRecord) -> Iterator[str]:
    erased_classes = set(
        Erasure.objects.filter(claim=record.final.decision.claim_id, at__gte=record.at).values_list(
            "record_class", flat=True
        )
    )
    for number, named in enumerate(content["texts"], start=1):
        text = texts.get(number)
        if text is None:
            yield f"text {number} is missing."
        elif (text.record_class, text.for_student) != (named["class"], named["for"] == "student"):
            yield f"text {number} is kept as another kind of text."
        elif text.text is None or text.salt is None:
            if text.record_class not in erased_classes:
                yield f"text {number} is gone, and no erasure is on record."
        elif salted_digest(text.salt, text.text) != named["sha256"]:
            yield f"text {number} does not have its digest."
    if extra := set(texts) - set(range(1, len(content["texts"]) + 1)):
        yield f"text {min(extra)} is not of this record."


def _row_faults(frozen_rows: Iterable[Json], texts: Texts) -> Iterator[str]:
    """Compare what the record says of rows that nobody may change with the rows as they are."""
    by_table: dict[str, list[Json]] = defaultdict(list)
    for frozen_row in frozen_rows:
        by_table[frozen_row["table"]].append(frozen_row)
    for table, rows in by_table.items():
        model = apps.get_model(table)
        if not (unchanging := stable(model)):
            continue
        pk = str(model._meta.pk.attname)
        live_rows = {row[pk]: row for row in _live(model, [row["row"][pk] for row in rows])}
        for frozen_row in rows:
            row_id = frozen_row["row"][pk]
            live = live_rows.get(row_id)
            if live is None:
                yield f"row {row_id} of {table} is missing."
            elif column := differing_column(model, frozen_row, live, texts, unchanging):
                yield f"row {row_id} of {table} is another than was frozen: {column}."


def _live(model: type[Model], ids: Iterable[int]) -> Iterable[Json]:
    return model._base_manager.filter(pk__in=list(ids)).values()


def differing_column(
    model: type[Model], frozen_row: Json, live: Json, texts: Texts, unchanging: frozenset[str]
) -> str:
    """Return the first column in which a row is another than was frozen; empty where there is none."""
    columns = columns_of(model)
    for name, value in frozen_row["row"].items():
        if name in live and name in unchanging:
            now = as_json(live[name])
            if value != (our_words(now) if name in columns.partly else now):
                return name
    words = _words_of(frozen_row, texts)
    for name in columns.texts:
        if words is None or name not in live or name not in unchanging:
            continue
        now = as_json(live[name])
        if (words[name] != now) if name in words else bool(now):
            return name
    return ""


def _words_of(frozen_row: Json, texts: Texts) -> Json | None:
    """Return the words of a row by column; None where they are erased. What was empty is in none."""
    words: Json = {}
    for name in ("text", "judges_text"):
        if name in frozen_row:
            text = texts[frozen_row[name]].text
            if text is None:
                return None
            words |= json.loads(text)
    return words


def _file_faults(frozen_files: Iterable[Json]) -> Iterator[str]:
    for frozen_file in frozen_files:
        file = StoredFile.objects.filter(pk=frozen_file["id"]).first()
        if file is None or file.digest != frozen_file["sha256"]:
            yield f"file {frozen_file['id']} is not the one that was frozen."
        elif file.erased_at is None and not _is_whole(file):
            yield f"the content of file {file.pk} is missing, or another one."


def _is_whole(file: StoredFile) -> bool:
    try:
        with path_of(file.digest).open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest() == file.digest
    except FileNotFoundError:
        return False


def _trail_faults(claim: Claim) -> Iterator[str]:
    """Yield what is wrong with a claim's trail, and with rows that it has to name."""
    trail = list(claim.trail.order_by("id"))
    broken = broken_at(claim, trail)
    if broken is not None:
        yield f"its trail is broken at entry {broken.pk}, “{broken.what}”."
        return
    records = {
        record.number: record.digest for record in FrozenRecord.objects.filter(final__decision__claim=claim)
    }
    named_records = {part.detail["number"]: part.detail["record"] for part in trail if part.what == FROZEN}
    if records != named_records:
        yield "its trail names other records than there are."
    of_rows = sorted(
        canonical([detail_of(row), iso_z(row.at)]) for row in Erasure.objects.filter(claim=claim)
    )
    of_trail = sorted(canonical([part.detail, iso_z(part.at)]) for part in trail if part.what == ERASED_TEXTS)
    if of_rows != of_trail:
        yield "what its trail says of erased texts is not what is on record."
