"""Which openings: through who asks, and which one is meant where an employer, a role or a link comes again.

Stable for other matters:

    visible_to(user, now) -> QuerySet[Opening]; of_student(student) -> QuerySet[Opening]
    same_opening(student, *, employer, role="", link="") -> Opening | None
    KnownOpenings.of(student) -> KnownOpenings        # for many rows at once; `same`, `meant_by`, `add`
    story_of(opening) -> list[Chapter]                # moves and activities, the newest first
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from jobsearch.activities.checks import fold
from jobsearch.activities.models import Activity
from jobsearch.employers.models import Employer
from jobsearch.openings.links import link_key
from jobsearch.openings.models import Opening, OpeningQuerySet, StageMove
from people.accounts.models import User
from people.students.models import Student
from rules.states import Stage


def visible_to(user: User, now: datetime, *, taken_back: bool = False) -> OpeningQuerySet:
    """Return the openings of the students whom `user` may see; `taken_back`: those taken back, too."""
    openings = Opening.objects.all() if taken_back else Opening.objects.there()
    return openings.filter(student__in=Student.objects.visible_to(user, now))


def of_student(student: Student) -> OpeningQuerySet:
    """Return a student's openings, but for those taken back."""
    return Opening.objects.there().filter(student=student)


def same_opening(
    student: Student, *, employer: Employer | None, role: str = "", link: str = ""
) -> Opening | None:
    """Return the student’s opening that is this one, by link, then by employer and role; see `KnownOpenings.same`."""
    return KnownOpenings.of(student).same(employer.pk if employer else None, role, link)


@dataclass
class KnownOpenings:
    """The openings of one student, found by link, or by employer and role."""

    _by_link: dict[str, Opening] = field(default_factory=dict)
    _by_employer: dict[int, list[Opening]] = field(default_factory=dict)
    _by_role: dict[tuple[int, str], list[Opening]] = field(default_factory=dict)

    @classmethod
    def of(cls, student: Student) -> "KnownOpenings":
        """Read all openings of a student that are there, in one query."""
        return cls.from_rows(of_student(student).select_related("employer"))

    @classmethod
    def from_rows(cls, openings: Iterable[Opening]) -> "KnownOpenings":
        openings_known = cls()
        for opening in sorted(openings, key=lambda opening: opening.pk):
            openings_known.add(opening)
        return openings_known

    def add(self, opening: Opening) -> None:
        """Remember an opening, such as one that was just made; a later one goes before an earlier."""
        if opening.link_key:
            self._by_link[opening.link_key] = opening
        self._by_employer.setdefault(opening.employer_id, []).insert(0, opening)
        self._by_role.setdefault((opening.employer_id, fold(opening.role)), []).insert(0, opening)

    def ongoing(self, employer_id: int | None) -> list[Opening]:
        """Return what is ongoing at an employer, the newest first."""
        at_employer = self._by_employer.get(employer_id or 0, [])
        return [opening for opening in at_employer if opening.stage != Stage.CLOSED]

    def same(self, employer_id: int | None, role: str = "", link: str = "") -> Opening | None:
        """Return the opening that is this one: of this link; else at this employer and of this role, an ongoing one
        before a closed one. One posting is one opening: of two different links, neither is the other's.
        """
        key = link_key(link)
        if key and key in self._by_link:
            return self._by_link[key]
        alike = self._by_role.get((employer_id or 0, fold(role)), [])
        return _ongoing_first([opening for opening in alike if not (key and opening.link_key)])

    def meant_by(
        self, employer_id: int | None, role: str = "", link: str = "", contact_id: int | None = None
    ) -> Opening | None:
        """Return the opening that an activity at this employer is about; None where that is not plain.

        The same one; else, of those ongoing whose role and link say nothing else, the one that has this person, or the
        only one.
        """
        if same := self.same(employer_id, role, link):
            return same
        key = link_key(link)
        ongoing = [
            opening
            for opening in self.ongoing(employer_id)
            if not (role and opening.role) and not (key and opening.link_key)
        ]
        with_person = [opening for opening in ongoing if contact_id and opening.contact_id == contact_id]
        for choice in (with_person, ongoing):
            if len(choice) == 1:
                return choice[0]
        return None


@dataclass(frozen=True, slots=True)
class Chapter:
    """Something that happened to an opening: a move, or an activity about it; `undoable`: the move can be undone."""

    on: date
    at: datetime
    move: StageMove | None = None
    activity: Activity | None = None
    undone: bool = False
    undoable: bool = False


def story_of(opening: Opening) -> list[Chapter]:
    """Return what happened to an opening, the newest first: stages with their days, what was logged. Two queries."""
    moves = list(opening.moves.select_related("own_stage", "activity", "undoes").order_by("id"))
    undone = {move.undoes_id for move in moves if move.undoes_id}
    chapters = [
        Chapter(
            move.since,
            move.at,
            move=move,
            undone=move.pk in undone,
            undoable=move is moves[-1] and move.can_be_undone,
        )
        for move in moves
    ]
    activities = opening.activities.not_struck().select_related("kind", "contact")
    chapters += [
        Chapter(activity.occurred_on, activity.logged_at, activity=activity) for activity in activities
    ]
    return sorted(chapters, key=lambda chapter: (chapter.at, chapter.on), reverse=True)


def _ongoing_first(openings: list[Opening]) -> Opening | None:
    ongoing = [opening for opening in openings if opening.stage != Stage.CLOSED]
    return next(iter(ongoing or openings), None)
