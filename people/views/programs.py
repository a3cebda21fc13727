"""Programs: what each asks for before graduation, and when preparing starts."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from core import clock
from core.errors import Refused
from people import program_verbs
from people.access import asker
from people.forms import PreparationForm, RequirementForm
from people.models import Program
from people.roles import role_required


@role_required("admin")
@require_safe
def programs(request: HttpRequest) -> HttpResponse:
    return _page(request)


@role_required("admin")
@require_POST
def requirements(request: HttpRequest, pk: int) -> HttpResponse:
    """Adds a requirement to the program."""
    program, form = get_object_or_404(Program, pk=pk), RequirementForm(request.POST, prefix=f"p{pk}")
    if form.is_valid():
        try:
            added = program_verbs.add_requirement(
                program, name=form.cleaned_data["name"], by=asker(request), now=clock.now()
            )
        except Refused as refusal:
            form.add_error(refusal.field, refusal.message)
        else:
            messages.success(request, f"{program} now asks for “{added}”.")
            return redirect("people:programs")
    return _page(request, program, requirement=form)


@role_required("admin")
@require_POST
def preparation(request: HttpRequest, pk: int) -> HttpResponse:
    """How many days before graduation preparing starts."""
    program, form = get_object_or_404(Program, pk=pk), PreparationForm(request.POST, prefix=f"d{pk}")
    if form.is_valid():
        try:
            program_verbs.set_preparation(
                program, days=form.cleaned_data["prep_days"], by=asker(request), now=clock.now()
            )
        except Refused as refusal:
            form.add_error(refusal.field, refusal.message)
        else:
            messages.success(request, f"{program}: saved.")
            return redirect("people:programs")
    return _page(request, program, preparation=form)


def _page(
    request: HttpRequest,
    refused: Program | None = None,
    *,
    requirement: forms.Form | None = None,
    preparation: forms.Form | None = None,
) -> HttpResponse:
    """Every program with its two forms; those of `refused` as they were typed."""
    shown = []
    for program in Program.objects.prefetch_related("requirements").order_by("name"):
        mine = program == refused
        shown.append(
            {
                "program": program,
                "requirement": (mine and requirement) or RequirementForm(prefix=f"p{program.pk}"),
                "preparation": (mine and preparation)
                or PreparationForm(prefix=f"d{program.pk}", initial={"prep_days": program.prep_days}),
            }
        )
    return render(request, "people/programs.html", {"programs": shown}, status=422 if refused else 200)
