"""The page on which a coach decides leave that a student asked for."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from coaching.asking import FORM, Asker, FormPage, ask_as_staff, form_page, students_page_of
from commitments.leave import verbs as leave_verbs
from commitments.leave.models import Leave
from commitments.policies.models import Policy
from core.forms import DecisionForm, posted
from core.wording import day_words
from people.accounts.requests import SignedInRequest


@require_http_methods(FORM)
def leave_decision(request: SignedInRequest, pk: int, leave_pk: int) -> HttpResponse:
    asker = ask_as_staff(request, pk)
    leave = get_object_or_404(
        Leave.objects.select_related("search__policy"), search__student=asker.student, pk=leave_pk
    )
    year = asker.now.year
    page = FormPage(
        f"{asker.student.user.name} asks for leave",
        "Decide",
        students_page_of(asker),
        lede=f"{day_words(leave.first_day, year)} to {day_words(leave.last_day, year)}: “{leave.reason}”",
        follows=_if_granted(leave.search.policy),
        look=(f"{_what_if(asker)}?{urlencode(_days(leave))}#leave", "See what it would change"),
    )

    def act(answers: dict[str, Any]) -> str:
        granted = answers["decision"] == "yes"
        leave_verbs.decide_leave(leave, granted=granted, why=answers["why"], by=asker.user, now=asker.now)
        return "Granted." if granted else "Declined."

    form = DecisionForm(posted(request), yes="Grant it", no="Decline")
    return form_page(request, asker, form, page, act)


def _if_granted(policy: Policy) -> str:
    window_move = ", and the last day moves by as many days" if policy.leave_moves_window else ""
    return f"Granted, its weeks ask for less{window_move}. The student reads why."


def _what_if(asker: Asker) -> str:
    return reverse("guarantee:what_if", args=[asker.student.pk])


def _days(leave: Leave) -> dict[str, str]:
    return {"first_day": leave.first_day.isoformat(), "last_day": leave.last_day.isoformat()}
