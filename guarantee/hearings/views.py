"""The pages of a hearing: the student reads what was found and answers; the judges open it, give time, and read."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.clock import now as clock_now
from core.files.serving import attachment
from core.forms import refused_beside
from core.http import refused_in_words
from guarantee.claims.models import Claim
from guarantee.claims.queries import JudgedClaim, claims_visible_to
from guarantee.evidence.changes import since_closing
from guarantee.hearings.forms import DecliningForm, HearingAnswerForm, MoreTimeForm
from guarantee.hearings.models import HearingFile
from guarantee.hearings.queries import HearingStanding, hearings_of, running
from guarantee.hearings.verbs import answer_hearing, ask_more_time, extend, open_hearing
from guarantee.judges.context import claim_for, context_of
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.accounts.sessions import fresh_sign_in
from people.students.fetching import record_access
from rules.instants import last_local_day
from rules.states import FOUND_CLAIMS, ClaimState


def _own_claim(request: SignedInRequest) -> Claim:
    """Return the student's own claim that was heard, or is. Raise Http404 where there is none."""
    claims = claims_visible_to(request.user, clock_now()).filter(
        student__user=request.user, hearings__isnull=False
    )
    return get_object_or_404(claims.exclude(state=ClaimState.WITHDRAWN).distinct().order_by("-filed_at")[:1])


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def own_hearing(request: SignedInRequest) -> HttpResponse:
    """Show what was put to the student, and take their answer."""
    claim, now = _own_claim(request), clock_now()
    hearings = hearings_of(claim)
    standing = running(hearings) or hearings[-1]
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = HearingAnswerForm(*sent, about=standing.hearing.pk, rows=standing.hearing.findings)
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            answer_hearing(
                standing.hearing,
                points=form.points(),
                helper=form.cleaned_data["helper"],
                by=request.user,
                now=now,
            )
            messages.success(request, "Your answer is with the judges. A copy of it stays on this page.")
            return redirect("guarantee:own_hearing")
    return _own_page(request, claim, hearings, standing, {"form": form})


@role_required("student")
@require_POST
def own_hearing_time(request: SignedInRequest) -> HttpResponse:
    """Ask for more time to answer."""
    claim, now = _own_claim(request), clock_now()
    hearings = hearings_of(claim)
    standing = running(hearings) or hearings[-1]
    standing.hearing.claim = claim
    time_form = MoreTimeForm(request.POST, standing, now)
    if time_form.is_valid():
        with refused_beside(time_form):
            ask_more_time(standing.hearing, **time_form.cleaned_data, by=request.user, now=now)
            messages.success(
                request, "The judges are asked. Until one of them answers, the hearing stays open."
            )
            return redirect("guarantee:own_hearing")
    return _own_page(request, claim, hearings, standing, {"time_form": time_form})


def _own_page(
    request: SignedInRequest,
    claim: Claim,
    hearings: list[HearingStanding],
    standing: HearingStanding,
    forms: dict[str, Any],
) -> HttpResponse:
    now = clock_now()
    standing.hearing.claim = claim
    form = forms.get("form") or HearingAnswerForm(about=standing.hearing.pk, rows=standing.hearing.findings)
    time_form = forms.get("time_form") or MoreTimeForm(None, standing, now)
    open_now = standing.runs and claim.state in FOUND_CLAIMS and not standing.is_over(now)
    context = {
        "claim": claim,
        "zone": claim.search.zone,
        "standing": standing,
        "open_now": open_now,
        "rows": _with_fields(standing, form),
        "form": form,
        "time_form": time_form,
        "last_day": last_local_day(standing.closes_at, claim.search.zone),
        "earlier": [other for other in hearings if other is not standing and other.answer],
    }
    refused = bool(form.errors or time_form.errors)
    return render(request, "guarantee/hearings/own_hearing.html", context, status=422 if refused else 200)


def _with_fields(standing: HearingStanding, form: HearingAnswerForm) -> list[dict[str, Any]]:
    return [
        row | {"field": form[f"point_{row['number']}"], "files": form[f"files_{row['number']}"]}
        for row in standing.shown
    ]


@require_safe
def hearing_file(request: SignedInRequest, pk: int, file: int) -> HttpResponseBase:
    """Give a file of an answer out to its student, and to admins."""
    claim = get_object_or_404(claims_visible_to(request.user, clock_now()), pk=pk)
    record_access(request, claim.student)
    files = HearingFile.objects.filter(point__answer__hearing__claim=claim).select_related("file")
    return attachment(get_object_or_404(files, pk=file).file)


@role_required("admin", "outside")
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_sign_in
def hearing(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the hearings of a claim, and what would be put to the student; open one by the button."""
    claim = claim_for(request, pk)
    if request.method == "POST":
        with refused_in_words(request):
            open_hearing(claim, by=request.user, now=clock_now())
            messages.success(request, f"{claim.student.user.name} is told, and has seven days to answer.")
        return redirect("guarantee:hearing", pk=pk)
    return _judges_page(request, claim, clock_now(), {})


@role_required("admin", "outside")
@require_POST
def hearing_time(request: SignedInRequest, pk: int) -> HttpResponse:
    """Give more time, or decline what was asked for."""
    claim, now = claim_for(request, pk), clock_now()
    standing = running(hearings_of(claim))
    if standing is None:
        messages.error(request, "No hearing runs any more.")
        return redirect("guarantee:hearing", pk=pk)
    standing.hearing.claim = claim
    declined = "decline" in request.POST
    form = DecliningForm(request.POST) if declined else MoreTimeForm(request.POST, standing, now)
    if form.is_valid():
        with refused_beside(form):
            until, why = form.cleaned_data.get("until"), form.cleaned_data["why"]
            extend(standing.hearing, until=until, why=why, by=request.user, now=now)
            messages.success(request, f"{claim.student.user.name} is told.")
            return redirect("guarantee:hearing", pk=pk)
    return _judges_page(request, claim, now, {"time_form": form})


def _judges_page(
    request: SignedInRequest, claim: JudgedClaim, now: datetime, forms: dict[str, Any]
) -> HttpResponse:
    context = context_of(request, claim)
    standing: HearingStanding | None = context["hearing"]
    if standing is not None:
        standing.hearing.claim = claim
        if "time_form" not in forms and standing.runs:
            forms = {"time_form": MoreTimeForm(None, standing, now)}
    closed = standing.closed if standing and standing.heard else None
    context |= forms | {
        "since_closing": since_closing(closed.evidence, context["evidence_now"]) if closed else (),
    }
    refused = "time_form" in forms and forms["time_form"].errors
    return render(request, "guarantee/hearings/hearing.html", context, status=422 if refused else 200)
