"""Somebody from outside judges one claim, where too few admins are left, and sees that claim alone until it is over."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.urls import NoReverseMatch, get_resolver, reverse

from core.errors import Refused
from core.models import OutboxMail
from guarantee.claims.models import Claim
from guarantee.claims.queries import claims_judged_by, claims_visible_to
from guarantee.claims.verbs import withdraw_claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.judges.entitlement import entitled
from guarantee.judges.verbs import step_aside
from guarantee.outside_judges import verbs
from guarantee.outside_judges.models import OutsideJudge
from guarantee.queue.queries import claims_for, queue_of
from guarantee.queue.verbs import take
from nightly.sweep import sweep
from people.accounts.models import Role, User
from people.accounts.roles import forget
from tests import factories
from tests.access.test_access import _names
from tests.factories import client_of
from tests.guarantee.proposals import hear, idle, judge_all, offered, proposed
from tests.guarantee.scenes import ENDED, Scene
from tests.stages import staged

pytestmark = pytest.mark.django_db
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@dataclass
class Judged:
    """Alice's claim, which Dora and Nadia judge, and Bea's, which is none of Nadia's."""

    alice: Scene
    bea: Scene
    nadia: User

    @property
    def claim(self) -> Claim:
        return Claim.objects.get(student=self.alice.student)

    @property
    def other(self) -> Claim:
        return Claim.objects.get(student=self.bea.student)


def judged() -> Judged:
    alice = idle()
    bea = idle(name="Bea Stone", beside=alice)
    offered(alice, "Globex")
    alice.file()
    bea.file()
    step_aside(Claim.objects.get(student=alice.student), why="", by=alice.erin, now=ENDED)
    judge = verbs.invite_outside_judge(
        Claim.objects.get(student=alice.student), email="nadia@example.org", name="Nadia Osei", by=alice.dora,
        now=ENDED,
    )  # fmt: skip
    User.objects.filter(pk=judge.user_id).update(joined_at=ENDED)
    return Judged(alice, bea, factories.with_second_factor(User.objects.get(pk=judge.user_id)))


judged_staged = staged(judged)


@pytest.fixture
def whole(judged_staged: Judged, clock: Any) -> Judged:
    clock.set(ENDED + MINUTE)
    return judged_staged


def test_they_are_asked_by_mail_which_names_no_student(whole: Judged) -> None:
    mails = OutboxMail.objects.filter(to="nadia@example.org")
    assert mails.count() == 2, "a link to choose a password, and what they are asked"
    assert "Alice" not in str(list(mails.values_list("subject", "body")))
    (entry,) = whole.claim.trail.filter(what="outside judge invited")
    assert entry.detail == {"judge": whole.nadia.pk}


def test_they_see_that_claim_alone(whole: Judged) -> None:
    for visible in (claims_visible_to, claims_judged_by):
        assert [claim.pk for claim in visible(whole.nadia, ENDED)] == [whole.claim.pk]
    client = client_of(whole.nadia)
    assert client.get("/")["Location"] == reverse("guarantee:judging")
    assert client.get("/judging/")["Location"] == f"/claims/{whole.claim.pk}/"
    text = client.get(f"/claims/{whole.claim.pk}/").content.decode()
    assert "Alice Moreau asks for" in text
    assert "/students/" not in text and "/offers/" not in text, "no link to what is closed to them"
    assert client.get(f"/claims/{whole.other.pk}/").status_code == 404
    assert client.get("/claims/").status_code == 403


# What is open to them of their own claim, for which a stranger gets nothing.
OPEN = {
    f"guarantee:{page}"
    for page in [
        "dossier",
        "printed",
        "evidence",
        "asking",
        "hearing",
        "requests",
        "decision",
        "second_opinion",
        "stepping_aside",
        "claim_taking",
        "claim_hold",
        "judging",
    ]
}

OPEN_POSTS = {
    *("guarantee:finding", "guarantee:finding_undo", "guarantee:agreeing", "guarantee:again"),
    *("guarantee:proposal_undo", "guarantee:claim_releasing", "guarantee:claim_hold_end"),
    "guarantee:hearing_time",
}


