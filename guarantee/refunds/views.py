"""The pages on which approved refunds are paid: what is to be paid, finance's files, the payments of one claim."""

from typing import Any

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.clock import now as clock_now
from core.forms import posted, refused_beside
from core.http import refused_in_words
from guarantee.claims.limits import paying_limit
from guarantee.judges.context import claim_for
from guarantee.refunds import finance, verbs
from guarantee.refunds.forms import MarkingForm, PaymentForm, ReturnForm
from guarantee.refunds.models import FinanceFile
from guarantee.refunds.to_pay import payments_of, standing_of, to_pay
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.accounts.sessions import fresh_sign_in, fresh_sign_in_to_read
from people.students.fetching import record_list
from rules.instants import local_day
from rules.payments import NOTHING

FILES_SHOWN = 20


@role_required("admin")
@require_safe
def payments(request: SignedInRequest) -> HttpResponse:
    """List what is approved and still to be paid, the one owed longest first, and the files that finance has."""
    return _list(request, MarkingForm())


def _list(request: SignedInRequest, form: MarkingForm, **more: Any) -> HttpResponse:
    now = clock_now()
    standings = to_pay(request.user)
    files = FinanceFile.objects.select_related("by", "taken_back_by").order_by("-pk")
    counted = files.annotate(rows=Count("lines"), paid=Count("lines", filter=Q(lines__payment__isnull=False)))
    unassigned = [line.unassigned for standing in standings for line in standing.lines if line.unassigned]
    record_list(request, [standing.owed.claim.student_id for standing in standings])
    context = {
        "rows": [{"standing": standing, "limit": paying_limit(standing, now)} for standing in standings],
        "still": sum((standing.still for standing in standings), NOTHING),
        "payees": len(unassigned),
        "unassigned": sum(unassigned, NOTHING),
        "files": list(counted[:FILES_SHOWN]),
        "form": form,
        **more,
    }
    return render(request, "guarantee/refunds/payments.html", context, status=422 if form.errors else 200)


@role_required("admin")
@require_POST
@fresh_sign_in
def finance_files(request: SignedInRequest) -> HttpResponse:
    """Write a file for finance with all that stands in none yet."""
    with refused_in_words(request):
        file = verbs.write_file(by=request.user, now=clock_now())
        messages.success(request, f"File {file.pk} is written. Download it, and give it to whoever pays.")
        return redirect("guarantee:finance_file", file.pk)
    return redirect("guarantee:payments")


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_sign_in
def finance_file(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show a file, line by line; take it back by the button on it."""
    file = get_object_or_404(FinanceFile.objects.select_related("by", "taken_back_by"), pk=pk)
    if request.method == "POST":
        with refused_in_words(request):
            verbs.take_file_back(file, by=request.user, now=clock_now())
            messages.success(
                request, f"File {pk} is taken back. What it still held can be written into another one."
            )
        return redirect("guarantee:finance_file", pk)
    lines = list(
        file.lines.select_related("share__owed__claim__student", "payment", "payment__returned").order_by(
            "number"
        )
    )
    record_list(request, [line.share.owed.claim.student_id for line in lines])
    context = {
        "file": file,
        "lines": lines,
        "total": sum((line.amount for line in lines), NOTHING),
        "open": sum(line.marked_off is None for line in lines),
    }
    return render(request, "guarantee/refunds/finance_file.html", context)


@role_required("admin")
@require_safe
@fresh_sign_in_to_read
def finance_csv(request: SignedInRequest, pk: int) -> HttpResponseBase:
    """Give a file out, to be paid by."""
    file = get_object_or_404(FinanceFile, pk=pk)
    record_list(request, file.lines.values_list("share__owed__claim__student", flat=True))
    return StreamingHttpResponse(
        finance.file_lines(file),
        content_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="refunds-file-{file.pk}.csv"',
            "Cache-Control": "private, no-store",
        },
    )


@role_required("admin")
@require_POST
@fresh_sign_in
def marking(request: SignedInRequest) -> HttpResponse:
    """Mark off what finance has paid, and say of each row what became of it."""
    form = MarkingForm(request.POST, request.FILES)
    if form.is_valid():
        with refused_beside(form):
            marked = verbs.mark_off(finance.rows_of(form.content()), by=request.user, now=clock_now())
            return _list(request, MarkingForm(), marked=marked, counted=finance.counted(marked))
    return _list(request, form)


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_sign_in
def claim_payments(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show what one claim is owed and what was paid of it; record a payment."""
    claim, now = claim_for(request, pk), clock_now()
    standing = standing_of(claim)
    form = None
    if standing is not None and not standing.is_paid:
        form = PaymentForm(posted(request), standing=standing, today=local_day(now, request.user.time_zone))
    if request.method == "POST" and form is None:
        messages.error(request, verbs.NOTHING_OWED)
        return redirect("guarantee:claim_payments", pk)
    if form is not None and form.is_valid():
        with refused_beside(form):
            verbs.record_payment(claim, **form.cleaned_data, by=request.user, now=now)
            messages.success(request, "On record; the student is told.")
            return redirect("guarantee:claim_payments", pk)
    context = {
        "claim": claim,
        "student": claim.student,
        "zone": claim.search.zone,
        "standing": standing,
        "payments": list(payments_of(claim)),
        "limit": paying_limit(standing, now) if standing else None,
        "form": form,
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "guarantee/refunds/claim_payments.html", context, status=status)


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_sign_in
def payment_return(request: SignedInRequest, pk: int, payment: int) -> HttpResponse:
    """Record that a payment came back."""
    claim, now = claim_for(request, pk), clock_now()
    about = get_object_or_404(payments_of(claim).filter(returned__isnull=True), pk=payment)
    form = ReturnForm(posted(request), initial={"returned_on": local_day(now, request.user.time_zone)})
    if form.is_valid():
        with refused_beside(form):
            verbs.record_return(about, **form.cleaned_data, by=request.user, now=now)
            messages.success(request, "On record: it is to be paid again. The student is told.")
            return redirect("guarantee:claim_payments", pk)
    context = {
        "claim": claim,
        "student": claim.student,
        "zone": claim.search.zone,
        "payment": about,
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "guarantee/refunds/payment_return.html", context, status=status)
