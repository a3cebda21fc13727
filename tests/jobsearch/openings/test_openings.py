"""An opening is added once, changed with its past kept, moved with a day, and every move can be undone."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from core.errors import Refused
from jobsearch.openings import verbs
from jobsearch.openings.models import MoveCause, Opening, StageMove
from jobsearch.openings.queries import KnownOpenings, same_opening, visible_to
from rules.states import Closing, Stage
from tests.factories import make_coach, make_student
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db


def add(its: Scene, employer: str = "Globex", **said: Any) -> Opening:
    return verbs.add(its.alice, employer=employer, by=its.alice.user, now=its.now, **said).opening


def move(its: Scene, opening: Opening, stage: str, **said: Any) -> StageMove | None:
    return verbs.move(opening, stage=stage, by=its.alice.user, now=its.now, **said)


def test_an_employers_name_is_enough(its: Scene) -> None:
    opening = add(its)
    assert (str(opening), opening.stage, opening.stage_since) == ("Globex", Stage.SPOTTED, its.today)
    first = opening.moves.get()
    assert (first.cause, first.stage, first.since, first.by) == (
        MoveCause.ADDED,
        Stage.SPOTTED,
        its.today,
        its.alice.user,
    )


@pytest.mark.parametrize("employer", ["", "  ", "\u200b"])
def test_without_an_employer_there_is_no_opening(its: Scene, employer: str) -> None:
    with pytest.raises(Refused) as refusal:
        add(its, employer)
    assert refusal.value.field == "employer"


def test_the_same_link_is_the_same_opening_whatever_else_is_said(its: Scene) -> None:
    opening = add(its, role="Developer", link="https://globex.com/jobs/1?utm_source=x")
    again = verbs.add(
        its.alice,
        employer="Globex Inc",
        role="Software developer",
        link="https://www.globex.com/jobs/1/",
        by=its.alice.user,
        now=its.now,
    )
    assert again == (opening, False)
    assert Opening.objects.get().role == "Developer"


def test_the_same_employer_and_role_is_the_same_opening(its: Scene) -> None:
    opening = add(its, role="Rails Developer")
    assert add(its, "GLOBEX", role="rails  developer", pay="$90k", tags=["remote"]) == opening
    opening.refresh_from_db()
    assert (opening.role, opening.pay, opening.tags) == ("Rails Developer", "$90k", ["remote"])


def test_two_links_are_two_openings_even_of_one_role(its: Scene) -> None:
    first = add(its, role="Developer", link="https://globex.com/jobs/1")
    assert add(its, role="Developer", link="https://globex.com/jobs/2") != first


def test_two_roles_are_two_openings(its: Scene) -> None:
    assert add(its, role="Developer") != add(its, role="Designer")


def test_a_repeated_post_finds_its_row(its: Scene) -> None:
    opening = add(its, role="Developer", source_key="k1")
    assert add(its, "Initech", role="Tester", source_key="k1") == opening


def test_one_that_is_there_is_moved_forward_never_back(its: Scene) -> None:
    opening = add(its, role="Developer", stage=Stage.TALKING)
    add(its, role="Developer", stage=Stage.REACHED_OUT, source="import")
    opening.refresh_from_db()
    assert opening.stage == Stage.TALKING
    add(its, role="Developer", stage=Stage.INTERVIEWING, source="import")
    opening.refresh_from_db()
    assert opening.stage == Stage.INTERVIEWING
    assert opening.moves.latest("id").cause == MoveCause.IMPORT


def test_a_closed_one_is_not_moved_by_an_older_file(its: Scene) -> None:
    opening = add(its, role="Developer", stage=Stage.CLOSED, closing=Closing.REFUSED)
    add(its, role="Developer", stage=Stage.TALKING, source="import")
    opening.refresh_from_db()
    assert opening.stage == Stage.CLOSED


def test_a_move_has_its_day_and_stays_on_record(its: Scene) -> None:
    opening = add(its)
    moved = move(its, opening, Stage.TALKING, since=its.today - timedelta(days=2))
    opening.refresh_from_db()
    assert (opening.stage, opening.stage_since) == (Stage.TALKING, its.today - timedelta(days=2))
    moved.refresh_from_db()
    assert (moved.was_stage, moved.was_stage_since) == (Stage.SPOTTED, its.today)
    assert move(its, opening, Stage.TALKING) is None
    with pytest.raises(DatabaseError), transaction.atomic():
        StageMove.objects.filter(pk=moved.pk).update(stage=Stage.OFFERED)
    with pytest.raises(DatabaseError), transaction.atomic():
        StageMove.objects.filter(pk=moved.pk).delete()


def test_the_database_moves_an_opening_by_a_move_alone(its: Scene) -> None:
    opening = add(its)
    with pytest.raises(DatabaseError, match="moved"), transaction.atomic():
        Opening.objects.filter(pk=opening.pk).update(stage=Stage.OFFERED)
    with pytest.raises(DatabaseError), transaction.atomic():
        Opening.objects.filter(pk=opening.pk).delete()


def test_the_newest_move_is_undone_by_a_move_of_its_own(its: Scene) -> None:
    opening = add(its)
    moved = move(its, opening, Stage.CLOSED, closing=Closing.NO_ANSWER)
    undone = verbs.undo(moved, by=its.alice.user, now=its.now)
    opening.refresh_from_db()
    assert (opening.stage, opening.closing, opening.stage_since) == (Stage.SPOTTED, "", its.today)
    assert verbs.undo(moved, by=its.alice.user, now=its.now) == undone, "a second press undoes nothing more"
    assert list(opening.moves.values_list("cause", flat=True)) == ["added", "hand", "undo"]


def test_what_was_moved_since_is_not_undone(its: Scene) -> None:
    opening = add(its)
    moved = move(its, opening, Stage.TALKING)
    move(its, opening, Stage.INTERVIEWING)
    with pytest.raises(Refused, match="moved since"):
        verbs.undo(moved, by=its.alice.user, now=its.now)


def test_that_it_was_added_is_not_undone(its: Scene) -> None:
    with pytest.raises(Refused, match="nothing to undo"):
        verbs.undo(add(its).moves.get(), by=its.alice.user, now=its.now)


@pytest.mark.parametrize(
    ("place", "field"),
    [
        ({"stage": "nowhere"}, "stage"),
        ({"stage": Stage.CLOSED}, "closing"),
        ({"stage": Stage.CLOSED, "closing": "lost"}, "closing"),
        ({"stage": Stage.TALKING, "closing": Closing.REFUSED}, "closing"),
        ({"stage": Stage.TALKING, "since": date(2100, 1, 1)}, "since"),
        ({"stage": Stage.TALKING, "since": date(1999, 12, 31)}, "since"),
    ],
)
def test_a_place_that_is_none_is_refused_beside_its_field(
    its: Scene, place: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refused) as refusal:
        verbs.move(add(its), by=its.alice.user, now=its.now, **place)
    assert refusal.value.field == field


def test_a_closed_opening_says_how_in_the_database(its: Scene) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        StageMove.objects.create(
            opening=add(its), stage=Stage.CLOSED, since=its.today, cause=MoveCause.HAND, at=its.now
        )


def test_a_change_keeps_what_it_said_before(its: Scene) -> None:
    opening = add(its, role="Developer", pay="$80k")
    verbs.change(
        opening,
        changes={"role": "Backend developer", "pay": "$90k", "person": "Priya Shah"},
        by=its.alice.user,
        now=its.now,
    )
    opening.refresh_from_db()
    assert (opening.role, opening.pay, str(opening.contact)) == ("Backend developer", "$90k", "Priya Shah")
    before = opening.events.order_by("pgh_id").first()
    assert (before.role, before.pay) == ("Developer", "$80k")


def test_whoever_stands_behind_an_opening_is_one_person_in_the_log_too(its: Scene) -> None:
    opening = add(its, person="Priya Shah")
    assert its.log(person="Priya Shah").contact == opening.contact


def test_a_role_is_kept_where_another_row_brings_none(its: Scene) -> None:
    opening = add(its, role="Developer", link="https://globex.com/1")
    add(its, link="https://globex.com/1")
    opening.refresh_from_db()
    assert opening.role == "Developer"


def test_a_next_step_has_its_day_or_none(its: Scene) -> None:
    opening = add(its)
    verbs.set_next_step(opening, step="Ask for a call", on=its.today, by=its.alice.user, now=its.now)
    opening.refresh_from_db()
    assert (opening.next_step, opening.next_on) == ("Ask for a call", its.today)
    with pytest.raises(Refused) as refusal:
        verbs.set_next_step(opening, step=" ", on=its.today, by=its.alice.user, now=its.now)
    assert refusal.value.field == "next_step"
    verbs.set_next_step(opening, step="", on=None, by=its.alice.user, now=its.now)
    opening.refresh_from_db()
    assert opening.next_step == ""


def test_the_same_note_is_one_note(its: Scene) -> None:
    opening = add(its)
    note = verbs.add_note(opening, text="They use Rails.", by=its.alice.user, now=its.now)
    assert verbs.add_note(opening, text="They use Rails. ", by=its.alice.user, now=its.now) == note
    verbs.take_back_note(note, by=its.alice.user, now=its.now)
    assert opening.notes.get().taken_back_at == its.now


def test_what_is_taken_back_stays_on_record_and_comes_back(its: Scene) -> None:
    opening = add(its, role="Developer")
    verbs.take_back(opening, by=its.alice.user, now=its.now)
    assert not Opening.objects.there().exists()
    assert same_opening(its.alice, employer=opening.employer, role="Developer") is None
    verbs.put_back(opening, by=its.alice.user, now=its.now)
    assert Opening.objects.there().get() == opening


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("role", "r" * 201),
        ("link", "not a link"),
        ("pay", "p" * 121),
        ("place", "p" * 201),
        ("posting_text", "x" * 100_001),
        ("tags", ["t" * 41]),
        ("tags", [str(n) for n in range(21)]),
        ("note", "n" * 5_001),
        ("next_step", "s" * 201),
        ("person", "p" * 121),
        ("role", "nul \0"),
    ],
)
def test_what_does_not_fit_is_refused_beside_its_field(its: Scene, field: str, value: Any) -> None:
    with pytest.raises(Refused) as refusal:
        add(its, **{field: value})
    assert refusal.value.field == field
    assert not Opening.objects.exists()


def test_only_the_student_changes_their_openings(its: Scene) -> None:
    opening = add(its)
    with pytest.raises(Refused, match="Only the student"):
        verbs.move(opening, stage=Stage.TALKING, by=its.bob, now=its.now)


def test_student_and_coach_see_them_and_nobody_else(its: Scene) -> None:
    opening = add(its)
    other_student, other_coach = make_student("Charlie"), make_coach("Frank")
    assert [opening in visible_to(user, its.now) for user in (its.alice.user, its.bob)] == [True, True]
    assert [opening in visible_to(user, its.now) for user in (other_student.user, other_coach)] == [
        False,
        False,
    ]


def test_many_rows_are_looked_up_in_one_query(its: Scene, django_assert_num_queries: Any) -> None:
    for number in range(5):
        add(its, f"Employer {number}", role="Developer", link=f"https://e{number}.com/jobs/1")
    with django_assert_num_queries(1):
        known = KnownOpenings.of(its.alice)
        assert all(known.same(None, link=f"https://www.e{number}.com/jobs/1/") for number in range(5))
        assert known.same(None, link="https://e9.com/jobs/1") is None


def test_a_note_is_changed_and_what_it_said_before_is_kept(its: Scene) -> None:
    opening, by = add(its), its.alice.user
    note = verbs.add_note(opening, text="They like tests.", by=by, now=its.now)
    later = its.now + timedelta(hours=1)
    verbs.change_note(note, text="They like tests.", by=by, now=later)
    assert note.changed_at is None, "the same words change nothing"
    verbs.change_note(note, text="They love tests.", by=by, now=later)
    note.refresh_from_db()
    assert (note.text, note.changed_at, note.events.get().text) == (
        "They love tests.",
        later,
        "They like tests.",
    )


@pytest.mark.parametrize("text", ["", "  ", "x" * 5001])
def test_a_note_without_words_or_with_too_many_is_refused_and_stays(its: Scene, text: str) -> None:
    note = verbs.add_note(add(its), text="They like tests.", by=its.alice.user, now=its.now)
    with pytest.raises(Refused) as refusal:
        verbs.change_note(note, text=text, by=its.alice.user, now=its.now)
    assert refusal.value.field == "note"
    note.refresh_from_db()
    assert note.text == "They like tests."
