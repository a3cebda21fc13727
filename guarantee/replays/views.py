"""A policy played against past cohorts: asking for it, watching it, what it came to, and why for each student."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import BooleanField, Count, ExpressionWrapper, F, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from commitments.policies.documents import digest_of
from commitments.policies.models import Policy
from core import clock
from core.forms import posted, refused_beside
from core.reading import one_snapshot
from guarantee import tasks
from guarantee.dossier.queries import search_of
from guarantee.replays import verbs
from guarantee.replays.comparison import compare
from guarantee.replays.models import Replay, ReplayResult
from guarantee.replays.page import (
    Why,
    outcome_bars,
    outcome_rows,
    requirement_rows,
    sentence,
    what_changes,
    why_of,
)
from guarantee.what_if.queries import strip
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.programs.models import Cohort
from people.students.fetching import record_list, student_for

ROWS = 50
PROGRESS = "replay-progress"  # the id of the part that asks again


class CohortsField(forms.ModelMultipleChoiceField):
    """The cohorts, each with its program and how many of it signed."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.name} ({obj.program.name}) · {obj.signed} signed"


class ReplayForm(forms.Form):
    cohorts = CohortsField(
        Cohort.objects.select_related("program")
        .annotate(signed=Count("students", filter=Q(students__searches__isnull=False), distinct=True))
        .order_by("-pk"),
        label="Cohorts",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one cohort to play it against."},
    )


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show what was played of this policy so far, and the form to play it; start a replay when that is sent."""
    policy = get_object_or_404(Policy, pk=pk)
    form = ReplayForm(posted(request))
    if form.is_bound and form.is_valid():
        with refused_beside(form):
            replay = verbs.start(policy, form.cleaned_data["cohorts"], by=request.user, now=clock.now())
            # robust: without a broker it waits until beat finds it
            transaction.on_commit(lambda: tasks.replay.delay(replay.pk), robust=True)
            return redirect("guarantee:replay", pk=replay.pk)
    replays = policy.replays.select_related("asked_by").prefetch_related("cohorts").order_by("-asked_at")[:20]
    context = {
        "policy": policy,
        "form": form,
        "replays": [(replay, sentence(replay.totals) if replay.totals else "") for replay in replays],
        "digest": digest_of(policy),
    }
    return render(request, "guarantee/replays/replays.html", context, status=422 if form.errors else 200)


@role_required("admin")
@require_safe
def replay(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show progress while it runs (htmx asks for that part alone, every second), then what it came to."""
    replay = get_object_or_404(
        Replay.objects.select_related("policy", "asked_by").prefetch_related("cohorts"), pk=pk
    )
    if request.headers.get("HX-Target") == PROGRESS and replay.going:
        return render(request, "guarantee/replays/_replay_progress.html", {"replay": replay})
    context = {"replay": replay, "policy": replay.policy, **_shown(request, replay)}
    response = render(request, "guarantee/replays/replay.html", context)
    if request.headers.get("HX-Target") == PROGRESS:
        response.headers["HX-Refresh"] = "true"  # it is over: the whole page is another one
    return response


def _shown(request: SignedInRequest, replay: Replay) -> dict[str, Any]:
    context: dict[str, Any] = {"changed_since": digest_of(replay.policy) != replay.digest}
    if replay.going or not replay.totals:
        return context
    differing = replay.results.filter(changed=True).exclude(student__user=request.user)
    # who comes to the same outcome comes last
    same_outcome = ExpressionWrapper(Q(before=F("after")), BooleanField())
    rows = differing.select_related("student__user", "student__cohort").order_by(
        same_outcome, "student__user__name", "pk"
    )
    page = Paginator(rows, ROWS).get_page(request.GET.get("page"))
    record_list(request, [row.student_id for row in page])
    requirements = requirement_rows(replay.totals)
    return context | {
        "page_obj": page,
        "changes": [(row, what_changes(row)) for row in page],
        "bars": outcome_bars(replay.totals),
        "outcomes": outcome_rows(replay.totals),
        "differing": [row for row in requirements if row["differs"]],
        "same": [row for row in requirements if not row["differs"]],
        "sentence": sentence(replay.totals),
    }


@role_required("admin")
@require_POST
def cancel(request: SignedInRequest, pk: int) -> HttpResponse:
    replay = get_object_or_404(Replay, pk=pk)
    if not verbs.cancel(replay, by=request.user, now=clock.now()):
        messages.info(request, "It was over already.")
    return redirect("guarantee:replay", pk=pk)


@role_required("admin")
@require_safe
def why(request: SignedInRequest, pk: int, student_pk: int) -> HttpResponse:
    """Explain a student's result requirement by requirement, with the weeks that differ, judged anew as of the replay's
    moment."""
    replay = get_object_or_404(Replay.objects.select_related("policy"), pk=pk)
    student = student_for(request, student_pk)
    stored = get_object_or_404(
        ReplayResult.objects.filter(replay=replay).exclude(student__user=request.user), student=student
    )
    search = search_of(student)
    assert search is not None  # a result stands for a search, and none is ever deleted
    with one_snapshot():
        (compared,) = compare([search], replay.policy, replay.as_of)
    explanation: Why = why_of(compared, stored)
    today = student.today(replay.as_of)
    context = {
        "replay": replay,
        "policy": replay.policy,
        "student": student,
        "strips": {
            "before": strip(compared.before.basis, today),
            "after": strip(compared.after.basis, today),
            "after_label": f"By version {replay.policy.version}",
        },
        "why": explanation,
        "version_name": f"version {replay.policy.version}",
        "changed_since": digest_of(replay.policy) != replay.digest,
        "search": search,
    }
    return render(request, "guarantee/replays/replay_why.html", context)
