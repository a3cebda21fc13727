"""A drawn decision is looked at by others before its letter leaves, or till its time is up (DOMAIN §8)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from core.errors import Refused
from core.models import OutboxMail
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.decisions.models import Decision
from guarantee.frozen.models import FrozenRecord
from guarantee.judges.verbs import step_aside
from guarantee.letters.models import Letter
from guarantee.queue.positions import number_that_need
from guarantee.second_looks.models import SecondLook, SecondLookAnswer
from guarantee.second_looks.queries import look_count
from guarantee.second_looks.verbs import answer_look, end_by_time
from nightly.effects import end_second_looks
from nightly.sweep import sweep
from people.accounts.models import User
from tests import factories
from tests.factories import client_of
from tests.guarantee.appeals.appealing import appeal, gina, rule
from tests.guarantee.appeals.appealing import denied as denied_with_others
from tests.guarantee.proposals import denied, idle, proposed
from tests.guarantee.scenes import ENDED, Scene
from tests.stages import staged

pytestmark = pytest.mark.django_db
DUE = datetime(2026, 9, 9, 4, tzinfo=UTC)  # the end of her 8 September, in New York
SECOND = timedelta(seconds=1)


def with_a_third() -> Scene:
    scene = idle()
    factories.make_admin("Gina Roy")
    proposed(scene)
    return scene


waiting = staged(with_a_third)


@pytest.fixture
def alice(waiting: Scene, clock: Any, settings: Any) -> Scene:
    settings.SECOND_LOOK_SHARE = 1.0
    clock.set(ENDED)
    return waiting


def claim_of(scene: Scene) -> Claim:
    return Claim.objects.get(student=scene.student)


def drawn(scene: Scene) -> SecondLook:
    decision_verbs.agree(claim_of(scene).decisions.get(), by=scene.erin, now=ENDED)
    return SecondLook.objects.get()


def answer(
    look: SecondLook, by: User, lets_go: bool = True, note: str = "Week 3?", now: datetime = ENDED
) -> None:
    answer_look(look, lets_go=lets_go, note=note, by=by, now=now)


def told(key: str) -> set[str]:
    return set(OutboxMail.objects.filter(key__startswith=key).values_list("to", flat=True))


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def is_final(scene: Scene) -> bool:
    claim = claim_of(scene)
    left = Letter.objects.filter(final__decision__claim=claim).exists()
    assert left == FrozenRecord.objects.exists() == (claim.state == "decided")
    return left


def test_drawn_the_letter_waits(alice: Scene) -> None:
    look = drawn(alice)
    assert claim_of(alice).state == "drawn" and not is_final(alice)
    assert look.due_at == DUE
    assert not OutboxMail.objects.filter(key__startswith="claim-decided").exists()


def test_not_drawn_it_leaves_at_once(alice: Scene, settings: Any) -> None:
    settings.SECOND_LOOK_SHARE = 0.0
    decision_verbs.agree(claim_of(alice).decisions.get(), by=alice.erin, now=ENDED)
    assert is_final(alice) and not SecondLook.objects.exists()


def test_where_nobody_else_is_left_it_is_not_drawn(alice: Scene) -> None:
    step_aside(claim_of(alice), why="", by=gina(), now=ENDED)
    decision_verbs.agree(claim_of(alice).decisions.get(), by=alice.erin, now=ENDED)
    assert is_final(alice) and not SecondLook.objects.exists()


def test_let_go_the_letter_leaves(alice: Scene) -> None:
    answer(drawn(alice), gina(), note="")
    assert is_final(alice)
    assert "Decided by Dora Quist and Erin Sato" in Letter.objects.get().text
    whats = list(claim_of(alice).trail.order_by("id").values_list("what", flat=True))[-4:]
    assert whats == ["decided", "drawn for a second look", "second look ended", "frozen"]


@pytest.mark.parametrize("who", ["dora", "erin"])
@pytest.mark.parametrize("lets_go", [True, False])
def test_neither_of_the_two_who_decided_looks(alice: Scene, who: str, lets_go: bool) -> None:
    look = drawn(alice)
    with pytest.raises(Refused, match="You are one of the two"):
        answer(look, getattr(alice, who), lets_go)
    assert not is_final(alice)


def test_nor_does_anybody_who_is_barred_or_no_admin(alice: Scene) -> None:
    look = drawn(alice)
    for person in (alice.bob, alice.student.user):
        with pytest.raises(Refused):
            answer(look, person)


def test_handed_back_it_is_judged_further_and_may_be_drawn_again(alice: Scene) -> None:
    answer(drawn(alice), gina(), lets_go=False)
    claim = claim_of(alice)
    assert claim.state == "filed" and not is_final(alice)
    decision = denied(claim, by=alice.dora)
    decision_verbs.agree(decision, by=alice.erin, now=ENDED)
    assert claim_of(alice).state == "drawn" and SecondLook.objects.count() == 2


def test_handed_back_says_why(alice: Scene) -> None:
    look = drawn(alice)
    with pytest.raises(Refused, match="Say what should be looked at again") as refusal:
        answer(look, gina(), lets_go=False, note=" ")
    assert refusal.value.field == "note"
    for wrong in ({"outcome": "back", "by": gina()}, {"outcome": "let_go"}, {"outcome": "so"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            SecondLookAnswer.objects.create(look=look, at=ENDED, **wrong)


def test_once_answered_it_is_over(alice: Scene) -> None:
    look = drawn(alice)
    answer(look, gina())
    with pytest.raises(Refused, match="Someone was first"):
        answer(look, gina(), lets_go=False)


@pytest.mark.parametrize(
    ("now", "leaves"), [(DUE - SECOND, False), (DUE, True)], ids=["the last second", "its time is up"]
)
def test_the_student_does_not_wait_for_ever(alice: Scene, now: datetime, leaves: bool) -> None:
    drawn(alice)
    assert end_second_looks(now) == ((1, 0) if leaves else (0, 0))
    assert end_second_looks(now) == (0, 0)
    assert is_final(alice) == leaves


def test_the_sweep_lets_it_leave(alice: Scene) -> None:
    look = drawn(alice)
    assert sweep(DUE)["looks_ended"] == 1
    assert is_final(alice) and not end_by_time(look, now=DUE)
    assert Decision.objects.get().final.at == DUE


@pytest.mark.parametrize("who", ["dora", "erin"])
def test_who_decided_and_steps_aside_takes_the_decision_with_them(alice: Scene, who: str) -> None:
    drawn(alice)
    step_aside(claim_of(alice), why="I know her brother.", by=getattr(alice, who), now=ENDED)
    assert claim_of(alice).state == "filed"
    assert SecondLookAnswer.objects.get().outcome == "fell"
    assert end_second_looks(DUE) == (0, 0)


def test_who_only_looks_may_step_aside(alice: Scene) -> None:
    drawn(alice)
    step_aside(claim_of(alice), why="", by=gina(), now=ENDED)
    assert claim_of(alice).state == "drawn"


def test_an_appeal_is_not_drawn(clock: Any, settings: Any) -> None:
    scene = denied_with_others()
    settings.SECOND_LOOK_SHARE = 1.0
    appeal(scene)
    rule(scene, "stands")
    assert claim_of(scene).state == "decided" and not SecondLook.objects.exists()


def test_what_they_find_is_counted(alice: Scene) -> None:
    answer(drawn(alice), gina(), lets_go=False)
    decision_verbs.agree(denied(claim_of(alice), by=alice.dora), by=alice.erin, now=ENDED)
    answer(SecondLook.objects.latest("pk"), gina())
    count = look_count()
    assert (count.looked_at, count.let_go, count.handed_back, count.by_time) == (2, 1, 1, 0)


def test_who_is_told_of_what_and_never_what_was_decided(alice: Scene) -> None:
    look = drawn(alice)
    student = alice.student.user.email
    assert told("second-look:") == {student, gina().email}
    answer(look, gina(), lets_go=False)
    assert told("second-look-back") == {student, alice.dora.email, alice.erin.email}
    decision_verbs.agree(denied(claim_of(alice), by=alice.dora), by=alice.erin, now=ENDED)
    end_second_looks(DUE)
    assert told("second-look-let-go") == {alice.dora.email, alice.erin.email}
    assert told("claim-decided") == {student}
    for mail in OutboxMail.objects.filter(key__startswith="second-look"):
        for private in ("Week 3", "denied", "approved", "Alice", "$"):
            assert private not in mail.subject + mail.body.replace("Hello Alice Moreau", "")


# --- the pages --------------------------------------------------------------------------------------------------------


def test_looked_at_in_the_browser(alice: Scene, client: Client) -> None:
    claim = claim_of(alice)
    erin, third, student = client_of(alice.erin), client_of(gina()), client_of(alice.student.user)
    address = reverse("guarantee:second_look", args=[claim.pk])
    assert third.get(address).status_code == 404, "nothing is drawn yet"
    opinion = reverse("guarantee:second_opinion", args=[claim.pk])
    assert "It was drawn by lot" in words(erin.post(opinion, {"agrees": "yes"}, follow=True))
    page = words(student.get(reverse("guarantee:claim")))
    assert "look at your claim once more before our letter leaves" in page and "Tue 8 Sep, end of day" in page
    assert "denied" not in page and "No work was done." not in page
    queue = reverse("guarantee:claims")
    assert number_that_need(gina(), ENDED) == 1 and number_that_need(alice.erin, ENDED) == 0
    page = words(third.get(queue))
    assert address in page and "Dora Quist and Erin Sato decided: denied" in page
    assert "So far 0 looked at: 0 let go, 0 handed back" in words(third.get(queue, {"show": "second-look"}))
    assert "So far" not in words(third.get(queue))
    assert address in words(third.get(reverse("guarantee:dossier", args=[claim.pk])))
    assert "You are one of the two who decided" in words(erin.get(address))
    assert "does not wait for your look" in words(erin.post(address, {"lets_go": "yes"}, follow=True))
    page = words(third.get(address))
    assert "No work was done." in page and "What would have changed it" in page
    bare = third.post(address, {"note": "So."})
    assert bare.status_code == 422 and "Choose to let it go or to hand it back." in words(bare)
    assert "Say what should be looked at again" in words(third.post(address, {"lets_go": "no"}))
    third.post(address, {"lets_go": "no", "note": "What of week 3?"})
    page = words(erin.get(reverse("guarantee:dossier", args=[claim.pk])))
    assert "Gina Roy looked again and handed it back: “What of week 3?”" in page
    assert "once more" not in words(student.get(reverse("guarantee:claim")))
    assert "handed back" in words(third.get(address))
    assert "1 looked at: 0 let go, 1 handed back" in words(third.get(queue, {"show": "second-look"}))
