"""The queue of claims: what needs the admin, whose turn, who is barred and why; the badge counts the same; search."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.outages.verbs import record_outage
from core.models import AccessRecord
from guarantee.claims.verbs import file_claim, withdraw_claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.hearings.verbs import ask_more_time, extend, open_hearing
from guarantee.judges.verbs import step_aside
from guarantee.queue import verbs
from guarantee.queue.positions import number_that_need
from guarantee.queue.queries import Queue, claims_for, queue_of
from guarantee.queue.tabs import counts, typical_days
from people.accounts.models import User
from tests import factories
from tests.factories import client_of
from tests.guarantee.proposals import idle, judge_all, proposed
from tests.guarantee.scenes import ENDED, Scene

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
PAGE = "/claims/"


@pytest.fixture
def alice(db: None, clock: Any) -> Scene:
    whole = idle()
    clock.set(ENDED)
    return whole


def seen_by(user: User, now: Any = ENDED) -> Queue:
    queue = queue_of(claims_for(user, now), user, now)
    assert number_that_need(user, now) == len(queue.yours), "the badge counts what the page says"
    return queue


def shown(user: User, address: str = PAGE) -> str:
    return str(client_of(user).get(address).content.decode())


def another(alice: Scene, name: str, filed_at: Any = ENDED) -> Any:
    student = factories.make_student(name, coach=alice.bob, cohort=alice.student.cohort)
    factories.sign_up_and_search(student, alice.search.start_date)
    return file_claim(student, statement="", by=student.user, now=filed_at)


def test_a_new_claim_needs_whoever_may_judge_it(alice: Scene) -> None:
    claim = alice.file()
    for judge in (alice.dora, alice.erin):
        (row,) = seen_by(judge).yours
        assert row.claim == claim
        assert (row.words.who, row.words.what) == ("Yours", "findings, 0 of 10")
        assert row.words.note == "nobody has taken it yet"
        assert row.words.act == "Begin"
    text = shown(alice.dora)
    assert "One claim needs you; it is of today." in text
    assert 'class="badge-count">1<' in text
    assert "Saturday 5 Sep · 1 open claim, $15,000.00" in text


def test_the_headline_says_how_old_the_oldest_is(alice: Scene) -> None:
    alice.file(ENDED - 5 * DAY)
    assert seen_by(alice.dora).headline == "One claim needs you; it is 5 days old."
    another(alice, "Bea Stone", ENDED - 2 * DAY)
    assert seen_by(alice.dora).headline == "Two claims need you; the older is 5 days old."
    another(alice, "Cleo Park", ENDED - 6 * DAY)
    queue = seen_by(alice.dora)
    assert queue.headline == "Three claims need you; the oldest is 6 days old."
    assert [row.age for row in queue.yours] == [6, 5, 2]


def test_nothing_is_open(alice: Scene) -> None:
    text = shown(alice.dora)
    assert "No claim is open." in text
    assert "Nothing waits" in text
    assert "badge-count" not in text


def test_the_marks_say_what_the_evidence_says_and_open_their_requirement(alice: Scene) -> None:
    claim = alice.file()
    (row,) = seen_by(alice.dora).yours
    assert [(mark.number, mark.finding) for mark in row.marks] == [
        (number, alice.found(number)) for number in range(1, 11)
    ]
    words = {finding: sum(mark.finding == finding for mark in row.marks) for finding in ("met", "not_met")}
    assert row.marks_in_words.startswith(f"{words['met']} met, {words['not_met']} not met")
    text = shown(alice.dora)
    assert f'href="/claims/{claim.pk}/#requirement-3" title="3. Every week met: not met"' in text
    assert 'id="requirement-3"' in shown(alice.dora, f"/claims/{claim.pk}/")


@pytest.mark.parametrize(
    ("act", "why"),
    [("coached", "not you: you coached them"), ("stepped aside", "not you: you stepped aside")],
)
def test_who_is_barred_reads_why(alice: Scene, act: str, why: str) -> None:
    claim = alice.file()
    judge = factories.give(alice.bob, "admin") if act == "coached" else alice.dora
    judge = alice.bob if act == "coached" else judge
    if act == "stepped aside":
        step_aside(claim, why="", by=judge, now=ENDED)
    queue = seen_by(judge)
    (row,) = queue.others
    assert row.barred == why
    assert row.words.act == ""
    assert queue.headline == "No claim needs you; one waits."
    assert why in shown(judge)
    assert "badge-count" not in shown(judge)


def test_where_too_few_are_left_each_row_says_so(alice: Scene) -> None:
    claim = alice.file()
    assert not seen_by(alice.erin).yours[0].too_few
    step_aside(claim, why="", by=alice.dora, now=ENDED)
    assert seen_by(alice.erin).yours[0].too_few
    assert "too few may judge it" in shown(alice.erin)


def test_a_proposal_needs_the_second_admin_and_not_who_proposed_it(alice: Scene) -> None:
    claim = alice.file()
    verbs.take(claim, by=alice.dora, now=ENDED)
    decision = proposed(alice, claim)
    (row,) = seen_by(alice.erin).yours
    assert row.words.what == "second opinion"
    assert row.words.note.startswith("Dora Quist would deny: ")
    assert row.words.act == "Read, answer"
    (waiting,) = seen_by(alice.dora).others
    assert waiting.words.who == "A second admin"
    assert waiting.words.note.startswith("you would deny: ")
    verbs.take(claim, by=alice.erin, now=ENDED)
    omar = factories.make_admin("Omar Nash")
    assert seen_by(omar).others[0].words.who == "Erin Sato"
    decision_verbs.send_back(decision, note="Look at 3 again.", by=alice.erin, now=ENDED)
    assert "Erin Sato sent it back" in seen_by(alice.dora).rows[0].words.note


def test_a_claim_that_one_has_taken_is_theirs(alice: Scene) -> None:
    claim = alice.file()
    verbs.take(claim, by=alice.dora, now=ENDED)
    decision_verbs.record_finding(claim, requirement=9, finding="met", reason="", by=alice.dora, now=ENDED)
    (own,) = seen_by(alice.dora).yours
    assert (own.words.what, own.words.note) == ("findings, 1 of 10", "you began on Sat 5 Sep")
    assert own.words.act == "Go on"
    (other,) = seen_by(alice.erin).others
    assert (other.words.who, other.words.note) == ("Dora Quist", "taken on Sat 5 Sep")
    step_aside(claim, why="", by=alice.dora, now=ENDED)
    assert seen_by(alice.erin).yours[0].words.what == "findings, 0 of 10"


def test_a_claim_held_comes_back_by_itself_on_its_day(alice: Scene) -> None:
    claim = alice.file()
    verbs.hold(claim, until=(ENDED + 3 * DAY).date(), reason="The lender’s letter.", by=alice.dora, now=ENDED)
    row = claim.holds.get()
    last = row.back_at - timedelta(microseconds=1)
    (held,) = seen_by(alice.erin, last).held
    assert (held.words.what, held.words.note) == ("Back on Tue 8 Sep by itself", "The lender’s letter.")
    (back,) = seen_by(alice.erin, row.back_at).yours
    assert back.words.note == "back since Tue 8 Sep and nobody has taken it yet"


def test_the_tabs_count_every_state_once(alice: Scene) -> None:
    decided = proposed(alice)
    decision_verbs.agree(decided, by=alice.erin, now=ENDED + 2 * DAY)
    another(alice, "Bea Stone")
    withdrawn = another(alice, "Cleo Park")
    withdraw_claim(withdrawn, by=withdrawn.student.user, now=ENDED)
    count_of, dollars = counts(claims_for(alice.dora, ENDED))
    assert count_of == {
        "open": 1,
        "to-pay": 0,
        "second-look": 0,
        "since-decided": 0,
        "decided": 1,
        "taken-back": 1,
    }
    assert dollars == 15_000
    assert typical_days(ENDED + 3 * DAY) == (2, 1)
    text = shown(alice.dora, f"{PAGE}?show=decided")
    assert "Alice Moreau" in text and "Bea Stone" not in text
    assert "2 days" in text and "by Dora Quist and Erin Sato" in text
    assert 'title="3. Every week met: not met"' in text
    assert "typically decided after 2 days (of 1), wanted within 30" in shown(alice.dora)
    assert "Cleo Park" in shown(alice.dora, f"{PAGE}?show=taken-back")
    assert "No claim has come so far" in shown(alice.dora, f"{PAGE}?show=second-look")


def test_closed_claims_ask_as_often_for_many_as_for_one(alice: Scene, django_assert_num_queries: Any) -> None:
    withdrawn = [another(alice, f"Student {number}") for number in range(4)]
    withdraw_claim(withdrawn[0], by=withdrawn[0].student.user, now=ENDED)
    client, address = client_of(alice.dora), f"{PAGE}?show=taken-back"
    client.get(address)
    with CaptureQueriesContext(connection) as one:
        client.get(address)
    for claim in withdrawn[1:]:
        withdraw_claim(claim, by=claim.student.user, now=ENDED)
    with django_assert_num_queries(len(one)):
        client.get(address)


def test_a_search_by_name_leaves_only_a_number_in_the_address(alice: Scene) -> None:
    alice.file()
    client = client_of(alice.dora)
    answer = client.post(PAGE, {"words": "moreau"})
    assert answer["Location"] == f"{PAGE}?student={alice.student.pk}"
    text = client.get(answer["Location"]).content.decode()
    assert "All claims of Alice Moreau" in text and "2026-001" in text


def test_a_search_by_reference_opens_the_claim(alice: Scene) -> None:
    claim = alice.file()
    client = client_of(alice.dora)
    for words in ("2026-001", " 2026-1 ", "2026/001"):
        assert client.post(PAGE, {"words": words})["Location"] == reverse(
            "guarantee:dossier", args=[claim.pk]
        )
    answer = client.post(PAGE, {"words": "2026-999"})
    assert answer.status_code == 422
    assert "There is no claim 2026-999." in answer.content.decode()
    assert 'value="2026-999"' in answer.content.decode()


def test_several_that_fit_are_offered_and_go_on_record(alice: Scene) -> None:
    alice.file()
    bea = another(alice, "Bea Moreau")
    answer = client_of(alice.dora).post(PAGE, {"words": "moreau"})
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "Several students fit: choose one below." in text
    assert f"?student={bea.student_id}" in text
    latest = AccessRecord.objects.order_by("pk").last()
    assert latest is not None and bea.student_id in latest.students


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("zzz", "Nobody of that name"),
        ("", "Type a name"),
        ("\x00", "Null characters"),
        ("x" * 81, "at most 80"),
    ],
)
def test_what_finds_nothing_says_so(alice: Scene, words: str, said: str) -> None:
    answer = client_of(alice.dora).post(PAGE, {"words": words})
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_ones_own_claim_is_in_no_queue_of_ones_own(alice: Scene) -> None:
    alice.file()
    factories.give(alice.student.user, "admin")
    assert seen_by(alice.student.user).rows == []
    assert not claims_for(alice.student.user, ENDED).exists()


@pytest.mark.parametrize(
    "address", ["?student=0", "?student=x", f"?student={2**63}", "?show=none", "?page=99"]
)
def test_an_address_that_says_nothing_narrows_nothing(alice: Scene, address: str) -> None:
    alice.file()
    assert "Alice Moreau" in shown(alice.dora, f"{PAGE}{address}")


def test_a_student_who_is_heard_before_a_denial_has_the_turn(alice: Scene) -> None:
    claim = alice.file()
    judge_all(alice, claim)
    hearing = open_hearing(claim, by=alice.dora, now=ENDED)
    (row,) = seen_by(alice.dora).others
    assert (row.words.who, row.words.what) == ("Alice M.", "heard before a denial")
    assert row.words.note == "until Sat 12 Sep, end of day (New York), then back to the judges"
    assert seen_by(alice.dora, hearing.closes_at).rows[0].turn == "yours"


def test_more_time_that_is_asked_for_waits_for_a_judge(alice: Scene) -> None:
    claim = alice.file()
    judge_all(alice, claim)
    hearing = open_hearing(claim, by=alice.dora, now=ENDED)
    ask_more_time(
        hearing, until=ENDED.date() + 12 * DAY, why="I am ill.", by=alice.student.user, now=ENDED + DAY
    )
    for later in (ENDED + DAY, hearing.closes_at + DAY):
        (row,) = seen_by(alice.erin, later).yours
        assert (row.words.what, row.words.act) == ("answer", "Answer")
        assert row.words.note == "Alice M. asks for more time to be heard"
        assert row.words.url == f"/claims/{claim.pk}/hearing/"
    extend(hearing, until=ENDED.date() + 12 * DAY, why="Of course.", by=alice.erin, now=ENDED + 2 * DAY)
    (row,) = seen_by(alice.erin, ENDED + 2 * DAY).others
    assert row.words.note.startswith("until Thu 17 Sep, end of day")


def test_an_outage_moves_until_when_it_is_the_students_turn(alice: Scene) -> None:
    claim = alice.file()
    judge_all(alice, claim)
    end = open_hearing(claim, by=alice.dora, now=ENDED).closes_at
    record_outage(
        what="service", began_at=end - DAY, ended_at=end + timedelta(hours=1), reason="A flood.", by=alice.erin,
        now=end + timedelta(hours=2),
    )  # fmt: skip
    (row,) = seen_by(alice.dora, end + timedelta(hours=2)).others
    assert row.words.what == "heard before a denial"
    assert row.words.note.startswith("until tomorrow, end of day"), "that is Monday 14 September"
    assert seen_by(alice.dora, end + 3 * DAY).rows[0].turn == "yours"


def test_who_has_no_claim_is_not_named_by_an_address(alice: Scene) -> None:
    alice.file()
    bea = factories.make_student("Bea Stone", coach=alice.bob, cohort=alice.student.cohort)
    assert "Bea Stone" not in shown(alice.dora, f"{PAGE}?student={bea.pk}")


def test_the_word_of_a_takeover_stands_on_the_page_that_the_mail_names(alice: Scene) -> None:
    claim = alice.file()
    verbs.take(claim, by=alice.dora, now=ENDED)
    verbs.take(claim, by=alice.erin, word="You are away until Friday.", now=ENDED)
    for judge in (alice.dora, alice.erin):
        assert "Erin Sato took it over: “You are away until Friday.”" in shown(judge, f"/claims/{claim.pk}/")
