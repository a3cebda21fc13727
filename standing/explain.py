"""One student's standing in words and plain values, as of any moment, without writing anything."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from commitments.excusals.models import Excusal
from commitments.searches.models import Search
from core.instants import iso_z
from people.students.models import Student
from rules.policy import Unit
from rules.reasons import words
from rules.verdict import QuotaResult, Verdict
from rules.words import full_day, plural, tally
from standing import facts
from standing.evidence import ActivityEvidence, evidence, evidence_known
from standing.judgement import (
    NEVER_BEGAN,
    JudgedPeriod,
    JudgedStudent,
    judge,
    judge_students,
    newest_searches,
    standing_of,
    state_known,
)
from standing.past import activities_known, periods_known, search_known, source
from standing.past_circumstances import circumstances_known


def explain(student: Student, now: datetime, known_at: datetime = facts.FOREVER) -> dict[str, Any]:
    """Return state, window, every period's verdict with counts, minimums and reasons, and the risk, as plain values.

    The student is judged for `now` by all that is known, or by what was known at `known_at`: then nothing that came
    later is looked at.
    """
    if known_at < facts.FOREVER:
        return _explain_known(student, now, known_at)
    search_id = newest_searches([student.pk]).get(student.pk)
    if search_id is None:
        (standing,) = judge_students([student], now)
        return _said(student, standing, None, [], now)
    search = Search.objects.select_related("student__user", "policy").get(pk=search_id)
    judged = judge([search], now)
    (standing,), periods = judged.standings, judged.periods
    for judged_period in periods:
        judged_period.period.search = search
    evidence_by_period = evidence([judged_period.period for judged_period in periods])
    excusals_in_force = Excusal.objects.in_force().filter(search=search)
    excusals = {(row.unit, row.number): row.reason for row in excusals_in_force}
    return _said(student, standing, search, _periods(search, periods, evidence_by_period, excusals, now), now)


def _explain_known(student: Student, now: datetime, known_at: datetime) -> dict[str, Any]:
    state, known_search = state_known(student, known_at), search_known(student, known_at)
    circumstances = circumstances_known(student, known_search, now, known_at)
    if known_search is None:
        return _said(student, standing_of(student, state, circumstances, now), None, [], now)
    periods = periods_known(known_search, now, known_at)
    standing = standing_of(
        student, state, circumstances, now, known_search.policy, known_search.search, periods
    )
    activities = {activity.pk: activity for activity in activities_known(student, known_at)}
    evidence_by_period: dict[int, list[ActivityEvidence]] = {}
    for unit in Unit:
        rows = [judged_period.period for judged_period in periods if judged_period.period.unit == unit]
        if rows:
            evidence_by_period |= evidence_known(
                known_search.policy, unit, rows, source(known_search, rows), known_at, activities
            )
    explained = _periods(known_search.search, periods, evidence_by_period, known_search.excused, now)
    return _said(student, standing, known_search.search, explained, now)


def _said(
    student: Student,
    standing: JudgedStudent,
    search: Search | None,
    explained: list[dict[str, Any]],
    now: datetime,
) -> dict[str, Any]:
    return {
        "email": student.user.email,
        "state": standing.state,
        "window": search and {
            "first_day": search.start_date.isoformat(),
            "last_day": search.last_day.isoformat(),
            "closes_at": iso_z(search.closes_at),
        },
        "weeks": [period for period in explained if period["unit"] == Unit.WEEK],
        "months": [period for period in explained if period["unit"] == Unit.MONTH],
        "risk": {
            "level": standing.columns.level,
            "rank": standing.columns.rank,
            "reasons": list(words(standing.columns.reasons, student.zone, now)),
        },
    }  # fmt: skip


def _periods(
    search: Search,
    judged: list[JudgedPeriod],
    evidence_by_period: Mapping[int, list[ActivityEvidence]],
    excusals: Mapping[tuple[str, int], str],
    now: datetime,
) -> list[dict[str, Any]]:
    explained = []
    for judged_period in judged:
        period = judged_period.period
        not_counted = [
            f"{full_day(row.activity.occurred_on)}, {row.activity.kind.name}: {row.why_not}"
            for row in evidence_by_period[period.pk]
            if not row.counts_for
        ]
        explained.append(
            {
                "unit": period.unit,
                "number": period.number,
                "first_day": period.first_day.isoformat(),
                "last_day": period.last_day.isoformat(),
                "verdict": judged_period.judged.verdict.value,
                "provisional": judged_period.judged.provisional,
                "settled": judged_period.judged.settled,
                "log_until": iso_z(period.log_until),
                "leave_days": judged_period.leave_days,
                "quotas": [_quota(quota) for quota in judged_period.judged.quotas],
                "reasons": [
                    *_reasons(search, judged_period, now, excusals.get((period.unit, period.number), "")),
                    *not_counted,
                ],
            }
        )
    return explained


def _quota(quota: QuotaResult) -> dict[str, Any]:
    names = ("key", "label", "count", "minimum", "left", "met", "clause")
    return {name: getattr(quota, name) for name in names}


def _reasons(search: Search, judged_period: JudgedPeriod, now: datetime, excused_because: str) -> list[str]:
    """Return the reasons for the verdict, in sentences."""
    verdict, period = judged_period.judged.verdict, judged_period.period
    if verdict == Verdict.NOT_ASSESSED:
        return [_why_not_assessed(search, judged_period, now)]
    reasons = [f"{plural(judged_period.leave_days, 'day')} of leave."] if judged_period.leave_days else []
    if verdict == Verdict.LEAVE:
        return reasons
    if verdict == Verdict.EXCUSED:
        reasons.append(f"Excused: {excused_because}" if excused_because else "Excused.")
    reasons += [
        f"{_capital(tally(quota))} (clause {quota.clause})."
        for quota in judged_period.judged.quotas
        if not quota.met
    ]
    if verdict == Verdict.MET and all(quota.met for quota in judged_period.judged.quotas):
        reasons.append("Every minimum is reached.")
    elif verdict == Verdict.MET:
        reasons.append("It had settled as met, and stays so whatever was corrected since.")
    if not judged_period.judged.settled and now >= period.closes_at:
        reasons.append(f"It is over; activities may still be logged until {iso_z(period.log_until)}.")
    return reasons


def _why_not_assessed(search: Search, judged_period: JudgedPeriod, now: datetime) -> str:
    period = judged_period.period
    if search.state in NEVER_BEGAN:
        return "The search has not begun."
    if search.guarantee_until is not None and search.guarantee_until < period.last_day:
        return f"The guarantee ended on {full_day(search.guarantee_until)}."
    if now < period.opens_at and period.whole:
        return "It is to come."
    return f"It is unfinished: {period.assessed_days} of {period.full_days} days lie in the window."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
