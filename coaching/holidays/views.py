"""Pages of the places without a known calendar of holidays: what was added for each, and a form to add more."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from coaching.asking import FORM, FormPage
from coaching.holidays import verbs
from coaching.holidays.forms import HolidayForm
from coaching.holidays.queries import HolidayPlace, covers, places
from commitments.holidays.models import AddedHoliday
from core import clock
from core.forms import ReasonForm, posted, refused_beside
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from rules.words import full_day, plural


@require_http_methods(FORM)
@role_required("coach", "admin")
def holidays(request: SignedInRequest) -> HttpResponse:
    """Show each place with its days and a form; show a refused form again as it was typed."""
    holiday_places, typed = places(request.user, clock.now()), posted(request)
    forms = {
        place.code: HolidayForm(place, typed if typed and typed.get("place") == place.code else None)
        for place in holiday_places
    }
    refusal = ""
    if typed is not None:
        typed_place = next((place for place in holiday_places if place.code == typed.get("place")), None)
        if typed_place is None:
            refusal = (
                "That place is none of those below, or its holidays are known by now: choose one of these."
            )
        elif _add(request, typed_place, forms[typed_place.code]):
            return redirect("coaching:holidays")
    context = {
        "rows": [(place, forms[place.code]) for place in holiday_places],
        "students": sum(place.students for place in holiday_places),
        "refusal": refusal,
        "now": clock.now(),
    }
    return render(request, "coaching/holidays/holidays.html", context, status=200 if typed is None else 422)


@require_http_methods(FORM)
@role_required("coach", "admin")
def taking_back(request: SignedInRequest, holiday_pk: int) -> HttpResponse:
    """Take a holiday back with a reason, on a page that says what follows: no deadline moves."""
    user, now = request.user, clock.now()
    holiday = get_object_or_404(AddedHoliday, pk=holiday_pk, taken_back_at__isnull=True)
    if not covers(user, now, holiday.country, holiday.subdivision):
        raise Http404
    form, return_url = ReasonForm(posted(request)), reverse("coaching:holidays")
    page = FormPage(
        f"Take back {holiday.name}",
        "Take it back",
        return_url,
        follows=f"{full_day(holiday.day)} is a business day again in {holiday.place}, for offers and messages that "
        "are still to come. Deadlines that were counted with it stay as they are.",
    )
    if form.is_bound and form.is_valid():
        with refused_beside(form):
            verbs.take_back(holiday, why=form.cleaned_data["why"], by=user, now=now)
            messages.success(request, f"Taken back: {holiday.name}, {full_day(holiday.day)}.")
            return redirect(return_url)
    context = {"form": form, "page": page, "now": now}
    return render(
        request, "coaching/holidays/holiday_taking_back.html", context, status=422 if form.is_bound else 200
    )


def _add(request: SignedInRequest, place: HolidayPlace, form: HolidayForm) -> bool:
    if not form.is_valid():
        return False
    answers: dict[str, Any] = form.cleaned_data
    subdivision = "" if answers.get("everywhere") else place.subdivision
    with refused_beside(form):
        addition = verbs.add_holiday(
            place.country,
            subdivision,
            day=answers["day"],
            name=answers["name"],
            by=request.user,
            now=clock.now(),
        )
        messages.success(request, _said(addition))
        return True
    return False


def _said(addition: verbs.HolidayAdded) -> str:
    day = f"{addition.holiday.name}, {full_day(addition.holiday.day)}, is no business day in {addition.holiday.place}."
    moved = addition.offers + addition.replies
    if not moved:
        return f"{day} No deadline that is open had to move."
    return f"{day} {plural(moved, 'open deadline')} moved to a later day."
