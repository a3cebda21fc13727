"""Mails about accommodations. They say that something happened, and where to read it; never what, nor why."""

from collections.abc import Collection
from datetime import datetime

from core.mails import link
from guarantee.accommodations.models import Accommodation, AccommodationDecision
from guarantee.claims.models import Claim
from guarantee.judges.entitlement import admins, judges_of
from people.accounts.models import User
from people.mails import tell
from people.students.models import Student


def asked(accommodation: Accommodation, claim: Claim | None, *, now: datetime) -> None:
    """Tell the admins who may decide, which are the judges where a claim is open, that something is asked for; send the
    student a receipt."""
    student = accommodation.search.student
    readers = judges_of(student, now) if claim is not None else admins(now) - {student.user_id}
    key = f"accommodation-asked:{accommodation.pk}"
    page = link("guarantee:requests", claim.pk) if claim is not None else _page(accommodation)
    _to_admins("guarantee/accommodations/mail/accommodation_asked.txt", key, readers, page, now)
    _to_student("guarantee/accommodations/mail/accommodation_receipt.txt", f"{key}:receipt", student, now)


def second_needed(decision: AccommodationDecision, student: Student, *, now: datetime) -> None:
    """Tell those who may be the second admin that one is needed."""
    key, readers = f"accommodation-proposed:{decision.pk}", admins(now) - {student.user_id, decision.by_id}
    template = "guarantee/accommodations/mail/accommodation_proposed.txt"
    _to_admins(template, key, readers, _page(decision.accommodation), now)


def sent_back(decision: AccommodationDecision, *, now: datetime) -> None:
    """Tell who decided that a second admin sent it back."""
    template, key = (
        "guarantee/accommodations/mail/accommodation_sent_back.txt",
        f"accommodation-back:{decision.pk}",
    )
    _to_admins(template, key, [decision.by_id], _page(decision.accommodation), now)


def decided(decision: AccommodationDecision, student: Student, *, now: datetime) -> None:
    """Tell the student that what they asked for is decided."""
    template = "guarantee/accommodations/mail/accommodation_decided.txt"
    _to_student(template, f"accommodation-decided:{decision.pk}", student, now)


def _to_admins(template: str, key: str, readers: Collection[int], page: str, now: datetime) -> None:
    for admin in User.objects.filter(pk__in=readers).order_by("pk"):
        tell(admin, f"{key}:{admin.pk}", template, now, page=page)


def _to_student(template: str, key: str, student: Student, now: datetime) -> None:
    tell(student.user, key, template, now, though_closed=True, page=link("guarantee:own_accommodations"))


def _page(accommodation: Accommodation) -> str:
    return link("guarantee:accommodation", accommodation.pk)
