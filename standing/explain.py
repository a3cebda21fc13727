"""One student's standing in words and plain values, as of any moment; nothing is written."""

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
from standing.past import activities_known, circumstances_known, periods_known, search_known, source


def explain(student: Student, now: datetime, known: datetime = facts.FOREVER) -> dict[str, Any]:
    """State, window, every period's verdict with counts, minimums and reasons, and the risk; plain types.

    By what is known now, or by what was `known` at a moment: then nothing that came later is looked at.
    """
    if known < facts.FOREVER:
        return _explain_known(student, now, known)
    primary = newest_searches([student.pk]).get(student.pk)
    if primary is None:
        (standing,) = judge_students([student], now)
        return _said(student, standing, None, [], now)
    search = Search.objects.select_related("student__user", "policy").get(pk=primary)
    judged = judge([search], now)
    (standing,), periods = judged.standings, judged.periods
    for each in periods:
        each.period.search = search
    evidence_by_period = evidence([each.period for each in periods])
    in_force = Excusal.objects.in_force().filter(search=search)
    excusals = {(row.unit, row.number): row.reason for row in in_force}
    return _said(student, standing, search, _periods(search, periods, evidence_by_period, excusals, now), now)


def _explain_known(student: Student, now: datetime, known: datetime) -> dict[str, Any]:
    state, its = state_known(student, known), search_known(student, known)
    around = circumstances_known(student, its, now, known)
    if its is None:
        return _said(student, standing_of(student, state, around, now), None, [], now)
    periods = periods_known(its, now, known)
    standing = standing_of(student, state, around, now, its.policy, its.search, periods)
    activities = {each.pk: each for each in activities_known(student, known)}
    evidence_by_period: dict[int, list[ActivityEvidence]] = {}
    for unit in Unit:
        rows = [each.period for each in periods if each.period.unit == unit]
        if rows:
            evidence_by_period |= evidence_known(its.policy, unit, rows, source(its, rows), known, activities)
    explained = _periods(its.search, periods, evidence_by_period, its.excused, now)
    return _said(student, standing, its.search, explained, now)


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
        "weeks": [each for each in explained if each["unit"] == Unit.WEEK],
        "months": [each for each in explained if each["unit"] == Unit.MONTH],
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
    found = []
    for each in judged:
        period = each.period
        not_counted = [
            f"{full_day(shown.activity.occurred_on)}, {shown.activity.kind.name}: {shown.why_not}"
            for shown in evidence_by_period[period.pk]
            if not shown.counts_for
        ]
        found.append(
            {
                "unit": period.unit,
                "number": period.number,
                "first_day": period.first_day.isoformat(),
                "last_day": period.last_day.isoformat(),
                "verdict": each.judged.verdict.value,
                "provisional": each.judged.provisional,
                "settled": each.judged.settled,
                "log_until": iso_z(period.log_until),
                "leave_days": each.leave_days,
                "quotas": [_quota(quota) for quota in each.judged.quotas],
                "reasons": [
                    *_reasons(search, each, now, excusals.get((period.unit, period.number), "")),
                    *not_counted,
                ],
            }
        )
    return found


def _quota(quota: QuotaResult) -> dict[str, Any]:
    names = ("key", "label", "count", "minimum", "left", "met", "clause")
    return {name: getattr(quota, name) for name in names}


def _reasons(search: Search, each: JudgedPeriod, now: datetime, excused_because: str) -> list[str]:
    """Why the verdict is what it is, in sentences."""
    verdict, period = each.judged.verdict, each.period
    if verdict == Verdict.NOT_ASSESSED:
        return [_why_not_assessed(search, each, now)]
    found = [f"{plural(each.leave_days, 'day')} of leave."] if each.leave_days else []
    if verdict == Verdict.LEAVE:
        return found
    if verdict == Verdict.EXCUSED:
        found.append(f"Excused: {excused_because}" if excused_because else "Excused.")
    found += [
        f"{_capital(tally(quota))} (clause {quota.clause})." for quota in each.judged.quotas if not quota.met
    ]
    if verdict == Verdict.MET and all(quota.met for quota in each.judged.quotas):
        found.append("Every minimum is reached.")
    elif verdict == Verdict.MET:
        found.append("It had settled as met, and stays so whatever was corrected since.")
    if not each.judged.settled and now >= period.closes_at:
        found.append(f"It is over; activities may still be logged until {iso_z(period.log_until)}.")
    return found


def _why_not_assessed(search: Search, each: JudgedPeriod, now: datetime) -> str:
    period = each.period
    if search.state in NEVER_BEGAN:
        return "The search has not begun."
    if search.guarantee_until is not None and search.guarantee_until < period.last_day:
        return f"The guarantee ended on {full_day(search.guarantee_until)}."
    if now < period.opens_at and period.whole:
        return "It is to come."
    return f"It is unfinished: {period.assessed_days} of {period.full_days} days lie in the window."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
