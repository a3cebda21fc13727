"""An account is closed by an admin, and nothing that is logged goes with it."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from core.errors import Refused
from people.accounts import verbs
from people.accounts.models import AccountChange, User
from people.accounts.roles import holds
from people.coaches.models import Assignment
from people.covers.models import Cover
from people.covers.verbs import arrange_cover
from people.students.models import Student
from tests.access.table import Cast
from tests.factories import NOW, PASSWORD, client_of, sign_up_and_search
from tests.people.accounts.browsers import browser, is_in, mails_to, sign_in, type_password

pytestmark = pytest.mark.django_db
WHY = "left the school"


def close(user: User, cast: Cast, **said: Any) -> None:
    asked: dict[str, Any] = {"reason": WHY, "by": cast.dora, "now": NOW} | said
    verbs.close_account(user, **asked)


def test_nobody_is_in_or_gets_in_any_more(cast: Cast) -> None:
    client = sign_in(cast.alice.user)
    assert is_in(client)
    close(cast.alice.user, cast)
    assert client.get("/today/")["Location"].startswith("/accounts/login/")
    assert type_password(browser(), "alice.moreau@example.com", PASSWORD)["Location"] == "/accounts/inactive/"
    assert "was closed" in mails_to("alice.moreau@example.com")[-1].body


def test_what_is_on_record_stays_and_the_search_goes_on(cast: Cast) -> None:
    sign_up_and_search(cast.alice, date(2026, 3, 2), now=NOW)
    before = Student.objects.get(pk=cast.alice.pk).state
    close(cast.alice.user, cast)
    student = Student.objects.get(pk=cast.alice.pk)
    assert student.state == "searching"
    assert before == "searching"
    assert Assignment.objects.filter(student=student, until__isnull=True).exists()
    page = client_of(cast.bob).get(f"/students/{student.pk}/")
    assert page.status_code == 200 and "Alice Moreau" in page.content.decode()


def test_a_colleague_s_roles_and_covers_end_with_it(cast: Cast) -> None:
    day = NOW.date()
    arrange_cover(
        cast.bob, cast.frank, first_day=day, last_day=day + timedelta(days=3), by=cast.dora, now=NOW
    )
    close(cast.frank, cast)
    assert not holds(User.objects.get(pk=cast.frank.pk), "coach", NOW)
    assert not Cover.objects.filter(until__gt=NOW).exists()
    assert list(cast.frank.account_changes.order_by("pk").values_list("kind", "detail", "by", "reason")) == [
        ("role_ended", "coach", cast.dora.pk, ""),
        ("closed", "", cast.dora.pk, WHY),
    ]


def test_whose_students_would_be_left_without_stays(cast: Cast) -> None:
    with pytest.raises(Refused, match="still coaches 2 students"):
        close(cast.bob, cast)
    assert User.objects.get(pk=cast.bob.pk).is_active


def test_one_admin_stays(cast: Cast) -> None:
    close(cast.erin, cast)
    with pytest.raises(Refused, match="their own account"):
        close(cast.dora, cast)
    with pytest.raises(Refused, match="Only an admin"):
        close(cast.dora, cast, by=User.objects.get(pk=cast.erin.pk))
    assert holds(User.objects.get(pk=cast.dora.pk), "admin", NOW)


@pytest.mark.parametrize("role", ["alice", "bob", "frank"])
def test_only_admins(cast: Cast, role: str) -> None:
    for verb in (verbs.close_account, verbs.reopen_account, verbs.take_second_factor_off):
        with pytest.raises(Refused, match="Only an admin"):
            verb(cast.charlie.user, reason=WHY, by=cast.user(role), now=NOW)
    with pytest.raises(Refused, match="Only an admin"):
        verbs.change_address(
            cast.charlie.user, address="c@example.com", reason=WHY, by=cast.user(role), now=NOW
        )


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_it_is_said_why(cast: Cast, reason: str) -> None:
    with pytest.raises(Refused, match="Say why") as caught:
        close(cast.alice.user, cast, reason=reason)
    assert caught.value.field == "reason"


def test_opened_again_the_person_signs_in_and_old_sessions_stay_dead(cast: Cast) -> None:
    client = sign_in(cast.alice.user)
    close(cast.alice.user, cast)
    verbs.reopen_account(cast.alice.user, reason="came back", by=cast.dora, now=NOW)
    assert not is_in(client)
    assert is_in(sign_in(cast.alice.user))
    assert "open again" in mails_to("alice.moreau@example.com")[-1].body


def test_closing_or_opening_twice_is_refused(cast: Cast) -> None:
    with pytest.raises(Refused, match="is open"):
        verbs.reopen_account(cast.alice.user, reason=WHY, by=cast.dora, now=NOW)
    close(cast.alice.user, cast)
    with pytest.raises(Refused, match="closed already"):
        close(cast.alice.user, cast)
    assert AccountChange.objects.filter(kind="closed").count() == 1


def test_another_address_signs_in_and_both_are_told(cast: Cast) -> None:
    client = sign_in(cast.alice.user)
    verbs.change_address(
        cast.alice.user, address=" A.Moreau@Example.com", reason="married", by=cast.dora, now=NOW
    )
    assert not is_in(client)
    assert "no longer this one" in mails_to("alice.moreau@example.com")[-1].body
    assert "to this one" in mails_to("a.moreau@example.com")[-1].body
    user = User.objects.get(email="a.moreau@example.com")
    assert is_in(sign_in(user))
    assert "do not go together" in type_password(browser(), "alice.moreau@example.com").content.decode()


def test_an_address_that_is_wrong_or_taken_is_refused_beside_its_field(cast: Cast) -> None:
    client = client_of(cast.dora)
    for address, words in (
        ("bob.field@EXAMPLE.com", "Somebody else signs in with this address."),
        ("alice.moreau@example.com", "signs in with this address already"),
        ("alice", "Enter a valid email address"),
    ):
        page = client.post(
            f"/people/{cast.alice.user_id}/account/address/",
            {"address-address": address, "address-reason": "a slip in the roster"},
        )
        text = page.content.decode()
        assert page.status_code == 422 and words in text and "a slip in the roster" in text
    assert User.objects.get(pk=cast.alice.user_id).email == "alice.moreau@example.com"


def test_who_was_invited_at_a_wrong_address_gets_the_invitation_at_the_right_one(cast: Cast) -> None:
    hana = User.objects.create_user(email="hanna@example.com", name="Hana Roth", invited_at=NOW)
    verbs.change_address(hana, address="hana@example.com", reason="a slip", by=cast.dora, now=NOW)
    assert "/invitation/" in mails_to("hana@example.com")[-1].body and not mails_to("hanna@example.com")


def test_without_a_second_factor_there_is_none_to_take_off(cast: Cast) -> None:
    with pytest.raises(Refused, match="has no second factor"):
        verbs.take_second_factor_off(cast.alice.user, reason=WHY, by=cast.dora, now=NOW)


def test_the_page_says_what_happened_and_what_follows(cast: Cast) -> None:
    close(cast.charlie.user, cast)
    client = client_of(cast.dora)
    closed = client.get(f"/people/{cast.charlie.user_id}/account/").content.decode()
    assert "Charlie Okafor’s account is closed" in closed and WHY in closed and "Dora Quist" in closed
    assert "Open the account" in closed and "Close the account" not in closed
    opened = client.get(f"/people/{cast.frank.pk}/account/").content.decode()
    assert "Everything on record stays as it is" in opened and "Take the second factor off" in opened
    own = client.get(f"/people/{cast.dora.pk}/account/").content.decode()
    assert "done by another admin" in own and "/account/" not in own


def test_the_record_is_never_changed(cast: Cast) -> None:
    close(cast.charlie.user, cast)
    for sql in ("UPDATE people_accountchange SET reason = ''", "DELETE FROM people_accountchange"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)
