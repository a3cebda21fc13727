"""The demonstration school: believable, in every state, judged as it should be."""

from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth.hashers import check_password, make_password
from django.core.management import CommandError, call_command

from coaching.holidays.queries import places
from demonstration import make, plots
from demonstration.inspection import lacking
from demonstration.school import PASSWORD
from guarantee.dossier.facts import as_stored, facts_of, filed
from guarantee.dossier.queries import search_of
from guarantee.dossier.record import records
from guarantee.what_if.supposed import SupposedRecord, bases
from jobsearch.activities.models import Activity
from jobsearch.offers.day_count import flag_of
from people.accounts.models import User
from people.students.models import Student
from rules.eligibility import findings

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


@pytest.fixture
def school(db: None) -> None:
    assert make.make(NOW) == len(plots.SPRING) + len(plots.SUMMER) + len(plots.CODEUP) == 49


def test_the_school_is_whole(school: None, settings: Any) -> None:
    assert lacking(NOW) == []
    assert Student.objects.values("cohort").distinct().count() == 3
    assert Activity.objects.count() > 3000

    zoe = Student.objects.get(user__name="Zoe Martin")
    (abroad,) = places(User.objects.get(email="erin@school.example"), NOW)
    assert abroad.name == "19, Croatia"
    assert abroad.students == 1
    assert "only national ones are left out" in flag_of(zoe.offers.get(employer__name="Acme Robotics"))

    assert supposing_nothing_differs_for() == []
    assert make.make(NOW) == 0, "where somebody is, nothing is made"
    settings.DEMONSTRATION = True
    out = StringIO()
    call_command("demo_accounts", json=True, stdout=out)
    assert out.getvalue().count('"password"') == 56


def test_it_can_be_made_where_a_sweep_falls_into_the_first_half_hour_of_a_search(db: None) -> None:
    moment = datetime(2027, 7, 1, 5, 7, 25, tzinfo=UTC)
    assert make.make(moment) == 49
    assert lacking(moment) == []


def test_it_can_be_made_right_now(db: None) -> None:
    """On the day of whoever reads this, at this hour."""
    moment = datetime.now(UTC)
    assert make.make(moment) == 49
    assert lacking(moment) == []
    later = lacking(moment + timedelta(days=30))
    assert "An offer that waits for an answer is overdue." in later, "what it lacks is said"
    assert any("left otherwise than they are judged" in sentence for sentence in later)


def supposing_nothing_differs_for() -> list[str]:
    """Of every student with a search, the ten findings by the stored verdicts against those by supposing nothing."""
    searches = [
        search for student in Student.objects.order_by("pk") if (search := search_of(student)) is not None
    ]
    assert len(searches) > 20
    its = records(searches).values()
    cases = [SupposedRecord(record, record.search.policy.rules(), signed=True) for record in its]
    stored = [as_stored(case.record, case.policy) for case in cases]
    found = []
    for case, supposed, kept in zip(cases, bases(cases, NOW), stored, strict=True):
        twice = [
            facts_of(case.record, basis, filed_at=filed(case.record), now=NOW) for basis in (supposed, kept)
        ]
        if findings(case.policy, twice[0]) != findings(case.policy, twice[1]):
            found.append(case.record.search.student.user.name)
    return found


def test_production_has_no_demonstration(db: None, settings: Any) -> None:
    settings.DEMONSTRATION = False
    for command in ("make_demonstration", "demo_accounts"):
        with pytest.raises(CommandError, match="off here"):
            call_command(command)


def test_a_password_kept_quickly_still_opens_and_is_told_from_a_wrong_one(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["demonstration.hashers.QuickArgon2"]
    kept = make_password(PASSWORD)
    assert kept.startswith("argon2$")
    assert check_password(PASSWORD, kept) is True
    assert check_password("another", kept) is False
