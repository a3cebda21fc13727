"""Who may judge a claim: an admin, or the outside judge who was invited for it, who took no part in the student's
search, has not stepped aside, and is not the student (DOMAIN §8)."""

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
from core.statements import NOW, NUMBER, KeptQuery
from guarantee.accommodations.models import AccommodatedPeriod, AccommodationDecision
from guarantee.appeals.models import AppealAnswer, AppealProposal, Ruled
from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision, RecordedFinding, SecondOpinion
from guarantee.judges.models import SteppedAside
from guarantee.outside_judges.models import OutsideJudge
from guarantee.requests.models import RequestKind, Ruling
from guarantee.settlements.models import Settlement
from jobsearch.corrections.models import CorrectionRequest
from jobsearch.evidence.models import CheckResult
from jobsearch.late_activities.models import Acceptance
from jobsearch.offers.models import AnswerCorrection, OfferConfirmation
from people.accounts.models import Role, RoleKind, User
from people.coaches.models import Assignment
from people.covers.models import Cover
from people.students.models import Student
from rules.evidence_checks import Because
from rules.states import EndingCause

COACHED, COVERED, ASIDE, OWN = "coached", "covered", "stepped aside", "own"
JUDGED = "judged the claim before"


@dataclass(frozen=True)
class Entitled:
    """The admins there are for one student, who judges their claim from outside, and who is barred from judging, with
    what they did."""

    admins: frozenset[int]
    barred: dict[int, frozenset[str]]
    outside: frozenset[int] = frozenset()

    @property
    def judges(self) -> frozenset[int]:
        return (self.admins | self.outside) - self.barred.keys()

    @property
    def unbarred_admins(self) -> frozenset[int]:
        return self.admins - self.barred.keys()


def entitled(student: Student, now: datetime) -> Entitled:
    """Return who may judge a claim of this student at `now`, and who is barred, in one query."""
    rows = [
        (str(act), person)
        for _, act, person in _ENTITLED.rows({NUMBER: student.pk, NOW: now})
        if person is not None
    ]
    barred: dict[int, set[str]] = {student.user_id: {OWN}}
    for act, person in rows:
        if act not in (ADMIN, OUTSIDE):
            barred.setdefault(person, set()).add(act)
    return Entitled(
        frozenset(person for act, person in rows if act == ADMIN),
        {person: frozenset(acts) for person, acts in barred.items()},
        frozenset(person for act, person in rows if act == OUTSIDE),
    )


_ENTITLED: KeptQuery[tuple[int, str, int | None]] = KeptQuery(
    lambda: _admins(NOW).union(_outside([NUMBER]), *_acts([NUMBER]), all=True)
)


def took_part(student: Student) -> set[int]:
    """Return the ids of all who ever coached, covered for a coach of, or decided something about the student."""
    return took_part_by_student([student])[student.pk]


def took_part_by_student(students: Iterable[Student]) -> dict[int, set[int]]:
    """Return, by student id, the ids of all who took part (see `took_part`), in one query; each student themself is
    among them."""
    return {student: set(acts) for student, acts in acts_by_student(students).items()}


def acts_by_student(students: Iterable[Student]) -> dict[int, dict[int, set[str]]]:
    """Return, by student id and by the id of a person, what they did that bars them, in one query; each student
    themself is barred as “own”."""
    acts: dict[int, dict[int, set[str]]] = {student.pk: {student.user_id: {OWN}} for student in students}
    first, *others = _acts(acts)
    for student, act, person in first.union(*others):
        if student in acts and person is not None:
            acts[student].setdefault(person, set()).add(str(act))
    return acts


def is_barred(student: str, person: F | int) -> Q:
    """Return the condition, for a row, that a person may not judge a student. `student` is the row’s path to the
    student’s id, `person` the person’s id, or `OuterRef` of the row’s path to it."""
    condition = Q()
    for part in _acts(Student.objects.filter(pk=OuterRef(OuterRef(student)))):
        condition |= Q(Exists(part.filter(acted_by=person)))
    return condition


def is_admin(person: F | int, now: datetime) -> Exists:
    """Return the condition, for any row, that a person is an admin at `now` and can sign in; `person` as above."""
    return Exists(_admin_roles(now).filter(user=person))


ADMIN, OUTSIDE = "admin", "outside"
Acts = QuerySet[Model, tuple[int, str, int | None]]


def _admins(now: datetime) -> Acts:
    return _act(_admin_roles(now), "pk", ADMIN, "user")


def _outside(students: Iterable[Student | int]) -> Acts:
    return _act(
        OutsideJudge.objects.in_force().filter(claim__student__in=students), "claim__student", OUTSIDE, "user"
    )


