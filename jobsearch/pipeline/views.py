"""The pipeline as a board, a table, a calendar: the same openings, narrowed alike."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.clock import now as clock_now
from core.forms import posted, refused_beside
from core.http import refused_in_words
from jobsearch.openings import own_stages
from jobsearch.openings.board import Narrowing, board_of, month_of, tags_of
from jobsearch.openings.cards import cards_of, shown
from jobsearch.openings.forms import OwnStageForm
from jobsearch.openings.models import OwnStage, StageMove
from jobsearch.openings.queries import of_student
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student, student_for
from people.students.models import Student
from rules.instants import local_day
from rules.states import Stage

PER_PAGE = 50
EARLIEST, LATEST = 2000, 2100  # years of a calendar


@role_required("student")
@require_safe
def pipeline(request: SignedInRequest) -> HttpResponse:
    student = own_student(request)
    context = _board(request, student) | {"tags": tags_of(student)}
    return render(request, "jobsearch/pipeline/pipeline.html", context)


def board_part(
    request: SignedInRequest,
    sentence: str,
    *,
    moved: StageMove | None = None,
    tone: str = "met",
    focus: int | None = None,
) -> HttpResponse:
    """Draw the board anew after a move or a new step: what was done, with Undo; the focus stays on the card."""
    context = _board(request, own_student(request))
    context |= {"sentence": sentence, "moved": moved, "tone": tone, "focus": focus, "oob": True}
    answer = HttpResponse(render_to_string("jobsearch/pipeline/_board_answer.html", context, request))
    answer["HX-Retarget"], answer["HX-Reswap"] = "#board", "outerHTML"
    return answer


@role_required("student")
@require_safe
def table(request: SignedInRequest) -> HttpResponse:
    student = own_student(request)
    return render(request, "jobsearch/pipeline/table.html", _table(request, student) | {"own": True})


@role_required("coach", "admin")
@require_safe
def table_of_student(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show a student's openings to their coach."""
    return render(request, "jobsearch/pipeline/table.html", _table(request, student_for(request, pk)))


@role_required("student")
@require_safe
def month(request: SignedInRequest) -> HttpResponse:
    """Show the days of a month with what stands on them."""
    student, now = own_student(request), clock_now()
    narrowing = _narrowing(request)
    first = _month(request.GET.get("month", "")) or local_day(now, student.zone).replace(day=1)
    context = {
        "month": month_of(student, now, first, narrowing),
        "narrowing": narrowing,
        "tags": tags_of(student),
        "stages": list(Stage),
        "view": "calendar",
    }
    return render(request, "jobsearch/pipeline/calendar.html", context)


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def stages(request: SignedInRequest) -> HttpResponse:
    """Show the student's own stages, or add one."""
    student = own_student(request)
    form = OwnStageForm(posted(request))
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            stage = own_stages.add_stage(student, by=request.user, now=clock_now(), **form.cleaned_data)
            messages.success(request, f"“{stage}” stands beside {stage.get_beside_display()} now.")
            return redirect("jobsearch:own_stages")
    context = {"form": form, "own_stages": OwnStage.objects.on_board().filter(student=student)}
    return render(request, "jobsearch/pipeline/stages.html", context, status=422 if form.errors else 200)


@role_required("student")
@require_POST
def drop_stage(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take an own stage off the board."""
    stage = get_object_or_404(
        OwnStage.objects.on_board().select_related("student"), pk=pk, student__user=request.user
    )
    with refused_in_words(request):
        own_stages.drop_stage(stage, by=request.user, now=clock_now())
        messages.success(request, f"“{stage}” is off your board.")
    return redirect("jobsearch:own_stages")


def _board(request: SignedInRequest, student: Student) -> dict[str, Any]:
    now, narrowing = clock_now(), _narrowing(request)
    return {
        "board": board_of(student, now, narrowing),
        "narrowing": narrowing,
        "now": now,
        "stages": list(Stage),
        "view": "board",
        "show_closed": request.GET.get("closed") == "1",
    }


def _table(request: SignedInRequest, student: Student) -> dict[str, Any]:
    now, narrowing = clock_now(), _narrowing(request)
    openings = shown(narrowing.of(of_student(student))).order_by("-stage_since", "-pk")
    page = Paginator(openings, PER_PAGE).get_page(request.GET.get("page"))
    return {
        "student": student,
        "page": page,
        "cards": cards_of(student, page.object_list, now),
        "narrowing": narrowing,
        "tags": tags_of(student),
        "now": now,
        "stages": list(Stage),
        "view": "table",
    }


def _narrowing(request: SignedInRequest) -> Narrowing:
    values = request.GET if request.method in ("GET", "HEAD") else request.POST
    return Narrowing(
        q=values.get("q", "").replace("\0", "").strip()[:100],
        tag=values.get("tag", "").replace("\0", "")[:40],
        stage=values.get("only", ""),
    )


def _month(text: str) -> date | None:
    """Return the first day of the month that an address names; None where it names none."""
    try:
        first = date.fromisoformat(f"{text}-01")
    except ValueError:
        return None
    return first if EARLIEST <= first.year < LATEST else None
