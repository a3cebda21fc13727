"""The day from which a start date is counted."""

from dataclasses import dataclass
from datetime import date

from people.graduation.queries import latest_certification
from people.students.models import Student


@dataclass(frozen=True, slots=True)
class Graduation:
    """The day a start date is counted from: as certified, or as planned while it is not."""

    on: date
    certified: bool


def graduation_of(student: Student) -> Graduation:
    certification = latest_certification(student)
    if certification is not None:
        return Graduation(certification.graduated_on, True)
    return Graduation(student.planned_graduation, False)
