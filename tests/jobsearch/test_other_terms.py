"""What other schools' rules change on students' own pages: parts of quotas, which business days count."""

import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from coaching.conversation.strikes import strikes_in_words, strikes_so_far
from coaching.conversation.verbs import reply, send
from commitments.policies import shipped
from guarantee.dossier.queries import dossier_of_search
from jobsearch.offers import verbs as offer_verbs
from jobsearch.offers.day_count import calendar_of
from jobsearch.offers.facts import is_confirmed
from jobsearch.offers.models import Offer
from jobsearch.today.queries import today_for
from rules.instants import end_of_day
from tests import factories
from tests.jobsearch.scenes import WEEK_7, Scene, scene

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
    assert whole["label"] == "Applications"
    assert whole["count"] == 3
    assert whole["minimum"] == 30
    assert whole["part"] is False
    assert part["label"] == "In your city"
    assert part["count"] == 2
    assert part["minimum"] == 10
    assert part["part"] is True
    page = factories.client_of(its.alice.user).get("/today/").content.decode()
    assert 'class="quota quota-part"' in page
    assert "of these: In your city: 2 of 10" in page
    first, second = re.findall(r'<option value="(\w+)"', page)[:2]
    assert (first, second) == (
        "applied",
        "applied_in_city",
    )  # what is counted stands first, contacts after it


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


STRICT = {"reply_within": 48, "reply_unit": "hours", "strike_days": 2, "strikes_forfeit": 4}


def strict_policy(**rules: Any) -> None:
    document = shipped.document("this-school")
    document["rules"] |= STRICT | rules
    document["rule_clauses"] |= dict.fromkeys(("strike_days", "strikes_forfeit", *rules), "4.2")
    factories.make_policy(document)


def unlinked(response: Any) -> str:
    """The page without its links: a clause is one."""
    return re.sub(r"</?a\b[^>]*>", "", response.content.decode())


def test_today_and_the_students_page_say_how_many_strikes_there_are(clock: Any) -> None:
    clock.set(WEEK_7)
    strict_policy()
    its = scene()
    sent = WEEK_7 - timedelta(days=7)  # due five days ago: two full times two days
    send(its.alice, sender=its.bob, body="How is it?", asks_reply=True, now=sent)
    said = "2 of 4 strikes for late replies (clause 4.2)."
    assert strikes_in_words(its.search, WEEK_7) == said
    own, coach = factories.client_of(its.alice.user), factories.client_of(its.bob)
    assert said in unlinked(own.get("/today/"))
    assert said in unlinked(own.get(f"/students/{its.alice.pk}/"))
    assert said in coach.get(f"/students/{its.alice.pk}/").content.decode()
    reply(its.alice, body="Here I am", now=WEEK_7)
    later = WEEK_7 + timedelta(days=10)
    assert strikes_in_words(its.search, later) == said, "answered, they grow no more"
    assert strikes_so_far(its.search, WEEK_7 - timedelta(days=5)).count == 0


def test_four_strikes_forfeit_and_the_dossier_lists_them(clock: Any) -> None:
    clock.set(WEEK_7)
    strict_policy()
    its = scene()
    send(its.alice, sender=its.bob, body="Hello?", asks_reply=True, now=WEEK_7 - timedelta(days=10))
    said = [each.happened for each in today_for(its.alice, WEEK_7).against]
    assert any("4 of 4 strikes" in each and "they forfeit the guarantee" in each for each in said)
    fourth = dossier_of_search(its.search, now=WEEK_7)["requirements"][3]
    assert fourth["finding"] == "not_met"
    assert any("4 of 4 strikes (clause 4.2): message of 4 Apr 2026, 4" in each for each in fourth["reasons"])


def test_without_the_rule_nobody_hears_of_strikes(clock: Any, django_assert_num_queries: Any) -> None:
    clock.set(WEEK_7)
    its = scene()
    assert its.search.policy.rules()
    with django_assert_num_queries(0):
        assert strikes_in_words(its.search, WEEK_7) == ""
    assert "strikes" not in str(today_for(its.alice, WEEK_7).against)


