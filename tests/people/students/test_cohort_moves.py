"""Who came into another cohort, from which, when and by whom is a row that stays."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from people.programs.models import Cohort
from people.rosters.verbs import apply_roster, upload_roster
from people.students.models import CohortMove, Student
from people.students.verbs import move_to_cohort
from tests.access.table import Cast
from tests.factories import NOW
from tests.people.roster_files import GINA, roster, row

LATER = NOW + timedelta(days=1)


def apply(cast: Cast, line: str) -> Student:
    apply_roster(
        upload_roster(file_name="spring.csv", text=roster(line), by=cast.dora, now=NOW),
        by=cast.dora,
        now=LATER,
    )
    return Student.objects.get(user__email="gina@example.com")


@pytest.fixture
def gina(cast: Cast) -> Student:
    return apply(cast, GINA)


def test_a_roster_that_names_another_cohort_leaves_a_row_of_who_applied_it(cast: Cast, gina: Student) -> None:
    assert not CohortMove.objects.exists()
    moved = apply(cast, row(cohort="DS 2026-09"))
    assert moved.cohort.name == "DS 2026-09"
    kept = CohortMove.objects.get(student=gina)
    assert kept.before == gina.cohort
    assert kept.after == moved.cohort
    assert kept.by == cast.dora
    assert kept.at == LATER


def test_a_roster_with_the_same_cohort_leaves_none(cast: Cast, gina: Student) -> None:
    apply(cast, row(name="Gina Park-Lee"))
    assert not CohortMove.objects.exists()


def test_there_and_back_are_two_rows_and_twice_there_is_one(cast: Cast, gina: Student) -> None:
    first = gina.cohort
    other = Cohort.objects.create(program=first.program, name="DS 2026-09")
    assert move_to_cohort(gina, other, by=cast.dora, now=NOW) is not None
    assert move_to_cohort(gina, other, by=cast.dora, now=NOW) is None
    assert move_to_cohort(gina, first, by=None, now=LATER) is not None
    assert [move.after for move in CohortMove.objects.filter(student=gina)] == [other, first]
    gina.refresh_from_db()
    assert gina.cohort == first


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE people_cohortmove SET by_id = NULL",
        "UPDATE people_cohortmove SET at = at - interval '1 day'",
        "DELETE FROM people_cohortmove",
    ],
)
def test_the_database_lets_nobody_change_it(cast: Cast, gina: Student, statement: str) -> None:
    other = Cohort.objects.create(program=gina.cohort.program, name="DS 2026-09")
    move_to_cohort(gina, other, by=cast.dora, now=NOW)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert CohortMove.objects.get(student=gina).by == cast.dora


def test_none_leads_where_it_began(gina: Student) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        CohortMove.objects.create(student=gina, before=gina.cohort, after=gina.cohort, at=NOW)
