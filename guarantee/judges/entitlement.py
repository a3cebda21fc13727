"""Who may judge a claim: an admin who took no part in the student's search, has not stepped aside, and is not the
student (DOMAIN §8)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import CharField, Exists, F, Model, OuterRef, Q, QuerySet, Value

from coaching.appointments.models import Appointment, OutcomeCorrection
from coaching.closings.models import MessageClosing
from coaching.concerns.models import Concern
from coaching.corrections.models import BookingCorrection, DeliverableCorrection, DropCorrection
from coaching.deliverables.models import Deliverable
from coaching.lapses.models import Lapse
from commitments.excusals.models import Excusal
from commitments.leave.models import Leave
from commitments.searches.models import Ending
from core.errors import Refused
from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision, RecordedFinding
from guarantee.judges.models import SteppedAside
from guarantee.requests.models import RequestKind, Ruling
from jobsearch.corrections.models import CorrectionRequest
from jobsearch.late_activities.models import Acceptance
from jobsearch.offers.models import AnswerCorrection, OfferConfirmation
from people.accounts.models import Role, RoleKind, User
from people.coaches.models import Assignment
from people.covers.models import Cover
from people.students.models import Student
from rules.states import EndingCause

COACHED, COVERED, ASIDE = "coached", "covered", "stepped aside"


@dataclass(frozen=True)
class Entitled:
    """For one student: the admins there are, and who is barred, with what they did."""

    admins: frozenset[int]
    barred: dict[int, frozenset[str]]

    @property
    def judges(self) -> frozenset[int]:
        return self.admins - self.barred.keys()


def entitled(student: Student, now: datetime) -> Entitled:
    """In one query."""
    rows = [
        (str(did), person)
        for _, did, person in _admins(now).union(*_acts([student]), all=True)
        if person is not None
    ]
    barred: dict[int, set[str]] = {student.user_id: {"own"}}
    for did, person in rows:
        if did != ADMIN:
            barred.setdefault(person, set()).add(did)
    return Entitled(
        frozenset(person for did, person in rows if did == ADMIN),
        {person: frozenset(did) for person, did in barred.items()},
    )


def took_part(student: Student) -> set[int]:
    """The ids of all who coached, covered for a coach of, or decided something about the student, at any time."""
    return took_part_by_student([student])[student.pk]


def took_part_by_student(students: Iterable[Student]) -> dict[int, set[int]]:
    """The same for many students, by their ids, in one query; each student themself is among them."""
    found = {student.pk: {student.user_id} for student in students}
    first, *others = _acts(found)
    for student, _, person in first.union(*others):
        if student in found and person is not None:
            found[student].add(person)
    return found


ADMIN = "admin"
Acts = QuerySet[Model, tuple[int, str, int | None]]


def _admins(now: datetime) -> Acts:
    held = Role.objects.filter(kind=RoleKind.ADMIN, from_at__lte=now, user__is_active=True).exclude(
        until__lte=now
    )
    return _act(held, "pk", ADMIN, "user")


def _acts(students: Iterable[Student | int]) -> list[Acts]:
    """Student, what somebody did, and who: everything that bars (DOMAIN §8). What a judge of the claim decided within
    a finding bars nobody, nor does certifying graduation or recording what a program's conditions ask."""
    theirs = list(students)
    during = Q(away__assignments__until__isnull=True) | Q(away__assignments__until__gt=F("from_at"))
    covers = Cover.objects.lasting().filter(
        during, away__assignments__student__in=theirs, until__gt=F("away__assignments__from_at")
    )
    excusals = Excusal.objects.filter(search__student__in=theirs)
    corrections = CorrectionRequest.objects.filter(activity__student__in=theirs)
    accepted = Acceptance.objects.filter(activity__student__in=theirs)
    leaves = Leave.objects.filter(search__student__in=theirs)
    lapses = Lapse.objects.filter(search__student__in=theirs)
    # a window's end is taken back only by leave that moves it, which stands above
    endings = Ending.objects.filter(search__student__in=theirs).exclude(cause=EndingCause.WINDOW)
    appointments = Appointment.objects.filter(student__in=theirs)
    corrected = OutcomeCorrection.objects.filter(appointment__student__in=theirs)
    answers = AnswerCorrection.objects.filter(offer__student__in=theirs)
    confirmations = OfferConfirmation.objects.filter(offer__student__in=theirs)
    return [
        _act(Assignment.objects.filter(student__in=theirs), "student", COACHED, "coach"),
        _act(covers, "away__assignments__student", COVERED, "covering"),
        *(
            _act(
                excusals.exclude(_ruled(RequestKind.EXCUSAL, "pk", who)),
                "search__student",
                "decided an excusal",
                who,
            )
            for who in ("excused_by", "agreed_by", "declined_by")
        ),
        _act(
            accepted.exclude(_ruled(RequestKind.LATE, "activity_id", "by")),
            "activity__student",
            "accepted a late activity",
            "by",
        ),
        _act(
            corrections.exclude(_ruled(RequestKind.CORRECTION, "pk", "decided_by")),
            "activity__student",
            "decided a correction",
            "decided_by",
        ),
        _act(
            leaves.exclude(_ruled(RequestKind.LEAVE, "pk", "decided_by")),
            "search__student",
            "decided leave",
            "decided_by",
        ),
        _act(confirmations, "offer__student", "confirmed an offer", "by"),
        _act(lapses, "search__student", "confirmed a lapse", "confirmed_by"),
        _act(lapses, "search__student", "dropped a lapse", "cancelled_by"),
        _act(lapses, "search__student", "reinstated the search", "reinstated_by"),
        _act(endings, "search__student", "ended the search", "by"),
        _act(endings, "search__student", "took an end back", "undone_by"),
        _act(appointments, "student", "recorded an appointment", "recorded_by"),
        *(
            _act(corrected, "appointment__student", "recorded an appointment", who)
            for who in ("by", "was_recorded_by")
        ),
        *(
            _act(rows, f"{of}__student", did, "by")
            for rows, of, did in (
                (
                    BookingCorrection.objects.filter(appointment__student__in=theirs),
                    "appointment",
                    "corrected a booking",
                ),
                (
                    DeliverableCorrection.objects.filter(deliverable__student__in=theirs),
                    "deliverable",
                    "corrected what was asked for",
                ),
                (
                    DropCorrection.objects.filter(lapse__search__student__in=theirs),
                    "lapse__search",
                    "corrected a lapse",
                ),
            )
        ),
        _act(
            DropCorrection.objects.filter(lapse__search__student__in=theirs),
            "lapse__search__student",
            "dropped a lapse",
            "was_cancelled_by",
        ),
        _act(
            MessageClosing.objects.filter(message__student__in=theirs),
            "message__student",
            "closed a message",
            "by",
        ),
        _act(
            Deliverable.objects.filter(student__in=theirs),
            "student",
            "called a deliverable off",
            "cancelled_by",
        ),
        _act(answers, "offer__student", "took an answer off", "by"),
        _act(Concern.objects.filter(student__in=theirs), "student", "decided a concern", "decided_by"),
        _act(SteppedAside.objects.filter(claim__student__in=theirs), "claim__student", ASIDE, "by"),
    ]


