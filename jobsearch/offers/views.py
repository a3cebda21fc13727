"""Offers: the list, a new one, and one offer's page, which student and coach share."""

from collections.abc import Callable
from datetime import date, datetime
from hashlib import md5
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Prefetch, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from coaching.conversation.verbs import reply
from commitments.policies.queries import policy_for
from core.clock import now as clock_now
from core.errors import Refused
from core.forms import refused_beside
from core.wording import last_day, local
from jobsearch.offers import forms as offer_forms
from jobsearch.offers import verbs
from jobsearch.offers.consequences import declining, ending, stating
from jobsearch.offers.day_count import calendar_of, flag_of
from jobsearch.offers.facts import (
    declining_voids,
    down_when_due,
    ended_by,
    is_confirmed,
    ruling,
    search_for,
    timing,
)
from jobsearch.offers.models import Offer, OfferAsk, OfferConfirmation
from people.accounts.requests import SignedInRequest
from people.accounts.roles import holds, role_required
from people.students.fetching import own_student, student_for
from people.students.models import Student
from rules.business_days import business_days_between
from rules.instants import local_day
from rules.situations import pages
from standing.situations.details import late_answer
from standing.situations.queries import situation_of


@role_required("student")
@require_http_methods(["GET", "HEAD"])
def offers(request: SignedInRequest) -> HttpResponse:
    student = own_student(request)
    rows = list(_offers().filter(student=student).order_by("-received_at", "-pk"))
    for row in rows:
        _decorate(row)
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
    return _page(request, _offer(request, pk))


@require_http_methods(["GET", "HEAD", "POST"])
def offer_edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Change what the student stated; a coach's confirmation then has to be given again."""
    offer = _own(request, pk)
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
        offer = _offer(request, pk)
        form = form_of(offer, request.POST)
        if form.is_valid():
            with refused_beside(form):
                verb(offer, by=request.user, now=clock_now(), **form.cleaned_data)
                messages.success(request, message)
                return redirect("jobsearch:offer", pk=pk)
        return _page(request, offer, refused={form_name: form})

    return view


