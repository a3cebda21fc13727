"""The verbs by which somebody from outside is invited to judge one claim, and by which that ends (DOMAIN §8, §13)."""

from datetime import datetime, timedelta

from django.db import transaction

from core.errors import Refused
from core.text import bare_address
from guarantee.audit_trail import verbs as audit_trail_verbs
from guarantee.claims.models import Claim
from guarantee.judges.entitlement import Entitled, entitled
from guarantee.judges.guards import locked_by_time, locked_claim, why_barred
from guarantee.outside_judges import mails
from guarantee.outside_judges.models import JUDGED, OutsideJudge
from guarantee.outside_judges.queries import outside_judge_of
from people.accounts import record
from people.accounts.models import AccountChangeKind, Role, RoleKind, User
from people.accounts.roles import forget
from people.coaches.guards import clean_text
from people.staff import verbs as staff_verbs
from people.students.models import Student

NEEDED = 2  # admins who took no part: with so many nobody else is needed
LONGEST = 2_000


@transaction.atomic
def invite_outside_judge(claim: Claim, *, email: str, name: str, by: User, now: datetime) -> OutsideJudge:
    """Invite somebody to judge this claim alone. An unbarred admin does so, or any where none is left."""
    claim, entitlement = _by_admin(claim, by, now)
    if claim.state not in JUDGED:
        raise Refused("This claim is closed, so nobody judges it any more.")
    if len(entitlement.unbarred_admins) >= NEEDED:
        raise Refused("Two admins are left who may judge this claim, so nobody from outside is needed.")
    before = outside_judge_of(claim)
    if before is not None:
        raise Refused(f"{before.user.name} judges it from outside already: at most one of the two may.")
    person = User.objects.filter(email=bare_address(email)).first()
    if person is not None:
        _check(person, entitlement)
    person = staff_verbs.invite_staff(
        email=email, name=name, kinds=[RoleKind.OUTSIDE], time_zone=by.time_zone, by=by, now=now
    )
    judge = OutsideJudge.objects.create(claim=claim, user=person, by=by, at=now)
    audit_trail_verbs.add(claim, "outside judge invited", by=by, now=now, judge=person.pk)
    mails.invited(judge, claim, now=now)
    return judge


@transaction.atomic
def end_outside_judge(claim: Claim, *, why: str, by: User, now: datetime) -> OutsideJudge:
    """Take an invitation back; what they had recorded falls away."""
    claim, _ = _by_admin(claim, by, now)
    judge = outside_judge_of(claim)
    if judge is None:
        raise Refused("Nobody judges this claim from outside.")
    why = clean_text(why, field="why", empty="Say why: it is kept on record.", longest=LONGEST)
    _end(judge, by=by, why=why, now=now)
    audit_trail_verbs.add(
        claim,
        "outside judge taken back",
        by=by,
        now=now,
        judge=judge.user_id,
        why=audit_trail_verbs.salted(why, judge.salt),
    )
    mails.ended(judge, claim, now=now)
    return judge


@transaction.atomic
def end_with_claim(judge: OutsideJudge, *, now: datetime) -> bool:
    """End an invitation, for the sweep, once its claim is decided or taken back. The caller holds the student's row."""
    claim = locked_by_time(judge.claim)
    judge = OutsideJudge.objects.select_related("user").get(pk=judge.pk)
    if judge.ended_at is not None or claim.state in JUDGED:
        return False
    _end(judge, by=None, why="", now=now)
    audit_trail_verbs.add(claim, "outside judge done", by=None, now=now, judge=judge.user_id)
    mails.ended(judge, claim, now=now)
    return True


def _by_admin(claim: Claim, by: User, now: datetime) -> tuple[Claim, Entitled]:
    """Lock a claim for an admin who may judge it, or for any where none is left who may."""
    claim = locked_claim(claim)
    entitlement = entitled(claim.student, now)
    if by.pk not in (entitlement.unbarred_admins or entitlement.admins) or by.pk == claim.student.user_id:
        raise Refused(why_barred(entitlement, by))
    return claim, entitlement


def _check(person: User, entitlement: Entitled) -> None:
    if person.pk in entitlement.admins:
        raise Refused(f"{person.name} is an admin. Invite somebody from outside.", "email")
    if person.pk in entitlement.barred:
        raise Refused(f"{person.name} took part in this student’s search, and judges nothing of it.", "email")
    if Student.objects.filter(user=person).exists():
        raise Refused(f"{person.name} is a student here. Invite somebody from outside.", "email")


def _end(judge: OutsideJudge, *, by: User | None, why: str, now: datetime) -> None:
    OutsideJudge.objects.filter(pk=judge.pk).update(ended_at=now, ended_by=by, ended_why=why)
    judge.ended_at, judge.ended_by, judge.ended_why = now, by, why
    if OutsideJudge.objects.filter(user=judge.user_id, ended_at__isnull=True).exists():
        return
    for role in Role.objects.select_for_update().filter(
        user=judge.user_id, kind=RoleKind.OUTSIDE, until__isnull=True
    ):
        role.until = max(now, role.from_at + timedelta(microseconds=1))
        role.save(update_fields=["until"])
        record.change(judge.user, AccountChangeKind.ROLE_ENDED, detail=role.kind, by=by, now=now)
    forget(judge.user)
