"""Fetching a student for a page: through who asks (`access` says who may), and on record."""

from collections.abc import Iterable

from django.http import Http404
from django.shortcuts import get_object_or_404

from core import clock
from core.models import AccessAct, AccessRecord
from people.accounts import roles
from people.accounts.requests import SignedInRequest
from people.students.models import Student


def own_student(request: SignedInRequest) -> Student:
    """Return the student who asks; behind a gate that lets only students in, and 404 without one. No further query."""
    student = roles.own_student(request.user, clock.now())
    if student is None:
        raise Http404
    return student


def student_for(request: SignedInRequest, pk: int) -> Student:
    """Return a student if the asker may see them, else 404. Staff's access goes on record (DOMAIN §1)."""
    user, now = request.user, clock.now()
    visible = Student.objects.visible_to(user, now).select_related("user", "cohort__program")
    student = get_object_or_404(visible, pk=pk)
    record_access(request, student)
    return student


def record_access(request: SignedInRequest, student: Student) -> None:
    """Write one line into the record, unless the student looks at their own."""
    user = request.user
    if user.pk != student.user_id:
        AccessRecord.objects.create(
            actor=user, what=_what(request), act=_act(request), about_id=student.pk, at=clock.now()
        )


def record_list(request: SignedInRequest, students: Iterable[int]) -> None:
    """Write one line into the record for a page that shows several students; it names all of them, by number, but the
    asker.
    """
    user, now = request.user, clock.now()
    asker = roles.own_student(user, now)
    listed = sorted(set(students) - ({asker.pk} if asker else set()))
    if listed:
        AccessRecord.objects.create(actor=user, what=_what(request), act=_act(request), listed=listed, at=now)


def _what(request: SignedInRequest) -> str:
    """Return the page's name."""
    return (request.resolver_match.view_name if request.resolver_match else request.path)[:60]


def _act(request: SignedInRequest) -> str:
    """Return what is done: a form sent changes something, unless it only searches or is refused."""
    if getattr(request, "takes_copy", False):
        return AccessAct.TAKEN
    return AccessAct.SENT if request.method == "POST" else AccessAct.SEEN
