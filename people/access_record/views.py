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
    said = form.cleaned_data
    found = queries.students_like(said["student"]) if said["student"].strip() else []
    if said["student"].strip() and len(found) != 1:
        words = "Nobody has that name or address." if not found else "Several students fit: choose one below."
        form.add_error("student", words)
        return _page(request, form, viewers, found)
    return redirect(_address(found[0].pk if found else None, said))


def _address(student: int | None, said: dict[str, Any]) -> str:
    viewer = said.get("viewer")
    narrowed = {
        "student": student,
        "viewer": viewer.pk if viewer else None,
        "first_day": said.get("first_day"),
        "last_day": said.get("last_day"),
    }
    query = urlencode({name: str(value) for name, value in narrowed.items() if value})
    return reverse("people:record") + (f"?{query}" if query else "")


def _page(
    request: SignedInRequest,
    refused: AccessSearchForm | None,
    viewers: Any,
    choices: list[Student] | None = None,
) -> HttpResponse:
    """The record as narrowed by the address; after a refusal with what was typed, and whom it may have meant."""
    asked = AccessNarrowForm(request.GET)
    asked.is_valid()
    said = asked.cleaned_data
    narrowing = _narrowing(said, request.user)
    before = AccessRecord.objects.filter(pk=said["before"]).first() if said.get("before") else None
    found, older = queries.records(narrowing, before)
    lines = queries.lines(found)
    choices = choices or []
    _on_record(request, narrowing, found, choices)
    initial = {name: said.get(name) for name in ("viewer", "first_day", "last_day")}
    initial["student"] = narrowing.student.user.name if narrowing.student else ""
    context = {
        "form": refused or AccessSearchForm(initial=initial, viewers=viewers),
        "narrowing": narrowing,
        "lines": lines,
        "before": before,
        "older": found[-1].pk if older else None,
        "choices": _choices(refused, choices) if refused else [],
    }
    return render(request, "people/access_record/record.html", context, status=422 if refused else 200)


def _choices(refused: AccessSearchForm, students: list[Student]) -> list[tuple[str, str, str]]:
    """Of each its name, what tells it from another of that name, and the record's address for it."""
    said = refused.cleaned_data
    return [(each.user.name, each.cohort.name, _address(each.pk, said)) for each in students]


def _on_record(
    request: SignedInRequest, narrowing: AccessNarrowing, found: list[AccessRecord], choices: list[Student]
) -> None:
    named = {pk for each in found for pk in each.students[: queries.NAMED]} | {each.pk for each in choices}
    if narrowing.student is not None:
        named.add(narrowing.student.pk)
    record_list(request, named)


def _narrowing(said: dict[str, Any], user: User) -> AccessNarrowing:
    """Days are those of who asks. Numbers of nobody narrow nothing."""
    student, viewer = said.get("student"), said.get("viewer")
    first, last = said.get("first_day"), said.get("last_day")
    return AccessNarrowing(
        student=Student.objects.select_related("user").filter(pk=student).first() if student else None,
        viewer=User.objects.filter(pk=viewer).first() if viewer else None,
        start=bound(first, user, start_of_day),
        end=bound(last, user, end_of_day),
    )


@role_required("admin")
@require_safe
def listed(request: SignedInRequest, pk: int) -> HttpResponse:
    """Everyone on the list that someone was shown."""
    found = get_object_or_404(AccessRecord.objects.select_related("actor"), pk=pk)
    students = Student.objects.filter(pk__in=found.students).select_related("user", "cohort")
    shown = list(students.order_by("user__name", "pk"))
    if found.about_id is not None and shown:
        record_access(request, shown[0])
    else:
        record_list(request, [student.pk for student in shown])
    context = {"record": found, "page": queries.page_words(found.what), "students": shown}
    return render(request, "people/access_record/listed.html", context)
