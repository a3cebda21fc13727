"""Whom a student knows, and where."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from jobsearch.network.queries import found_in, network_of
from people.accounts.requests import SignedInRequest, wants_part
from people.accounts.roles import role_required
from people.students.fetching import own_student

PER_PAGE = 50


@require_safe
@role_required("student")
def network(request: SignedInRequest) -> HttpResponse:
    """Answer “who do I know at Acme?”: everybody of the network, narrowed by name, employer or position."""
    student = own_student(request)
    words = request.GET.get("q", "").replace("\0", "")[:200]
    connections = found_in(student, words)
    context = {
        "words": words,
        "page": Paginator(connections, PER_PAGE).get_page(request.GET.get("page")),
        "total": network_of(student).count(),
    }
    part = wants_part(request)
    return render(
        request, "jobsearch/network/_network_list.html" if part else "jobsearch/network/network.html", context
    )
