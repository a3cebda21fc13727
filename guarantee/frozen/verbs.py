"""The freezing of a final decision (DOMAIN §8)."""

from datetime import datetime

from django.db import connection

from core.locks import Lock, take_until_commit
from guarantee.audit_trail import verbs as audit_trail_verbs
from guarantee.claims.models import Claim
from guarantee.decisions.models import FinalDecision
from guarantee.frozen.canonical import canonical, sha256
from guarantee.frozen.collecting import collected
from guarantee.frozen.models import FrozenRecord, FrozenText
from guarantee.frozen.queries import head
from guarantee.frozen.trail import FROZEN


def hold_chain() -> None:
    """Take the chain until the transaction ends: its head then stays what it is for all but the caller."""
    take_until_commit(connection, Lock.DECISION_CHAIN)


def freeze(final: FinalDecision, claim: Claim, *, now: datetime) -> FrozenRecord:
    """Freeze a decision with all that it rests on, as the next link of the chain. `claim` is its claim, locked by the
    caller; its letter is written already."""
    hold_chain()
    last = head()
    number, previous = (last.number + 1, last.digest) if last else (1, "")
    content, texts = collected(final, claim, now)
    text = canonical(content | {"number": number, "previous": previous})
    record = FrozenRecord.objects.create(
        number=number, final=final, canonical=text, previous=previous, digest=sha256(text), at=now
    )
    FrozenText.objects.bulk_create(
        FrozenText(
            record=record,
            number=place,
            record_class=beside.record_class,
            for_student=beside.for_student,
            salt=beside.salt,
            text=beside.text,
        )
        for place, beside in enumerate(texts, start=1)
    )
    audit_trail_verbs.add(claim, FROZEN, by=None, now=now, number=number, record=record.digest)
    return record
