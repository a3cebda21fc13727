"""A coach's home: whom a word can still help today, what waits for the coach, and what is in their calendar."""

from urllib.parse import urlencode
from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from coaching.asking import act_only, ask_as_staff
from coaching.caseload.queries import today_words
from coaching.my_day import words
from coaching.my_day.queries import agenda, covers_of, day_of
from coaching.waiting import verbs
from coaching.waiting.models import SetAside
from coaching.waiting.words import line
from core import clock
from core.http import refused_in_words, row_number
from people.accounts.requests import SignedInRequest
from people.accounts.roles import holds, role_required
from people.students.fetching import record_list

ASIDE = "aside"  # in an address: what was just set aside
MOST = 100  # things that wait on one page; the caseload shows who else waits


@require_safe
@role_required("coach", "admin")
def my_day(request: SignedInRequest) -> HttpResponse:
    user, now = request.user, clock.now()
    if not holds(user, "coach", now):
        return redirect("coaching:caseload")
    day = day_of(user, now)
    shown, aside = day.waiting[:MOST], _just_set_aside(request)
    listed = [row.pk for row in day.saved] + [row.student for row in shown if row.student is not None]
    record_list(request, listed)
    context = {
        "saved": [
            (row, str(uuid4())) for row in day.saved
        ],  # with the key of the form in which to write to them
        "waiting": [line(row, now) for row in shown],
        "more": len(day.waiting) - len(shown),
        "oldest": words.oldest(day.waiting, now),
        "headline": words.headline(len(day.saved), len(day.waiting)),
        "ranking": day.ranking,
        "agenda": agenda(user, now),
        "covers": covers_of(user, now),
        "today": today_words(user.time_zone, now),
        "aside": aside,
        "aside_words": f"Set aside: {aside.student.user.name} does not wait for it." if aside else "",
        "now": now,
    }
    return render(request, "coaching/my_day/my_day.html", context)


@require_POST
def set_aside(request: SignedInRequest, pk: int) -> HttpResponse:
    """Set aside a message that needs no answer, or late activities that stay as they are."""
    asker = ask_as_staff(request, pk)
    kind, number = request.POST.get("kind", ""), row_number(request.POST.get("number", "")) or 0
    with refused_in_words(request):
        aside = verbs.set_aside(asker.student, kind=kind, number=number, by=asker.user, now=asker.now)
        return redirect(f"{reverse('coaching:my_day')}?{urlencode({ASIDE: aside.pk})}")
    return redirect("coaching:my_day")


def _just_set_aside(request: SignedInRequest) -> SetAside | None:
    """Return what the asker has just set aside, which can be undone on the spot."""
    number = row_number(request.GET.get(ASIDE, ""))
    if number is None:
        return None
    own = SetAside.objects.in_force().filter(by=request.user)
    return own.select_related("student__user").filter(pk=number).first()


@require_POST
def set_aside_undo(request: SignedInRequest, pk: int, aside_pk: int) -> HttpResponse:
    """Have what was set aside wait again."""
    asker = ask_as_staff(request, pk)
    aside = get_object_or_404(SetAside, student=asker.student, pk=aside_pk)

    def act() -> str:
        verbs.take_back(aside, by=asker.user, now=asker.now)
        return "It waits for you again."

    return act_only(request, reverse("coaching:my_day"), act)
