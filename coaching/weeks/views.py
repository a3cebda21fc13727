"""One week or month of a student's search, opened."""

from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from coaching.asking import Act, Asker, FormPage, ask, form_page
from coaching.weeks import queries
from commitments.searches.queries import latest_search
from core.forms import refused_beside
from people.accounts.requests import SignedInRequest, wants_part
from standing.models import Period


@require_safe
def week(request: SignedInRequest, pk: int, number: int) -> HttpResponse:
    return _opened(request, pk, "week", number)


@require_safe
def month(request: SignedInRequest, pk: int, number: int) -> HttpResponse:
    return _opened(request, pk, "month", number)


def _opened(request: SignedInRequest, pk: int, unit: str, number: int) -> HttpResponse:
    asker = ask(request, pk)
    part = wants_part(request)
    context = week_context(asker, asked_period(asker, unit, number), panel=part)
    return render(request, "coaching/weeks/_week.html" if part else "coaching/weeks/week.html", context)


def week_context(asker: Asker, period: Period, *, panel: bool) -> dict[str, object]:
    """Return what a week shows, on its own page or in the panel on the student's."""
    return {
        "asker": asker,
        "student": asker.student,
        "week": queries.opened(period, asker.student, asker.now),
        "panel": panel,
        "heading": "h3" if panel else "h2",
        "under": "h4" if panel else "h3",
        "now": asker.now,
    }


def week_form(
    request: SignedInRequest, asker: Asker, period: Period, form: Form, page: FormPage, act: Act
) -> HttpResponse:
    """Answer a form sent from the panel with the week as it then stands; show a page of one form elsewhere."""
    if not request.htmx or request.method != "POST":
        return form_page(request, asker, form, page, act)
    confirmation = ""
    if form.is_valid():
        with refused_beside(form):
            confirmation = act(form.cleaned_data)
    errors = [str(message) for messages in form.errors.values() for message in messages]
    form_context = {
        "confirmation": confirmation,
        "problem": " ".join(errors),
        "typed": form.data.get("why", ""),
        "at": request.path,
    }
    return changed_week(request, asker, period, form_context, 200 if confirmation else 422)


def changed_week(
    request: SignedInRequest, asker: Asker, period: Period, form_context: dict[str, str], status: int
) -> HttpResponse:
    """Show the week as it now stands, in its place, with the row of verdicts."""
    period = asked_period(asker, period.unit, period.number)
    periods = period.search.periods.filter(unit=period.unit)
    context = week_context(asker, period, panel=True) | {"confirmation": "", "problem": ""} | form_context
    context["strip"] = queries.strip(periods, asker.student, asker.now)
    return render(request, "coaching/weeks/_week_changed.html", context, status=status)


def asked_period(asker: Asker, unit: str, number: int) -> Period:
    """Return the week or month of the student's latest search. Raise Http404 where it has none of that number."""
    search = latest_search(asker.student)
    if search is None:
        raise Http404
    return get_object_or_404(
        Period.objects.select_related("search__policy", "search__signature"),
        search=search,
        unit=unit,
        number=number,
    )
