"""What nobody decided is an open matter; once a claim is filed its judges decide it within the finding (DOMAIN §8)."""

from typing import Any

import pytest
from django.urls import reverse

from commitments.excusals import verbs as excusal_verbs
from commitments.excusals.models import Excusal
from commitments.leave import verbs as leave_verbs
from commitments.leave.models import Leave
from core.errors import Refused
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.dossier.queries import dossier
from guarantee.requests.models import Ruling
from guarantee.requests.verbs import rule_on
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.corrections import verbs as correction_verbs
from jobsearch.corrections.models import CorrectionRequest
from jobsearch.late_activities import verbs as late_activity_verbs
from standing.verbs import assess_student
from tests.factories import client_of
from tests.guarantee.proposals import DAY, idle, judge_all
from tests.guarantee.scenes import ENDED, Scene
from tests.stages import staged

pytestmark = pytest.mark.django_db


alice = staged(idle)


def excusal(alice: Scene) -> int:
    return excusal_verbs.ask_excusal(
        alice.search, unit="week", number=3, why="I was ill.", by=alice.student.user, now=ENDED
    ).pk


def leave(alice: Scene) -> int:
    last = alice.search.last_day
    return leave_verbs.ask_leave(
        alice.search, first_day=last, last_day=last, reason="A wedding", by=alice.student.user, now=ENDED - 20 * DAY
    ).pk  # fmt: skip


def activity(alice: Scene, now: Any) -> Activity:
    return activity_verbs.log(
        alice.student, kind="contacted", occurred_on=alice.search.start_date, person="Ann Lee", employer="Acme",
        by=alice.student.user, now=now,
    )  # fmt: skip


def correction(alice: Scene) -> int:
    early = activity(alice, alice.search.opens_at + DAY)
    assess_student(alice.student, ENDED)
    return correction_verbs.ask_correction(
        early, changes={"person": "Ann Li"}, why="A slip.", by=alice.student.user, now=ENDED
    ).pk


def late(alice: Scene) -> int:
    return activity(alice, ENDED).pk


