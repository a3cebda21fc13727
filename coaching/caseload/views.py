"""A coach's home: the students who need them, most urgent first; and one message to many."""

from collections.abc import Collection
from datetime import datetime

from django.contrib import messages
from django.db.models import Count, Q, QuerySet
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from coaching.caseload import queries as lists
from coaching.caseload.filters import CaseloadFilter
from coaching.caseload.ranking import ranking_of
from coaching.caseload.selection import chosen_students, refused_number, whose
from coaching.caseload.stretch import SINCE, stretch
from coaching.conversation import reply_deadlines
from coaching.conversation import verbs as conversation_verbs
from coaching.conversation.forms import MessageForm
from coaching.waiting.queries import waiting_rows
from coaching.waiting.rows import by_student
from coaching.waiting.words import counted
from core import clock
from core.forms import posted, refused_beside
from people.accounts.models import RoleKind, User
from people.accounts.requests import SignedInRequest, wants_part
from people.accounts.roles import role_required
from people.students.fetching import record_list
from rules.risk import NEED_TODAY


@require_safe
@role_required("coach", "admin")
def caseload(request: SignedInRequest) -> HttpResponse:
    user, now = request.user, clock.now()
    coach = whose(request.GET, user, now)
    if coach is None:
        return render(request, "coaching/caseload/caseloads.html", _of_everyone(user, now))
    waiting = waiting_rows(coach, "coach", now)
    ranking = ranking_of(coach, by_student(waiting), now)
    students = lists.students_of(coach, now, ranking)
    narrowed = CaseloadFilter(request.GET, queryset=students, request=request)
    filtered = any(request.GET.get(name) for name in narrowed.filters)
    shown = stretch(request, narrowed.qs, None if filtered else ranking.everyone)
    coach_name = "you" if coach == user else coach.name
    rows = lists.rows(shown.students, coach, now, ranking)
    record_list(request, [row.pk for row in rows])
    context = {
        "coach": coach,
        "own": coach == user,
        "filter": narrowed,
        "choices": [narrowed.form[name] for name in ("state", "cohort", "level")],
        "filtered": filtered,
        "stretch": shown,
        "query": _without_pages(request.GET),
        "rows": rows,
        "everyone": ranking.everyone,
        "headline": lists.headline(ranking.needing, ranking.everyone, coach_name),
        "waiting": len(waiting),
        "today": lists.today_words(user.time_zone, now),
        "now": now,
    }
    part = wants_part(request)
    return render(
        request,
        "coaching/caseload/_caseload_list.html" if part else "coaching/caseload/caseload.html",
        context,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("coach", "admin")
def message_many(request: SignedInRequest) -> HttpResponse:
    """Show the recipients and one form, and send each of them a message of their own."""
    user, now = request.user, clock.now()
    recipients = chosen_students(request, user, now)
    if refusal := refused_number(recipients, "Message"):
        messages.error(request, refusal)
        return redirect("coaching:caseload")
    form = MessageForm(posted(request))
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            written = conversation_verbs.send_to_many(recipients, sender=user, now=now, **form.cleaned_data)
            messages.success(request, f"Sent to {len(written)} student{'s' if len(written) > 1 else ''}.")
            return redirect("coaching:caseload")
    first_due = reply_deadlines.due_if_sent(recipients[0], now) if len(recipients) == 1 else None
    context = {"form": form, "recipients": recipients, "due": first_due, "now": now}
    record_list(request, [student.pk for student in recipients])
    return render(
        request, "coaching/caseload/message_many.html", context, status=422 if form.is_bound else 200
    )


def _of_everyone(user: User, now: datetime) -> dict[str, object]:
    waiting = waiting_rows(user, "admin", now)
    return {"coaches": _caseloads(by_student(waiting)), "waiting": counted(waiting), "now": now}


def _caseloads(waiting: Collection[int]) -> QuerySet[User]:
    """Return every coach, with how many students are theirs and how many of these need them.

    `waiting` are the numbers of students for whom something waits for their coach.
    """
    current_assignment = Q(assignments__until__isnull=True)
    ranked = Q(assignments__student__standing__rank__lt=NEED_TODAY)
    in_need = current_assignment & (ranked | Q(assignments__student__in=list(waiting)))
    return (
        User.objects.filter(roles__kind=RoleKind.COACH, roles__until__isnull=True)
        .annotate(
            students=Count("assignments", filter=current_assignment),
            needing=Count("assignments", filter=in_need),
        )
        .order_by("-needing", "name")
    )


def _without_pages(parameters: QueryDict) -> str:
    """Return the address's filters, by which the whole list is named."""
    filters = parameters.copy()
    for name in ("page", SINCE):
        filters.pop(name, None)
    return filters.urlencode()
