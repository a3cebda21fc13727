"""The pages on which a concern about conduct is raised, and decided."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from coaching.asking import FORM, FormPage, ask_as_admin, ask_as_staff, form_page, students_page_of
from coaching.concerns import verbs
from coaching.concerns.forms import ConcernForm
from coaching.concerns.models import Concern
from core.forms import DecisionForm, posted
from core.wording import day_words, local
from people.accounts.requests import SignedInRequest


@require_http_methods(FORM)
def concern_new(request: SignedInRequest, pk: int) -> HttpResponse:
    asker = ask_as_staff(request, pk)
    page = FormPage(
        f"Raise a concern about {asker.student.user.name}",
        "Raise it",
        students_page_of(asker),
        follows="An admin who did not raise it may dismiss it; to uphold it takes two. The student sees it once it is "
        "upheld.",
    )

    def act(answers: dict[str, Any]) -> str:
        verbs.raise_concern(
            asker.student,
            what=answers["what"],
            happened_on=answers["happened_on"],
            by=asker.user,
            now=asker.now,
        )
        return "Raised: an admin decides."

    today = local(asker.now, asker.student.zone).date()
    return form_page(request, asker, ConcernForm(posted(request), initial={"happened_on": today}), page, act)


@require_http_methods(FORM)
def concern_decision(request: SignedInRequest, pk: int, concern_pk: int) -> HttpResponse:
    asker = ask_as_admin(request, pk)
    concern: Concern = get_object_or_404(
        asker.student.concerns.select_related("raised_by", "proposed_by"), pk=concern_pk
    )
    page = FormPage(
        "Decide a concern",
        "Decide",
        students_page_of(asker),
        lede=f"{concern.raised_by.name} wrote about {day_words(concern.happened_on, asker.now.year)}: “{concern.what}”",
        follows=_follows(concern),
    )

    def act(answers: dict[str, Any]) -> str:
        upheld = answers["decision"] == "yes"
        decided = verbs.decide_concern(
            concern, upheld=upheld, why=answers["why"], by=asker.user, now=asker.now
        )
        if decided.upheld is None:
            return "A second admin has to agree before it is upheld."
        return "Upheld." if upheld else "Dismissed."

    form = DecisionForm(posted(request), yes="Uphold it", no="Dismiss it")
    return form_page(request, asker, form, page, act)


def _follows(concern: Concern) -> str:
    """Say what follows, and what the first of two wrote who would uphold it."""
    follows = "An upheld concern counts against the guarantee (conduct), and the student reads it."
    if concern.proposed_by is None:
        return f"Upholding takes two admins, who then take no part in judging a claim. {follows}"
    return f"{concern.proposed_by.name} would uphold it: “{concern.proposed_why}” It takes a second admin. {follows}"
