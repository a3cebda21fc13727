"""The end of the window, and mails 14 and 3 days before the limit and on its day, say that a claim may be filed."""

from datetime import UTC, date, datetime, timedelta

import pytest

from core.models import OutboxMail
from guarantee.claims.verbs import file_claim
from nightly.sweep import make_good, sweep
from tests.standing.making import make_policy, make_search

pytestmark = pytest.mark.django_db
START = date(2026, 3, 2)  # the window's last day is 29 August, the claim's limit 28 September
DAY = timedelta(days=1)


def morning(month: int, day: int, hour: int = 13) -> datetime:
    """13:00 UTC is 9 in the morning in New York in summer."""
    return datetime(2026, month, day, hour, tzinfo=UTC)


def closing() -> list[OutboxMail]:
    return list(OutboxMail.objects.filter(key__startswith="claim-closing:").order_by("pk"))


def through(first: datetime, last: datetime) -> None:
    moment = first
    while moment <= last:
        sweep(moment)
        moment += DAY


def test_the_end_of_the_window_says_until_when() -> None:
    search = make_search(START, policy=make_policy(claim_within_days=30))
    sweep(search.closes_at)
    (mail,) = OutboxMail.objects.filter(key__startswith="window-closed:")
    assert "You can file your claim until Mon 28 Sep." in mail.body


def test_three_mails_and_each_once() -> None:
    make_search(START, policy=make_policy(claim_within_days=30))
    through(morning(8, 29), morning(9, 30))
    assert [mail.created_at.date() for mail in closing()] == [
        date(2026, 9, 14), date(2026, 9, 25), date(2026, 9, 28),
    ]  # fmt: skip
    first, second, third = (mail.body for mail in closing())
    for body in (first, second):
        assert "The window of your search ended on Sat 29 Aug, and no claim of yours is with us." in body
        assert "You can file your claim until Mon 28 Sep." in body
    assert "today is the last day for a claim" in third
    assert all("in time until Mon 28 Sep, end of day (New York)" in body for body in (first, second, third))
    sweep(morning(9, 28, 14))
    assert len(closing()) == 3


def test_after_a_standstill_only_what_is_of_use_is_sent() -> None:
    make_search(START, policy=make_policy(claim_within_days=30))
    through(morning(8, 29), morning(9, 1))
    make_good(morning(9, 26))
    assert [mail.key.rpartition(":")[0][-2:].lstrip(":") for mail in closing()] == ["3"]


def test_who_has_filed_is_not_reminded() -> None:
    search = make_search(START, policy=make_policy(claim_within_days=30))
    through(morning(8, 29), morning(9, 5))
    file_claim(search.student, statement="", by=search.student.user, now=morning(9, 6))
    through(morning(9, 7), morning(9, 30))
    assert closing() == []


def test_where_no_limit_is_stated_none_is_named() -> None:
    search = make_search(START, policy=make_policy(claim_within_days=None))
    through(morning(8, 29), morning(9, 30))
    (mail,) = OutboxMail.objects.filter(key__startswith="window-closed:")
    assert "You can file your claim." in mail.body
    assert closing() == []
    assert search.policy.claim_within_days is None


def test_whose_search_ended_otherwise_is_not_reminded() -> None:
    search = make_search(START, policy=make_policy(claim_within_days=30))
    search.guarantee_until = search.service_until = START + 30 * DAY
    search.state = "ended"
    search.save(update_fields=["guarantee_until", "service_until", "state"])
    through(morning(9, 10), morning(9, 30))
    assert closing() == []
