"""A student's documents: all of them and where each went; sent to an employer; given out to who may see them."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.clock import now as clock_now
from core.files.serving import attachment
from core.forms import posted, refused_beside
from core.http import refused_in_words
from jobsearch.documents import verbs
from jobsearch.documents.forms import DocumentForm, SendForm
from jobsearch.documents.models import DocumentKind, SentDocument, StudentDocument
from jobsearch.documents.queries import offered_documents, visible_to, with_where_sent
from jobsearch.openings.views import opening_page, own_opening
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student, record_access


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def documents(request: SignedInRequest) -> HttpResponse:
    """Show the student's documents and where each went, or add one."""
    student = own_student(request)
    form = DocumentForm(posted(request), request.FILES if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            facts = form.cleaned_data
            document = verbs.add(
                student,
                upload=facts["file"],
                kind=facts["kind"],
                title=facts["title"],
                by=request.user,
                now=clock_now(),
            )
            messages.success(request, f"“{document}” is kept.")
            return redirect("jobsearch:documents")
    rows = with_where_sent(offered_documents(student))
    context = {"form": form, "documents": rows, "zone": student.zone}
    return render(request, "jobsearch/documents/documents.html", context, status=422 if form.errors else 200)


@role_required("student", "coach", "admin")
@require_safe
def download(request: SignedInRequest, pk: int) -> HttpResponseBase:
    """Give a document out to its student, and to who may see them."""
    rows = visible_to(request.user, clock_now()).select_related("file", "student")
    document = get_object_or_404(rows, pk=pk)
    record_access(request, document.student)
    return attachment(document.file)


@role_required("student")
@require_POST
def drop(request: SignedInRequest, pk: int) -> HttpResponse:
    """Offer a document no longer, or again."""
    document = get_object_or_404(
        StudentDocument.objects.select_related("student"), pk=pk, student__user=request.user
    )
    with refused_in_words(request):
        if document.dropped_at is None:
            verbs.drop(document, by=request.user, now=clock_now())
            messages.success(request, f"“{document}” is no longer offered. Where it went stays on record.")
        else:
            verbs.pick_up(document, by=request.user, now=clock_now())
            messages.success(request, f"“{document}” is offered again.")
    return redirect("jobsearch:documents")


@role_required("student")
@require_POST
def send(request: SignedInRequest, opening: int) -> HttpResponse:
    """Say which document went to the employer of an opening."""
    about = own_opening(request, opening)
    form = SendForm(offered_documents(about.student), request.POST, request.FILES)
    if form.is_valid():
        facts, now = form.cleaned_data, clock_now()
        with refused_beside(form):
            if facts["file"]:
                kind = facts["kind"] or DocumentKind.RESUME
                document = verbs.add(about.student, upload=facts["file"], kind=kind, by=request.user, now=now)
            else:
                document = get_object_or_404(offered_documents(about.student), pk=facts["document"])
            verbs.send(document, about, sent_on=facts["sent_on"], by=request.user, now=now)
            messages.success(request, f"On record: “{document}” went to {about.employer}.")
            return redirect("jobsearch:opening", opening)
    return opening_page(request, about, send_form=form)


@role_required("student")
@require_POST
def take_back_sent(request: SignedInRequest, opening: int, pk: int) -> HttpResponse:
    """Take back that a document went to an employer."""
    about = own_opening(request, opening)
    sent = get_object_or_404(SentDocument, pk=pk, opening=about)
    sent.opening = about
    with refused_in_words(request):
        verbs.take_back(sent, by=request.user, now=clock_now())
        messages.success(request, "Taken back.")
    return redirect("jobsearch:opening", opening)
