"""What other schools' rules change on students' own pages: parts of quotas, which business days count."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from coaching.verbs import send
from commitments import shipped
from commitments.rules.instants import end_of_day
from jobsearch import offer_verbs
from jobsearch.offer_due import calendar_of
from jobsearch.today import today_for
from tests import factories
from tests.jobsearch.scenes import WEEK_7, scene

pytestmark = pytest.mark.django_db
# Memorial Day, Monday 25 May 2026; Cesar Chavez Day, Tuesday 31 March, is California's own
SENT = datetime(2026, 3, 27, 19, 0, tzinfo=UTC)


def policy_with(name: str = "this-school", **rules: Any) -> None:
    document = shipped.document(name)
    document["rules"] |= rules
    factories.make_policy(document)


def test_thinkfuls_part_stands_under_its_whole_on_today(clock: Any) -> None:
    clock.set(WEEK_7)
    policy_with("thinkful")
    its = scene()
    its.log("applied", employer="Globex")
    for _ in range(2):
        its.log("applied_in_city", employer="Acme")
    whole, part = today_for(its.alice, WEEK_7).quotas
    assert (whole["label"], whole["count"], whole["minimum"], whole["part"]) == ("Applications", 3, 30, False)
    assert (part["label"], part["count"], part["minimum"], part["part"]) == ("In your city", 2, 10, True)
    page = factories.client_of(its.alice.user).get("/today/").content.decode()
    assert 'class="quota quota-part"' in page
    assert "of these: In your city: 2 of 10" in page


@pytest.mark.parametrize(
    ("rule", "replied_by", "answered_by"),
    [
        ("country_state", date(2026, 4, 1), date(2026, 4, 6)),
        ("country", date(2026, 3, 31), date(2026, 4, 3)),
        ("weekends", date(2026, 3, 31), date(2026, 4, 3)),
    ],
)
def test_the_policy_says_which_business_days_count_for_replies_and_offers(
    rule: str, replied_by: date, answered_by: date, clock: Any
) -> None:
    clock.set(SENT)
    policy_with(business_days=rule)
    its = scene(zone="America/Los_Angeles", subdivision="CA")
    message = send(its.alice, sender=its.bob, body="How is it?", asks_reply=True, now=SENT)
    assert message.reply_due_at == end_of_day(replied_by, "America/Los_Angeles")
    offer = offer_verbs.state_offer(
        its.alice, employer="Acme", role="Developer", received_at=SENT, by=its.alice.user, now=SENT
    )
    assert offer.counted["last_day"] == answered_by.isoformat()
    assert offer.counted["clause"] == "7.1"
    assert calendar_of(offer).weekends_only == (rule == "weekends")


def test_weekends_only_counts_a_national_holiday_as_a_business_day(clock: Any) -> None:
    friday = datetime(2026, 5, 22, 19, 0, tzinfo=UTC)
    clock.set(friday)
    policy_with(business_days="weekends")
    its = scene()
    offer = offer_verbs.state_offer(
        its.alice, employer="Acme", role="Developer", received_at=friday, by=its.alice.user, now=friday
    )
    assert offer.counted["counted"][0] == "2026-05-25"
    assert offer.counted["last_day"] == "2026-05-29"
