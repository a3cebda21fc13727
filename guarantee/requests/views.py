"""The page on which the judges of a claim decide what the staff left undecided."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from core.clock import now as clock_now
from core.forms import refused_beside
from guarantee.judges.context import claim_for, context_of
from guarantee.requests.forms import RulingForm
from guarantee.requests.queries import Request, open_requests_of
from guarantee.requests.verbs import rule_on
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.accounts.sessions import fresh_sign_in


@role_required("admin", "outside")
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_sign_in
def requests(request: SignedInRequest, pk: int) -> HttpResponse:
    claim = claim_for(request, pk)
    refused: RulingForm | None = None
    if request.method == "POST":
        form = RulingForm(request.POST, kind=request.POST.get("kind", ""), ref=request.POST.get("ref", ""))
        if form.is_valid():
            with refused_beside(form):
                ruling = rule_on(claim, **form.cleaned_data, by=request.user, now=clock_now())
                messages.success(request, "Granted." if ruling.granted else "Declined.")
                return redirect("guarantee:requests", pk=pk)
        refused = form
    context = context_of(request, claim)
    waiting = [
        _line(open_request, refused) for open_request in open_requests_of(claim.search, context["barred"])
    ]
    context |= {
        "waiting": waiting,
        "elsewhere": refused if refused and not any(line["form"] is refused for line in waiting) else None,
        "decided": claim.rulings.select_related("by").order_by("id"),
    }
    return render(request, "guarantee/requests/requests.html", context, status=422 if refused else 200)


def _line(open_request: Request, refused: RulingForm | None) -> dict[str, Any]:
    """Return a request with its form; the one that was refused keeps what was typed."""
    if refused and (refused.data.get("kind"), refused.data.get("ref")) == (
        open_request.kind,
        open_request.ref,
    ):
        return {"request": open_request, "form": refused}
    return {"request": open_request, "form": RulingForm(kind=open_request.kind, ref=open_request.ref)}
