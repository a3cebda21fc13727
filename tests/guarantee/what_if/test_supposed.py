"""A whole record under what is supposed: nothing gives the dossier; another policy moves what hangs on it, no more."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction

from coaching.conversation import verbs as conversation_verbs
from coaching.lapses import verbs as lapse_verbs
from commitments.leave import verbs as leave_verbs
from commitments.searches import verbs as search_verbs
from commitments.searches.models import Ending, Search
from demonstration.work import Effort
from guarantee.dossier.facts import as_stored, facts_of, filed
from guarantee.dossier.record import RELATED, Record, records
from guarantee.what_if.supposed import SupposedRecord, bases
from jobsearch.offers import verbs as offers
from nightly.sweep import sweep
from rules import eligibility as rules
from rules.spans import Span
from tests.guarantee.dossier import test_requirements as activities
from tests.guarantee.dossier.test_requirements import DAY, IN_MAY
from tests.guarantee.scenes import ENDED, START, Scene, scene
from tests.stages import staged

pytestmark = pytest.mark.django_db
AFTER = datetime(2026, 10, 1, tzinfo=UTC)


@staged
def alice() -> Scene:
    from people.programs.verbs import add_requirement

    whole = scene(work=False)
    add_requirement(whole.student.cohort.program, name="Attendance", by=whole.dora, now=IN_MAY)
    return whole


def record_of(alice: Scene) -> Record:
    search = Search.objects.select_related(*RELATED).get(pk=alice.search.pk)
    return records([search])[search.pk]


def judged(
    alice: Scene, now: datetime = AFTER, leave: tuple[Span, ...] = (), **draft: Any
) -> dict[int, rules.Finding]:
    """Under the signed policy, or one in which some rules are others."""
    record = record_of(alice)
    signed = record.search.policy.rules()
    case = SupposedRecord(record, replace(signed, **draft), signed=not draft, leave=leave)
    facts = facts_of(record, bases([case], now)[0], filed_at=filed(record), now=now)
    return {found.number: found for found in rules.findings(case.policy, facts)}


def in_the_dossier(alice: Scene, now: datetime = AFTER) -> dict[int, rules.Finding]:
    record = record_of(alice)
    policy = record.search.policy.rules()
    facts = facts_of(record, as_stored(record, policy), filed_at=filed(record), now=now)
    return {found.number: found for found in rules.findings(policy, facts)}


def test_supposing_nothing_gives_the_dossier_word_for_word(alice: Scene) -> None:
    for number, expected, what, activity in activities.CASES:
        with transaction.atomic():
            activity(alice)
            sweep(AFTER)
            found = judged(alice)
            assert found == in_the_dossier(alice), what
            assert found[number].finding == expected, what
            transaction.set_rollback(True)


def test_an_answer_that_was_in_time_is_late_under_fewer_business_days(alice: Scene) -> None:
    """Received on Tuesday 12 May; due at the end of the 19th, or of the 12th's next business day but none."""
    activities.offered(alice, hours=10, answered=True)
    sweep(AFTER)
    assert judged(alice)[7].finding == "met"
    late = judged(alice, offer_answer_days=0)[7]
    assert late.finding == "not_met"
    assert late.reasons == (
        "Developer at Acme: due by the end of 12 May 2026 (clause 7.1), answered on 13 May 2026.",
    )


def test_replies_are_due_by_the_other_limit_and_its_tolerance(alice: Scene) -> None:
    activities.asked(alice, 2 * DAY)
    sweep(AFTER)
    assert judged(alice)[4].finding == "met"
    assert judged(alice, reply_within=1)[4].finding == "needs_person"
    assert judged(alice, reply_within=1, late_replies_allowed=0)[4].finding == "not_met"
    assert judged(alice, reply_within=47, reply_unit="hours", late_replies_allowed=0)[4].finding == "not_met"
    assert judged(alice, reply_within=49, reply_unit="hours", late_replies_allowed=0)[4].finding == "met"
    assert judged(alice, reply_within=None, late_replies_allowed=0)[4].finding == "met"


