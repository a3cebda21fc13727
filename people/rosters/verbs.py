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
from people.coaches import verbs as coache_verbs
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
        """From a preview or an applied upload's `result`."""
        refused = [
            {"row": row["row"], "reason": row["reason"]} for row in result["rows"] if row["status"] == REFUSED
        ]
        return cls(result["new"], result["changed"], result["unchanged"], refused)


def upload_roster(
    *, file_name: str, text: str, by: User | None, now: datetime, matching: RosterMatching | None = None
) -> RosterUpload:
    """Keeps the file with its preview in `.result`; changes nothing else. Without `matching`, its columns are what
    their headings suggest. Raises Refused when it cannot be read."""
    _may(by, now)
    chosen = matching or matchings.suggestion(matchings.table_of(text))
    preview = plan.plan(text, chosen, by, now)
    return RosterUpload.objects.create(
        file_name=file_name[:200],
        text=text,
        by=by,
        at=now,
        matching=chosen.as_json(),
        result=preview.as_json(),
    )


@transaction.atomic
def choose_columns(upload: RosterUpload, matching: RosterMatching, *, by: User, now: datetime) -> None:
    """What the admin says of the file's columns, and of what it lacks; the preview is made anew."""
    _may(by, now)
    held = RosterUpload.objects.select_for_update().get(pk=upload.pk)
    if held.applied_at:
        raise Refused("This file was applied already; its columns stay as they were.")
    held.matching = matching.as_json()
    held.result = plan.plan(held.text, matching, by, now).as_json()
    held.save(update_fields=["matching", "result"])


def matching_of(upload: RosterUpload) -> RosterMatching:
    """What was chosen; for a file of before columns could be chosen, what its headings suggest."""
    if upload.matching:
        return RosterMatching(**upload.matching)
    return matchings.suggestion(matchings.table_of(upload.text))


def preview_digest(upload: RosterUpload) -> str:
    """Names exactly the preview that somebody looked at."""
    shown = [upload.matching, upload.result]
    return sha256(json.dumps(shown, sort_keys=True).encode()).hexdigest()


def apply_roster(upload: RosterUpload, *, by: User | None, now: datetime, seen: str = "") -> RosterResult:
    """Carries the preview out, all or nothing: the one of digest `seen`, if given. Raises Refused when it was applied
    already, or when what is known has changed since the preview; the preview is then made anew."""
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
    """What was done; None when the preview was not, or no longer, what would be done."""
    take_until_commit(connection, Lock.ROSTER)
    held = RosterUpload.objects.select_for_update().get(pk=upload.pk)
    if held.applied_at:
        raise Refused("This file was applied already; nothing was changed a second time.")
    whole = plan.plan(held.text, matching_of(held), by, now)
    result = whole.as_json()
    if result != held.result or seen not in ("", preview_digest(held)):
        held.result = result
        held.save(update_fields=["result"])
        return None
    _carry_out(whole, by, now)
    held.applied_at, held.applied_by = now, by
    held.save(update_fields=["applied_at", "applied_by"])
    return result


def _may(by: User | None, now: datetime) -> None:
    if by is not None and not holds(by, "admin", now):
        raise Refused("Only an admin uploads rosters.")


def _carry_out(whole: RosterPlan, by: User | None, now: datetime) -> None:
    coaches: dict[str, User] = {}
    enrolled: list[Student] = []
    policies = Policy.objects.in_bulk({row.policy for row in whole.rows if row.policy})
    changed = [row.student.email for row in whole.rows if row.student and row.status == CHANGED]
    lock_many(Student.objects.filter(user__email__in=changed))
    for row in whole.rows:
        if row.student is None or row.status not in (NEW, CHANGED):
            continue
        coach = _coach(row.student, coaches, by, now) if row.student.coach else None
        if row.status == NEW:
            enrolled.append(_enrol(row.student, coach, policies.get(row.policy or 0), by, now))
        else:
            _change(row.student, coach, by, now)
    _name_series(whole.naming, by, now)
    _assess(enrolled, now)


def _name_series(naming: dict[str, str], by: User | None, now: datetime) -> None:
    """Programs that named none name one with their first students."""

    for program, series in naming.items():
        named = Program.objects.get(name__iexact=program)
        name_series(named, series_called(series, by=by, now=now), by=by, now=now)


def _coach(said: RosterStudent, coaches: dict[str, User], by: User | None, now: datetime) -> User:
    """The coach of that address; one not seen before is made a coach, never more, and invited."""
    if said.coach not in coaches:
        known = User.objects.filter(email=said.coach).first()
        if known is None:
            zone = by.time_zone if by else said.time_zone
            known = User.objects.create_user(email=said.coach, name=_name_from(said.coach), time_zone=zone)
            staff_verbs.give_role(known, kind=RoleKind.COACH, by=by, now=now)
            invitation_verbs.invite(known, now=now)
        coaches[said.coach] = known
    return coaches[said.coach]


def _name_from(address: str) -> str:
    """Until they write it themself: maya.stone@… → Maya Stone."""
    return address.partition("@")[0].replace(".", " ").replace("_", " ").title()[:150]


def _cohort(said: RosterStudent) -> Cohort:
    program = Program.objects.filter(name__iexact=said.program).first() or Program.objects.create(
        name=said.program
    )
    known = Cohort.objects.filter(program=program, name__iexact=said.cohort).first()
    return known or Cohort.objects.create(program=program, name=said.cohort)


def _enrol(
    said: RosterStudent, coach: User | None, policy: Policy | None, by: User | None, now: datetime
) -> Student:
    user = User.objects.filter(email=said.email).first()
    if user is None:
        user = User.objects.create_user(email=said.email, name=said.name)
    User.objects.filter(pk=user.pk).update(name=said.name, time_zone=said.time_zone)
    user.refresh_from_db()
    student = Student.objects.create(
        user=user,
        cohort=_cohort(said),
        country=said.country,
        subdivision=said.state,
        enrolled_at=now,
        **said.kept,
    )
    if coach:
        coache_verbs.assign_coach(student, coach=coach, by=by, now=now)
    _acknowledge(student, policy, now)
    _prepare_if_due(student, now)
    if not user.joined_at:
        invitation_verbs.invite(user, now=now)
    return student


def _change(said: RosterStudent, coach: User | None, by: User | None, now: datetime) -> None:
    student = Student.objects.select_related("user").get(user__email=said.email)
    student_verbs.rename(student.user, name=said.name)
    move_verbs.move_student(
        student, time_zone=said.time_zone, country=said.country, subdivision=said.state, by=by, now=now
    )
    student_verbs.move_to_cohort(student, _cohort(said), by=by, now=now)
    Student.objects.filter(pk=student.pk).update(**said.kept)
    if coach:
        coache_verbs.assign_coach(student, coach=coach, by=by, now=now)
    _prepare_if_due(lock_student(student.pk), now)


def _acknowledge(student: Student, policy: Policy | None, now: datetime) -> None:
    """The roster is the enrolment, so it records which version the student acknowledged (DOMAIN §2)."""

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
