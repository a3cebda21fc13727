"""The verb by which a student says something on a requirement of their claim, with documents (DOMAIN §8)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from core.errors import Refused
from core.files.models import StoredFile
from core.files.storing import store
from guarantee.audit_trail import verbs as audit_trail_verbs
from guarantee.claims.models import Claim
from guarantee.judges.guards import locked_claim
from guarantee.statements import mails
from guarantee.statements.models import ClaimStatement, StatementDocument
from guarantee.statements.queries import may_state
from people.accounts.models import User
from people.coaches.guards import clean_text
from rules.eligibility.requirements import NUMBERS

LONGEST_TEXT = 10_000
FILES_AT_MOST = 10  # with one statement
STATEMENTS_AT_MOST = 20  # on one requirement of a claim
NOTHING = "Write something, or choose a document."


@dataclass(frozen=True)
class StatementWords:
    """What a student says on one requirement, with documents."""

    text: str
    files: Sequence[UploadedFile] = field(default=())

    def __bool__(self) -> bool:
        return bool(self.text.strip() or self.files)


@transaction.atomic
def add_statement(
    claim: Claim, *, requirement: int, text: str, files: Sequence[UploadedFile], by: User, now: datetime
) -> ClaimStatement:
    """Say something on one requirement, as the student, until the claim is decided. What was said before stays beside
    it; the judges are told."""
    claim = locked_claim(claim)
    if by.pk != claim.student.user_id:
        raise Refused("Only the student says something on their own claim.")
    if not may_state(claim):
        raise Refused("This claim is closed or decided, so nothing can be added to it.")
    if requirement not in NUMBERS:
        raise Refused("Choose the requirement that it is about.")
    earlier = claim.statements.filter(requirement=requirement)
    last = earlier.order_by("-pk").first()
    if last is not None and not files and not last.file_count and last.text == text.strip():
        return last  # a doubled submit
    if earlier.count() >= STATEMENTS_AT_MOST:
        raise Refused(
            f"You have added to this {STATEMENTS_AT_MOST} times already. Write to your coach instead.", "text"
        )
    statement = _record(claim, requirement, StatementWords(text, files), ("text", "documents"), by, now)
    mails.statement_added(statement, claim, now=now)
    return statement


def record_at_filing(
    claim: Claim, all_words: Mapping[int, StatementWords], *, by: User, now: datetime
) -> None:
    """Record what a student says on each requirement as they file. The caller has locked the claim, and tells who is to
    know."""
    for requirement in NUMBERS:
        words = all_words.get(requirement)
        if words:
            _record(claim, requirement, words, (f"text_{requirement}", f"files_{requirement}"), by, now)


def _record(
    claim: Claim, requirement: int, words: StatementWords, fields: tuple[str, str], by: User, now: datetime
) -> ClaimStatement:
    """Record a statement with its documents. `fields` are those of the form, beside which a refusal stands."""
    text_field, files_field = fields
    text = clean_text(words.text, field=text_field, longest=LONGEST_TEXT)
    if not text and not words.files:
        raise Refused(NOTHING, text_field)
    if len(words.files) > FILES_AT_MOST:
        raise Refused(f"At most {FILES_AT_MOST} files: put several pages into one.", files_field)
    statement = ClaimStatement.objects.create(
        claim=claim, requirement=requirement, text=text, file_count=len(words.files), at=now
    )
    digests = []
    for upload in words.files:
        stored_file = _stored(upload, files_field, by, now)
        StatementDocument.objects.create(statement=statement, file=stored_file)
        digests.append(stored_file.digest)
    audit_trail_verbs.add(
        claim,
        "statement",
        by=by,
        now=now,
        about=requirement,
        text=audit_trail_verbs.salted(text, statement.salt) if text else "",
        files=digests,
    )
    return statement


def _stored(upload: UploadedFile, field_name: str, by: User, now: datetime) -> StoredFile:
    try:
        return store(upload, by=by, now=now)
    except Refused as refusal:
        raise Refused(f"{upload.name}: {refusal.message}", field_name) from refusal
