"""Narrowing the log: text, kind, week, days, and whether it counts."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import django_filters
from django import forms
from django.db.models import Q, QuerySet

from commitments.quotas.models import ActivityKind
from jobsearch.activities.models import Activity
from rules.policy import Unit
from standing.evidence import counting, late
from standing.models import Period

DAY = forms.DateInput(attrs={"type": "date"})
STATES = [("yes", "counts"), ("no", "does not count"), ("late", "late"), ("struck", "taken back")]


class LogFilter(django_filters.FilterSet):
    """The filters of a student's log; `periods`, `quotas` (labels by key) and `kinds` are of the queryset's student.

    Of the weeks those may be chosen that have begun at `now`.
    """

    q = django_filters.CharFilter(label="Search", method="search", max_length=200)
    kind = django_filters.ModelChoiceFilter(
        label="Kind", queryset=ActivityKind.objects.none(), empty_label="Every kind"
    )
    week = django_filters.ChoiceFilter(label="Week", method="in_week", empty_label="Every week")
    counts = django_filters.ChoiceFilter(label="Counts", method="by_count", empty_label="Counts or not")
    since = django_filters.DateFilter(label="From", field_name="occurred_on", lookup_expr="gte", widget=DAY)
    until = django_filters.DateFilter(label="To", field_name="occurred_on", lookup_expr="lte", widget=DAY)

    def __init__(
        self,
        *args: Any,
        periods: list[Period],
        quotas: Mapping[str, str],
        kinds: QuerySet[ActivityKind],
        now: datetime,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.filters["kind"].queryset = kinds
        self.periods = periods
        self.weeks = {
            str(period.number): period
            for period in periods
            if period.unit == Unit.WEEK and period.opens_at <= now
        }
        for name, choices in {
            "week": [(number, f"Week {number}") for number in self.weeks],
            "counts": [
                *STATES,
                *((f"for-{key}", f"counts for {label}") for key, label in quotas.items()),
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

    def by_count(self, activities: QuerySet[Activity], name: str, state: str) -> QuerySet[Activity]:
        if state == "struck":
            return activities.filter(struck_at__isnull=False)
        if state == "late":
            return activities.filter(pk__in=late(self.periods))
        ids_by_quota = counting(self.periods)
        if state.startswith("for-"):
            return activities.filter(pk__in=ids_by_quota.get(state.removeprefix("for-"), set()))
        counting_ids = {pk for ids in ids_by_quota.values() for pk in ids}
        return (
            activities.filter(pk__in=counting_ids)
            if state == "yes"
            else activities.exclude(pk__in=counting_ids)
        )