def test_every_other_page_is_as_closed_as_to_somebody_without_any_role(whole: Judged) -> None:
    """Every URL, with the numbers of what there is: they get what a person gets who may see nothing."""
    stranger = User.objects.create_user(email="nobody@example.org", name="No Body")
    claims = (whole.claim.pk, whole.other.pk)
    others = (whole.alice.student.pk, whole.alice.student.offers.get().pk)
    theirs, strangers = client_of(whole.nadia), client_of(stranger)
    tried = 0
    for name, pattern in _names(get_resolver()):
        names = list(pattern.pattern.converters)
        if name.startswith(("account_", "mfa_")) or name in {"people:home", "people:me"}:
            continue
        for pk in (claims if name.startswith("guarantee:") else others) if names else (0,):
            try:
                url = reverse(name, kwargs=dict.fromkeys(names, pk))
            except NoReverseMatch:
                continue
            if name in OPEN and (not names or pk == whole.claim.pk):
                assert theirs.get(url).status_code in (200, 302, 404), url
                continue
            got, expected = theirs.get(url), strangers.get(url)
            if name.startswith("guarantee:") and got.status_code == 405:  # it takes posts alone
                if name in OPEN_POSTS and pk == whole.claim.pk:
                    continue
                got, expected = theirs.post(url), strangers.post(url)
            same = got.status_code == expected.status_code
            assert same or {got.status_code, expected.status_code} <= {403, 404}, f"{url}: {got.status_code}"
            if not got.streaming:
                assert b"Alice Moreau" not in got.content and b"Bea Stone" not in got.content, url
            tried += 1
    assert tried > 150


def test_they_count_as_one_of_the_two(whole: Judged) -> None:
    entitlement = entitled(whole.alice.student, ENDED)
    assert entitlement.judges == {whole.alice.dora.pk, whole.nadia.pk}
    assert entitled(whole.bea.student, ENDED).outside == frozenset()
    (row,) = [
        row
        for row in queue_of(claims_for(whole.alice.dora, ENDED), whole.alice.dora, ENDED).rows
        if row.claim == whole.claim
    ]
    assert not row.too_few
    take(whole.claim, by=whole.nadia, now=ENDED)
    (row,) = queue_of(claims_for(whole.alice.dora, ENDED), whole.alice.dora, ENDED).others
    assert row.words.who == "Nadia Osei"


def test_they_judge_and_are_done_with_the_decision(whole: Judged, clock: Any) -> None:
    judge_all(whole.alice, whole.claim, by=whole.nadia)
    hear(whole.claim, by=whole.nadia, now=ENDED)
    decision = decision_verbs.propose_decision(
        whole.claim, outcome="denied", reasons="No work was done.", by=whole.nadia, now=ENDED
    )
    assert client_of(whole.alice.dora).get(f"/claims/{whole.claim.pk}/decision/agreement/").status_code == 200
    decision_verbs.agree(decision, by=whole.alice.dora, now=ENDED + MINUTE)
    client = client_of(whole.nadia)
    assert client.get(f"/claims/{whole.claim.pk}/").status_code == 404, "from the decision on"
    sweep(ENDED + 2 * MINUTE)
    judge = OutsideJudge.objects.get()
    assert (judge.ended_at, judge.ended_by) == (ENDED + 2 * MINUTE, None)
    assert Role.objects.get(user=whole.nadia).until is not None
    assert OutboxMail.objects.filter(key=f"outside-judge-ended:{judge.pk}").count() == 1
    clock.set(ENDED + 2 * MINUTE)
    assert client.get("/judging/").status_code == 403


def test_they_agree_as_the_second(whole: Judged) -> None:
    decision = proposed(whole.alice, whole.claim)
    text = client_of(whole.nadia).get(f"/claims/{whole.claim.pk}/decision/agreement/").content.decode()
    assert "/students/" not in text
    decision_verbs.agree(decision, by=whole.nadia, now=ENDED + MINUTE)
    assert whole.claim.state == "decided"


def test_taken_back_what_they_recorded_falls_away(whole: Judged) -> None:
    decision_verbs.record_finding(
        whole.claim, requirement=9, finding="met", reason="", by=whole.nadia, now=ENDED
    )
    verbs.end_outside_judge(whole.claim, why="They know her.", by=whole.alice.dora, now=ENDED + MINUTE)
    assert whole.nadia.pk in entitled(whole.alice.student, ENDED + MINUTE).barred
    with pytest.raises(Refused):
        decision_verbs.record_finding(
            whole.claim, requirement=9, finding="met", reason="", by=whole.nadia, now=ENDED + MINUTE
        )
    assert client_of(whole.nadia).get(f"/claims/{whole.claim.pk}/").status_code == 403
    assert "They know her" not in str(list(whole.claim.trail.values_list("detail", flat=True)))
    with pytest.raises(Refused, match="took part"):
        verbs.invite_outside_judge(
            whole.claim, email="nadia@example.org", name="", by=whole.alice.dora, now=ENDED + MINUTE
        )
    other = verbs.invite_outside_judge(
        whole.claim, email="omar@example.org", name="Omar Nash", by=whole.alice.dora, now=ENDED + MINUTE
    )
    assert entitled(whole.alice.student, ENDED + MINUTE).outside == {other.user_id}


