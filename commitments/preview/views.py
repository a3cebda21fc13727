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
    """`?start=…&day=…`: a sample student who started then, on that day of the search."""
    draft, now = get_object_or_404(Policy, pk=pk, published_at__isnull=True), clock.now()
    if page not in TABS:
        raise Http404
    today = local_day(now, request.user.time_zone)
    form = PreviewForm(request.GET if "start" in request.GET else {"start": today.isoformat(), "day": 17})
    context: dict[str, Any] = {"policy": draft, "form": form, "page": page, "now": now, "query": ""}
    if not form.is_valid():
        return render(request, "commitments/preview/preview.html", context, status=422)
    said = form.cleaned_data
    context["query"] = "?" + urlencode({"start": said["start"].isoformat(), "day": said["day"]})
    context["tabs"] = list(TABS.items())
    try:
        html = _page(request, draft, page, said["start"], said["day"], now)
    except Refused as refusal:
        return render(request, "commitments/preview/preview.html", context | {"refusal": refusal.message})
    except OperationalError:  # somebody works on the draft, and the sample does not wait for long
        return render(request, "commitments/preview/preview.html", context | {"busy": True}, status=503)
    banner = render_to_string("commitments/preview/_preview_banner.html", context, request)
    return HttpResponse(_framed(inert(html, _addresses(draft, context["query"])), banner))


def _page(request: SignedInRequest, draft: Policy, page: str, start: date, day: int, now: datetime) -> str:
    with sample(draft, start=start, day=day, by=request.user, now=now) as found:
        if page != "sign":
            found.live()
        moment = found.before_signing if page == "sign" else found.moment
        with clock.supposed(moment):
            return _rendered(request, found.student.user, _path(found, page))


def _path(found: Sample, page: str) -> str:
    if page == "weeks":
        numbers = found.student.searches.get().periods.filter(unit=Unit.WEEK, opens_at__lte=found.moment)
        latest = numbers.order_by("-number").values_list("number", flat=True).first()
        return reverse("coaching:week", args=[found.student.pk, latest or 1])
    return reverse(NAMES[page])


def _rendered(request: SignedInRequest, user: User, path: str) -> str:
    """What the view at that address answers to this user; a page that leads to another is followed."""
    for _ in range(3):
        match = resolve(path)
        response = match.func(_asked(request, user, path), *match.args, **match.kwargs)
        if response.status_code != 302:
            return str(response.content.decode())
        path = urlsplit(response["Location"]).path
    raise Refused("This page cannot be shown for this day.")


def _asked(request: SignedInRequest, user: User, path: str) -> SignedInRequest:
    """A request of the sample student's, as the middlewares would hand it on."""
    asked: Any = SignedInRequest()  # made up, so with parts that only middleware sets
    asked.method, asked.path, asked.path_info = "GET", path, path
    asked.META = {name: value for name, value in request.META.items() if not name.startswith("HTTP_HX")}
    asked.resolver_match, asked.user, asked.session = (
        resolve(path),
        User.objects.get(pk=user.pk),
        SessionStore(),
    )
    asked._messages, asked.htmx = default_storage(asked), HtmxDetails(asked)
    asked.account = SimpleNamespace()
    return asked


def _addresses(draft: Policy, query: str) -> Any:
    """Links between the student's pages lead to their previews; the rest nowhere."""
    known = {reverse(name): page for page, name in NAMES.items()}

    def address(target: str) -> str:
        page = known.get(urlsplit(target).path)
        return reverse("commitments:policy_preview", args=[draft.pk, page]) + query if page else ""

    return address


def _framed(html: str, banner: str) -> str:
    """The student's page with the banner above it."""
    head, _, rest = html.partition("</head>")
    opening, _, body = rest.partition('<div id="progress"')
    styles, _, bar = banner.partition("<!-- banner -->")
    return f'{head}{styles}</head>{opening}{bar}<div class="previewed"><div id="progress"{body}'


OFFER_AFTER = timedelta(days=16)


@role_required("admin")
@require_safe
def calendar(request: SignedInRequest, pk: int) -> HttpResponse:
    """`?start=…` and what else the form asks for; without it, a sample that starts today where the reader is."""
    found, now = get_object_or_404(Policy, pk=pk), clock.now()
    rules = found.rules()
    today = local_day(now, request.user.time_zone)
    first = {
        "start": today.isoformat(), "time_zone": request.user.time_zone, "country": "US", "state": "NY",
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
