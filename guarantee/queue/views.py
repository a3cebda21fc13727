"""The queue of claims: what needs the admin first, then what waits for others; all earlier ones, and a search."""

from datetime import datetime
from urllib.parse import urlencode

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from commitments.questions.queries import waiting_for
from core.clock import now as clock_now
from core.forms import posted, refused_beside
from core.http import refused_in_words
from guarantee.claims.queries import JudgedClaim
from guarantee.judges.context import claim_for, context_of
from guarantee.queue.forms import ClaimSearchForm, HoldForm, QueueAddressForm, TakingForm
from guarantee.queue.queries import (
    CHOICES,
    Queue,
    claims_for,
    closed_rows,
    queue_of,
    student_of_claims,
    students_with_claims,
)
from guarantee.queue.tabs import SECOND_LOOK, SELDOM, TABS, Tab, counts, tab_named, typical_days
from guarantee.queue.verbs import hold, lift_hold, release, take
from guarantee.second_looks.queries import look_count
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import record_list
from people.students.models import Student
from rules.instants import local_day
from rules.words import MONTHS, WEEKDAYS, full_day

CLOSED_A_PAGE = 50


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
def claims(request: SignedInRequest) -> HttpResponse:
    """Show the queue; on POST look for claims by a name or reference, which then stands in the address as a number."""
    if request.method != "POST":
        return _page(request)
    form = ClaimSearchForm(request.POST)
    if not form.is_valid():
        return _page(request, form)
    if form.reference:
        year, number = form.reference
        claim = claims_for(request.user, clock_now()).filter(year=year, number=number).first()
        if claim is not None:
            return redirect("guarantee:dossier", pk=claim.pk)
        form.add_error("words", f"There is no claim {year}-{number:03d}.")
        return _page(request, form)
    students = students_with_claims(form.cleaned_data["words"], request.user, clock_now())
    if len(students) == 1:
        return redirect(_address(students[0]))
    form.add_error("words", _which_one(len(students)))
    return _page(request, form, students[:CHOICES])


def _which_one(count: int) -> str:
    if not count:
        return "Nobody of that name or address has filed a claim."
    if count > CHOICES:
        return f"More than {CHOICES} students fit, of whom the first stand below: type more of the name."
    return "Several students fit: choose one below."


def _address(student: Student) -> str:
    return f"{reverse('guarantee:claims')}?{urlencode({'student': student.pk})}"


def _page(
    request: SignedInRequest, form: ClaimSearchForm | None = None, choices: list[Student] | None = None
) -> HttpResponse:
    now, user = clock_now(), request.user
    tab, student = tab_named(request.GET.get("show", "")), _narrowed_to(request)
    all_claims = claims_for(user, now)
    count_of, dollars = counts(all_claims)
    shown = all_claims.filter(student=student) if student else all_claims.filter(tab.holds)
    queue = queue_of(shown, user, now) if student or not tab.is_closed else None
    page, past_rows = None, []
    if student or tab.is_closed:
        past = shown.exclude(pk__in=[row.claim.pk for row in queue.rows]) if queue else shown
        page = Paginator(past.order_by("-filed_at", "-pk"), CLOSED_A_PAGE).get_page(request.GET.get("page"))
        past_rows = closed_rows(list(page.object_list), now)
    listed = [*(queue.rows if queue else ()), *past_rows]
    named = {row.pk for row in choices or ()} | ({student.pk} if student else set())
    record_list(request, {row.claim.student_id for row in listed} | named)
    typical, decided = typical_days(now)
    context = {
        "tab": tab,
        "tabs": [(shown_tab, count_of[shown_tab.name]) for shown_tab in _tabs(count_of, tab)],
        "student": student,
        "queue": queue,
        "past": past_rows,
        "page": page,
        "headline": _headline(tab, student, queue),
        "today": _today(now, user.time_zone),
        "open_count": count_of["open"],
        "dollars": dollars,
        "typical": typical,
        "decided": decided,
        "look_count": look_count() if tab == SECOND_LOOK else None,
        "target": settings.DECIDE_CLAIMS_WITHIN_DAYS,
        "questions": waiting_for(user, now).count(),
        "form": form or ClaimSearchForm(),
        "choices": [(row.user.name, row.cohort.name, _address(row)) for row in choices or ()],
    }
    return render(request, "guarantee/queue/queue.html", context, status=422 if form else 200)


def _narrowed_to(request: SignedInRequest) -> Student | None:
    """Return the student whose claims alone the address asks for; None where it names nobody whom the asker may see."""
    address = QueueAddressForm(request.GET)
    pk = address.cleaned_data.get("student") if address.is_valid() else None
    return student_of_claims(pk, request.user, clock_now()) if pk else None


def _tabs(count_of: dict[str, int], current: Tab) -> list[Tab]:
    """Return the tabs; those that seldom hold any only where they do."""
    return [tab for tab in TABS if tab not in SELDOM or count_of[tab.name] or tab == current]


def _headline(tab: Tab, student: Student | None, queue: Queue | None) -> str:
    if student is not None:
        return f"All claims of {student.user.name}"
    if queue is not None and tab.name == "open":
        return str(queue.headline)
    return tab.label


def _today(now: datetime, zone: str) -> str:
    today = local_day(now, zone)
    return f"{WEEKDAYS[today.weekday()]} {today.day} {MONTHS[today.month - 1]}"


@role_required("admin", "outside")
@require_http_methods(["GET", "HEAD", "POST"])
def taking(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take a claim; where a colleague has taken it, ask for a word first."""
    claim = claim_for(request, pk)
    form = TakingForm(posted(request))
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            take(claim, word=form.cleaned_data["word"], by=request.user, now=clock_now())
            messages.success(request, f"You have taken {claim.student.user.name}’s claim.")
            return redirect("guarantee:dossier", pk=pk)
    return _page_of_one(request, claim, "guarantee/queue/taking.html", form)


@role_required("admin", "outside")
@require_POST
def releasing(request: SignedInRequest, pk: int) -> HttpResponse:
    claim = claim_for(request, pk)
    with refused_in_words(request):
        release(claim, by=request.user, now=clock_now())
        messages.success(request, "Released: any colleague who may judge it can take it.")
    return redirect("guarantee:dossier", pk=pk)


@role_required("admin", "outside")
@require_http_methods(["GET", "HEAD", "POST"])
def holding(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let a claim wait until a day, with a reason that the student reads."""
    claim = claim_for(request, pk)
    form = HoldForm(posted(request))
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            row = hold(claim, **form.cleaned_data, by=request.user, now=clock_now())
            messages.success(
                request, f"It waits, and comes back on {full_day(row.until)} by itself. The student is told."
            )
            return redirect("guarantee:dossier", pk=pk)
    return _page_of_one(request, claim, "guarantee/queue/holding.html", form)


@role_required("admin", "outside")
@require_POST
def hold_ending(request: SignedInRequest, pk: int) -> HttpResponse:
    """Bring a claim back before its day."""
    claim = claim_for(request, pk)
    with refused_in_words(request):
        lift_hold(claim, by=request.user, now=clock_now())
        messages.success(request, "The claim is back in the queue. The student is told.")
    return redirect("guarantee:dossier", pk=pk)


def _page_of_one(
    request: SignedInRequest, claim: JudgedClaim, template: str, form: forms.Form
) -> HttpResponse:
    context = context_of(request, claim) | {"form": form}
    return render(request, template, context, status=422 if form.errors else 200)
