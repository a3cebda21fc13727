"""Offers: the list, a new one, and one offer's page, which student and coach share."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from commitments.policies.queries import policy_for
from commitments.searches.models import Search
from core.clock import now as clock_now
from core.forms import refused_beside
from core.wording import last_day, local
from jobsearch.employment.forms import EmploymentDocumentForm, VerificationForm
from jobsearch.employment.models import EmploymentDocument
from jobsearch.employment.queries import documents_of
from jobsearch.offers import forms as offer_forms
from jobsearch.offers import verbs
from jobsearch.offers.consequences import ending, stating
from jobsearch.offers.facts import (
    down_when_due,
    ended_by,
    ruling,
    search_for,
    timing,
)
from jobsearch.offers.foretelling import meanings
from jobsearch.offers.history import history_of
from jobsearch.offers.models import Offer, OfferAsk
from jobsearch.offers.queries import decorate, offers_as_rows, offers_with_all, open_beside
from people.accounts.requests import SignedInRequest
from people.accounts.roles import holds, role_required
from people.students.fetching import own_student, student_for
from people.students.models import Student
from rules.employment_proof import needed_proof
from rules.instants import local_day
from rules.situations import pages
from rules.states import OfferAnswer
from standing.situations.details import late_answer
from standing.situations.queries import situation_of


@role_required("student")
@require_http_methods(["GET", "HEAD"])
def offers(request: SignedInRequest) -> HttpResponse:
    student = own_student(request)
    rows = list(offers_as_rows().filter(student=student).order_by("-received_at", "-pk"))
    now = clock_now()
    for row in rows:
        decorate(row, now)
    waiting = [row for row in rows if row.timing == "open" and not row.answer]
    context = {
        "student": student,
        "zone": student.zone,
        "waiting": waiting,
        "others": [row for row in rows if row not in waiting],
    }
    return render(request, "jobsearch/offers/offers.html", context)


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def offer_new(request: SignedInRequest) -> HttpResponse:
    student = own_student(request)
    form = offer_forms.OfferForm(request.POST or None, zone=student.zone)
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            offer = verbs.state_offer(student, by=student.user, now=clock_now(), **form.facts())
            messages.success(
                request,
                "Your offer is on record. Below is when your answer is due, and how that was counted.",
            )
            return redirect("jobsearch:offer", pk=offer.pk)
    policy = policy_for(student)
    context = {
        "form": form,
        "student": student,
        "follows": stating(policy.rules() if policy else None),
        "policy_pk": policy.pk if policy else None,
    }
    return render(request, "jobsearch/offers/offer_form.html", context, status=_status(form))


@require_http_methods(["GET", "HEAD"])
def offer(request: SignedInRequest, pk: int) -> HttpResponse:
    return offer_page(request, offer_seen_by(request, pk))


@require_http_methods(["GET", "HEAD", "POST"])
def offer_edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Change what the student stated; a coach's confirmation then has to be given again."""
    offer = own_offer(request, pk)
    form = offer_forms.OfferForm(request.POST or None, zone=offer.zone, initial=_initial(offer))
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            verbs.change_offer(offer, changes=form.facts(), by=request.user, now=clock_now())
            messages.success(request, "Saved. What it said before is kept.")
            return redirect("jobsearch:offer", pk=pk)
    context = {"form": form, "offer": offer, "student": offer.student}
    return render(request, "jobsearch/offers/offer_form.html", context, status=_status(form))


def _act(
    form_name: str, form_of: Callable[[Offer, Any], forms.Form], verb: Callable[..., Any], message: str
) -> Any:
    """Return a view for one of the small forms of an offer's page.

    It calls the verb with a valid form and goes back to the page; a refusal is shown beside its field.
    """

    @require_POST
    def view(request: SignedInRequest, pk: int) -> HttpResponse:
        offer = offer_seen_by(request, pk)
        form = form_of(offer, request.POST)
        if form.is_valid():
            with refused_beside(form):
                verb(offer, by=request.user, now=clock_now(), **form.cleaned_data)
                messages.success(request, message)
                return redirect("jobsearch:offer", pk=pk)
        return offer_page(request, offer, refused={form_name: form})

    return view


