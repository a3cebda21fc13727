"""The admins' queue, the dossier of one claim, findings, decision and second opinion."""

from datetime import date, datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from core.clock import now as clock_now
from core.errors import Refused
from guarantee import dossier as dossiers
from guarantee.forms import DecisionForm, FindingForm, SecondOpinionForm
from guarantee.limits import approved_at, limit_of
from guarantee.models import FINDINGS, Claim, ClaimState, Decision
from guarantee.part import admins, judges_of, took_part_by_student
from guarantee.queries import WAITING, claims_judged_by, queue
from guarantee.trail import broken_at
from guarantee.verbs import (
    agree,
    agree_with_evidence,
    propose_decision,
    record_finding,
    send_back,
    take_back_finding,
)
from people.access import asker, record_access, record_list
from people.accounts.sessions import fresh_sign_in, fresh_sign_in_to_read
from people.models import User
from people.roles import role_required


@role_required("admin")
@require_http_methods(["GET", "HEAD"])
def claims(request: HttpRequest) -> HttpResponse:
    now = clock_now()
    user, everyone = asker(request), admins(now)
    waiting: list[dict[str, Any]] = []
    closed: list[dict[str, Any]] = []
    rows = list(queue(user, now))
    took_part_in = took_part_by_student(claim.student for claim in rows)
    for claim in rows:
        judges = everyone - took_part_in[claim.student_id]
        line = {
            "claim": claim,
            "may_judge": user.pk in judges,
            "too_few": len(judges) < 2,
            "limit": limit_of(claim, claim.approved_at, now),  # type: ignore[attr-defined] # annotated by the queue
        }
        (waiting if claim.state in WAITING else closed).append(line)
    record_list(request, [claim.student_id for claim in rows])
    return render(request, "guarantee/claims.html", {"waiting": waiting, "closed": closed})


@role_required("admin")
@require_http_methods(["GET", "HEAD"])
def dossier(request: HttpRequest, pk: int) -> HttpResponse:
    claim = _claim(request, pk)
    return render(request, "guarantee/dossier.html", _context(request, claim))


@role_required("admin")
@require_http_methods(["GET", "HEAD"])
@fresh_sign_in_to_read
def printed(request: HttpRequest, pk: int) -> HttpResponse:
    """The dossier for paper: the frozen one once there is a decision, else as it stands now."""
    claim = _claim(request, pk)
    return render(request, "guarantee/printed.html", _context(request, claim))


