"""One opening: added, shown, changed, moved; its next step and notes."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.clock import now as clock_now
from core.errors import Refused
from core.forms import posted, refused_beside
from core.http import back, refused_in_words
from jobsearch.documents.forms import SendForm
from jobsearch.documents.queries import offered_documents
from jobsearch.openings import verbs
from jobsearch.openings.been_here import Encounter, been_here, elsewhere_at
from jobsearch.openings.board import BoardColumn, closings, columns_of, place_of
from jobsearch.openings.cards import cards_of
from jobsearch.openings.forms import MoveForm, NewOpeningForm, NoteForm, OpeningForm, StepForm
from jobsearch.openings.models import Opening, OpeningNote, StageMove
from jobsearch.openings.queries import story_of, visible_to
from jobsearch.pipeline.views import board_part
from jobsearch.today import views as today_views
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student, record_access
from people.students.models import Student


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """Add an opening, or come to the one that it is."""
    student = own_student(request)
    initial = {name: request.GET.get(name, "") for name in ("employer", "role", "link", "person", "stage")}
    form = NewOpeningForm(columns_of(student), posted(request), initial=initial)
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            added = verbs.add(student, by=request.user, now=clock_now(), **form.facts())
            if added.created:
                messages.success(request, f"{added.opening} is on your board.")
            else:
                messages.info(request, "You have this opening already. What it lacked was added.")
            return redirect("jobsearch:opening", added.opening.pk)
    context = {
        "form": form,
        "known": _known(student, form.data if form.is_bound else initial),
        "student": student,
    }
    return render(request, "jobsearch/openings/opening_form.html", context, status=_status(form))


@role_required("student")
@require_safe
def been(request: SignedInRequest) -> HttpResponse:
    """Say what the student's record knows of an employer, a person, a link: a part of a page."""
    student = own_student(request)
    return render(request, "jobsearch/openings/_been_here.html", {"known": _known(student, request.GET)})


@require_safe
@role_required("student", "coach", "admin")
def opening(request: SignedInRequest, pk: int) -> HttpResponse:
    return opening_page(request, visible_opening(request, pk))


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Change what an opening says."""
    opening = own_opening(request, pk)
    form = OpeningForm(posted(request), initial=_initial(opening))
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            verbs.change(opening, changes=form.cleaned_data, by=request.user, now=clock_now())
            messages.success(request, "Saved. What it said before is kept.")
            return redirect("jobsearch:opening", pk)
    context = {"form": form, "opening": opening, "student": opening.student}
    return render(request, "jobsearch/openings/opening_form.html", context, status=_status(form))


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def move(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show where an opening can go, each place a button; or move it there."""
    opening = own_opening(request, pk)
    columns = columns_of(opening.student)
    form = MoveForm(columns, posted(request))
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            moved = verbs.move(
                opening,
                **form.place._asdict(),
                since=form.cleaned_data["since"],
                by=request.user,
                now=clock_now(),
            )
            return _moved(request, opening, moved)
    page = "jobsearch/openings/_move.html" if request.htmx else "jobsearch/openings/move.html"
    context = {
        "opening": opening,
        **_elsewhere(opening, columns),
        "form": form,
        "on_board": request.htmx,
        "next_path": reverse("jobsearch:opening", args=[pk]),
    }
    return render(request, page, context, status=_status(form))


