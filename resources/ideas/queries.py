"""The ideas board as its pages show it. Each function takes a constant number of queries."""

from dataclasses import dataclass

from django.db.models import Prefetch

from people.students.models import Student
from resources.ideas.models import IDEA_STEPS, Idea, IdeaMove, IdeaState, IdeaSuggestion


@dataclass(frozen=True, slots=True)
class IdeaCard:
    """An idea on the board; `last_move` is the step by which it came where it is."""

    idea: Idea
    suggestions: list[IdeaSuggestion]
    last_move: IdeaMove | None

    @property
    def steps(self) -> frozenset[str]:
        """The states that may follow."""
        return IDEA_STEPS[self.idea.state]


@dataclass(frozen=True, slots=True)
class IdeaColumn:
    state: IdeaState
    title: str
    empty: str
    cards: list[IdeaCard]


@dataclass(frozen=True, slots=True)
class IdeaBoard:
    """All ideas of a student: three columns, and those set aside."""

    columns: list[IdeaColumn]
    aside: list[IdeaCard]

    @property
    def is_empty(self) -> bool:
        return not self.aside and not any(column.cards for column in self.columns)


COLUMNS = (
    (IdeaState.IDEA, "Ideas", "Nothing waits here."),
    (IdeaState.DOING, "Doing", "Start one; two at a time are plenty."),
    (IdeaState.DONE, "Done", "What you finish stands here, and in your log."),
)


def board(student: Student) -> IdeaBoard:
    """Return a student's board, newest first in each column. Three queries."""
    ideas = Idea.objects.filter(student=student).select_related("student", "created_by")
    rows = ideas.prefetch_related(
        Prefetch("suggestions", IdeaSuggestion.objects.select_related("by")),
        Prefetch("moves", IdeaMove.objects.in_force().select_related("activity")),
    )
    cards = [IdeaCard(idea, list(idea.suggestions.all()), _last(idea)) for idea in rows]
    columns = [
        IdeaColumn(state, title, empty, [card for card in cards if card.idea.state == state])
        for state, title, empty in COLUMNS
    ]
    return IdeaBoard(columns, [card for card in cards if card.idea.state == IdeaState.ASIDE])


def _last(idea: Idea) -> IdeaMove | None:
    moves = list(idea.moves.all())  # read along, in their order
    return moves[-1] if moves else None