def _act(rows: QuerySet[Model], student: str, did: str, who: str) -> Acts:
    return rows.order_by().values_list(student, Value(did, CharField()), who)


def _ruled(kind: str, ref: str, who: str) -> Exists:
    return Exists(Ruling.objects.filter(kind=kind, ref=OuterRef(ref), by=OuterRef(who)))


def admins(now: datetime) -> set[int]:
    """The ids of everyone who is an admin at `now` and can sign in."""
    return {person for _, _, person in _admins(now) if person is not None}


def judges_of(student: Student, now: datetime) -> set[int]:
    """The ids of those who may judge a claim of this student at `now`."""
    return set(entitled(student, now).judges)


def must_not_judge(person: User, students: Iterable[Student | int], what: str) -> None:
    """Raises Refused where `person` has recorded anything on an open claim of one of these students: while it is open
    its judges cannot be made to coach or cover the student. `what` would make them: "coach", "covering"."""
    claims = Claim.objects.open().filter(student__in=students)
    judged = Q()
    for rows in (RecordedFinding, Decision, Ruling):
        judged |= Q(Exists(rows._default_manager.filter(claim=OuterRef("pk"), by=person)))
    aside = SteppedAside.objects.filter(claim=OuterRef("pk"), by=person)
    claim = claims.filter(judged).exclude(Exists(aside)).select_related("student__user").first()
    if claim is not None:
        raise Refused(
            f"{person.name} judges {claim.student.user.name}’s claim {claim.reference}: while it is open they cannot "
            f"coach or cover this student. Choose somebody else.",
            what,
        )
