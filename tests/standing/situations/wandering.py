"""Lives that wander: random steps with the real verbs, of which those that lead somewhere new are gone on from.

A life in any order (Hypothesis) seldom comes to a claim that was decided after a lapse that followed on part-time
work. So a step that leads where no life has come to is kept; of the others one in so many; the rest is rolled back, and
another one is tried from there: one that seldom followed on this situation. Nothing here knows the table of sentences.
"""

from collections import Counter
from collections.abc import Callable, Hashable
from datetime import datetime
from random import Random
from typing import Any, NamedTuple

from django.db import transaction
from hypothesis import strategies as st
from hypothesis.control import BuildContext
from hypothesis.internal.conjecture.data import ConjectureData

from coaching.lapses.models import Lapse
from guarantee.claims.models import Claim
from people.students.models import Student
from tests.standing.lives.school import LivesSchool
from tests.standing.situations.telling import Cell, Telling

LONGEST = 8  # steps of one life
TRIES = 6  # steps from one moment that lead nowhere new, before the life is taken back to an earlier one
KEPT = 4  # one of so many such steps is gone on from
BACK = 8  # how often a life is taken back before another one begins
DRAWN = 4  # of so many steps the one is taken that was taken least from this situation


class Moment(NamedTuple):
    """Where a life can be taken back to."""

    savepoint: str
    now: datetime
    cell: Cell
    steps: tuple[str, ...]


class Wanderer:
    """One life after another, from a drawn beginning, until the steps are used up."""

    def __init__(
        self, life: type[Telling], draw: Callable[[st.SearchStrategy[Any]], Any], steps: int
    ) -> None:
        self.life, self.draw, self.steps = life, draw, steps
        self.taken: Counter[tuple[Cell, str]] = Counter()
        self.seen: set[Hashable] = set()
        self.steps_of_life: list[str] = []
        self.standing: tuple[str, ...] = ()  # the steps of this life that were not taken back
        self.lives: dict[
            Hashable, tuple[str, ...]
        ] = {}  # cell, or kind and state of an item → how to come there

    def wander(self) -> None:
        while self.steps > 0:
            life, self.steps_of_life, self.standing = self.life(), [], ()
            try:
                self._live(life)
            except BaseException as error:
                error.add_note("The steps, of which those that led nowhere new were taken back: ")
                error.add_note("\n".join(self.steps_of_life))
                raise
            finally:
                life.teardown()

    def _live(self, life: Telling) -> None:
        (beginning,) = life.setup_state().initializers
        self._take(life, beginning)
        self._look(life)
        path: list[Moment] = []
        tried = back = 0
        while back < BACK and self.steps > 0:
            self.steps -= 1
            before = Moment(transaction.savepoint(), life.now, life.reached.latest, self.standing)
            rule = self._next(life)
            self._take(life, rule)
            new = self._look(life)
            tried = 0 if new else tried + 1
            if new or self.draw(st.integers(1, KEPT)) == 1:
                path.append(before)
            else:
                self._back_to(life, before)
                self.steps_of_life.append("# taken back")
            if path and (tried >= TRIES or len(path) >= LONGEST):
                which = self.draw(st.integers(0, len(path) - 1))
                self._back_to(life, path[which])
                self.steps_of_life.append(f"# back to before step {which + 1} of those kept")
                del path[which:]
                tried, back = 0, back + 1

    def _back_to(self, life: Telling, moment: Moment) -> None:
        take_back(life, moment)
        self.standing = moment.steps

    def _next(self, life: Telling) -> Any:
        """One of the rules whose conditions hold: what seldom followed on this situation first."""
        rules = [rule for rule in life.rules if all(holds(life) for holds in rule.preconditions)]
        possible = [rule for rule in rules if rule.function.__name__ in life.turns] or rules
        cell = life.reached.latest
        drawn = [self.draw(st.sampled_from(possible)) for _ in range(DRAWN)]
        rule = min(drawn, key=lambda rule: self.taken[cell, rule.function.__name__])
        self.taken[cell, rule.function.__name__] += 1
        return rule

    def _take(self, life: Telling, rule: Any) -> None:
        drawn = {name: self.draw(strategy) for name, strategy in rule.arguments.items()}
        said = ", ".join(f"{name}={value!r}" for name, value in drawn.items())
        step = f"{rule.function.__name__}({said})"
        self.steps_of_life.append(step)
        self.standing = (*self.standing, step)
        rule.function(life, **drawn)

    def _look(self, life: Telling) -> bool:
        """Whether no life has come here before."""
        items = set(life.reached.against)
        life.every_sentence_fits()
        self.lives.setdefault(life.reached.latest, self.standing)
        self.lives |= dict.fromkeys(life.reached.against - items, self.standing)
        here = (life.reached.latest, *_of_note(life.student))
        new = here not in self.seen or life.reached.against != items
        self.seen.add(here)
        return new


def take_back(life: Telling, moment: Moment) -> None:
    """To where the life was then."""
    transaction.savepoint_rollback(moment.savepoint)
    life.now, life.reached.latest = moment.now, moment.cell
    life.student = Student.objects.select_related("user").get(pk=life.student.pk)


def _of_note(student: Student) -> tuple[Hashable, ...]:
    """What a situation may go on from, and does not show."""
    return (
        student.certifications.exists(),
        tuple(student.searches.order_by("pk").values_list("state", flat=True)),
        tuple(Claim.objects.filter(student=student).order_by("pk").values_list("state", flat=True)),
        Lapse.objects.filter(search__student=student, cancelled_at=None, confirmed_at=None).exists(),
    )


def wander(life: type[Telling], *, number: int, steps: int) -> dict[Hashable, tuple[str, ...]]:
    """The steps that led to each situation. `number` is that of the wanderer: the same one takes the same steps on
    every machine."""
    random = Random(number)

    def draw(strategy: st.SearchStrategy[Any]) -> Any:
        # By itself, Hypothesis runs an example more than once, and asks it to draw the same again.
        data = ConjectureData(random=random)
        with BuildContext(data, wrapped_test=draw):
            return data.draw(strategy)

    with transaction.atomic():
        life.school = LivesSchool()
        wanderer = Wanderer(life, draw, steps)
        wanderer.wander()
        transaction.set_rollback(True)
    return wanderer.lives
