"""The documents of an outcome: added and taken back by the student, made sure of by staff, given out to who may see."""

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe

from core.clock import now as clock_now
from core.files.serving import attachment
from core.forms import refused_beside
from core.http import refused_in_words
from jobsearch.employment import verbs
from jobsearch.employment.forms import EmploymentDocumentForm, VerificationForm
from jobsearch.employment.models import EmploymentDocument
from jobsearch.employment.queries import visible_to
from jobsearch.offers.views import offer_page, offer_seen_by, own_offer
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import record_access


@role_required("student")
@require_POST
def add(request: SignedInRequest, offer: int) -> HttpResponse:
    """Keep a document that shows the work which was accepted."""
    about = own_offer(request, offer)
    form = EmploymentDocumentForm(request.POST, request.FILES, prefix="document")
    if form.is_valid():
        with refused_beside(form):
            verbs.add_document(about, by=request.user, now=clock_now(), **form.cleaned_data)
            messages.success(request, "Thank you, it is kept. Your coach makes sure of it.")
            return redirect("jobsearch:offer", offer)
    return offer_page(request, about, refused={"document_form": form})


@require_safe
def download(request: SignedInRequest, offer: int, pk: int) -> HttpResponseBase:
    """Give a document out to its student, and to who may see them."""
    document = _document(request, offer, pk)
    record_access(request, document.offer.student)
    if document.file is None:
        raise Http404
    return attachment(document.file)


@role_required("student")
@require_POST
def take_back(request: SignedInRequest, offer: int, pk: int) -> HttpResponse:
    """Take a document back."""
    document = get_object_or_404(EmploymentDocument, pk=pk, offer=own_offer(request, offer))
    with refused_in_words(request):
        verbs.take_back_document(document, by=request.user, now=clock_now())
        messages.success(request, "Taken back.")
    return redirect("jobsearch:offer", offer)


@role_required("coach", "admin")
@require_POST
def verify(request: SignedInRequest, offer: int, pk: int) -> HttpResponse:
    """Record how and when staff made sure of a document."""
    about = offer_seen_by(request, offer)
    document = _document(request, offer, pk)
    form = VerificationForm(request.POST, prefix=f"verify-{pk}")
    if form.is_valid():
        with refused_beside(form):
            verbs.verify_document(document, by=request.user, now=clock_now(), **form.cleaned_data)
            messages.success(request, "On record: how and when you made sure of it.")
            return redirect("jobsearch:offer", offer)
    return offer_page(request, about, refused={"refused_verification": form, "refused_document": pk})


def _document(request: SignedInRequest, offer: int, pk: int) -> EmploymentDocument:
    rows = visible_to(request.user, clock_now()).there().select_related("file", "offer__student__user")
    return get_object_or_404(rows, pk=pk, offer=offer)
