"""The mail with a signature's copy."""

from datetime import datetime

from commitments.signing.models import Signature
from core.mails import link
from people.mails import at_what_time, tell_student
from rules.words import full_day


def signed(signature: Signature, *, now: datetime) -> None:
    """Send the student a copy of what they signed, word by word (DOMAIN §3)."""
    student = signature.student
    tell_student(
        student,
        f"signed:{signature.pk}",
        "commitments/signing/mail/signed.txt",
        now,
        signature=signature,
        when=at_what_time(signature.signed_at, student.zone, now),
        start=full_day(signature.start_date),
        version=signature.policy.name,
        page=link("commitments:commitment"),
        public_page=link("commitments:published_version", signature.policy_id),
    )
