"""The pages on which a coach accepts a late activity, looks at its evidence, and decides a correction."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from coaching.asking import FORM, Asker, FormPage, ask_as_staff, form_page
from coaching.weeks import queries as week_queries
from coaching.weeks.views import week_form
from core import clock
from core.forms import DecisionForm, ReasonForm, posted
from jobsearch.activities.history import wanted
from jobsearch.activities.models import Activity
from jobsearch.corrections import verbs as correction_verbs
from jobsearch.corrections.models import CorrectionRequest
from jobsearch.evidence import queries as evidence_queries
from jobsearch.evidence import verbs as evidence_verbs
from jobsearch.late_activities import verbs as late_activity_verbs
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import record_list
from rules.policy import Unit
from rules.words import full_day
from standing.models import Period


@require_http_methods(FORM)
def acceptance(request: SignedInRequest, pk: int, activity_pk: int) -> HttpResponse:
    """Accept a late activity, with the reason why it counts."""
    asker = ask_as_staff(request, pk)
    activity = get_object_or_404(
        Activity.objects.select_related("kind", "contact"), student=asker.student, pk=activity_pk
    )
    page = FormPage(
        "Accept a late activity",
        "Accept",
        _week_with(asker, activity),
        lede=f"{activity.kind.name} of {activity.occurred_on:%-d %b %Y}"
        + (f", {activity.contact}" if activity.contact else ""),
        follows="It counts from now on. The reason stays with it.",
    )

    def act(answers: dict[str, str]) -> str:
        late_activity_verbs.accept_late(activity, reason=answers["why"], by=asker.user, now=asker.now)
        return "Accepted: it counts."

    form, period = ReasonForm(posted(request), label="Because"), _period_with(asker, activity)
    if period is None:
        return form_page(request, asker, form, page, act)
    return week_form(request, asker, period, form, page, act)


@require_http_methods(FORM)
def check(request: SignedInRequest, pk: int, activity_pk: int) -> HttpResponse:
    """Accept what no machine can tell, or what it found wanting, or refuse it, with the reason."""
    asker = ask_as_staff(request, pk)
    activity = get_object_or_404(
        Activity.objects.select_related("kind"), student=asker.student, pk=activity_pk
    )
    steps = evidence_queries.steps_of(activity)
    may_refuse = activity.check_state in evidence_verbs.REFUSABLE
    page = FormPage(
        f"{asker.student.user.name}’s {activity.kind.name} of {full_day(activity.occurred_on)}",
        "Decide" if may_refuse else "Accept",
        _week_with(asker, activity),
        lede=steps[0].said_to_staff if steps else "",
        follows="Accepted, it counts. The student reads your reason, and it stays on record.",
        facts=(("Link", activity.link or "none"),),
        look=(reverse("jobsearch:activity", args=[activity.pk]), "See the activity, and all that was found"),
    )

    def act(answers: dict[str, str]) -> str:
        accepted = answers.get("decision", "yes") == "yes"
        evidence_verbs.decide(activity, accepted=accepted, why=answers["why"], by=asker.user, now=asker.now)
        return "Accepted: it counts." if accepted else "Refused: it does not count as it is."

    form = (
        DecisionForm(
            posted(request), yes="Accept: it is public, and theirs", no="Refuse: it does not count as it is"
        )
        if may_refuse
        else ReasonForm(posted(request), label="Accept it, because")
    )
    return form_page(request, asker, form, page, act)


@require_safe
@role_required("coach", "admin")
def checks(request: SignedInRequest) -> HttpResponse:
    """List what waits for a person's look, and what was not found to be so, of the asker's students, on record."""
    user, now = request.user, clock.now()
    waiting = evidence_queries.lines_for_coach(evidence_queries.checks_waiting(user, now))
    failed = evidence_queries.lines_for_coach(evidence_queries.checks_failed(user, now), limit=100)
    record_list(request, {line.activity.student_id for line in [*waiting, *failed]})
    context = {"waiting": waiting, "failed": failed, "now": now}
    return render(request, "coaching/activities/checks.html", context)


@require_http_methods(FORM)
def correction(request: SignedInRequest, pk: int, correction_pk: int) -> HttpResponse:
    """Approve or decline a change that the student wants of an activity whose week is settled."""
    asker = ask_as_staff(request, pk)
    correction_request = get_object_or_404(
        CorrectionRequest.objects.select_related(
            "activity__kind", "activity__contact", "activity__employer", "activity__student"
        ),
        activity__student=asker.student,
        pk=correction_pk,
    )
    activity = correction_request.activity
    contact = f", {activity.contact}" if activity.contact else ""
    page = FormPage(
        f"{asker.student.user.name} asks for a correction",
        "Decide",
        _week_with(asker, activity),
        lede=f"{activity.kind.name.capitalize()} of {full_day(activity.occurred_on)}{contact}: "
        f"“{correction_request.why}”",
        follows="Its week is settled, so it changes only with you. What it said before stays on record, and the "
        "student reads why.",
        facts=tuple(
            (change.label, f"{change.before or 'nothing'} → {change.after or 'nothing'}")
            for change in wanted(correction_request)
        ),
        look=(reverse("jobsearch:activity", args=[activity.pk]), "See the activity and its history"),
    )

    def act(answers: dict[str, str]) -> str:
        approved = answers["decision"] == "yes"
        correction_verbs.decide_correction(
            correction_request, approved=approved, why=answers["why"], by=asker.user, now=asker.now
        )
        return (
            "Approved: the activity is changed, and what it said stays on record."
            if approved
            else "Declined."
        )

    form = DecisionForm(posted(request), yes="Approve: change the activity", no="Decline")
    return form_page(request, asker, form, page, act)


def _week_with(asker: Asker, activity: Activity) -> str:
    """Return the address of the week in which the activity lies, else of the student's page."""
    period = _period_with(asker, activity)
    if period is None:
        return reverse("coaching:student", args=[asker.student.pk])
    return week_queries.url_of(asker.student, "week", period.number)


def _period_with(asker: Asker, activity: Activity) -> Period | None:
    weeks = Period.objects.holding(activity.occurred_on).filter(search__student=asker.student, unit=Unit.WEEK)
    return weeks.select_related("search").last()
