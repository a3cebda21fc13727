"""A coach's home: the students who need them, most urgent first; and one message to many."""

from collections.abc import Collection
from datetime import datetime

from django.contrib import messages
from django.db.models import Count, Q, QuerySet
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from coaching.caseload import queries as lists
from coaching.caseload.filters import CaseloadFilter
from coaching.caseload.stretch import SINCE, stretch
from coaching.conversation import reply_deadlines
from coaching.conversation import verbs as conversation_verbs
from coaching.conversation.forms import MessageForm
from coaching.waiting.queries import by_student, waiting_rows
from coaching.waiting.words import counted
from core import clock
from core.forms import posted, refused_beside
from core.http import row_number
from people.accounts.models import RoleKind, User
from people.accounts.requests import SignedInRequest, wants_part
from people.accounts.roles import holds, role_required
from people.students.fetching import record_list
from people.students.models import Student
from rules.risk import NEED_TODAY

EVERYONE = "everyone"  # in an address: all students whom the filters that it holds leave


@require_safe
@role_required("coach", "admin")
def caseload(request: SignedInRequest) -> HttpResponse:
    user, now = request.user, clock.now()
    coach = _whose(request.GET, user, now)
    if coach is None:
        return render(request, "coaching/caseload/caseloads.html", _of_everyone(user, now))
    waiting = waiting_rows(coach, "coach", now)
    by_students = by_student(waiting)
    students = lists.students_of(coach, now, by_students)
    narrowed = CaseloadFilter(request.GET, queryset=students, request=request)
    everyone = lists.counts(students)
    filtered = any(request.GET.get(name) for name in narrowed.filters)
    shown = stretch(request, narrowed.qs, None if filtered else everyone["all"])
    coach_name = "you" if coach == user else coach.name
    rows = lists.rows(shown.students, coach, now, by_students)
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
        "everyone": everyone["all"],
        "headline": lists.headline(everyone["needing"], everyone["all"], coach_name),
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
    recipients = _recipients(request, user, now)
    if not recipients:
        messages.error(request, "Choose at least one student first: tick them, then press Message.")
        return redirect("coaching:caseload")
    if len(recipients) > conversation_verbs.MOST_AT_ONCE:
        messages.error(request, conversation_verbs.TOO_MANY)
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


def _whose(parameters: QueryDict, user: User, now: datetime) -> User | None:
    """Return whose caseload is asked for; None for an admin who coaches nobody and names no coach.

    Raise Http404 where anybody but an admin asks for another coach's.
    """
    coach_number = parameters.get("coach", "")
    admin = holds(user, "admin", now)
    if coach_number and coach_number != str(user.pk):
        if not admin:
            raise Http404
        return get_object_or_404(
            User, pk=row_number(coach_number), roles__kind=RoleKind.COACH, roles__until__isnull=True
        )
    return user if holds(user, "coach", now) else None


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


def _recipients(request: SignedInRequest, user: User, now: datetime) -> list[Student]:
    """Return those of the chosen students whom the asker may see; leave out any other number silently."""
    visible = Student.objects.visible_to(user, now).exclude(user=user)
    if request.method != "POST" and EVERYONE in request.GET:
        chosen = visible.filter(pk__in=_everyone(request.GET[EVERYONE], user, now))
        chosen = chosen.exclude(pk__in=_numbers(request.GET.getlist("without")))
    else:
        sent_values = request.POST if request.method == "POST" else request.GET
        numbers = _numbers(sent_values.getlist("student")[: conversation_verbs.MOST_AT_ONCE + 1])
        chosen = visible.filter(pk__in=numbers)
    return list(chosen.select_related("user", "cohort").order_by("user__name"))


def _everyone(query: str, user: User, now: datetime) -> QuerySet[Student, int]:
    """Return the ids of all students whom the filters of a caseload leave, on whichever page of it they stand."""
    parameters = QueryDict(query)
    coach = _whose(parameters, user, now)
    students = lists.students_of(coach, now) if coach else Student.objects.none()
    return CaseloadFilter(parameters, queryset=students).qs.order_by().values_list("pk", flat=True)


def _numbers(texts: list[str]) -> set[int]:
    return {number for number in map(row_number, texts) if number is not None}
