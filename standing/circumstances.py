"""What else risk is judged by: what is due, who waits for a reply, when a student was last heard of.

Two statements for any number of students. `known` is as in `standing.facts`: what came later is left out.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import Any

from django.db import connection

from coaching.models import Appointment, Deliverable
from commitments.rules.instants import local_day
from commitments.rules.risk import DueItem
from standing.arrays import array
from standing.facts import FOREVER

KINDS = {
    **dict(Appointment._meta.get_field("kind").flatchoices),
    **dict(Deliverable._meta.get_field("kind").flatchoices),
    "coaching": "1:1",
}


@dataclass(slots=True)
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
    parameters: dict[str, Any] = {"students": array(students), "now": now, "known": known}
    with connection.cursor() as cursor:
        cursor.execute(LAST_HEARD, parameters)
        for student, day, at, reply in cursor.fetchall():
            its = found[student]
            its.last_activity_on, its.last_activity_at, its.last_reply_at = day, at, reply
        cursor.execute(
            f"SELECT t.id, x.* FROM unnest(%(students)s::bigint[]) AS t(id) CROSS JOIN LATERAL ({waiting(known)}) x",  # noqa: S608
            parameters,
        )
        for student, *row in cursor.fetchall():
            take(found[student], *row)
    for each in found.values():
        settle_order(each)
    return found


def take(  # as many as a row has
    its: Circumstances,
    what: str,
    name: str,
    zone: str,
    at: datetime | None,
    sent_at: datetime | None,
    warn_at: datetime | None,
    lapse_at: datetime | None,
) -> None:
    """Puts a row of `waiting`, without its student, where it belongs."""
    if what == "lapse":
        its.lapse_proposed_at = at
        return
    if what == "reply":
        its.unanswered_since, its.warn_at = sent_at, warn_at
        its.lapse_on = local_day(lapse_at, zone) if lapse_at else None
        label = "Reply"
    else:
        label = f"Offer from {name}" if what == "offer" else KINDS[name][:1].upper() + KINDS[name][1:]
    if at is not None:
        its.dues.append(DueItem(what, label, at, zone))


def settle_order(its: Circumstances) -> None:
    """What is due first comes first."""
    if len(its.dues) > 1:
        its.dues.sort(key=lambda item: (item.due_at, item.label))


# By the day it happened there is an index, by the moment it was logged there is none; the newest twenty know both.
# Aliases: `t` who is chosen.
NEWEST = """
    SELECT a.logged_at, a.occurred_on FROM jobsearch_activity a
    WHERE a.student_id = t.id AND a.logged_at <= %(known)s AND (a.struck_at IS NULL OR a.struck_at > %(known)s)
    ORDER BY a.occurred_on DESC LIMIT 20"""
LAST_REPLY = """
    SELECT m.sent_at FROM coaching_message m
    WHERE m.student_id = t.id AND m.from_student AND m.sent_at <= %(known)s ORDER BY m.sent_at DESC LIMIT 1"""
LAST_HEARD = f"""
    SELECT t.id, n.day, n.at, ({LAST_REPLY}) FROM unnest(%(students)s::bigint[]) AS t(id)
    CROSS JOIN LATERAL (SELECT max(logged_at) AS at, max(occurred_on) AS day FROM ({NEWEST}) newest) n
    """  # noqa: S608 # made of constants; values are parameters


def not_yet(column: str, known: datetime) -> str:
    """SQL: that what the column records had not happened by `known`. Of now, so that partial indexes can be used."""
    return f"{column} IS NULL" if known == FOREVER else f"({column} IS NULL OR {column} > %(known)s)"


@cache
def waiting(known: datetime) -> str:
    """What waits for the student `t`: a look into an index for each kind, whatever the number of students.

    Of several unanswered messages the oldest counts: one reply answers all. From its beginning on an appointment has
    an outcome, no deadline.
    """
    unanswered, ungiven = "o.answer = ''", "p.outcome = ''"
    if known != FOREVER:
        unanswered = f"({unanswered} OR o.answer_stated_at > %(known)s)"
        ungiven = f"({ungiven} OR p.recorded_at > %(known)s)"
    return f"""
    SELECT 'offer' AS what, e.name, o.zone, o.due_at AS at,
           NULL::timestamptz AS sent_at, NULL::timestamptz AS warn_at, NULL::timestamptz AS lapse_at
    FROM jobsearch_offer o JOIN jobsearch_employer e ON e.id = o.employer_id
    WHERE o.student_id = t.id AND o.due_at IS NOT NULL AND o.stated_at <= %(known)s
      AND {not_yet("o.withdrawn_at", known)} AND {unanswered}
    UNION ALL (
    SELECT 'reply', '', m.zone, m.reply_due_at, m.sent_at, m.warn_at, m.lapse_at
    FROM coaching_message m
    WHERE m.student_id = t.id AND m.asks_reply AND m.sent_at <= %(known)s AND {not_yet("m.replied_at", known)}
    ORDER BY m.sent_at, m.id LIMIT 1)
    UNION ALL
    SELECT 'lapse', '', '', l.proposed_at, NULL, NULL, NULL
    FROM commitments_search s JOIN coaching_lapse l ON l.search_id = s.id
    WHERE s.student_id = t.id AND s.state = 'running' AND l.proposed_at <= %(known)s
      AND {not_yet("l.cancelled_at", known)} AND {not_yet("l.confirmed_at", known)}
    UNION ALL
    SELECT 'deliverable', d.kind, d.zone, d.due_at, NULL, NULL, NULL
    FROM coaching_deliverable d
    WHERE d.student_id = t.id AND d.set_at <= %(known)s AND {not_yet("d.cancelled_at", known)}
      AND (SELECT h.id FROM coaching_submission h WHERE h.deliverable_id = d.id AND h.submitted_at <= %(known)s
           LIMIT 1) IS NULL
    UNION ALL
    SELECT 'appointment', p.kind, p.zone, p.starts_at, NULL, NULL, NULL
    FROM coaching_appointment p
    WHERE p.student_id = t.id AND p.booked_at <= %(known)s AND p.starts_at > %(now)s AND {ungiven}
    """  # noqa: S608 # made of constants; values are parameters
