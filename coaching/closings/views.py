"""The page on which a coach closes a message that asked for a reply."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from coaching.asking import FormPage, ask_as_staff, form_page
from coaching.closings import verbs
from coaching.closings.forms import ClosingForm
from core.forms import posted
from core.wording import instant_words
from people.accounts.requests import SignedInRequest


@require_http_methods(["GET", "HEAD", "POST"])
def closing(request: SignedInRequest, pk: int, message_pk: int) -> HttpResponse:
    """Close a message that asked for a reply, on a page that says what follows."""
    asker = ask_as_staff(request, pk)
    student = asker.student
    message = get_object_or_404(student.messages.filter(asks_reply=True), pk=message_pk)
    form = ClosingForm(posted(request), zone=student.zone)
    page = FormPage(
        "Close the message",
        "Close it",
        reverse("coaching:messages", args=[student.pk]),
        lede=f"Sent {instant_words(message.sent_at, message.zone, asker.now.year)}",
        follows=f"It waits for no reply any more, and {student.user.name} is told by mail. If it was answered only "
        "after it was due, that stays on record.",
    )

    def act(answers: dict[str, Any]) -> str:
        verbs.close_message(
            message,
            cause=answers["cause"],
            why=answers["why"],
            answered_at=answers["answered_at"],
            by=asker.user,
            now=asker.now,
        )
        return "Closed: it waits for no reply any more."

    return form_page(request, asker, form, page, act)
