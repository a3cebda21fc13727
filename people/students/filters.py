"""The list of students, which an admin sees whole, and what narrows it."""

from datetime import datetime
from typing import Any

import django_filters
from django.db.models import OuterRef, Prefetch, Q, QuerySet, Subquery

from core.search import holds_words
from people.accounts.models import User
from people.coaches.models import Assignment
from people.graduation.models import Certification
from people.programs.models import Cohort
from people.students.models import Student
from rules.states import StudentState

STATES = [(value, label[:1].upper() + label[1:]) for value, label in StudentState.choices]


def students_listed(user: User, now: datetime) -> QuerySet[Student]:
    """Return the students whom `user` may see, with `graduated_on` (certified, or None), and `current_assignments`, a
    list of at most one. Three queries.
    """
    latest = Certification.objects.filter(student=OuterRef("pk")).order_by("-at", "-pk")
    coach = Assignment.objects.current().select_related("coach")
    return (
        Student.objects.visible_to(user, now)
        .select_related("user", "cohort__program")
        .annotate(graduated_on=Subquery(latest.values("graduated_on")[:1]))
        .prefetch_related(Prefetch("assignments", coach, to_attr="current_assignments"))
        .order_by("user__name", "pk")
    )


class StudentFilter(django_filters.FilterSet):
    """The filter of `students_listed`; an unknown value narrows nothing."""

    q = django_filters.CharFilter(label="Search", method="matching", max_length=80)
    cohort = django_filters.ModelChoiceFilter(
        label="Cohort",
        queryset=Cohort.objects.select_related("program").order_by("-pk"),
        empty_label="All cohorts",
    )
    state = django_filters.ChoiceFilter(label="State", choices=STATES, empty_label="All states")
    certified = django_filters.ChoiceFilter(
        label="Graduation",
        choices=[("yes", "Certified"), ("no", "Not certified")],
        method="by_certification",
        empty_label="Certified or not",
    )

    class Meta:
        model = Student
        fields = ("q", "cohort", "state", "certified")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("cohort", "state", "certified"):
            self.form.fields[name].widget.attrs["class"] = "form-select"
        self.form.fields["q"].widget.attrs.update(
            {"class": "form-control", "type": "search", "placeholder": "Name or address", "data-search": ""}
        )

    def matching(self, students: QuerySet[Student], _: str, words: str) -> QuerySet[Student]:
        return students.filter(holds_words(words, "user__name", "user__email"))

    def by_certification(self, students: QuerySet[Student], _: str, value: str) -> QuerySet[Student]:
        certified = Q(pk__in=Certification.objects.values("student"))
        return students.filter(certified if value == "yes" else ~certified)
