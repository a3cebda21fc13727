"""What else risk is judged by: what is due, who waits for a reply, when a student was last heard of.

Two statements for any number of students. `known` is as in `standing.facts`: what came later is left out.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import connection

from coaching.models import Appointment, Deliverable
from commitments.rules.instants import local_day
from commitments.rules.risk import DueItem

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
    parameters: dict[str, Any] = {"students": list(students), "now": now, "known": known}
    with connection.cursor() as cursor:
        cursor.execute(LAST_HEARD, parameters)
        for student, at, day, reply in cursor.fetchall():
            its = found[student]
            its.last_activity_at, its.last_activity_on, its.last_reply_at = at, day, reply
        cursor.execute(WAITING, parameters)
        for student, *row in cursor.fetchall():
            take(found[student], row)
    for each in found.values():
        settle_order(each)
    return found


def take(its: Circumstances, row: "Collection[Any]") -> None:
    """Puts a row of `WAITING`, without its student, where it belongs."""
    what, name, zone, at, sent_at, warn_at, lapse_at = row
    if what == "lapse":
        its.lapse_proposed_at = at
        return
    if what == "reply":
        its.unanswered_since, its.warn_at = sent_at, warn_at
        its.lapse_on = local_day(lapse_at, zone) if lapse_at else None
        if at is None:
            return
        label = "Reply"
    elif what == "offer":
        label = f"Offer from {name}"
    else:
        label = KINDS[name][:1].upper() + KINDS[name][1:]
    its.dues.append(DueItem(what, label, at, zone))


def settle_order(its: Circumstances) -> None:
    """What is due first comes first."""
    if len(its.dues) > 1:
        its.dues.sort(key=lambda item: (item.due_at, item.label))


# By the day it happened there is an index, by the moment it was logged there is none; the newest twenty know both.
LAST_ACTIVITY = """
    SELECT max(newest.logged_at) AS at, max(newest.occurred_on) AS day FROM (
        SELECT a.logged_at, a.occurred_on FROM jobsearch_activity a
        WHERE a.student_id = t.id AND a.logged_at <= %(known)s
          AND (a.struck_at IS NULL OR a.struck_at > %(known)s)
        ORDER BY a.occurred_on DESC LIMIT 20
    ) newest"""
LAST_REPLY = """
    SELECT m.sent_at AS at FROM coaching_message m
    WHERE m.student_id = t.id AND m.from_student AND m.sent_at <= %(known)s
    ORDER BY m.sent_at DESC LIMIT 1"""
LAST_HEARD = f"""
    SELECT t.id, n.at, n.day, r.at FROM unnest(%(students)s::bigint[]) AS t(id)
    CROSS JOIN LATERAL ({LAST_ACTIVITY}) n LEFT JOIN LATERAL ({LAST_REPLY}) r ON true"""  # noqa: S608 # constants

# Of several unanswered messages the oldest counts: one reply answers all. From its beginning on an appointment has an
# outcome, no deadline.
WAITING = """
    SELECT o.student_id, 'offer' AS what, e.name, o.zone, o.due_at AS at,
           NULL::timestamptz AS sent_at, NULL::timestamptz AS warn_at, NULL::timestamptz AS lapse_at
    FROM jobsearch_offer o JOIN jobsearch_employer e ON e.id = o.employer_id
    WHERE o.student_id = ANY(%(students)s) AND o.due_at IS NOT NULL AND o.stated_at <= %(known)s
      AND (o.withdrawn_at IS NULL OR o.withdrawn_at > %(known)s)
      AND (o.answer = '' OR o.answer_stated_at > %(known)s)
    UNION ALL (
    SELECT DISTINCT ON (m.student_id)
           m.student_id, 'reply', '', m.zone, m.reply_due_at, m.sent_at, m.warn_at, m.lapse_at
    FROM coaching_message m
    WHERE m.student_id = ANY(%(students)s) AND m.asks_reply AND m.sent_at <= %(known)s
      AND (m.replied_at IS NULL OR m.replied_at > %(known)s)
    ORDER BY m.student_id, m.sent_at, m.id)
    UNION ALL
    SELECT s.student_id, 'lapse', '', '', l.proposed_at, NULL, NULL, NULL
    FROM coaching_lapse l JOIN commitments_search s ON s.id = l.search_id
    WHERE s.student_id = ANY(%(students)s) AND s.state = 'running' AND l.proposed_at <= %(known)s
      AND (l.cancelled_at IS NULL OR l.cancelled_at > %(known)s)
      AND (l.confirmed_at IS NULL OR l.confirmed_at > %(known)s)
    UNION ALL
    SELECT d.student_id, 'deliverable', d.kind, d.zone, d.due_at, NULL, NULL, NULL
    FROM coaching_deliverable d
    WHERE d.student_id = ANY(%(students)s) AND d.set_at <= %(known)s
      AND (d.cancelled_at IS NULL OR d.cancelled_at > %(known)s)
      AND NOT EXISTS (SELECT FROM coaching_submission h WHERE h.deliverable_id = d.id AND h.submitted_at <= %(known)s)
    UNION ALL
    SELECT p.student_id, 'appointment', p.kind, p.zone, p.starts_at, NULL, NULL, NULL
    FROM coaching_appointment p
    WHERE p.student_id = ANY(%(students)s) AND p.booked_at <= %(known)s AND p.starts_at > %(now)s
      AND (p.outcome = '' OR p.recorded_at > %(known)s)"""
