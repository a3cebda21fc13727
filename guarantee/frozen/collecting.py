"""All that a final decision rests on, row by row: what a record says, and the texts that stand beside it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Model, QuerySet

from commitments.searches.models import Search
from core.files.models import StoredFile
from core.instants import iso_z
from guarantee.audit_trail.salts import new_salt
from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision, FinalDecision
from guarantee.dossier.record import RELATED, plain_value
from guarantee.evidence.kinds import Asked, EvidenceKind, Row
from guarantee.evidence.queries import KINDS
from guarantee.frozen.canonical import as_json, canonical, salted_digest
from guarantee.frozen.columns import FrozenColumns, columns_of, our_words, table_given, tables
from people.accounts.models import User
from people.held_data.held import COLLEAGUE, HeldTable
from rules.eligibility.requirements import resting_on
from rules.retention import RecordClass

FORMAT = "career-services-decision/1"
Json = dict[str, Any]


@dataclass(frozen=True)
class TextBeside:
    """A text that stands beside a record, with the salt of its digest."""

    record_class: RecordClass
    for_student: bool
    salt: str
    text: str


@dataclass
class Collected:
    """What is being collected for one record: texts in their order, files and people that rows name."""

    texts: list[TextBeside] = field(default_factory=list)
    files: dict[int, RecordClass] = field(default_factory=dict)
    people: set[int] = field(default_factory=set)

    def beside(self, record_class: RecordClass, values: Json, *, for_student: bool) -> int | None:
        """Put words beside the record, and return the number under which it names them; None where there are none."""
        if not any(values.values()):
            return None
        self.texts.append(TextBeside(record_class, for_student, new_salt(), canonical(as_json(values))))
        return len(self.texts)

    def row(self, model: type[Model], values: Json, *, for_student: bool, more: Json | None = None) -> Json:
        """Return how a row stands in the record. `more` are words about it that stand in no column."""
        columns = columns_of(model)
        self.files |= {values[name]: columns.record_class for name in columns.files if values[name]}
        self.people |= {values[name] for name in columns.people if values[name]}
        plain = {name: as_json(values[name]) for name in columns.plain}
        plain |= {name: our_words(as_json(values[name])) for name in columns.partly}
        words, kept_back = _words(columns, values, for_student)
        if more:
            (words if for_student else kept_back)["_about"] = more
        frozen_row: Json = {"table": model._meta.label, "row": plain}
        number = self.beside(columns.record_class, words, for_student=True)
        kept_back_number = self.beside(columns.record_class, kept_back, for_student=False)
        frozen_row |= {"text": number} if number else {}
        frozen_row |= {"judges_text": kept_back_number} if kept_back_number else {}
        return frozen_row


def _words(columns: FrozenColumns, values: Json, for_student: bool) -> tuple[Json, Json]:
    """Return the words of a row that the student is given, and those that the judges keep."""
    own = {name: values[name] for name in columns.shown}
    kept_back = {name: values[name] for name in columns.kept_back}
    return (own, kept_back) if for_student else ({}, own | kept_back)


def collected(final: FinalDecision, claim: Claim, now: datetime) -> tuple[Json, list[TextBeside]]:
    """Return what the record of a final decision says, but for its place in the chain, and the texts beside it."""
    decision, collection = final.decision, Collected()
    search = Search.objects.select_related(*RELATED).get(pk=claim.search_id)
    content = {
        "format": FORMAT,
        "frozen_at": iso_z(now),
        "claim": {"id": claim.pk, "reference": claim.reference},
        "decision": _decision(decision, final),
        "findings": [_finding(row) for row in decision.dossier["requirements"]],
        "signed": {
            "series": search.policy.series.name if search.policy.series else "",
            "version": str(search.policy.rules().version),
            "sha256": search.signature.digest,
            "text": search.signature.text,
        },
        "rows": [row for model in tables() for row in _rows(model, claim, collection)],
        "evidence": [
            row
            for name, kind in KINDS.items()
            for row in _evidence(name, kind, Asked(search, claim), collection)
        ],
    }
    content["people"] = _people(collection)
    content["files"] = _files(collection)
    content["texts"] = [
        {
            "class": str(text.record_class),
            "for": "student" if text.for_student else "judges",
            "sha256": salted_digest(text.salt, text.text),
        }
        for text in collection.texts
    ]
    return content, collection.texts


def _decision(decision: Decision, final: FinalDecision) -> Json:
    return {
        "id": decision.pk,
        "outcome": decision.outcome,
        "amount": str(decision.amount),
        "final_at": iso_z(final.at),
    }


def _finding(row: Json) -> Json:
    recorded = row["recorded"] or {}
    return {
        "requirement": row["number"],
        "clause": row["clause"],
        "computed": row["finding"],
        "finding": recorded.get("finding", ""),
    }


def rows_of(model: type[Model], claim: Claim) -> QuerySet[Any]:
    """Return the rows of a table of this room that are about a claim, its search or its student."""
    path, end = tables()[model]
    value = {
        "guarantee.Claim": claim.pk,
        "commitments.Search": claim.search_id,
        "people.Student": claim.student_id,
    }
    return model._base_manager.filter(**{path: value[end]}).order_by("pk")


def _rows(model: type[Model], claim: Claim, collection: Collected) -> Iterable[Json]:
    rows = rows_of(model, claim)
    table = table_given(model)
    shown_ids = set(rows.filter(table.only).values_list("pk", flat=True)) if table else set()
    for values in rows.values():
        yield collection.row(model, values, for_student=values[_pk(model)] in shown_ids)


def _pk(model: type[Model]) -> str:
    return str(model._meta.pk.attname)


def _evidence(name: str, kind: EvidenceKind, subject: Asked, collection: Collected) -> Iterable[Json]:
    rows = kind.rows(subject).order_by("pk")
    model, table = rows.model, table_given(rows.model)
    columns = columns_of(model)
    shown_ids = set(rows.filter(table.only).values_list("pk", flat=True)) if table else set()
    stored = {row[_pk(model)]: row for row in rows.values(*columns.plain, *columns.texts)}
    sources = {**kind.facts, **kind.names}
    for pk, *values in rows.values_list("pk", *dict.fromkeys(sources.values())):
        by_source = dict(zip(dict.fromkeys(sources.values()), values, strict=True))
        words = {key: by_source[source] for key, source in sources.items()}
        requirements, more = _in_words(name, kind, words, subject)
        beside = {
            key: words[key] for key in words if key not in stored[pk] and key not in _hidden(kind, table)
        }
        yield collection.row(model, stored[pk], for_student=pk in shown_ids, more=more | beside) | {
            "kind": name,
            "requirements": requirements,
        }


def _in_words(name: str, kind: EvidenceKind, words: Json, subject: Asked) -> tuple[list[int], Json]:
    """Return for which requirements a row counts, and what the dossier says of it."""
    row = Row(**{key: plain_value(key, value) for key, value in words.items()})
    requirements = kind.requirements(row) if kind.requirements else resting_on(name)
    return list(requirements), {"title": kind.title(row, subject), "says": kind.says(row, subject)}


def _hidden(kind: EvidenceKind, table: HeldTable | None) -> set[str]:
    """Return the names of colleagues whom the student is not told."""
    withheld = table is not None and COLLEAGUE in table.without.values()
    return set(kind.who.values()) if withheld else set()


def _people(collection: Collected) -> Json:
    """Return the names of all whose numbers rows give, as one text."""
    names = dict(User.objects.filter(pk__in=collection.people).order_by("pk").values_list("pk", "name"))
    return {
        "text": collection.beside(
            RecordClass.CLAIM, {str(pk): name for pk, name in names.items()}, for_student=True
        )
    }


def _files(collection: Collected) -> list[Json]:
    """Return the digests of all files that rows name."""
    files = StoredFile.objects.filter(pk__in=collection.files).order_by("pk")
    return [
        {
            "id": file.pk,
            "sha256": file.digest,
            "size": file.size,
            "mime": file.mime,
            "text": collection.beside(collection.files[file.pk], {"name": file.name}, for_student=True),
        }
        for file in files
    ]
