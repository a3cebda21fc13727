"""What scripts can ask for, and the page that tells students how."""

import json
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe
from ninja import NinjaAPI, Query, Status

from core import clock
from core.mails import link
from jobsearch.activities import verbs
from jobsearch.activities.models import Activity
from jobsearch.activities.recording import today_of
from jobsearch.api import errors
from jobsearch.api.activities import SOURCE, activities_of, is_new, shown, source_key_of, with_words
from jobsearch.api.authentication import READS, WRITES
from jobsearch.api.paging import PageStart
from jobsearch.api.schemas import (
    ActivityChanges,
    ActivityFilters,
    ActivityIn,
    ActivityList,
    ActivityOut,
    KindOut,
    MeOut,
    Problem,
)
from jobsearch.log.kinds import kinds_to_log
from people.accounts import roles
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student
from people.students.models import Student
from people.tokens.models import ApiToken

ROOT = "/api/v1/"
CHOSEN = ("kind", "day")  # what an activity always has: null says nothing about them

api = NinjaAPI(
    title="Your job search log",
    version="1",
    description="List, log and correct activities, by the rules of the pages. Days are in the student’s time zone.",
    urls_namespace="api",
    openapi_url=None,
    docs_url=None,
    auth=READS,
)
errors.add_handlers(api)
IDEMPOTENCY_KEY = {
    "in": "header",
    "name": "Idempotency-Key",
    "description": "Yours: 1 to 80 letters, digits, dots, colons, hyphens or underscores, a new one for each activity.",
    "schema": {"type": "string", "maxLength": 80},
}
REFUSALS: dict[Any, Any] = {401: Problem, 403: Problem, 409: Problem, 422: Problem, 429: Problem}
OF_ONE: dict[Any, Any] = {200: ActivityOut, 404: Problem, **REFUSALS}


class TokenRequest(HttpRequest):
    """A request that a token let in."""

    auth: ApiToken


@api.get("/me", response={200: MeOut, **REFUSALS}, url_name="me", summary="Whose log it is")
def me(request: TokenRequest) -> MeOut:
    token, student = request.auth, _student(request)
    return MeOut(
        name=token.user.name,
        time_zone=student.zone,
        today=today_of(student, clock.now()),
        scope=token.scope,
        expires_at=token.expires_at,
    )


@api.get("/kinds", response={200: list[KindOut], **REFUSALS}, url_name="kinds", summary="What can be logged")
def kinds(request: TokenRequest) -> list[KindOut]:
    return [
        KindOut(
            slug=kind.slug,
            name=kind.name,
            done=kind.done,
            with_person=kind.with_person,
            needs_link=kind.needs_link,
        )
        for kind in kinds_to_log(_student(request))
    ]


@api.get(
    "/activities",
    response={200: ActivityList, **REFUSALS},
    url_name="activities",
    summary="List the log",
    description="The newest day first. Follow `next` for more: pages do not shift while something is logged.",
)
def list_activities(request: TokenRequest, filters: Query[ActivityFilters]) -> ActivityList:
    student = _student(request)
    activities = with_words(activities_of(student), filters.q)
    narrowing = {
        "occurred_on__gte": filters.since,
        "occurred_on__lte": filters.until,
        "kind": filters.kind.replace("\0", "") or None,
        "struck_at__isnull": None if filters.taken_back else True,
    }
    activities = activities.filter(**{name: value for name, value in narrowing.items() if value is not None})
    if filters.after:
        activities = PageStart.read(filters.after).older(activities)
    rows = list(activities[: filters.limit + 1])
    page = rows[: filters.limit]
    following = _next(request, page[-1]) if len(rows) > filters.limit else None
    return ActivityList(items=shown(student, page), next=following)


@api.post(
    "/activities",
    auth=WRITES,
    response={200: ActivityOut, 201: ActivityOut, **REFUSALS},
    url_name="activities",
    summary="Log an activity",
    description="201 with the new activity. With an `Idempotency-Key` of your own the same post again answers 200 with "
    "the activity of the first, so a script may try again after a lost answer.",
    openapi_extra={"parameters": [IDEMPOTENCY_KEY]},
)
def log_activity(request: TokenRequest, activity_in: ActivityIn) -> Any:
    student, now = _student(request), clock.now()
    words = activity_in.dict()
    values = words | {"occurred_on": activity_in.day or today_of(student, now)}
    del values["day"]
    key = source_key_of(request.headers.get("Idempotency-Key"), words, student)
    activity = verbs.log(student, **values, by=request.auth.user, now=now, source=SOURCE, source_key=key)
    return Status(201 if is_new(activity, now) else 200, shown(student, [activity])[0])


