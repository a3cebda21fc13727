"""A week or month of a student's search, and what a coach decides about it."""

from typing import cast

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coaching import queries, weeks
from coaching.forms import DecisionForm, ReasonForm
from coaching.views.asking import Act, Asker, FormPage, act_only, ask, ask_as_staff, form_page, refuse, sent
from commitments import verbs as commitments
from commitments.models import Excusal
from commitments.queries import latest_search
from commitments.rules.words import full_day
from core import clock
from core.errors import Refused
from jobsearch import verbs as jobsearch
from jobsearch.history import wanted
from jobsearch.models import Activity, CorrectionRequest
from people.access import record_access
from people.models import Student, User
from standing.models import Period

FORM = ["GET", "HEAD", "POST"]


@require_safe
def week(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    return _opened(request, pk, "week", number)


@require_safe
def month(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    return _opened(request, pk, "month", number)


def _opened(request: HttpRequest, pk: int, unit: str, number: int) -> HttpResponse:
    asker = ask(request, pk)
    part = bool(request.htmx) and not request.htmx.history_restore_request  # type: ignore[attr-defined]
    context = week_context(asker, _period(asker, unit, number), panel=part)
    return render(request, "coaching/_week.html" if part else "coaching/week.html", context)


def week_context(asker: Asker, period: Period, *, panel: bool) -> dict[str, object]:
    """What a week shows, on its own page or in the panel on the student's."""
    return {
        "asker": asker,
        "student": asker.student,
        "week": weeks.opened(period, asker.student, asker.now),
        "panel": panel,
        "heading": "h3" if panel else "h2",
        "under": "h4" if panel else "h3",
        "now": asker.now,
    }


def _week_form(
    request: HttpRequest, asker: Asker, period: Period, form: Form, page: FormPage, act: Act
) -> HttpResponse:
    """From the panel: the week again in its place, as it then stands. From elsewhere: a page of one form."""
    if not request.htmx or request.method != "POST":  # type: ignore[attr-defined]
        return form_page(request, asker, form, page, act)
    said = ""
    if form.is_valid():
        try:
            said = act(form.cleaned_data)
        except Refused as refusal:
            refuse(form, refusal)
    errors = [str(message) for messages in form.errors.values() for message in messages]
    about = {"said": said, "problem": " ".join(errors), "typed": form.data.get("why", ""), "at": request.path}
    return _changed(request, asker, period, about, 200 if said else 422)


def _changed(
    request: HttpRequest, asker: Asker, period: Period, about: dict[str, str], status: int
) -> HttpResponse:
    period = _period(asker, period.unit, period.number)
    periods = period.search.periods.filter(unit=period.unit)
    context = week_context(asker, period, panel=True) | {"said": "", "problem": ""} | about
    context["strip"] = weeks.strip(periods, asker.student, asker.now)
    return render(request, "coaching/_week_changed.html", context, status=status)


@require_http_methods(FORM)
def excusal(request: HttpRequest, pk: int, number: int, unit: str) -> HttpResponse:
    """A coach excuses the week, with a reason."""
    asker = ask_as_staff(request, pk)
    period = _period(asker, unit, number)
    name = weeks.name_of(period)
    follows = (
        "Its limit for entries has passed, so a second person has to agree before it is excused."
        if weeks.needs_second_person(period, asker.now)
        else "It is excused at once. The student and whoever decides a claim read the reason."
    )
    page = FormPage(
        f"Excuse {name.lower()}", "Excuse", weeks.url_of(asker.student, unit, number), follows=follows
    )

    def act(data: dict[str, str]) -> str:
        made = commitments.excuse(
            period.search, unit=unit, number=number, reason=data["why"], by=asker.user, now=asker.now
        )
        return (
            f"{name} is excused."
            if made.state == "in_force"
            else f"{name} waits for a second person to agree."
        )

    return _week_form(request, asker, period, ReasonForm(sent(request), label="Reason"), page, act)


@require_POST
def excusal_agreement(request: HttpRequest, pk: int, excusal_pk: int) -> HttpResponse:
    """The second person agrees."""
    asker, found, back = _to_decide(request, pk, excusal_pk)

    def act() -> str:
        commitments.agree_excusal(found, by=asker.user, now=asker.now)
        return f"{found.unit.capitalize()} {found.number} is excused."

    if not request.htmx or not asker.staff:  # type: ignore[attr-defined]
        return act_only(request, back, act)
    period = _period(asker, found.unit, found.number)
    try:
        return _changed(request, asker, period, {"said": act()}, 200)
    except Refused as refusal:
        return _changed(request, asker, period, {"problem": refusal.message, "at": request.path}, 422)


@require_http_methods(FORM)
def excusal_refusal(request: HttpRequest, pk: int, excusal_pk: int) -> HttpResponse:
    """What was asked for or proposed is declined, with a reason that the student reads."""
    asker, found, back = _to_decide(request, pk, excusal_pk)
    name = f"{found.unit} {found.number}"
    page = FormPage(f"Decline to excuse {name}", "Decline", back, follows="The student reads why.")

    def act(data: dict[str, str]) -> str:
        commitments.decline_excusal(found, by=asker.user, why=data["why"], now=asker.now)
        return f"Declined: {name} stands as it is."

    return form_page(request, asker, ReasonForm(sent(request)), page, act)


@require_http_methods(FORM)
def acceptance(request: HttpRequest, pk: int, activity_pk: int) -> HttpResponse:
    """A late entry counts, because…"""
    asker = ask_as_staff(request, pk)
    entry = get_object_or_404(
        Activity.objects.select_related("kind", "contact"), student=asker.student, pk=activity_pk
    )
    page = FormPage(
        "Accept a late entry",
        "Accept",
        _week_with(asker, entry),
        lede=f"{entry.kind.name} of {entry.occurred_on:%-d %b %Y}{f', {entry.contact}' if entry.contact else ''}",
        follows="It counts from now on. The reason stays with it.",
    )

    def act(data: dict[str, str]) -> str:
        jobsearch.accept_late(entry, reason=data["why"], by=asker.user, now=asker.now)
        return "Accepted: it counts."

    form, period = ReasonForm(sent(request), label="Because"), _period_with(asker, entry)
    if period is None:
        return form_page(request, asker, form, page, act)
    return _week_form(request, asker, period, form, page, act)


@require_http_methods(FORM)
def correction(request: HttpRequest, pk: int, correction_pk: int) -> HttpResponse:
    """The student wants to change an entry whose week is settled; the coach approves or declines."""
    asker = ask_as_staff(request, pk)
    found = get_object_or_404(
        CorrectionRequest.objects.select_related(
            "activity__kind", "activity__contact", "activity__employer", "activity__student"
        ),
        activity__student=asker.student,
        pk=correction_pk,
    )
    entry = found.activity
    of = f", {entry.contact}" if entry.contact else ""
    page = FormPage(
        f"{asker.student.user.name} asks for a correction",
        "Decide",
        _week_with(asker, entry),
        lede=f"{entry.kind.name.capitalize()} of {full_day(entry.occurred_on)}{of}: “{found.why}”",
        follows="Its week is settled, so it changes only with you. What it said before stays on record, and the "
        "student reads why.",
        facts=tuple(
            (each.label, f"{each.before or 'nothing'} → {each.after or 'nothing'}") for each in wanted(found)
        ),
        look=(reverse("jobsearch:activity", args=[entry.pk]), "See the entry and its history"),
    )

    def act(data: dict[str, str]) -> str:
        approved = data["decision"] == "yes"
        jobsearch.decide_correction(found, approved=approved, why=data["why"], by=asker.user, now=asker.now)
        return (
            "Approved: the entry is changed, and what it said stays on record." if approved else "Declined."
        )

    form = DecisionForm(sent(request), yes="Approve: change the entry", no="Decline")
    return form_page(request, asker, form, page, act)


def _period(asker: Asker, unit: str, number: int) -> Period:
    """Of the student's latest search; 404 if it has no such week."""
    search = latest_search(asker.student)
    if search is None:
        raise Http404
    return get_object_or_404(
        Period.objects.select_related("search__policy", "search__signature"),
        search=search,
        unit=unit,
        number=number,
    )


def _to_decide(request: HttpRequest, pk: int, excusal_pk: int) -> tuple[Asker, Excusal, str]:
    """Who decides which excusal, and where they go from there.

    Who may not open the student's page still reaches what waits for them as a second coach (DOMAIN §7), on record.
    """
    user, now = cast(User, request.user), clock.now()
    if Student.objects.visible_to(user, now).filter(pk=pk).exists():
        asker = ask_as_staff(request, pk)
        excusals = Excusal.objects.filter(search__student=asker.student).select_related("search")
        found = get_object_or_404(excusals, pk=excusal_pk)
        return asker, found, weeks.url_of(asker.student, found.unit, found.number)
    excusals = queries.excusals_to_second(user, now).select_related("search__student__user")
    found = get_object_or_404(excusals, pk=excusal_pk, search__student__pk=pk)
    student = found.search.student
    record_access(request, student)
    asker = Asker(user=user, now=now, student=student, own=False, coaches=False, admin=False)
    return asker, found, reverse("coaching:excusals")


def _week_with(asker: Asker, entry: Activity) -> str:
    """The page of the week in which the entry lies, else the student's."""
    period = _period_with(asker, entry)
    if period is None:
        return reverse("coaching:student", args=[asker.student.pk])
    return weeks.url_of(asker.student, "week", period.number)


def _period_with(asker: Asker, entry: Activity) -> Period | None:
    day = entry.occurred_on
    weeks_of_it = Period.objects.filter(
        search__student=asker.student, unit="week", first_day__lte=day, last_day__gte=day
    )
    return weeks_of_it.select_related("search").last()
