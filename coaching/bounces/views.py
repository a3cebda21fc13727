"""The pages on which a coach records that a mail came back, and that they told the student another way."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from coaching.asking import FORM, Asker, FormPage, ask_as_staff, form_page
from coaching.bounces import verbs
from coaching.bounces.forms import BounceForm, ToldForm
from coaching.conversation.models import Message
from core.forms import posted
from core.wording import instant_words, local
from people.accounts.requests import SignedInRequest


@require_http_methods(FORM)
def bounce(request: SignedInRequest, pk: int, message_pk: int) -> HttpResponse:
    asker = ask_as_staff(request, pk)
    message, name = _message(asker, message_pk), asker.student.user.name
    page = FormPage(
        "The mail of this message came back",
        "Record it",
        _back(asker),
        follows=f"The time for a reply, the warning and the lapse wait until {name} opens the message here, or until "
        "you record that you told them another way. A lapse that was proposed for it is cancelled.",
        facts=_facts(message, asker),
    )

    def act(answers: dict[str, Any]) -> str:
        verbs.record_bounce(message, returned_text=answers["said"], by=asker.user, now=asker.now)
        return "On record: its clocks wait. Try another way to reach them."

    return form_page(request, asker, BounceForm(posted(request)), page, act)


@require_http_methods(FORM)
def told(request: SignedInRequest, pk: int, message_pk: int) -> HttpResponse:
    asker = ask_as_staff(request, pk)
    message, name = _message(asker, message_pk), asker.student.user.name
    page = FormPage(
        f"You told {name} another way",
        "Record it",
        _back(asker),
        follows="The time for a reply runs from now.",
        facts=_facts(message, asker),
    )

    def act(answers: dict[str, Any]) -> str:
        verbs.record_told(message, how=answers["how"], note=answers["note"], by=asker.user, now=asker.now)
        return "On record."

    return form_page(request, asker, ToldForm(posted(request)), page, act)


def _message(asker: Asker, pk: int) -> Message:
    return get_object_or_404(Message, student=asker.student, from_student=False, pk=pk)


def _facts(message: Message, asker: Asker) -> tuple[tuple[str, str], ...]:
    year = local(asker.now, message.zone).year
    return (("The message", message.body), ("Sent", instant_words(message.sent_at, message.zone, year)))


def _back(asker: Asker) -> str:
    return reverse("coaching:messages", args=[asker.student.pk])
