"""The excusals that wait for a person, and the pages on which one is given, agreed to or declined."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coaching.asking import FORM, Asker, FormPage, act_only, ask_as_staff, form_page
from coaching.excusals import proposals, queries
from coaching.weeks import queries as week_queries
from coaching.weeks.views import asked_period, changed_week, week_form
from commitments.excusals import verbs as excusal_verbs
from commitments.excusals.models import Excusal, ExcusalState
from core import clock
from core.errors import Refused
from core.forms import ReasonForm, posted
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import record_access, record_list
from people.students.models import Student


@require_http_methods(FORM)
def excusal(request: SignedInRequest, pk: int, number: int, unit: str) -> HttpResponse:
    """Excuse a week or month, with a reason."""
    asker = ask_as_staff(request, pk)
    period = asked_period(asker, unit, number)
    name = week_queries.name_of(period)
    follows = (
        "Its limit for activities has passed, so a second person has to agree before it is excused."
        if week_queries.needs_second_person(period, asker.now)
        else "It is excused at once. The student and whoever decides a claim read the reason."
    )
    page = FormPage(
        f"Excuse {name.lower()}", "Excuse", week_queries.url_of(asker.student, unit, number), follows=follows
    )

    def act(answers: dict[str, str]) -> str:
        excusal = excusal_verbs.excuse(
            period.search, unit=unit, number=number, reason=answers["why"], by=asker.user, now=asker.now
        )
        return (
            f"{name} is excused."
            if excusal.state == ExcusalState.IN_FORCE
            else f"{name} waits for a second person to agree."
        )

    return week_form(request, asker, period, ReasonForm(posted(request), label="Reason"), page, act)


@require_POST
def excusal_agreement(request: SignedInRequest, pk: int, excusal_pk: int) -> HttpResponse:
    """Agree to an excusal, as the second person."""
    asker, excusal, return_url = _to_decide(request, pk, excusal_pk)

    def act() -> str:
        excusal_verbs.agree_excusal(excusal, by=asker.user, now=asker.now)
        return f"{excusal.unit.capitalize()} {excusal.number} is excused."

    if not request.htmx or not asker.staff:
        return act_only(request, return_url, act)
    period = asked_period(asker, excusal.unit, excusal.number)
    try:
        return changed_week(request, asker, period, {"confirmation": act()}, 200)
    except Refused as refusal:
        return changed_week(request, asker, period, {"problem": refusal.message, "at": request.path}, 422)


@require_http_methods(FORM)
def excusal_refusal(request: SignedInRequest, pk: int, excusal_pk: int) -> HttpResponse:
    """Decline what was asked for or proposed, with a reason that the student reads."""
    asker, excusal, return_url = _to_decide(request, pk, excusal_pk)
    name = f"{excusal.unit} {excusal.number}"
    page = FormPage(f"Decline to excuse {name}", "Decline", return_url, follows="The student reads why.")

    def act(answers: dict[str, str]) -> str:
        excusal_verbs.decline_excusal(excusal, by=asker.user, why=answers["why"], now=asker.now)
        return f"Declined: {name} stands as it is."

    return form_page(request, asker, ReasonForm(posted(request)), page, act)


def _to_decide(request: SignedInRequest, pk: int, excusal_pk: int) -> tuple[Asker, Excusal, str]:
    """Return who decides which excusal, and the address to which they go from there.

    Who may not open the student's page still reaches what waits for them as a second coach (DOMAIN §7), on record.
    """
    user, now = request.user, clock.now()
    if Student.objects.visible_to(user, now).filter(pk=pk).exists():
        asker = ask_as_staff(request, pk)
        excusals = Excusal.objects.filter(search__student=asker.student).select_related("search")
        excusal = get_object_or_404(excusals, pk=excusal_pk)
        return asker, excusal, week_queries.url_of(asker.student, excusal.unit, excusal.number)
    excusals = queries.excusals_to_second(user, now).select_related("search__student__user")
    excusal = get_object_or_404(excusals, pk=excusal_pk, search__student__pk=pk)
    student = excusal.search.student
    record_access(request, student)
    asker = Asker(user=user, now=now, student=student, own=False, coaches=False, admin=False)
    return asker, excusal, reverse("coaching:excusals")


@require_safe
@role_required("coach", "admin")
def excusals(request: SignedInRequest) -> HttpResponse:
    """Show what students whom the asker may see ask for, and what colleagues propose, of any student, on record."""
    user, now = request.user, clock.now()
    asked_excusals = list(queries.excusals_asked(user, now).select_related("search__student__user"))
    proposed = proposals.proposals(user, now)
    record_list(
        request,
        {excusal.search.student_id for excusal in asked_excusals}
        | {proposal.student.pk for proposal in proposed},
    )
    context = {
        "asked_excusals": asked_excusals,
        "proposals": proposed,
        "count": len(asked_excusals) + len(proposed),
        "now": now,
    }
    return render(request, "coaching/excusals/excusals.html", context)
