"""What this room is asked for by others: who coaches a student, what is unanswered, what is silent too long."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from coaching.guards import STAFF
from coaching.models import Lapse, Message
from commitments.models import Excusal
from guarantee.models import Claim, ClaimState
from people.models import Cover, Student, User
from people.roles import holds

OPEN_CLAIM = (ClaimState.FILED, ClaimState.PROPOSED)
OPEN = Q(asks_reply=True, replied_at__isnull=True)


def coaches_of(student: Student, now: datetime) -> list[User]:
    """The assigned coach, and who covers for them at `now`."""
    assignment = student.assignments.filter(until__isnull=True).select_related("coach").first()
    if assignment is None:
        return []
    covers = Cover.objects.filter(away=assignment.coach, from_at__lte=now, until__gt=now).select_related(
        "covering"
    )
    found = {coach.pk: coach for coach in (assignment.coach, *(cover.covering for cover in covers))}
    return [coach for coach in found.values() if coach.is_active and coach.pk != student.user_id]


def unanswered(student: Student) -> QuerySet[Message]:
    """Messages of staff that ask for a reply and have none, oldest first."""
    return student.messages.filter(OPEN).order_by("sent_at", "pk")


def was_dropped(lapse: Lapse, student: Student) -> bool:
    """Whether somebody of the school took its proposal back. Who did was not always kept; messages know of replies."""
    if lapse.cancelled_at is None or lapse.superseded:
        return False
    if lapse.cancelled_by_id is None:
        return lapse.message.replied_at is None
    return lapse.cancelled_by_id != student.user_id


def hosts_for(student: Student, also: int | None = None) -> QuerySet[User]:
    """Whom an appointment of the student can be with; `also`: somebody who may have left since."""
    holding = Q(roles__kind__in=STAFF, roles__until__isnull=True, is_active=True)
    return User.objects.filter(holding | Q(pk=also)).exclude(pk=student.user_id).distinct().order_by("name")


def open_lapse(student: Student) -> Lapse | None:
    """The proposed lapse of a running search that nobody has confirmed, dropped or answered."""
    return (
        Lapse.objects.filter(
            search__student=student,
            search__state="running",
            cancelled_at__isnull=True,
            confirmed_at__isnull=True,
        )
        .select_related("search", "message")
        .first()
    )


def replies_missed(now: datetime) -> QuerySet[Message]:
    """Open messages whose due moment has passed and is not yet recorded, for the sweep; oldest due first."""
    return Message.objects.filter(
        OPEN, student__searches__state="running", missed_at__isnull=True, reply_due_at__lte=now
    ).order_by("reply_due_at", "pk")


def silences_to_warn(now: datetime) -> QuerySet[Message]:
    """Open messages of running searches silent until the warning, not yet until the lapse; each student's oldest."""
    return _oldest_open().filter(Q(lapse_at__gt=now) | Q(lapse_at__isnull=True), warn_at__lte=now)


def silences_to_lapse(now: datetime) -> QuerySet[Message]:
    """Open messages of running searches silent until the lapse, without one; each student's oldest."""
    return (
        _oldest_open()
        .filter(lapse_at__lte=now)
        .exclude(Exists(Lapse.objects.filter(message=OuterRef("pk"), superseded=False)))
    )


def _oldest_open() -> QuerySet[Message]:
    """A message whose lapse was dropped or reinstated has no clocks any more: the next one's silence counts. Nor has
    one whose mail bounced, until the student knows of it; from then on it is as old as that.
    """
    running = OPEN & (Q(warn_at__isnull=False) | Q(lapse_at__isnull=False))
    rows = Message.objects.filter(running).annotate(clocks_since=Coalesce("started_at", "sent_at"))
    older = rows.filter(student=OuterRef("student"), clocks_since__lt=OuterRef("clocks_since"))
    silent = rows.filter(student__searches__state="running").exclude(Exists(older))
    return silent.order_by("clocks_since", "pk")


def excusals_asked(user: User, now: datetime) -> QuerySet[Excusal]:
    """What students whom `user` may see, themself left out, ask for; oldest first. Once a claim is filed its judges
    decide."""
    visible = Student.objects.visible_to(user, now).exclude(user=user)
    asked = Excusal.objects.filter(state="asked", search__student__in=visible)
    return asked.exclude(_claimed()).order_by("asked_at", "pk")


def excusals_to_second(user: User, now: datetime) -> QuerySet[Excusal]:
    """Proposals of colleagues, for any student but themself, that `user` may agree to or decline: any coach or admin,
    until a claim is filed (DOMAIN §7)."""
    waiting = Excusal.objects.filter(state="proposed").exclude(excused_by=user)
    waiting = waiting.exclude(search__student__user=user)
    if holds(user, "admin", now) or holds(user, "coach", now):
        return waiting.exclude(_claimed())
    return waiting.none()


def _claimed() -> Exists:
    return Exists(Claim.objects.filter(search=OuterRef("search"), state__in=OPEN_CLAIM))


@dataclass(frozen=True, slots=True)
class ExcusalsWaiting:
    """How many wait for a person: of students they may see, and of others', for a second coach."""

    yours: int
    others: int


def excusals_waiting(user: User, now: datetime) -> ExcusalsWaiting:
    """Both counts. What is asked is of students they may see; of whom proposals are is asked where there are any."""
    asked = excusals_asked(user, now).count()
    proposed = list(excusals_to_second(user, now).values_list("search__student", flat=True))
    visible = Student.objects.visible_to(user, now).filter(pk__in=proposed).values_list("pk", flat=True)
    theirs = set(visible) if proposed else set()
    others = sum(student not in theirs for student in proposed)
    return ExcusalsWaiting(yours=asked + len(proposed) - others, others=others)
