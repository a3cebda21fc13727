"""The pages on which admins draft, edit, confirm, publish and throw away a version of the Commitment."""

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
from core.forms import posted
from core.http import refused_in_words, row_number
from people.accounts.requests import SignedInRequest
from people.accounts.roles import holds, role_required

FORM = ["GET", "HEAD", "POST"]


@role_required("admin")
@require_POST
def draft(request: SignedInRequest) -> HttpResponse:
    """Draft a version: from what ships with the program, as a copy of an earlier version, or from nothing."""
    with refused_in_words(request):
        policy = _drafted(request)
        messages.success(request, "A new draft. Nobody sees it until you publish it.")
        return redirect("commitments:policy", pk=policy.pk)
    return redirect("commitments:policies")


def _drafted(request: SignedInRequest) -> Policy:
    actor: Any = {"by": request.user, "now": clock.now()}
    kind, _, key = request.POST.get("source", "").partition(":")
    series_name = request.POST.get("series", "").strip()
    if kind == "empty":
        return verbs.draft_empty(series_name, **actor)
    if kind == "shipped" and key in shipped.NAMES:
        document = shipped.document(key)
        return verbs.draft_policy(document | {"series": series_name or document["series"]}, **actor)
    if kind == "policy" and (number := row_number(key)) is not None:
        return verbs.draft_from(get_object_or_404(Policy, pk=number), series=series_name, **actor)
    raise Refused("Choose what the draft starts from.")


@role_required("admin")
@require_http_methods(FORM)
def edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Edit the whole draft in one form; all that is wrong with it is said at once."""
    policy = get_object_or_404(Policy, pk=pk, published_at__isnull=True)
    drafted = DraftForms(policy, posted(request))
    only_shown = "show" in request.POST
    seen = request.POST.get("seen") or documents.digest_of(policy)
    if request.method == "POST" and not only_shown:
        try:
            if drafted.save(by=request.user, now=clock.now(), seen=seen):
                messages.success(request, "Saved.")
                return redirect("commitments:policy", pk=pk)
        except Refused as refusal:
            if isinstance(refusal, verbs.DraftChanged):
                seen = documents.digest_of(Policy.objects.get(pk=pk))  # the next save knows of it
            drafted.refuse(refusal)
    faults = [] if only_shown else drafted.wrongs()
    context = {
        "policy": policy,
        "form": drafted.form,
        "quotas": drafted.quotas,
        "refund": drafted.refund,
        "conditions": drafted.conditions,
        "kinds": drafted.kinds,
        "seen": seen,
        "wrongs": faults,
        "shown": page.shown(drafted.form["text"].value() or ""),
        "defaults_left": page.defaults_left(policy),
        "clauses_left": page.clauses_left(policy),
        "wrongs_left": documents.wrongs(drafted.before),
    }
    return render(request, "commitments/drafting/policy_edit.html", context, status=422 if faults else 200)


@role_required("admin")
@require_POST
def text(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the text as it is typed, as a student would read it. Nothing is saved."""
    get_object_or_404(Policy, pk=pk, published_at__isnull=True)
    typed_text = request.POST.get("text", "")[: documents.LONGEST_TEXT]
    return render(request, "commitments/comparison/_text_shown.html", {"shown": page.shown(typed_text)})


@role_required("admin")
@require_POST
def defaults(request: SignedInRequest, pk: int) -> HttpResponse:
    """Confirm the ticked defaults."""
    policy, names = get_object_or_404(Policy, pk=pk), request.POST.getlist("confirm")
    if not names:
        messages.error(request, "Tick the figures that you confirm.")
    else:
        _do(request, f"{len(names)} confirmed.", verbs.confirm_defaults, policy, names)
    return _back_to(pk)


@role_required("admin")
@require_http_methods(FORM)
def publication(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show what follows from publication, then publish the draft, for good."""
    policy = get_object_or_404(Policy, pk=pk)
    if request.method == "POST":
        publish = partial(verbs.publish, seen=request.POST.get("seen"))
        _do(request, "Published. It never changes from now on.", publish, policy)
        return _back_to(pk)
    current = series.latest_of(policy.series_id)
    context: dict[str, Any] = {"policy": policy, "current": current, "now": clock.now()}
    if policy.published_at is None:
        context |= {
            "programs": listing.programs_naming(policy.series),
            "wrongs": documents.wrongs(documents.document_of(policy)),
            "doubts": doubts(policy),
            "loose": page.clauses_left(policy),
            "seen": documents.digest_of(policy),
        }
    if current is not None and policy.published_at is None:
        context["comparison"] = Comparison(current, policy)
    return render(request, "commitments/drafting/publication.html", context)


@role_required("admin")
@require_POST
def removal(request: SignedInRequest, pk: int) -> HttpResponse:
    """Throw a draft away."""
    policy = get_object_or_404(Policy, pk=pk)
    _do(request, "The draft is gone.", verbs.discard_draft, policy)
    return _back_to(pk)


def policy_page(request: SignedInRequest, policy: Policy) -> HttpResponse:
    context = {
        "policy": policy,
        "groups": rules_in_words(policy),
        "admin": holds(request.user, "admin", clock.now()),
        "zone": request.user.time_zone,
        "now": clock.now(),
    }
    return render(request, "commitments/policies/policy.html", context)


def _back_to(pk: int) -> HttpResponse:
    """Redirect to a policy's page, or to the list where somebody has thrown it away."""
    if Policy.objects.filter(pk=pk).exists():
        return redirect("commitments:policy", pk=pk)
    return redirect("commitments:policies")


def _do(request: SignedInRequest, message: str, verb: Any, *subject: Any) -> bool:
    """Call a verb, and say that it is done, or why not; return whether it is."""
    with refused_in_words(request):
        verb(*subject, by=request.user, now=clock.now())
        messages.success(request, message)
        return True
    return False
