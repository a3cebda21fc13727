"""The facts beside verdicts that risk is judged by: what is due, which replies are awaited, the last sign of a student.

Two statements read them for any number of students. `standing.past_circumstances` reads them as known at an earlier
moment.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import connection

from coaching.appointments.models import Appointment
from coaching.deliverables.models import Deliverable
from rules.instants import last_local_day
from rules.risk import DueItem
from standing.postgres_arrays import array

KINDS = {
    **dict(Appointment._meta.get_field("kind").flatchoices),
    **dict(Deliverable._meta.get_field("kind").flatchoices),
    "coaching": "1:1",
}
# What stands of each kind in a list: "Mock technical interview".
LABELS = {kind: f"{words[:1].upper()}{words[1:]}" for kind, words in KINDS.items()}
MEETINGS = frozenset(LABELS[kind] for kind, _ in Appointment._meta.get_field("kind").flatchoices)


@dataclass(slots=True)
class RiskCircumstances:
    """What is due from one student, and when they were last heard of; instants in UTC, None where there is none."""

    due_items: list[DueItem] = field(default_factory=list)
    unanswered_since: datetime | None = None
    warn_at: datetime | None = None
    lapse_on: date | None = None
    lapse_proposed_at: datetime | None = None
    last_activity_at: datetime | None = None
    last_activity_on: date | None = None
    last_reply_at: datetime | None = None


def circumstances(students: Collection[int], now: datetime) -> dict[int, RiskCircumstances]:
    """Read the circumstances of these students, by their ids."""
    by_student = {pk: RiskCircumstances() for pk in students}
    parameters: dict[str, Any] = {"students": array(students), "now": now}
    with connection.cursor() as cursor:
        cursor.execute(LAST_HEARD, parameters)
        for student, day, at, reply in cursor.fetchall():
            student_circumstances = by_student[student]
            student_circumstances.last_activity_on = day
            student_circumstances.last_activity_at = at
            student_circumstances.last_reply_at = reply
        cursor.execute(
            f"SELECT t.id, x.* FROM unnest(%(students)s::bigint[]) AS t(id) CROSS JOIN LATERAL ({WAITING}) x",  # noqa: S608
            parameters,
        )
        for student, *row in cursor.fetchall():
            take(by_student[student], *row)
    for student_circumstances in by_student.values():
        settle_order(student_circumstances)
    return by_student


def take(  # as many as a row has
    circumstances: RiskCircumstances,
    kind: str,
    name: str,
    zone: str,
    at: datetime | None,
    sent_at: datetime | None,
    warn_at: datetime | None,
    lapse_at: datetime | None,
) -> None:
    """Add a row of WAITING, without its student, to the student's circumstances."""
    if kind == "lapse":
        circumstances.lapse_proposed_at = at
        return
    if kind == "reply":
        circumstances.unanswered_since, circumstances.warn_at = sent_at, warn_at
        circumstances.lapse_on = last_local_day(lapse_at, zone) if lapse_at else None
        label = "Reply"
    else:
        label = f"Offer from {name}" if kind == "offer" else LABELS[name]
    if at is not None:
        circumstances.due_items.append(DueItem(kind, label, at, zone))


def settle_order(circumstances: RiskCircumstances) -> None:
    """Sort what is due, the earliest first."""
    if len(circumstances.due_items) > 1:
        circumstances.due_items.sort(key=lambda item: (item.due_at, item.label))


# There is an index by the day an activity happened, none by the moment it was logged; the newest twenty give both.
# Alias: `t` the student.
NEWEST = """
    SELECT a.logged_at, a.occurred_on FROM jobsearch_activity a
    WHERE a.student_id = t.id AND a.struck_at IS NULL
    ORDER BY a.occurred_on DESC LIMIT 20"""
LAST_REPLY = """
    SELECT m.sent_at FROM coaching_message m
    WHERE m.student_id = t.id AND m.from_student ORDER BY m.sent_at DESC LIMIT 1"""
LAST_HEARD = f"""
    SELECT t.id, n.day, n.at, ({LAST_REPLY}) FROM unnest(%(students)s::bigint[]) AS t(id)
    CROSS JOIN LATERAL (SELECT max(logged_at) AS at, max(occurred_on) AS day FROM ({NEWEST}) newest) n
    """  # noqa: S608 # made of constants; values are parameters


# What waits for the student `t`: a look into an index for each kind, whatever the number of students.
#
# Of several unanswered messages the oldest counts: one reply answers all. A message whose mail bounced counts from the
# moment the student knew of it, and not before. Once an appointment has begun it is no longer due.
WAITING = """
    SELECT 'offer' AS what, e.name, o.zone, o.due_at AS at,
           NULL::timestamptz AS sent_at, NULL::timestamptz AS warn_at, NULL::timestamptz AS lapse_at
    FROM jobsearch_offer o JOIN jobsearch_employer e ON e.id = o.employer_id
    WHERE o.student_id = t.id AND o.due_at IS NOT NULL AND o.withdrawn_at IS NULL AND o.answer = ''
    UNION ALL (
    SELECT 'reply', '', m.zone, m.reply_due_at, COALESCE(m.started_at, m.sent_at), m.warn_at, m.lapse_at
    FROM coaching_message m
    WHERE m.student_id = t.id AND m.asks_reply AND m.replied_at IS NULL
      AND (m.bounced_at IS NULL OR m.started_at IS NOT NULL)
    ORDER BY COALESCE(m.started_at, m.sent_at), m.id LIMIT 1)
    UNION ALL
    SELECT 'lapse', '', '', l.proposed_at, NULL, NULL, NULL
    FROM commitments_search s JOIN coaching_lapse l ON l.search_id = s.id
    WHERE s.student_id = t.id AND s.state = 'running' AND l.cancelled_at IS NULL AND l.confirmed_at IS NULL
    UNION ALL
    SELECT 'deliverable', d.kind, d.zone, d.due_at, NULL, NULL, NULL
    FROM coaching_deliverable d
    WHERE d.student_id = t.id AND d.cancelled_at IS NULL
      AND (SELECT h.id FROM coaching_submission h WHERE h.deliverable_id = d.id LIMIT 1) IS NULL
    UNION ALL
    SELECT 'appointment', p.kind, p.zone, p.starts_at, NULL, NULL, NULL
    FROM coaching_appointment p
    WHERE p.student_id = t.id AND p.starts_at > %(now)s AND p.outcome = ''
    """
