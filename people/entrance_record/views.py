"""The record of the entrance for an admin: who came in, who failed, who was refused, whose role or account changed."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from people.access_record.queries import bound
from people.accounts.models import User
from people.accounts.record import digest
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.entrance_record import queries
from people.entrance_record.forms import EntranceNarrowForm, EntranceSearchForm
from people.entrance_record.queries import GROUPS, EntranceNarrowing
from people.students.fetching import record_list
from rules.instants import end_of_day, start_of_day


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
def entrance(request: SignedInRequest) -> HttpResponse:
    if request.method != "POST":
        return _page(request, None)
    form = EntranceSearchForm(request.POST)
    if not form.is_valid():
        return _page(request, form)
    criteria = form.cleaned_data
    words = criteria["person"].strip()
    people = queries.people_like(words) if words else []
    if words and not people and "@" in words:
        return redirect(_address(criteria, typed=digest(words)))
    if words and len(people) != 1:
        refusal = (
            "Nobody has that name or address." if not people else "Several people fit: choose one below."
        )
        form.add_error("person", refusal)
        return _page(request, form, people)
    return redirect(_address(criteria, person=people[0].pk if people else None))


def _address(criteria: dict[str, Any], *, person: int | None = None, typed: str = "") -> str:
    parameters = {"person": person, "typed": typed}
    parameters |= {name: criteria.get(name) for name in ("group", "first_day", "last_day")}
    query = urlencode({name: str(value) for name, value in parameters.items() if value})
    return reverse("people:record_entrance") + (f"?{query}" if query else "")


def _page(
    request: SignedInRequest, refused: EntranceSearchForm | None, choices: list[User] | None = None
) -> HttpResponse:
    """Draw the record as narrowed by the address; after a refusal with what was typed, and whom it may have meant."""
    address_form = EntranceNarrowForm(request.GET)
    address_form.is_valid()
    criteria, choices = address_form.cleaned_data, choices or []
    narrowing = _narrowing(criteria, request.user)
    lines, older = queries.lines(narrowing, criteria.get("before") or "")
    people_shown = {line.person for line in lines} | {choice.pk for choice in choices}
    people_shown.add(narrowing.person.pk if narrowing.person else None)
    record_list(request, queries.students_among(people_shown))
    initial = {name: criteria.get(name) for name in ("group", "first_day", "last_day")}
    initial["person"] = narrowing.person.name if narrowing.person else ""
    context = {
        "form": refused or EntranceSearchForm(initial=initial),
        "narrowing": narrowing,
        "group": GROUPS[narrowing.group].label if narrowing.group else "",
        "lines": lines,
        "before": criteria.get("before"),
        "older": older,
        "choices": _choices(refused, choices) if refused else [],
    }
    return render(request, "people/entrance_record/record.html", context, status=422 if refused else 200)


def _choices(refused: EntranceSearchForm, people: list[User]) -> list[tuple[str, str, str]]:
    """Return, for each person, the name, what tells it from another of that name, and the record's address for it."""
    return [
        (
            person.name,
            person.student.cohort.name if hasattr(person, "student") else person.email,
            _address(refused.cleaned_data, person=person.pk),
        )
        for person in people
    ]


def _narrowing(criteria: dict[str, Any], user: User) -> EntranceNarrowing:
    """Read what the record is narrowed to. Days are in the zone of `user`; numbers of nobody narrow nothing."""
    return EntranceNarrowing(
        person=User.objects.filter(pk=criteria["person"]).first() if criteria.get("person") else None,
        typed=criteria.get("typed") or "",
        group=criteria.get("group") or "",
        start=bound(criteria.get("first_day"), user, start_of_day),
        end=bound(criteria.get("last_day"), user, end_of_day),
    )