@api.get("/activities/{activity_id}", response=OF_ONE, url_name="activity", summary="One activity")
def get_activity(request: TokenRequest, activity_id: int) -> ActivityOut:
    return _shown(request, activity_id)


@api.patch(
    "/activities/{activity_id}",
    auth=WRITES,
    response=OF_ONE,
    url_name="activity",
    summary="Correct an activity",
    description="Only what is sent changes; what it said before is kept. 409 once its week is settled: then your coach "
    "decides the correction, which you ask for on its page.",
)
def correct_activity(
    request: TokenRequest, activity_id: int, activity_changes: ActivityChanges
) -> ActivityOut:
    sent = activity_changes.dict(exclude_unset=True)
    changes = {
        name: "" if value is None else value for name, value in sent.items() if value or name not in CHOSEN
    }
    if "day" in changes:
        changes["occurred_on"] = changes.pop("day")
    verbs.correct(_activity(request, activity_id), changes=changes, by=request.auth.user, now=clock.now())
    return _shown(request, activity_id)


@api.post(
    "/activities/{activity_id}/take-back",
    auth=WRITES,
    response=OF_ONE,
    url_name="take_back",
    summary="Take one back",
    description="It stays in the log, struck through, and counts for nothing.",
)
def take_back(request: TokenRequest, activity_id: int) -> ActivityOut:
    verbs.strike(_activity(request, activity_id), by=request.auth.user, now=clock.now())
    return _shown(request, activity_id)


@api.post(
    "/activities/{activity_id}/put-back",
    auth=WRITES,
    response=OF_ONE,
    url_name="put_back",
    summary="Put one back",
)
def put_back(request: TokenRequest, activity_id: int) -> ActivityOut:
    verbs.unstrike(_activity(request, activity_id), by=request.auth.user, now=clock.now())
    return _shown(request, activity_id)


@login_not_required
@require_safe
def openapi(request: HttpRequest) -> HttpResponse:
    """Say in OpenAPI's words what scripts can ask for; nothing in it is anybody's."""
    return JsonResponse(api.get_openapi_schema(path_prefix=ROOT), json_dumps_params={"indent": 2})


@require_safe
@role_required("student")
def documentation(request: SignedInRequest) -> HttpResponse:
    """Show a student how a script reaches their log, with an example to copy."""
    context = {
        "root": link("jobsearch:today").removesuffix(reverse("jobsearch:today")) + ROOT,
        "calls": _calls(),
        "kinds": kinds_to_log(own_student(request)),
        "example": json.dumps(
            {"kind": "contacted", "person": "Priya Shah", "employer": "Globex", "note": "intro call"},
            indent=2,
        ),
    }
    return render(request, "jobsearch/api/documentation.html", context)


def _calls() -> list[dict[str, str]]:
    """Return each call with its method, address and what it does, from the same source as OpenAPI's document."""
    paths = api.get_openapi_schema(path_prefix=ROOT)["paths"]
    return [
        {"method": method.upper(), "path": path.removeprefix(ROOT), "summary": call["summary"]}
        for path, calls in paths.items()
        for method, call in calls.items()
    ]


def _student(request: TokenRequest) -> Student:
    """Return the student whose token asks; 404 for somebody who is none any more."""
    student = roles.own_student(request.auth.user, clock.now())
    if student is None:
        raise Http404
    return student


def _activity(request: TokenRequest, activity_id: int) -> Activity:
    """Return one of the student's own activities; else answer 404."""
    own = Activity.objects.select_related("student__user", "kind", "contact", "employer")
    return get_object_or_404(own, pk=activity_id, student=_student(request))


def _shown(request: TokenRequest, activity_id: int) -> ActivityOut:
    return shown(_student(request), [_activity(request, activity_id)])[0]


def _next(request: TokenRequest, last: Activity) -> str:
    query = {name: str(value) for name, value in request.GET.items() if name != "after"}
    start = PageStart(last.occurred_on, last.pk)
    return f"{link('jobsearch:api:activities')}?{urlencode(query | {'after': str(start)})}"
