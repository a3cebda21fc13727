"""A cohort's file: uploaded with a preview, applied once, in one transaction."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.db import IntegrityError, connection, transaction

from commitments.moves import verbs as move_verbs
from commitments.policies.models import Policy
from commitments.searches.verbs import lock_many
from commitments.series.verbs import name_series, series_called
from commitments.signing.verbs import acknowledge
from core.errors import Refused
from core.locks import Lock, take_until_commit
from people.accounts.models import RoleKind, User
from people.accounts.roles import holds
from people.coaches import verbs as coach_verbs
from people.invitations import verbs as invitation_verbs
from people.programs.models import Cohort, Program
from people.rosters import matching as matchings
from people.rosters import plan
from people.rosters.matching import RosterMatching
from people.rosters.models import RosterUpload
from people.rosters.plan import CHANGED, NEW, REFUSED, RosterPlan
from people.rosters.students import RosterStudent
from people.staff import verbs as staff_verbs
from people.students import verbs as student_verbs
from people.students.locking import lock_student
from people.students.models import Student
from rules.states import StudentState
from standing.verbs import assess_students


@dataclass
class RosterResult:
    new: int
    changed: int
    unchanged: int
    refused: list[dict[str, Any]] = field(default_factory=list)  # row (the header is row 1), reason

    @classmethod
    def of(cls, result: dict[str, Any]) -> "RosterResult":
        """Make one from the `result` of a preview or an applied upload."""
        refused = [
            {"row": row["row"], "reason": row["reason"]} for row in result["rows"] if row["status"] == REFUSED
        ]
        return cls(result["new"], result["changed"], result["unchanged"], refused)


def upload_roster(
    *, file_name: str, text: str, by: User | None, now: datetime, matching: RosterMatching | None = None
) -> RosterUpload:
    """Keep the file with its preview in `.result`; change nothing else. Without `matching`, its columns are what their
    headings suggest. Raise Refused when the file cannot be read.
    """
    _may(by, now)
    chosen_matching = matching or matchings.suggestion(matchings.table_of(text))
    preview = plan.plan(text, chosen_matching, by, now)
    return RosterUpload.objects.create(
        file_name=file_name[:200],
        text=text,
        by=by,
        at=now,
        matching=chosen_matching.as_json(),
        result=preview.as_json(),
    )


@transaction.atomic
def choose_columns(upload: RosterUpload, matching: RosterMatching, *, by: User, now: datetime) -> None:
    """Keep what the admin says of the file's columns and of what it lacks, and make the preview anew."""
    _may(by, now)
    locked_upload = RosterUpload.objects.select_for_update().get(pk=upload.pk)
    if locked_upload.applied_at:
        raise Refused("This file was applied already; its columns stay as they were.")
    locked_upload.matching = matching.as_json()
    locked_upload.result = plan.plan(locked_upload.text, matching, by, now).as_json()
    locked_upload.save(update_fields=["matching", "result"])


def matching_of(upload: RosterUpload) -> RosterMatching:
    """Return the matching that was chosen, or, for a file from before columns could be chosen, what its headings
    suggest.
    """
    if upload.matching:
        return RosterMatching(**upload.matching)
    return matchings.suggestion(matchings.table_of(upload.text))


def preview_digest(upload: RosterUpload) -> str:
    """Return a digest that names exactly the preview that somebody looked at."""
    preview = [upload.matching, upload.result]
    return sha256(json.dumps(preview, sort_keys=True).encode()).hexdigest()


def apply_roster(upload: RosterUpload, *, by: User | None, now: datetime, seen: str = "") -> RosterResult:
    """Carry the preview out, all or nothing: the one of digest `seen`, if given. Raise Refused when it was applied
    already, or when what is known has changed since the preview; the preview is then made anew.
    """
    _may(by, now)
    try:
        fresh = _apply(upload, by, now, seen)
    except IntegrityError:
        raise Refused(
            "Somebody changed the same people at this moment. Nothing was applied; try again."
        ) from None
    if fresh is None:
        raise Refused(
            "Things have changed since this preview was made. It is shown anew: look again, then apply."
        )
    return RosterResult.of(fresh)


@transaction.atomic
def _apply(upload: RosterUpload, by: User | None, now: datetime, seen: str) -> dict[str, Any] | None:
    """Apply the file and return what was done; None when that differs from the preview, or from the one `seen`."""
    take_until_commit(connection, Lock.ROSTER)
    locked_upload = RosterUpload.objects.select_for_update().get(pk=upload.pk)
    if locked_upload.applied_at:
        raise Refused("This file was applied already; nothing was changed a second time.")
    roster_plan = plan.plan(locked_upload.text, matching_of(locked_upload), by, now)
    result = roster_plan.as_json()
    if result != locked_upload.result or seen not in ("", preview_digest(locked_upload)):
        locked_upload.result = result
        locked_upload.save(update_fields=["result"])
        return None
    _carry_out(roster_plan, by, now)
    locked_upload.applied_at, locked_upload.applied_by = now, by
    locked_upload.save(update_fields=["applied_at", "applied_by"])
    return result


