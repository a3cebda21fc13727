"""The pages of accommodations: the student asks, two admins decide, the coach reads nothing of it."""

from typing import Any

import pytest
from django.urls import reverse

from guarantee.accommodations.models import Accommodation
from guarantee.accommodations.queries import standing_of
from guarantee.judges.verbs import step_aside
from tests.factories import client_of
from tests.guarantee.accommodations.accommodating import (
    WHY,
    ask,
    decide,
    gina,
    grant,
    hugo,
    letter,
)
from tests.guarantee.proposals import judge_all
from tests.guarantee.scenes import ENDED, Scene

pytestmark = pytest.mark.django_db
OWN = "guarantee:own_accommodations"


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def page_of(accommodation: Accommodation) -> str:
    return reverse("guarantee:accommodation", args=[accommodation.pk])


def test_the_student_asks_in_the_browser(alice: Scene) -> None:
    client = client_of(alice.student.user)
    page = words(client.get(reverse(OWN)))
    for text in (
        "Week 3, 16 Mar 2026 to 22 Mar 2026: missed",
        "5. On time at appointments",
        "your coach does not",
    ):
        assert text in page, text
    for never in ("1. Graduated", "2. Signed, started in time", "8. No qualifying offer"):
        assert never not in page
    bare = client.post(reverse(OWN), {"ground": "illness", "why": WHY})
    assert bare.status_code == 422 and "Choose what you ask for." in words(bare) and WHY in words(bare)
    form = {
        "ground": "illness", "why": WHY, "periods": ["week 3", "week 4"], "requirements": ["5"],
        "documents": [letter()],
    }  # fmt: skip
    page = words(client.post(reverse(OWN), form, follow=True))
    assert "What you asked for is with the admins." in page
    assert "week 3 and week 4 excused, requirement 5 forgiven" in page and "letter.txt" in page
    accommodation = Accommodation.objects.get()
    assert (accommodation.periods, accommodation.requirements) == (["week 3", "week 4"], [5])


def test_a_requirement_that_is_never_forgiven_is_not_to_be_chosen(alice: Scene) -> None:
    answer = client_of(alice.student.user).post(
        reverse(OWN), {"ground": "illness", "why": WHY, "requirements": ["1"]}
    )
    assert answer.status_code == 422
    assert not Accommodation.objects.exists()


def test_two_admins_decide_in_the_browser(alice: Scene) -> None:
    accommodation = ask(alice, requirements=[5], files=[letter()])
    first, second = client_of(gina()), client_of(hugo())
    assert "1 accommodation waits" in words(first.get(reverse("guarantee:accommodations")))
    page = words(first.get(page_of(accommodation)))
    for text in (WHY, "Illness", "letter.txt", "takes no part in judging"):
        assert text in page, text
    nothing = first.post(page_of(accommodation), {"granted": "yes", "why": "Seen."})
    assert nothing.status_code == 422 and "Tick what you grant, or decline." in words(nothing)
    form = {"granted": "yes", "periods": ["week 3"], "requirements": ["5"], "why": "We saw the letter."}
    page = words(first.post(page_of(accommodation), form, follow=True))
    assert "a second admin has to agree" in page and 'name="agrees"' not in page
    page = words(second.get(page_of(accommodation)))
    assert "You would be the second admin." in page
    empty = second.post(page_of(accommodation), {"agrees": "no", "note": ""})
    assert "Say what should be looked at again." in words(empty)
    page = words(second.post(page_of(accommodation), {"agrees": "yes"}, follow=True))
    assert "It is decided: week 3 excused, requirement 5 forgiven." in page
    page = words(client_of(alice.student.user).get(reverse(OWN)))
    assert "We could give you room." in page and "We saw the letter." in page


def test_sent_back_the_first_reads_why_and_the_student_does_not(alice: Scene) -> None:
    accommodation = ask(alice)
    decide(accommodation)
    client_of(hugo()).post(page_of(accommodation), {"agrees": "no", "note": "Which week was it?"})
    assert "Which week was it?" in words(client_of(gina()).get(page_of(accommodation)))
    page = words(client_of(alice.student.user).get(reverse(OWN)))
    assert "Which week was it?" not in page and "not decided yet" in page


def test_declined_the_student_reads_why(alice: Scene) -> None:
    form = {"granted": "no", "why": "The weeks were met by others with less."}
    client_of(gina()).post(page_of(ask(alice)), form)
    page = words(client_of(alice.student.user).get(reverse(OWN)))
    assert "declined" in page and "met by others with less" in page


def test_the_list_says_nothing_of_a_ground(alice: Scene) -> None:
    ask(alice)
    page = words(client_of(gina()).get(reverse("guarantee:accommodations")))
    assert "1 accommodation waits for a decision." in page and "Alice Moreau" in page
    assert "hospital" not in page and "llness" not in page


def test_the_coach_reads_nothing_of_it(alice: Scene) -> None:
    accommodation = grant(alice).accommodation
    coach = client_of(alice.bob)
    assert coach.get(page_of(accommodation)).status_code == 403
    assert coach.get(reverse("guarantee:accommodations")).status_code == 403
    page = words(coach.get(reverse("coaching:week", args=[alice.student.pk, 3])))
    assert "An accommodation was granted." in page and "hospital" not in page and "llness" not in page


def test_once_a_claim_is_filed_the_page_leads_to_its_judges(alice: Scene) -> None:
    accommodation = ask(alice)
    claim = alice.file()
    page = words(client_of(alice.dora).get(page_of(accommodation)))
    assert "its judges decide it" in page and 'name="granted"' not in page
    requests = reverse("guarantee:requests", args=[claim.pk])
    assert requests in page
    assert WHY in words(client_of(alice.dora).get(requests))
    answer = {"kind": "accommodation", "ref": accommodation.pk, "granted": "yes", "why": "Seen."}
    client_of(alice.dora).post(requests, answer)
    decided = standing_of(accommodation).decided
    assert decided is not None and decided.by == alice.dora


def test_a_barred_admin_reads_that_it_is_there_and_not_why(alice: Scene) -> None:
    accommodation = ask(alice, files=[letter()])
    claim = alice.file()
    step_aside(claim, why="", by=gina(), now=ENDED)
    client = client_of(gina())
    page = words(client.get(page_of(accommodation)))
    assert "The ground is private" in page and "hospital" not in page and "letter.txt" not in page
    document = accommodation.documents.get()
    file = reverse("guarantee:accommodation_file", args=[accommodation.pk, document.pk])
    assert client.get(file).status_code == 404
    assert client_of(alice.dora).get(file).getvalue() == b"From my doctor."
    assert "hospital" not in words(client.get(reverse("guarantee:requests", args=[claim.pk])))


def test_the_dossier_shows_it_and_who_decided_as_evidence(alice: Scene) -> None:
    grant(alice, periods=[], requirements=[3])
    claim = alice.file()
    judge_all(alice, claim)
    client = client_of(alice.dora)
    page = words(client.get(reverse("guarantee:dossier", args=[claim.pk])))
    assert "An accommodation was asked for" in page and "Forgiven by an accommodation" in page
    page = words(client.get(reverse("guarantee:evidence", args=[claim.pk])))
    assert "Accommodations" in page and "requirement 3 forgiven" in page
    assert "decided by Gina Roy" in page and "agreed by Hugo Lind" in page
    assert "hospital" not in page


def test_a_finding_offers_forgiven_only_where_an_accommodation_forgives(alice: Scene) -> None:
    claim = alice.file()
    page = words(client_of(alice.dora).get(reverse("guarantee:dossier", args=[claim.pk])))
    assert 'value="forgiven"' not in page
