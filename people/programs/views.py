"""Programs: what each asks for before graduation, when preparing starts, and which terms its cohorts acknowledge."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from commitments.series.forms import SeriesForm
from commitments.series.queries import latest_versions, named_by, published, the_only_one
from commitments.series.verbs import name_series
from core import clock
from core.forms import refused_beside
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.programs import verbs
from people.programs.forms import PreparationForm, RequirementForm
from people.programs.models import Program


@role_required("admin")
@require_safe
def programs(request: SignedInRequest) -> HttpResponse:
    return _page(request)


@role_required("admin")
@require_POST
def requirements(request: SignedInRequest, pk: int) -> HttpResponse:
    """Add a requirement to the program."""
    program, form = get_object_or_404(Program, pk=pk), RequirementForm(request.POST, prefix=f"p{pk}")
    if form.is_valid():
        with refused_beside(form):
            added = verbs.add_requirement(
                program, name=form.cleaned_data["name"], by=request.user, now=clock.now()
            )
            messages.success(request, f"{program} now asks for “{added}”.")
            return redirect("people:programs")
    return _page(request, program, requirement=form)


@role_required("admin")
@require_POST
def preparation(request: SignedInRequest, pk: int) -> HttpResponse:
    """Set how many days before graduation preparing starts."""
    program, form = get_object_or_404(Program, pk=pk), PreparationForm(request.POST, prefix=f"d{pk}")
    if form.is_valid():
        with refused_beside(form):
            verbs.set_preparation(
                program, days=form.cleaned_data["prep_days"], by=request.user, now=clock.now()
            )
            messages.success(request, f"{program}: saved.")
            return redirect("people:programs")
    return _page(request, program, preparation=form)


@role_required("admin")
@require_POST
def series(request: SignedInRequest, pk: int) -> HttpResponse:
    """Set the series whose latest version the program's cohorts acknowledge from now on."""
    program = get_object_or_404(Program, pk=pk)
    form = SeriesForm(request.POST, prefix=f"s{pk}", published=published())
    if form.is_valid():
        with refused_beside(form):
            program_series = name_series(
                program, form.cleaned_data["series"], by=request.user, now=clock.now()
            )
            messages.success(
                request, f"{program} names {program_series.series}. Who is enrolled keeps what they have."
            )
            return redirect("people:programs")
    return _page(request, program, series=form)


def _page(request: SignedInRequest, refused: Program | None = None, **typed: forms.Form) -> HttpResponse:
    """Draw every program with its forms; those of `refused` as they were typed."""
    rows = []
    programs = list(Program.objects.prefetch_related("requirements").order_by("name"))
    series_by_program, published_series, latest = named_by(programs), published(), latest_versions()
    for program in programs:
        typed_forms = typed if program == refused else {}
        named_series = series_by_program.get(program.pk)
        series_form = SeriesForm(
            prefix=f"s{program.pk}", published=published_series, initial={"series": named_series}
        )
        rows.append(
            {
                "program": program,
                "requirement": typed_forms.get("requirement") or RequirementForm(prefix=f"p{program.pk}"),
                "preparation": typed_forms.get("preparation")
                or PreparationForm(prefix=f"d{program.pk}", initial={"prep_days": program.prep_days}),
                "series": typed_forms.get("series") or series_form,
                "latest": latest.get(named_series.pk) if named_series else None,
            }
        )
    context = {"programs": rows, "only": the_only_one(), "any_series": bool(published_series)}
    return render(request, "people/programs/programs.html", context, status=422 if refused else 200)
