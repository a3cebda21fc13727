"""What the pages of this room share: who asks, and the page of one form."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
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
    """The person who asks for a student's page, and in which roles. `now` is one moment for the whole request."""

    user: User
    now: datetime
    student: Student
    own: bool
    coaches: bool
    admin: bool

    @property
    def staff(self) -> bool:
        """Whether they may act as the school: they coach or cover the student, or are an admin; never the student."""
        return not self.own and (self.coaches or self.admin)


def ask(request: SignedInRequest, pk: int) -> Asker:
    """Return the asker with the student of that number, and log the access. Raise Http404 for who may not see them."""
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
    """Return the asker, as `ask` does. Raise PermissionDenied (403) for the student themself."""
    asker = ask(request, pk)
    if not asker.staff:
        raise PermissionDenied
    return asker


def ask_as_admin(request: SignedInRequest, pk: int) -> Asker:
    """Return the asker, as `ask` does. Raise PermissionDenied (403) for anybody but an admin."""
    asker = ask(request, pk)
    if not asker.admin:
        raise PermissionDenied
    return asker


@dataclass(frozen=True, slots=True)
class FormPage:
    """The words around one form; `return_url` is where one goes from it, `look` a page to see first, with its words."""

    title: str
    submit: str
    return_url: str
    lede: str = ""
    follows: str = ""
    danger: bool = False
    facts: tuple[tuple[str, str], ...] = ()
    look: tuple[str, str] | None = None


def form_page(
    request: SignedInRequest, asker: Asker, form: forms.Form, page: FormPage, act: Act
) -> HttpResponse:
    """Show the form, act on a sent one that is right, and show a refused one again as it was typed (422)."""
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            confirmation = act(form.cleaned_data)
            messages.success(request, confirmation)
            return redirect(page.return_url)
    return render(
        request,
        "coaching/form.html",
        {"form": form, "page": page, "asker": asker, "student": asker.student, "now": asker.now},
        status=422 if form.is_bound else 200,
    )


def act_only(request: SignedInRequest, return_url: str, act: Callable[[], str]) -> HttpResponse:
    """Act on a button without fields, and show on the page `return_url` what was done or why it was refused."""
    with refused_in_words(request):
        messages.success(request, act())
    return redirect(return_url)


FORM = ["GET", "HEAD", "POST"]


def students_page_of(asker: Asker) -> str:
    return reverse("coaching:student", args=[asker.student.pk])
