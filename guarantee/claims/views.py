"""A student's own claim: where they stand, filing, taking back, reading the decision."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from commitments.outages.queries import outages
from commitments.searches.models import Search
from core.clock import now as clock_now
from core.errors import Refused
from core.forms import refused_beside
from core.http import refused_in_words
from guarantee.appeals.queries import appeal_of, appealable_until, may_appeal
from guarantee.asking.queries import asked_of
from guarantee.claims.forms import FilingForm
from guarantee.claims.limits import approved_at, limit_of
from guarantee.claims.models import Claim
from guarantee.claims.queries import claims_visible_to
from guarantee.claims.verbs import claimable_search, file_claim, withdraw_claim
from guarantee.decisions.models import Decision
from guarantee.dossier import queries as dossiers
from guarantee.frozen.queries import head_before, records_of
from guarantee.hearings.queries import hearings_of, replies_of, running
from guarantee.letters.models import Letter
from guarantee.queue.page import hold_in_force
from guarantee.refunds.to_pay import payments_of, standing_of
from guarantee.reopenings.queries import reopenings_of
from guarantee.second_looks.queries import waiting_look
from guarantee.settlements.queries import settlements_of
from guarantee.statements.queries import may_state, statements_of, with_statements
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student
from people.students.models import Student
from rules.claims import claim_until, decide_until
from rules.eligibility import NUMBERS
from rules.instants import local_day
from rules.letters import blocks
from rules.situations import pages
from rules.states import CLOSED_CLAIMS, ClaimState, StudentState
from rules.words import number
from standing.situations.queries import situation_of


@role_required("student")
@require_http_methods(["GET", "HEAD"])
def claim(request: SignedInRequest) -> HttpResponse:
    """Show everything about the student's own guarantee: the claim if there is one, else how the requirements stand."""
    return _page(request, FilingForm())


