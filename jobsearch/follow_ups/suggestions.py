"""Which follow-ups are suggested to a student: read in one statement, judged by `rules.follow_ups`.

Nothing is stored until the student takes a suggestion up, or says that they do not want it. What is planned with
somebody, or was said no to, is suggested no more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection

from jobsearch.follow_ups.models import FollowUpState
from jobsearch.interviews.models import RoundResult
from jobsearch.openings.words import day_words
from people.students.models import Student
from rules.follow_ups import QUIET_DAYS, STALE_DAYS, THANKS_DAYS, nudge_is_due, thanks_are_due
from rules.instants import local_day
from rules.states import Closing, Stage

THANKS = "thanks"
TALKS = [
    Stage.TALKING,
    Stage.INTERVIEWING,
    Stage.OFFERED,
]  # what brings an opening there is no message, but a talk


@dataclass(frozen=True, slots=True)
class SuggestedFollowUp:
    """A follow-up that the student may want to plan. `key` names it, such as “nudge:17”, the same each time.

    `told_on` is the day in whose morning a mail tells of it.
    """

    key: str
    last_on: date
    told_on: date
    contact: int | None
    person: str
    employer: int | None
    employer_name: str
    opening: int | None
    this_year: int

    @property
    def is_thanks(self) -> bool:
        return self.key.startswith(THANKS)

    @property
    def first_name(self) -> str:
        return self.person.partition(" ")[0]

    @property
    def what(self) -> str:
        """What it would say, once planned."""
        if self.is_thanks:
            return f"Thank {self.person or self.employer_name} for the interview"
        return f"Write to {self.first_name} again"

    @property
    def why(self) -> str:
        """Why it is suggested, in a sentence."""
        day = day_words(self.last_on, self.this_year)
        if self.is_thanks:
            return f"You interviewed there on {day}. Thanks are read the same day or the next."
        return f"Nothing since {day}. Most people who do not answer meant to."

    @property
    def with_whom(self) -> str:
        return ", ".join(name for name in (self.person, self.employer_name) if name)


def suggestions_for(student: Student, now: datetime) -> list[SuggestedFollowUp]:
    """Return what is suggested to a student at `now`: thanks first, then nudges, the newest first. One query."""
    return suggestions_of([student], now)[student.pk]


def suggestions_of(students: Sequence[Student], now: datetime) -> dict[int, list[SuggestedFollowUp]]:
    """Return the same for several students, by their numbers; their users are loaded. One query for all."""
    with connection.cursor() as cursor:
        cursor.execute(*facts_statement(students, now))
        rows = cursor.fetchall()
    days = {student.pk: local_day(now, student.zone) for student in students}
    suggestions: dict[int, list[SuggestedFollowUp]] = {pk: [] for pk in days}
    for student, *row in rows:
        suggestions[student] += suggestion_of(row, days[student])
    return suggestions


def facts_statement(students: Sequence[Student], now: datetime) -> tuple[str, dict[str, Any]]:
    """Return the SQL whose rows, but for the student's number at their beginning, `suggestion_of` takes, and its
    parameters.
    """
    days = {student.pk: local_day(now, student.zone) for student in students}
    return _FACTS, _parameters(students, days, now)


def suggestion_of(row: Sequence[Any], today: date) -> list[SuggestedFollowUp]:
    """Return what a row suggests, or nothing."""
    return [_suggestion(row, today)] if _is_due(row, today) else []


def suggested(student: Student, key: str, now: datetime) -> SuggestedFollowUp | None:
    """Return the suggestion of that key, as long as it is made."""
    return next((suggestion for suggestion in suggestions_for(student, now) if suggestion.key == key), None)


def _is_due(row: Sequence[Any], today: date) -> bool:
    kind, _, last_on, written_on, unanswered, *_ = row
    if kind == THANKS:
        return thanks_are_due(last_on, written_on, today)
    return nudge_is_due(last_on, unanswered, today)


def _suggestion(row: Sequence[Any], today: date) -> SuggestedFollowUp:
    kind, key, last_on, _, unanswered, contact, person, employer, employer_name, opening = row
    told_on = last_on + timedelta(days=1 if kind == THANKS else QUIET_DAYS[unanswered])
    return SuggestedFollowUp(
        key, last_on, told_on, contact, person, employer, employer_name, opening, today.year
    )


def _parameters(students: Sequence[Student], days: dict[int, date], now: datetime) -> dict[str, Any]:
    return {
        "students": [student.pk for student in students],
        "days": [days[student.pk] for student in students],
        "zones": [student.zone for student in students],
        "now": now,
        "soonest": now - timedelta(days=THANKS_DAYS + 2),
        "quiet": min(QUIET_DAYS.values()),
        "stale": STALE_DAYS,
        "read_back": STALE_DAYS + 90,
        "thanks": THANKS_DAYS,
        "talks": [stage.value for stage in TALKS],
        "reached_out": Stage.REACHED_OUT.value,
        "interviewing": Stage.INTERVIEWING.value,
        "closed": Stage.CLOSED.value,
        "no_answer": Closing.NO_ANSWER.value,
        "called_off": RoundResult.MOVED.value,
        "planned": FollowUpState.PLANNED.value,
        "suggested": FollowUpState.SUGGESTED.value,
    }


# Of each person who has been quiet, how often they were written to since they last talked; of each employer, the latest
# interview and when somebody there was last written to. Whoever is asked for brings their own day and zone.
_FACTS = """
WITH asked AS (
    SELECT * FROM unnest(%(students)s::bigint[], %(days)s::date[], %(zones)s::text[]) AS of (student_id, today, zone)
), done AS (
    SELECT asked.*, a.id, coalesce(w.same_as_id, w.id) AS contact_id, a.employer_id, a.opening_id, a.occurred_on,
           k.reaches, k.with_person
    FROM asked JOIN jobsearch_activity a ON a.student_id = asked.student_id
    LEFT JOIN jobsearch_contact w ON w.id = a.contact_id
    JOIN commitments_activitykind k ON k.slug = a.kind_id
    WHERE a.struck_at IS NULL AND a.occurred_on >= asked.today - %(read_back)s
), quiet AS (
    SELECT contact_id, max(occurred_on) AS last_on,
           max(occurred_on) FILTER (WHERE reaches = ANY(%(talks)s)) AS talked_on
    FROM done WHERE contact_id IS NOT NULL
    GROUP BY contact_id, today HAVING max(occurred_on) BETWEEN today - %(stale)s AND today - %(quiet)s
), nudges AS (
    SELECT d.student_id, q.contact_id, q.last_on, max(d.id) FILTER (WHERE d.occurred_on = q.last_on) AS last_id,
           count(DISTINCT d.occurred_on) FILTER (
               WHERE q.talked_on IS NULL OR d.occurred_on > q.talked_on
           ) AS unanswered
    FROM quiet q JOIN done d ON d.contact_id = q.contact_id
    GROUP BY d.student_id, q.contact_id, q.last_on
), interviews AS (
    SELECT asked.student_id, o.employer_id, o.contact_id, o.id AS opening_id,
           (r.starts_at AT TIME ZONE asked.zone)::date AS last_on
    FROM asked JOIN jobsearch_opening o ON o.student_id = asked.student_id
    JOIN jobsearch_interviewround r ON r.opening_id = o.id
    WHERE o.taken_back_at IS NULL AND r.taken_back_at IS NULL
      AND r.result <> %(called_off)s AND r.starts_at > %(soonest)s AND r.starts_at <= %(now)s
    UNION ALL
    SELECT d.student_id, d.employer_id, coalesce(d.contact_id, o.contact_id), d.opening_id, d.occurred_on
    FROM done d LEFT JOIN jobsearch_opening o ON o.id = d.opening_id
    WHERE d.reaches = %(interviewing)s AND d.employer_id IS NOT NULL AND d.occurred_on >= d.today - %(thanks)s
), latest AS (
    SELECT DISTINCT ON (student_id, employer_id) * FROM interviews
    ORDER BY student_id, employer_id, last_on DESC, contact_id NULLS LAST, opening_id
), suggested AS (
    SELECT l.student_id, 'thanks' AS kind, format('thanks:%%s:%%s', l.employer_id, l.last_on) AS key, l.last_on,
           (SELECT max(d.occurred_on) FROM done d
            WHERE d.student_id = l.student_id AND d.employer_id = l.employer_id
              AND d.with_person AND d.reaches = %(reached_out)s) AS written_on,
           0 AS unanswered, l.contact_id, l.employer_id, l.opening_id
    FROM latest l
    UNION ALL
    SELECT n.student_id, 'nudge', format('nudge:%%s', n.last_id), n.last_on, NULL, n.unanswered,
           n.contact_id, NULL, NULL
    FROM nudges n
    WHERE NOT EXISTS (
        SELECT FROM jobsearch_followup f JOIN jobsearch_contact w ON w.id = f.contact_id
        WHERE n.contact_id IN (w.id, w.same_as_id) AND f.student_id = n.student_id AND f.state = %(planned)s
    ) AND NOT EXISTS (
        SELECT FROM jobsearch_opening o JOIN jobsearch_contact w ON w.id = o.contact_id
        WHERE n.contact_id IN (w.id, w.same_as_id) AND o.student_id = n.student_id AND o.taken_back_at IS NULL
          AND o.stage = %(closed)s AND o.closing <> %(no_answer)s
    )
)
SELECT s.student_id, s.kind, s.key, s.last_on, s.written_on, s.unanswered, c.id AS contact_id,
       coalesce(c.name, '') AS person, coalesce(s.employer_id, c.employer_id) AS employer_id,
       coalesce(e.name, '') AS employer_name, s.opening_id
FROM suggested s LEFT JOIN jobsearch_contact w ON w.id = s.contact_id
LEFT JOIN jobsearch_contact c ON c.id = coalesce(w.same_as_id, w.id)
LEFT JOIN jobsearch_employer e ON e.id = coalesce(s.employer_id, c.employer_id)
WHERE NOT EXISTS (
    SELECT FROM jobsearch_followup f
    WHERE f.student_id = s.student_id AND f.suggestion = s.key AND f.state <> %(suggested)s
)
ORDER BY s.kind DESC, s.last_on DESC, s.key
"""
