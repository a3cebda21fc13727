"""The page on which students of a caseload are put off, and the button that brings one back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from coaching.asking import act_only, ask_as_staff
from coaching.caseload.selection import chosen_students, refused_number
from coaching.put_off import verbs
from coaching.put_off.forms import PutOffForm
from core import clock
from core.forms import posted, refused_beside
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import record_list
from rules.words import plural


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("coach", "admin")
def put_off_many(request: SignedInRequest) -> HttpResponse:
    """Show who is put off, and one form with the day and a word why."""
    user, now = request.user, clock.now()
    students = chosen_students(request, user, now)
    if refusal := refused_number(students, "Put off"):
        messages.error(request, refusal)
        return redirect("coaching:caseload")
    form = PutOffForm(posted(request))
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            verbs.put_off(students, by=user, now=now, **form.cleaned_data)
            messages.success(request, f"Put off: {plural(len(students), 'student')}.")
            return redirect("coaching:caseload")
    record_list(request, [student.pk for student in students])
    context = {"form": form, "students": students, "now": now}
    return render(
        request, "coaching/put_off/put_off_many.html", context, status=422 if form.is_bound else 200
    )


@require_POST
def bring_back(request: SignedInRequest, pk: int) -> HttpResponse:
    asker = ask_as_staff(request, pk)

    def act() -> str:
        is_back = verbs.bring_back(asker.student, by=asker.user, now=asker.now)
        name = asker.student.user.name
        return f"{name} is back in the list." if is_back else f"{name} was not put off."

    return act_only(request, reverse("coaching:caseload"), act)
