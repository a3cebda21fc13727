"""Policies, for admins: the list, a version as students read it, drafting, confirming, publishing."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.db.models import Count, F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from commitments import documents, editing, queries, shipped, verbs
from commitments.changes import Comparison
from commitments.kind_forms import KindFormSet, kinds_of
from commitments.models import Policy
from commitments.policy_doubts import doubts
from commitments.policy_forms import PolicyForm, QuotaFormSet, add_refused, quotas_for_form, quotas_of
from commitments.policy_words import rules_in_words
from commitments.term_forms import (
    ConditionFormSet,
    RefundForm,
    conditions_for_form,
    conditions_of,
    refuse_condition,
)
from core import clock
from core.errors import Refused
from people.access import asker
from people.roles import holds, role_required

FORM = ["GET", "HEAD", "POST"]


@role_required("admin")
@require_safe
def policies(request: HttpRequest) -> HttpResponse:
    """Every version, newest first, and what a new draft can start from."""
    rows = (
        Policy.objects.annotate(signed=Count("signatures__student", distinct=True))
        .select_related("published_by", "drafted_by")
        .order_by(F("published_at").desc(nulls_first=True), "-drafted_at", "-pk")
    )
    context = {
        "policies": rows,
        "current": queries.current_policy(),
        "shipped": shipped.NAMES,
        "now": clock.now(),
    }
    return render(request, "commitments/policies.html", context)


@role_required("admin")
@require_POST
def draft(request: HttpRequest) -> HttpResponse:
    """A new draft: from what ships with the program, or as a copy of an earlier version."""
    kind, _, key = request.POST.get("source", "").partition(":")
    if kind == "shipped" and key in shipped.NAMES:
        document = shipped.document(key)
    elif kind == "policy" and key.isdecimal() and len(key) < 19:
        document = documents.document_of(get_object_or_404(Policy, pk=key))
    else:
        messages.error(request, "Choose what the draft starts from.")
        return redirect("commitments:policies")
    try:
        policy = verbs.draft_policy(document, by=asker(request), now=clock.now())
    except Refused as refusal:
        messages.error(request, refusal.message)
        return redirect("commitments:policies")
    messages.success(request, "A new draft. Nobody sees it until you publish it.")
    return redirect("commitments:policy", pk=policy.pk)


@require_safe
def policy(request: HttpRequest, pk: int) -> HttpResponse:
    """The text as a student reads it, and every rule in words. Everyone may read what is published."""
    return _page(request, _policy(request, pk))


@role_required("admin")
@require_http_methods(FORM)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole draft in one form."""
    found = get_object_or_404(Policy, pk=pk, published_at__isnull=True)
    before = documents.document_of(found)
    sent = request.POST if request.method == "POST" else None
    form = PolicyForm(sent, instance=found)
    kinds = KindFormSet(sent, prefix="kind")
    quotas = QuotaFormSet(sent, initial=quotas_for_form(before["quotas"]), prefix="quota")
    refund = RefundForm(sent, before=before["refund"])
    conditions = ConditionFormSet(sent, initial=conditions_for_form(before["conditions"]), prefix="condition")
    only_shown = sent is not None and "show" in sent
    seen = request.POST.get("seen") or documents.digest_of(found)
    if (
        sent is not None
        and not only_shown
        and all(each.is_valid() for each in (form, quotas, kinds, refund, conditions))
    ):
        try:
            document = form.document(quotas_of(quotas), before)
            document |= {"refund": refund.document(), "conditions": conditions_of(conditions)}
            document |= {"kinds": kinds_of(kinds)}
            verbs.edit_draft(found, document, by=asker(request), now=clock.now(), seen=seen)
        except Refused as refusal:
            if isinstance(refusal, verbs.DraftChanged):
                seen = documents.digest_of(Policy.objects.get(pk=pk))  # the next save knows of it
            if not (refund.refuse(refusal) or refuse_condition(conditions, refusal)):
                add_refused(form, quotas, refusal)
        else:
            messages.success(request, "Saved.")
            return redirect("commitments:policy", pk=pk)
    wrong = [] if only_shown else editing.wrongs(form, quotas, kinds, refund, conditions)
    context = {
        "policy": found,
        "form": form,
        "quotas": quotas,
        "refund": refund,
        "conditions": conditions,
        "kinds": kinds,
        "seen": seen,
    }
    context |= {"wrongs": wrong, "shown": editing.shown(form["text"].value() or "")}
    context |= {
        "defaults_left": editing.defaults_left(found),
        "clauses_left": editing.clauses_left(found),
    }
    return render(request, "commitments/policy_edit.html", context, status=422 if wrong else 200)


@role_required("admin")
@require_POST
def text(request: HttpRequest, pk: int) -> HttpResponse:
    """The text as it is typed, as a student would read it. Nothing is saved."""
    get_object_or_404(Policy, pk=pk, published_at__isnull=True)
    typed = request.POST.get("text", "")[: documents.LONGEST_TEXT]
    return render(request, "commitments/_text_shown.html", {"shown": editing.shown(typed)})


@role_required("admin")
@require_POST
def defaults(request: HttpRequest, pk: int) -> HttpResponse:
    """The ticked defaults are confirmed."""
    found, names = get_object_or_404(Policy, pk=pk), request.POST.getlist("confirm")
    if not names:
        messages.error(request, "Tick the figures that you confirm.")
    else:
        _do(request, f"{len(names)} confirmed.", verbs.confirm_defaults, found, names)
    return _back_to(pk)


@role_required("admin")
@require_http_methods(FORM)
def publication(request: HttpRequest, pk: int) -> HttpResponse:
    """A page that says what follows; then it is published, for good."""
    found = get_object_or_404(Policy, pk=pk)
    if request.method == "POST":
        publish = partial(verbs.publish, seen=request.POST.get("seen"))
        _do(request, "Published. It never changes from now on.", publish, found)
        return _back_to(pk)
    current = queries.current_policy()
    context: dict[str, Any] = {"policy": found, "current": current, "now": clock.now()}
    if found.published_at is None:
        context |= {
            "doubts": doubts(found),
            "loose": editing.clauses_left(found),
            "seen": documents.digest_of(found),
        }
    if current is not None and found.published_at is None:
        context["comparison"] = Comparison(current, found)
    return render(request, "commitments/publication.html", context)


@role_required("admin")
@require_POST
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    """A draft that nobody needs is thrown away."""
    found = get_object_or_404(Policy, pk=pk)
    _do(request, "The draft is gone.", verbs.discard_draft, found)
    return _back_to(pk)


def _policy(request: HttpRequest, pk: int) -> Policy:
    visible = queries.policies_visible_to(asker(request), clock.now())
    return get_object_or_404(visible.select_related("published_by", "drafted_by"), pk=pk)


def _page(request: HttpRequest, found: Policy) -> HttpResponse:
    context = {
        "policy": found,
        "groups": rules_in_words(found),
        "admin": holds(asker(request), "admin", clock.now()),
        "zone": asker(request).time_zone,
        "now": clock.now(),
    }
    return render(request, "commitments/policy.html", context)


def _back_to(pk: int) -> HttpResponse:
    """To its page, or to the list where somebody has thrown it away."""
    if Policy.objects.filter(pk=pk).exists():
        return redirect("commitments:policy", pk=pk)
    return redirect("commitments:policies")


def _do(request: HttpRequest, said: str, verb: Any, *subject: Any) -> bool:
    """Does it, and says so; or says why not."""
    try:
        verb(*subject, by=asker(request), now=clock.now())
    except Refused as refusal:
        messages.error(request, refusal.message)
        return False
    messages.success(request, said)
    return True