offer_answer = _act(
    "answer_form",
    lambda offer, data: offer_forms.OfferAnswerForm(data, zone=offer.zone, prefix="answer"),
    verbs.answer,
    "Your answer is on record. Your coach confirms it.",
)
offer_ask = _act(
    "ask_form",
    lambda offer, data: offer_forms.OfferAskForm(data, zone=offer.zone, prefix="ask"),
    verbs.ask_for,
    "Noted.",
)
offer_extension = _act(
    "extension_form",
    lambda offer, data: offer_forms.ExtensionForm(
        data, zone=offer.zone, employer_zone=offer.employer_zone, prefix="extension"
    ),
    verbs.extend,
    "The extension is on record.",
)
offer_withdrawal = _act(
    "withdrawn_form",
    lambda offer, data: offer_forms.WithdrawnForm(data, zone=offer.zone, prefix="withdrawn"),
    verbs.employer_withdrew,
    "It is on record that the employer took the offer back.",
)
offer_confirmation = _act(
    "confirmation_form",
    lambda offer, data: offer_forms.ConfirmationForm(data, offer=offer, prefix="confirm"),
    verbs.confirm,
    "Confirmed.",
)
offer_take_back = _act(
    "take_back_form",
    lambda offer, data: offer_forms.TakeBackForm(data, prefix="back"),
    verbs.correct_answer,
    "The answer is taken off, so that the right one can be recorded. What it said before is kept.",
)


@require_POST
def offer_grant(request: SignedInRequest, pk: int, ask: int) -> HttpResponse:
    """Record what the employer said to one thing that was asked for."""
    offer = own_offer(request, pk)
    ask_to_answer = get_object_or_404(OfferAsk, pk=ask, offer=offer)
    form = offer_forms.GrantForm(request.POST, zone=offer.zone)
    if form.is_valid():
        with refused_beside(form):
            verbs.answer_ask(ask_to_answer, by=request.user, now=clock_now(), **form.cleaned_data)
            messages.success(request, "Their answer is on record.")
            return redirect("jobsearch:offer", pk=pk)
    return offer_page(request, offer, refused={"grant_form": form, "grant_ask": ask_to_answer.pk})


