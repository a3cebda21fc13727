"""What waits for the staff, of all their students, in one kept statement (DOMAIN §9, the second rank)."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from django.db.models import (
    Case,
    DateTimeField,
    Exists,
    F,
    OuterRef,
    QuerySet,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Concat, Left

from coaching.appointments.models import Appointment
from coaching.conversation.models import Message
from coaching.deliverables.models import Review, Submission
from coaching.excusals.queries import claimed, excusals_asked, excusals_to_second
from coaching.lapses.models import Lapse
from coaching.waiting.models import AsideKind, SetAside
from coaching.waiting.rows import Waiting, WaitingKind, gathered
from commitments.leave.models import Leave
from commitments.outages.queries import outages_by_student
from commitments.policies.models import Acknowledgement
from commitments.questions.queries import waiting_for
from commitments.searches.queries import students_to_close
from core.statements import NOW, NUMBER, KeptQuery
from guarantee.claims.models import Claim
from jobsearch.activities.models import Activity
from jobsearch.corrections.models import CorrectionRequest
from jobsearch.employment.queries import documents_waiting
from jobsearch.evidence.queries import checks_waiting
from jobsearch.offers.models import Offer
from jobsearch.offers.queries import help_waiting, unanswered_help
from people.accounts.models import User
from people.accounts.roles import whoever_holds
from people.graduation.models import Certification
from people.students.models import Student
from rules.instants import end_of_day, last_local_day, local_day
from rules.outages import OutageSpan
from rules.signing import latest_start_within
from rules.states import SearchState
from rules.verdict import Verdict
from standing.models import Period

NO_LIMIT = Cast(Value(None), DateTimeField())
SOON_TO_START = 10  # days: with fewer left, a graduate who has not signed needs the coach
EXCERPT = 300  # characters of a text; a row shows less


def waiting_rows(user: User, role: str, now: datetime) -> list[Waiting]:
    """Return what waits for `user` in a role (`coach`: of those they coach or cover; `admin`: of everyone).

    What has a limit comes first, the earliest limit leading, then the oldest. One query, and one more where graduates
    have yet to sign.
    """
    rows = [Waiting(*row) for row in _kept(role).rows({NOW: now, NUMBER: user.pk})]
    return sorted(
        gathered(_soon_to_start(rows, now)),
        key=lambda row: (row.limit is None, row.limit or row.since, row.number),
    )


def _soon_to_start(rows: list[Waiting], now: datetime) -> list[Waiting]:
    """Give graduates who have not signed their last day to start as the limit; leave out those who have time yet."""
    graduates = [row.student for row in rows if row.kind == WaitingKind.START and row.student is not None]
    if not graduates:
        return rows
    down = outages_by_student(graduates)
    others = [row for row in rows if row.kind != WaitingKind.START]
    starts = [row._replace(limit=_last_to_start(row, down)) for row in rows if row.kind == WaitingKind.START]
    return others + [row for row in starts if row.limit and _is_soon(row.limit, row.zone, now)]


def _last_to_start(row: Waiting, down: Mapping[int, Iterable[OutageSpan]]) -> datetime | None:
    """Return the end of the last day on which a graduate may start, in their zone."""
    graduated_on, limit_days = row.about.split()
    spans = down[row.student] if row.student is not None else ()
    last_day = latest_start_within(int(limit_days), date.fromisoformat(graduated_on), row.zone, spans)
    return end_of_day(last_day, row.zone)


def _is_soon(limit: datetime, zone: str, now: datetime) -> bool:
    return 0 <= (last_local_day(limit, zone) - local_day(now, zone)).days < SOON_TO_START


@cache
def _kept(role: str) -> KeptQuery[Any]:
    """Return the statement for whoever holds this role; put together anew each time, it took longer than to answer."""
    return KeptQuery(lambda: _all(whoever_holds(frozenset({role}))))


def _all(user: User) -> QuerySet[Any, Any]:
    students = Student.objects.visible_to(user, NOW).exclude(user=user).values("pk")
    first, *others = (
        _messages(students),
        _bounces(students),
        _leave(students),
        _excusals(user),
        _seconds(user),
        _corrections(students),
        _late(students),
        _submissions(students),
        _outcomes(students),
        _offers(students),
        _lapses(students),
        _help(user),
        _row(
            checks_waiting(user, NOW), WaitingKind.CHECK, since="logged_at", words="link", about="kind__name"
        ),
        _row(
            documents_waiting(user, NOW),
            WaitingKind.DOCUMENT,
            "offer__student",
            number="offer",
            since="added_at",
            about="offer__employer__name",
        ),
        _questions(user),
        _unsigned_graduates(students),
    )
    return first.union(*others, all=True)


def _row(
    rows: QuerySet[Any],
    kind: WaitingKind,
    student: str = "student",
    *,
    number: str = "pk",
    since: str,
    limit: str = "",
    words: str = "",
    about: Any = "",
) -> QuerySet[Any, Any]:
    """Return rows in the columns of `Waiting`; each but `kind` names the field that it is read from."""
    user = "user" if student == "pk" else f"{student}__user"
    return rows.order_by().values_list(
        Value(str(kind)),
        F(student),
        F(f"{user}__name"),
        F(f"{user}__time_zone"),
        F(number),
        F(since),
        F(limit) if limit else NO_LIMIT,
        _text(words),
        _text(about),
    )


def _text(value: Any) -> Any:
    if isinstance(value, str):
        return Left(Cast(F(value), TextField()), EXCERPT) if value else Value("", TextField())
    return Cast(value, TextField())


def _messages(students: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    """Return messages that nobody of the school has answered, or set aside, but for those that ask for help."""
    answered = Message.objects.filter(
        student=OuterRef("student"), from_student=False, sent_at__gte=OuterRef("sent_at")
    )
    set_aside = SetAside.objects.in_force().filter(
        student=OuterRef("student"), kind=AsideKind.MESSAGE, number__gte=OuterRef("pk")
    )
    asks_help = unanswered_help().filter(offer__student=OuterRef("student"), asked_at=OuterRef("sent_at"))
    rows = Message.objects.filter(
        ~Exists(answered), ~Exists(set_aside), ~Exists(asks_help), from_student=True, student__in=students
    )
    return _row(rows, WaitingKind.MESSAGE, since="sent_at", words="body")


def _help(user: User) -> QuerySet[Any, Any]:
    return _row(
        help_waiting(user, NOW),
        WaitingKind.HELP,
        "offer__student",
        number="offer",
        since="asked_at",
        limit="offer__due_at",
        words="question",
        about="offer__employer__name",
    )


def _bounces(students: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    """Return messages whose mail came back, of which the student does not know yet."""
    rows = Message.objects.filter(
        student__in=students, bounced_at__isnull=False, started_at__isnull=True, replied_at__isnull=True
    )
    return _row(rows, WaitingKind.BOUNCE, since="bounced_at", words="body")


def _leave(students: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    rows = Leave.objects.undecided().filter(~claimed(), search__student__in=students)
    days = _joined("first_day", "last_day")
    return _row(rows, WaitingKind.LEAVE, "search__student", since="asked_at", words="reason", about=days)


def _joined(first: str, second: str) -> Concat:
    """Return two fields as one text with a blank between."""
    return Concat(
        Cast(first, TextField()), Value(" ", TextField()), Cast(second, TextField()), output_field=TextField()
    )


def _excusals(user: User) -> QuerySet[Any, Any]:
    return _row(
        excusals_asked(user, NOW),
        WaitingKind.EXCUSAL,
        "search__student",
        since="asked_at",
        words="asked_why",
        about=_joined("unit", "number"),
    )


def _seconds(user: User) -> QuerySet[Any, Any]:
    return _row(
        excusals_to_second(user, NOW),
        WaitingKind.SECOND,
        "search__student",
        since="excused_at",
        words="reason",
        about=_joined("unit", "number"),
    )


def _corrections(students: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    claims = Claim.objects.open_over(OuterRef("activity__student"), OuterRef("activity__occurred_on"))
    rows = CorrectionRequest.objects.undecided().filter(~Exists(claims), activity__student__in=students)
    return _row(
        rows,
        WaitingKind.CORRECTION,
        "activity__student",
        since="asked_at",
        words="why",
        about="activity__kind__name",
    )


def _late(students: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    """Return late activities in weeks and months that are missed, where accepting them may still change that.

    It begins with the few missed periods: of all activities few are late.
    """
    set_aside = SetAside.objects.in_force().filter(
        student=OuterRef("student"), kind=AsideKind.LATE, number__gte=OuterRef("pk")
    )
    periods = (
        Period.objects.filter(
            ~claimed(),
            verdict=Verdict.MISSED,
            search__student__in=students,
            search__state=SearchState.RUNNING,
        )
        .filter(
            search__student__activities__occurred_on__gte=F("first_day"),
            search__student__activities__occurred_on__lte=F("last_day"),
            search__student__activities__logged_at__gte=F("log_until"),
            search__student__activities__accepted_at__isnull=True,
            search__student__activities__struck_at__isnull=True,
        )
        .annotate(activity_id=F("search__student__activities__pk"))
    )
    of_activities = Activity.objects.filter(~Exists(set_aside)).values("pk")
    return _row(
        periods.filter(activity_id__in=of_activities),
        WaitingKind.LATE,
        "search__student",
        number="activity_id",
        since="search__student__activities__logged_at",
        about=_joined("unit", "number"),
    )


def _submissions(students: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    """Return the newest version of each deliverable, where nobody has reviewed it."""
    newer = Submission.objects.filter(deliverable=OuterRef("deliverable"), version__gt=OuterRef("version"))
    reviews = Review.objects.filter(submission=OuterRef("pk"))
    rows = Submission.objects.filter(
        ~Exists(newer),
        ~Exists(reviews),
        deliverable__student__in=students,
        deliverable__cancelled_at__isnull=True,
    )
    return _row(
        rows,
        WaitingKind.REVIEW,
        "deliverable__student",
        since="submitted_at",
        words="deliverable__kind",
        about=Cast("version", TextField()),
    )


def _outcomes(students: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    rows = Appointment.objects.open().filter(starts_at__lte=NOW, student__in=students)
    return _row(rows, WaitingKind.OUTCOME, since="starts_at", words="kind", about="host__name")


def _offers(students: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    rows = Offer.objects.unconfirmed().filter(student__in=students)
    return _row(rows, WaitingKind.OFFER, since="changed_at", about="employer__name")


def _lapses(students: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    rows = Lapse.objects.waiting().filter(search__student__in=students, search__state=SearchState.RUNNING)
    return _row(rows, WaitingKind.LAPSE, "search__student", since="proposed_at")


def _questions(user: User) -> QuerySet[Any, Any]:
    return (
        waiting_for(user, NOW)
        .order_by()
        .values_list(
            Value(str(WaitingKind.QUESTION)),
            F("student"),
            Coalesce(F("asker__name"), F("name")),
            Value("", TextField()),
            F("pk"),
            F("asked_at"),
            NO_LIMIT,
            Left(F("body"), EXCERPT),
            F("clause"),
        )
    )


def _unsigned_graduates(students: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    """Return graduates without a live search; `about` is when they graduated, and in how many days one has to start.

    `words` is "joined" for those who have. Whether the limit is near is said by the rules, which know the outages.
    """
    newest = Certification.objects.filter(student=OuterRef("pk")).order_by("-at", "-pk")
    acknowledged = Acknowledgement.objects.filter(student=OuterRef("pk")).order_by("-at", "-pk")
    rows = (
        students_to_close(NOW)
        .filter(pk__in=students)
        .annotate(
            graduated_on=Subquery(newest.values("graduated_on")[:1]),
            graduated_at=Subquery(newest.values("at")[:1]),
            start_days=Subquery(acknowledged.values("policy__start_limit_days")[:1]),
            has_joined=Case(When(user__joined_at__isnull=False, then=Value("joined")), default=Value("")),
        )
        .filter(start_days__isnull=False)
    )
    return _row(
        rows,
        WaitingKind.START,
        "pk",
        since="graduated_at",
        words="has_joined",
        about=_joined("graduated_on", "start_days"),
    )
