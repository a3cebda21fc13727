"""A planned date is not graduation: an admin certifies it, with each requirement of the program (DOMAIN §2)."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from commitments.graduation.verbs import certify, certify_many
from core.errors import Refused
from people.graduation.models import Certification, RequirementOutcome
from people.graduation.queries import latest_certification
from people.programs.models import ProgramRequirement
from people.students.models import Student
from tests.access.table import Cast
from tests.factories import NOW, give, make_cohort, make_student

TODAY = date(2026, 3, 2)


@pytest.fixture
def attendance(cast: Cast) -> ProgramRequirement:
    return ProgramRequirement.objects.create(program=cast.alice.cohort.program, name="Attendance")


def test_each_requirement_is_recorded(cast: Cast, attendance: ProgramRequirement) -> None:
    given = certify(
        cast.alice,
        graduated_on=TODAY,
        outcomes={attendance.pk: (False, "71 %")},
        by=cast.dora,
        now=NOW,
        note="Seen the register",
    )
    (outcome,) = given.outcomes.all()
    assert outcome.met is False
    assert outcome.note == "71 %"
    assert given.by == cast.dora
    assert given.note == "Seen the register"


def test_an_open_requirement_is_named(cast: Cast, attendance: ProgramRequirement) -> None:
    with pytest.raises(Refused, match="still open: Attendance"):
        certify(cast.alice, graduated_on=TODAY, outcomes={}, by=cast.dora, now=NOW)
    assert not Certification.objects.exists()


def test_a_later_certification_replaces_an_earlier_one_and_both_stay(cast: Cast) -> None:
    certify(cast.alice, graduated_on=TODAY - timedelta(days=1), outcomes={}, by=cast.dora, now=NOW)
    second = certify(cast.alice, graduated_on=TODAY, outcomes={}, by=cast.erin, now=NOW + timedelta(hours=1))
    assert latest_certification(cast.alice) == second
    assert cast.alice.certifications.count() == 2


def test_what_was_certified_cannot_be_changed(cast: Cast, attendance: ProgramRequirement) -> None:
    given = certify(
        cast.alice, graduated_on=TODAY, outcomes={attendance.pk: (True, "")}, by=cast.dora, now=NOW
    )
    for rows in (Certification.objects.filter(pk=given.pk), RequirementOutcome.objects.all()):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.delete()


@pytest.mark.parametrize(
    ("what", "zone", "country", "day", "refused"),
    [
        ("today", "America/New_York", "US", TODAY, ""),
        ("tomorrow", "America/New_York", "US", TODAY + timedelta(days=1), "once it has happened"),
        (
            "tomorrow in New York is today on Kiritimati",
            "Pacific/Kiritimati",
            "KI",
            TODAY + timedelta(days=1),
            "",
        ),
        ("the year 9999", "America/New_York", "US", date(9999, 12, 31), "once it has happened"),
        ("the year 1999", "America/New_York", "US", date(1999, 12, 31), "check the year"),
    ],
)
def test_the_day(cast: Cast, what: str, zone: str, country: str, day: date, refused: str) -> None:
    student = make_student(zone=zone, country=country)
    if refused:
        with pytest.raises(Refused, match=refused) as caught:
            certify(student, graduated_on=day, outcomes={}, by=cast.dora, now=NOW)
        assert caught.value.field == "graduated_on"
    else:
        assert certify(student, graduated_on=day, outcomes={}, by=cast.dora, now=NOW).graduated_on == day


def test_only_an_admin_and_nobody_themself(cast: Cast) -> None:
    with pytest.raises(Refused, match="Only an admin"):
        certify(cast.alice, graduated_on=TODAY, outcomes={}, by=cast.bob, now=NOW)
    give(cast.charlie.user, "admin")
    with pytest.raises(Refused, match="Nobody certifies themself"):
        certify(cast.charlie, graduated_on=TODAY, outcomes={}, by=cast.charlie.user, now=NOW)


def test_who_was_still_enrolled_prepares_from_then_on(cast: Cast) -> None:
    student = make_student(state="enrolled", planned_graduation=date(2027, 1, 1))
    certify(student, graduated_on=TODAY, outcomes={}, by=cast.dora, now=NOW)
    assert Student.objects.get(pk=student.pk).state == "preparing"


def test_many_at_once_or_nobody(cast: Cast) -> None:
    make_cohort(requirements=("Attendance",))
    assert certify_many([cast.alice, cast.charlie], graduated_on=TODAY, by=cast.dora, now=NOW) == 2
    assert RequirementOutcome.objects.filter(met=True).count() == 2
    ahead = make_student(zone="Pacific/Kiritimati", country="KI")
    with pytest.raises(Refused, match=r"Alice Moreau: .*Nobody was certified"):
        certify_many([ahead, cast.alice], graduated_on=TODAY + timedelta(days=1), by=cast.dora, now=NOW)
    assert Certification.objects.count() == 2


def test_the_same_word_twice_is_one_certification(cast: Cast, attendance: ProgramRequirement) -> None:
    word: dict[str, Any] = {"graduated_on": TODAY, "by": cast.dora, "now": NOW}
    met, not_met = {attendance.pk: (True, "94 %")}, {attendance.pk: (False, "94 %")}
    first = certify(cast.alice, outcomes=met, **word)
    assert certify(cast.alice, outcomes=met, **word) == first
    assert certify(cast.alice, outcomes=not_met, **word) != first