@role_required("admin")
@require_POST
def finding(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Record the finding for one requirement; with htmx, answer with its row alone."""
    claim = _claim(request, pk)
    if not 1 <= number <= 10:
        raise Http404
    computed = dossiers.computed_finding(claim, number, clock_now())
    form = FindingForm(request.POST, number=number, computed=computed)
    if form.is_valid():
        try:
            record_finding(claim, requirement=number, **form.cleaned_data, by=asker(request), now=clock_now())
        except Refused as refusal:
            form.add_error(refusal.field, refusal.message)
    said = "" if form.errors else f"Requirement {number}: {_word(form.cleaned_data['finding'])}. Saved."
    return _row_answer(request, claim, number, said, refused=form if form.errors else None)


@role_required("admin")
@require_POST
def finding_undo(request: HttpRequest, pk: int, number: int, finding: int) -> HttpResponse:
    """Take back what one recorded by a press too early."""
    claim = _claim(request, pk)
    if not 1 <= number <= 10:
        raise Http404
    try:
        take_back_finding(claim, finding=finding, by=asker(request), now=clock_now())
        said = f"Requirement {number}: your finding is taken back."
    except Refused as refusal:
        messages.error(request, refusal.message)
        return redirect("guarantee:dossier", pk=pk)
    return _row_answer(request, claim, number, said)


def _word(finding: str) -> str:
    return str(dict(FINDINGS)[finding])


def _row_answer(
    request: HttpRequest, claim: Claim, number: int, said: str, refused: FindingForm | None = None
) -> HttpResponse:
    """The requirement's row alone for htmx, else the page at this row; refused, with what was typed."""
    status = 422 if refused else 200
    if request.htmx:  # type: ignore[attr-defined]
        context = _context(request, claim, refused=(number, refused) if refused else None)
        context |= {"row": context["rows"][number - 1], "said": said, "answered": True}
        return render(request, "guarantee/_finding_answer.html", context, status=status)
    if refused:
        context = _context(request, claim, refused=(number, refused))
        return render(request, "guarantee/dossier.html", context, status=status)
    return redirect(f"{reverse('guarantee:dossier', args=[claim.pk])}#requirement-{number}")


@role_required("admin")
@require_POST
def agreeing(request: HttpRequest, pk: int) -> HttpResponse:
    """Agree with every finding that the evidence settles, in one step."""
    claim = _claim(request, pk)
    try:
        recorded = agree_with_evidence(claim, by=asker(request), now=clock_now())
        messages.success(request, f"{recorded} findings recorded as the evidence gives them.")
    except Refused as refusal:
        messages.error(request, refusal.message)
    return redirect("guarantee:dossier", pk=pk)


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_sign_in
def decision(request: HttpRequest, pk: int) -> HttpResponse:
    claim = _claim(request, pk)
    form = DecisionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            propose_decision(claim, **form.cleaned_data, by=asker(request), now=clock_now())
        except Refused as refusal:
            form.add_error(refusal.field, refusal.message)
        else:
            messages.success(
                request, "Your decision waits for a second admin. The dossier is frozen as it stood."
            )
            return redirect("guarantee:dossier", pk=pk)
    context = _context(request, claim) | {"form": form}
    return render(request, "guarantee/decision.html", context, status=422 if form.errors else 200)


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_sign_in
def second_opinion(request: HttpRequest, pk: int) -> HttpResponse:
    claim = _claim(request, pk)
    proposed = get_object_or_404(claim.decisions.order_by("-id")[:1])
    form = SecondOpinionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            _give_opinion(proposed, form.cleaned_data, asker(request))
        except Refused as refusal:
            form.add_error(refusal.field, refusal.message)
        else:
            agreed = form.cleaned_data["agrees"]
            messages.success(
                request,
                "The claim is decided; the student is told." if agreed else "The claim is open again.",
            )
            return redirect("guarantee:dossier", pk=pk)
    context = _context(request, claim) | {"form": form, "proposed": proposed}
    return render(request, "guarantee/second_opinion.html", context, status=422 if form.errors else 200)


def _give_opinion(proposed: Decision, answer: dict[str, Any], by: User) -> None:
    if answer["agrees"]:
        agree(proposed, by=by, now=clock_now())
    else:
        send_back(proposed, note=answer["note"], by=by, now=clock_now())


def _claim(request: HttpRequest, pk: int) -> Claim:
    claim = get_object_or_404(claims_judged_by(asker(request), clock_now()), pk=pk)
    record_access(request, claim.student)
    return claim


def _context(
    request: HttpRequest, claim: Claim, refused: tuple[int, FindingForm] | None = None
) -> dict[str, Any]:
    now = clock_now()
    latest = claim.decisions.order_by("-id").select_related("by", "second_opinion__by").first()
    frozen = latest if latest and claim.state in (ClaimState.PROPOSED, ClaimState.DECIDED) else None
    shown = frozen.dossier if frozen else _as_it_stands(claim, now)
    entitled = judges_of(claim.student, now)
    judges = asker(request).pk in entitled
    trail = list(claim.trail.select_related("by").order_by("id"))
    open_for_findings = judges and claim.state == ClaimState.FILED
    own = _own_latest(claim, asker(request)) if open_for_findings else {}
    return {
        "claim": claim,
        "student": claim.student,
        "zone": claim.search.zone,
        "dossier": shown,
        "rows": [_row(row, open_for_findings, refused, own) for row in shown["requirements"]],
        "first_day": date.fromisoformat(shown["window"]["first_day"]),
        "last_day": date.fromisoformat(shown["window"]["last_day"]),
        "leave": [_leave(each) for each in shown.get("leave", [])],
        "signed_at": datetime.fromisoformat(shown["signature"]["signed_at"]),
        "may_judge": judges,
        "open_for_findings": open_for_findings,
        "latest": latest,
        "frozen": frozen,
        "sent_back": latest if latest and not frozen else None,
        "may_second": judges
        and claim.state == ClaimState.PROPOSED
        and latest
        and latest.by_id != asker(request).pk,
        "found": sum(row["recorded"] is not None for row in shown["requirements"]),
        "agreeable": sum(
            row["recorded"] is None and row["finding"] != "needs_person" for row in shown["requirements"]
        ),
        "ready": all(row["recorded"] for row in shown["requirements"]) and not shown["open_matters"],
        "trail": trail,
        "trail_broken": broken_at(claim, trail),
        "too_few": len(entitled) < 2,
        "limit": limit_of(claim, approved_at(claim), now),
    }


def _leave(row: dict[str, Any]) -> dict[str, Any]:
    days = {name: date.fromisoformat(row[name]) for name in ("first_day", "last_day")}
    return row | days


def _as_it_stands(claim: Claim, now: datetime) -> dossiers.Dossier:
    """Of a claim that this request has just read, with its search and its student."""
    search = claim.search
    search.student = claim.student
    return dossiers.dossier_of_search(search, now=now, claim=claim)


def _own_latest(claim: Claim, user: User) -> dict[int, int]:
    """Requirement → the id of the finding that stands for it, where `user` recorded it and so may take it back."""
    standing = claim.findings.filter(taken_back__isnull=True).order_by("id")
    latest = {number: (pk, by) for number, pk, by in standing.values_list("requirement", "pk", "by")}
    return {number: pk for number, (pk, by) in latest.items() if by == user.pk}


def _row(
    row: dict[str, Any], is_open: bool, refused: tuple[int, FindingForm] | None, own: dict[int, int]
) -> dict[str, Any]:
    if not is_open:
        return row | {"form": None}
    row = row | {"undo": own.get(row["number"])}
    if refused and refused[0] == row["number"]:
        return row | {"form": refused[1]}
    recorded = row["recorded"] or {}
    agreed = row["finding"] if row["finding"] != "needs_person" else ""
    initial = {"finding": recorded.get("finding", agreed), "reason": recorded.get("reason", "")}
    return row | {"form": FindingForm(initial=initial, number=row["number"], computed=row["finding"])}
