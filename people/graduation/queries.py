"""Questions about graduation: which certification of a student is in force."""

from people.graduation.models import Certification
from people.students.models import Student


def latest_certification(student: Student) -> Certification | None:
    """Return the certification in force: a later one replaces an earlier one (DOMAIN §2)."""
    return Certification.objects.filter(student=student).order_by("-at", "-pk").first()