def test_a_lapse_under_another_limit_for_silence(alice: Scene) -> None:
    """Lapsed on 28 May after sixteen days, and never answered."""
    activities.lapsed(alice)
    sweep(AFTER)
    tolerant: dict[str, Any] = {"late_replies_allowed": 9}
    assert judged(alice, **tolerant)[4].reasons[0] == "The search lapsed on 28 May 2026."
    later = judged(alice, silence_lapse_days=30, **tolerant)[4]
    assert later.finding == "not_met"
    assert later.reasons[0] == "The search lapsed on 11 Jun 2026."
    assert judged(alice, silence_lapse_days=400, **tolerant)[4].finding == "met"
    not_stated = judged(alice, silence_lapse_days=None, **tolerant)[4]
    assert not_stated.finding == "needs_person"
    assert "states no limit for silence" in not_stated.reasons[0]
    # without it the guarantee runs on, and its weeks are assessed; what was not done then is missed
    assert len(judged(alice, silence_lapse_days=400, **tolerant)[3].evidence) == 25
    assert len(judged(alice, **tolerant)[3].evidence) == 12


def test_a_silence_that_no_coach_was_asked_about_needs_a_person(alice: Scene) -> None:
    activities.asked(alice, 6 * DAY)
    sweep(AFTER)
    found = judged(alice, silence_lapse_days=5, late_replies_allowed=1)[4]
    assert found.finding == "needs_person"
    assert (
        found.reasons[0]
        == "Silence reached the limit on 17 May 2026: a coach would say whether the search lapsed."
    )
    assert judged(alice, silence_lapse_days=7, late_replies_allowed=1)[4].finding == "met"


def test_a_reply_that_came_before_a_late_sweep_proposed_a_lapse_has_stopped_it(alice: Scene) -> None:
    """Silent for 15 days of 14, while no sweep ran: nobody was asked, nor will be under the signed policy."""
    activities.asked(alice, 15 * DAY)
    sweep(AFTER)
    assert not alice.search.lapses.exists()
    assert judged(alice) == in_the_dossier(alice)
    assert not any("Silence" in reason for reason in judged(alice)[4].reasons)
    assert judged(alice, silence_lapse_days=14) == in_the_dossier(alice), "nor under an equal policy"
    other = judged(alice, silence_lapse_days=13)[4]
    assert other.reasons[0].startswith("Silence reached the limit on 25 May 2026")


def test_two_messages_of_one_day_are_one_silence_and_one_question(alice: Scene) -> None:
    """Both reach the limit at one instant; the sweep, a moment later, proposes the lapse for the older one."""
    activities.asked(alice, None)
    conversation_verbs.send(
        alice.student, sender=alice.bob, body="Hello?", asks_reply=True, now=IN_MAY + DAY / 4
    )
    asked_at = IN_MAY + 15 * DAY
    sweep(asked_at)
    assert alice.search.lapses.count() == 1
    assert judged(alice, asked_at) == in_the_dossier(alice, asked_at)
    lapse_verbs.confirm_lapse(
        alice.search.lapses.get(), other_way="Called.", by=alice.bob, now=asked_at + DAY
    )
    sweep(AFTER)
    assert judged(alice) == in_the_dossier(alice)


def test_while_the_search_had_ended_nobody_owed_a_reply_whatever_is_played(alice: Scene) -> None:
    """She withdrew, was asked a day later, and an admin took the withdrawal back on the third day."""
    search_verbs.withdraw_from_search(alice.student, by=alice.student.user, now=IN_MAY)
    conversation_verbs.send(alice.student, sender=alice.bob, body="Why?", asks_reply=True, now=IN_MAY + DAY)
    ending = Ending.objects.filter(search=alice.search).latest("pk")
    search_verbs.undo_ending(ending, by=alice.dora, why="A slip.", now=IN_MAY + 2 * DAY)
    conversation_verbs.send(
        alice.student, sender=alice.bob, body="Back?", asks_reply=True, now=IN_MAY + 3 * DAY
    )
    conversation_verbs.reply(alice.student, body="Yes.", now=IN_MAY + 3 * DAY + DAY / 2)
    sweep(AFTER)
    assert "1 of 1 reply in time, typically after 12 hours." in in_the_dossier(alice)[4].reasons
    assert judged(alice, late_replies_allowed=0, reply_within=1)[4].finding == "met"
    assert judged(alice, late_replies_allowed=0, reply_within=1, reply_unit="hours")[4].finding == "not_met"


