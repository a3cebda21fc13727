"""A search that has ended, ready to be claimed, and what a test needs to make each requirement come out as it wants."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from commitments.searches.models import Search
from demonstration.work import HEADER, Effort, week_rows
from guarantee.claims import verbs as claim_verbs
from guarantee.claims.models import Claim
from guarantee.dossier.queries import dossier_of_search, search_of
from jobsearch.imports.verbs import import_activities
from nightly.sweep import sweep
from people.accounts.models import User
from people.programs.models import Cohort
from people.students.models import Student
from tests import factories

START = date(2026, 3, 2)
DAY = timedelta(days=1)
ENDED = datetime(2026, 9, 5, 15, 0, tzinfo=UTC)  # a week after the window's last day, 29 August


@dataclass
class Scene:
    student: Student
    search: Search
    bob: User
    dora: User
    erin: User

    def found(self, number: int, now: datetime = ENDED) -> str:
        return str(self.requirement(number, now)["finding"])

    def requirement(self, number: int, now: datetime = ENDED) -> dict[str, Any]:
        search = search_of(self.student)
        assert search is not None
        claim = search.claims.exclude(state="withdrawn").first()
        rows = dossier_of_search(search, now=now, claim=claim)["requirements"]
        return next(row for row in rows if row["number"] == number)

    def file(self, now: datetime = ENDED) -> Claim:
        return claim_verbs.file_claim(self.student, statement="Please.", by=self.student.user, now=now)


def scene(
    name: str = "Alice Moreau",
    *,
    work: bool = True,
    weeks: int = 25,
    special: dict[int, Effort] | None = None,
    beside: Scene | None = None,
    staff: tuple[str, str, str] = ("Bob Field", "Dora Quist", "Erin Sato"),
    cohort: Cohort | None = None,
) -> Scene:
    """Alice, coached by Bob, searched from 2 March; her `weeks` met but the `special` ones. Dora and Erin judge.

    `beside` gives her a fellow student, of the same cohort, coach and admins. On a server that others use, too, her
    `staff` and `cohort` are those that no other test makes.
    """
    import random

    bob = beside.bob if beside else factories.make_coach(staff[0])
    dora = beside.dora if beside else factories.make_admin(staff[1])
    erin = beside.erin if beside else factories.make_admin(staff[2])
    student = factories.make_student(name, coach=bob, cohort=beside.student.cohort if beside else cohort)
    search = factories.sign_up_and_search(student, START)
    dice = random.Random(1)  # for names only
    for week in range(1, weeks + 1) if work else ():
        first = START + 7 * (week - 1) * DAY
        text = "\n".join([HEADER, *week_rows(dice, first, 7, (special or {}).get(week, Effort()), "alice")])
        logged = datetime.combine(first + 6 * DAY, datetime.min.time(), UTC) + timedelta(hours=20)
        import_activities(student, file_name=f"{week}.csv", text=text, by=student.user, now=logged)
    return Scene(student, search, bob, dora, erin)


def ended(**options: Any) -> Scene:
    """The same after its window's end, swept."""
    whole = scene(**options)
    sweep(ENDED)
    whole.student.refresh_from_db()
    whole.search.refresh_from_db()
    return whole