@role_required("student")
@require_POST
def filing(request: SignedInRequest) -> HttpResponse:
    form = FilingForm(request.POST, request.FILES)
    if form.is_valid():
        with refused_beside(form):
            file_claim(
                own_student(request),
                statement=form.cleaned_data["statement"],
                words=form.words(),
                by=request.user,
                now=clock_now(),
            )
            messages.success(request, "Your claim is filed. Two admins who never coached you will judge it.")
            return redirect("guarantee:claim")
    return _page(request, form, status=422)


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def withdrawal(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask first, and say until when the claim can be filed again; take it back by the button on that page."""
    own_claim = get_object_or_404(
        claims_visible_to(request.user, clock_now()).filter(student__user=request.user), pk=pk
    )
    now = clock_now()
    if not own_claim.is_open:
        messages.error(request, "This claim is closed already, so it can’t be taken back.")
        return redirect("guarantee:claim")
    until = claim_until(
        own_claim.search.policy.rules(),
        own_claim.search.last_day,
        own_claim.search.zone,
        outages(own_claim.student_id),
    )
    context = {
        "claim": own_claim,
        "zone": own_claim.search.zone,
        "until": until,
        "in_time": until is None or now < until,
        "clause": own_claim.search.policy.rules().clause_of("claim_within_days"),
    }
    if request.method != "POST":
        return render(request, "guarantee/claims/withdrawal.html", context)
    with refused_in_words(request):
        withdraw_claim(own_claim, by=request.user, now=now)
        messages.success(request, "Your claim is taken back. Below stands until when you can file it again.")
    return redirect("guarantee:claim")


def _page(request: SignedInRequest, form: FilingForm, status: int = 200) -> HttpResponse:
    student = own_student(request)
    latest = student.claims.order_by("-filed_at").first()
    live = latest if latest and latest.state != ClaimState.WITHDRAWN else None
    search = dossiers.search_of(student)
    decision = _decision(live)
    letter = Letter.objects.filter(final=decision.final).first() if decision else None
    hearings = hearings_of(live) if live and not decision else []
    questions = asked_of([live])[live.pk] if live else []
    appeal = appeal_of(live) if live else None
    reopening = next(reversed(reopenings_of(live)), None) if live else None
    shown = _shown(search, live, decision)
    why_not = _why_not(student, live)
    rows = with_statements(shown["requirements"], statements_of(search.pk)) if shown and search else []
    if not live and not why_not:
        rows = form.rows(rows)
    context = {
        "student": student,
        "zone": search.zone if search else student.zone,
        "claim": live,
        "heading": pages.claim(situation_of(student, search, clock_now(), against=())),
        "withdrawn": latest if latest and not live else None,
        "decision": decision,
        "before": head_before(decision.final) if decision else None,
        "records": list(records_of(live)) if live and decision else [],
        "hearing": running(hearings) or (hearings[-1] if hearings else None),
        "replies": replies_of(decision) if decision else [],
        "letter": letter,
        "letter_blocks": blocks(letter.text) if letter else [],
        "again_until": claim_until(search.policy.rules(), search.last_day, search.zone, outages(student.pk))
        if search
        else None,
        "now": clock_now(),
        "hold": hold_in_force(live, clock_now()) if live else None,
        "asked": questions,
        "limit": limit_of(live, approved_at(live), clock_now(), questions) if live else None,
        "settlement": next((row for row in reversed(settlements_of(live)) if row.is_offered), None)
        if live
        else None,
        "look": waiting_look(live) if live else None,
        "standing": standing_of(live) if live else None,
        "payments": list(payments_of(live)) if live else [],
        "appeal_until": appealable_until(live, decision) if live else None,
        "may_appeal": may_appeal(live, decision) if live else False,
        "appeal": appeal,
        "reopening": reopening,
        "documents": list(appeal.appeal.documents.select_related("file")) if appeal else [],
        "dossier": shown,
        "rows": rows,
        "may_state": live is not None and may_state(live),
        "if_filed_now": _if_filed_now(search, clock_now()) if search and not live else None,
        "search": search,
        "may_sign": search is None and student.state in (StudentState.ENROLLED, StudentState.PREPARING),
        "form": form,
        "why_not": why_not,
        "reasons_title": "What we agreed on" if live and live.state == ClaimState.SETTLED else "The reasons",
        "requirements_title": f"How the {number(len(NUMBERS))} requirements were judged"
        if decision
        else f"How the {number(len(NUMBERS))} requirements stand today",
        "commitment_url": reverse("commitments:commitment"),
    }
    return render(request, "guarantee/claims/claim.html", context, status=status)


def _shown(search: Search | None, claim: Claim | None, decision: Decision | None) -> dossiers.Dossier | None:
    """Return what the student sees of the dossier: frozen once decided; until then without what admins noted."""
    if decision:
        return decision.dossier | {"refund": decision.refund}
    if search is None:
        return None
    reader = "a person’s judgement" if claim else "more, or a person’s judgement"
    shown = dossiers.dossier_of_search(search, now=clock_now(), claim=claim, reader=reader)
    for row in shown["requirements"]:
        row["recorded"] = None
    return shown


def _if_filed_now(search: Search, now: datetime) -> dict[str, Any]:
    """Return until when a claim that is filed now would be decided, and by which clause; None where the text does not
    say."""
    policy = search.policy.rules()
    until = decide_until(policy, local_day(now, search.zone), search.zone)
    return {"until": until, "clause": policy.clause_of("decide_within_days")}


def _why_not(student: Student, live: Claim | None) -> str:
    """Say why no claim can be filed now; empty where one can be, or is."""
    if live:
        return ""
    try:
        claimable_search(student, clock_now())
    except Refused as refusal:
        return refusal.message
    return ""


def _decision(claim: Claim | None) -> Decision | None:
    """Return the decision once it is final; a proposal is not shown to the student."""
    if claim is None or claim.state not in CLOSED_CLAIMS:
        return None
    return claim.decisions.final().select_related("second_opinion", "final").first()
