"""The filters of a caseload: state, cohort, risk, and words in a name, an address or a cohort's name."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.utils.text import capfirst

from core import clock
from core.search import holds_words
from people.programs.models import Cohort
from people.students.filters import STATES
from people.students.models import Student
from rules.states import RiskLevel, SearchState, StudentState
from standing.situations.against import free_of_them

LEVELS = [(code, capfirst(label)) for code, label in RiskLevel.choices]


class CaseloadFilter(django_filters.FilterSet):
    """The filters of students with their standing; an unknown value narrows nothing."""

    state = django_filters.ChoiceFilter(label="State", choices=STATES, empty_label="All states")
    cohort = django_filters.ModelChoiceFilter(
        label="Cohort", queryset=Cohort.objects.order_by("name"), empty_label="All cohorts"
    )
    level = django_filters.ChoiceFilter(
        label="Risk", method="at_risk", choices=LEVELS, empty_label="Any risk"
    )
    q = django_filters.CharFilter(label="Search", method="matching", max_length=80)

    class Meta:
        model = Student
        fields = ("state", "cohort", "level", "q")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cohort_ids = self.queryset.order_by().values("cohort") if self.queryset is not None else []
        self.form.fields["cohort"].queryset = Cohort.objects.filter(pk__in=cohort_ids).order_by("name")
        for name in ("state", "cohort", "level"):
            self.form.fields[name].widget.attrs["class"] = "form-select"
        self.form.fields["q"].widget.attrs.update(
            {"class": "form-control", "placeholder": "Search students", "data-search": ""}
        )
        self.form.fields["q"].widget.input_type = "search"  # the type for which the page's trigger looks

    def at_risk(self, students: QuerySet[Student], _: str, level: str) -> QuerySet[Student]:
        """Keep students of a stored level; of green, only who searches and has nothing against them (DOMAIN §9)."""
        of_level = students.filter(standing__level=level)
        if level != RiskLevel.GREEN:
            return of_level
        searching = of_level.filter(
            Q(state=StudentState.SEARCHING) | Q(state=StudentState.EMPLOYED),
            standing__search__state=SearchState.RUNNING,
            standing__search__guarantee_until__isnull=True,
        )
        return free_of_them(searching, clock.now())

    def matching(self, students: QuerySet[Student], _: str, words: str) -> QuerySet[Student]:
        return students.filter(holds_words(words, "user__name", "user__email", "cohort__name"))
