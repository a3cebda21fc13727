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
    """The admins there are for one student, and who is barred from judging, with what they did."""

    admins: frozenset[int]
    barred: dict[int, frozenset[str]]

    @property
    def judges(self) -> frozenset[int]:
        return self.admins - self.barred.keys()


def entitled(student: Student, now: datetime) -> Entitled:
    """Return who may judge a claim of this student at `now`, and who is barred, in one query."""
    rows = [
        (str(act), person)
        for _, act, person in _admins(now).union(*_acts([student]), all=True)
        if person is not None
    ]
    barred: dict[int, set[str]] = {student.user_id: {"own"}}
    for act, person in rows:
        if act != ADMIN:
            barred.setdefault(person, set()).add(act)
    return Entitled(
        frozenset(person for act, person in rows if act == ADMIN),
        {person: frozenset(acts) for person, acts in barred.items()},
    )


def took_part(student: Student) -> set[int]:
    """Return the ids of all who ever coached, covered for a coach of, or decided something about the student."""
    return took_part_by_student([student])[student.pk]


def took_part_by_student(students: Iterable[Student]) -> dict[int, set[int]]:
    """Return, by student id, the ids of all who took part (see `took_part`), in one query; each student themself is
    among them."""
    participants = {student.pk: {student.user_id} for student in students}
    first, *others = _acts(participants)
    for student, _, person in first.union(*others):
        if student in participants and person is not None:
            participants[student].add(person)
    return participants


ADMIN = "admin"
Acts = QuerySet[Model, tuple[int, str, int | None]]


def _admins(now: datetime) -> Acts:
    roles = Role.objects.filter(kind=RoleKind.ADMIN, from_at__lte=now, user__is_active=True).exclude(
        until__lte=now
    )
    return _act(roles, "pk", ADMIN, "user")


def _acts(students: Iterable[Student | int]) -> list[Acts]:
    """Return student, act and person of everything that bars (DOMAIN §8). What a judge of the claim decided within a
    finding bars nobody, nor does certifying graduation or recording what a program's conditions ask."""
    students = list(students)
    during = Q(away__assignments__until__isnull=True) | Q(away__assignments__until__gt=F("from_at"))
    covers = Cover.objects.lasting().filter(
        during, away__assignments__student__in=students, until__gt=F("away__assignments__from_at")
    )
    excusals = Excusal.objects.filter(search__student__in=students)
    corrections = CorrectionRequest.objects.filter(activity__student__in=students)
    accepted = Acceptance.objects.filter(activity__student__in=students)
    leaves = Leave.objects.filter(search__student__in=students)
    lapses = Lapse.objects.filter(search__student__in=students)
    # a window's end is taken back only by leave that moves it, which stands above
    endings = Ending.objects.filter(search__student__in=students).exclude(cause=EndingCause.WINDOW)
    appointments = Appointment.objects.filter(student__in=students)
    corrected = OutcomeCorrection.objects.filter(appointment__student__in=students)
    answers = AnswerCorrection.objects.filter(offer__student__in=students)
    confirmations = OfferConfirmation.objects.filter(offer__student__in=students)
    return [
        _act(Assignment.objects.filter(student__in=students), "student", COACHED, "coach"),
        _act(covers, "away__assignments__student", COVERED, "covering"),
        *(
            _act(
                excusals.exclude(_ruled(RequestKind.EXCUSAL, "pk", person_field)),
                "search__student",
                "decided an excusal",
                person_field,
            )
            for person_field in ("excused_by", "agreed_by", "declined_by")
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
            _act(corrected, "appointment__student", "recorded an appointment", person_field)
            for person_field in ("by", "was_recorded_by")
        ),
        *(
            _act(rows, f"{owner}__student", act, "by")
            for rows, owner, act in (
                (
                    BookingCorrection.objects.filter(appointment__student__in=students),
                    "appointment",
                    "corrected a booking",
                ),
                (
                    DeliverableCorrection.objects.filter(deliverable__student__in=students),
                    "deliverable",
                    "corrected what was asked for",
                ),
                (
                    DropCorrection.objects.filter(lapse__search__student__in=students),
                    "lapse__search",
                    "corrected a lapse",
                ),
            )
        ),
        _act(
            DropCorrection.objects.filter(lapse__search__student__in=students),
            "lapse__search__student",
            "dropped a lapse",
            "was_cancelled_by",
        ),
        _act(
            MessageClosing.objects.filter(message__student__in=students),
            "message__student",
            "closed a message",
            "by",
        ),
        _act(
            Deliverable.objects.filter(student__in=students),
            "student",
            "called a deliverable off",
            "cancelled_by",
        ),
        _act(answers, "offer__student", "took an answer off", "by"),
        _act(Concern.objects.filter(student__in=students), "student", "decided a concern", "decided_by"),
        _act(SteppedAside.objects.filter(claim__student__in=students), "claim__student", ASIDE, "by"),
    ]


def _act(rows: QuerySet[Model], student_field: str, act: str, person_field: str) -> Acts:
    return rows.order_by().values_list(student_field, Value(act, CharField()), person_field)


def _ruled(kind: str, ref_field: str, person_field: str) -> Exists:
    return Exists(Ruling.objects.filter(kind=kind, ref=OuterRef(ref_field), by=OuterRef(person_field)))


def admins(now: datetime) -> set[int]:
    """Return the ids of everyone who is an admin at `now` and can sign in."""
    return {person for _, _, person in _admins(now) if person is not None}


def judges_of(student: Student, now: datetime) -> set[int]:
    """Return the ids of those who may judge a claim of this student at `now`."""
    return set(entitled(student, now).judges)


def must_not_judge(person: User, students: Iterable[Student | int], field: str) -> None:
    """Raise Refused where `person` has recorded anything on an open claim of one of these students: while it is open
    its judges cannot be made to coach or cover the student. `field` is where they were chosen: "coach", "covering"."""
    claims = Claim.objects.open().filter(student__in=students)
    recorded = Q()
    for rows in (RecordedFinding, Decision, Ruling):
        recorded |= Q(Exists(rows._default_manager.filter(claim=OuterRef("pk"), by=person)))
    stepped_aside = SteppedAside.objects.filter(claim=OuterRef("pk"), by=person)
    claim = claims.filter(recorded).exclude(Exists(stepped_aside)).select_related("student__user").first()
    if claim is not None:
        raise Refused(
            f"{person.name} judges {claim.student.user.name}’s claim {claim.reference}: while it is open they cannot "
            f"coach or cover this student. Choose somebody else.",
            field,
        )
