"""An admin arranges that a coach covers for another, whose students they then see, for just those days (DOMAIN §1)."""

from datetime import UTC, date, datetime, timedelta
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection

from core.errors import Refused
from guarantee.judges.entitlement import took_part
from people.accounts.models import Role, User
from people.covers import queries as cover_queries
from people.covers.models import Cover
from people.covers.verbs import arrange_cover, end_cover
from people.students.models import Student
from tests.access.table import Cast
from tests.factories import NOW, client_of, make_admin, make_coach

TODAY = NOW.date()
DAY = timedelta(days=1)
INSTANT = timedelta(microseconds=1)


def arrange(cast: Cast, first: date = TODAY, last: date = TODAY + 6 * DAY, **said: Any) -> Cover:
    values: dict[str, Any] = {"away": cast.bob, "covering": cast.frank, "by": cast.dora} | said
    return arrange_cover(**values, first_day=first, last_day=last, now=NOW)


def sees(user: User, student: Student, now: datetime) -> bool:
    return Student.objects.visible_to(user, now).filter(pk=student.pk).exists()


def test_days_are_meant_in_the_zone_of_who_is_away(cast: Cast) -> None:
    User.objects.filter(pk=cast.bob.pk).update(time_zone="Asia/Tokyo")
    User.objects.filter(pk=cast.frank.pk).update(time_zone="America/Los_Angeles")
    cover = arrange(cast, date(2026, 3, 10), date(2026, 3, 11))
    begins, ends = datetime(2026, 3, 9, 15, tzinfo=UTC), datetime(2026, 3, 11, 15, tzinfo=UTC)
    assert cover.from_at == begins
    assert cover.until == ends
    assert cover.by == cast.dora
    assert [sees(cast.frank, cast.alice, at) for at in (begins - INSTANT, begins, ends - INSTANT, ends)] == [
        False,
        True,
        True,
        False,
    ]


def test_a_day_of_23_hours_is_a_day(cast: Cast) -> None:
    cover = arrange(cast, date(2026, 3, 8), date(2026, 3, 8))
    assert cover.until - cover.from_at == timedelta(hours=23)


@pytest.mark.parametrize(
    ("said", "words", "field"),
    [
        ({"covering": "bob"}, "Nobody covers for themself", "covering"),
        ({"covering": "erin"}, "Erin Sato is no coach", "covering"),
        ({"away": "erin"}, "Erin Sato is no coach", "away"),
        ({"first": TODAY - DAY}, "today or later", "first_day"),
        ({"first": TODAY + DAY, "last": TODAY}, "ends before it begins", "last_day"),
        ({"last": TODAY + 367 * DAY}, "within a year", "last_day"),
        ({"last": date.max}, "within a year", "last_day"),
        ({"by": "bob"}, "Only an admin", None),
        ({"by": "alice"}, "Only an admin", None),
    ],
)
def test_what_is_refused(cast: Cast, said: dict[str, Any], words: str, field: str | None) -> None:
    people = {key: cast.user(value) for key, value in said.items() if isinstance(value, str)}
    with pytest.raises(Refused, match=words) as caught:
        arrange(cast, **(said | people))
    assert caught.value.field == field
    assert not Cover.objects.exists()


def test_a_coach_of_before_covers_for_nobody(cast: Cast) -> None:
    Role.objects.filter(user=cast.frank).update(until=NOW)
    with pytest.raises(Refused, match="Frank Lowe is no coach"):
        arrange(cast)


def test_the_same_two_do_not_overlap_by_a_single_day(cast: Cast) -> None:
    arrange(cast, TODAY + 5 * DAY, TODAY + 9 * DAY)
    for first, last in [(0, 5), (9, 12), (6, 7), (0, 20)]:
        with pytest.raises(Refused, match="covers for Bob Field on some of these days") as caught:
            arrange(cast, TODAY + first * DAY, TODAY + last * DAY)
        assert caught.value.field == "first_day"
    arrange(cast, TODAY, TODAY + 4 * DAY)
    arrange(cast, TODAY + 10 * DAY, TODAY + 10 * DAY)
    assert Cover.objects.count() == 3