def test_a_claim_that_is_taken_back_ends_it(whole: Judged) -> None:
    withdraw_claim(whole.claim, by=whole.alice.student.user, now=ENDED + MINUTE)
    assert client_of(whole.nadia).get(f"/claims/{whole.claim.pk}/").status_code == 404
    sweep(ENDED + 2 * MINUTE)
    assert OutsideJudge.objects.get().ended_at is not None


def test_they_judge_nothing_else(whole: Judged) -> None:
    with pytest.raises(Refused, match="Only admins"):
        decision_verbs.record_finding(
            whole.other, requirement=9, finding="met", reason="", by=whole.nadia, now=ENDED
        )


@pytest.mark.parametrize(
    "email", ["dora.quist@example.com", "bob.field@example.com", "bea.stone@example.com"]
)
def test_an_admin_who_took_part_or_is_a_student_is_not_invited(whole: Judged, email: str) -> None:
    verbs.end_outside_judge(whole.claim, why="Ill.", by=whole.alice.dora, now=ENDED)
    assert User.objects.filter(email=email).exists()
    with pytest.raises(Refused) as refusal:
        verbs.invite_outside_judge(whole.claim, email=email, name="", by=whole.alice.dora, now=ENDED)
    assert refusal.value.field == "email"


def test_one_at_a_time_and_only_where_too_few_are_left(whole: Judged) -> None:
    with pytest.raises(Refused, match="already: at most one of the two"):
        verbs.invite_outside_judge(
            whole.claim, email="o@example.org", name="O", by=whole.alice.dora, now=ENDED
        )
    with pytest.raises(Refused, match="Two admins are left"):
        verbs.invite_outside_judge(
            whole.other, email="o@example.org", name="O", by=whole.alice.dora, now=ENDED
        )


def test_a_barred_admin_invites_only_where_nobody_else_is_left(whole: Judged) -> None:
    alice = whole.alice
    with pytest.raises(Refused, match="You stepped aside"):
        verbs.end_outside_judge(whole.claim, why="Ill.", by=alice.erin, now=ENDED)
    verbs.end_outside_judge(whole.claim, why="Ill.", by=alice.dora, now=ENDED)
    step_aside(whole.claim, why="", by=alice.dora, now=ENDED)
    judge = verbs.invite_outside_judge(
        whole.claim, email="omar@example.org", name="Omar Nash", by=alice.erin, now=ENDED
    )
    assert judge.by == alice.erin
    with pytest.raises(Refused, match="Only admins"):
        verbs.end_outside_judge(whole.claim, why="So.", by=judge.user, now=ENDED)


def test_they_need_a_second_factor_as_staff_do(whole: Judged) -> None:
    Authenticator.objects.filter(user=whole.nadia).delete()
    forget(whole.nadia)
    answer = client_of(whole.nadia).get(f"/claims/{whole.claim.pk}/")
    assert answer["Location"] == reverse("people:second_factor")


def test_the_role_is_none_that_the_staff_page_gives(whole: Judged) -> None:
    text = client_of(whole.alice.dora).get("/staff/").content.decode()
    assert 'value="outside"' not in text


def test_the_page_invites_and_takes_back(whole: Judged) -> None:
    client, address = client_of(whole.alice.dora), f"/claims/{whole.claim.pk}/outside-judge/"
    assert "Nadia Osei judges Alice Moreau’s claim from outside" in client.get(address).content.decode()
    assert client.post(f"{address}end/", {"why": ""}).status_code == 422
    assert client.post(f"{address}end/", {"why": "Ill."})["Location"] == address
    text = client.get(address).content.decode()
    assert "Ask somebody from outside to judge Alice Moreau’s claim" in text
    assert client.post(address, {"name": "", "email": "omar@example.org"}).status_code == 422
    assert client.post(address, {"name": "Omar Nash", "email": "omar@example.org"})["Location"] == address
    factories.make_admin("Hugo Lind")
    assert "Invite somebody from outside" not in client.get(f"/claims/{whole.claim.pk}/").content.decode()
