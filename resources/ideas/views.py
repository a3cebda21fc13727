"""The ideas board: a student's own, and as their coach sees it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from core import clock
from core.errors import Refused
from core.forms import posted, refused_beside
from core.http import row_number
from jobsearch.activities.recording import today_of
from jobsearch.log.kinds import kinds_to_log
from people.accounts.requests import SignedInRequest, wants_part
from people.accounts.roles import role_required
from people.students.fetching import own_student, student_for
from people.students.models import Student
from resources.ideas import queries, verbs
from resources.ideas.forms import IdeaDoneForm, IdeaForm, SuggestionForm
from resources.ideas.models import Idea, IdeaMove, IdeaState

FORM = ["GET", "HEAD", "POST"]
TOLD = {
    IdeaState.IDEA: "“{}” is back among your ideas.",
    IdeaState.DOING: "You are doing “{}” now.",
    IdeaState.DONE: "“{}” is done.",
    IdeaState.ASIDE: "“{}” is set aside.",
}


@role_required("student")
@require_http_methods(FORM)
def ideas(request: SignedInRequest) -> HttpResponse:
    """Show the student's own board, or put a new idea on it."""
    student = own_student(request)
    form = IdeaForm(posted(request))
    if form.is_bound and form.is_valid():
        with refused_beside(form):
            verbs.write_down(
                student, **_words(form), key=form.cleaned_data["key"], by=request.user, now=clock.now()
            )
            messages.success(request, "It is on your board.")
            return redirect("resources:ideas")
    return _board(request, student, form)


def _words(form: IdeaForm) -> dict[str, str]:
    return {name: form.cleaned_data[name] for name in ("kind", "title", "note", "employer")}


def _board(request: SignedInRequest, student: Student, form: IdeaForm) -> HttpResponse:
    context = {"student": student, "form": form} | _board_context(student)
    context["moved"] = _moved(student, request.GET.get("moved", ""))
    return render(request, "resources/ideas/ideas.html", context, status=422 if form.errors else 200)


def _board_context(student: Student) -> dict[str, Any]:
    return {"board": queries.board(student), "own": True, "zone": student.zone, "now": clock.now()}


def _moved(student: Student, number: str) -> dict[str, Any] | None:
    """Return what a step did, in words, while it can be taken back."""
    pk = row_number(number)
    if pk is None:
        return None
    moves = IdeaMove.objects.in_force().filter(idea__student=student)
    step = moves.select_related("idea", "activity").filter(pk=pk).first()
    if step is None or moves.filter(idea=step.idea_id).latest("at", "pk").pk != step.pk:
        return None
    return {"move": step, "words": _told(step)}


def _told(step: IdeaMove) -> str:
    words = TOLD[IdeaState(step.after)].format(step.idea.title)
    return f"{words} It is in your log." if step.activity_id else words


@role_required("student")
@require_http_methods(FORM)
def idea(request: SignedInRequest, pk: int) -> HttpResponse:
    """Change the words of one's own idea."""
    own_idea = _own_idea(request, pk)
    form = IdeaForm(posted(request), own_idea)
    if form.is_bound and form.is_valid():
        with refused_beside(form):
            verbs.reword(own_idea, **_words(form), by=request.user)
            messages.success(request, "Saved.")
            return redirect("resources:ideas")
    context = {"idea": own_idea, "form": form}
    return render(request, "resources/ideas/idea.html", context, status=422 if form.errors else 200)


@role_required("student")
@require_POST
def move(request: SignedInRequest, pk: int) -> HttpResponse:
    """Move one's own idea to the state that the button names."""
    own_idea = _own_idea(request, pk)
    try:
        step = verbs.move(own_idea, request.POST.get("to", ""), by=request.user, now=clock.now())
    except Refused as refusal:
        return _answer(request, None, refusal.message)
    return _answer(request, step, _told(step) if step else "")


