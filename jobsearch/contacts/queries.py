"""People and employers: who may see them, who is known where, and by first letters, for completing what is typed."""

from datetime import datetime

from django.db.models import (
    Case,
    CharField,
    Exists,
    F,
    Func,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Greatest, Lower

from jobsearch.activities.models import Activity
from jobsearch.contacts.models import Contact, spellings_of
from jobsearch.contacts.names import ACCENTS, without_accents
from jobsearch.employers.models import Employer
from jobsearch.openings.models import Opening
from people.accounts.models import User
from people.students.models import Student

BEGINS, LATER = 0, 1


def visible_to(user: User, now: datetime) -> QuerySet[Contact]:
    """Return the people known to the students whom `user` may see."""
    return Contact.objects.filter(student__in=Student.objects.visible_to(user, now))


def people_of(student: Student) -> QuerySet[Contact]:
    """Return whom the student knows, with `last`, the day on which they were last in touch; the latest first.

    Whoever a correction left behind stands in nothing, and is nobody. Of several spellings of a person the one stands.
    """
    contacts = Contact.objects.people().filter(student=student)
    of_person = spellings_of(OuterRef(OuterRef("pk")))
    openings = Opening.objects.there().filter(student=OuterRef("student"), contact__in=of_person)
    own = Max("activities__occurred_on", filter=Q(activities__struck_at__isnull=True))
    as_spelled = Max(
        "spellings__activities__occurred_on", filter=Q(spellings__activities__struck_at__isnull=True)
    )
    in_touch = contacts.annotate(last=Greatest(own, as_spelled)).filter(
        Q(last__isnull=False) | Exists(openings)
    )
    return in_touch.select_related("details", "employer").order_by(
        F("last").desc(nulls_last=True), "name", "pk"
    )


def people_at(student: Student, employer: Employer) -> QuerySet[Contact]:
    """Return the same of those at one employer, or known there by another spelling."""
    spelled = Contact.objects.filter(same_as=OuterRef("pk"), employer=employer)
    return people_of(student).filter(Q(employer=employer) | Exists(spelled))


def alike_with(person: Contact) -> QuerySet[Contact]:
    """Return other people of the student whose names differ from the person’s at most in accents and case."""
    people = bare_names(Contact.objects.people().filter(student=person.student_id))
    of_person = spellings_of(OuterRef(OuterRef("pk")))
    named = Activity.objects.not_struck().filter(student=OuterRef("student"), contact__in=of_person)
    alike = people.filter(Exists(named), Q(bare=without_accents(person.name))).exclude(pk=person.person_pk)
    return alike.select_related("employer").order_by("name", "pk")


def bare_names(contacts: QuerySet[Contact]) -> QuerySet[Contact]:
    """Let contacts be narrowed by `bare`, their names folded and without accents (`names.without_accents`)."""
    letters = Func(F("name_key"), template="normalize(%(expressions)s, NFD)", output_field=CharField())
    bare = Func(
        letters,
        Value(ACCENTS.pattern),
        Value(""),
        Value("g"),
        function="regexp_replace",
        output_field=CharField(),
    )
    return contacts.alias(bare=bare)


def people_beginning(student: Student, letters: str) -> QuerySet[Contact]:
    """Return the student's people one of whose names begins so, without regard to case and accents, the latest first.

    Whoever a correction left behind stands in no activity, and is nobody.
    """
    key = without_accents(letters)
    contacts = bare_names(Contact.objects.people().filter(student=student))
    begins = When(bare__startswith=key, then=Value(BEGINS))
    return (
        contacts.filter(Q(bare__startswith=key) | Q(bare__contains=f" {key}"))
        .annotate(last=Max("activities__occurred_on"), place=Case(begins, default=Value(LATER)))
        .filter(last__isnull=False)
        .select_related("employer")
        .order_by("place", "-last", "name")
    )


def own_employers_beginning(student: Student, letters: str) -> QuerySet[Employer]:
    """Return the employers of the student's log and openings one of whose names begins so, the latest first."""
    key = letters.lower()
    activities = Activity.objects.filter(student=student, employer__isnull=False)
    openings = Opening.objects.filter(student=student)
    own = activities.values("employer").union(openings.values("employer"))
    days = activities.filter(employer=OuterRef("pk")).order_by("-occurred_on").values("occurred_on")
    begins = When(folded__startswith=key, then=Value(BEGINS))
    return (
        Employer.objects.alias(folded=Lower("name"))
        .filter(Q(folded__startswith=key) | Q(folded__contains=f" {key}"), pk__in=own)
        .annotate(last=Subquery(days[:1]), place=Case(begins, default=Value(LATER)))
        .order_by("place", F("last").desc(nulls_last=True), "name")
    )


def employers_beginning(letters: str) -> QuerySet[Employer]:
    """Return the school's employers whose names begin so, without regard to case, by name."""
    return (
        Employer.objects.alias(folded=Lower("name"))
        .filter(folded__startswith=letters.lower())
        .order_by("folded")
    )
