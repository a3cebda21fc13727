"""The page of a letter, to read and to print."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from core.clock import now as clock_now
from guarantee.letters.queries import letters_visible_to
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import record_access
from rules.letters import blocks


@require_safe
@role_required("student", "admin")
def letter(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show a letter as it left: to its student, and to admins."""
    row = get_object_or_404(letters_visible_to(request.user, clock_now()), pk=pk)
    claim = row.final.decision.claim
    record_access(request, claim.student)
    context = {
        "letter": row,
        "blocks": blocks(row.text),
        "claim": claim,
        "zone": claim.search.zone,
        "own": claim.student.user_id == request.user.pk,
    }
    return render(request, "guarantee/letters/letter.html", context)
