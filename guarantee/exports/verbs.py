"""Giving a frozen decision out: who was given it, and when, is on its claim’s trail and on the record of access."""

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction

from core.models import AccessAct, AccessRecord
from guarantee.audit_trail import verbs as audit_trail_verbs
from guarantee.exports.contents import ExportedFile, contents_of
from guarantee.frozen.models import FrozenRecord
from guarantee.judges.guards import locked_claim
from people.accounts.models import User

EXPORTED = "exported"


@transaction.atomic
def export(
    record: FrozenRecord, *, page: str, by: User | None, now: datetime, for_student: bool = False
) -> Iterator[ExportedFile]:
    """Put on record that a decision is given out, and return its files. `page` is the page or command that does so;
    `by` is None for whoever runs the installation."""
    claim = locked_claim(record.final.decision.claim)
    AccessRecord.objects.create(actor=by, what=page, act=AccessAct.TAKEN, about_id=claim.student_id, at=now)
    audit_trail_verbs.add(
        claim,
        EXPORTED,
        by=by,
        now=now,
        number=record.number,
        record=record.digest,
        texts="student" if for_student else "all",
    )
    return contents_of(record, for_student=for_student)
