"""Draft, edit, confirm, publish and throw away a version of the Commitment."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from commitments.comparison.differences import Comparison
from commitments.drafting import page, verbs
from commitments.drafting.forms.draft import DraftForms
from commitments.policies import documents, shipped
from commitments.policies.doubts import doubts
from commitments.policies.models import Policy
from commitments.policies.words import rules_in_words
from commitments.series import listing
from commitments.series import queries as series
from core import clock
from core.errors import Refused
from core.http import refused_in_words, row_number
from people.accounts.requests import SignedInRequest
from people.accounts.roles import holds, role_required

FORM = ["GET", "HEAD", "POST"]


@role_required("admin")
@require_POST
def draft(request: SignedInRequest) -> HttpResponse:
    """A new draft: from what ships with the program, as a copy of an earlier version, or from nothing."""
    with refused_in_words(request):
        policy = _drafted(request)
        messages.success(request, "A new draft. Nobody sees it until you publish it.")
        return redirect("commitments:policy", pk=policy.pk)
    return redirect("commitments:policies")


def _drafted(request: SignedInRequest) -> Policy:
    who: Any = {"by": request.user, "now": clock.now()}
    kind, _, key = request.POST.get("source", "").partition(":")
    named = request.POST.get("series", "").strip()
    if kind == "empty":
        return verbs.draft_empty(named, **who)
    if kind == "shipped" and key in shipped.NAMES:
        document = shipped.document(key)
        return verbs.draft_policy(document | {"series": named or document["series"]}, **who)
    if kind == "policy" and (number := row_number(key)) is not None:
        return verbs.draft_from(get_object_or_404(Policy, pk=number), series=named, **who)
    raise Refused("Choose what the draft starts from.")


@role_required("admin")
@require_http_methods(FORM)
def edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """The whole draft in one form; all that is wrong with it is said at once."""
    found = get_object_or_404(Policy, pk=pk, published_at__isnull=True)
    drafted = DraftForms(found, request.POST if request.method == "POST" else None)
    only_shown = "show" in request.POST
    seen = request.POST.get("seen") or documents.digest_of(found)
    if request.method == "POST" and not only_shown:
        try:
            if drafted.save(by=request.user, now=clock.now(), seen=seen):
                messages.success(request, "Saved.")
                return redirect("commitments:policy", pk=pk)
        except Refused as refusal:
            if isinstance(refusal, verbs.DraftChanged):
                seen = documents.digest_of(Policy.objects.get(pk=pk))  # the next save knows of it
            drafted.refuse(refusal)
    wrong = [] if only_shown else drafted.wrongs()
    context = {
        "policy": found,
        "form": drafted.form,
        "quotas": drafted.quotas,
        "refund": drafted.refund,
        "conditions": drafted.conditions,
        "kinds": drafted.kinds,
        "seen": seen,
        "wrongs": wrong,
        "shown": page.shown(drafted.form["text"].value() or ""),
        "defaults_left": page.defaults_left(found),
        "clauses_left": page.clauses_left(found),
        "wrongs_left": documents.wrongs(drafted.before),
    }
    return render(request, "commitments/drafting/policy_edit.html", context, status=422 if wrong else 200)


@role_required("admin")
@require_POST
def text(request: SignedInRequest, pk: int) -> HttpResponse:
    """The text as it is typed, as a student would read it. Nothing is saved."""
    get_object_or_404(Policy, pk=pk, published_at__isnull=True)
    typed = request.POST.get("text", "")[: documents.LONGEST_TEXT]
    return render(request, "commitments/comparison/_text_shown.html", {"shown": page.shown(typed)})


@role_required("admin")
@require_POST
def defaults(request: SignedInRequest, pk: int) -> HttpResponse:
    """The ticked defaults are confirmed."""
    found, names = get_object_or_404(Policy, pk=pk), request.POST.getlist("confirm")
    if not names:
        messages.error(request, "Tick the figures that you confirm.")
    else:
        _do(request, f"{len(names)} confirmed.", verbs.confirm_defaults, found, names)
    return _back_to(pk)


@role_required("admin")
@require_http_methods(FORM)
def publication(request: SignedInRequest, pk: int) -> HttpResponse:
    """A page that says what follows; then it is published, for good."""
    found = get_object_or_404(Policy, pk=pk)
    if request.method == "POST":
        publish = partial(verbs.publish, seen=request.POST.get("seen"))
        _do(request, "Published. It never changes from now on.", publish, found)
        return _back_to(pk)
    current = series.latest_of(found.series_id)
    context: dict[str, Any] = {"policy": found, "current": current, "now": clock.now()}
    if found.published_at is None:
        context |= {
            "programs": listing.programs_naming(found.series),
            "wrongs": documents.wrongs(documents.document_of(found)),
            "doubts": doubts(found),
            "loose": page.clauses_left(found),
            "seen": documents.digest_of(found),
        }
    if current is not None and found.published_at is None:
        context["comparison"] = Comparison(current, found)
    return render(request, "commitments/drafting/publication.html", context)


@role_required("admin")
@require_POST
def removal(request: SignedInRequest, pk: int) -> HttpResponse:
    """A draft that nobody needs is thrown away."""
    found = get_object_or_404(Policy, pk=pk)
    _do(request, "The draft is gone.", verbs.discard_draft, found)
    return _back_to(pk)


def policy_page(request: SignedInRequest, found: Policy) -> HttpResponse:
    context = {
        "policy": found,
        "groups": rules_in_words(found),
        "admin": holds(request.user, "admin", clock.now()),
        "zone": request.user.time_zone,
        "now": clock.now(),
    }
    return render(request, "commitments/policies/policy.html", context)


def _back_to(pk: int) -> HttpResponse:
    """To its page, or to the list where somebody has thrown it away."""
    if Policy.objects.filter(pk=pk).exists():
        return redirect("commitments:policy", pk=pk)
    return redirect("commitments:policies")


def _do(request: SignedInRequest, said: str, verb: Any, *subject: Any) -> bool:
    """Does it, and says so; or says why not."""
    with refused_in_words(request):
        verb(*subject, by=request.user, now=clock.now())
        messages.success(request, said)
        return True
    return False
