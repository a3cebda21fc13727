"""The evidence of a search as it stands, in one query."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime, timedelta
from hashlib import sha256
from types import SimpleNamespace
from typing import Any

from django.db.models import CharField, QuerySet, Value
from django.db.models.functions import JSONObject

from commitments.searches.models import Search
from core.statements import DAY, NOW, NUMBER, KeptQuery
from guarantee.claims.models import Claim
from guarantee.dossier.record import plain_value
from guarantee.evidence import done, promised
from guarantee.evidence.kinds import Asked, EvidenceKind
from people.programs.models import Cohort
from people.students.models import Student
from rules.eligibility import EvidenceRow
from rules.eligibility.requirements import resting_on

KINDS: dict[str, EvidenceKind] = promised.KINDS | done.KINDS


def evidence_of(search: Search, claim: Claim | None) -> list[EvidenceRow]:
    """Return every row behind a finding, kind by kind and in the order of their ids. `search` has its student and
    cohort loaded. Digests are salted by the claim: what was erased since cannot be guessed from them."""
    subject, salt = Asked(search, claim), claim.salt if claim else ""
    kept = _BEFORE_A_CLAIM if claim is None else _WITH_A_CLAIM
    rows = sorted(kept.rows(_values(subject)), key=lambda row: (ORDER[row[0]], row[1]))
    return [_piece(KINDS[name], name, pk, values, subject, salt) for name, pk, values in rows]


class _AnyAsked(Asked):
    """A subject of placeholders, in whose place each search and claim has its own values."""

    @property
    def stood_until(self) -> datetime:
        return _STOOD_UNTIL


_SEARCH, _STUDENT, _PROGRAM, _POLICY = (NUMBER + number for number in range(4))
_FIRST_DAY, _LAST_DAY = DAY, DAY + timedelta(days=1)
_OPENS_AT, _CLOSES_AT, _FILED_AT, _STOOD_UNTIL = (NOW + timedelta(days=number) for number in range(4))


def _any_search() -> Search:
    student = Student(pk=_STUDENT, cohort=Cohort(pk=NUMBER, program_id=_PROGRAM))
    return Search(
        pk=_SEARCH,
        student=student,
        policy_id=_POLICY,
        start_date=_FIRST_DAY,
        last_day=_LAST_DAY,
        opens_at=_OPENS_AT,
        closes_at=_CLOSES_AT,
    )


def _values(subject: Asked) -> dict[Any, Any]:
    """Return the values of a subject, by their placeholders."""
    search, claim = subject.search, subject.claim
    return {
        _SEARCH: search.pk,
        _STUDENT: search.student_id,
        _PROGRAM: search.student.cohort.program_id,
        _POLICY: search.policy_id,
        _FIRST_DAY: search.start_date,
        _LAST_DAY: search.last_day,
        _OPENS_AT: search.opens_at,
        _CLOSES_AT: search.closes_at,
        _STOOD_UNTIL: subject.stood_until,
    } | ({_FILED_AT: claim.filed_at} if claim else {})


def _all_rows(claim: Claim | None) -> QuerySet[Any, Any]:
    subject = _AnyAsked(_any_search(), claim)
    parts: list[QuerySet[Any, Any]] = [_part(name, kind, subject) for name, kind in KINDS.items()]
    return parts[0].union(*parts[1:], all=True)


_BEFORE_A_CLAIM: KeptQuery[Any] = KeptQuery(lambda: _all_rows(None))
_WITH_A_CLAIM: KeptQuery[Any] = KeptQuery(lambda: _all_rows(Claim(filed_at=_FILED_AT)))


ORDER = {name: number for number, name in enumerate(KINDS)}


def _part(name: str, kind: EvidenceKind, subject: Asked) -> QuerySet[Any, Any]:
    values = JSONObject(**kind.facts, **kind.names)
    return kind.rows(subject).order_by().values_list(Value(name, CharField()), "pk", values)


def _piece(
    kind: EvidenceKind, name: str, pk: int, values: dict[str, Any], subject: Asked, salt: str
) -> EvidenceRow:
    facts = [salt, name, pk, *(values[fact] for fact in kind.facts)]
    row = SimpleNamespace(**{key: plain_value(key, value) for key, value in values.items()})
    return EvidenceRow(
        kind=name,
        ref=str(pk),
        requirements=kind.requirements(row) if kind.requirements else resting_on(name),
        digest=sha256(json.dumps(facts, sort_keys=True, ensure_ascii=False).encode()).hexdigest(),
        title=kind.title(row, subject),
        says=kind.says(row, subject),
        who=tuple(f"{act} {values[by]}" for act, by in kind.who.items() if values[by]),
    )


def as_json(pieces: Iterable[EvidenceRow]) -> list[dict[str, Any]]:
    """Return the pieces in the form in which they are frozen."""
    return [
        asdict(piece) | {"requirements": list(piece.requirements), "who": list(piece.who)} for piece in pieces
    ]


def from_json(rows: Iterable[dict[str, Any]]) -> list[EvidenceRow]:
    return [
        EvidenceRow(**row | {"requirements": tuple(row["requirements"]), "who": tuple(row["who"])})
        for row in rows
    ]