def _admin_roles(now: datetime) -> QuerySet[Role]:
    roles = Role.objects.filter(kind=RoleKind.ADMIN, from_at__lte=now, user__is_active=True)
    return roles.exclude(until__lte=now)


def _acts(students: Iterable[Student | int]) -> list[Acts]:
    """Return student, act and person of everything that bars (DOMAIN §8). What a judge of the claim decided within a
    finding bars nobody, nor does certifying graduation or recording what a program's conditions ask."""
    students = students if isinstance(students, QuerySet) else list(students)
    during = Q(away__assignments__until__isnull=True) | Q(away__assignments__until__gt=F("from_at"))
    covers = Cover.objects.lasting().filter(
        during, away__assignments__student__in=students, until__gt=F("away__assignments__from_at")
    )
    excusals = Excusal.objects.filter(search__student__in=students)
    by_judge = Exists(
        AccommodatedPeriod.objects.filter(excusal=OuterRef("pk"), decision__claim__isnull=False)
    )
    accommodated = AccommodationDecision.objects.filter(
        accommodation__search__student__in=students, claim__isnull=True
    )
    corrections = CorrectionRequest.objects.filter(activity__student__in=students)
    accepted = Acceptance.objects.filter(activity__student__in=students)
    decided_checks = CheckResult.objects.filter(
        activity__student__in=students, because__in=[Because.ACCEPTED, Because.REFUSED]
    )
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
                excusals.exclude(_ruled(RequestKind.EXCUSAL, "pk", person_field)).exclude(by_judge),
                "search__student",
                "decided an excusal",
                person_field,
            )
            for person_field in ("excused_by", "agreed_by", "declined_by")
        ),
        *(
            _act(accommodated, "accommodation__search__student", "decided an accommodation", person_field)
            for person_field in ("by", "agreed_by")
        ),
        _act(
            accepted.exclude(_ruled(RequestKind.LATE, "activity_id", "by")),
            "activity__student",
            "accepted a late activity",
            "by",
        ),
        _act(
            decided_checks.exclude(_ruled(RequestKind.CHECK, "activity_id", "by")),
            "activity__student",
            "accepted or refused a link",
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
        *(
            _act(Concern.objects.filter(student__in=students), "student", "decided a concern", person_field)
            for person_field in ("proposed_by", "decided_by")
        ),
        _act(SteppedAside.objects.filter(claim__student__in=students), "claim__student", ASIDE, "by"),
        _act(
            OutsideJudge.objects.filter(claim__student__in=students, ended_by__isnull=False),
            "claim__student",
            "judged from outside, until that was taken back",
            "user",
        ),
        *_judged_before(students),
    ]


def _judged_before(students: Iterable[Student | int]) -> list[Acts]:
    """Return who judged a claim before it was appealed, and who judged the appeal of one that went back: others judge
    it then (DOMAIN §8, §13)."""
    appealed = {"claim__student__in": students, "at__lte": F("claim__appeal__final__at")}
    opinions = SecondOpinion.objects.filter(
        decision__claim__student__in=students, at__lte=F("decision__claim__appeal__final__at")
    )
    back = AppealProposal.objects.filter(ruled=Ruled.BACK, answer__agrees=True)
    proposals = AppealProposal.objects.filter(
        Exists(back.filter(appeal=OuterRef("appeal"))), appeal__claim__student__in=students
    )
    answers = AppealAnswer.objects.filter(
        Exists(back.filter(appeal=OuterRef("proposal__appeal"))),
        proposal__appeal__claim__student__in=students,
    )
    return [
        _act(RecordedFinding.objects.filter(**appealed), "claim__student", JUDGED, "by"),
        _act(Decision.objects.filter(**appealed), "claim__student", JUDGED, "by"),
        _act(opinions, "decision__claim__student", JUDGED, "by"),
        _act(proposals, "appeal__claim__student", JUDGED, "by"),
        _act(answers, "proposal__appeal__claim__student", JUDGED, "by"),
    ]


def _act(rows: QuerySet[Model], student_field: str, act: str, person_field: str) -> Acts:
    named = rows.order_by().annotate(acted_by=F(person_field))
    return named.values_list(student_field, Value(act, CharField()), "acted_by")


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
    for rows in (RecordedFinding, Decision, Ruling, Settlement):
        recorded |= Q(Exists(rows._default_manager.filter(claim=OuterRef("pk"), by=person)))
    stepped_aside = SteppedAside.objects.filter(claim=OuterRef("pk"), by=person)
    claim = claims.filter(recorded).exclude(Exists(stepped_aside)).select_related("student__user").first()
    if claim is not None:
        raise Refused(
            f"{person.name} judges {claim.student.user.name}’s claim {claim.reference}: while it is open they cannot "
            f"coach or cover this student. Choose somebody else.",
            field,
        )
