"""A student's drafts from mail, and the private address that they come by."""

from collections.abc import Callable, Mapping
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core import clock
from core.errors import Refused
from core.forms import refused_beside
from core.http import refused_in_words
from core.inbound import addresses, parsing, quoted
from jobsearch.activities.models import Activity
from jobsearch.activities.recording import today_of
from jobsearch.drafts import interviews, queries, verbs
from jobsearch.drafts.forms import DraftForm, SenderForm
from jobsearch.drafts.locked import values_of
from jobsearch.drafts.models import Draft, DraftState, SenderAddress
from jobsearch.drafts.queries import ShownDraft
from jobsearch.log.kinds import kinds_to_log
from jobsearch.today import views as today_views
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student
from people.students.models import Student

TEXT_SHOWN = 10_000  # letters of a message


@require_safe
@role_required("student")
def drafts(request: SignedInRequest) -> HttpResponse:
    return render(request, "jobsearch/drafts/drafts.html", _list_context(request))


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("student")
def draft(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show what a draft says beside its message, or log it as it was changed."""
    draft = get_object_or_404(_own(request), pk=pk)
    if draft.state != DraftState.WAITING:
        return _decided(request, draft)
    kinds = kinds_to_log(own_student(request))
    if request.method != "POST":
        return _draft_page(request, draft, DraftForm(kinds, initial=values_of(draft)))
    form = DraftForm(kinds, request.POST)
    if form.is_valid():
        with refused_beside(form):
            if "interview" in request.POST:
                return _planned(request, draft, form.cleaned_data)
            activity = verbs.confirm(draft, changes=form.cleaned_data, by=request.user, now=clock.now())
            return _logged(request, activity)
    return _draft_page(request, draft, form, status=422)


@require_POST
@role_required("student")
def log(request: SignedInRequest, pk: int) -> HttpResponse:
    """Log a draft as it stands, with one press; where it does not say what was done, the press says that."""
    draft = get_object_or_404(_own(request), pk=pk)
    changes = {"kind": request.POST["kind"][:32]} if request.POST.get("kind") else {}
    try:
        activity = verbs.confirm(draft, changes=changes, by=request.user, now=clock.now())
    except Refused as refusal:
        return _told(request, refusal.message, refused=True)
    return _logged(request, activity)


@require_POST
@role_required("student")
def interview(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put the interview of an invitation into the pipeline, with one press."""
    draft = get_object_or_404(_own(request), pk=pk)
    try:
        return _planned(request, draft, {})
    except Refused as refusal:
        return _told(request, refusal.message, refused=True)


@require_POST
@role_required("student")
def throw_away(request: SignedInRequest, pk: int) -> HttpResponse:
    draft = get_object_or_404(_own(request), pk=pk)
    try:
        verbs.throw_away(draft, by=request.user, now=clock.now())
    except Refused as refusal:
        return _told(request, refusal.message, refused=True)
    return _told(request, "Thrown away. In an hour its message is erased.", undo=draft)


@require_POST
@role_required("student")
def put_back(request: SignedInRequest, pk: int) -> HttpResponse:
    draft = get_object_or_404(_own(request), pk=pk)
    try:
        verbs.put_back(draft, by=request.user, now=clock.now())
    except Refused as refusal:
        return _told(request, refusal.message, refused=True)
    return _told(request, "Put back: it waits as before.")


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("student")
def address(request: SignedInRequest) -> HttpResponse:
    """Show the private address and how to use it, or make one."""
    if request.method != "POST":
        return _address_page(request, SenderForm())
    return _address_done(request, verbs.make_address, "This is your address. Mail to it becomes a draft.")


@require_POST
@role_required("student")
def renew_address(request: SignedInRequest) -> HttpResponse:
    words = "This is your new address. Mail to the one before becomes no draft any more."
    return _address_done(request, verbs.renew_address, words)


@require_POST
@role_required("student")
def end_address(request: SignedInRequest) -> HttpResponse:
    return _address_done(request, verbs.end_address, "Your address is ended: mail to it becomes no draft.")


@require_POST
@role_required("student")
def add_sender(request: SignedInRequest) -> HttpResponse:
    form = SenderForm(request.POST)
    if form.is_valid():
        with refused_beside(form):
            verbs.add_sender(own_student(request), **form.cleaned_data, by=request.user, now=clock.now())
            messages.success(request, "Added: mail from there is known as yours.")
            return redirect("jobsearch:draft_address")
    return _address_page(request, form, status=422)


@require_POST
@role_required("student")
def drop_sender(request: SignedInRequest, pk: int) -> HttpResponse:
    sender = get_object_or_404(_senders(request), pk=pk)
    verbs.drop_sender(sender, by=request.user, now=clock.now())
    messages.success(request, "Taken away: mail from there is looked at first.")
    return redirect("jobsearch:draft_address")


def _own(request: SignedInRequest) -> "QuerySet[Draft]":
    """Return the asker's own drafts: nobody else sees them."""
    of_asker = Draft.objects.filter(student__user=request.user)
    return of_asker.select_related("student__user", "kind", "mail", "activity", "interview").defer(
        "mail__raw"
    )


def _senders(request: SignedInRequest) -> "QuerySet[SenderAddress]":
    return SenderAddress.objects.not_dropped().select_related("student").filter(student__user=request.user)


def _list_context(request: SignedInRequest) -> dict[str, Any]:
    student, now = own_student(request), clock.now()
    today = today_of(student, now)
    shown = [ShownDraft(waiting, today) for waiting in queries.waiting_drafts(student)]
    return {
        "drafts": [draft for draft in shown if not draft.lies_ahead],
        "ahead": [draft for draft in shown if draft.lies_ahead],
        "kinds": kinds_to_log(student),
        "zone": student.zone,
        "now": now,
        "takes_mail": addresses.are_taken(),
        "has_address": queries.current_address(student) is not None,
    }


def _draft_page(request: SignedInRequest, draft: Draft, form: DraftForm, status: int = 200) -> HttpResponse:
    student: Student = own_student(request)
    received = parsing.read(bytes(draft.mail.raw or b""))
    text, rest = quoted.parts_of(received.text[:TEXT_SHOWN])
    context = {
        "shown": ShownDraft(draft, today_of(student, clock.now())),
        "draft": draft,
        "form": form,
        "received": received,
        "text": text,
        "quoted": rest,
        "is_cut": len(received.text) > TEXT_SHOWN,
        "zone": student.zone,
    }
    return render(request, "jobsearch/drafts/draft.html", context, status=status)


def _decided(request: SignedInRequest, draft: Draft) -> HttpResponse:
    """Lead from a draft that is decided on to what became of it."""
    if draft.activity_id is not None:
        return redirect("jobsearch:activity", draft.activity_id)
    messages.info(request, "That draft is thrown away.")
    return redirect("jobsearch:drafts")


def _logged(request: SignedInRequest, activity: Activity) -> HttpResponse:
    if _from_today(request):
        if request.htmx:
            return _with_card(request, today_views.logged(request, [activity]))
        messages.success(request, "Logged.", extra_tags=today_views.tag_of(activity))
        return redirect("jobsearch:today")
    words = f"Logged: {activity}." if not activity.contact else f"Logged: {activity.contact}."
    return _told(request, words, logged=activity)


def _planned(request: SignedInRequest, draft: Draft, changes: Mapping[str, Any]) -> HttpResponse:
    planned = interviews.plan(draft, changes=changes, by=request.user, now=clock.now())
    words = f"In your pipeline and your calendar: {planned.opening}. Log it here once it was."
    return _told(request, words)


def _told(
    request: SignedInRequest,
    words: str,
    *,
    refused: bool = False,
    undo: Draft | None = None,
    logged: Activity | None = None,
) -> HttpResponse:
    """Say what became of a press: in place, or on the page that follows."""
    if request.htmx and not _from_today(request):
        outcome = {"words": words, "tone": "open" if refused else "met", "undo": undo, "logged": logged}
        return render(
            request, "jobsearch/drafts/_list.html", _list_context(request) | outcome | {"part": True}
        )
    if request.htmx:
        return _with_card(request, today_views.parts(request, words))
    (messages.warning if refused else messages.success)(request, words)
    return redirect("jobsearch:today" if _from_today(request) else "jobsearch:drafts")


def _from_today(request: SignedInRequest) -> bool:
    return request.POST.get("next") == "today"


def _with_card(request: SignedInRequest, parts: HttpResponse) -> HttpResponse:
    """Add to the parts of Today that changed the card of drafts."""
    student = own_student(request)
    context = {"drafts": queries.drafts_for_today(student, clock.now()), "zone": student.zone, "oob": True}
    parts.content += render_to_string("jobsearch/drafts/_today.html", context, request).encode()
    return parts


def _address_page(request: SignedInRequest, form: SenderForm, status: int = 200) -> HttpResponse:
    student = own_student(request)
    current = queries.current_address(student)
    context = {
        "takes_mail": addresses.are_taken(),
        "current": current,
        "words": queries.words_of(current) if current else "",
        "senders": _senders(request).order_by("pk"),
        "largest": settings.INBOUND_MAX_BYTES,
        "form": form,
        "zone": student.zone,
    }
    return render(request, "jobsearch/drafts/address.html", context, status=status)


def _address_done(request: SignedInRequest, verb: Callable[..., object], words: str) -> HttpResponse:
    with refused_in_words(request):
        verb(own_student(request), by=request.user, now=clock.now())
        messages.success(request, words)
    return redirect(reverse("jobsearch:draft_address"))
