"""Anybody asks about a clause; coaches and admins read what was asked, and answer."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from commitments.policies.commitment_text import clauses_of
from commitments.policies.models import Policy
from commitments.published.queries import published
from commitments.questions import queries, verbs
from commitments.questions.forms import ClauseAnswerForm, QuestionForm, SettingAsideForm
from commitments.questions.models import ClauseQuestion
from core import clock
from core.errors import Refused
from core.forms import add_refusal, posted, refused_beside
from people.accounts import limits
from people.accounts.models import User
from people.accounts.requests import SignedInRequest
from people.accounts.roles import holds, role_required
from people.students.fetching import record_access, record_list

FORM = ["GET", "HEAD", "POST"]
PER_PAGE = 30
TOO_MANY = (
    "Many questions came from here within the hour. Yours is still in this form: send it a little later."
)


@never_cache
@login_not_required
@require_http_methods(FORM)
def ask(request: HttpRequest, pk: int, clause: str) -> HttpResponse:
    """Show a clause and the form for a question about it; who is signed in is known, others leave an address."""
    policy = get_object_or_404(published(), pk=pk)
    if clause not in clauses_of(policy.text):
        raise Http404
    user = request.user if request.user.is_authenticated else None
    form = QuestionForm(posted(request), signed_in=user is not None)
    status = 200
    if form.is_bound:
        status = 422
        if form.is_valid():
            if not limits.allows("question" if user else "stranger_question", request):
                form.add_error(None, TOO_MANY)
                status = 429
            elif _asked(form, policy, clause, user):
                return _thanks(request, policy, user)
    context = {"policy": policy, "clause": clause, "form": form}
    return render(request, "commitments/questions/ask.html", context, status=status)


def _asked(form: QuestionForm, policy: Policy, clause: str, user: User | None) -> bool:
    fields = form.cleaned_data
    with refused_beside(form):
        verbs.ask(
            policy,
            clause,
            body=fields["body"],
            by=user,
            key=fields["key"] or uuid4(),
            name=fields.get("name", ""),
            email=fields.get("email", ""),
            now=clock.now(),
        )
        return True
    return False


def _thanks(request: HttpRequest, policy: Policy, user: User | None) -> HttpResponse:
    """Redirect a student to their own page, on which the question stands, others to a page of thanks."""
    if user is not None and holds(user, "student", clock.now()):
        messages.success(request, "Your question is with the team. It stands below, and so will the answer.")
        return redirect("commitments:commitment")
    return redirect("commitments:question_sent", policy.pk)


@never_cache
@login_not_required
@require_safe
def sent(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what happens next, which is the same for everybody, whoever asked what."""
    policy = get_object_or_404(published(), pk=pk)
    return render(request, "commitments/questions/sent.html", {"policy": policy})


@role_required("admin", "coach")
@require_safe
def questions(request: SignedInRequest) -> HttpResponse:
    """Show what waits for an answer, clause by clause, the oldest first; then what was answered lately."""
    user, now = request.user, clock.now()
    waiting = list(queries.listed(user, now).open().order_by("asked_at", "pk"))
    closed = queries.listed(user, now).closed().order_by("-asked_at", "-pk")
    page = Paginator(closed, PER_PAGE).get_page(request.GET.get("page"))
    record_list(request, [question.student_id for question in (*waiting, *page) if question.student_id])
    context = {"waiting": waiting, "clauses": queries.by_clause(waiting), "page": page, "now": now}
    return render(request, "commitments/questions/questions.html", context | _as_whom(user, now))


@role_required("admin", "coach")
@require_http_methods(FORM)
def question(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the question beside its clause, what was answered, and the form for an answer."""
    user, now = request.user, clock.now()
    clause_question = _question(request, pk)
    initial = {"seen": clause_question.answers.count()}
    form = ClauseAnswerForm(posted(request), initial=initial)
    if form.is_bound and form.is_valid():
        try:
            verbs.answer(
                clause_question,
                body=form.cleaned_data["body"],
                seen=form.cleaned_data["seen"] or 0,
                by=user,
                now=now,
            )
        except Refused as refusal:
            form = _again(request, clause_question, refusal)
        else:
            messages.success(request, f"The answer is on its way to {clause_question.who}.")
            return redirect("commitments:clause_questions")
    context: dict[str, Any] = {
        "question": clause_question,
        "answers": clause_question.answers.select_related("by"),
        "form": form,
        "own": clause_question.asker_id == user.pk,
        "before": queries.answered_before(clause_question, user, now),
        "now": now,
    }
    status = 422 if form.errors else 200
    return render(
        request, "commitments/questions/question.html", context | _as_whom(user, now), status=status
    )


def _again(request: SignedInRequest, question: ClauseQuestion, refusal: Refused) -> ClauseAnswerForm:
    """Return the form with the same words; the answers that came by now, which the page shows, count as read."""
    form_data = request.POST.copy()
    form_data["seen"] = str(question.answers.count())
    form = ClauseAnswerForm(form_data)
    add_refusal(form, refusal)
    return form


@role_required("admin", "coach")
@require_http_methods(FORM)
def setting_aside(request: SignedInRequest, pk: int) -> HttpResponse:
    """Set aside a question of somebody not signed in that needs no answer; the page first says what follows."""
    user, now = request.user, clock.now()
    clause_question = _question(request, pk)
    if clause_question.asker_id is not None:
        raise Http404
    form = SettingAsideForm(posted(request))
    if form.is_bound and form.is_valid():
        with refused_beside(form):
            verbs.set_aside(clause_question, why=form.cleaned_data["why"], by=user, now=now)
            messages.success(request, "Set aside. Nobody was told.")
            return redirect("commitments:clause_questions")
    context = {"question": clause_question, "form": form, "now": now}
    status = 422 if form.errors else 200
    return render(request, "commitments/questions/setting_aside.html", context, status=status)


def _question(request: SignedInRequest, pk: int) -> ClauseQuestion:
    """Return a question that the user may see, and record the access where a student asked it. Else raise Http404."""
    question = get_object_or_404(queries.listed(request.user, clock.now()), pk=pk)
    if question.student is not None:
        record_access(request, question.student)
    return question


def _as_whom(user: User, now: datetime) -> dict[str, Any]:
    return {"admin": holds(user, "admin", now), "zone": user.time_zone}