def _may(by: User | None, now: datetime) -> None:
    if by is not None and not holds(by, "admin", now):
        raise Refused("Only an admin uploads rosters.")


def _carry_out(roster_plan: RosterPlan, by: User | None, now: datetime) -> None:
    coaches: dict[str, User] = {}
    enrolled_students: list[Student] = []
    policies = Policy.objects.in_bulk({row.policy for row in roster_plan.rows if row.policy})
    changed_addresses = [
        row.student.email for row in roster_plan.rows if row.student and row.status == CHANGED
    ]
    lock_many(Student.objects.filter(user__email__in=changed_addresses))
    for row in roster_plan.rows:
        if row.student is None or row.status not in (NEW, CHANGED):
            continue
        coach = _coach(row.student, coaches, by, now) if row.student.coach else None
        if row.status == NEW:
            enrolled_students.append(_enrol(row.student, coach, policies.get(row.policy or 0), by, now))
        else:
            _change(row.student, coach, by, now)
    _name_series(roster_plan.naming, by, now)
    _assess(enrolled_students, now)


def _name_series(naming: dict[str, str], by: User | None, now: datetime) -> None:
    """Let each program (by name) name the series that `naming` has for it, with its first students."""
    for program_name, series_name in naming.items():
        program = Program.objects.get(name__iexact=program_name)
        name_series(program, series_called(series_name, by=by, now=now), by=by, now=now)


def _coach(listed_student: RosterStudent, coaches: dict[str, User], by: User | None, now: datetime) -> User:
    """Return the coach with that address. Somebody not seen before is made a coach, never more, and invited."""
    if listed_student.coach not in coaches:
        coach = User.objects.filter(email=listed_student.coach).first()
        if coach is None:
            zone = by.time_zone if by else listed_student.time_zone
            coach = User.objects.create_user(
                email=listed_student.coach, name=_name_from(listed_student.coach), time_zone=zone
            )
            staff_verbs.give_role(coach, kind=RoleKind.COACH, by=by, now=now)
            invitation_verbs.invite(coach, now=now)
        coaches[listed_student.coach] = coach
    return coaches[listed_student.coach]


def _name_from(address: str) -> str:
    """Make a name of an address, until they write it themself: maya.stone@… → Maya Stone."""
    return address.partition("@")[0].replace(".", " ").replace("_", " ").title()[:150]


def _cohort(listed_student: RosterStudent) -> Cohort:
    program = Program.objects.filter(name__iexact=listed_student.program).first() or Program.objects.create(
        name=listed_student.program
    )
    cohort = Cohort.objects.filter(program=program, name__iexact=listed_student.cohort).first()
    return cohort or Cohort.objects.create(program=program, name=listed_student.cohort)


def _enrol(
    listed_student: RosterStudent, coach: User | None, policy: Policy | None, by: User | None, now: datetime
) -> Student:
    user = User.objects.filter(email=listed_student.email).first()
    if user is None:
        user = User.objects.create_user(email=listed_student.email, name=listed_student.name)
    User.objects.filter(pk=user.pk).update(name=listed_student.name, time_zone=listed_student.time_zone)
    user.refresh_from_db()
    student = Student.objects.create(
        user=user,
        cohort=_cohort(listed_student),
        country=listed_student.country,
        subdivision=listed_student.state,
        enrolled_at=now,
        **listed_student.kept,
    )
    if coach:
        coach_verbs.assign_coach(student, coach=coach, by=by, now=now)
    _acknowledge(student, policy, now)
    _prepare_if_due(student, now)
    if not user.joined_at:
        invitation_verbs.invite(user, now=now)
    return student


def _change(listed_student: RosterStudent, coach: User | None, by: User | None, now: datetime) -> None:
    student = Student.objects.select_related("user").get(user__email=listed_student.email)
    student_verbs.rename(student.user, name=listed_student.name)
    move_verbs.move_student(
        student,
        time_zone=listed_student.time_zone,
        country=listed_student.country,
        subdivision=listed_student.state,
        by=by,
        now=now,
    )
    student_verbs.move_to_cohort(student, _cohort(listed_student), by=by, now=now)
    Student.objects.filter(pk=student.pk).update(**listed_student.kept)
    if coach:
        coach_verbs.assign_coach(student, coach=coach, by=by, now=now)
    _prepare_if_due(lock_student(student.pk), now)


def _acknowledge(student: Student, policy: Policy | None, now: datetime) -> None:
    """Record which version the student acknowledged: the roster is the enrolment (DOMAIN §2)."""
    if policy is not None:
        acknowledge(student, policy, now=now)


def _prepare_if_due(student: Student, now: datetime) -> None:
    if student.state == StudentState.ENROLLED and student_verbs.preparation_begins(student) <= student.today(
        now
    ):
        student_verbs.start_preparing(student, now=now)


def _assess(students: list[Student], now: datetime) -> None:
    if students:
        assess_students([student.pk for student in students], now)
