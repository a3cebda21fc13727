"""Who sees a student, and that it is on record when it is not the student (DOMAIN §1, DESIGN “Access”)."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.http import Http404
from django.test import RequestFactory
from django.urls import resolve, reverse

from core.models import AccessRecord
from people.accounts.models import User
from people.coaches.models import Assignment
from people.coaches.verbs import assign_coach
from people.covers.models import Cover
from people.students.fetching import student_for
from people.students.models import Student
from tests.access.table import Cast
from tests.factories import NOW, client_of, give


def sees(user: User, student: Student) -> bool:
    return Student.objects.filter(pk=student.pk).visible_to(user, NOW).exists()


def ask(user: User, student: Student) -> Student:
    path = reverse("commitments:certification", args=[student.pk])
    request: Any = RequestFactory().get(path)
    request.user, request.resolver_match = user, resolve(path)
    return student_for(request, student.pk)


def test_the_cast(cast: Cast) -> None:
    seen = {
        role for role in ("alice", "charlie", "bob", "frank", "dora") if sees(cast.user(role), cast.alice)
    }
    assert seen == {"alice", "bob", "dora"}


@pytest.mark.parametrize("kind", ["liaison", "interviewer", "outside"])
def test_other_staff_see_no_student(cast: Cast, kind: str) -> None:
    frank = give(cast.frank, kind)
    assert not sees(frank, cast.alice)


def test_a_coach_of_before_sees_nothing_more(cast: Cast) -> None:
    assign_coach(cast.alice, coach=cast.frank, by=cast.dora, now=NOW)
    assert sees(cast.frank, cast.alice)
    assert not sees(cast.bob, cast.alice)
    assert Assignment.objects.get(student=cast.alice, coach=cast.bob).until == NOW


@pytest.mark.parametrize(
    ("what", "begins", "ends", "visible"),
    [
        ("from its first instant", timedelta(0), timedelta(days=1), True),
        ("not before", timedelta(seconds=1), timedelta(days=1), False),
        ("to its last second", timedelta(days=-1), timedelta(seconds=1), True),
        ("not at its end", timedelta(days=-1), timedelta(0), False),
    ],
)
def test_who_covers_sees(cast: Cast, what: str, begins: timedelta, ends: timedelta, visible: bool) -> None:
    Cover.objects.create(away=cast.bob, covering=cast.frank, from_at=NOW + begins, until=NOW + ends)
    assert sees(cast.frank, cast.alice) == visible, what


def test_who_is_closed_sees_nothing(cast: Cast) -> None:
    cast.dora.is_active = False
    assert not sees(cast.dora, cast.alice)


@pytest.mark.parametrize("role", ["bob", "dora"])
def test_staff_are_on_record(cast: Cast, clock: object, role: str) -> None:
    ask(cast.user(role), cast.alice)
    (record,) = AccessRecord.objects.all()
    assert record.actor == cast.user(role)
    assert record.what == "commitments:certification"
    assert record.about_id == cast.alice.pk
    assert record.at == NOW


def test_a_student_is_not(cast: Cast) -> None:
    ask(cast.alice.user, cast.alice)
    assert not AccessRecord.objects.exists()


@pytest.mark.parametrize("role", ["charlie", "frank"])
def test_who_may_not_see_gets_404_and_no_record(cast: Cast, role: str) -> None:
    with pytest.raises(Http404):
        ask(cast.user(role), cast.alice)
    assert not AccessRecord.objects.exists()


def test_the_record_cannot_be_changed(cast: Cast) -> None:
    ask(cast.dora, cast.alice)
    for change in (lambda rows: rows.delete(), lambda rows: rows.update(about_id=1)):
        with pytest.raises(DatabaseError), transaction.atomic():
            change(AccessRecord.objects.all())


def test_the_last_visit_is_noted_at_most_once_in_five_minutes(cast: Cast, clock: object) -> None:
    client = client_of(cast.alice.user)
    seen = []
    for seconds in (0, 299, 300, 301):
        clock.set(NOW + timedelta(seconds=seconds))  # type: ignore[attr-defined]
        client.get("/me/")
        seen.append(User.objects.get(pk=cast.alice.user_id).last_seen_at)
    five_minutes = NOW + timedelta(minutes=5)
    assert seen == [NOW, NOW, five_minutes, five_minutes]


def test_last_seen_means_one_thing_on_every_page(cast: Cast, clock: Any) -> None:
    """The caseload, the list of students and the account say the same of the same visit."""
    clock.set(NOW)
    client_of(cast.alice.user).get("/me/")
    clock.set(NOW + timedelta(hours=3))
    bobs, doras = client_of(cast.bob), client_of(cast.dora)
    pages = {
        doras.get(reverse("people:students")): "3 hours ago",
        doras.get(reverse("people:account", args=[cast.alice.user_id])): "Mon 2 Mar, 10:00 (New York)",
        bobs.get(reverse("coaching:caseload")): "3 hours ago",
    }
    for page, words in pages.items():
        assert words in page.content.decode(), page.request["PATH_INFO"]
