"""The conversation of a student with the school: the same page for both sides."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from coaching.asking import Asker, ask
from coaching.conversation import queries, reply_deadlines, verbs
from coaching.conversation.forms import MessageForm, ReplyForm
from coaching.conversation.talk import Talk, talk
from coaching.student_page.queries import appointments_of, deliverables_of
from core.forms import refused_beside
from core.http import row_number
from core.wording import end_words, local
from people.accounts.requests import SignedInRequest
from people.coaches import queries as coach_queries


@require_http_methods(["GET", "HEAD", "POST"])
def conversation(request: SignedInRequest, pk: int) -> HttpResponse:
    asker = ask(request, pk)
    if request.method == "POST":
        return _write(request, asker)
    earlier = row_number(request.GET.get("before", ""))
    lines = talk(asker.student, own=asker.own, now=asker.now, before=earlier)
    if request.htmx and earlier:
        return render(
            request, "coaching/student_page/_lines.html", {"talk": lines, "asker": asker, "now": asker.now}
        )
    return render(request, "coaching/conversation/conversation.html", _context(asker, lines, _form(asker)))


@require_POST
def read(request: SignedInRequest, pk: int) -> HttpResponse:
    """Mark messages as read; the page asks for it by itself once it is shown, as a GET must change nothing."""
    asker = ask(request, pk)
    verbs.mark_read(asker.student, reader=asker.user, now=asker.now)
    return HttpResponse(status=204)


def _write(request: SignedInRequest, asker: Asker) -> HttpResponse:
    form = ReplyForm(request.POST) if asker.own else MessageForm(request.POST)
    confirmation = ""
    if form.is_valid():
        with refused_beside(form):
            confirmation = _send(asker, form)
    if confirmation and not request.htmx:
        messages.success(request, confirmation)
        return redirect(_back(request, asker))
    lines = talk(asker.student, own=asker.own, now=asker.now)
    context = _context(asker, lines, _form(asker) if confirmation else form) | {"confirmation": confirmation}
    part = "coaching/conversation/_talk.html" if request.htmx else "coaching/conversation/conversation.html"
    return render(request, part, context, status=200 if confirmation else 422)


def _send(asker: Asker, form: ReplyForm) -> str:
    answers = form.cleaned_data
    if asker.own:
        open_messages = queries.unanswered(asker.student).count()
        verbs.reply(asker.student, body=answers["body"], now=asker.now, form_key=answers["form_key"])
        return "Sent. It answers what your coach asked." if open_messages else "Sent to your coach."
    if not asker.staff:
        raise PermissionDenied
    message = verbs.send(
        asker.student,
        sender=asker.user,
        body=answers["body"],
        asks_reply=answers["asks_reply"],
        now=asker.now,
        form_key=answers["form_key"],
    )
    if message.reply_due_at is None:
        return f"Sent to {asker.student.user.name}."
    due_words = end_words(message.reply_due_at, message.zone, local(asker.now, message.zone).year)
    return f"Sent to {asker.student.user.name}. A reply is due {due_words}."


def _form(asker: Asker) -> ReplyForm:
    return ReplyForm() if asker.own else MessageForm()


def _context(asker: Asker, lines: Talk, form: ReplyForm) -> dict[str, object]:
    coaches = coach_queries.coaches_of(asker.student, asker.now)
    coach = coaches[0].first_name if coaches else "your coach"
    return {
        "asker": asker,
        "student": asker.student,
        "coaches": coaches,
        "write_to": coach if asker.own else "",
        "talk": lines,
        "form": form,
        "due": None if asker.own else reply_deadlines.due_if_sent(asker.student, asker.now),
        "appointments": appointments_of(asker.student),
        "deliverables": deliverables_of(asker.student),
        "waiting": queries.unanswered(asker.student).first() if asker.own else None,
        "now": asker.now,
    }


def _back(request: SignedInRequest, asker: Asker) -> str:
    """Return the page on which the form stood; students write on that of the conversation alone."""
    page = request.POST.get("from") if not asker.own else ""
    if page == "my_day":
        return reverse("coaching:my_day")
    return reverse("coaching:student" if page == "student" else "coaching:messages", args=[asker.student.pk])
