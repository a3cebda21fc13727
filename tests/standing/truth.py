"""What must hold of a stored student at any moment, found out in ways that share as little as possible."""

from datetime import date, datetime, timedelta

from commitments.holidays.queries import from_json
from commitments.outages.queries import outages
from commitments.searches.models import Search
from jobsearch.offers.facts import offer_facts
from rules.business_days import calendar_by
from rules.instants import end_of_day, start_of_day
from rules.messages import reply_due
from rules.offers import answer_due
from rules.outages import moved_by_outages
from rules.policy import Unit
from rules.spans import Span, leave_window
from rules.window import log_until, month_after, periods
from standing.models import Period, Standing
from standing.verbs import assess, assess_students
from standing.verification import differences
from tests.bench.reference import judged_one_by_one, stored


def check_all(students: list[int], now: datetime) -> None:
    """Stored verdicts are those of a judgement from nothing; windows and periods those of the rules.

    What time alone has made stale waits for the sweep: `differences` judges it as of the last moment it was right for,
    and only what is not stale is judged as of `now` by the plain loop and by `assess`.
    """
    assert list(differences(now)) == [], "stored and judged from nothing differ"
    searches = list(Search.objects.filter(student__in=students).select_related("policy"))
    for search in searches:
        check_window(search)
        check_clocks(search)
    if Standing.objects.filter(student__in=students, stale_at__lte=now).exists():
        return
    its_periods = Period.objects.filter(search__in=searches, search__student__in=students)
    looped = judged_one_by_one([search.pk for search in searches], its_periods, now)
    assert looped == stored(its_periods), "the plain loop comes to something else"
    written = assess_students(students, now) + assess([search.pk for search in searches], now)
    assert written == 0, "judging again wrote something"


def check_clocks(search: Search) -> None:
    """What hangs on leave and on the start date: when replies and answers are due, by the rules."""
    policy = search.policy.rules()
    leave = [Span(*days) for days in search.leaves.filter(granted=True).values_list("first_day", "last_day")]
    for message in search.student.messages.filter(bounced_at__isnull=False, started_at=None):
        assert message.reply_due_at is None
        assert message.warn_at is None
        assert message.lapse_at is None
    for message in search.student.messages.filter(reply_due_at__isnull=False):
        assert message.clocks_from is not None
        added = from_json(message.added_days)
        calendar = calendar_by(policy.business_days, message.country, message.subdivision, added)
        due = reply_due(policy, message.clocks_from, message.zone, calendar, leave)
        assert due is not None
        assert message.reply_due_at == moved_by_outages(due.due_at, message.zone, outages(search.student_id))
        if message.replied_at is not None:
            assert message.kept == (message.replied_at < message.reply_due_at)
    for offer in search.student.offers.filter(answer="", withdrawn_at=None):
        answer = answer_due(policy, offer_facts(offer, search, policy))
        assert offer.due_at == (answer.due_at if answer else None)


def assessed(search: Search, last: date, moved: int, unit: Unit) -> date:
    """Weeks count the window as moved by whole weeks of leave, months by one for each thirty days of it (DOMAIN §4)."""
    if unit == Unit.WEEK:
        return last - timedelta(days=moved) + timedelta(days=7 * (moved // 7))
    return min(last, month_after(last - timedelta(days=moved), moved // 30))


def check_window(search: Search) -> None:
    """The window and the days of its weeks and months, by the rules from the leave that is granted."""
    policy = search.policy.rules()
    leave = [Span(*days) for days in search.leaves.filter(granted=True).values_list("first_day", "last_day")]
    last, moved = leave_window(search.start_date, policy.window_days, leave, policy.leave_moves_window)
    assert search.last_day == last
    assert search.closes_at == end_of_day(last, search.zone)
    wanted = {
        (unit.value, span.number): (span.first_day, span.last_day, span.whole, span.assessed_days)
        for unit in Unit
        if policy.quotas_per(unit)
        for span in periods(search.start_date, assessed(search, last, moved, unit), unit, policy.week_kind)
    }
    rows = list(search.periods.all())
    assert wanted == {
        (row.unit, row.number): (row.first_day, row.last_day, row.whole, row.assessed_days) for row in rows
    }
    for row in rows:
        assert row.opens_at == start_of_day(row.first_day, row.zone)
        assert row.closes_at == end_of_day(row.last_day, row.zone)
        until = log_until(row.last_day, policy.late_log_days, row.zone)
        assert row.log_until == moved_by_outages(until, row.zone, outages(search.student_id))
