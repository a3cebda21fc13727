"""An admin records who paid a student's tuition."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from commitments.conditions.queries import conditions_policy
from commitments.payers import forms as payer_forms
from commitments.payers import queries, verbs
from core import clock
from core.errors import Refused
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import student_for


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
def payers(request: SignedInRequest, pk: int) -> HttpResponse:
    """Who paid how much, all at once; what was recorded before is kept below."""
    student, now = student_for(request, pk), clock.now()
    sent = request.POST if request.method == "POST" else None
    initial = [
        {"kind": each.kind, "name": each.name, "amount": each.paid}
        for each in queries.payers_of(student)
        if each.paid
    ]
    formset, wrong = payer_forms.PayerFormSet(sent, initial=initial, prefix="payer"), ""
    if sent is not None and formset.is_valid():
        try:
            found = payer_forms.payers_of(formset)
            verbs.record_payers(student, found, by=request.user, now=now)
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
