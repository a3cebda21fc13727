"""Locking a student, the one way to do it: what is decided about one student goes one after the other."""

from people.students.models import Student


def lock_student(student_id: int) -> Student:
    """Return the student's row as it stands now, held until the transaction ends; person, cohort and program come with
    it.
    """
    return (
        Student.objects.select_for_update(of=("self",))
        .select_related("user", "cohort__program")
        .get(pk=student_id)
    )