@require_POST
def offer_help(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask the coach for help with negotiating: a message in the conversation."""
    offer = own_offer(request, pk)
    form = offer_forms.HelpForm(request.POST, prefix="help")
    if not form.is_valid():
        return offer_page(request, offer, refused={"help_form": form})
    with refused_beside(form):
        verbs.ask_for_help(offer, question=form.cleaned_data["question"], by=request.user, now=clock_now())
        messages.success(request, "Your coach has your question, and sees that it waits.")
        return redirect("jobsearch:offer", pk=pk)
    return offer_page(request, offer, refused={"help_form": form})


def offer_page(request: SignedInRequest, offer: Offer, refused: dict[str, Any] | None = None) -> HttpResponse:
    decorate(offer, clock_now())
    search = search_for(offer)
    own = offer.student.user_id == request.user.pk
    others = list(open_beside(offer))
    initial: dict[str, Any] = {"answered_at": f"{local(clock_now(), offer.zone):%Y-%m-%dT%H:%M}"}
    context: dict[str, Any] = {
        "offer": offer,
        "student": offer.student,
        "zone": offer.zone,
        "own": own,
        "ruling": ruling(offer, search),
        "down": down_when_due(offer, clock_now()),
        "before": _before(offer, own, search),
        "meanings": meanings(offer, search, clock_now(), own=own, others=others),
        "others": others,
        "policy_pk": _policy_pk(offer, search),
        "endings": ended_by(offer),
        "said": _said(offer, search) if own else None,
        "admin": not own and holds(request.user, "admin", clock_now()),
        "days": _days(offer),
        "history": history_of(offer),
        "answer_form": offer_forms.OfferAnswerForm(zone=offer.zone, prefix="answer", initial=initial),
        "ask_form": offer_forms.OfferAskForm(zone=offer.zone, prefix="ask"),
        "empty_grant_form": offer_forms.GrantForm(zone=offer.zone),
        "grant_ask": None,
        "documents": _documents(offer),
        "proof": needed_proof(offer.type, written=offer.written),
        "document_form": EmploymentDocumentForm(prefix="document"),
        "refused_verification": None,
        "refused_document": None,
        "extension_form": offer_forms.ExtensionForm(
            zone=offer.zone, employer_zone=offer.employer_zone, prefix="extension"
        ),
        "withdrawn_form": offer_forms.WithdrawnForm(zone=offer.zone, prefix="withdrawn"),
        "confirmation_form": offer_forms.ConfirmationForm(offer=offer, prefix="confirm"),
        "take_back_form": offer_forms.TakeBackForm(prefix="back"),
        "help_form": offer_forms.HelpForm(prefix="help"),
    }
    return render(
        request, "jobsearch/offers/offer.html", context | (refused or {}), status=422 if refused else 200
    )


def _said(offer: Offer, search: Search | None) -> dict[str, Any]:
    """Return the sentences, by the one table of them, on a student's late answer and on what the offer ended."""
    now = clock_now()
    late = late_answer(offer, down_when_due(offer, now), now) if timing(offer, now) == "no" else None
    situation = situation_of(offer.student, search, now, against=())
    return {
        "late": late and (late.happened(situation.coach), late.can(situation.coach)),
        "ended": [
            pages.ended_by_this(situation, clock_ending.clock, clock_ending.on)
            for clock_ending in ended_by(offer)
        ],
    }


def _documents(offer: Offer) -> list[tuple[EmploymentDocument, VerificationForm]]:
    """Return the documents of accepted work, each with the form in which staff say how they made sure of it."""
    if offer.answer != OfferAnswer.ACCEPTED:
        return []
    today = local_day(clock_now(), offer.zone)
    return [
        (document, VerificationForm(prefix=f"verify-{document.pk}", initial={"verified_on": today}))
        for document in documents_of(offer)
    ]


def _policy_pk(offer: Offer, search: Search | None) -> int | None:
    """Return the key of the policy whose clauses hold for the offer."""
    policy = search.policy if search else policy_for(offer.student)
    return policy.pk if policy else None


def _before(offer: Offer, own: bool, search: Search | None) -> list[str]:
    """Return sentences on what would follow, while it can still be otherwise."""
    sentence = "" if offer.confirmed else ending(offer, clock_now(), own=own, search=search)
    return [sentence] if sentence else []


def _days(offer: Offer) -> list[dict[str, Any]]:
    """Return the days between receipt and due moment, each counted with its number or skipped with the reason."""
    counted = {
        day: {"number": number} for number, day in enumerate(offer.counted.get("counted", []), start=1)
    }
    skipped = {skip["day"]: {"reason": skip["reason"]} for skip in offer.counted.get("skipped", [])}
    return [{"day": date.fromisoformat(day)} | fields for day, fields in sorted((counted | skipped).items())]


def _initial(offer: Offer) -> dict[str, Any]:
    initial = {name: getattr(offer, name) for name in verbs.FACTS} | {"employer": offer.employer.name}
    initial["received_at"] = f"{local(offer.received_at, offer.zone):%Y-%m-%dT%H:%M}"
    zone = offer.employer_zone or offer.zone
    if offer.employer_deadline and offer.employer_by_day:
        initial["employer_deadline"] = last_day(offer.employer_deadline, zone).isoformat()
    elif offer.employer_deadline:
        day, time = f"{local(offer.employer_deadline, zone):%Y-%m-%d %H:%M}".split()
        initial |= {"employer_deadline": day, "employer_time": time}
    initial["employer_zone"] = zone
    return initial


def offer_seen_by(request: SignedInRequest, pk: int) -> Offer:
    """Return the offer if its student is visible to whoever asks, else answer 404; record that staff looked."""
    visible = Student.objects.visible_to(request.user, clock_now())
    offer = get_object_or_404(offers_with_all().filter(student__in=visible), pk=pk)
    student_for(request, offer.student_id)
    return offer


def own_offer(request: SignedInRequest, pk: int) -> Offer:
    return get_object_or_404(offers_with_all().filter(student__user=request.user), pk=pk)


def _status(form: forms.Form) -> int:
    return 422 if form.is_bound and form.errors else 200
