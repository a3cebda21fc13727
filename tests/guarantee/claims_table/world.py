"""The school in which a claim of the table is made: what holds where a claim says nothing else, laid down by verbs."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from coaching.appointments.verbs import book, record_outcome
from coaching.conversation.verbs import reply, send
from coaching.deliverables.verbs import set_deliverable, submit
from commitments.graduation.verbs import certify
from commitments.policies import shipped
from commitments.searches.models import Search
from commitments.searches.verbs import open_search
from commitments.signing import verbs as signing_verbs
from demonstration import names
from guarantee.claims.models import Claim
from jobsearch.imports.verbs import import_activities
from jobsearch.offers.models import Offer
from people.accounts.models import User
from people.students.models import Student
from standing.verbs import judged_later
from tests import factories

NEW_YORK = ZoneInfo("America/New_York")
START = date(2026, 3, 2)
DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
WEEKS = 25
FIRST = ("Ann", "Ben", "Cy", "Di", "Ed", "Fay", "Gus", "Ida")
Event = Callable[["World"], object]


def moment(text: str) -> datetime:
    """Read a moment of New York, such as "2026-06-14 23:59"."""
    return datetime.fromisoformat(text).replace(tzinfo=NEW_YORK).astimezone(UTC)


@dataclass
class Options:
    """What a claim says of the time before the search starts."""

    policy: list[Callable[[dict[str, Any]], None]] = field(default_factory=list)
    graduated_on: date = date(2026, 2, 20)
    attendance: bool = True
    zone: str = "America/New_York"
    subdivision: str = "NY"
    meetings: bool = False
    early: bool = False  # something happens before the search starts
    without_meeting: tuple[date, date] | None = None  # days of a month in which there was none
    empty: set[int] = field(default_factory=set)  # weeks in which nothing was done

    @property
    def plain(self) -> bool:
        return self == Options()


@dataclass
class World:
    """Rosa, who searches; Bob, who coaches her; Gwen and Hal, admins who decide things about her; Dora and Erin,
    admins who took no part, and judge."""

    rosa: Student
    search: Search
    bob: User
    frank: User
    gwen: User
    hal: User
    dora: User
    erin: User
    offer: Offer | None = None
    rows: dict[str, Any] = field(default_factory=dict)  # what a later sentence speaks of
    filed: list[datetime] = field(default_factory=list)
    claim: Claim | None = None
    confirms: bool = True

    def latest_search(self) -> Search:
        return Search.objects.select_related("student__user", "policy", "signature").get(pk=self.search.pk)


def week_days(week: int) -> tuple[date, date]:
    first = START + 7 * (week - 1) * DAY
    return first, first + 6 * DAY


def person(week: int, number: int) -> str:
    """Return the name of the `number`th person of a week: no two weeks have one in common."""
    last_names = [f"{name}{end}" for end in ("", "son", "man", "ley") for name in names.LAST]
    return f"{FIRST[number]} {last_names[week]}"


def world(options: Options) -> World:
    """Lay down what holds for a claim, up to the last week, unjudged: what happens in it is judged in its order."""
    gwen = factories.make_admin("Gwen Ode")
    document = shipped.document("this-school")
    for change in options.policy:
        change(document)
    policy = factories.make_policy(document)
    bob, frank = factories.make_coach("Bob Field"), factories.make_coach("Frank Moss")
    cohort = factories.make_cohort(requirements=("Attendance",))
    graduated = options.graduated_on
    rosa = factories.make_student(
        "Rosa Claim", coach=bob, cohort=cohort, zone=options.zone, subdivision=options.subdivision,
        planned_graduation=graduated, now=moment("2026-01-05 10:00"),
    )  # fmt: skip
    made = World(
        rosa, None, bob, frank, gwen, factories.make_admin("Hal Vine"),
        factories.make_admin("Dora Quist"), factories.make_admin("Erin Sato"),
    )  # fmt: skip
    signed_at = moment("2026-02-23 10:00")
    if graduated < signed_at.date():
        certify_graduation(made, graduated, signed_at - HOUR, attendance=options.attendance)
    signing_verbs.sign(
        Student.objects.get(pk=rosa.pk), start_date=START, signed_name=rosa.user.name, text_digest=policy.digest,
        address="198.51.100.7", by=rosa.user, now=signed_at,
    )  # fmt: skip
    made.search = Search.objects.get(student=rosa)
    if graduated >= signed_at.date():
        certify_graduation(made, graduated, moment(f"{graduated} 09:00"), attendance=options.attendance)
    elif not options.early:  # else the system opens it in its time
        open_search(made.search, now=made.search.opens_at)
    made.search = Search.objects.get(student=rosa)
    made.rosa = Student.objects.get(pk=rosa.pk)
    with judged_later():
        for week in set(range(1, WEEKS + 1)) - options.empty:
            log_week(made, week, meetings=options.meetings and not _without_meeting(week, options))
    _usual(made)
    return made


def _without_meeting(week: int, options: Options) -> bool:
    days = options.without_meeting
    return days is not None and days[0] <= week_days(week)[0] + DAY <= days[1]


def certify_graduation(made: World, graduated_on: date, now: datetime, *, attendance: bool = True) -> None:
    student = Student.objects.select_related("user", "cohort__program").get(pk=made.rosa.pk)
    requirement = student.cohort.program.requirements.get()
    outcomes = {requirement.pk: (attendance, "")}
    certify(student, graduated_on=graduated_on, outcomes=outcomes, by=made.gwen, now=now)


def log_week(made: World, week: int, meetings: bool = False) -> None:
    """Log what a week asks for, on its last evening."""
    first, last = week_days(week)
    rows = ["date,kind,person,employer,note,link"]
    rows += [
        f"{first + number % 7 * DAY},contacted,{person(week, number)},Globex,talked," for number in range(8)
    ]
    rows += [
        f"{first + number * DAY},commit,,,work,https://github.com/rosa/portfolio/commit/{week * 100 + number:040x}"
        for number in range(5)
    ]
    rows.append(f"{first + 2 * DAY},blog_post,,,what I learned,https://rosa.dev.example/{first}")
    rows += [f"{first + DAY},coach_meeting,,,went through my week,"] * int(meetings)
    now = moment(f"{last} 20:00")
    import_activities(made.rosa, file_name=f"{week}.csv", text="\n".join(rows), by=made.rosa.user, now=now)


def _usual(made: World) -> None:
    """Lay down the message, the appointment and the deliverable of a search in which nothing goes wrong."""
    with judged_later():
        asked_at = moment("2026-03-04 10:00")
        send(made.rosa, sender=made.bob, body="How are you getting on?", asks_reply=True, now=asked_at)
        reply(made.rosa, body="Well, thank you.", now=asked_at + HOUR)
        resume = set_deliverable(
            made.rosa, kind="resume", due_on=date(2026, 3, 20), by=made.bob, now=asked_at
        )
        submit(
            resume,
            link="https://rosa.dev.example/resume",
            text="",
            by=made.rosa.user,
            now=moment("2026-03-19 10:00"),
        )
        starts_at = moment("2026-03-10 15:00")
        meeting = book(
            made.rosa,
            kind="coaching",
            host=made.bob,
            starts_at=starts_at,
            minutes=30,
            by=made.bob,
            now=asked_at,
        )
        record_outcome(
            meeting, outcome="attended", minutes_late=0, note="", by=made.bob, now=starts_at + HOUR
        )
