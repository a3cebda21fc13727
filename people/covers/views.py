"""The covers, a section of the page Staff, with addresses of its own for what it sends."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from core import clock
from core.forms import refused_beside
from core.http import refused_in_words
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.coaches import queries as coach_queries
from people.covers import verbs
from people.covers.forms import CoverForm
from people.covers.models import Cover
from people.staff.views import staff_page


@role_required("admin")
@require_POST
def arrange(request: SignedInRequest) -> HttpResponse:
    now = clock.now()
    form = CoverForm(request.POST, coaches=coach_queries.coaches(now))
    if form.is_valid():
        with refused_beside(form):
            cover = verbs.arrange_cover(**form.cleaned_data, by=request.user, now=now)
            messages.success(request, f"{cover.covering.name} covers for {cover.away.name}.")
            return redirect("people:staff")
    return staff_page(request, now, cover_form=form)


@role_required("admin")
@require_POST
def end(request: SignedInRequest, pk: int) -> HttpResponse:
    cover = get_object_or_404(Cover.objects.select_related("away", "covering"), pk=pk)
    with refused_in_words(request):
        verbs.end_cover(cover, by=request.user, now=clock.now())
        messages.success(request, f"{cover.covering.name} no longer covers for {cover.away.name}.")
    return redirect("people:staff")
