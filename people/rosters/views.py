"""Rosters: upload, say which column is which, preview, apply."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core import clock
from core.errors import Refused
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.accounts.sessions import fresh_sign_in
from people.rosters import verbs
from people.rosters.columns import COLUMNS, PARTS_OF_A_NAME
from people.rosters.forms import ColumnsForm, RosterForm, filled_from
from people.rosters.matching import orders, table_of
from people.rosters.models import RosterUpload
from people.rosters.plan import STATUSES

ROWS_A_PAGE = 100


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
def rosters(request: SignedInRequest) -> HttpResponse:
    """Show earlier files, and the form for the next; keep a file that is sent."""
    form = (
        RosterForm(request.POST or None, request.FILES or None) if request.method == "POST" else RosterForm()
    )
    if request.method == "POST" and form.is_valid():
        try:
            upload = verbs.upload_roster(
                file_name=form.file_name, text=form.cleaned_data["file"], by=request.user, now=clock.now()
            )
        except Refused as refusal:
            form.add_error("file", refusal.message)
        else:
            return redirect("people:roster", upload.pk)
    earlier = RosterUpload.objects.select_related("by").defer("text").order_by("-at", "-pk")
    context = {
        "form": form,
        "page": Paginator(earlier, 20).get_page(request.GET.get("page")),
        "columns": [column.name for column in COLUMNS if column.key not in PARTS_OF_A_NAME],
    }
    return render(request, "people/rosters/rosters.html", context, status=422 if form.errors else 200)


@role_required("admin")
@require_safe
def roster(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show row by row what applying the file would do, or did."""
    upload = get_object_or_404(RosterUpload.objects.select_related("by"), pk=pk)
    return _shown(request, upload, _columns_form(upload))


@role_required("admin")
@require_POST
def columns(request: SignedInRequest, pk: int) -> HttpResponse:
    """Keep which column is which and what holds for all; or, with `fill`, show what usually holds for a cohort."""
    upload = get_object_or_404(RosterUpload.objects.select_related("by"), pk=pk)
    form = _columns_form(upload, request.POST)
    if form.is_valid():
        like = form.cleaned_data["like"]
        if "fill" in request.POST and like:
            return _shown(request, upload, _columns_form(upload, filled_from(like, request.POST)))
        try:
            verbs.choose_columns(upload, form.matching(), by=request.user, now=clock.now())
        except Refused as refusal:
            messages.warning(request, refusal.message)
        return redirect("people:roster", upload.pk)
    return _shown(request, upload, form)


def _columns_form(upload: RosterUpload, data: Any = None) -> ColumnsForm:
    return ColumnsForm(table_of(upload.text), verbs.matching_of(upload), clock.now(), data)


def _shown(request: SignedInRequest, upload: RosterUpload, form: ColumnsForm) -> HttpResponse:
    result = upload.result
    show = request.GET.get("show", "")
    rows = [row for row in result["rows"] if show not in STATUSES or row["status"] == show]
    matching = verbs.matching_of(upload)
    month_first, day_first = orders(table_of(upload.text), matching.columns.get("graduation"))
    context = {
        "upload": upload,
        "result": result,
        "counts": [(status, result[status]) for status in STATUSES],
        "show": show,
        "digest": verbs.preview_digest(upload),
        "to_do": result["new"] + result["changed"],
        "page": Paginator(rows, ROWS_A_PAGE).get_page(request.GET.get("page")),
        "form": form,
        "lacking": result.get("lacking", []),
        "orders": (month_first, day_first) if month_first and day_first else None,
    }
    return render(request, "people/rosters/roster.html", context, status=422 if form.errors else 200)


@role_required("admin")
@require_POST
@fresh_sign_in
def apply(request: SignedInRequest, pk: int) -> HttpResponse:
    upload = get_object_or_404(RosterUpload, pk=pk)
    try:
        result = verbs.apply_roster(
            upload, by=request.user, now=clock.now(), seen=request.POST.get("seen", "")
        )
    except Refused as refusal:
        messages.warning(request, refusal.message)
    else:
        messages.success(
            request, f"Applied: {result.new} new, {result.changed} changed. Invitations are on their way."
        )
    return redirect("people:roster", upload.pk)