@role_required("student")
@require_POST
def undo_move(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take a move back."""
    stage_move = get_object_or_404(
        StageMove.objects.select_related("opening__student__user", "opening__employer"),
        pk=pk,
        opening__in=visible_to(request.user, clock_now()),
        opening__student__user=request.user,
    )
    try:
        undone = verbs.undo(stage_move, by=request.user, now=clock_now())
    except Refused as refusal:
        sentence, tone = refusal.message, "open"
    else:
        sentence, tone = f"{stage_move.opening.employer} is back in {_title(undone)}.", "met"
    if request.htmx and request.POST.get("board"):
        return board_part(request, sentence, tone=tone, focus=stage_move.opening_id)
    if request.htmx:
        return today_views.parts(request, sentence)
    (messages.success if tone == "met" else messages.warning)(request, sentence)
    return back(request, "jobsearch:pipeline")


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def next_step(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say what comes next for an opening, and when."""
    opening = own_opening(request, pk)
    form = StepForm(posted(request), initial={"next_step": opening.next_step, "next_on": opening.next_on})
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            verbs.set_next_step(
                opening,
                step=form.cleaned_data["next_step"],
                on=form.cleaned_data["next_on"],
                by=request.user,
                now=clock_now(),
            )
            sentence = f"Next for {opening.employer}: {form.cleaned_data['next_step'] or 'nothing'}."
            if request.htmx:
                return board_part(request, sentence, focus=opening.pk)
            messages.success(request, sentence)
            return redirect("jobsearch:opening", pk)
    page = "jobsearch/openings/_next_step.html" if request.htmx else "jobsearch/openings/next_step.html"
    context = {"opening": opening, "form": form, "on_board": request.htmx}
    return render(request, page, context, status=_status(form))


@role_required("student")
@require_POST
def note(request: SignedInRequest, pk: int) -> HttpResponse:
    """Add a note to an opening."""
    opening = own_opening(request, pk)
    form = NoteForm(request.POST)
    if form.is_valid():
        with refused_beside(form):
            verbs.add_note(opening, text=form.cleaned_data["note"], by=request.user, now=clock_now())
            messages.success(request, "Noted.")
            return redirect("jobsearch:opening", pk)
    return opening_page(request, opening, note_form=form)


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def change_note(request: SignedInRequest, pk: int, note: int) -> HttpResponse:
    """Give a note other words."""
    opening = own_opening(request, pk)
    row = get_object_or_404(OpeningNote.objects.there(), pk=note, opening=opening)
    form = NoteForm(posted(request), initial={"note": row.text})
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            verbs.change_note(row, text=form.cleaned_data["note"], by=request.user, now=clock_now())
            messages.success(request, "Saved. What it said before is kept.")
            return redirect("jobsearch:opening", pk)
    context = {"form": form, "opening": opening}
    return render(request, "jobsearch/openings/note.html", context, status=_status(form))


@role_required("student")
@require_POST
def take_back_note(request: SignedInRequest, pk: int, note: int) -> HttpResponse:
    """Take a note off an opening."""
    opening = own_opening(request, pk)
    verbs.take_back_note(
        get_object_or_404(OpeningNote, pk=note, opening=opening), by=request.user, now=clock_now()
    )
    messages.success(request, "The note is gone from the page; it stays on record.")
    return redirect("jobsearch:opening", pk)


@role_required("student")
@require_POST
def take_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take an opening off the board."""
    opening = own_opening(request, pk)
    with refused_in_words(request):
        verbs.take_back(opening, by=request.user, now=clock_now())
        messages.success(request, f"{opening} is off your board. It stays on record; Undo is on its page.")
    return redirect("jobsearch:opening", pk)


@role_required("student")
@require_POST
def put_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put an opening back on the board."""
    opening = own_opening(request, pk)
    with refused_in_words(request):
        verbs.put_back(opening, by=request.user, now=clock_now())
        messages.success(request, f"{opening} is back on your board.")
    return redirect("jobsearch:opening", pk)


def visible_opening(request: SignedInRequest, pk: int) -> Opening:
    """Return an opening of a student whom the asker may see, else 404. Staff's access goes on record."""
    openings = visible_to(request.user, clock_now(), taken_back=True)
    opening = get_object_or_404(_with_all(openings), pk=pk)
    record_access(request, opening.student)
    return opening


def own_opening(request: SignedInRequest, pk: int) -> Opening:
    """Return one of the person's own openings, which alone they can change; else answer 404."""
    return get_object_or_404(_with_all(Opening.objects.all()), pk=pk, student__user=request.user)


def opening_page(request: SignedInRequest, opening: Opening, **bound: forms.Form) -> HttpResponse:
    """Draw the page of an opening; `bound`: forms that were refused, by their names in the page."""
    now, student = clock_now(), opening.student
    own = student.user_id == request.user.pk
    refused = any(form.errors for form in bound.values())
    context = {
        "opening": opening,
        "card": cards_of(student, [opening], now)[0],
        "student": student,
        "zone": student.zone,
        "now": now,
        "own": own,
        "rounds": opening.rounds.not_taken_back(),
        "sent": opening.sent_documents.there().select_related("document"),
        "notes": opening.notes.there(),
        "story": story_of(opening),
    }
    if own:
        context |= {
            **_elsewhere(opening, columns_of(student)),
            "next_path": request.path,
            "step_form": StepForm(initial={"next_step": opening.next_step, "next_on": opening.next_on}),
            "note_form": NoteForm(),
            "send_form": SendForm(offered_documents(student)),
            "known": elsewhere_at(opening, now),
        }
    status = 422 if refused else 200
    return render(request, "jobsearch/openings/opening.html", context | bound, status=status)


def _with_all(openings: Any) -> Any:
    return openings.select_related("student__user", "employer", "contact", "own_stage", "imported_from")


def _moved(request: SignedInRequest, opening: Opening, moved: StageMove | None) -> HttpResponse:
    sentence = (
        f"{opening.employer} is in {_title(moved or opening)}."
        if moved
        else f"{opening.employer} stays where it is."
    )
    if request.htmx:
        return board_part(request, sentence, moved=moved, focus=opening.pk)
    messages.success(request, sentence)
    return back(request, "jobsearch:pipeline")


def _title(stands: StageMove | Opening) -> str:
    return str(stands.own_stage) if stands.own_stage else stands.get_stage_display()


def _elsewhere(opening: Opening, columns: list[BoardColumn]) -> dict[str, Any]:
    """Return where an opening can go: every place but the one where it stands."""
    place = place_of(opening.stage, closing=opening.closing, own_stage=opening.own_stage)
    return {
        "columns": [column for column in columns if column.place != place],
        "closings": [closing for closing in closings() if closing[0] != place],
    }


def _initial(opening: Opening) -> dict[str, Any]:
    texts = {name: getattr(opening, name) for name in ("role", "link", "place", "pay", "posting_text")}
    return texts | {
        "employer": opening.employer.name,
        "person": opening.contact.name if opening.contact else "",
        "tags": ", ".join(opening.tags),
    }


def _known(student: Student, values: Any) -> list[Encounter]:
    """Return what the student's record knows of what was typed so far."""
    typed = (str(values.get(name, "")) for name in ("employer", "person", "link"))
    employer, person, link = (words.replace("\0", "")[:500] for words in typed)
    return been_here(student, employer=employer, person=person, link=link, now=clock_now())


def _status(form: forms.Form) -> int:
    return 422 if form.errors else 200
