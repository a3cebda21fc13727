"""The pages of accommodations: the student's, on which they ask and read; the admins', on which they decide."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from commitments.searches.claim_freeze import claim_of
from core.clock import now as clock_now
from core.files.serving import attachment
from core.forms import posted, refused_beside
from guarantee.accommodations import verbs
from guarantee.accommodations.forms import (
    AccommodationAnswerForm,
    AccommodationDecisionForm,
    AccommodationForm,
)
from guarantee.accommodations.models import Accommodation
from guarantee.accommodations.queries import (
    AccommodationStanding,
    accommodations_decided_by,
    accommodations_visible_to,
    deciding_claim,
    may_read_ground,
    periods_to_turn,
    standing_of,
    standings,
)
from guarantee.dossier.queries import search_of
from people.accounts.models import User
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.accounts.sessions import fresh_sign_in
from people.students.fetching import own_student, record_access, record_list
from rules.states import DECIDED_CLAIMS

MOST_DECIDED = 50


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def own_accommodations(request: SignedInRequest) -> HttpResponse:
    """Show what the student asked for and what became of it; take what they ask for."""
    student, now = own_student(request), clock_now()
    search = search_of(student)
    claim = claim_of(search) if search else None
    may_ask = search is not None and (claim is None or claim.state not in DECIDED_CLAIMS)
    form: AccommodationForm | None = None
    if request.method == "POST" and not may_ask:
        raise Http404
    if search is not None and may_ask:
        files = request.FILES if request.method == "POST" else None
        form = AccommodationForm(posted(request), files, periods=periods_to_turn(search, now))
        if form.is_valid():
            cleaned = form.cleaned_data
            with refused_beside(form):
                verbs.ask_accommodation(
                    search,
                    ground=cleaned["ground"],
                    why=cleaned["why"],
                    **form.parts(),
                    files=cleaned["documents"],
                    by=request.user,
                    now=now,
                )
                messages.success(request, "Asked. You get a mail when it is decided.")
                return redirect("guarantee:own_accommodations")
    context = {
        "search": search,
        "zone": search.zone if search else student.zone,
        "claim": claim,
        "standings": standings(Accommodation.objects.filter(search=search).order_by("-pk")) if search else [],
        "form": form,
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "guarantee/accommodations/own_accommodations.html", context, status=status)


@role_required("admin")
@require_safe
def accommodations(request: SignedInRequest) -> HttpResponse:
    """List what students ask for: what waits first, then what was decided lately. No ground stands in it."""
    rows = accommodations_decided_by(request.user, clock_now())
    waiting = standings(rows.open().order_by("pk"))
    decided = standings(rows.decided().order_by("-pk")[:MOST_DECIDED])
    record_list(request, [row.accommodation.search.student_id for row in (*waiting, *decided)])
    context = {"waiting": waiting, "decided": decided, "now": clock_now()}
    return render(request, "guarantee/accommodations/accommodations.html", context)


@role_required("admin")
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_sign_in
def accommodation(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show what a student asks for; take an admin's decision, or the second one's answer to it."""
    now = clock_now()
    row = get_object_or_404(accommodations_decided_by(request.user, now), pk=pk)
    student = row.search.student
    record_access(request, student)
    standing = standing_of(row)
    claim = claim_of(row.search)
    form = _form(request, standing) if claim is None else None
    if form is not None and form.is_valid():
        with refused_beside(form):
            _act(form, standing, request.user)
            messages.success(request, "On record. The student is told once it is decided.")
            return redirect("guarantee:accommodation", pk)
    context = {
        "standing": standing,
        "student": student,
        "zone": row.search.zone,
        "claim": claim,
        "judges_decide": deciding_claim(row.search) is not None and standing.decided is None,
        "ground_shown": may_read_ground(standing, request.user, now),
        "documents": list(row.documents.select_related("file")),
        "form": form,
        "is_second": isinstance(form, AccommodationAnswerForm),
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "guarantee/accommodations/accommodation.html", context, status=status)


def _form(
    request: SignedInRequest, standing: AccommodationStanding
) -> AccommodationDecisionForm | AccommodationAnswerForm | None:
    """Return the form for what the asker may say now; None where that is nothing."""
    if standing.decided is not None:
        return None
    if standing.waiting is None:
        return AccommodationDecisionForm(posted(request), accommodation=standing.accommodation)
    if standing.waiting.by_id == request.user.pk:
        return None
    return AccommodationAnswerForm(posted(request), about=standing.waiting.pk)


def _act(
    form: AccommodationDecisionForm | AccommodationAnswerForm, standing: AccommodationStanding, by: User
) -> None:
    cleaned: dict[str, Any] = form.cleaned_data
    now = clock_now()
    if isinstance(form, AccommodationDecisionForm):
        verbs.decide_accommodation(
            standing.accommodation, **form.granted_parts(), why=cleaned["why"], by=by, now=now
        )
    elif standing.waiting is not None and cleaned["agrees"]:
        verbs.agree_accommodation(standing.waiting, by=by, now=now)
    elif standing.waiting is not None:
        verbs.send_accommodation_back(standing.waiting, why=cleaned["note"], by=by, now=now)


@require_safe
@role_required("student", "admin")
def accommodation_file(request: SignedInRequest, pk: int, document: int) -> HttpResponseBase:
    """Give a document out: to its student, and to those who decide. To others it is not there."""
    now = clock_now()
    row = get_object_or_404(accommodations_visible_to(request.user, now), pk=pk)
    record_access(request, row.search.student)
    if not may_read_ground(standing_of(row), request.user, now):
        raise Http404
    attached = get_object_or_404(row.documents.select_related("file"), pk=document)
    return attachment(attached.file)
