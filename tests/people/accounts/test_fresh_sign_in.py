"""What decides, gives roles or leaves the program asks who it is, once more, a quarter of an hour after the sign-in."""

from typing import Any

import pytest
from django.urls import reverse

from guarantee.decisions import verbs as decision_verbs
from guarantee.decisions.models import Decision
from people.accounts.models import Role, User
from tests.access.table import Cast
from tests.factories import PASSWORD, client_of, give
from tests.guarantee.scenes import ENDED, Scene, ended
from tests.people.accounts.browsers import SECRET, code_of, grow_older
from tests.stages import staged

AGAIN = reverse("account_reauthenticate")
QUARTER = 15 * 60  # seconds


alice = staged(ended)


def is_asked(response: Any) -> bool:
    return response.status_code == 302 and response["Location"].startswith(AGAIN)


@pytest.mark.parametrize(("age", "asked"), [(QUARTER - 5, False), (QUARTER, True), (QUARTER + 1, True)])
def test_giving_a_role(db: None, cast: Cast, age: int, asked: bool) -> None:
    client = client_of(cast.dora)
    grow_older(client, age)
    response = client.post(f"/staff/{cast.frank.pk}/roles/", {"kind": "liaison"})
    assert is_asked(response) == asked
    assert Role.objects.filter(user=cast.frank, kind="liaison").exists() != asked


def test_reading_asks_nothing(db: None, cast: Cast) -> None:
    client = client_of(cast.dora)
    grow_older(client, 2 * QUARTER)
    assert client.get("/staff/").status_code == 200
    assert client.get(f"/people/{cast.frank.pk}/account/").status_code == 200


def test_once_it_is_answered_what_was_sent_is_done(db: None, cast: Cast) -> None:
    client = client_of(cast.dora)
    grow_older(client, 2 * QUARTER)
    asked = client.post(f"/staff/{cast.frank.pk}/roles/", {"kind": "liaison"})
    done = client.post(asked["Location"], {"password": PASSWORD})
    assert done["Location"] == "/staff/"
    assert Role.objects.filter(user=cast.frank, kind="liaison", given_by=cast.dora).exists()


def test_a_code_answers_it_too(db: None, cast: Cast) -> None:
    client = client_of(cast.dora)
    grow_older(client, 2 * QUARTER)
    asked = client.post(f"/staff/{cast.frank.pk}/roles/", {"kind": "liaison"})
    by_code = asked["Location"].replace(AGAIN, reverse("mfa_reauthenticate"))
    assert client.post(by_code, {"code": code_of(SECRET)}).status_code == 302
    assert Role.objects.filter(user=cast.frank, kind="liaison").exists()


def test_a_wrong_password_does_nothing(db: None, cast: Cast) -> None:
    client = client_of(cast.dora)
    grow_older(client, 2 * QUARTER)
    asked = client.post(f"/staff/{cast.frank.pk}/roles/", {"kind": "liaison"})
    assert client.post(asked["Location"], {"password": "not this one"}).status_code == 200
    assert not Role.objects.filter(user=cast.frank, kind="liaison").exists()


@pytest.mark.parametrize("name", ["closing", "opening", "address", "second-factor"])
def test_changing_an_account(db: None, cast: Cast, name: str) -> None:
    client = client_of(cast.dora)
    grow_older(client, QUARTER)
    assert is_asked(client.post(f"/people/{cast.erin.pk}/account/{name}/", {}))


def test_ending_a_role_and_inviting_staff(db: None, cast: Cast) -> None:
    client = client_of(cast.dora)
    role = give(cast.frank, "liaison").roles.get(kind="liaison")
    grow_older(client, QUARTER)
    assert is_asked(client.post(f"/staff/roles/{role.pk}/end/"))
    invited = {"name": "Ines Vale", "email": "ines@example.com", "kinds": ["coach"], "time_zone": "UTC"}
    assert is_asked(client.post("/staff/", invited))
    assert Role.objects.get(pk=role.pk).until is None
    assert not User.objects.filter(email="ines@example.com").exists()


def test_deciding_keeps_what_was_typed(alice: Scene, clock: Any) -> None:
    clock.set(ENDED)
    claim = alice.file()
    decision_verbs.agree_with_evidence(claim, by=alice.dora, now=ENDED)
    client = client_of(alice.dora)
    grow_older(client, QUARTER)
    page = reverse("guarantee:decision", args=[claim.pk])
    assert client.get(page).status_code == 200, "reading is free"
    typed = {"outcome": "approved", "reasons": "Everything was done, week for week."}
    asked = client.post(page, typed)
    assert is_asked(asked) and not Decision.objects.exists()
    assert client.post(asked["Location"], {"password": PASSWORD}).status_code == 302
    assert Decision.objects.get().reasons == typed["reasons"]


def test_agreeing_and_printing(alice: Scene, clock: Any) -> None:
    clock.set(ENDED)
    claim = alice.file()
    decision_verbs.agree_with_evidence(claim, by=alice.dora, now=ENDED)
    decision_verbs.propose_decision(claim, outcome="approved", reasons="Seen.", by=alice.dora, now=ENDED)
    client = client_of(alice.erin)
    grow_older(client, QUARTER)
    assert is_asked(client.post(reverse("guarantee:second_opinion", args=[claim.pk]), {"agrees": "yes"}))
    assert is_asked(client.get(reverse("guarantee:printed", args=[claim.pk]))), "what leaves the program"
    claim.refresh_from_db()
    assert claim.state == "proposed"
