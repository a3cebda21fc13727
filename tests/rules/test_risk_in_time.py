"""How the risk changes with time alone, and until when it does not (DOMAIN §9)."""

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from rules import risk as rules
from rules.instants import end_of_day
from rules.reasons import words
from rules.risk import DueItem, PeriodNow, RiskFacts
from rules.verdict import Verdict
from tests.rules.make import COMMITS, NEW_YORK, PEOPLE, POST, SCHOOL, result
from tests.rules.risks import NOW, now_week, searching

DAYS = st.integers(-30, 30)
MOMENTS = st.integers(-20 * 24 * 60, 20 * 24 * 60).map(lambda minutes: NOW + timedelta(minutes=minutes))
DUES = st.builds(
    DueItem,
    st.sampled_from(["offer", "reply", "deliverable"]),
    st.just("It"),
    st.one_of(MOMENTS, DAYS.map(lambda days: end_of_day(NOW.date() + timedelta(days=days), NEW_YORK))),
    st.sampled_from([NEW_YORK, "Africa/Cairo", "Asia/Kolkata"]),
)
WEEKS = st.builds(
    lambda people, commits, post, days, verdict: now_week(
        result(PEOPLE, people),
        result(COMMITS, commits),
        result(POST, post),
        last_day=NOW.date() + timedelta(days=days),
        verdict=verdict,
    ),
    st.integers(0, 8),
    st.integers(0, 5),
    st.integers(0, 1),
    st.integers(0, 20),
    st.sampled_from([Verdict.OPEN, Verdict.OPEN, Verdict.MET, Verdict.LEAVE]),
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(
    state=st.sampled_from(["searching", "preparing", "employed", "enrolled"]),
    zone=st.sampled_from([NEW_YORK, "Africa/Cairo"]),
    running=st.lists(WEEKS, max_size=2),
    loggable=st.lists(WEEKS, max_size=1),
    due_items=st.lists(DUES, max_size=3),
    since=st.none() | MOMENTS,
    warn_at=st.none() | MOMENTS,
    active_at=st.none() | MOMENTS,
    guarantee_runs=st.booleans(),
    share=st.floats(0, 1, exclude_max=True),
)
def test_until_time_changes_it_the_risk_stays_as_it_is(
    *,
    state: str,
    zone: str,
    running: list[PeriodNow],
    loggable: list[PeriodNow],
    due_items: list[DueItem],
    since: datetime | None,
    warn_at: datetime | None,
    active_at: datetime | None,
    guarantee_runs: bool,
    share: float,
) -> None:
    facts = RiskFacts(
        state,
        zone,
        running=tuple(running),
        loggable=tuple(loggable),
        due_items=tuple(due_items),
        unanswered_since=since,
        warn_at=warn_at,
        last_activity_at=active_at,
        guarantee_runs=guarantee_runs,
    )
    end = rules.changes_at(SCHOOL, facts, NOW)
    until = end or NOW + timedelta(days=40)
    judged = rules.assess(SCHOOL, facts, NOW)
    last = until - timedelta(microseconds=1)
    for moment in (min(NOW + (until - NOW) * share, last), last):  # a share may round up to the very end
        assert rules.assess(SCHOOL, facts, moment) == judged
        assert rules.changes_at(SCHOOL, facts, moment) == end


def test_a_day_that_passes_changes_the_words_and_nothing_that_is_stored() -> None:
    facts = searching(last_activity_at=NOW - timedelta(days=9))
    judged = rules.assess(SCHOOL, facts, NOW)
    assert rules.changes_at(SCHOOL, facts, NOW) is None
    tomorrow = NOW + timedelta(days=1)
    assert words(judged.reasons, NEW_YORK, NOW) == ("Nothing logged for 9 days.",)
    assert words(judged.reasons, NEW_YORK, tomorrow) == ("Nothing logged for 10 days.",)