def stated(its: Scene, **facts: Any) -> Offer:
    known = {"type": "permanent", "written": True, "hours_per_week": 40, "in_field": True}
    return offer_verbs.state_offer(
        its.alice,
        employer="Acme",
        role="Developer",
        received_at=WEEK_7,
        by=its.alice.user,
        now=WEEK_7,
        **known | facts,
    )


def test_pay_below_the_minimum_ends_nothing_and_enough_pay_ends_the_guarantee(clock: Any) -> None:
    clock.set(WEEK_7)
    strict_policy(offer_min_pay=60_000)
    its = scene()
    offer = stated(its, first_year_pay=Decimal("59999.99"))
    offer_verbs.confirm(offer, note="", seen=offer.changed_at, by=its.bob, now=WEEK_7)
    its.search.refresh_from_db()
    assert its.search.guarantee_until is None
    offer.refresh_from_db()
    later = WEEK_7 + timedelta(hours=1)
    offer = offer_verbs.change_offer(
        offer, changes={"first_year_pay": Decimal(60_000)}, by=its.alice.user, now=later
    )
    assert not is_confirmed(offer), "its pay is a fact that a coach confirms"
    offer_verbs.confirm(offer, note="", seen=offer.changed_at, by=its.bob, now=later)
    its.search.refresh_from_db()
    assert its.search.guarantee_until == date(2026, 4, 14)
    page = factories.client_of(its.bob).get(f"/offers/{offer.pk}/").content.decode()
    assert "“$59,999.99” became “$60,000”" in page, "what it said before is kept"


@pytest.mark.parametrize(
    ("typed", "pay"), [("$85,000", Decimal(85_000)), ("85000.50", Decimal("85000.50")), ("", None)]
)
def test_pay_is_typed_as_people_write_it(typed: str, pay: Decimal | None, clock: Any) -> None:
    clock.set(WEEK_7)
    its = scene()
    form = {"employer": "Acme", "role": "Dev", "received_at": "2026-04-14T10:00", "first_year_pay": typed}
    client = factories.client_of(its.alice.user)
    page = client.post("/offers/new/", form, follow=True).content.decode()
    assert Offer.objects.get().first_year_pay == pay
    assert ("$85,000" in page) == (pay is not None)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("a lot", "Write an amount of US dollars"),
        ("-1", "Write an amount of US dollars"),
        ("NaN", "Write an amount of US dollars"),
        ("1e12", "Write an amount of US dollars"),
        ("1.234", "at most two places"),
    ],
)
def test_what_is_no_amount_is_refused_beside_the_field(typed: str, says: str, clock: Any) -> None:
    clock.set(WEEK_7)
    its = scene()
    form = {"employer": "Acme", "role": "Dev", "received_at": "2026-04-14T10:00", "first_year_pay": typed}
    response = factories.client_of(its.alice.user).post("/offers/new/", form)
    assert response.status_code == 422
    assert says in str(response.context["form"].errors["first_year_pay"])
    assert f'value="{typed}"' in response.content.decode()


def test_who_would_decline_a_qualifying_offer_is_told_what_that_does(clock: Any) -> None:
    clock.set(WEEK_7)
    strict_policy(declined_offer_voids=True)
    its = scene()
    offer = stated(its)
    client = factories.client_of(its.alice.user)
    assert "Declining one voids the guarantee (clause 4.2)" in unlinked(client.get(f"/offers/{offer.pk}/"))
    poor = offer_verbs.change_offer(offer, changes={"hours_per_week": 10}, by=its.alice.user, now=WEEK_7)
    offer_verbs.confirm(poor, note="", seen=poor.changed_at, by=its.bob, now=WEEK_7)
    assert "voids the guarantee" not in client.get(f"/offers/{offer.pk}/").content.decode()


def test_the_headline_and_the_coachs_week_say_the_part_once(clock: Any) -> None:
    clock.set(WEEK_7)
    policy_with("thinkful")
    its = scene()
    its.log("applied", employer="Globex")
    headline = today_for(its.alice, WEEK_7).said.headline
    assert "29 more applications, of these ten applications in your city" in headline
    week = factories.client_of(its.bob).get(f"/students/{its.alice.pk}/weeks/7/").content.decode()
    assert "of these: In your city: 0 of 10" in week
