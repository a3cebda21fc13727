"""How urgent each student of a caseload is: by what is stored of them, what waits for the coach, and who is put off."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Case, FilteredRelation, IntegerField, Q, Value, When
from django.db.models import F as Field

from coaching.waiting.rows import Waiting, urgency_of
from people.accounts.models import User
from people.students.models import Student
from rules.risk import NEED_TODAY, Urgency

PUT_OFF = int(Urgency.CALM) + 1  # the rank behind all others


@dataclass(frozen=True, slots=True)
class PutOffUntil:
    """Until which instant a student is put off, and why."""

    until: datetime
    why: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """What orders a caseload. `waiting` and `put_off` are by the students' ids; `everyone` and `needing` are counts."""

    waiting: Mapping[int, Sequence[Waiting]] = field(default_factory=dict)
    put_off: Mapping[int, PutOffUntil] = field(default_factory=dict)
    everyone: int = 0
    needing: int = 0

    def urgency(self) -> Case:
        """Return the expression for each student's urgency, of a query over students."""
        ids: dict[Urgency, list[int]] = {Urgency.WAITS: [], Urgency.ONLY_JUST: []}
        for student, rows in self.waiting.items():
            ids[urgency_of(rows)].append(student)
        saved_or_waits = Q(standing__rank__lte=Urgency.WAITS)
        return Case(
            When(pk__in=list(self.put_off), then=Value(PUT_OFF)),
            When(standing__rank=Urgency.SAVE_TODAY, then=Value(int(Urgency.SAVE_TODAY))),
            When(pk__in=ids[Urgency.WAITS], then=Value(int(Urgency.WAITS))),
            When(Q(pk__in=ids[Urgency.ONLY_JUST]) & ~saved_or_waits, then=Value(int(Urgency.ONLY_JUST))),
            default=Field("standing__rank"),
            output_field=IntegerField(),
        )


UNRANKED = Ranking()  # by their stored ranks alone


def ranking_of(coach: User, waiting: Mapping[int, Sequence[Waiting]], now: datetime) -> Ranking:
    """Return the ranking of a coach's students; `waiting` is what waits for the coach. One query.

    Whoever became more urgent since they were put off, or of whom something new waits, is back in the list.
    """
    in_force = Q(put_off__until__gt=now, put_off__ended_at__isnull=True)
    rows = (
        Student.objects.coached_by(coach, now)
        .annotate(off=FilteredRelation("put_off", condition=in_force))
        .values_list("pk", "standing__rank", "off__until", "off__why", "off__rank", "off__at")
    )
    put_off: dict[int, PutOffUntil] = {}
    everyone = needing = 0
    for student, rank, until, why, rank_then, put_off_at in rows:
        everyone += 1
        things = waiting.get(student, ())
        is_off = until is not None and (rank is None or rank >= rank_then)
        if is_off and all(thing.since <= put_off_at for thing in things):
            put_off[student] = PutOffUntil(until, why)
        elif things or (rank is not None and rank < NEED_TODAY):
            needing += 1
    return Ranking(waiting, put_off, everyone, needing)
