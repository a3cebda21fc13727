"""The page of one's calendar address, and the calendar itself, which programs read without signing in."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from http import HTTPStatus

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.views.decorators.http import require_POST, require_safe

from coaching.appointments.models import Appointment
from core import clock
from core.calendar import CONTENT_TYPE, EventVersion, etag, write
from core.http import refused_in_words
from core.models import AccessRecord
from jobsearch.calendar import queries, verbs
from jobsearch.calendar.publishing import publish
from people.accounts import limits
from people.accounts.models import User
from people.accounts.requests import SignedInRequest
from people.accounts.roles import roles_of
from people.accounts.sessions import fresh_sign_in
from people.tokens.queries import digest

NAME = "Career Services"
FEED = "jobsearch:calendar_feed"
ONE_DAY = timedelta(days=1)


@require_safe
def calendar(request: SignedInRequest) -> HttpResponse:
    """Show whether one's calendar has an address, and what to do with it."""
    return _page(request)


@require_POST
@fresh_sign_in
def make(request: SignedInRequest) -> HttpResponse:
    """Make an address, or another in its place, and show it this once."""
    verb = verbs.renew_address if "renew" in request.POST else verbs.make_address
    with refused_in_words(request):
        return _page(request, verb(request.user, now=clock.now()))
    return redirect("jobsearch:calendar")


@require_POST
def end(request: SignedInRequest) -> HttpResponse:
    if verbs.end_address(request.user, now=clock.now()):
        messages.success(
            request, "The address shows nothing any more. Take the calendar off your programs, too."
        )
    return redirect("jobsearch:calendar")


def _page(request: SignedInRequest, secret: str = "") -> HttpResponse:
    address = queries.own_address(request.user)
    url = settings.BASE_URL + reverse(FEED, args=[secret]) if secret else ""
    hosts = bool(roles_of(request.user, clock.now()) - {"student"})
    context = {"address": address, "address_url": url, "hosts": hosts}
    return render(request, "jobsearch/calendar/calendar.html", context)


@login_not_required
@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """Answer a calendar program: all of the calendar, or that nothing is new. No session is begun or asked."""
    now, kept_digest = clock.now(), digest(secret)
    if not limits.allows("calendar", request, key=kept_digest, reading_too=True):
        return _without(HTTPStatus.TOO_MANY_REQUESTS, "Asked too often. Once an hour is enough.\n")
    address = queries.address_with(kept_digest)
    if address is None:
        often = limits.allows("strange_calendar", request, reading_too=True)
        status = HTTPStatus.NOT_FOUND if often else HTTPStatus.TOO_MANY_REQUESTS
        return _without(status, "There is no calendar here.\n")
    versions = publish(address.user, queries.events_of(address.user, now), now)
    verbs.note_reading(address, now)
    body = write(versions, name=NAME)
    response = HttpResponse(body, content_type=CONTENT_TYPE)
    response["Content-Disposition"] = 'inline; filename="career-services.ics"'
    response["ETag"] = etag(body)
    patch_cache_control(response, private=True, no_cache=True)
    answer = get_conditional_response(request, etag=response["ETag"], response=response) or response
    if answer.status_code == HTTPStatus.OK:
        _record_students(address.user, versions, now)
    return answer


def _without(status: HTTPStatus, words: str) -> HttpResponse:
    response = HttpResponse(words, content_type="text/plain", status=status)
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        response["Retry-After"] = "3600"
    return response


def _record_students(user: User, versions: Iterable[EventVersion], now: datetime) -> None:
    """Write into the record which students a calendar of staff showed, once a day for the same ones (DOMAIN §1)."""
    numbers = [_number(version) for version in versions if version.event.key.startswith("appointment:")]
    hosted = Appointment.objects.filter(pk__in=numbers, host=user)
    students = sorted(hosted.order_by("student").values_list("student", flat=True).distinct())
    records = AccessRecord.objects.filter(actor=user, what=FEED, listed=students, at__gt=now - ONE_DAY)
    if students and not records.exists():
        AccessRecord.objects.create(actor=user, what=FEED, listed=students, at=now)


def _number(version: EventVersion) -> int:
    return int(version.event.key.partition(":")[2])
