"""The record for an admin: who was shown whom, by student, by viewer, by day. Reading it is on record itself."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from core.models import AccessRecord
from people.access_record import queries
from people.access_record.forms import AccessNarrowForm, AccessSearchForm
from people.access_record.queries import AccessNarrowing, bound
from people.accounts.models import User
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import record_access, record_list
from people.students.models import Student
from rules.instants import end_of_day, start_of_day


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
def record(request: SignedInRequest) -> HttpResponse:
    viewers = queries.viewers()
    if request.method != "POST":
        return _page(request, None, viewers)
    form = AccessSearchForm(request.POST, viewers=viewers)
    if not form.is_valid():
        return _page(request, form, viewers)
    criteria = form.cleaned_data
    students = queries.students_like(criteria["student"]) if criteria["student"].strip() else []
    if criteria["student"].strip() and len(students) != 1:
        words = (
            "Nobody has that name or address." if not students else "Several students fit: choose one below."
        )
        form.add_error("student", words)
        return _page(request, form, viewers, students)
    return redirect(_address(students[0].pk if students else None, criteria))


def _address(student: int | None, criteria: dict[str, Any]) -> str:
    viewer = criteria.get("viewer")
    parameters = {
        "student": student,
        "viewer": viewer.pk if viewer else None,
        "first_day": criteria.get("first_day"),
        "last_day": criteria.get("last_day"),
    }
    query = urlencode({name: str(value) for name, value in parameters.items() if value})
    return reverse("people:record") + (f"?{query}" if query else "")


def _page(
    request: SignedInRequest,
    refused: AccessSearchForm | None,
    viewers: Any,
    choices: list[Student] | None = None,
) -> HttpResponse:
    """Draw the record as narrowed by the address; after a refusal with what was typed, and whom it may have meant."""
    address_form = AccessNarrowForm(request.GET)
    address_form.is_valid()
    criteria = address_form.cleaned_data
    narrowing = _narrowing(criteria, request.user)
    before = AccessRecord.objects.filter(pk=criteria["before"]).first() if criteria.get("before") else None
    records, older = queries.records(narrowing, before)
    lines = queries.lines(records)
    choices = choices or []
    _on_record(request, narrowing, records, choices)
    initial = {name: criteria.get(name) for name in ("viewer", "first_day", "last_day")}
    initial["student"] = narrowing.student.user.name if narrowing.student else ""
    context = {
        "form": refused or AccessSearchForm(initial=initial, viewers=viewers),
        "narrowing": narrowing,
        "lines": lines,
        "before": before,
        "older": records[-1].pk if older else None,
        "choices": _choices(refused, choices) if refused else [],
    }
    return render(request, "people/access_record/record.html", context, status=422 if refused else 200)


def _choices(refused: AccessSearchForm, students: list[Student]) -> list[tuple[str, str, str]]:
    """Return, for each student, the name, what tells it from another of that name, and the record's address for it."""
    criteria = refused.cleaned_data
    return [(student.user.name, student.cohort.name, _address(student.pk, criteria)) for student in students]


def _on_record(
    request: SignedInRequest, narrowing: AccessNarrowing, records: list[AccessRecord], choices: list[Student]
) -> None:
    named = {pk for record in records for pk in record.students[: queries.NAMED]}
    named |= {student.pk for student in choices}
    if narrowing.student is not None:
        named.add(narrowing.student.pk)
    record_list(request, named)


def _narrowing(criteria: dict[str, Any], user: User) -> AccessNarrowing:
    """Read what the record is narrowed to. Days are in the zone of `user`; numbers of nobody narrow nothing."""
    student, viewer = criteria.get("student"), criteria.get("viewer")
    first, last = criteria.get("first_day"), criteria.get("last_day")
    return AccessNarrowing(
        student=Student.objects.select_related("user").filter(pk=student).first() if student else None,
        viewer=User.objects.filter(pk=viewer).first() if viewer else None,
        start=bound(first, user, start_of_day),
        end=bound(last, user, end_of_day),
    )


@role_required("admin")
@require_safe
def listed(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show everyone on the list that someone was shown."""
    access_record = get_object_or_404(AccessRecord.objects.select_related("actor"), pk=pk)
    students = Student.objects.filter(pk__in=access_record.students).select_related("user", "cohort")
    students_shown = list(students.order_by("user__name", "pk"))
    if access_record.about_id is not None and students_shown:
        record_access(request, students_shown[0])
    else:
        record_list(request, [student.pk for student in students_shown])
    context = {
        "record": access_record,
        "page": queries.page_words(access_record.what),
        "students": students_shown,
    }
    return render(request, "people/access_record/listed.html", context)