KINDS = {
    "excusal": (excusal, "An excusal of week 3 waits for a decision."),
    "leave": (leave, "Leave from 29 Aug 2026 to 29 Aug 2026 waits for a decision."),
    "correction": (correction, "A correction of an activity of 2 Mar 2026 waits for a decision."),
    "late": (late, "A late activity of 2 Mar 2026, in week 1 waits for a decision."),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_nobody_decided_is_an_open_matter(alice: Scene, kind: str) -> None:
    ask, matter = KINDS[kind]
    ask(alice)
    claim = alice.file()
    assert dossier(claim, ENDED)["open_matters"] == [matter]
    judge_all(alice, claim)
    with pytest.raises(Refused, match=matter):
        decision_verbs.propose_decision(claim, outcome="denied", reasons="x", by=alice.dora, now=ENDED)


@pytest.mark.parametrize("granted", [True, False], ids=["granted", "declined"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_judge_decides_it_and_nothing_is_open(alice: Scene, kind: str, granted: bool) -> None:
    ref = KINDS[kind][0](alice)
    claim = alice.file()
    rule_on(claim, kind=kind, ref=ref, granted=granted, why="So it was.", by=alice.dora, now=ENDED)
    assert dossier(claim, ENDED)["open_requests"] == 0
    ruling = Ruling.objects.get()
    assert ruling.granted == granted
    assert ruling.by == alice.dora
    assert ruling.kind == kind
    assert claim.trail.last().what == "request decided"
    assert "So it was" not in str(claim.trail.last().detail)
    happened = {
        "excusal": lambda: Excusal.objects.get().state == "in_force",
        "leave": lambda: Leave.objects.get().granted is True,
        "correction": lambda: Activity.objects.get().contact.name == "Ann Li",
        "late": lambda: Activity.objects.get().accepted_at is not None,
    }[kind]()
    assert happened is granted


@pytest.mark.parametrize("kind", KINDS)
def test_the_staff_decide_it_no_more(alice: Scene, kind: str) -> None:
    ref = KINDS[kind][0](alice)
    alice.file()
    act = {
        "excusal": lambda: excusal_verbs.decline_excusal(
            Excusal.objects.get(pk=ref), by=alice.bob, why="No.", now=ENDED
        ),
        "leave": lambda: leave_verbs.decide_leave(
            Leave.objects.get(pk=ref), granted=False, why="No.", by=alice.bob, now=ENDED
        ),
        "correction": lambda: correction_verbs.decide_correction(
            CorrectionRequest.objects.get(pk=ref), approved=False, why="No.", by=alice.bob, now=ENDED
        ),
        "late": lambda: late_activity_verbs.accept_late(
            Activity.objects.get(pk=ref), reason="Yes.", by=alice.bob, now=ENDED
        ),
    }[kind]
    with pytest.raises(Refused, match="its judges decide this"):
        act()


def test_who_is_barred_decides_no_request(alice: Scene) -> None:
    ref = excusal(alice)
    claim = alice.file()
    with pytest.raises(Refused, match="take no part"):
        rule_on(claim, kind="excusal", ref=ref, granted=True, why="x", by=alice.bob, now=ENDED)


def test_a_request_is_decided_once(alice: Scene) -> None:
    ref = late(alice)
    claim = alice.file()
    rule_on(claim, kind="late", ref=ref, granted=False, why="Why so late?", by=alice.dora, now=ENDED)
    with pytest.raises(Refused, match="decided a moment ago"):
        rule_on(claim, kind="late", ref=ref, granted=True, why="Kind.", by=alice.erin, now=ENDED)


def test_a_late_activity_of_a_week_that_is_not_missed_waits_for_nobody(alice: Scene) -> None:
    late(alice)
    excusal_verbs.excuse(alice.search, unit="week", number=1, reason="Ill.", by=alice.bob, now=ENDED)
    asked = Excusal.objects.get()
    excusal_verbs.agree_excusal(asked, by=alice.erin, now=ENDED)
    assert dossier(alice.file(), ENDED)["open_matters"] == []


def test_what_waited_14_days_for_the_staff_is_the_schools_failing(alice: Scene) -> None:
    leave(alice)  # asked for 20 days before
    excusal(alice)
    failed = dossier(alice.file(), ENDED)["school_failed"]
    assert failed == [
        "Leave from 29 Aug 2026 to 29 Aug 2026, asked for on 16 Aug 2026, waited 20 days for a decision."
    ]


def test_whether_or_not_a_claim_is_there(alice: Scene) -> None:
    from guarantee.dossier.queries import dossier_of_search, search_of

    leave(alice)
    search = search_of(alice.student)
    assert search is not None
    assert len(dossier_of_search(search, now=ENDED)["school_failed"]) == 1
    assert dossier_of_search(search, now=ENDED - 7 * DAY)["school_failed"] == []


def test_the_page_lists_them_and_keeps_what_was_typed(alice: Scene, clock: Any) -> None:
    clock.set(ENDED)
    ref = excusal(alice)
    late(alice)
    claim = alice.file()
    client, address = client_of(alice.dora), reverse("guarantee:requests", args=[claim.pk])
    page = client.get(address).content.decode()
    assert "2 requests wait for a word of the judges" in page
    assert "I was ill." in page
    assert address in client.get(reverse("guarantee:dossier", args=[claim.pk])).content.decode()
    about = {"kind": "excusal", "ref": ref}
    refused = client.post(address, about | {"why": "As the letter says."})
    assert refused.status_code == 422
    assert "Choose to grant or to decline." in refused.content.decode()
    assert 'value="As the letter says."' in refused.content.decode()
    assert client.post(address, about | {"granted": "yes", "why": " "}).status_code == 422
    done = client.post(address, about | {"granted": "yes", "why": "As the letter says."}, follow=True)
    assert "1 request waits for a word of the judges" in done.content.decode()
    assert "An excusal: granted by Dora Quist" in done.content.decode()


@pytest.mark.parametrize("ref", ["0", "x", str(2**70), ""])
def test_a_request_that_is_none_is_refused_in_words(alice: Scene, clock: Any, ref: str) -> None:
    clock.set(ENDED)
    claim = alice.file()
    client = client_of(alice.dora)
    about = {"kind": "excusal", "ref": ref, "granted": "yes", "why": "x"}
    assert client.post(reverse("guarantee:requests", args=[claim.pk]), about).status_code == 422
    assert Claim.objects.get().rulings.count() == 0
