"""Which terms the students of a roster acknowledge: their row's, else the file's, else their program's."""

from datetime import timedelta
from typing import Any

import pytest

from commitments.policies import shipped
from commitments.policies.models import Acknowledgement, Policy
from commitments.series.queries import named_by, of_program
from commitments.series.verbs import name_series
from people.programs.models import Program
from people.rosters.matching import RosterMatching, suggestion, table_of
from people.rosters.models import RosterUpload
from people.rosters.verbs import apply_roster, choose_columns, upload_roster
from people.students.models import Student
from tests import factories
from tests.access.table import Cast, make_cast
from tests.people.roster_files import HEADER, row

NOW = factories.NOW
pytestmark = pytest.mark.django_db


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def policies(cast: Cast) -> dict[str, Policy]:
    """Codeup's, published last, is nobody's later version here."""
    found = {}
    for number, name in enumerate(("this-school", "thinkful", "codeup-1", "codeup-2")):
        at = NOW - timedelta(days=9 - number)
        found[name] = factories.make_policy(shipped.document(name), now=at)
    return found


def upload(cast: Cast, *rows: str, column: bool = False, for_all: str = "") -> RosterUpload:
    text = "\n".join([HEADER + (",series" if column else ""), *rows])
    matching: RosterMatching = suggestion(table_of(text))
    if for_all:
        matching = RosterMatching(matching.columns, {"series": for_all})
    return upload_roster(file_name="a.csv", text=text, matching=matching, by=cast.dora, now=NOW)


def acknowledged() -> dict[str, str]:
    rows = Acknowledgement.objects.select_related("student__user", "policy__series")
    return {row.student.user.email: row.policy.name for row in rows}


def test_the_programs_series_then_the_files_then_the_rows(cast: Cast, policies: dict[str, Policy]) -> None:
    program = factories.make_cohort(program="Data Science").program
    name_series(program, policies["thinkful"].series, by=cast.dora, now=NOW)
    one, two = (row(email=f"{name}@example.com", program="Data Science") for name in ("one", "two"))
    apply_roster(upload(cast, one), by=cast.dora, now=NOW)
    apply_roster(upload(cast, f"{two},", column=True, for_all="codeup"), by=cast.dora, now=NOW)
    three = row(email="three@example.com", program="Data Science")
    apply_roster(
        upload(cast, f"{three},Flatiron school", column=True, for_all="Codeup"), by=cast.dora, now=NOW
    )
    assert acknowledged() == {
        "one@example.com": "Thinkful, version 1",
        "two@example.com": "Codeup, version 2",
        "three@example.com": "Flatiron School, version 1",
    }
    assert of_program(program) == policies["thinkful"].series, "a roster's word is its students' alone"


def test_a_program_that_names_none_is_asked_and_names_what_its_first_roster_says(
    cast: Cast, policies: dict[str, Policy]
) -> None:
    held = upload(cast, row(program="Night Class"))
    (refused,) = held.result["rows"]
    assert (
        "Night Class names no series yet, and there is “Codeup”, “Flatiron School” and “Thinkful”"
        in refused["reason"]
    )
    chosen = RosterMatching(suggestion(table_of(held.text)).columns, {"series": "Thinkful"})
    choose_columns(held, chosen, by=cast.dora, now=NOW)
    held.refresh_from_db()
    assert held.result["naming"] == {"Night Class": "Thinkful"}
    assert "acknowledges Thinkful, version 1" in held.result["rows"][0]["says"]
    apply_roster(held, by=cast.dora, now=NOW)
    program = Program.objects.get(name="Night Class")
    assert named_by([program]) == {program.pk: policies["thinkful"].series}


def test_what_is_published_when_it_is_applied_counts(cast: Cast, policies: dict[str, Policy]) -> None:
    held = upload(cast, row(), for_all="Thinkful")
    second = factories.make_policy(shipped.document("thinkful"), now=NOW)
    with pytest.raises(Exception, match="shown anew"):
        apply_roster(held, by=cast.dora, now=NOW)
    apply_roster(held, by=cast.dora, now=NOW)
    assert set(acknowledged().values()) == {second.name}


def test_a_series_that_nobody_knows_is_refused_and_so_is_another_for_a_known_student(
    cast: Cast, policies: dict[str, Policy]
) -> None:
    (wrong,) = upload(cast, f"{row()},Bootcamp", column=True).result["rows"]
    assert "No series “Bootcamp” is published" in wrong["reason"]
    apply_roster(upload(cast, row(), for_all="Thinkful"), by=cast.dora, now=NOW)
    (other,) = upload(cast, f"{row()},Codeup", column=True).result["rows"]
    assert "is on the terms of Thinkful" in other["reason"]
    (same,) = upload(cast, f"{row()},thinkful", column=True).result["rows"]
    assert same["status"] == "unchanged"


def test_with_one_series_nobody_has_to_say_it_and_with_none_nothing_is_acknowledged(cast: Cast) -> None:
    held = upload(cast, row())
    assert "nothing to acknowledge is published yet" in held.result["rows"][0]["says"]
    apply_roster(held, by=cast.dora, now=NOW)
    assert not Acknowledgement.objects.exists()
    only = factories.make_policy(now=NOW)
    apply_roster(upload(cast, row(email="hugo@example.com", name="Hugo Lang")), by=cast.dora, now=NOW)
    assert acknowledged() == {"hugo@example.com": only.name}
    assert Student.objects.get(user__email="hugo@example.com").acknowledgements.get().by is None


def test_queries_do_not_grow_with_the_rows(
    cast: Cast, policies: dict[str, Policy], django_assert_max_num_queries: Any
) -> None:
    rows = [row(email=f"s{n}@example.com", name=f"Student {n}") for n in range(40)]
    with django_assert_max_num_queries(30):
        upload(cast, *[f"{each},Thinkful" for each in rows], column=True)