def test_after_the_end_of_a_shorter_window_nobody_owes_a_reply(alice: Scene) -> None:
    """Asked on 12 May, 71 days into the search, and never answered."""
    activities.asked(alice, None)
    sweep(AFTER)
    assert judged(alice, window_days=71, late_replies_allowed=0)[4].finding == "not_met"
    assert judged(alice, window_days=70, late_replies_allowed=0)[4].reasons == ("No reply was due.",)


def test_a_silence_whose_limit_comes_after_the_windows_end_leads_to_no_lapse(alice: Scene) -> None:
    """Of 20 August, it reaches its limit on 3 September; the window ends with 29 August. Supposed before it has."""
    asked_at = datetime(2026, 8, 20, 15, tzinfo=UTC)
    conversation_verbs.send(
        alice.student, sender=alice.bob, body="How are you?", asks_reply=True, now=asked_at
    )
    supposed = judged(alice)[4]
    sweep(alice.search.closes_at)
    sweep(AFTER)
    assert not alice.search.lapses.exists()
    assert supposed == in_the_dossier(alice)[4]


def test_an_offer_that_does_not_qualify_any_more_lets_the_guarantee_run_on(alice: Scene) -> None:
    activities.offered(alice, hours=30, answered=True)
    sweep(AFTER)
    before = judged(alice)
    assert before[8].finding == "not_met"
    assert len(before[3].evidence) == 10
    after = judged(alice, offer_min_hours=35)
    assert after[8].finding == "met"
    assert len(after[3].evidence) == 25
    # and one that needs a person is taken to have ended it, as it did
    unclear = judged(alice, offer_types={})
    assert unclear[8].finding == "needs_person"
    assert len(unclear[3].evidence) == 10


def test_an_offer_that_qualifies_only_now_ends_it_on_its_day(alice: Scene) -> None:
    activities.offered(alice, hours=20, answered=True)
    sweep(AFTER)
    assert len(judged(alice)[3].evidence) == 25
    after = judged(alice, offer_min_hours=20)
    assert after[8].finding == "not_met"
    assert len(after[3].evidence) == 10


def test_a_withdrawal_counts_once_the_offer_that_came_before_it_does_not(alice: Scene) -> None:
    activities.offered(alice, hours=30, answered=True)
    offer = alice.student.offers.get()
    assert offer.confirmations.exists()
    search_verbs.withdraw_from_search(alice.student, by=alice.student.user, now=IN_MAY + 40 * DAY)
    sweep(AFTER)
    assert judged(alice)[4].finding == "met"
    after = judged(alice, offer_min_hours=35)
    assert after[4].finding == "not_met"
    assert after[4].reasons[0] == "Withdrawn from the search on 21 Jun 2026."


def test_an_offer_that_ended_it_is_not_a_withdrawal_of_the_same_day(alice: Scene) -> None:
    """Confirmed and withdrawn on the day it was received: the offer ended the guarantee, the withdrawal the service."""
    activities.offered(alice, hours=30, answered=False, confirmed=False)
    offer = alice.student.offers.get()
    offers.confirm(offer, note="", seen=offer.changed_at, by=alice.bob, now=IN_MAY + timedelta(hours=1))
    later = IN_MAY + timedelta(hours=2)
    search_verbs.withdraw_from_search(alice.student, by=alice.student.user, now=later)
    sweep(AFTER)
    ended = alice.search.endings.values_list("clock", "cause", "on")
    day = IN_MAY.date()
    assert set(ended) == {("guarantee", "offer", day), ("service", "withdrawal", day)}
    assert in_the_dossier(alice)[4].finding == "met"
    assert judged(alice) == in_the_dossier(alice)
    # a copy of what was signed changes nothing either; where the offer does not count, the withdrawal does
    assert judged(alice, offer_min_hours=30)[4].finding == "met"
    assert judged(alice, offer_min_hours=35)[4].finding == "not_met"


