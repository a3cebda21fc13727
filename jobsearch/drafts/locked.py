"""A draft as it stands, with others kept out of its student's log, and what it says."""

from typing import Any

from core.errors import Refused
from jobsearch.activities.recording import hold
from jobsearch.drafts.models import Draft
from people.accounts.models import User
from people.students.models import Student


def locked(draft: Draft, by: User) -> Draft:
    """Keep others out of the student's log, and return the draft as it stands. Raise Refused for anyone but its
    student.
    """
    own(draft.student, by)
    hold(draft.student)
    rows = Draft.objects.select_related("student__user", "kind", "mail", "activity", "interview__opening")
    return rows.defer("mail__raw").select_for_update(of=("self",)).get(pk=draft.pk)


def own(student: Student, by: User) -> None:
    """Raise Refused for anyone but the student."""
    if by.pk != student.user_id:
        raise Refused("Only the student decides on their drafts.")


def values_of(draft: Draft) -> dict[str, Any]:
    """Return what a draft says, as logging takes it."""
    return {
        "kind": draft.kind_id or "",
        "occurred_on": draft.occurred_on,
        "person": draft.person,
        "employer": draft.employer,
        "role": draft.role,
        "note": draft.note,
        "link": draft.link,
    }
