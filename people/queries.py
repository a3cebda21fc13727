"""Questions about people that views, verbs and sweeps share."""

from datetime import datetime

from django.db.models import (
    DateField,
    DateTimeField,
    F,
    Func,
    IntegerField,
    Prefetch,
    Q,
    QuerySet,
    Value,
)
from django.db.models.functions import Cast

from people.models import (
    Assignment,
    Certification,
    Cohort,
    Cover,
    Role,
    RoleKind,
    Student,
    StudentState,
    User,
)


def latest_certification(student: Student) -> Certification | None:
    """The certification in force: a later one replaces an earlier one (DOMAIN §2)."""
    return Certification.objects.filter(student=student).order_by("-at", "-pk").first()


def coach_of(student: Student) -> User | None:
    """Who coaches the student at present."""
    return User.objects.filter(assignments__student=student, assignments__until__isnull=True).first()


def preparation_due(now: datetime) -> list[Student]:
    """Enrolled students whose preparation has begun by their own date (DOMAIN §2), oldest first."""
    own_wall = Func(
        F("user__time_zone"), Value(now, DateTimeField()), function="timezone", output_field=DateTimeField()
    )
    # PostgreSQL's date minus date is a number of days; Django's would be an interval
    days_ahead = Func(
        F("planned_graduation"), Cast(own_wall, DateField()),
        template="(%(expressions)s)", arg_joiner=" - ", output_field=IntegerField(),
    )  # fmt: skip
    return list(
        Student.objects.filter(state=StudentState.ENROLLED)
        .alias(days_ahead=days_ahead)
        .filter(days_ahead__lte=F("cohort__program__prep_days"))
        .select_related("user", "cohort__program")
        .order_by("planned_graduation", "pk")
    )


def coaches(now: datetime) -> QuerySet[User]:
    """Who may be given students."""
    holding = Q(roles__kind=RoleKind.COACH, roles__from_at__lte=now) & (
        Q(roles__until__isnull=True) | Q(roles__until__gt=now)
    )
    return User.objects.filter(holding, is_active=True).distinct().order_by("name", "pk")


def coach_addresses_of(cohort: Cohort) -> list[str]:
    """The address of the present coach of each of its students who has one."""
    return list(
        Assignment.objects.filter(student__cohort=cohort, until__isnull=True).values_list(
            "coach__email", flat=True
        )
    )


def covers(now: datetime) -> QuerySet[Cover]:
    """Those that run or are to come, the next to end first."""
    lasting = Cover.objects.lasting().filter(until__gt=now)
    return lasting.select_related("away", "covering").order_by("until", "pk")


def staff(now: datetime) -> list[User]:
    """Everyone who holds a role at `now`, with `.held`: those roles."""
    held = Role.objects.filter(from_at__lte=now).exclude(until__lte=now).order_by("pk")
    people = User.objects.filter(pk__in=held.values("user"))
    return list(people.prefetch_related(Prefetch("roles", held, to_attr="held")).order_by("name", "pk"))
