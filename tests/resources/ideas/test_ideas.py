"""The ideas board: steps and their undo, what is done is logged once, coaches suggest."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction

from core.errors import Refused
from core.models import OutboxMail
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from resources.ideas import queries, verbs
from resources.ideas.models import Idea, IdeaMove, IdeaState, IdeaSuggestion
from tests import factories
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db


def write(its: Scene, title: str = "A planner for the bakery", **said: Any) -> Idea:
    values: dict[str, Any] = {"kind": "project", "key": uuid4(), "by": its.alice.user, "now": its.now} | said
    return verbs.write_down(its.alice, title=title, **values)


def finish(its: Scene, idea: Idea, **said: Any) -> IdeaMove:
    values: dict[str, Any] = {
        "kind": "project",
        "occurred_on": its.today,
        "by": its.alice.user,
        "now": its.now,
    } | said
    return verbs.finish(idea, **values)


def logged() -> list[tuple[str, str, str]]:
    rows = Activity.objects.filter(source=verbs.SOURCE).order_by("pk")
    return [(row.kind_id, row.note, row.link) for row in rows]


def mails() -> list[OutboxMail]:
    """Those of the board."""
    return list(OutboxMail.objects.filter(key__startswith="idea-"))


def test_an_idea_begins_among_the_ideas(its: Scene) -> None:
    idea = write(its, note="For the one at the corner.", employer="Globex")
    (card,) = queries.board(its.alice).columns[0].cards
    assert card.idea == idea
    assert not idea.suggested
    assert mails() == []


def test_it_is_moved_and_moved_back_and_each_step_is_on_record(its: Scene) -> None:
    idea = write(its)
    for state in (IdeaState.DOING, IdeaState.IDEA, IdeaState.ASIDE, IdeaState.DOING):
        verbs.move(idea, state, by=its.alice.user, now=its.now)
    assert [(move.before, move.after) for move in idea.moves.all()] == [
        ("idea", "doing"),
        ("doing", "idea"),
        ("idea", "aside"),
        ("aside", "doing"),
    ]
    assert queries.board(its.alice).columns[1].cards[0].idea == idea


def test_a_second_press_moves_nothing(its: Scene) -> None:
    idea = write(its)
    verbs.move(idea, IdeaState.DOING, by=its.alice.user, now=its.now)
    assert verbs.move(idea, IdeaState.DOING, by=its.alice.user, now=its.now) is None
    assert idea.moves.count() == 1


@pytest.mark.parametrize("state", ["", "gone", "done"])
def test_no_step_leads_elsewhere_and_done_asks_what_to_log(its: Scene, state: str) -> None:
    with pytest.raises(Refused):
        verbs.move(write(its), state, by=its.alice.user, now=its.now)


def test_a_done_idea_is_logged_once(its: Scene) -> None:
    idea = write(its, employer="Globex")
    first = finish(its, idea, link="https://bakery.example/", note="Two bakers use it.")
    assert finish(its, idea, link="https://bakery.example/other") == first
    assert logged() == [
        ("project", "A planner for the bakery. Two bakers use it.", "https://bakery.example/")
    ]
    assert first.activity.employer.name == "Globex"
    assert Idea.objects.get().state == IdeaState.DONE


def test_what_is_in_the_log_already_is_not_logged_again(its: Scene) -> None:
    assert finish(its, write(its), kind="").activity is None
    assert logged() == []


def test_undo_takes_back_the_step_and_what_it_logged(its: Scene) -> None:
    idea = write(its)
    step = finish(its, idea)
    for _ in range(2):
        verbs.undo(step, by=its.alice.user, now=its.now)
    idea.refresh_from_db()
    assert idea.state == IdeaState.IDEA
    assert [row.struck_at is not None for row in Activity.objects.filter(source=verbs.SOURCE)] == [True]


def test_done_once_more_it_is_logged_once_more(its: Scene) -> None:
    idea = write(its)
    verbs.undo(finish(its, idea), by=its.alice.user, now=its.now)
    finish(its, idea, note="Really done.")
    rows = Activity.objects.filter(source=verbs.SOURCE)
    assert rows.count() == 2
    assert rows.not_struck().get().note == "A planner for the bakery. Really done."


def test_undo_leaves_alone_what_was_taken_back_in_the_log(its: Scene) -> None:
    step = finish(its, write(its))
    activity_verbs.strike(step.activity, by=its.alice.user, now=its.now)
    verbs.undo(step, by=its.alice.user, now=its.now)
    assert Idea.objects.get().state == IdeaState.IDEA


def test_once_its_week_is_settled_it_stays_done(its: Scene) -> None:
    idea = write(its)
    step = finish(its, idea)
    with pytest.raises(Refused, match="That week is settled"):
        verbs.undo(step, by=its.alice.user, now=its.now + timedelta(days=30))
    idea.refresh_from_db()
    assert idea.state == IdeaState.DONE


def test_only_the_last_step_is_taken_back(its: Scene) -> None:
    idea = write(its)
    first = verbs.move(idea, IdeaState.DOING, by=its.alice.user, now=its.now)
    verbs.move(idea, IdeaState.ASIDE, by=its.alice.user, now=its.now)
    with pytest.raises(Refused, match="moved on since"):
        verbs.undo(first, by=its.alice.user, now=its.now)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"occurred_on_days": 1}, "occurred_on"),
        ({"kind": "blog_post"}, "link"),
        ({"kind": "cooking"}, "kind"),
        ({"link": "no link"}, "link"),
    ],
)
def test_what_the_log_refuses_leaves_the_idea_where_it_is(
    its: Scene, said: dict[str, Any], field: str
) -> None:
    idea = write(its)
    said = dict(said)
    if days := said.pop("occurred_on_days", 0):
        said["occurred_on"] = its.today + timedelta(days=days)
    with pytest.raises(Refused) as refusal:
        finish(its, idea, **said)
    assert refusal.value.field == field
    assert Idea.objects.get().state == IdeaState.IDEA
    assert logged() == []


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"title": " "}, "title"),
        ({"title": "a" * 141}, "title"),
        ({"kind": "song"}, "kind"),
        ({"note": "a" * 2001}, "note"),
        ({"employer": "a" * 121}, "employer"),
        ({"title": "a\x00"}, "title"),
    ],
)
def test_what_an_idea_may_not_be(its: Scene, said: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refusal:
        write(its, **said)
    assert refusal.value.field == field


def test_the_same_form_twice_is_one_idea(its: Scene) -> None:
    key = uuid4()
    assert write(its, key=key) == write(its, key=key)


def test_two_students_may_send_one_key(its: Scene) -> None:
    key, charlie = uuid4(), factories.make_student("Charlie Okafor")
    write(its, key=key)
    other = verbs.write_down(charlie, kind="talk", title="Mine", key=key, by=charlie.user, now=its.now)
    assert other.student == charlie


def test_a_board_has_an_end(its: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verbs, "IDEAS_AT_MOST", 2)
    write(its)
    write(its)
    with pytest.raises(Refused, match="finish one first"), transaction.atomic():
        write(its)
    assert Idea.objects.count() == 2


# --- The coach -------------------------------------------------------------------------------------------------------


def test_a_coach_puts_an_idea_on_the_board_and_the_student_is_told(its: Scene) -> None:
    idea = write(its, "A tool for your club", by=its.bob, note="You told me about it.")
    assert idea.suggested
    (mail,) = mails()
    assert mail.to == its.alice.user.email
    assert "A tool for your club" in mail.body
    assert "A tool for your club" not in mail.subject


def test_a_coach_adds_a_suggestion_once_and_the_student_is_told(its: Scene) -> None:
    idea, key = write(its), uuid4()
    for _ in range(2):
        verbs.suggest(idea, body="Begin with the bread.", key=key, by=its.bob, now=its.now)
    assert IdeaSuggestion.objects.count() == 1
    assert len(mails()) == 1
    assert [each.body for each in queries.board(its.alice).columns[0].cards[0].suggestions] == [
        "Begin with the bread."
    ]


def test_nobody_else_writes_on_the_board(its: Scene) -> None:
    idea = write(its)
    for other in (factories.make_coach("Frank Lowe"), factories.make_student("Charlie Okafor").user):
        with pytest.raises(Refused):
            write(its, by=other)
        with pytest.raises(Refused):
            verbs.suggest(idea, body="Buy mine.", key=uuid4(), by=other, now=its.now)


def test_only_the_student_moves_words_and_finishes(its: Scene) -> None:
    idea = write(its)
    step = verbs.move(idea, IdeaState.DOING, by=its.alice.user, now=its.now)
    for act in (
        lambda: verbs.move(idea, IdeaState.ASIDE, by=its.bob, now=its.now),
        lambda: verbs.reword(idea, kind="talk", title="Mine", note="", employer="", by=its.bob),
        lambda: finish(its, idea, by=its.bob),
        lambda: verbs.undo(step, by=its.bob, now=its.now),
    ):
        with pytest.raises(Refused, match="Only the student"):
            act()


def test_nobody_suggests_to_themself(its: Scene) -> None:
    factories.give(its.alice.user, "coach")
    with pytest.raises(Refused, match="Nobody coaches themself"):
        verbs.suggest(write(its), body="Good idea!", key=uuid4(), by=its.alice.user, now=its.now)


def test_a_board_takes_as_many_queries_with_many_ideas_as_with_one(
    its: Scene, django_assert_num_queries: Any
) -> None:
    for number in range(30):
        idea = write(its, f"Idea {number}")
        verbs.suggest(idea, body="Yes.", key=uuid4(), by=its.bob, now=its.now)
        verbs.move(idea, IdeaState.DOING, by=its.alice.user, now=its.now)
    with django_assert_num_queries(3):
        board = queries.board(its.alice)
        for card in board.columns[1].cards:
            assert (card.idea.suggested, card.suggestions[0].by.name, card.last_move.activity) == (
                False,
                its.bob.name,
                None,
            )


def test_the_database_keeps_what_happened(its: Scene) -> None:
    idea = write(its)
    verbs.move(idea, IdeaState.DOING, by=its.alice.user, now=its.now)
    verbs.suggest(idea, body="Yes.", key=uuid4(), by=its.bob, now=its.now)
    for model, change in (
        (IdeaMove, {"after": "done"}),
        (IdeaSuggestion, {"body": "No."}),
        (Idea, {"created_by": its.bob}),
    ):
        with (
            pytest.raises(DatabaseError, match=r"Cannot update rows|permission denied"),
            transaction.atomic(),
        ):
            model.objects.update(**change)
