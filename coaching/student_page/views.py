"""The page of one student: where they stand, their weeks, and everything around them."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coaching.asking import Asker, ask
from coaching.conversation import reply_deadlines
from coaching.conversation.forms import MessageForm
from coaching.conversation.talk import talk
from coaching.put_off.models import PutOff
from coaching.student_page.queries import page_for
from coaching.student_page.timeline import events
from coaching.student_page.waiting import items
from coaching.weeks import queries as week_queries
from coaching.weeks.views import week_context
from commitments.searches.models import Search
from commitments.searches.queries import latest_search
from people.accounts.requests import SignedInRequest
from standing.models import Period

LAST_MESSAGES = 3


@require_safe
def student(request: SignedInRequest, pk: int) -> HttpResponse:
    asker = ask(request, pk)
    page = page_for(asker.student, own=asker.own, now=asker.now)
    context = {
        "asker": asker,
        "student": asker.student,
        "page": page,
        "strip": week_queries.strip(page.weeks, asker.student, asker.now),
        "months": week_queries.strip(page.months, asker.student, asker.now),
        "talk": talk(asker.student, own=asker.own, now=asker.now, limit=LAST_MESSAGES),
        "form": MessageForm() if asker.staff else None,
        "due": reply_deadlines.due_if_sent(asker.student, asker.now) if asker.staff else None,
        "appointments": page.appointments,
        "deliverables": page.deliverables,
        "waiting": items(page, user_id=asker.user.pk, admin=asker.admin, now=asker.now)
        if asker.staff
        else (),
        "put_off": PutOff.objects.in_force(asker.now)
        .filter(student=asker.student)
        .select_related("by")
        .first()
        if asker.staff
        else None,
        "events": events(asker.student),
        "place_flag": reply_deadlines.place_flag(asker.student, page.search) if asker.staff else "",
        "now": asker.now,
    }
    if page.current is not None and page.search is not None:
        context |= {"opened": _opened(asker, page.current, page.search)}
    return render(request, "coaching/student_page/student.html", context)


@require_safe
def signed(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the signed text, so that a verdict's clause can be opened. The student's own page of it has more."""
    asker = ask(request, pk)
    search = latest_search(asker.student)
    if search is None:
        raise Http404
    context = {
        "asker": asker,
        "student": asker.student,
        "search": search,
        "now": asker.now,
    }
    return render(request, "coaching/student_page/signed.html", context)


def _opened(asker: Asker, period: Period, search: Search) -> dict[str, object]:
    period.search = search
    return week_context(asker, period, panel=True)
