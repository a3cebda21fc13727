"""What tests of the risk are made from: a moment, things due, a week as it stands."""

from datetime import date, timedelta
from typing import Any

from rules.instants import end_of_day
from rules.policy import Unit
from rules.risk import DueItem, PeriodNow, RiskFacts
from rules.verdict import QuotaResult, Verdict
from tests.rules.make import NEW_YORK, utc

NOW = utc("2026-11-24T15:00")  # Tuesday, 10:00 in New York
SUNDAY = date(2026, 11, 29)


def due(day: str, kind: str = "offer", label: str = "Offer from Acme") -> DueItem:
    return DueItem(kind, label, end_of_day(date.fromisoformat(day), NEW_YORK), NEW_YORK)


def now_week(*quotas: QuotaResult, last_day: date = SUNDAY, verdict: Verdict = Verdict.OPEN) -> PeriodNow:
    closes = end_of_day(last_day, NEW_YORK)
    return PeriodNow(Unit.WEEK, 7, last_day, closes, closes + timedelta(days=7), verdict, quotas)


def searching(**changes: Any) -> RiskFacts:
    return RiskFacts("searching", NEW_YORK, last_activity_at=NOW)._replace(**changes)
