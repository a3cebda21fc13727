"""A person's page: what was done with them, what comes next, who they are; and what the student writes down of them."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import OuterRef, Subquery
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core import clock
from core.forms import posted, refused_beside
from core.http import refused_in_words
from core.search import holds_words
from jobsearch.activities.models import Activity
from jobsearch.contacts.details import describe
from jobsearch.contacts.forms import DetailsForm, SamePersonForm, initial_of
from jobsearch.contacts.history import PER_PAGE, person_history
from jobsearch.contacts.merging import merge, part
from jobsearch.contacts.models import Contact, SamePerson, spellings_of
from jobsearch.contacts.queries import alike_with, people_at, people_of, visible_to
from jobsearch.follow_ups.forms import FollowUpForm
from jobsearch.follow_ups.models import FollowUp
from jobsearch.follow_ups.queries import lately_settled, planned_of
from jobsearch.follow_ups.suggestions import suggestions_for
from jobsearch.log.forms import QuickForm
from jobsearch.log.kinds import kinds_to_log
from jobsearch.log.last_kind import last_kind
from jobsearch.openings.cards import cards_of, shown
from jobsearch.openings.queries import of_student
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student, record_access
from rules.instants import local_day

ALIKE_SHOWN = 3


@require_safe
@role_required("student")
def contacts(request: SignedInRequest) -> HttpResponse:
    """Show whom the student knows, the latest first, narrowed by name, employer or what they do; each with what comes
    next.
    """
    student, now = own_student(request), clock.now()
    words = request.GET.get("q", "").replace("\0", "").strip()[:100]
    of_person = spellings_of(OuterRef(OuterRef("pk")))
    steps = FollowUp.objects.planned().filter(student=student, contact__in=of_person).order_by("due_on", "pk")
    people = people_of(student).annotate(
        step=Subquery(steps.values("what")[:1]), step_on=Subquery(steps.values("due_on")[:1])
    )
    matching = people.filter(holds_words(words, "name", "employer__name", "details__does"))
    page = Paginator(matching, PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "words": words, "now": now, "today": local_day(now, student.zone)}
    return render(request, "jobsearch/contacts/contacts.html", context)


@require_safe
@role_required("student", "coach", "admin")
def contact(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show a person whom a student knows, to them and to whoever may see the student; of several spellings the one."""
    people = visible_to(request.user, clock.now()).select_related(
        "student__user", "employer", "details__through"
    )
    person = get_object_or_404(people, pk=pk)
    if person.same_as_id is not None:
        return redirect("jobsearch:contact", person.same_as_id)
    record_access(request, person.student)
    return render(request, "jobsearch/contacts/contact.html", _context(request, person))


def _context(request: SignedInRequest, person: Contact) -> dict[str, Any]:
    student, now = person.student, clock.now()
    spellings = Contact.objects.of_person(person)
    activities = Activity.objects.not_struck().filter(contact__in=spellings)
    history, weeks = person_history(student, activities, request.GET.get("page"), now)
    own = student.user_id == request.user.pk
    context = {
        "person": person,
        "details": getattr(person, "details", None),
        "student": student,
        "zone": student.zone,
        "now": now,
        "today": local_day(now, student.zone),
        "own": own,
        "history": history,
        "page": history.page,
        "weeks": weeks,
        "planned": planned_of(student).filter(contact__in=spellings),
        "cards": cards_of(student, shown(of_student(student).filter(contact__in=spellings)), now),
        "said_the_same": SamePerson.objects.standing()
        .filter(contact__in=spellings)
        .select_related("contact__employer")
        .order_by("pk"),
        "others": people_at(student, person.employer).exclude(pk=person.pk) if person.employer else (),
    }
    if own:
        at = f" @ {person.employer}" if person.employer else ""
        filled = {"line": f"{person.name}{at}, "}
        context |= {
            "form": QuickForm(kinds_to_log(student), last_kind=last_kind(request), filled=filled),
            "follow_up_form": FollowUpForm(),
            "about": {"name": "contact", "pk": person.pk},
            "suggestions": [
                suggestion for suggestion in suggestions_for(student, now) if suggestion.contact == person.pk
            ],
            "settled": lately_settled(student, now).filter(contact__in=spellings).first(),
            "alike": alike_with(person)[:ALIKE_SHOWN],
        }
    return context


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def same(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say that somebody else is the same person, under another spelling of the name."""
    student = own_student(request)
    person = get_object_or_404(Contact.objects.people().select_related("employer"), pk=pk, student=student)
    form = SamePersonForm(people_of(student).exclude(pk=pk), posted(request))
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            other = form.cleaned_data["other"]
            merge(other, into=person, by=request.user, now=clock.now())
            messages.success(request, f"{other.name} and {person.name} are one person now.")
            return redirect("jobsearch:contact", pk)
    context = {"form": form, "person": person}
    return render(request, "jobsearch/contacts/same_person.html", context, status=422 if form.errors else 200)


@role_required("student")
@require_POST
def apart(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say that what was said to be one person are two."""
    statement = get_object_or_404(
        SamePerson.objects.select_related("contact__student", "same_as"),
        pk=pk,
        contact__student=own_student(request),
    )
    with refused_in_words(request):
        part(statement, by=request.user, now=clock.now())
        messages.success(
            request, f"{statement.contact.name} and {statement.same_as.name} are two people again."
        )
    return redirect("jobsearch:contact", statement.same_as_id)


@role_required("student")
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Write down who somebody is, how they met, what to remember."""
    student = own_student(request)
    person = get_object_or_404(Contact.objects.select_related("employer"), pk=pk, student=student)
    form = DetailsForm(posted(request), initial=initial_of(person))
    if request.method == "POST" and form.is_valid():
        with refused_beside(form):
            describe(person, by=request.user, now=clock.now(), **form.cleaned_data)
            messages.success(request, "Saved. What it said before is kept.")
            return redirect("jobsearch:contact", pk)
    context = {"form": form, "person": person}
    return render(
        request, "jobsearch/contacts/contact_form.html", context, status=422 if form.errors else 200
    )
