"""The Commitment's pages: what a student reads, what is refused beside which field, what a doubled submit does."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from commitments.excusals import verbs as excusal_verbs
from commitments.excusals.models import Excusal
from commitments.leave.models import Leave
from commitments.signing.models import Signature
from people.students.models import Student
from people.students.verbs import declare_not_seeking
from tests.commitments.scenes import NOW, Scene, at
from tests.factories import client_of

pytestmark = pytest.mark.django_db
SIGN = "/commitment/signature/"


@pytest.fixture
def alice(scene: Scene, clock: Any) -> Client:
    clock.set(NOW)
    return client_of(scene.alice.user)


def typed(scene: Scene, **changes: Any) -> dict[str, Any]:
    policy = {"text_digest": scene.policy.digest, "policy": scene.policy.pk}
    return {"start_date": "2026-03-02", "signed_name": "Alice Moreau", **policy, **changes}


def body(response: Any, status: int = 200) -> str:
    assert response.status_code == status
    return " ".join(response.content.decode().split())


def test_before_signing_the_text_the_range_and_the_condition_show(alice: Client) -> None:
    page = body(alice.get("/commitment/"))
    assert ">3.1</a> In every week of your window you contact at least 8 different people" in page
    assert 'min="2026-02-27"' in page
    assert 'max="2026-03-29"' in page
    assert "only if your graduation is certified" in page


def test_once_certified_the_range_is_the_certified_ones(alice: Client, scene: Scene) -> None:
    scene.certify(date(2026, 2, 13))
    page = body(alice.get("/commitment/"))
    assert 'min="2026-02-20"' in page, "not in the past"
    assert 'max="2026-03-15"' in page
    assert "You graduated on" in page


def test_signing_leads_to_what_was_signed(alice: Client, scene: Scene) -> None:
    response = alice.post(SIGN, typed(scene), REMOTE_ADDR="203.0.113.9")
    assert response["Location"] == "/commitment/"
    page = body(alice.get("/commitment/"))
    assert "Sat 29 Aug, end of day (New York)" in page
    assert "Fri 20 Feb, 10:00 (New York)" in page
    assert scene.policy.digest in page
    assert "203.0.113.9" in page
    assert Signature.objects.get().address == "203.0.113.9"


def test_a_forwarded_address_counts_only_behind_a_trusted_proxy(
    alice: Client, scene: Scene, settings: Any
) -> None:
    spoofed = {"X-Forwarded-For": "198.51.100.99"}
    alice.post(SIGN, typed(scene), headers=spoofed, REMOTE_ADDR="203.0.113.9")
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    alice.post(SIGN, typed(scene, start_date="2026-03-03"), headers=spoofed, REMOTE_ADDR="10.0.0.1")
    addresses = Signature.objects.order_by("pk").values_list("address", flat=True)
    assert list(addresses) == ["203.0.113.9", "198.51.100.99"]


def test_a_doubled_submit_is_one_signature(alice: Client, scene: Scene) -> None:
    for _ in range(2):
        assert alice.post(SIGN, typed(scene)).status_code == 302
    assert Signature.objects.count() == 1


def test_a_doubled_submit_for_today_says_that_the_search_runs(alice: Client, scene: Scene) -> None:
    scene.certify(date(2026, 2, 18))
    assert alice.post(SIGN, typed(scene, start_date="2026-02-20")).status_code == 302
    page = body(alice.post(SIGN, typed(scene, start_date="2026-02-20")), 422)
    assert "Your start date, Fri 20 Feb, has come and stands." in page
    assert Signature.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"start_date": "2026-02-26"}, "A search starts after graduation (27 Feb 2026)"),
        ({"start_date": "2026-03-30"}, "at most 30 days after graduation"),
        ({"start_date": "9999-12-31"}, "at most 30 days after graduation"),
        ({"start_date": "0001-01-01"}, "A search starts after graduation"),
        ({"start_date": "2026-02-30"}, "no day of the calendar"),
        ({"start_date": "next week"}, "no day of the calendar"),
        ({"start_date": ""}, "Choose the day your search starts"),
        ({"signed_name": ""}, "it is your signature"),
        ({"signed_name": "x"}, "Sign with your own name, Alice Moreau."),
        ({"signed_name": "Charlie Moreau"}, "Sign with your own name, Alice Moreau."),
        ({"signed_name": "x" * 5_000_000}, "at most 150 characters"),
        ({"text_digest": ""}, "The text has changed since you opened this page"),
        ({"text_digest": "0" * 64}, "The text has changed since you opened this page"),
    ],
)
def test_bad_input_is_refused_in_words_and_what_was_typed_stays(
    alice: Client, scene: Scene, changes: dict[str, str], says: str
) -> None:
    page = body(alice.post(SIGN, typed(scene, **changes)), 422)
    assert says in page
    kept = typed(scene, **changes)
    assert kept["signed_name"] in page
    assert not Signature.objects.exists()


def test_after_a_changed_text_the_form_carries_the_text_that_now_shows(alice: Client, scene: Scene) -> None:
    page = body(alice.post(SIGN, typed(scene, text_digest="0" * 64)), 422)
    assert f'name="text_digest" value="{scene.policy.digest}"' in page


def test_the_part_that_shows_the_last_day(alice: Client) -> None:
    for start, says in {
        "2026-03-02": "Sat 29 Aug</time>, end of day (New York)",
        "2026-04-20": "at most 30 days after graduation",
        "9999-12-31": "at most 30 days",
        "soon": "Choose a day",
        "": "Choose a day",
    }.items():
        assert says in body(alice.get("/commitment/window/", {"start_date": start}))


def test_who_is_not_looking_reads_why_and_gets_no_form(alice: Client, scene: Scene) -> None:
    declare_not_seeking(scene.alice, by=scene.alice.user, now=NOW)
    page = body(alice.get("/commitment/"))
    assert "You are not looking for a job now." in page and "under “You”" in page
    assert "Sign the Commitment" not in page


def test_whose_limit_passed_reads_why_and_gets_no_form(alice: Client, scene: Scene) -> None:
    Student.objects.filter(pk=scene.alice.pk).update(state="closed")
    page = body(alice.get("/commitment/"))
    assert "Your search did not start." in page and "help without the guarantee" in page
    assert "Sign the Commitment" not in page


def test_past_the_limit_there_is_no_form(alice: Client, clock: Any) -> None:
    clock.set(at(date(2026, 3, 30)))
    page = body(alice.get("/commitment/"))
    assert "The last day to start was 29 Mar 2026" in page
    assert "Sign the Commitment" not in page


def test_once_searching_the_page_of_signing_says_that_it_stands(alice: Client, scene: Scene) -> None:
    scene.searching()
    page = body(alice.get(SIGN))
    assert "has come and stands." in page and "There is nothing more to sign." in page
    assert "Sign the Commitment" not in page
    assert 'href="#sign"' not in page, "the contents lead to no form where there is none"


def test_a_start_date_that_the_certified_graduation_does_not_fit_asks_for_another(
    alice: Client, scene: Scene, clock: Any
) -> None:
    scene.sign()
    clock.set(at(date(2026, 3, 6)))
    scene.certify(date(2026, 3, 6), now=at(date(2026, 3, 6)))
    page = body(alice.get("/commitment/"))
    assert "You graduated on Fri 6 Mar, and a search starts on that day or up to 30 days after it" in page
    assert f'href="{SIGN}"' in page
    assert alice.post(SIGN, typed(scene, start_date="2026-03-09")).status_code == 302


def test_withdrawing_says_what_follows_and_ends_the_search(alice: Client, scene: Scene, clock: Any) -> None:
    scene.searching()
    clock.set(at(date(2026, 3, 11)))
    assert "Coaching and your guarantee end today." in body(alice.get("/commitment/withdrawal/"))
    alice.post("/commitment/withdrawal/", {"why": "Back to school"})
    assert scene.search.state == "ended"
    assert "You told us on Wed 11 Mar that you are no longer looking." in body(alice.get("/commitment/"))


def test_leave_is_asked_for_and_refused_beside_the_field(alice: Client, scene: Scene, clock: Any) -> None:
    scene.searching()
    clock.set(at(date(2026, 3, 11)))
    asked = {"first_day": "2026-03-11", "last_day": "2026-03-13", "reason": "A wedding"}
    page = body(alice.post("/leave/", asked), 422)
    assert "Ask for leave before it starts" in page
    assert "A wedding" in page
    for _ in range(2):
        assert alice.post("/leave/", asked | {"first_day": "2026-03-12"}).status_code == 302
    assert Leave.objects.count() == 1
    assert "waits for your coach" in body(alice.get("/leave/"))


def test_an_excusal_is_asked_for_once_and_its_answer_shows(alice: Client, scene: Scene, clock: Any) -> None:
    scene.searching()
    clock.set(at(date(2026, 3, 11)))
    url = reverse("commitments:excusal_request", args=[1])
    assert "log what you have done first" in body(alice.get(url))
    assert "Say what happened" in body(alice.post(url, {"why": " "}), 422)
    for _ in range(2):
        alice.post(url, {"why": "I was ill"})
    excusal = Excusal.objects.get()
    assert "your coach will answer" in body(alice.get(url))
    excusal_verbs.decline_excusal(
        excusal, by=scene.bob, why="You were at the meetup", now=at(date(2026, 3, 11))
    )
    assert "You were at the meetup" in body(alice.get(url))
    assert alice.get(reverse("commitments:excusal_request", args=[99])).status_code == 404


def test_a_version_that_is_none_falls_back_to_the_one_offered(alice: Client, scene: Scene) -> None:
    assert body(alice.get(SIGN, {"version": "999999999999999999999"}))
    alice.post(SIGN, typed(scene, policy="x"))
    assert Signature.objects.get().policy == scene.policy
