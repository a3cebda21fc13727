"""Staff: who they are, which roles they hold, whom to invite."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from core import clock
from core.forms import refused_beside
from core.http import refused_in_words
from people.accounts.models import SCHOOLS_ROLES, Role, RoleKind, User
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.accounts.sessions import fresh_sign_in
from people.coaches import queries as coach_queries
from people.covers import queries as cover_queries
from people.covers.forms import CoverForm
from people.staff import queries, verbs
from people.staff.forms import RoleForm, StaffForm
from people.staff.queries import Colleague


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_sign_in
def staff(request: SignedInRequest) -> HttpResponse:
    """Show everyone with a role, and the form that invites one more."""
    now = clock.now()
    if request.method != "POST":
        return staff_page(request, now)
    form = StaffForm(request.POST)
    if form.is_valid():
        with refused_beside(form):
            user = verbs.invite_staff(**form.cleaned_data, by=request.user, now=now)
            messages.success(request, _invited_words(user))
            return redirect("people:staff")
    return staff_page(request, now, form=form)


def staff_page(
    request: SignedInRequest,
    now: datetime,
    *,
    form: StaffForm | None = None,
    cover_form: CoverForm | None = None,
) -> HttpResponse:
    """Draw the whole page, with a form that was refused as it was typed."""
    people = [(person, _roles_missing(person)) for person in queries.staff(now)]
    context = {
        "form": form or StaffForm(initial={"time_zone": request.user.time_zone}),
        "people": people,
        "last_admin": _last_admin([person for person, _ in people]),
        "covers": cover_queries.covers(now),
        "cover_form": cover_form or CoverForm(coaches=coach_queries.coaches(now)),
        "now": now,
    }
    return render(request, "people/staff/staff.html", context, status=422 if form or cover_form else 200)


def _invited_words(user: User) -> str:
    if user.joined_at:
        return f"{user.name} has joined already, and holds the roles from now on."
    return f"{user.name} is invited: a mail goes to {user.email}."


def _roles_missing(person: Colleague) -> list[tuple[str, str]]:
    held = {role.kind for role in person.held}
    return [(kind.value, str(kind.label)) for kind in SCHOOLS_ROLES if kind.value not in held]


def _last_admin(people: list[Colleague]) -> int | None:
    """Return the role that cannot be ended, if there is one."""
    admins = [role.pk for person in people for role in person.held if role.kind == RoleKind.ADMIN]
    return admins[0] if len(admins) == 1 else None


@role_required("admin")
@require_POST
@fresh_sign_in
def give_role(request: SignedInRequest, pk: int) -> HttpResponse:
    person, form = get_object_or_404(User, pk=pk), RoleForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Choose a role from the list.")
        return redirect("people:staff")
    with refused_in_words(request):
        role = verbs.give_role(person, kind=form.cleaned_data["kind"], by=request.user, now=clock.now())
        messages.success(request, f"{person.name} is now {role.get_kind_display()}.")
    return redirect("people:staff")


@role_required("admin")
@require_POST
@fresh_sign_in
def end_role(request: SignedInRequest, pk: int) -> HttpResponse:
    role = get_object_or_404(Role.objects.select_related("user"), pk=pk)
    with refused_in_words(request):
        verbs.end_role(role, by=request.user, now=clock.now())
        messages.success(request, f"{role.user.name} is no longer {role.get_kind_display()}.")
    return redirect("people:staff")
