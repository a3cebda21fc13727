"""The page on which an admin records who paid a student's tuition."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from commitments.conditions.queries import conditions_policy
from commitments.payers import forms as payer_forms
from commitments.payers import queries, verbs
from core import clock
from core.errors import Refused
from core.forms import posted
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import student_for


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
def payers(request: SignedInRequest, pk: int) -> HttpResponse:
    """Record who paid how much, all at once; earlier records are kept, and shown below."""
    student, now = student_for(request, pk), clock.now()
    sent = posted(request)
    initial = [
        {"kind": payer.kind, "name": payer.name, "amount": payer.paid}
        for payer in queries.payers_of(student)
        if payer.paid
    ]
    formset, wrong = payer_forms.PayerFormSet(sent, initial=initial, prefix="payer"), ""
    if sent is not None and formset.is_valid():
        try:
            verbs.record_payers(student, payer_forms.payers_of(formset), by=request.user, now=now)
        except Refused as refusal:
            wrong = payer_forms.refuse(formset, refusal)
        else:
            messages.success(request, "Recorded.")
            return redirect("commitments:payers", pk)
    refused = bool(wrong or formset.total_error_count())
    context = {
        "student": student,
        "policy": conditions_policy(student),
        "payers": formset,
        "wrong": wrong,
        "stale": queries.stale(student, queries.payers_of(student)),
        "latest": queries.latest_payers(student),
        "records": student.payers_records.select_related("by").prefetch_related("payers").order_by("-id"),
        "now": now,
    }
    return render(request, "commitments/payers/payers.html", context, status=422 if refused else 200)