offer_answer = _act(
    "answer_form",
    lambda offer, data: offer_forms.OfferAnswerForm(data, zone=offer.zone, prefix="answer"),
    verbs.answer,
    "Your answer is on record. Your coach confirms it.",
)
offer_ask = _act(
    "ask_form", lambda offer, data: offer_forms.OfferAskForm(data, prefix="ask"), verbs.ask_for, "Noted."
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
    offer = _own(request, pk)
    ask_to_answer = get_object_or_404(OfferAsk, pk=ask, offer=offer)
    form = offer_forms.GrantForm(request.POST)
    if form.is_valid():
        verbs.answer_ask(
            ask_to_answer, granted=form.cleaned_data["granted"], by=request.user, now=clock_now()
        )
    else:
        messages.error(request, "Choose yes or no.")
    return redirect("jobsearch:offer", pk=pk)


@require_POST
def offer_help(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask the coach for help with negotiating: a message in the conversation."""
    offer = _own(request, pk)
    form = offer_forms.HelpForm(request.POST, prefix="help")
    if not form.is_valid():
        return _page(request, offer, refused={"help_form": form})
    body = f"Can you help me with the offer from {offer.employer}? {form.cleaned_data['question']}"
    try:
        # the same question about the same offer is asked once, however often the form is sent
        key = md5(f"{offer.pk}:{form.cleaned_data['question']}".encode(), usedforsecurity=False).hexdigest()
        reply(offer.student, body=body, now=clock_now(), form_key=key)
    except Refused as refusal:
        form.add_error("question", refusal.message)
        return _page(request, offer, refused={"help_form": form})
    messages.success(request, "Your coach has your question.")
    return redirect("jobsearch:offer", pk=pk)


def _page(
    request: SignedInRequest, offer: Offer, refused: dict[str, forms.Form] | None = None
) -> HttpResponse:
    _decorate(offer)
    own = offer.student.user_id == request.user.pk
    initial: dict[str, Any] = {"answered_at": f"{local(clock_now(), offer.zone):%Y-%m-%dT%H:%M}"}
    context: dict[str, Any] = {
        "offer": offer,
        "student": offer.student,
        "zone": offer.zone,
        "own": own,
        "ruling": ruling(offer),
        "down": down_when_due(offer, clock_now()),
        "before": _before(offer, own),
        "policy_pk": _policy_pk(offer),
        "endings": ended_by(offer),
        "said": _said(offer) if own else None,
        "admin": not own and holds(request.user, "admin", clock_now()),
        "days": _days(offer),
        "history": offer.events.order_by("pgh_id"),
        "answer_form": offer_forms.OfferAnswerForm(zone=offer.zone, prefix="answer", initial=initial),
        "ask_form": offer_forms.OfferAskForm(prefix="ask"),
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


def _said(offer: Offer) -> dict[str, Any]:
    """Return the sentences, by the one table of them, on a student's late answer and on what the offer ended."""
    now = clock_now()
    late = late_answer(offer, down_when_due(offer, now), now) if timing(offer, now) == "no" else None
    situation = situation_of(offer.student, search_for(offer), now, against=())
    return {
        "late": late and (late.happened(situation.coach), late.can(situation.coach)),
        "ended": [
            pages.ended_by_this(situation, clock_ending.clock, clock_ending.on)
            for clock_ending in ended_by(offer)
        ],
    }


def _policy_pk(offer: Offer) -> int | None:
    """Return the key of the policy whose clauses hold for the offer."""
    search = search_for(offer)
    policy = search.policy if search else policy_for(offer.student)
    return policy.pk if policy else None


def _before(offer: Offer, own: bool) -> list[str]:
    """Return sentences on what would follow, while it can still be otherwise."""
    sentences = [] if offer.confirmed else [ending(offer, clock_now(), own=own)]
    if not offer.answer and not offer.withdrawn_at:
        sentences += [declining_voids(offer) if own else "", declining(offer, own=own)]
    return [sentence for sentence in sentences if sentence]


def _days(offer: Offer) -> list[dict[str, Any]]:
    """Return the days between receipt and due moment, each counted with its number or skipped with the reason."""
    counted = {
        day: {"number": number} for number, day in enumerate(offer.counted.get("counted", []), start=1)
    }
    skipped = {skip["day"]: {"reason": skip["reason"]} for skip in offer.counted.get("skipped", [])}
    return [{"day": date.fromisoformat(day)} | fields for day, fields in sorted((counted | skipped).items())]


def _decorate(offer: Offer) -> None:
    """Set on the row what the page shows: whether it is confirmed, in time, its flag, and the business days left."""
    now = clock_now()
    offer.confirmed = is_confirmed(offer)
    offer.timing = timing(offer, now)
    offer.flag = flag_of(offer)
    offer.business_days = _business_days_left(offer, now)


def _business_days_left(offer: Offer, now: datetime) -> int | None:
    """Return how many business days the answer still has; None where no limit is set, or it has passed."""
    if offer.due_at is None or offer.due_at <= now:
        return None
    last_local_day = last_day(offer.due_at, offer.zone)
    return business_days_between(local_day(now, offer.zone), last_local_day, calendar_of(offer))


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


def _offers() -> QuerySet[Offer]:
    return Offer.objects.select_related("employer", "student__user").prefetch_related(
        "asks",
        "extensions",
        Prefetch("confirmations", OfferConfirmation.objects.select_related("by").order_by("-at")),
    )


def _offer(request: SignedInRequest, pk: int) -> Offer:
    """Return the offer if its student is visible to whoever asks, else answer 404; record that staff looked."""
    visible = Student.objects.visible_to(request.user, clock_now())
    offer = get_object_or_404(_offers().filter(student__in=visible), pk=pk)
    student_for(request, offer.student_id)
    return offer


def _own(request: SignedInRequest, pk: int) -> Offer:
    return get_object_or_404(_offers().filter(student__user=request.user), pk=pk)


def _status(form: forms.Form) -> int:
    return 422 if form.is_bound and form.errors else 200