def test_another_window_moves_the_limit_for_claims_and_what_lies_in_it(alice: Scene) -> None:
    alice_filed = datetime(2026, 9, 20, 15, tzinfo=UTC)
    sweep(alice_filed)
    alice.file(alice_filed)
    assert judged(alice)[10].finding == "met"
    assert judged(alice, window_days=175)[10].finding == "met"
    assert judged(alice, window_days=120)[10].finding == "not_met"
    assert len(judged(alice, window_days=120)[3].evidence) == 17


def test_quotas_and_their_tolerance_decide_the_weeks() -> None:
    alice = scene(special={14: Effort(people=6)})
    sweep(ENDED)
    signed = alice.search.policy.rules()
    fewer = tuple(replace(quota, minimum=6) if quota.key == "people" else quota for quota in signed.quotas)
    more = tuple(replace(quota, minimum=99) for quota in signed.quotas)
    assert judged(alice, ENDED)[3] == in_the_dossier(alice, ENDED)[3]
    assert judged(alice, ENDED)[3].finding == "not_met"
    assert judged(alice, ENDED, quotas=fewer)[3].finding == "met"
    assert judged(alice, ENDED, missed_allowed=1)[3].finding == "met"
    assert judged(alice, ENDED, quotas=more)[3].reasons[0].startswith("0 of 25")


def test_more_leave_stops_the_clocks_of_replies_and_moves_the_window(alice: Scene) -> None:
    """Asked on Tuesday 12 May, answered on Monday 18 May: late, but for leave from the 13th to the 15th."""
    activities.asked(alice, 6 * DAY)
    sweep(AFTER)
    assert judged(alice)[4].finding == "needs_person"
    leave = (Span(date(2026, 5, 13), date(2026, 5, 15)),)
    assert judged(alice, leave=leave)[4].finding == "met"
    record = record_of(alice)
    case = SupposedRecord(record, record.search.policy.rules(), signed=True, leave=leave)
    assert bases([case], AFTER)[0].last_day == record.search.last_day + 3 * DAY


def test_another_policy_grants_no_more_leave_than_it_allows() -> None:
    alice = scene(work=False)
    now = IN_MAY
    for first, days in ((date(2026, 5, 18), 5), (date(2026, 6, 1), 3)):
        leave = leave_verbs.ask_leave(
            alice.search,
            first_day=first,
            last_day=first + timedelta(days - 1),
            reason="Away",
            by=alice.student.user,
            now=now,
        )
        leave_verbs.decide_leave(leave, granted=True, why="Granted.", by=alice.bob, now=now)
    record, signed = record_of(alice), alice.search.policy.rules()
    for most, days in ((30, 8), (7, 5), (4, 3), (0, 0)):
        case = SupposedRecord(record, replace(signed, leave_max_days=most), signed=False)
        assert bases([case], now)[0].last_day == START + timedelta(180 + days), most


def test_what_is_unanswered_when_nothing_more_is_done(alice: Scene) -> None:
    """A later moment: the open message is missed, then silent too long; a coach would decide about the lapse."""
    conversation_verbs.send(alice.student, sender=alice.bob, body="How are you?", asks_reply=True, now=IN_MAY)
    now = judged(alice, IN_MAY)[4]
    assert now.finding == "met"
    assert now.reasons == ("No reply was due.",)
    later = judged(alice, IN_MAY + 30 * DAY)[4]
    assert later.finding == "needs_person"
    assert (
        later.reasons[0]
        == "Silence reached the limit on 26 May 2026: a coach would say whether the search lapsed."
    )
