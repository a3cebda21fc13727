"""A sample window of a draft, or of any version, as a calendar."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from commitments.holidays.queries import added_days
from commitments.policies.models import Policy
from commitments.preview.forms import CalendarForm
from commitments.preview.sample_calendar import WEEKDAYS, SampleCalendar
from core import clock
from people.accounts.roles import role_required
from people.students.access import asker
from rules.instants import local_day
from rules.spans import Span

OFFER_AFTER = timedelta(days=16)


@role_required("admin")
@require_safe
def calendar(request: HttpRequest, pk: int) -> HttpResponse:
    """`?start=…` and what else the form asks for; without it, a sample that starts today where the reader is."""
    found, now = get_object_or_404(Policy, pk=pk), clock.now()
    rules = found.rules()
    today = local_day(now, asker(request).time_zone)
    first = {
        "start": today.isoformat(), "time_zone": asker(request).time_zone, "country": "US", "state": "NY",
        "offer_on": (today + OFFER_AFTER).isoformat(),
    }  # fmt: skip
    form = CalendarForm(request.GET if "start" in request.GET else first, policy=rules)
    context: dict[str, Any] = {"policy": found, "form": form, "now": now, "weekdays": WEEKDAYS}
    if form.is_valid():
        said = form.cleaned_data
        leave = (Span(said["leave_from"], said["leave_to"]),) if said["leave_from"] else ()
        context["sample"] = SampleCalendar(
            rules, said["start"], said["time_zone"], said["country"], said["state"], leave, said["offer_on"],
            added_days(said["country"], said["state"]),
        )  # fmt: skip
        context["zone"] = said["time_zone"]
    return render(
        request, "commitments/preview/calendar.html", context, status=200 if form.is_valid() else 422
    )
