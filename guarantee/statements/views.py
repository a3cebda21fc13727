"""The page on which a student says something on one requirement of their claim, and the documents they sent."""

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from core.clock import now as clock_now
from core.files.serving import attachment
from core.forms import refused_beside
from guarantee.claims.queries import claims_visible_to
from guarantee.dossier.queries import dossier
from guarantee.statements.forms import StatementForm
from guarantee.statements.queries import documents_visible_to, may_state, statements_of
from guarantee.statements.verbs import add_statement
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import record_access
from rules.eligibility.requirements import NUMBERS


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def statement(request: SignedInRequest, pk: int, number: int) -> HttpResponse:
    """Show how a requirement stands and what the student said on it; take more."""
    now = clock_now()
    claims = claims_visible_to(request.user, now).filter(student__user=request.user)
    claim = get_object_or_404(claims, pk=pk)
    if number not in NUMBERS or not may_state(claim):
        raise Http404
    form = StatementForm(request.POST, request.FILES) if request.method == "POST" else StatementForm()
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            cleaned = form.cleaned_data
            add_statement(
                claim,
                requirement=number,
                text=cleaned["text"],
                files=cleaned["documents"],
                by=request.user,
                now=now,
            )
            messages.success(request, "Kept. The judges are told, and read it before they decide.")
            return redirect(f"{reverse('guarantee:claim')}#requirement-{number}")
    row = next(row for row in dossier(claim, now)["requirements"] if row["number"] == number)
    context = {
        "claim": claim,
        "zone": claim.search.zone,
        "row": row,
        "statements": statements_of(claim.search_id)[number],
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "guarantee/statements/statement.html", context, status=status)


@require_safe
@role_required("student", "admin", "outside")
def statement_file(request: SignedInRequest, pk: int, document: int) -> HttpResponseBase:
    """Give a document of a claim out: to its student, and to who judges it."""
    claims = claims_visible_to(request.user, clock_now()).filter(pk=pk)
    attached = get_object_or_404(documents_visible_to(claims), pk=document)
    record_access(request, attached.statement.claim.student)
    return attachment(attached.file)
