"""The student's Commitment: read it, sign it, see what was signed; change the start date; withdraw."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from commitments.comparison.differences import Comparison
from commitments.policies import queries as policy_queries
from commitments.policies.models import Policy
from commitments.searches import queries as search_queries
from commitments.searches import verbs as search_verbs
from commitments.searches.models import LIVE, Search
from commitments.signing import verbs
from commitments.signing.forms import SignForm
from core import clock
from core.errors import Refused
from core.forms import WhyForm, posted, refused_beside
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student
from people.students.models import Student
from rules.policy import Unit
from rules.situations import AgainstItem, pages
from rules.states import SearchState, StudentState
from rules.window import last_day, periods_of
from standing.situations.details import items_of
from standing.situations.queries import situation_of

FORM = ["GET", "HEAD", "POST"]


@role_required("student")
@require_safe
def commitment(request: SignedInRequest) -> HttpResponse:
    """Show what was signed; or, before that, the text with the form to sign it, or why it cannot be signed now."""
    student, now = own_student(request), clock.now()
    search = search_queries.latest_search(student)
    if search is None:
        return _reading(request, student, now)
    context = {
        "student": student,
        "search": search,
        "signature": search.signature,
        "zone": search.zone,
        "said": pages.commitment(situation_of(student, search, now, against=_against(student, search, now))),
        "whole_weeks": sum(span.whole for span in _weeks(search)),
        "weeks": len(_weeks(search)),
        "leave_days": (search.last_day - last_day(search.start_date, search.policy.window_days)).days,
        "choose_again": search.state == SearchState.PLANNED and search_queries.must_choose_again(search),
        "may_choose": search.state == SearchState.PLANNED and not verbs.nothing_to_sign(student, search, now),
        "may_stop": search.state in LIVE and student.state != StudentState.NOT_SEEKING,
        "earlier": student.signatures.exclude(pk=search.signature_id).order_by("-signed_at"),
        "now": now,
    }
    return render(request, "commitments/signing/commitment.html", context)


def _against(student: Student, search: Search, now: datetime) -> tuple[AgainstItem, ...]:
    return items_of(student, search, list(search.periods.order_by("number")), now)


@role_required("student")
@require_http_methods(FORM)
def sign(request: SignedInRequest) -> HttpResponse:
    """Show the text and the form under it, or sign. A second submit of the same choice changes nothing."""
    student, now = own_student(request), clock.now()
    if request.method != "POST":
        return _reading(request, student, now)
    version = _version(student, request.POST.get("policy"))
    if version is None:
        return _reading(request, student, now)
    form = _form(student, version, now, request.POST)
    if form.is_valid():
        fields = form.cleaned_data
        with refused_beside(form):
            verbs.sign(
                student,
                start_date=fields["start_date"],
                signed_name=fields["signed_name"],
                text_digest=fields["text_digest"],
                address=client_address(request),
                by=student.user,
                now=now,
                policy=version,
            )
            messages.success(
                request, "Signed. Your Commitment is below; print it if you like to have it on paper."
            )
            return redirect("commitments:commitment")
    return _reading(request, student, now, form=form)


@role_required("student")
@require_safe
def window(request: SignedInRequest) -> HttpResponse:
    """Show the last day that a start date would give, while it is being chosen."""
    student, now = own_student(request), clock.now()
    version = _version(student, request.GET.get("policy"))
    start = _day(request.GET.get("start_date"))
    context = _window(student, version, start, now) if version and start else {}
    return render(request, "commitments/signing/_window.html", context)


@role_required("student")
@require_http_methods(FORM)
def withdrawal(request: SignedInRequest) -> HttpResponse:
    """Show what follows from “I am no longer looking”, then record it."""
    student, now = own_student(request), clock.now()
    search = search_queries.live_search(student)
    if search is None:
        return redirect("commitments:commitment")
    sent = posted(request)
    form = WhyForm(sent, label="Anything we should know", help_text="Your coach reads it.")
    if sent is not None and form.is_valid():
        with refused_beside(form):
            search_verbs.withdraw_from_search(
                student, by=student.user, now=now, note=form.cleaned_data["why"]
            )
            messages.success(request, "Noted: you are no longer looking. We wish you well.")
            return redirect("commitments:commitment")
    sentences = pages.withdrawing(situation_of(student, search, now, against=()))
    context = {"form": form, "search": search, "student": student, "said": sentences}
    return render(request, "commitments/signing/withdrawal.html", context, status=422 if form.errors else 200)


def client_address(request: SignedInRequest) -> str | None:
    """Return the network address that asks, behind as many proxies as the settings trust; None where there is none."""
    try:
        return get_adapter(request).get_client_ip(request)
    except PermissionDenied:
        return None


def _reading(
    request: SignedInRequest, student: Student, now: datetime, form: SignForm | None = None
) -> HttpResponse:
    """Show the text to read, with the form where it can be signed now, or with the reason why not."""
    version = _version(student, request.POST.get("policy") or request.GET.get("version"))
    if version is None:
        return render(request, "commitments/signing/none.html", {"student": student})
    search, offered = search_queries.live_search(student), policy_queries.policy_for(student)
    days = search_queries.start_range(student, version, now)
    refusal = _said(lambda: verbs.must_be_free_to_sign(student, search, now))
    if days.passed:
        refusal = refusal or _said(lambda: verbs.check_start_date(student, version, days.last, now))
    form = form or _form(student, version, now)
    later = next((policy for policy in verbs.versions_offered(student) if policy.pk != version.pk), None)
    context: dict[str, Any] = {
        "student": student,
        "search": search,
        "policy": version,
        "refusal": refusal,
        "stands": verbs.nothing_to_sign(student, search, now),
        "form": form,
        "days": days,
        "later": later if offered == version else None,
        "chosen_instead": offered if offered != version else None,
        "zone": student.zone,
        "now": now,
    }
    if offered is not None and offered != version:
        context["comparison"] = Comparison(offered, version)
    start = _day(form["start_date"].value())
    if start and "start_date" not in form.errors:
        context |= _window(student, version, start, now)
    return render(request, "commitments/signing/sign.html", context, status=422 if form.errors else 200)


def _form(student: Student, version: Policy, now: datetime, data: Any = None) -> SignForm:
    days = search_queries.start_range(student, version, now)
    search = search_queries.live_search(student)
    initial = {"start_date": search.start_date if search else days.first}
    url = reverse("commitments:window") + f"?policy={version.pk}"
    return SignForm(data, initial=initial, days=days, window_url=url)


def _version(student: Student, policy_id: str | None) -> Policy | None:
    """Return the version of that id, if it is one of those offered; else the one offered first."""
    offered = verbs.versions_offered(student)
    return next(
        (policy for policy in offered if str(policy.pk) == policy_id), offered[0] if offered else None
    )


def _said(check: Callable[[], None]) -> str:
    try:
        check()
    except Refused as refusal:
        return refusal.message
    return ""


def _window(student: Student, version: Policy, start: date, now: datetime) -> dict[str, Any]:
    """Return the last day and the weeks for this start date, or what speaks against it."""
    reason = _said(lambda: verbs.check_start_date(student, version, start, now))
    if reason:
        return {"start": start, "start_refusal": reason}
    last = last_day(start, version.window_days)
    spans = periods_of(version.rules(), start, last, Unit.WEEK)
    return {
        "start": start,
        "last": last,
        "whole_weeks": sum(span.whole for span in spans),
        "zone": student.zone,
    }


def _weeks(search: Search) -> tuple[Any, ...]:
    return periods_of(search.policy.rules(), search.start_date, search.last_day, Unit.WEEK)


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None