@role_required("student")
@require_POST
def undo(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take a step back, and what it logged."""
    step = get_object_or_404(
        IdeaMove.objects.select_related("idea__student"), pk=pk, idea__student=own_student(request)
    )
    try:
        verbs.undo(step, by=request.user, now=clock.now())
    except Refused as refusal:
        return _answer(request, None, refusal.message)
    return _answer(
        request, None, "Taken back." if step.activity_id is None else "Taken back, in your log too."
    )


def _answer(request: SignedInRequest, step: IdeaMove | None, words: str) -> HttpResponse:
    """Draw the board anew where a part is asked for; else go to its page."""
    student = own_student(request)
    if wants_part(request):
        context = _board_context(student) | {
            "moved": {"move": step, "words": words} if step else None,
            "said": "" if step else words,
            "message": words,
            "part": True,
        }
        return render(request, "resources/ideas/_board.html", context)
    if step is not None:
        response = redirect("resources:ideas")
        response["Location"] += f"?moved={step.pk}"
        return response
    if words:
        messages.info(request, words)
    return redirect("resources:ideas")


@role_required("student")
@require_http_methods(FORM)
def done(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask what a done idea becomes in the log, and log it."""
    own_idea, now = _own_idea(request, pk), clock.now()
    if own_idea.state == IdeaState.DONE and request.method != "POST":
        return redirect("resources:ideas")
    student = own_student(request)
    form = IdeaDoneForm(
        posted(request),
        idea=own_idea,
        kinds=kinds_to_log(student),
        today=today_of(student, now),
    )
    if form.is_bound and form.is_valid():
        with refused_beside(form):
            step = verbs.finish(own_idea, **form.cleaned_data, by=request.user, now=now)
            return _answer(request, step, _told(step))
    context = {"idea": own_idea, "form": form, "student": student}
    return render(request, "resources/ideas/idea_done.html", context, status=422 if form.errors else 200)


def _own_idea(request: SignedInRequest, pk: int) -> Idea:
    rows = Idea.objects.select_related("student__user")
    return get_object_or_404(rows, pk=pk, student=own_student(request))


# --- As the coach sees it --------------------------------------------------------------------------------------------


@role_required("coach", "admin")
@require_http_methods(FORM)
def student_ideas(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show a student's board to who coaches them, or put on it what they suggest."""
    student = _coached_student(request, pk)
    form = IdeaForm(posted(request))
    if form.is_bound and form.is_valid():
        with refused_beside(form):
            verbs.write_down(
                student, **_words(form), key=form.cleaned_data["key"], by=request.user, now=clock.now()
            )
            messages.success(request, f"On the board, and on its way to {student.user.name} by mail.")
            return redirect("resources:student_ideas", pk)
    return _coached_board(request, student, form)


@role_required("coach", "admin")
@require_POST
def suggestion(request: SignedInRequest, pk: int, idea_pk: int) -> HttpResponse:
    """Add a suggestion to a student's idea."""
    student = _coached_student(request, pk)
    student_idea = get_object_or_404(
        Idea.objects.visible_to(request.user, clock.now()).filter(student=student), pk=idea_pk
    )
    student_idea.student = student
    form = SuggestionForm(request.POST)
    if form.is_valid():
        with refused_beside(form):
            verbs.suggest(
                student_idea,
                body=form.cleaned_data["body"],
                key=form.cleaned_data["key"],
                by=request.user,
                now=clock.now(),
            )
            messages.success(request, f"On its way to {student.user.name} by mail.")
            return redirect("resources:student_ideas", pk)
    return _coached_board(request, student, IdeaForm(None), {"pk": idea_pk, "form": form})


def _coached_student(request: SignedInRequest, pk: int) -> Student:
    """Return a student whom the asker may see, on record. Raise PermissionDenied (403) for the student themself."""
    student = student_for(request, pk)
    if student.user_id == request.user.pk:
        raise PermissionDenied
    return student


def _coached_board(
    request: SignedInRequest, student: Student, form: IdeaForm, refused: dict[str, Any] | None = None
) -> HttpResponse:
    """Draw the board for the coach; `refused` is a suggestion's form as it was typed, and the idea's number."""
    context = {
        "student": student,
        "form": form,
        "board": queries.board(student),
        "refused": refused,
        "own": False,
        "zone": student.zone,
        "now": clock.now(),
    }
    status = 422 if form.errors or refused else 200
    return render(request, "resources/ideas/student_ideas.html", context, status=status)
