"""Holidays of places without a known calendar: which these are, what was added, and a form to add more."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from coaching.asking import FORM, FormPage, sent
from coaching.holidays import verbs
from coaching.holidays.forms import HolidayForm
from coaching.holidays.queries import HolidayPlace, covers, places
from commitments.holidays.models import AddedHoliday
from core import clock
from core.forms import ReasonForm, refused_beside
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from rules.words import full_day, plural


@require_http_methods(FORM)
@role_required("coach", "admin")
def holidays(request: SignedInRequest) -> HttpResponse:
    """Each place with its days and a form; one that is refused is shown again as it was typed."""
    found, typed = places(request.user, clock.now()), sent(request)
    forms = {
        each.code: HolidayForm(each, typed if typed and typed.get("place") == each.code else None)
        for each in found
    }
    wrong = ""
    if typed is not None:
        place = next((each for each in found if each.code == typed.get("place")), None)
        if place is None:
            wrong = (
                "That place is none of those below, or its holidays are known by now: choose one of these."
            )
        elif _add(request, place, forms[place.code]):
            return redirect("coaching:holidays")
    context = {
        "rows": [(each, forms[each.code]) for each in found],
        "students": sum(each.students for each in found),
        "wrong": wrong,
        "now": clock.now(),
    }
    return render(request, "coaching/holidays/holidays.html", context, status=200 if typed is None else 422)


@require_http_methods(FORM)
@role_required("coach", "admin")
def taking_back(request: SignedInRequest, holiday_pk: int) -> HttpResponse:
    """A reason, and what follows: no deadline moves."""
    user, now = request.user, clock.now()
    holiday = get_object_or_404(AddedHoliday, pk=holiday_pk, taken_back_at__isnull=True)
    if not covers(user, now, holiday.country, holiday.subdivision):
        raise Http404
    form, back = ReasonForm(sent(request)), reverse("coaching:holidays")
    page = FormPage(
        f"Take back {holiday.name}",
        "Take it back",
        back,
        follows=f"{full_day(holiday.day)} is a business day again in {holiday.place}, for offers and messages that "
        "are still to come. Deadlines that were counted with it stay as they are.",
    )
    if form.is_bound and form.is_valid():
        with refused_beside(form):
            verbs.take_back(holiday, why=form.cleaned_data["why"], by=user, now=now)
            messages.success(request, f"Taken back: {holiday.name}, {full_day(holiday.day)}.")
            return redirect(back)
    context = {"form": form, "page": page, "now": now}
    return render(
        request, "coaching/holidays/holiday_taking_back.html", context, status=422 if form.is_bound else 200
    )


def _add(request: SignedInRequest, place: HolidayPlace, form: HolidayForm) -> bool:
    if not form.is_valid():
        return False
    said: dict[str, Any] = form.cleaned_data
    subdivision = "" if said.get("everywhere") else place.subdivision
    with refused_beside(form):
        added = verbs.add_holiday(
            place.country, subdivision, day=said["day"], name=said["name"], by=request.user, now=clock.now()
        )
        messages.success(request, _said(added))
        return True
    return False


def _said(added: verbs.HolidayAdded) -> str:
    day = f"{added.holiday.name}, {full_day(added.holiday.day)}, is no business day in {added.holiday.place}."
    moved = added.offers + added.replies
    if not moved:
        return f"{day} No deadline that is open had to move."
    return f"{day} {plural(moved, 'open deadline')} moved to a later day."
