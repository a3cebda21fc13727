"""What if: nothing more is logged, leave is taken. For the student, and for staff who may see them; none is stored."""

from datetime import datetime
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coaching.asking import ask
from commitments.leave.limits import why_no_leave
from commitments.searches.models import Search
from core.forms import DayField, refused_beside
from core.reading import one_snapshot
from guarantee.dossier.queries import search_of
from guarantee.what_if.queries import Outlook, if_nothing_more, if_on_leave, strip, why_nothing_runs
from guarantee.what_if.weeks import Reader, reader
from people.accounts.requests import SignedInRequest
from rules.spans import Span


class LeaveDays(forms.Form):
    first_day = DayField(label="First day away", required="Choose the first day.")
    last_day = DayField(label="Last day away", required="Choose the last day; it may be the same one.")


@require_safe
def what_if(request: SignedInRequest, pk: int) -> HttpResponse:
    asker = ask(request, pk)
    search, page_reader = search_of(asker.student), reader(asker.student, asker.own)
    is_asked = "first_day" in request.GET or "last_day" in request.GET
    form = LeaveDays(request.GET if is_asked else None)
    context: dict[str, Any] = {
        "no_leave": why_no_leave(search, by_student=not asker.admin, now=asker.now) if search else "",
        "asker": asker,
        "student": asker.student,
        "search": search,
        "form": form,
        "reader": page_reader,
        "now": asker.now,
    }
    if search is not None:
        with one_snapshot():
            context |= _nothing_more(search, page_reader, asker.now)
            context |= _leave(search, form, page_reader, not asker.admin, asker.now)
    return render(request, "guarantee/what_if/what_if.html", context, status=422 if form.errors else 200)


def _nothing_more(search: Search, page_reader: Reader, now: datetime) -> dict[str, Any]:
    idle = why_nothing_runs(search, page_reader, now)
    return {"idle": idle} if idle else {"nothing": _shown(if_nothing_more(search, page_reader, now), now)}


def _leave(
    search: Search, form: LeaveDays, page_reader: Reader, by_student: bool, now: datetime
) -> dict[str, Any]:
    """Return what the days would change; a refusal stands beside its field."""
    if not (form.is_bound and form.is_valid()):
        return {}
    span = Span(form.cleaned_data["first_day"], form.cleaned_data["last_day"])
    with refused_beside(form):
        outlook = if_on_leave(search, span, by_student=by_student, reader=page_reader, now=now)
        return {"leave": _shown(outlook, now)}
    return {}


def _shown(outlook: Outlook, now: datetime) -> dict[str, Any]:
    today = outlook.search.student.today(now)
    return {
        "outlook": outlook,
        "before": strip(outlook.now, today),
        "after": strip(outlook.then, today),
        "changed": [
            requirement
            for requirement in outlook.requirements
            if requirement.now.finding != requirement.then.finding
        ],
    }
