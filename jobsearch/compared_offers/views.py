"""Offers side by side."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from commitments.outages.queries import outages
from core.clock import now as clock_now
from core.http import row_number
from jobsearch.compared_offers.terms import answer_rows, term_rows
from jobsearch.offers.facts import search_for
from jobsearch.offers.foretelling import Meaning, meanings
from jobsearch.offers.models import Offer
from jobsearch.offers.queries import decorate, offers_with_all
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student, student_for
from people.students.models import Student

AT_MOST = 4  # side by side on a desk; more could not be read


@role_required("student")
@require_safe
def compared_offers(request: SignedInRequest) -> HttpResponse:
    """Show the student's offers side by side: those that the address names, else those that wait for an answer."""
    return _page(request, own_student(request), own=True)


@require_safe
def students_compared_offers(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the same to who may see the student."""
    student = student_for(request, pk)
    return _page(request, student, own=student.user_id == request.user.pk)


def _page(request: SignedInRequest, student: Student, *, own: bool) -> HttpResponse:
    now = clock_now()
    everything = list(
        Offer.objects.filter(student=student).select_related("employer").order_by("-received_at", "-pk")
    )
    named = {row_number(text) for text in request.GET.getlist("offer")} - {None}
    wanted = [offer.pk for offer in everything if offer.pk in named]
    open_pks = [offer.pk for offer in everything if not offer.answer and offer.withdrawn_at is None]
    wanted = wanted or open_pks
    offers = list(offers_with_all().filter(student=student, pk__in=[*wanted[:AT_MOST], *open_pks]))
    shown = [offer for offer in offers if offer.pk in wanted[:AT_MOST]]
    waiting = [offer for offer in offers if offer.pk in open_pks]
    shown.sort(key=lambda offer: (offer.due_at is None, offer.due_at or now, offer.pk))
    search, down = (search_for(shown[0]), outages(student.pk)) if shown else (None, ())
    for offer in shown:
        decorate(offer, now)

    def in_view(offer: Offer) -> list[Meaning]:
        others = [other for other in waiting if other != offer]
        return meanings(offer, search, now, own=own, down=down, others=others)

    context = {
        "own": own,
        "student": student,
        "zone": student.zone,
        "everything": everything,
        "shown": shown,
        "shown_pks": {offer.pk for offer in shown},
        "left_out": max(0, len(wanted) - AT_MOST),
        "at_most": AT_MOST,
        "rows": term_rows(shown, own=own),
        "answers": answer_rows([in_view(offer) for offer in shown], shown),
    }
    return render(request, "jobsearch/compared_offers/compared_offers.html", context)
