"""A coach's home: the students who need them, most urgent first; and one message to many."""

from datetime import datetime
from typing import cast

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from coaching.asking import sent
from coaching.caseload import queries as lists
from coaching.caseload.filters import CaseloadFilter
from coaching.caseload.waiting import waiting
from coaching.conversation import reply_deadlines
from coaching.conversation import verbs as conversation_verbs
from coaching.conversation.forms import MessageForm
from core import clock
from core.forms import refused_beside
from core.http import row_number
from people.accounts.models import RoleKind, User
from people.accounts.requests import SignedInRequest, wants_part
from people.accounts.roles import holds, role_required
from people.students.fetching import record_list
from people.students.models import Student
from rules.risk import CALM

PAGE = 200


@require_safe
@role_required("coach", "admin")
def caseload(request: SignedInRequest) -> HttpResponse:
    user, now = request.user, clock.now()
    coach = _whose(request, user, now)
    if coach is None:
        return render(request, "coaching/caseload/caseloads.html", _of_everyone(user, now))
    students = lists.students_of(coach, now)
    narrowed = CaseloadFilter(request.GET, queryset=students, request=request)
    everyone = students.order_by().aggregate(
        all=Count("pk"), needing=Count("pk", filter=Q(standing__rank__lt=CALM))
    )
    filtered = any(request.GET.get(name) for name in narrowed.filters)
    pages = Paginator(narrowed.qs, PAGE)
    if not filtered:
        pages.count = everyone["all"]  # counted already
    page = pages.get_page(request.GET.get("page"))
    coach_name = "you" if coach == user else coach.name
    queue = waiting(user, now)
    rows = lists.rows(cast("QuerySet[Student]", page.object_list), coach, now, queue.clauses)
    record_list(request, [row.pk for row in rows])
    context = {
        "coach": coach,
        "own": coach == user,
        "filter": narrowed,
        "choices": [narrowed.form[name] for name in ("state", "cohort", "level")],
        "filtered": filtered,
        "page": page,
        "rows": rows,
        "everyone": everyone["all"],
        "headline": lists.headline(everyone["needing"], everyone["all"], coach_name),
        "waiting": queue,
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
    form = MessageForm(sent(request))
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


def _whose(request: SignedInRequest, user: User, now: datetime) -> User | None:
    """Return whose caseload is asked for; None for an admin who coaches nobody and names no coach.

    Raise Http404 where anybody but an admin asks for another coach's.
    """
    coach_number = request.GET.get("coach", "")
    admin = holds(user, "admin", now)
    if coach_number and coach_number != str(user.pk):
        if not admin:
            raise Http404
        return get_object_or_404(
            User, pk=row_number(coach_number), roles__kind=RoleKind.COACH, roles__until__isnull=True
        )
    return user if holds(user, "coach", now) else None


def _of_everyone(user: User, now: datetime) -> dict[str, object]:
    return {"coaches": _caseloads(now), "waiting": waiting(user, now), "now": now}


def _caseloads(now: datetime) -> QuerySet[User]:
    """Return every coach, with how many students are theirs and how many of these need them."""
    current_assignment = Q(assignments__until__isnull=True)
    return (
        User.objects.filter(roles__kind=RoleKind.COACH, roles__until__isnull=True)
        .annotate(
            students=Count("assignments", filter=current_assignment),
            needing=Count(
                "assignments", filter=current_assignment & Q(assignments__student__standing__rank__lt=CALM)
            ),
        )
        .order_by("-needing", "name")
    )


def _recipients(request: SignedInRequest, user: User, now: datetime) -> list[Student]:
    """Return those of the chosen students whom the asker may see; leave out any other number silently."""
    chosen = request.POST.getlist("student") if request.method == "POST" else request.GET.getlist("student")
    numbers = map(row_number, chosen[: conversation_verbs.MOST_AT_ONCE])
    student_ids = {number for number in numbers if number is not None}
    visible = Student.objects.visible_to(user, now).exclude(user=user).filter(pk__in=student_ids)
    return list(visible.select_related("user", "cohort").order_by("user__name"))
