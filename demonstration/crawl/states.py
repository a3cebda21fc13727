"""The states by which pages are alike: at one address, with their objects in the same state."""

from collections.abc import Hashable
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

from django.apps import apps
from django.db import models
from django.urls import Resolver404, resolve

from guarantee.claims.models import Claim
from people.students.models import Student
from standing.models import Period, Standing

# The word before a number in an address → what has that number.
NAMED = {
    "students": "people.Student", "staff": "people.User", "roles": "people.Role", "covers": "people.Cover",
    "rosters": "people.RosterUpload", "programs": "people.Program",
    "policies": "commitments.Policy", "terms": "commitments.Policy", "clause-questions": "commitments.ClauseQuestion",
    "endings": "commitments.Ending", "excusals": "commitments.Excusal",
    "leave": "commitments.Leave", "holidays": "commitments.AddedHoliday",
    "offers": "jobsearch.Offer", "asks": "jobsearch.OfferAsk", "log": "jobsearch.Activity",
    "activities": "jobsearch.Activity", "imports": "jobsearch.ImportedFile",
    "corrections": "jobsearch.CorrectionRequest",
    "ideas": "resources.Idea", "steps": "resources.IdeaMove",
    "lapses": "coaching.Lapse", "appointments": "coaching.Appointment", "deliverables": "coaching.Deliverable",
    "submissions": "coaching.Submission", "concerns": "coaching.Concern",
    "claims": "guarantee.Claim", "claim": "guarantee.Claim", "replays": "guarantee.Replay", "mail": "core.OutboxMail",
}  # fmt: skip


def name_of(path: str) -> str:
    """Return the name of the path's URL pattern; the path itself where none matches."""
    return _name_of_view(urlsplit(path).path) or path


@lru_cache(maxsize=100_000)  # every link of every page is asked about
def _name_of_view(path: str) -> str:
    try:
        return resolve(path).view_name
    except Resolver404:
        return ""


def state_of_address(path: str) -> Hashable:
    """Return the state of the last object that the path names by a number: the one that the page is about."""
    parts = [part for part in urlsplit(path).path.split("/") if part]
    state: Hashable = None
    for word, number in pairwise(parts):
        if number.isdigit() and word in NAMED:
            state = state_of(apps.get_model(NAMED[word]), int(number))
        elif number.isdigit() and word in ("weeks", "months") and parts[0] == "students":
            state = _state_of_period(int(parts[1]), word.removesuffix("s"), int(number))
    return state


def state_of(model: type[models.Model], pk: int) -> Hashable:
    if model is Student:
        return state_of_student(pk)
    row = model._default_manager.filter(pk=pk).values(*_telling(model)).first()
    return None if row is None else (model.__name__, *_told(row.values()))


def state_of_student(pk: int) -> Hashable:
    """Return the student's state as their coach sees it: as they see it themselves, and their level on the caseload."""
    level = Standing.objects.filter(student=pk).values_list("level", flat=True).first()
    own_state = own_state_of_student(pk)
    return None if own_state is None else (own_state, level)


def own_state_of_student(pk: int) -> Hashable:
    """Return the student's state, with their newest search's, and their newest claim's."""
    student = Student.objects.filter(pk=pk).first()
    if student is None:
        return None
    search = student.searches.order_by("-pk").values("state", "service_until", "guarantee_until").first()
    claim = Claim.objects.filter(student=pk).order_by("-pk").values_list("state", flat=True).first()
    return ("Student", student.state, _told(search.values()) if search else None, claim)


def _state_of_period(student: int, unit: str, number: int) -> Hashable:
    periods = Period.objects.filter(search__student=student, unit=unit, number=number)
    row = periods.order_by("-search_id").values("verdict", "settled_at", "leave_days").first()
    return None if row is None else (unit, row["verdict"], row["settled_at"] is None, row["leave_days"] > 0)


@cache
def _telling(model: type[models.Model]) -> tuple[str, ...]:
    """Return the columns that make up a model's state: of few values, or empty until something happens."""
    columns = []
    for column in model._meta.concrete_fields:
        has_few_values = column.choices or isinstance(column, models.BooleanField)
        if has_few_values or column.null:
            columns.append(column.attname)
    return tuple(columns) or ("pk",)


def _told(values: Any) -> tuple[Hashable, ...]:
    """Replace values by "…" but for texts, truths and None: a moment, a day, a number or a person counts as present."""
    return tuple(value if isinstance(value, str | bool) or value is None else "…" for value in values)
