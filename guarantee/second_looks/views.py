"""The page of a second look: what was decided, and the word of who looks again."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from core.clock import now as clock_now
from core.forms import posted, refused_beside
from guarantee.judges.context import claim_for, context_of, departures
from guarantee.letters.drafting import body_of
from guarantee.second_looks.forms import SecondLookForm
from guarantee.second_looks.models import SecondLook
from guarantee.second_looks.queries import deciders_of
from guarantee.second_looks.verbs import answer_look
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.accounts.sessions import fresh_sign_in
from rules.letters import blocks


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_sign_in
def second_look(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the latest second look at a claim; take the word of who looks."""
    claim, now = claim_for(request, pk), clock_now()
    looks = SecondLook.objects.filter(decision__claim=claim).order_by("-pk")
    look = looks.select_related("decision__by", "decision__second_opinion__by", "answer__by").first()
    if look is None:
        raise Http404
    look.decision.claim = claim
    context, deciders = context_of(request, claim), deciders_of(look.decision)
    is_open = context["look"] is not None and context["look"].pk == look.pk
    may_answer = is_open and context["may_judge"] and request.user.pk not in deciders
    form = SecondLookForm(posted(request), about=look.pk) if may_answer else None
    if request.method == "POST" and form is None:
        messages.error(request, "This does not wait for your look.")
        return redirect("guarantee:second_look", pk)
    if form is not None and form.is_valid():
        with refused_beside(form):
            answer_look(look, **form.cleaned_data, by=request.user, now=now)
            messages.success(
                request,
                "The letter has left; the student is told."
                if form.cleaned_data["lets_go"]
                else "The claim is back with its judges, your note beside it.",
            )
            return redirect("guarantee:dossier", pk)
    rows = look.decision.dossier["requirements"]
    departed = departures(rows)
    context |= {
        "shown_look": look,
        "is_waiting": is_open,
        "decided": look.decision,
        "departed": departed,
        "others": [row for row in rows if row not in departed],
        "letter_blocks": blocks(body_of(look.decision)),
        "form": form,
        "is_decider": request.user.pk in deciders,
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "guarantee/second_looks/second_look.html", context, status=status)
