"""A draft as its students would see it: the real views, asked by a sample student, rolled back; a sample calendar."""

from datetime import date, datetime, timedelta
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.contrib.messages.storage import default_storage
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.db import OperationalError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.urls import resolve, reverse
from django.views.decorators.http import require_safe
from django_htmx.middleware import HtmxDetails

from commitments.holidays.queries import added_days
from commitments.policies.models import Policy
from commitments.preview.forms import CalendarForm, PreviewForm
from commitments.preview.inert_page import inert
from commitments.preview.sample import Sample, sample
from commitments.preview.sample_calendar import WEEKDAYS, SampleCalendar
from core import clock
from core.errors import Refused
from people.accounts.models import User
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from rules.instants import local_day
from rules.policy import Unit
from rules.spans import Span

TABS = {
    "sign": "To sign", "commitment": "Commitment", "today": "Today", "weeks": "This week", "log": "Log",
    "offers": "Offers", "leave": "Leave",
}  # fmt: skip
NAMES = {"sign": "commitments:sign", "commitment": "commitments:commitment", "today": "jobsearch:today",
         "log": "jobsearch:log", "offers": "jobsearch:offers", "leave": "commitments:leave"}  # fmt: skip


@role_required("admin")
@require_safe
def preview(request: SignedInRequest, pk: int, page: str) -> HttpResponse:
    """Show a page to a sample student who started on the day `?start=…`, on day `&day=…` of the search."""
    draft, now = get_object_or_404(Policy, pk=pk, published_at__isnull=True), clock.now()
    if page not in TABS:
        raise Http404
    today = local_day(now, request.user.time_zone)
    form = PreviewForm(request.GET if "start" in request.GET else {"start": today.isoformat(), "day": 17})
    context: dict[str, Any] = {"policy": draft, "form": form, "page": page, "now": now, "query": ""}
    if not form.is_valid():
        return render(request, "commitments/preview/preview.html", context, status=422)
    choices = form.cleaned_data
    context["query"] = "?" + urlencode({"start": choices["start"].isoformat(), "day": choices["day"]})
    context["tabs"] = list(TABS.items())
    try:
        html = _page(request, draft, page, choices["start"], choices["day"], now)
    except Refused as refusal:
        return render(request, "commitments/preview/preview.html", context | {"refusal": refusal.message})
    except OperationalError:  # somebody works on the draft, and the sample does not wait for long
        return render(request, "commitments/preview/preview.html", context | {"busy": True}, status=503)
    banner = render_to_string("commitments/preview/_preview_banner.html", context, request)
    return HttpResponse(_framed(inert(html, _addresses(draft, context["query"])), banner))


def _page(request: SignedInRequest, draft: Policy, page: str, start: date, day: int, now: datetime) -> str:
    with sample(draft, start=start, day=day, by=request.user, now=now) as sample_student:
        if page != "sign":
            sample_student.live()
        moment = sample_student.before_signing if page == "sign" else sample_student.moment
        with clock.supposed(moment):
            return _rendered(request, sample_student.student.user, _path(sample_student, page))


def _path(sample_student: Sample, page: str) -> str:
    if page == "weeks":
        weeks = sample_student.student.searches.get().periods.filter(
            unit=Unit.WEEK, opens_at__lte=sample_student.moment
        )
        number = weeks.order_by("-number").values_list("number", flat=True).first()
        return reverse("coaching:week", args=[sample_student.student.pk, number or 1])
    return reverse(NAMES[page])


def _rendered(request: SignedInRequest, user: User, path: str) -> str:
    """Return the page that the view at an address gives a user, through at most two redirects.

    Raise Refused where there are more.
    """
    for _ in range(3):
        match = resolve(path)
        response = match.func(_asked(request, user, path), *match.args, **match.kwargs)
        if response.status_code != 302:
            return str(response.content.decode())
        path = urlsplit(response["Location"]).path
    raise Refused("This page cannot be shown for this day.")


def _asked(request: SignedInRequest, user: User, path: str) -> SignedInRequest:
    """Return a request of the sample student's, as the middlewares would hand it on."""
    sample_request: Any = SignedInRequest()  # Any, for it is given parts that only middleware sets
    sample_request.method, sample_request.path, sample_request.path_info = "GET", path, path
    sample_request.META = {
        name: value for name, value in request.META.items() if not name.startswith("HTTP_HX")
    }
    sample_request.resolver_match, sample_request.user, sample_request.session = (
        resolve(path),
        User.objects.get(pk=user.pk),
        SessionStore(),
    )
    sample_request._messages, sample_request.htmx = (
        default_storage(sample_request),
        HtmxDetails(sample_request),
    )
    sample_request.account = SimpleNamespace()
    return sample_request


def _addresses(draft: Policy, query: str) -> Any:
    """Return a function that gives a link between the student's pages its preview, and any other link nothing."""
    page_by_path = {reverse(name): page for page, name in NAMES.items()}

    def address(target: str) -> str:
        page = page_by_path.get(urlsplit(target).path)
        return reverse("commitments:policy_preview", args=[draft.pk, page]) + query if page else ""

    return address


def _framed(html: str, banner: str) -> str:
    """Put the banner above the student's page."""
    before_page, _, body = html.partition('<div id="progress"')
    return f'{before_page}{banner}<div class="previewed"><div id="progress"{body}'


OFFER_AFTER = timedelta(days=16)


@role_required("admin")
@require_safe
def calendar(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the sample of `?start=…` and what else the form asks for.

    Without it, show one that starts today where the reader is.
    """
    policy, now = get_object_or_404(Policy, pk=pk), clock.now()
    rules = policy.rules()
    today = local_day(now, request.user.time_zone)
    initial = {
        "start": today.isoformat(), "time_zone": request.user.time_zone, "country": "US", "state": "NY",
        "offer_on": (today + OFFER_AFTER).isoformat(),
    }  # fmt: skip
    form = CalendarForm(request.GET if "start" in request.GET else initial, policy=rules)
    context: dict[str, Any] = {"policy": policy, "form": form, "now": now, "weekdays": WEEKDAYS}
    if form.is_valid():
        choices = form.cleaned_data
        leave = (Span(choices["leave_from"], choices["leave_to"]),) if choices["leave_from"] else ()
        context["sample"] = SampleCalendar(
            rules, choices["start"], choices["time_zone"], choices["country"], choices["state"], leave,
            choices["offer_on"], added_days(choices["country"], choices["state"]),
        )  # fmt: skip
        context["zone"] = choices["time_zone"]
    return render(
        request, "commitments/preview/calendar.html", context, status=200 if form.is_valid() else 422
    )
