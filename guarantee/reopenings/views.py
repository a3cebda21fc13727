"""The pages of a reopening: the admins', on which it is proposed and answered, and the student's, on which they are
heard."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from core.clock import now as clock_now
from core.forms import posted, refused_beside
from guarantee.claims.queries import claims_visible_to
from guarantee.judges.context import claim_for, context_of
from guarantee.refunds.to_pay import payments_of
from guarantee.reopenings import verbs
from guarantee.reopenings.forms import ReopeningAnswerForm, ReopeningForm, WordForm
from guarantee.reopenings.queries import ReopeningStanding, open_reopening, reopenings_of
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.accounts.sessions import fresh_sign_in
from rules.states import ClaimState


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_sign_in
def reopening(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show why a decision should be reopened and what the student says; propose it, or answer it."""
    claim, now = claim_for(request, pk), clock_now()
    context = context_of(request, claim)
    standing = open_reopening(claim)
    form = _form(request, standing, may=context["may_judge"], decided=claim.state == ClaimState.DECIDED)
    if request.method == "POST" and form is not None and form.is_valid():
        with refused_beside(form):
            if isinstance(form, ReopeningAnswerForm) and standing is not None:
                verbs.answer_reopening(standing.reopening, **form.cleaned_data, by=request.user, now=now)
                done = "It is open again" if form.cleaned_data["agrees"] else "The decision stands"
                messages.success(request, f"{done}; the student is told.")
            else:
                verbs.propose_reopening(claim, **form.cleaned_data, by=request.user, now=now)
                messages.success(request, "The student is heard on it; then a second admin answers.")
            return redirect("guarantee:reopening", pk)
    context |= {
        "standing": standing,
        "heard": standing is not None and standing.is_heard(now),
        "reopenings": reopenings_of(claim),
        "payments": list(payments_of(claim)),
        "decided": claim.state == ClaimState.DECIDED,
        "form": form,
        "may_answer": isinstance(form, ReopeningAnswerForm),
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "guarantee/reopenings/reopening.html", context, status=status)


def _form(
    request: SignedInRequest, standing: ReopeningStanding | None, *, may: bool, decided: bool
) -> ReopeningForm | ReopeningAnswerForm | None:
    """Return the form for what the asker may do now; None where that is nothing."""
    if not may:
        return None
    if standing is None:
        return ReopeningForm(posted(request)) if decided else None
    if standing.reopening.by_id == request.user.pk:
        return None
    return ReopeningAnswerForm(posted(request), about=standing.reopening.pk)


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def reopening_word(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the student why their decision should be reopened, or was; take what they say to it."""
    now = clock_now()
    claims = claims_visible_to(request.user, now).filter(student__user=request.user)
    claim = get_object_or_404(claims, pk=pk)
    all_of_them = reopenings_of(claim)
    if not all_of_them:
        raise Http404
    standing = all_of_them[-1]
    may_speak = standing.is_open and standing.word is None and now < standing.until
    form = WordForm(posted(request)) if may_speak else None
    if request.method == "POST" and form is None:
        messages.error(request, "Nothing is asked of you on this now.")
        return redirect("guarantee:reopening_word", pk)
    if form is not None and form.is_valid():
        with refused_beside(form):
            verbs.say_word(standing.reopening, **form.cleaned_data, by=request.user, now=now)
            messages.success(request, "Thank you. Two admins read it before anything is changed.")
            return redirect("guarantee:reopening_word", pk)
    context = {"claim": claim, "zone": claim.search.zone, "standing": standing, "form": form, "now": now}
    status = 422 if form is not None and form.errors else 200
    return render(request, "guarantee/reopenings/word.html", context, status=status)
