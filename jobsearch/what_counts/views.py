"""What counts: of one kind, where it is logged; of all, on a page of its own."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from jobsearch.what_counts.queries import CountingTerms
from people.accounts.requests import SignedInRequest, wants_part
from people.accounts.roles import role_required
from people.students.fetching import own_student


@require_safe
@role_required("student")
def counts(request: SignedInRequest) -> HttpResponse:
    """Show what counts, of the kind that the address names or of every kind; to htmx only the part for the log bar."""
    terms = CountingTerms(own_student(request))
    part = wants_part(request)
    slug = request.GET.get("kind", "").replace("\0", "")[:32]
    context = {"terms": terms, "kinds": terms.kinds(slug) or terms.kinds()}
    template = "jobsearch/what_counts/_kinds.html" if part else "jobsearch/what_counts/what_counts.html"
    return render(request, template, context)
