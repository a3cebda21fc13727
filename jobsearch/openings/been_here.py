"""“Have I been here before?”: what a student's own record knows of an employer, a person or a link. Nothing is changed.

Stable for other matters: `been_here(student, employer=, person=, link=, now=) -> list[Encounter]`, in three queries.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse

from core.wording import day_words
from jobsearch.activities.checks import fold, tidy
from jobsearch.activities.models import Activity
from jobsearch.contacts.models import Contact
from jobsearch.openings.links import link_key
from jobsearch.openings.models import Opening
from jobsearch.openings.queries import of_student
from people.students.models import Student
from rules.instants import local_day
from rules.states import Closing, Stage
from rules.words import joined, plural

SILENT_AFTER = timedelta(days=14)  # without anything else at an employer, an application was not answered
PEOPLE_NAMED = 3


@dataclass(frozen=True, slots=True)
class Encounter:
    """Something that the record knows: a sentence, and the page that says more. `silent`: they never answered."""

    sentence: str
    url: str
    silent: bool = False


def been_here(
    student: Student, *, employer: str = "", person: str = "", link: str = "", now: datetime
) -> list[Encounter]:
    """Return what is known already, the openings first."""
    name, name_key, key = tidy(employer), fold(person), link_key(link)
    if not (name or name_key or key):
        return []
    today = local_day(now, student.zone)
    openings = _openings(student, name, key)
    activities = _activities(student, name, name_key)
    encounters = [_opening(opening, activities, key, today) for opening in openings]
    encounters += _person(activities, name_key, today) if name_key else []
    if name:
        encounters += _people(student, name, name_key)
        if not openings and not name_key:
            encounters += _last(activities, today)
    return encounters


def elsewhere_at(opening: Opening, now: datetime) -> list[Encounter]:
    """Return what is known of the student's other openings at the same employer. Two queries."""
    student, name, key = opening.student, opening.employer.name, opening.link_key
    others = [other for other in _openings(student, name, key) if other.pk != opening.pk]
    activities = _activities(student, name, "") if others else []
    return [_opening(other, activities, key, local_day(now, student.zone)) for other in others]


def _openings(student: Student, name: str, key: str) -> list[Opening]:
    wanted = Q(link_key=key) if key else Q()
    if name:
        wanted |= Q(employer_name=name.lower())
    if not wanted:
        return []
    rows = of_student(student).alias(employer_name=Lower("employer__name"))
    return list(rows.filter(wanted).select_related("employer").defer("posting_text").order_by("-pk")[:5])


def _activities(student: Student, name: str, name_key: str) -> list[Activity]:
    """Return what was logged at the employer or with the person, the newest first."""
    wanted = Q(contact__name_key=name_key) if name_key else Q()
    if name:
        wanted |= Q(employer_name=name.lower())
    if not wanted:
        return []
    rows = Activity.objects.not_struck().filter(student=student).alias(employer_name=Lower("employer__name"))
    rows = rows.filter(wanted).select_related("kind", "contact", "employer")
    return list(rows.order_by("-occurred_on", "-pk")[:50])


def _opening(opening: Opening, activities: list[Activity], key: str, today: date) -> Encounter:
    url = reverse("jobsearch:opening", args=[opening.pk])
    since = day_words(opening.stage_since, today.year)
    same = (
        "This posting is on your board" if key and opening.link_key == key else f"{opening} is on your board"
    )
    if opening.closing == Closing.NO_ANSWER:
        return Encounter(f"{opening}: they never answered. You closed it on {since}.", url, silent=True)
    if opening.stage == Stage.CLOSED:
        return Encounter(f"{opening}: closed on {since}, {opening.get_closing_display()}.", url)
    if opening.stage == Stage.REACHED_OUT and _is_silent(opening, activities, today):
        return Encounter(f"{same}: you reached out on {since}, and they have not answered.", url, silent=True)
    return Encounter(f"{same}, in {opening.get_stage_display()} since {since}.", url)


def _is_silent(opening: Opening, activities: list[Activity], today: date) -> bool:
    last = max(
        (activity.occurred_on for activity in activities if activity.employer_id == opening.employer_id),
        default=opening.stage_since,
    )
    return today - max(last, opening.stage_since) > SILENT_AFTER


def _person(activities: list[Activity], name_key: str, today: date) -> Iterable[Encounter]:
    """Say when the student was last in touch with the person, at whichever employer."""
    with_person = [
        activity for activity in activities if activity.contact and activity.contact.name_key == name_key
    ]
    for activity in with_person[:1]:
        at = f" ({activity.employer})" if activity.employer else ""
        day = day_words(activity.occurred_on, today.year)
        yield Encounter(
            f"You know {activity.contact}{at}: {activity.kind.done} on {day}.",
            reverse("jobsearch:contact", args=[activity.contact_id]),
        )


def _people(student: Student, name: str, name_key: str) -> Iterable[Encounter]:
    """Say whom the student knows at the employer."""
    contacts = Contact.objects.filter(student=student).alias(employer_name=Lower("employer__name"))
    at_employer = contacts.filter(employer_name=name.lower()).exclude(name_key=name_key).order_by("-pk")
    rows = list(at_employer.values_list("name", "employer")[: PEOPLE_NAMED + 1])
    if rows:
        names, url = [name for name, _ in rows], reverse("jobsearch:employer", args=[rows[0][1]])
        more = ["others"] if len(names) > PEOPLE_NAMED else []
        yield Encounter(f"You know {joined([*names[:PEOPLE_NAMED], *more])} there.", url)


def _last(activities: list[Activity], today: date) -> Iterable[Encounter]:
    for activity in activities[:1]:
        day, times = day_words(activity.occurred_on, today.year), len(activities)
        often = f", {plural(times, 'time')} so far" if times > 1 else ""
        yield Encounter(
            f"You have been here before: {activity.kind.done} on {day}{often}.",
            reverse("jobsearch:activity", args=[activity.pk]),
        )
