"""Pages on which a lapse is confirmed, dropped or taken back; each says what follows."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from coaching.asking import FORM, Asker, FormPage, ask_as_admin, ask_as_staff, form_page
from coaching.lapses import verbs
from coaching.lapses.forms import LapseForm, ReinstateForm
from coaching.lapses.models import Lapse
from core.forms import ReasonForm, posted
from people.accounts.requests import SignedInRequest


@require_http_methods(FORM)
def confirmation(request: SignedInRequest, pk: int, lapse_pk: int) -> HttpResponse:
    asker = ask_as_staff(request, pk)
    lapse, name = _lapse(asker, lapse_pk), asker.student.user.name
    page = FormPage(
        f"End {name}’s search as lapsed",
        "Confirm the lapse",
        _back(asker),
        follows=f"Service and guarantee end today. {name} is told by mail. Only an admin can take this back. "
        f"If {name} replies first, nothing ends.",
        danger=True,
    )

    def act(answers: dict[str, str]) -> str:
        verbs.confirm_lapse(lapse, other_way=answers["other_way"], by=asker.user, now=asker.now)
        return f"{name}’s search has ended as lapsed."

    return form_page(request, asker, LapseForm(posted(request)), page, act)


@require_http_methods(FORM)
def drop(request: SignedInRequest, pk: int, lapse_pk: int) -> HttpResponse:
    asker = ask_as_staff(request, pk)
    lapse = _lapse(asker, lapse_pk)
    page = FormPage(
        "Drop the lapse",
        "Drop it",
        _back(asker),
        follows="The search goes on. Silence counts anew from the next message that asks for a reply.",
    )

    def act(answers: dict[str, str]) -> str:
        verbs.drop_lapse(lapse, by=asker.user, why=answers["why"], now=asker.now)
        return "Dropped: the search goes on."

    return form_page(request, asker, ReasonForm(posted(request)), page, act)


@require_http_methods(FORM)
def reinstatement(request: SignedInRequest, pk: int, lapse_pk: int) -> HttpResponse:
    asker = ask_as_admin(request, pk)
    lapse, name = _lapse(asker, lapse_pk), asker.student.user.name
    page = FormPage(
        f"Take {name}’s search up again",
        "Reinstate",
        _back(asker),
        follows="The window stays as it was. Unless the lapse was the school’s error, the weeks between are assessed "
        "as they are.",
    )

    def act(answers: dict[str, object]) -> str:
        reason, schools_error = str(answers["why"]), bool(answers["schools_error"])
        verbs.reinstate(lapse, why=reason, schools_error=schools_error, by=asker.user, now=asker.now)
        return f"{name}’s search goes on."

    return form_page(request, asker, ReinstateForm(posted(request)), page, act)


def _lapse(asker: Asker, pk: int) -> Lapse:
    return get_object_or_404(
        Lapse.objects.select_related("search", "message"), search__student=asker.student, pk=pk
    )


def _back(asker: Asker) -> str:
    return reverse("coaching:student", args=[asker.student.pk])
