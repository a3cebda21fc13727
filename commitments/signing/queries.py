"""Which signature is the latest."""

from commitments.signing.models import Signature
from people.students.models import Student


def latest_signature(student: Student) -> Signature | None:
    return student.signatures.order_by("-signed_at", "-pk").first()
