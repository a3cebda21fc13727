"""Which students of a caseload were chosen, by ticks or all that its filters leave, for one act on many."""

from datetime import datetime

from django.db.models import OuterRef, QuerySet, Subquery
from django.http import Http404, QueryDict
from django.shortcuts import get_object_or_404

from coaching.caseload import queries as lists
from coaching.caseload.filters import CaseloadFilter
from coaching.conversation.models import Message
from coaching.conversation.verbs import MOST_AT_ONCE, TOO_MANY
from core.http import row_number
from people.accounts.models import RoleKind, User
from people.accounts.requests import SignedInRequest
from people.accounts.roles import holds
from people.students.models import Student

EVERYONE = "everyone"  # in an address: all students whom the filters that it holds leave


def whose(parameters: QueryDict, user: User, now: datetime) -> User | None:
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


def chosen_students(request: SignedInRequest, user: User, now: datetime) -> list[Student]:
    """Return those of the chosen students whom the asker may see, by name; leave out any other number silently.

    `written_at` is when the school last wrote to each, None where it never did.
    """
    written = Message.objects.filter(student=OuterRef("pk"), from_student=False).order_by("-sent_at", "-pk")
    visible = Student.objects.visible_to(user, now).exclude(user=user)
    if request.method != "POST" and EVERYONE in request.GET:
        chosen = visible.filter(pk__in=_everyone(request.GET[EVERYONE], user, now))
        chosen = chosen.exclude(pk__in=_numbers(request.GET.getlist("without")))
    else:
        sent_values = request.POST if request.method == "POST" else request.GET
        numbers = _numbers(sent_values.getlist("student")[: MOST_AT_ONCE + 1])
        chosen = visible.filter(pk__in=numbers)
    chosen = chosen.annotate(written_at=Subquery(written.values("sent_at")[:1]))
    return list(chosen.select_related("user", "cohort").order_by("user__name"))


def refused_number(students: list[Student], button: str) -> str:
    """Return why an act on many cannot begin with so few, or so many, or nothing."""
    if not students:
        return f"Choose at least one student first: tick them, then press {button}."
    return TOO_MANY if len(students) > MOST_AT_ONCE else ""


def _everyone(query: str, user: User, now: datetime) -> QuerySet[Student, int]:
    """Return the ids of all students whom the filters of a caseload leave, on whichever page of it they stand."""
    parameters = QueryDict(query)
    coach = whose(parameters, user, now)
    students = lists.students_of(coach, now) if coach else Student.objects.none()
    return CaseloadFilter(parameters, queryset=students).qs.order_by().values_list("pk", flat=True)


def _numbers(texts: list[str]) -> set[int]:
    return {number for number in map(row_number, texts) if number is not None}
