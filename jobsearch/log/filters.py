"""Narrowing the log: text, kind, week, days, and whether it counts."""

from typing import Any

import django_filters
from django import forms
from django.db.models import Q, QuerySet

from commitments.quotas.models import ActivityKind
from jobsearch.activities.models import Activity
from jobsearch.log.counting import CountedLog
from standing.models import Period

DAY = forms.DateInput(attrs={"type": "date"})
STATES = [("yes", "counts"), ("no", "does not count"), ("late", "late"), ("struck", "taken back")]


class LogFilter(django_filters.FilterSet):
    """The filters of a student's log; `counted`, `weeks` and `kinds` are of the same student as the queryset."""

    q = django_filters.CharFilter(label="Search", method="search", max_length=200)
    kind = django_filters.ModelChoiceFilter(
        label="Kind", queryset=ActivityKind.objects.none(), empty_label="Every kind"
    )
    week = django_filters.ChoiceFilter(label="Week", method="in_week", empty_label="Every week")
    counts = django_filters.ChoiceFilter(label="Counts", method="counting", empty_label="Counts or not")
    since = django_filters.DateFilter(label="From", field_name="occurred_on", lookup_expr="gte", widget=DAY)
    until = django_filters.DateFilter(label="To", field_name="occurred_on", lookup_expr="lte", widget=DAY)

    def __init__(
        self,
        *args: Any,
        counted: CountedLog,
        weeks: list[Period],
        kinds: QuerySet[ActivityKind],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.filters["kind"].queryset = kinds
        self.counted, self.weeks = counted, {str(week.number): week for week in weeks}
        for name, choices in {
            "week": [(number, f"Week {number}") for number in self.weeks],
            "counts": [
                *STATES,
                *((f"for-{key}", f"counts for {label}") for key, label in counted.quotas.items()),
            ],
        }.items():
            self.filters[name].extra["choices"] = choices

    @property
    def choices(self) -> list[forms.BoundField]:
        return [self.form[name] for name in ("kind", "week", "counts")]

    @property
    def days(self) -> list[forms.BoundField]:
        return [self.form[name] for name in ("since", "until")]

    def search(self, activities: QuerySet[Activity], name: str, text: str) -> QuerySet[Activity]:
        for word in text.split():
            activities = activities.filter(
                Q(note__icontains=word)
                | Q(link__icontains=word)
                | Q(contact__name__icontains=word)
                | Q(employer__name__icontains=word)
            )
        return activities

    def in_week(self, activities: QuerySet[Activity], name: str, number: str) -> QuerySet[Activity]:
        week = self.weeks[number]
        return activities.filter(occurred_on__range=(week.first_day, week.last_day))

    def counting(self, activities: QuerySet[Activity], name: str, state: str) -> QuerySet[Activity]:
        if state == "struck":
            return activities.filter(struck_at__isnull=False)
        counted = self.counted.activities
        if state == "late":
            return activities.filter(pk__in=[pk for pk, activity in counted.items() if activity.late])
        if state.startswith("for-"):
            key = state.removeprefix("for-")
            return activities.filter(pk__in=[pk for pk, activity in counted.items() if key in activity.keys])
        counting_pks = [pk for pk, activity in counted.items() if activity.counts]
        return (
            activities.filter(pk__in=counting_pks)
            if state == "yes"
            else activities.exclude(pk__in=counting_pks)
        )
