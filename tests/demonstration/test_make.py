"""The demonstration school: believable, in every state, judged as it should be."""

from collections import Counter
from datetime import UTC, datetime
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth.hashers import check_password, make_password
from django.core.management import CommandError, call_command

from coaching.holidays import places
from commitments.documents import digest_of
from commitments.models import Leave, Policy
from commitments.rules.eligibility import findings
from demonstration import codeup, make, stories
from demonstration.school import PASSWORD
from guarantee.dossier import dossier, search_of
from guarantee.facts import as_stored, facts_of, filed
from guarantee.models import Claim, ReplayState
from guarantee.record import records
from guarantee.supposed import Case, bases
from jobsearch.models import Activity, CorrectionRequest
from jobsearch.offer_count import flag_of
from people.models import Student, StudentState, User
from standing.models import Standing
from standing.verbs import assess_students

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


@pytest.fixture
def school(db: None) -> None:
    assert make.make(NOW) == len(stories.SPRING) + len(stories.SUMMER) + len(codeup.CODEUP) == 42


def test_the_school_is_whole(school: None, settings: Any) -> None:
    states = Counter(Student.objects.values_list("state", flat=True))
    assert set(states) == set(StudentState.values), states
    assert Student.objects.values("cohort").distinct().count() == 3
    assert Activity.objects.count() > 3000
    assert set(Standing.objects.values_list("level", flat=True)) == {"red", "amber", "green"}

    zoe = Student.objects.get(user__name="Zoe Martin")
    (abroad,) = places(User.objects.get(email="erin@school.example"), NOW)
    assert (abroad.name, abroad.students) == ("19, Croatia", 1)
    assert "only its national holidays are left out" in flag_of(zoe.offers.get(answer=""))

    approvable, deniable, of_codeup = (
        dossier(Claim.objects.get(student__user__name=name), NOW)
        for name in ("Jordan Lee", "Lena Okafor", "Tessa Brandt")
    )
    found = {row["number"]: row["finding"] for row in approvable["requirements"]}
    assert set(found.values()) == {"met"}, [
        row for row in approvable["requirements"] if row["finding"] != "met"
    ]
    found = {row["number"]: row["finding"] for row in deniable["requirements"]}
    assert (found[3], found[4], found[5]) == ("not_met", "needs_person", "needs_person")
    found = {row["number"]: row["finding"] for row in of_codeup["requirements"]}
    assert (found[1], found[3], found[4]) == ("met", "met", "met"), of_codeup["requirements"]
    assert {share["name"]: share["amount"] for share in of_codeup["refund"]["shares"]} == {
        "Tessa Brandt": "3000.00",
        "Meadow Student Loans": "9500.00",
        "Bluebonnet Workforce Grant": "2500.00",
    }
    assert not approvable["open_matters"]
    assert not deniable["open_matters"]

    assert assess_students(Student.objects.all(), NOW) == 0, "it was left as it is judged"
    assert supposing_nothing_differs_for() == []
    what_waits_is_there()
    assert make.make(NOW) == 0, "where somebody is, nothing is made"
    settings.DEMONSTRATION = True
    out = StringIO()
    call_command("demo_accounts", json=True, stdout=out)
    assert out.getvalue().count('"password"') == 47


def what_waits_is_there() -> None:
    """A draft that was played against everyone, leave that nobody has decided, a correction that a coach may."""
    draft = Policy.objects.get(published_at=None)
    replay = draft.replays.get()
    assert (replay.state, replay.digest) == (ReplayState.DONE, digest_of(draft))
    assert replay.totals["changed"] > 0
    assert Leave.objects.filter(granted=None).count() == 1
    assert CorrectionRequest.objects.filter(approved=None).count() == 1


def supposing_nothing_differs_for() -> list[str]:
    """Of every student with a search, the ten findings by the stored verdicts against those by supposing nothing."""
    searches = [
        search for student in Student.objects.order_by("pk") if (search := search_of(student)) is not None
    ]
    assert len(searches) > 20
    its = records(searches).values()
    cases = [Case(record, record.search.policy.rules(), signed=True) for record in its]
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
    assert (check_password(PASSWORD, kept), check_password("another", kept)) == (True, False)
