"""What else risk is judged by: what is due, who waits for a reply, when a student was last heard of.

One query each for a whole set of students. `known` is as in `standing.facts`: what came later is left out.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef, Q

from coaching.models import Appointment, Deliverable, Lapse, Message, Submission
from commitments.rules.instants import local_day
from commitments.rules.risk import DueItem
from jobsearch.models import Offer


@dataclass
class Circumstances:
    """Of one student; instants in UTC, None where there is none."""

    dues: list[DueItem] = field(default_factory=list)
    unanswered_since: datetime | None = None
    warn_at: datetime | None = None
    lapse_on: date | None = None
    lapse_proposed_at: datetime | None = None
    last_activity_at: datetime | None = None
    last_activity_on: date | None = None
    last_reply_at: datetime | None = None


def circumstances(students: Collection[int], now: datetime, known: datetime) -> dict[int, Circumstances]:
    """By the students' ids."""
    found = {pk: Circumstances() for pk in students}
    steps: tuple[Callable[[dict[int, Circumstances], datetime, datetime], None], ...] = (
        _offers,
        _asks,
        _lapses,
        _deliverables,
        _appointments,
        _last_activity,
        _last_reply,
    )
    for step in steps:
        step(found, now, known)
    for each in found.values():
        each.dues.sort(key=lambda item: (item.due_at, item.label))
    return found


def not_yet(moment: str, known: datetime) -> Q:
    """That what `moment` records had not happened by `known`."""
    return Q(**{f"{moment}__isnull": True}) | Q(**{f"{moment}__gt": known})


def _offers(found: dict[int, Circumstances], now: datetime, known: datetime) -> None:
    offers = (
        Offer.objects.filter(not_yet("withdrawn_at", known), student__in=found, due_at__isnull=False)
        .filter(Q(answer="") | Q(answer_stated_at__gt=known), stated_at__lte=known)
        .values_list("student_id", "employer__name", "due_at", "zone")
    )
    for student, employer, due_at, zone in offers:
        if due_at is not None:
            found[student].dues.append(DueItem("offer", f"Offer from {employer}", due_at, zone))


def _asks(found: dict[int, Circumstances], now: datetime, known: datetime) -> None:
    """Of several unanswered messages the oldest counts: one reply answers all."""
    asks = Message.objects.filter(
        not_yet("replied_at", known), student__in=found, asks_reply=True, sent_at__lte=known
    ).order_by("student_id", "sent_at", "id")
    for ask in asks.distinct("student_id").only(
        "student_id", "sent_at", "zone", "warn_at", "lapse_at", "reply_due_at"
    ):
        its = found[ask.student_id]
        its.unanswered_since, its.warn_at = ask.sent_at, ask.warn_at
        its.lapse_on = local_day(ask.lapse_at, ask.zone) if ask.lapse_at else None
        if ask.reply_due_at:
            its.dues.append(DueItem("reply", "Reply", ask.reply_due_at, ask.zone))


def _lapses(found: dict[int, Circumstances], now: datetime, known: datetime) -> None:
    lapses = Lapse.objects.filter(
        not_yet("cancelled_at", known),
        not_yet("confirmed_at", known),
        search__state="running",
        proposed_at__lte=known,
    ).filter(search__student__in=found)
    for student, at in lapses.values_list("search__student_id", "proposed_at"):
        found[student].lapse_proposed_at = at


def _deliverables(found: dict[int, Circumstances], now: datetime, known: datetime) -> None:
    handed_in = Submission.objects.filter(deliverable=OuterRef("pk"), submitted_at__lte=known)
    deliverables = Deliverable.objects.filter(
        ~Exists(handed_in), not_yet("cancelled_at", known), student__in=found, set_at__lte=known
    )
    for each in deliverables.only("student_id", "kind", "due_at", "zone"):
        found[each.student_id].dues.append(DueItem("deliverable", _name(each), each.due_at, each.zone))


def _appointments(found: dict[int, Circumstances], now: datetime, known: datetime) -> None:
    """Those to come; from its beginning on an appointment has an outcome, no deadline."""
    appointments = Appointment.objects.filter(
        Q(outcome="") | Q(recorded_at__gt=known), student__in=found, booked_at__lte=known, starts_at__gt=now
    )
    for each in appointments.only("student_id", "kind", "starts_at", "zone"):
        label = "1:1" if each.kind == "coaching" else _name(each)
        found[each.student_id].dues.append(DueItem("appointment", label, each.starts_at, each.zone))


def _name(row: Deliverable | Appointment) -> str:
    name = row.get_kind_display()
    return name[:1].upper() + name[1:]


# By the day it happened there is an index, by the moment it was logged there is none; the newest twenty know both.
_LAST_ACTIVITY = """
    SELECT t.id, n.at, n.day FROM unnest(%(students)s::bigint[]) AS t(id) CROSS JOIN LATERAL (
        SELECT max(newest.logged_at) AS at, max(newest.occurred_on) AS day FROM (
            SELECT a.logged_at, a.occurred_on FROM jobsearch_activity a
            WHERE a.student_id = t.id AND a.logged_at <= %(known)s
              AND (a.struck_at IS NULL OR a.struck_at > %(known)s)
            ORDER BY a.occurred_on DESC LIMIT 20
        ) newest
    ) n"""
_LAST_REPLY = """
    SELECT t.id, n.at FROM unnest(%(students)s::bigint[]) AS t(id) CROSS JOIN LATERAL (
        SELECT m.sent_at AS at FROM coaching_message m
        WHERE m.student_id = t.id AND m.from_student AND m.sent_at <= %(known)s
        ORDER BY m.sent_at DESC LIMIT 1
    ) n"""


def _last_activity(found: dict[int, Circumstances], now: datetime, known: datetime) -> None:
    for student, at, day in _rows(_LAST_ACTIVITY, found, known):
        found[student].last_activity_at, found[student].last_activity_on = at, day


def _last_reply(found: dict[int, Circumstances], now: datetime, known: datetime) -> None:
    for student, at in _rows(_LAST_REPLY, found, known):
        found[student].last_reply_at = at


def _rows(sql: str, students: Collection[int], known: datetime) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, {"students": list(students), "known": known})
        return cursor.fetchall()
