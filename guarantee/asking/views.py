"""The judge’s question to the student, the student’s answer, and the files in answers."""

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from core.clock import now as clock_now
from core.files.serving import attachment
from core.forms import posted, refused_beside
from guarantee.asking.forms import AnswerForm, AskingForm
from guarantee.asking.models import MoreAsked
from guarantee.asking.queries import answers_visible_to
from guarantee.asking.verbs import answer_more, ask_more
from guarantee.claims.queries import claims_visible_to
from guarantee.judges.context import claim_for, context_of
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import record_access


@role_required("admin", "outside")
@require_http_methods(["GET", "HEAD", "POST"])
def asking(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask the student for more, about one requirement."""
    claim = claim_for(request, pk)
    about = request.GET.get("about", "")
    form = AskingForm(
        posted(request),
        initial={"requirement": int(about)} if about.isdecimal() and len(about) < 4 else None,
    )
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            ask_more(claim, **form.cleaned_data, by=request.user, now=clock_now())
            messages.success(request, "Asked. The clock stops until they answer, and you are told then.")
            return redirect("guarantee:dossier", pk=pk)
    context = context_of(request, claim) | {"form": form}
    return render(request, "guarantee/asking/asking.html", context, status=422 if form.errors else 200)


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def answering(request: SignedInRequest, pk: int) -> HttpResponse:
    """Answer what the judges asked, with words, a file, or both."""
    claims = claims_visible_to(request.user, clock_now()).filter(student__user=request.user)
    question = get_object_or_404(
        MoreAsked.objects.filter(claim__in=claims.values("pk")).select_related("claim__search"), pk=pk
    )
    form = AnswerForm(request.POST, request.FILES) if request.method == "POST" else AnswerForm()
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            answer_more(question, **form.cleaned_data, by=request.user, now=clock_now())
            messages.success(request, "Thank you, your answer is kept. The judges read it.")
            return redirect("guarantee:claim")
    context = {
        "form": form,
        "question": question,
        "claim": question.claim,
        "zone": question.claim.search.zone,
        "now": clock_now(),
    }
    return render(request, "guarantee/asking/answering.html", context, status=422 if form.errors else 200)


@require_safe
def answer_file(request: SignedInRequest, pk: int) -> HttpResponseBase:
    """Give the file of an answer out to its student, and to who may read the claim."""
    visible = claims_visible_to(request.user, clock_now())
    answer = get_object_or_404(answers_visible_to(visible), pk=pk)
    record_access(request, answer.asked.claim.student)
    if answer.file is None:
        raise Http404
    return attachment(answer.file)
