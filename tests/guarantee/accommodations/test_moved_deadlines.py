"""An accommodation lets deadlines stand still: what was due in its days is due later, by as many, for one student."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import Error, transaction
from django.urls import reverse

from coaching.conversation import verbs as conversation_verbs
from coaching.conversation.models import Message
from coaching.deliverables import verbs as deliverable_verbs
from coaching.lapses.models import Lapse
from commitments.outages.models import Outage
from commitments.outages.queries import outages, outages_by_student
from commitments.outages.verbs import record_outage
from core.errors import Refused
from guarantee.accommodations import verbs
from guarantee.accommodations.models import Accommodation, AccommodationDecision
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.dossier.queries import dossier
from guarantee.requests.verbs import rule_on
from jobsearch.activities.verbs import log
from jobsearch.offers.facts import timing
from jobsearch.offers.verbs import answer, state_offer
from nightly.sweep import sweep
from rules.claims import claim_until
from rules.instants import end_of_day, start_of_day
from rules.outages import OutageSpan
from standing.models import Period
from standing.situations.record import record_of
from standing.verification import differences
from tests import factories
from tests.factories import client_of
from tests.guarantee.accommodations.accommodating import WHY, ask, decide, gina, grant, hugo
from tests.guarantee.proposals import judge_all
from tests.guarantee.scenes import ENDED, Scene, scene
from tests.stages import staged

pytestmark = pytest.mark.django_db
SECOND_ADMINS = ("Gina Roy", "Hugo Lind")
DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
ZONE = "America/New_York"
# Monday to Friday of week 6: nothing of the log is due in them, since a week is logged until a Sunday.
DAYS = (date(2026, 4, 6), date(2026, 4, 10))
WITH_A_SUNDAY = (date(2026, 4, 4), date(2026, 4, 8))


def still_searching() -> Scene:
    alice = scene(work=False)
    for name in SECOND_ADMINS:
        factories.make_admin(name)
    return alice


running = staged(still_searching)


@pytest.fixture
def searching(running: Scene, clock: Any, settings: Any, tmp_path: Path) -> Scene:
    settings.FILES_ROOT = str(tmp_path)
    clock.set(ENDED)
    return running


def given(whose: Scene, days: tuple[date, date] = DAYS, **changed: Any) -> AccommodationDecision:
    """Asked for these days alone, and granted, by two where it takes two."""
    accommodation = ask(whose, periods=[], days=days, **changed)
    decision = decide(accommodation, days=days)
    return verbs.agree_accommodation(decision, by=hugo(), now=ENDED) if decision.needs_second else decision


def noon(day: date) -> datetime:
    return start_of_day(day, ZONE) + timedelta(hours=12)


def message_to(whose: Scene, sent: datetime) -> Message:
    return conversation_verbs.send(
        whose.student, sender=whose.bob, body="How is it going?", asks_reply=True, now=sent
    )


def test_a_late_reply_came_in_time(searching: Scene) -> None:
    message = message_to(searching, noon(date(2026, 4, 6)))
    due = message.reply_due_at
    assert due is not None and start_of_day(DAYS[0], ZONE) < due <= end_of_day(DAYS[1], ZONE)
    conversation_verbs.reply(searching.student, body="I was away.", now=due + 2 * DAY)
    message.refresh_from_db()
    assert message.kept is False
    sweep(ENDED)
    given(searching)
    message.refresh_from_db()
    assert (message.reply_due_at, message.kept) == (due + 5 * DAY, True)
    assert list(differences(ENDED)) == []


def test_a_lapse_that_was_proposed_too_early_falls(searching: Scene) -> None:
    message = message_to(searching, noon(date(2026, 3, 27)))
    assert message.lapse_at is not None and start_of_day(DAYS[0], ZONE) < message.lapse_at
    assert message.lapse_at <= end_of_day(DAYS[1], ZONE)
    now = end_of_day(DAYS[1], ZONE) + DAY
    sweep(now)
    lapse = Lapse.objects.get()
    accommodation = ask(searching, periods=[], days=DAYS, now=now)
    decide(accommodation, days=DAYS, now=now)
    lapse.refresh_from_db()
    assert lapse.cancelled_at == now


def test_what_was_to_be_handed_in_is_due_later(alice: Scene) -> None:
    asked = deliverable_verbs.set_deliverable(
        alice.student, kind="resume", due_on=DAYS[1], by=alice.bob, now=noon(date(2026, 4, 1))
    )
    given(alice)
    asked.refresh_from_db()
    assert asked.due_at == end_of_day(DAYS[1] + 5 * DAY, ZONE)
    assert asked.due_on == DAYS[1], "what was said then stays"


def test_an_answer_to_an_offer_came_in_time(alice: Scene) -> None:
    received = noon(date(2026, 4, 1))
    offer = state_offer(
        alice.student, employer="Acme", role="Helper", received_at=received, hours_per_week=10, in_field=True,
        type="permanent", written=True, by=alice.student.user, now=received,
    )  # fmt: skip
    due = offer.due_at
    assert due is not None and start_of_day(DAYS[0], ZONE) < due <= end_of_day(DAYS[1], ZONE)
    later = due + DAY
    answer(offer, answer="refused", answered_at=later, ends_search=None, by=alice.student.user, now=later)
    offer.refresh_from_db()
    assert timing(offer, ENDED) == "no"
    claim = alice.file()
    judged(claim, ask(alice, periods=[], days=DAYS), alice)
    offer.refresh_from_db()
    assert (offer.due_at, timing(offer, ENDED)) == (due + 5 * DAY, "yes")


def judged(claim: Claim, accommodation: Accommodation, whose: Scene, now: datetime = ENDED) -> None:
    """Dora, who judges the claim, grants all that is asked for."""
    rule_on(
        claim, kind="accommodation", ref=accommodation.pk, granted=True, why="Seen.", by=whose.dora, now=now
    )


def finding(claim: Claim, number: int, now: datetime = ENDED) -> str:
    rows = dossier(claim, now)["requirements"]
    return str(next(row["finding"] for row in rows if row["number"] == number))


def test_a_settled_week_opens_again_for_what_was_logged_late_and_takes_two(alice: Scene) -> None:
    week = Period.objects.get(
        search=alice.search, unit="week", number=4
    )  # 23 to 29 March, logged until 5 April
    assert week.log_until == end_of_day(date(2026, 4, 5), ZONE)
    for number in range(5):
        log(alice.student, kind="commit", occurred_on=date(2026, 3, 24), by=alice.student.user,
            link=f"https://github.com/alice/work/commit/{number:040x}", now=noon(date(2026, 4, 9)))  # fmt: skip
    week.refresh_from_db()
    assert week.counts[1] == 0
    accommodation = ask(alice, periods=[], days=WITH_A_SUNDAY)
    decision = decide(accommodation, days=WITH_A_SUNDAY)
    assert decision.needs_second is True
    week.refresh_from_db()
    assert week.counts[1] == 0, "nothing moves before the second admin agrees"
    verbs.agree_accommodation(decision, by=hugo(), now=ENDED)
    week.refresh_from_db()
    assert (week.log_until, week.counts[1]) == (end_of_day(date(2026, 4, 10), ZONE), 5)
    assert list(differences(ENDED)) == []


def test_one_admin_is_enough_where_no_week_opens_again(alice: Scene) -> None:
    assert given(alice).needs_second is False


def test_the_limit_for_filing_a_claim_moves(alice: Scene) -> None:
    search = alice.search
    until = claim_until(search.policy.rules(), search.last_day, search.zone, ())
    assert until == end_of_day(date(2026, 9, 28), ZONE)
    now = until + DAY
    claim = alice.file(now)
    assert finding(claim, 10, now) == "not_met"
    judged(claim, ask(alice, periods=[], days=(date(2026, 9, 26), date(2026, 9, 28)), now=now), alice, now)
    assert finding(claim, 10, now) == "met"
    moved = claim_until(search.policy.rules(), search.last_day, search.zone, outages(alice.student.pk))
    assert moved == until + 3 * DAY


@pytest.mark.parametrize(
    ("due", "moves"),
    [
        (start_of_day(DAYS[0], ZONE), False),
        (start_of_day(DAYS[0], ZONE) + SECOND, True),
        (end_of_day(DAYS[1], ZONE), True),
        (end_of_day(DAYS[1], ZONE) + SECOND, False),
    ],
    ids=["the end of the day before", "its first second", "the end of its last day", "a second later"],
)
def test_what_was_due_in_its_days_moves(searching: Scene, due: datetime, moves: bool) -> None:
    message = message_to(searching, noon(date(2026, 4, 1)))
    Message.objects.filter(pk=message.pk).update(reply_due_at=due)
    given(searching)
    message.refresh_from_db()
    assert (message.reply_due_at != due) is moves


def test_only_theirs_moves(alice: Scene) -> None:
    bea = scene("Bea Stone", work=False, beside=alice)
    message = message_to(bea, noon(date(2026, 4, 6)))
    due = message.reply_due_at
    given(alice)
    message.refresh_from_db()
    assert message.reply_due_at == due != None  # noqa: E711
    span = OutageSpan(start_of_day(DAYS[0], ZONE), end_of_day(DAYS[1], ZONE))
    assert outages(alice.student.pk) == (span,)
    assert outages(bea.student.pk) == ()
    assert outages_by_student([alice.student.pk, bea.student.pk]) == {
        alice.student.pk: (span,),
        bea.student.pk: (),
    }
    page = client_of(alice.dora).get(reverse("commitments:outages")).content.decode()
    assert "6 Apr" not in page, "who was given time is no concern of the page of outages"


def test_an_outage_within_the_days_is_part_of_them(alice: Scene) -> None:
    began, ended = noon(date(2026, 4, 8)), noon(date(2026, 4, 8)) + 2 * timedelta(hours=1)
    record_outage(what="service", began_at=began, ended_at=ended, reason="Disk.", by=alice.dora, now=ENDED)
    given(alice)
    first, last = start_of_day(DAYS[0], ZONE), end_of_day(DAYS[1], ZONE)
    times = (OutageSpan(first, began), OutageSpan(began, ended), OutageSpan(ended, last))
    assert outages(alice.student.pk) == times
    assert record_of(alice.search, ENDED).outages == times
    assert list(differences(ENDED)) == []


def test_no_day_stands_still_twice(alice: Scene) -> None:
    later = (DAYS[1], DAYS[1] + 3 * DAY)
    both = [ask(alice, periods=[], days=days) for days in (DAYS, later)]
    decide(both[0], days=DAYS)
    with pytest.raises(Refused, match="stand still already"):
        decide(both[1], days=later)
    with pytest.raises(Refused, match="stand still already"):
        ask(alice, periods=[], days=later)
    given(alice, days=(DAYS[1] + DAY, DAYS[1] + DAY))
    assert len(outages(alice.student.pk)) == 2


def test_nor_does_it_where_two_waited_for_their_second_admin(alice: Scene) -> None:
    asked = [ask(alice, periods=[], days=days) for days in (WITH_A_SUNDAY, (date(2026, 4, 5), DAYS[1]))]
    first, second = (decide(each, days=each.days) for each in asked)
    verbs.agree_accommodation(first, by=hugo(), now=ENDED)
    with pytest.raises(Refused, match="stand still already"):
        verbs.agree_accommodation(second, by=hugo(), now=ENDED)
    verbs.send_accommodation_back(second, why="Some of the days are given.", by=hugo(), now=ENDED)


def test_declined_nothing_moves(alice: Scene) -> None:
    decision = decide(ask(alice, periods=[], days=DAYS))
    assert (decision.words, decision.needs_second) == ("declined", False)
    assert not Outage.objects.exists()


def test_the_weeks_may_be_excused_and_the_days_not(alice: Scene) -> None:
    decision = grant(alice, days=DAYS)
    assert decision.words == "week 3 excused"
    assert not Outage.objects.exists()


@pytest.mark.parametrize(
    ("days", "says"),
    [
        ((DAYS[1], DAYS[0]), "The last day comes before the first"),
        ((date(2026, 9, 1), date(2026, 9, 5)), "Ask once they are over."),
        ((date(2026, 4, 1), date(2026, 5, 2)), "At most 31 days at once"),
        ((date(2025, 9, 3), date(2025, 9, 4)), "more than a year ago"),
    ],
)
def test_days_that_cannot_be_asked_for(alice: Scene, days: tuple[date, date], says: str) -> None:
    with pytest.raises(Refused, match=says):
        ask(alice, periods=[], days=days)


@pytest.mark.parametrize(
    "days",
    [
        (date(2026, 9, 1), date(2026, 9, 4)),
        (date(2026, 4, 1), date(2026, 5, 1)),
        (date(2025, 9, 5), date(2025, 9, 6)),
    ],
    ids=["until yesterday", "31 days", "a year ago"],
)
def test_days_that_can_just_be_asked_for(alice: Scene, days: tuple[date, date]) -> None:
    assert ask(alice, periods=[], days=days).days == days


def test_other_days_than_those_asked_for_are_not_granted(alice: Scene) -> None:
    with pytest.raises(Refused, match="Nobody asks for this: these days"):
        decide(ask(alice), days=DAYS)


@pytest.mark.parametrize(
    "values",
    [{"student": None}, {"what": "service"}, {"what": "mail", "student": None, "reason": ""}],
    ids=["of nobody", "an outage of one", "without a reason"],
)
def test_the_database_tells_one_students_time_from_an_outage(alice: Scene, values: dict[str, Any]) -> None:
    given(alice)
    row = Outage.objects.values("what", "student_id", "began_at", "ended_at", "reason", "by_id", "at").get()
    changed = {{"student": "student_id"}.get(name, name): value for name, value in values.items()}
    with pytest.raises(Error), transaction.atomic():
        Outage.objects.create(**row | changed)


def test_half_of_the_days_is_refused_by_the_database(alice: Scene) -> None:
    what = {
        "search": alice.search,
        "ground": "illness",
        "why": WHY,
        "periods": [],
        "requirements": [],
        "asked_at": ENDED,
    }
    for days in (
        {"first_day": DAYS[0]},
        {"last_day": DAYS[1]},
        {"first_day": DAYS[1], "last_day": DAYS[0]},
        {},
    ):
        with pytest.raises(Error), transaction.atomic():
            Accommodation.objects.create(**what | days)


def test_what_moved_is_judged_anew(alice: Scene) -> None:
    claim = alice.file()
    judge_all(alice, claim)
    judged(claim, ask(alice, periods=[], days=DAYS), alice)
    again = {row["number"] for row in dossier(claim, ENDED)["requirements"] if row["overtaken"]}
    assert {3, 4, 6, 7, 10} <= again
    with pytest.raises(Refused, match="has changed since"):
        decision_verbs.propose_decision(
            claim, outcome="denied", reasons="Not done.", by=alice.dora, now=ENDED
        )


# in the browser


def test_asked_for_and_granted_in_the_browser(alice: Scene) -> None:
    own, client = reverse("guarantee:own_accommodations"), client_of(alice.student.user)
    form = {"ground": "illness", "why": WHY, "first_day": "2026-04-06"}
    half = client.post(own, form)
    assert half.status_code == 422 and "Give both days, or none." in half.content.decode()
    page = client.post(own, form | {"last_day": "2026-04-10"}, follow=True).content.decode()
    moved = "what was due from 6 Apr 2026 to 10 Apr 2026 moved"
    assert moved in " ".join(page.split())
    accommodation = Accommodation.objects.get()
    url, admin = reverse("guarantee:accommodation", args=[accommodation.pk]), client_of(gina())
    shown = " ".join(admin.get(url).content.decode().split())
    assert f"asks to have {moved}" in shown and f"W{moved[1:]}" in shown
    nothing = admin.post(url, {"granted": "yes", "why": "Seen."})
    assert nothing.status_code == 422 and "Tick what you grant, or decline." in nothing.content.decode()
    admin.post(url, {"granted": "yes", "moved": "on", "why": "Seen."})
    assert AccommodationDecision.objects.get().words == moved
    assert f"W{moved[1:]}" in " ".join(client.get(own).content.decode().split())
