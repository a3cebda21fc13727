"""The installed app, and the lines that a device kept without network and sends later, once (docs/offline.md)."""

import hashlib
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from core import clock
from core.errors import Refused
from core.http import row_number
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.recording import today_of
from jobsearch.log.forms import QuickForm
from jobsearch.log.kinds import kinds_to_log
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student
from people.students.models import Student
from rules.instants import local_day

KEPT_AT_MOST = timedelta(days=60)  # a device's clock that is further off is not believed
OFFLINE_FILES = ("css/site.css", "vendor/idb.min.js", "js/kept.js", "js/offline.js")


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("student")
@never_cache
def kept(request: SignedInRequest) -> HttpResponse:
    """Say whose lines may be sent in this session, with a fresh token; or log one that was kept.

    A line bears its student, and is logged in nobody else's session. Its key is the device's own: the same line again
    finds its activity.
    """
    student, now = own_student(request), clock.now()
    if request.method != "POST":
        return JsonResponse({"student": student.pk, "token": get_token(request)})
    if row_number(request.POST.get("student", "")) != student.pk:
        return JsonResponse({"state": "other", "said": "It is kept for somebody else."}, status=409)
    form = QuickForm(kinds_to_log(student), request.POST)
    if not form.is_valid():
        return _refused(" ".join(str(error) for errors in form.errors.values() for error in errors))
    try:
        activities = activity_verbs.log_all(
            student,
            form.activities(_day_of(student, form.device_moment, now)),
            by=request.user,
            now=now,
            device_time=form.device_moment,
        )
    except Refused as refusal:
        return _refused(refusal.message)
    return JsonResponse({"state": "logged", "count": len(activities)})


def _refused(reason: str) -> JsonResponse:
    return JsonResponse({"state": "refused", "said": reason}, status=422)


def _day_of(student: Student, typed_at: datetime | None, now: datetime) -> date:
    """Return the student's day on which the line was typed, by which “yesterday” is read; today where the device's
    clock cannot be right.
    """
    if typed_at is not None and now - KEPT_AT_MOST <= typed_at <= now:
        return local_day(typed_at, student.zone)
    return today_of(student, now)


@login_not_required
@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """Draw the page that is shown without network. It is the same for everybody, and holds nothing of anybody."""
    return render(request, "jobsearch/kept_lines/offline.html", {"files": _files()})


@login_not_required
@require_safe
@never_cache
def service_worker(request: HttpRequest) -> HttpResponse:
    """Send the script that answers without network; from the root, so that it serves every page."""
    files = list(_files().values())
    context: dict[str, Any] = {
        "offline": reverse("jobsearch:offline"),
        "shared": reverse("jobsearch:shared"),
        "files": files,
    }
    script = render_to_string("jobsearch/kept_lines/service-worker.js", context)
    version = hashlib.sha256(script.encode()).hexdigest()[:12]
    return HttpResponse(script.replace("VERSION", version), content_type="text/javascript; charset=utf-8")


@login_not_required
@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """Say how the site is installed: its name, its drawings, and that it takes what other apps share."""
    icons: list[dict[str, str]] = [
        {
            "src": static(f"img/app-{size}.png"),
            "sizes": f"{size}x{size}",
            "type": "image/png",
            "purpose": purpose,
        }
        for size in (192, 512)
        for purpose in ("any", "maskable")
    ]
    return JsonResponse(
        {
            "id": "/",
            "name": "Career Services",
            "short_name": "Careers",
            "description": "Log your job search, and see where you stand.",
            "start_url": reverse("jobsearch:today"),
            "scope": "/",
            "display": "standalone",
            "background_color": "#faf8f4",
            "theme_color": "#faf8f4",
            "icons": [
                {"src": static("favicon.svg"), "sizes": "any", "type": "image/svg+xml"},
                *icons,
            ],
            "shortcuts": [
                {"name": "Log something", "url": reverse("jobsearch:log_bar")},
            ],
            "share_target": {
                "action": reverse("jobsearch:shared"),
                "method": "POST",
                "enctype": "application/x-www-form-urlencoded",
                "params": {"title": "title", "text": "text", "url": "url"},
            },
        },
        content_type="application/manifest+json",
    )


def _files() -> dict[str, str]:
    """Return the addresses of what the offline page needs. They differ from those of other pages, which the service
    worker leaves alone.
    """
    return {path.rpartition("/")[2].partition(".")[0]: f"{static(path)}?offline" for path in OFFLINE_FILES}