def test_others_may_cover_the_same_days(cast: Cast) -> None:
    arrange(cast)
    arrange(cast, covering=make_coach("Gil Reyes"))
    arrange(cast, away=cast.frank, covering=cast.bob)
    assert Cover.objects.count() == 3


def test_ended_it_is_over_at_once_and_stays_on_record(cast: Cast) -> None:
    cover, later = arrange(cast), NOW + DAY
    end_cover(cover, by=cast.dora, now=later)
    assert sees(cast.frank, cast.alice, later - INSTANT)
    assert not sees(cast.frank, cast.alice, later)
    end_cover(cover, by=cast.erin, now=later + DAY)
    cover.refresh_from_db()
    assert cover.until == later, "ending it again changes nothing"
    assert cast.frank.pk in took_part(cast.alice)


def test_one_that_never_began_is_kept_and_counts_for_nothing(cast: Cast) -> None:
    cover = arrange(cast, TODAY + 5 * DAY, TODAY + 6 * DAY)
    until = cover.until
    end_cover(cover, by=cast.dora, now=cover.from_at)
    cover.refresh_from_db()
    assert cover.until == cover.from_at
    assert cover.arranged_until == until
    assert cover.ended_by == cast.dora
    assert cover.ended_at == cover.from_at
    assert cast.frank.pk not in took_part(cast.alice), "who never covered may judge"
    assert not sees(cast.frank, cast.alice, cover.from_at)
    assert not list(cover_queries.covers(NOW)), "the page Staff no longer names it"
    arrange(cast, TODAY + 5 * DAY, TODAY + 6 * DAY)  # the same days are free again


def test_only_admins_end_it(cast: Cast) -> None:
    cover = arrange(cast)
    for user in (cast.bob, cast.frank, cast.alice.user):
        with pytest.raises(Refused, match="Only an admin"):
            end_cover(cover, by=user, now=NOW)


def test_of_two_admins_who_arrange_the_same_one_does(committed_db: str) -> None:
    bob, frank = make_coach("Bob Field"), make_coach("Frank Lowe")
    admins = [make_admin("Dora Quist"), make_admin("Erin Sato")]
    gate, outcomes = Barrier(2), []

    def go(me: User) -> None:
        gate.wait()
        try:
            arrange_cover(bob, frank, first_day=TODAY, last_day=TODAY, by=me, now=NOW)
            outcomes.append("arranged")
        except Refused:
            outcomes.append("refused")
        finally:
            connection.close()

    threads = [Thread(target=go, args=(admin,)) for admin in admins]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["arranged", "refused"]
    assert Cover.objects.count() == 1


def test_the_page_arranges_shows_and_ends(cast: Cast) -> None:
    doras = client_of(cast.dora)
    sent = {"away": cast.bob.pk, "covering": cast.frank.pk, "first_day": TODAY, "last_day": TODAY + DAY}
    page = doras.post("/staff/covers/", sent, follow=True).content.decode()
    assert "Frank Lowe covers for Bob Field." in page
    assert "Frank Lowe for Bob Field" in page
    cover = Cover.objects.get()
    page = doras.post(f"/staff/covers/{cover.pk}/end/", follow=True).content.decode()
    assert "no longer covers" in page
    assert "Frank Lowe for Bob Field" not in page


def test_what_is_refused_is_said_beside_its_field_and_kept(cast: Cast) -> None:
    doras = client_of(cast.dora)
    sent = {"away": cast.bob.pk, "covering": cast.bob.pk, "first_day": TODAY, "last_day": TODAY + DAY}
    response = doras.post("/staff/covers/", sent)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Nobody covers for themself" in page
    assert f'value="{TODAY + DAY}"' in page
    assert doras.post("/staff/covers/", sent | {"covering": cast.erin.pk}).status_code == 422
    assert not Cover.objects.exists()


def test_the_page_costs_no_query_per_cover(cast: Cast, django_assert_num_queries: Any) -> None:
    from django.test.utils import CaptureQueriesContext

    doras = client_of(cast.dora)
    arrange(cast)
    doras.get("/staff/")
    with CaptureQueriesContext(connection) as one:
        doras.get("/staff/")
    for away in range(1, 8):
        arrange(cast, TODAY + away * 10 * DAY, TODAY + away * 10 * DAY)
    with django_assert_num_queries(len(one)):
        doras.get("/staff/")
