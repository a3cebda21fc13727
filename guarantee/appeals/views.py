"""The pages of an appeal: the student's, on which it is filed and read, and the admins', on which they rule on it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from core.clock import now as clock_now
from core.files.serving import attachment
from core.forms import posted, refused_beside
from guarantee.appeals import verbs
from guarantee.appeals.forms import AppealAnswerForm, AppealForm, AppealRulingForm
from guarantee.appeals.models import AppealDocument
from guarantee.appeals.queries import AppealStanding, appeal_of, appealable_until, may_appeal
from guarantee.claims.models import Claim
from guarantee.claims.queries import claims_visible_to
from guarantee.evidence.queries import from_json
from guarantee.judges.context import claim_for, context_of, look_now
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.accounts.sessions import fresh_sign_in
from people.students.fetching import record_access
from rules.eligibility import EvidenceChange, changes


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def appeal(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say what an appeal is and until when it is in time; take it."""
    now = clock_now()
    claim = _own(request, pk)
    decision = claim.decisions.final().select_related("final", "second_opinion__by", "by").first()
    if not may_appeal(claim, decision):
        raise Http404
    until = appealable_until(claim, decision)
    is_late = until is not None and now >= until
    files = request.FILES if request.method == "POST" else None
    form = AppealForm(posted(request), files, late=is_late)
    if form.is_valid():
        cleaned = form.cleaned_data
        with refused_beside(form):
            verbs.file_appeal(
                claim,
                statement=cleaned["statement"],
                cause=cleaned.get("cause", ""),
                files=cleaned["documents"],
                by=request.user,
                now=now,
            )
            messages.success(
                request, "Your appeal is filed. Two admins who took no part in the decision read it."
            )
            return redirect("guarantee:claim")
    context = {
        "claim": claim,
        "zone": claim.search.zone,
        "decision": decision,
        "until": until,
        "late": is_late,
        "clause": claim.search.policy.rules().clause_of("appeal_within_days"),
        "form": form,
    }
    return render(request, "guarantee/appeals/appeal.html", context, status=422 if form.errors else 200)


def _own(request: SignedInRequest, pk: int) -> Claim:
    claims = claims_visible_to(request.user, clock_now()).filter(student__user=request.user)
    return get_object_or_404(claims, pk=pk)


@require_safe
@role_required("student", "admin", "outside")
def appeal_file(request: SignedInRequest, pk: int, document: int) -> HttpResponseBase:
    """Give a file of an appeal out: to its student, and to admins."""
    claims = claims_visible_to(request.user, clock_now())
    attached = get_object_or_404(
        AppealDocument.objects.select_related("file", "appeal__claim__student"),
        pk=document,
        appeal__claim__in=claims.filter(pk=pk),
    )
    record_access(request, attached.appeal.claim.student)
    return attachment(attached.file)


@role_required("admin", "outside")
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_sign_in
def ruling(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the appeal, the decision it is against and what is new; take a ruling, or the answer to one."""
    claim = claim_for(request, pk)
    standing = appeal_of(claim)
    if standing is None:
        raise Http404
    context = context_of(request, claim)
    waiting = standing.waiting
    form = _form(request, standing, context)
    if request.method == "POST" and form is not None and form.is_valid():
        with refused_beside(form):
            if isinstance(form, AppealAnswerForm) and waiting is not None:
                verbs.answer_ruling(waiting, **form.cleaned_data, by=request.user, now=clock_now())
                messages.success(
                    request,
                    "It is ruled; the student is told." if form.cleaned_data["agrees"] else "Sent back.",
                )
            else:
                verbs.propose_ruling(claim, **form.cleaned_data, by=request.user, now=clock_now())
                messages.success(request, "Your ruling waits for a second admin.")
            return redirect("guarantee:ruling", pk)
    context |= {
        "standing": standing,
        "documents": list(standing.appeal.documents.select_related("file")),
        "decided": standing.appeal.final.decision,
        "new": _new(standing, claim),
        "ruling_form": form,
        "waiting": waiting,
        "may_answer": isinstance(form, AppealAnswerForm),
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "guarantee/appeals/ruling.html", context, status=status)


def _form(
    request: SignedInRequest, standing: AppealStanding, context: dict[str, Any]
) -> AppealAnswerForm | AppealRulingForm | None:
    """Return the form for what the asker may say now; None where that is nothing."""
    if not context["appealed"] or not context["may_judge"] or context["waits"]:
        return None
    if standing.waiting is None:
        return AppealRulingForm(posted(request), choices=standing.choices)
    if standing.waiting.by_id == request.user.pk:
        return None
    return AppealAnswerForm(posted(request), about=standing.waiting.pk)


def _new(standing: AppealStanding, claim: Claim) -> tuple[EvidenceChange, ...] | None:
    """Return what changed in the evidence since the dossier was frozen; None once the appeal is over."""
    if not standing.is_open:
        return None
    frozen = standing.appeal.final.decision.dossier.get("evidence", [])
    return changes(from_json(frozen), look_now(claim, (), clock_now()).pieces)
