"""The pages where people arrive: home by role, their own page, the way to a second factor."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from commitments.moves import verbs as move_verbs
from core import clock, places
from core.forms import posted, refused_beside
from core.http import refused_in_words
from core.inbound import addresses
from guarantee.queue.positions import number_that_need
from people.accounts.models import RoleKind
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required, roles_of
from people.accounts.second_factor import lacks_second_factor
from people.coaches import queries as coach_queries
from people.home.forms import MeForm, StudentMeForm
from people.students import verbs as student_verbs
from people.students.models import Student
from rules.situations.table import NOT_NOW
from rules.states import StudentState


@require_safe
def home(request: SignedInRequest) -> HttpResponse:
    """Lead to the first page that is the asker's work."""
    user, now = request.user, clock.now()
    roles = roles_of(user, now)
    if "student" in roles:
        return redirect("jobsearch:today")
    if "coach" in roles:
        return redirect("coaching:my_day")
    if "admin" in roles:
        return redirect("guarantee:claims" if number_that_need(user, now) else "people:rosters")
    return redirect("guarantee:judging" if "outside" in roles else "people:me")


@require_http_methods(["GET", "HEAD", "POST"])
def me(request: SignedInRequest) -> HttpResponse:
    """Show and change name and place of the asker; a student also says here whether they are looking for a job."""
    student = Student.objects.select_related("user", "cohort__program").filter(user=request.user).first()
    form = _me_form(request, student)
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            _save_me(request, student, form)
            messages.success(request, "Saved.")
            return redirect("people:me")
    roles = roles_of(request.user, clock.now())
    context = {
        "form": form,
        "student": student,
        "coach": coach_queries.coach_of(student) if student else None,
        "takes_mail": addresses.are_taken(),
        "before_search": student and student.state in (StudentState.ENROLLED, StudentState.PREPARING),
        "not_looking": NOT_NOW.happened,
        "roles": [kind.label for kind in RoleKind if kind.value in roles],
    }
    return render(request, "people/home/me.html", context, status=422 if form.errors else 200)


def _me_form(request: SignedInRequest, student: Student | None) -> MeForm:
    user, data = request.user, posted(request)
    initial = {"name": user.name, "time_zone": user.time_zone}
    if student is None:
        return MeForm(data, initial=initial)
    return StudentMeForm(data, initial=initial | {"country": student.country, "state": student.subdivision})


@transaction.atomic
def _save_me(request: SignedInRequest, student: Student | None, form: MeForm) -> None:
    """Save the move and the name: both, or neither where one is refused."""
    user, now, answers = request.user, clock.now(), form.cleaned_data
    if student is None:
        student_verbs.move(user, time_zone=answers["time_zone"], now=now)
    else:
        places.subdivision(answers["country"], answers["state"])
        move_verbs.move_student(
            student,
            time_zone=answers["time_zone"],
            country=answers["country"],
            subdivision=answers["state"],
            by=user,
            now=now,
        )
    student_verbs.rename(user, name=answers["name"])


@role_required("student")
@require_POST
def not_seeking(request: SignedInRequest) -> HttpResponse:
    """Declare “I am not looking for a job”, or take it back."""
    student = Student.objects.get(user=request.user)
    declare = request.POST.get("seeking") != "yes"
    verb = student_verbs.declare_not_seeking if declare else student_verbs.seek_again
    with refused_in_words(request):
        verb(student, by=request.user, now=clock.now())
        words = (
            "Thank you for telling us. Nothing will chase you." if declare else "Good: we are with you again."
        )
        messages.success(request, words)
    return redirect("people:me")


@require_safe
def second_factor(request: SignedInRequest) -> HttpResponse:
    """Explain why staff need a second factor, before they set it up."""
    if not lacks_second_factor(request):
        return redirect("people:home")
    return render(request, "people/accounts/second_factor.html")
