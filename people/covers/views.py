"""Who covers for whom: a section of the page Staff, with addresses of its own for what it sends."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from core import clock
from core.errors import Refused
from core.forms import add_refusal
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.coaches import queries as coache_queries
from people.covers import verbs
from people.covers.forms import CoverForm
from people.covers.models import Cover
from people.staff.views import staff_page


@role_required("admin")
@require_POST
def arrange(request: SignedInRequest) -> HttpResponse:
    now = clock.now()
    form = CoverForm(request.POST, coaches=coache_queries.coaches(now))
    if form.is_valid():
        try:
            cover = verbs.arrange_cover(**form.cleaned_data, by=request.user, now=now)
        except Refused as refusal:
            add_refusal(form, refusal)
        else:
            messages.success(request, f"{cover.covering.name} covers for {cover.away.name}.")
            return redirect("people:staff")
    return staff_page(request, now, cover_form=form)


@role_required("admin")
@require_POST
def end(request: SignedInRequest, pk: int) -> HttpResponse:
    cover = get_object_or_404(Cover.objects.select_related("away", "covering"), pk=pk)
    try:
        verbs.end_cover(cover, by=request.user, now=clock.now())
    except Refused as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, f"{cover.covering.name} no longer covers for {cover.away.name}.")
    return redirect("people:staff")
