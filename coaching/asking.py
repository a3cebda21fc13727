"""What the pages of this room share: who asks, and the page of one form."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from core import clock
from core.forms import refused_beside
from core.http import refused_in_words
from people.accounts.models import User
from people.accounts.requests import SignedInRequest
from people.accounts.roles import holds
from people.coaches.guards import is_coach_of
from people.students.fetching import student_for
from people.students.models import Student

Act = Callable[[dict[str, Any]], str]


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks for a student's page, and as what. `now` is one moment for the whole request."""

    user: User
    now: datetime
    student: Student
    own: bool
    coaches: bool
    admin: bool

    @property
    def staff(self) -> bool:
        """May act as the school: coaches or covers them, or is an admin; never the student themself."""
        return not self.own and (self.coaches or self.admin)


def ask(request: SignedInRequest, pk: int) -> Asker:
    """The asker and the student of that number, who is fetched through who asks (404), on record."""
    student = student_for(request, pk)
    user, now = request.user, clock.now()
    own = student.user_id == user.pk
    return Asker(
        user=user,
        now=now,
        student=student,
        own=own,
        coaches=is_coach_of(user, student, now),
        admin=not own and holds(user, "admin", now),
    )


def ask_as_staff(request: SignedInRequest, pk: int) -> Asker:
    """As `ask`; 403 for the student themself."""
    asker = ask(request, pk)
    if not asker.staff:
        raise PermissionDenied
    return asker


def ask_as_admin(request: SignedInRequest, pk: int) -> Asker:
    asker = ask(request, pk)
    if not asker.admin:
        raise PermissionDenied
    return asker


@dataclass(frozen=True, slots=True)
class FormPage:
    """The words around one form, and where one goes from it; `look` is where one may look first, and its words."""

    title: str
    submit: str
    back: str
    lede: str = ""
    follows: str = ""
    danger: bool = False
    facts: tuple[tuple[str, str], ...] = ()
    look: tuple[str, str] | None = None


def form_page(
    request: SignedInRequest, asker: Asker, form: forms.Form, page: FormPage, act: Act
) -> HttpResponse:
    """Shows the form; a sent one that is right is acted on, and one that is refused shown again as it was typed."""
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            said = act(form.cleaned_data)
            messages.success(request, said)
            return redirect(page.back)
    return render(
        request,
        "coaching/form.html",
        {"form": form, "page": page, "asker": asker, "student": asker.student, "now": asker.now},
        status=422 if form.is_bound else 200,
    )


def act_only(request: SignedInRequest, back: str, act: Callable[[], str]) -> HttpResponse:
    """For a button without fields: what refuses is said where one came from."""
    with refused_in_words(request):
        messages.success(request, act())
    return redirect(back)


def sent(request: SignedInRequest) -> QueryDict | None:
    """What was typed, for a form; None when the page is only looked at. An empty POST is typed, too."""
    return request.POST if request.method == "POST" else None


FORM = ["GET", "HEAD", "POST"]


def students_page_of(asker: Asker) -> str:
    return reverse("coaching:student", args=[asker.student.pk])
