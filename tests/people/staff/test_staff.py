"""Roles: given by another, one admin always remains, and a coach's students are never left without."""

from datetime import timedelta
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from core.errors import Refused
from core.models import OutboxMail
from people.accounts.models import Role, User
from people.accounts.roles import holds
from people.staff.verbs import end_role, give_role, invite_staff
from tests.access.table import Cast
from tests.factories import NOW, client_of, give, make_admin

LATER = NOW + timedelta(hours=1)
INES: dict[str, Any] = {"email": "Ines@Example.com", "name": " Ines  Vale ", "time_zone": "Europe/London"}


def test_a_colleague_is_invited_with_roles(cast: Cast) -> None:
    ines = invite_staff(**INES, kinds=["coach", "liaison"], by=cast.dora, now=NOW)
    assert ines.email == "ines@example.com"
    assert ines.name == "Ines Vale"
    assert ines.time_zone == "Europe/London"
    assert sorted(ines.roles.values_list("kind", "given_by")) == [
        ("coach", cast.dora.pk),
        ("liaison", cast.dora.pk),
    ]
    assert OutboxMail.objects.filter(to=ines.email).count() == 1


def test_someone_known_gets_the_roles_that_are_new_and_no_second_account(cast: Cast) -> None:
    bob = invite_staff(
        email="BOB.field@example.com",
        name="",
        kinds=["coach", "interviewer"],
        time_zone="UTC",
        by=cast.dora,
        now=NOW,
    )
    assert bob == cast.bob and bob.roles.filter(until__isnull=True).count() == 2
    assert not OutboxMail.objects.filter(to=bob.email).exists(), "who has joined needs no invitation"


@pytest.mark.parametrize(
    ("said", "words", "field"),
    [
        ({"email": "ines"}, "is no e-mail address", "email"),
        ({"name": " "}, "Write the person’s name", "name"),
        ({"kinds": []}, "at least one role", "kinds"),
        ({"kinds": ["king"]}, "from the list", "kinds"),
        ({"time_zone": "Mars/Olympus"}, "no known time zone", "time_zone"),
    ],
)
def test_what_is_refused(cast: Cast, said: dict[str, Any], words: str, field: str) -> None:
    with pytest.raises(Refused, match=words) as caught:
        invite_staff(**({**INES, "kinds": ["coach"]} | said), by=cast.dora, now=NOW)
    assert caught.value.field == field
    assert not User.objects.filter(email="ines@example.com").exists()


def test_nobody_gives_a_role_to_themself(cast: Cast) -> None:
    with pytest.raises(Refused, match="to themself"):
        give_role(cast.dora, kind="coach", by=cast.dora, now=NOW)
    with pytest.raises(Refused, match="to themself"):
        invite_staff(email=cast.dora.email, name="", kinds=["coach"], time_zone="UTC", by=cast.dora, now=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        Role.objects.create(user=cast.dora, kind="coach", from_at=NOW, given_by=cast.dora)


@pytest.mark.parametrize("role", ["alice", "bob"])
def test_only_admins(cast: Cast, role: str) -> None:
    user = cast.user(role)
    with pytest.raises(Refused, match="Only an admin"):
        give_role(cast.frank, kind="admin", by=user, now=NOW)
    with pytest.raises(Refused, match="Only an admin"):
        end_role(cast.frank.roles.get(), by=user, now=NOW)


def test_the_same_role_twice_changes_nothing(cast: Cast) -> None:
    first = give_role(cast.frank, kind="liaison", by=cast.dora, now=NOW)
    assert give_role(cast.frank, kind="liaison", by=cast.erin, now=LATER) == first


def test_an_ended_role_is_kept_with_its_dates_and_can_be_given_again(cast: Cast) -> None:
    role = cast.frank.roles.get()
    end_role(role, by=cast.dora, now=LATER)
    assert not holds(User.objects.get(pk=cast.frank.pk), "coach", LATER)
    assert holds(User.objects.get(pk=cast.frank.pk), "coach", LATER - timedelta(seconds=1)), (
        "it was theirs till then"
    )
    give_role(cast.frank, kind="coach", by=cast.dora, now=LATER)
    assert cast.frank.roles.count() == 2


def test_the_last_admin_stays(cast: Cast) -> None:
    end_role(cast.erin.roles.get(), by=cast.dora, now=NOW)
    with pytest.raises(Refused, match="the last admin"):
        end_role(cast.dora.roles.get(), by=cast.dora, now=NOW)
    assert holds(cast.dora, "admin", NOW)


def test_a_coach_with_students_stays(cast: Cast) -> None:
    with pytest.raises(Refused, match="still coaches 2 students"):
        end_role(cast.bob.roles.get(), by=cast.dora, now=NOW)


def test_of_two_admins_who_end_each_other_one_remains(committed_db: str) -> None:
    admins = [make_admin("Dora Quist"), make_admin("Erin Sato")]
    gate, outcomes = Barrier(2), []

    def go(me: User, other: User) -> None:
        gate.wait()
        try:
            end_role(other.roles.get(), by=me, now=NOW)
            outcomes.append("ended")
        except Refused:
            outcomes.append("refused")
        finally:
            connection.close()

    threads = [Thread(target=go, args=pair) for pair in (admins, admins[::-1])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["ended", "refused"]
    assert Role.objects.filter(kind="admin", until__isnull=True).count() == 1


def test_the_page_shows_everyone_once_and_no_way_to_raise_oneself(cast: Cast) -> None:
    give(cast.bob, "interviewer")
    page = client_of(cast.dora).get("/staff/").content.decode()
    assert page.count("bob.field@example.com") == 1
    assert f"/staff/{cast.bob.pk}/roles/" in page and f"/staff/{cast.dora.pk}/roles/" not in page


def test_a_refused_invitation_keeps_what_was_typed(cast: Cast) -> None:
    response = client_of(cast.dora).post(
        "/staff/", {"name": "Ines Vale", "email": "ines", "kinds": ["coach"], "time_zone": "Europe/London"}
    )
    page = response.content.decode()
    assert response.status_code == 422 and 'value="Ines Vale"' in page and 'value="ines"' in page
    assert "Enter a valid email address" in page
