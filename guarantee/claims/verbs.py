"""The verbs by which a claim is filed and taken back (DOMAIN §8)."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from django.db import connection, transaction
from django.db.models import Max

from commitments.searches.models import Search
from core.errors import Refused
from core.locks import Lock, take_until_commit
from guarantee.audit_trail import verbs as audit_trail_verbs
from guarantee.claims import mails
from guarantee.claims.models import Claim
from guarantee.dossier import queries as dossiers
from guarantee.dossier.record import RELATED
from guarantee.evidence.changes import snapshot
from guarantee.evidence.queries import evidence_of
from guarantee.judges.guards import locked_claim, move
from guarantee.statements.verbs import StatementWords, record_at_filing
from people.accounts.models import User
from people.students.locking import lock_student
from people.students.models import Student
from rules.instants import local_day
from rules.situations import pages
from rules.states import ClaimState, SearchState
from standing.situations.queries import situation_of


def claimable_search(student: Student, now: datetime) -> Search:
    """Return the search that a claim would be about: the latest, once its window or guarantee has ended. Raise Refused
    before, and where there is none."""
    search = dossiers.search_of(student)
    if search is None or search.state == SearchState.PLANNED or _runs(search, now):
        heading = pages.claim(situation_of(student, search, now, against=()))
        raise Refused(" ".join([heading.headline, *heading.lede]))
    return search


def _runs(search: Search, now: datetime) -> bool:
    return (
        search.state != SearchState.NOT_STARTED and search.guarantee_until is None and now < search.closes_at
    )


@transaction.atomic
def file_claim(
    student: Student,
    *,
    statement: str,
    by: User,
    now: datetime,
    words: Mapping[int, StatementWords] | None = None,
) -> Claim:
    """File a claim for what the signed policy pays back, also a late or hopeless one: the findings will say so.
    `words`: what the student says on each requirement, with documents.

    Raise Refused where it is not the student who files, no search can be claimed for, or a claim stands already.
    """
    if by.pk != student.user_id:
        raise Refused("Only the student can file their claim.")
    student = lock_student(student.pk)
    search = (
        Search.objects.select_for_update(of=("self",))
        .select_related(*RELATED)
        .get(pk=claimable_search(student, now).pk)
    )
    if search.claims.not_withdrawn().exists():
        raise Refused("You have filed a claim already; it is below.")
    claim = Claim.objects.create(
        search=search,
        student=student,
        year=(year := local_day(now, search.zone).year),
        number=_next_number(year),
        amount=Decimal(dossiers.dossier_of_search(search, now=now)["refund"]["amount"]),
        statement=statement,
        filed_at=now,
    )
    audit_trail_verbs.add(
        claim,
        "filed",
        by=by,
        now=now,
        amount=str(claim.amount),
        statement=audit_trail_verbs.salted(statement, claim.salt),
    )
    record_at_filing(claim, words or {}, by=by, now=now)
    snapshot(claim, evidence_of(search, claim), now)
    mails.claim_filed(claim, now=now)
    return claim


@transaction.atomic
def withdraw_claim(claim: Claim, *, by: User, now: datetime) -> Claim:
    """Take a claim back before it is decided; it may be filed again within the limit."""
    claim = locked_claim(claim)
    if by.pk != claim.student.user_id:
        raise Refused("Only the student can take their claim back.")
    if not claim.is_open:
        raise Refused("This claim is closed already, so it can’t be taken back.")
    if claim.decisions.final().exists():
        raise Refused("This claim was decided once, so it can’t be taken back: the admins decide it anew.")
    move(claim, ClaimState.WITHDRAWN, withdrawn_at=now)
    audit_trail_verbs.add(claim, "withdrawn", by=by, now=now)
    mails.claim_withdrawn(claim, now=now)
    return claim


def _next_number(year: int) -> int:
    take_until_commit(connection, Lock.CLAIM_NUMBERS)
    last = Claim.objects.filter(year=year).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1
