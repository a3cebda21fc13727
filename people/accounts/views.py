"""The pages of one person's account, for an admin: its state, what happened to it, and what can be done."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from core import clock
from core.forms import refused_beside
from people.accounts import queries, verbs
from people.accounts.forms import AccountReasonForm, AddressForm
from people.accounts.models import RoleKind, User
from people.accounts.requests import SignedInRequest
from people.accounts.roles import has_second_factor, role_required, roles_of
from people.accounts.sessions import fresh_sign_in
from people.students.fetching import record_access

CHANGES_A_PAGE = 25


@role_required("admin")
@require_safe
def account(request: SignedInRequest, pk: int) -> HttpResponse:
    return _page(request, _person(request, pk))


@role_required("admin")
@require_POST
@fresh_sign_in
def close(request: SignedInRequest, pk: int) -> HttpResponse:
    return _do(request, pk, "closing", AccountReasonForm, verbs.close_account, "{}’s account is closed.")


@role_required("admin")
@require_POST
@fresh_sign_in
def reopen(request: SignedInRequest, pk: int) -> HttpResponse:
    return _do(request, pk, "opening", AccountReasonForm, verbs.reopen_account, "{}’s account is open again.")


@role_required("admin")
@require_POST
@fresh_sign_in
def change_address(request: SignedInRequest, pk: int) -> HttpResponse:
    words = "{} signs in with the new address from now on. A mail tells both addresses."
    return _do(request, pk, "address", AddressForm, verbs.change_address, words)


@role_required("admin")
@require_POST
@fresh_sign_in
def take_second_factor_off(request: SignedInRequest, pk: int) -> HttpResponse:
    words = "{} signs in with the password, and sets up a new second factor then."
    return _do(request, pk, "second_factor", AccountReasonForm, verbs.take_second_factor_off, words)


def _person(request: SignedInRequest, pk: int) -> User:
    """Return the person of that number; a student's page goes on record."""
    person = get_object_or_404(User.objects.select_related("student"), pk=pk)
    if (student := getattr(person, "student", None)) is not None:
        record_access(request, student)
    return person


def _do(
    request: SignedInRequest,
    pk: int,
    act: str,
    form_class: type[AccountReasonForm],
    verb: Callable[..., None],
    words: str,
) -> HttpResponse:
    """Read the form and call the verb; where it is refused, show the page again with what was typed and why not."""
    person = _person(request, pk)
    form = form_class(request.POST, prefix=act)
    if form.is_valid():
        with refused_beside(form):
            verb(person, **form.cleaned_data, by=request.user, now=clock.now())
            messages.success(request, words.format(person.name))
            return redirect("people:account", pk)
    return _page(request, person, act, form)


def _page(
    request: SignedInRequest, person: User, act: str = "", refused: forms.Form | None = None
) -> HttpResponse:
    roles = roles_of(person, clock.now())
    forms_by_act: dict[str, Any] = {
        "closing": AccountReasonForm(prefix="closing"),
        "opening": AccountReasonForm(prefix="opening"),
        "address": AddressForm(prefix="address"),
        "second_factor": AccountReasonForm(prefix="second_factor"),
    }
    if refused is not None:
        forms_by_act[act] = refused
    context = {
        "person": person,
        "student": getattr(person, "student", None),
        "roles": [kind.label for kind in RoleKind if kind.value in roles],
        "has_second_factor": has_second_factor(person),
        "is_own": person.pk == request.user.pk,
        "forms": forms_by_act,
        "refused": act,
        "page": Paginator(queries.changes_of(person), CHANGES_A_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "people/accounts/account.html", context, status=422 if refused else 200)
