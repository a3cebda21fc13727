"""What each activity of a student's log counts for, or why it does not, for lists; `standing.evidence` judges it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from commitments.policies.models import rules_of
from commitments.searches.models import Search
from jobsearch.activities.models import Activity
from people.students.models import Student
from rules import counting
from rules.states import SearchState
from rules.words import joined
from standing.evidence import ActivityEvidence, evidence, evidence_of
from standing.models import Period

NO_SEARCH = "On record; done outside a search."
MENDS = "it counts"  # what a sentence ends with that says what can be done


@dataclass(frozen=True, slots=True)
class CountedActivity:
    """The keys and labels of the quotas that one activity counts for, or a sentence why it counts for none."""

    keys: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    why_not: str = ""
    late: bool = False  # and not accepted; nothing else speaks against it

    @property
    def counts(self) -> bool:
        return bool(self.keys)

    @property
    def sentence(self) -> str:
        """What the activity counts for, in words: “counts for People”, or “does not count yet: it names no person…”,
        “counts once with…”, “on record; …”.
        """
        if self.labels:
            return f"counts for {joined(self.labels)}"
        reason = self.why_not[:1].lower() + self.why_not[1:].rstrip(".")
        if reason.startswith("on record"):
            return reason
        if reason.startswith("it counts "):
            return reason.removeprefix("it ")
        return f"does not count{' yet' if reason.endswith(MENDS) else ''}: {reason}"


class CountedLog:
    """What the activities of some periods count for, by the activity's key.

    `searches` are those that the periods belong to, with their policies.
    """

    def __init__(self, searches: Iterable[Search], periods: Iterable[Period]) -> None:
        self.searches = {search.pk: search for search in searches}
        self.activities: dict[int, CountedActivity] = {}
        periods = list(periods)
        for period in periods:
            period.search = self.searches[period.search_id]
        labels = {
            quota.key: quota.label
            for search in self.searches.values()
            for quota in search.policy.quotas.all()
        }
        for evidence_rows in evidence(periods).values():
            for row in evidence_rows:
                counted = _found(row, labels)
                self.activities[row.activity.pk] = _both(self.activities.get(row.activity.pk), counted)

    @property
    def quotas(self) -> dict[str, str]:
        """The label of each quota, by key."""
        return {
            quota.key: quota.label
            for search in self.searches.values()
            for quota in search.policy.quotas.all()
        }

    def of(self, activity: Activity) -> CountedActivity:
        """Return what one activity counts for, also one that lies in no period."""
        return self.activities.get(activity.pk) or CountedActivity(why_not=self._outside(activity))

    def _outside(self, activity: Activity) -> str:
        if activity.struck_at is not None:
            return "On record; taken back."
        if not self.searches:
            return NO_SEARCH
        search = self.searches[max(self.searches)]
        return counting.standing(
            activity.occurred_on,
            activity.logged_at,
            start=search.start_date,
            last_day=search.last_day,
            log_until=None,
            zone=search.zone,
        ).sentence


def found_of(student: Student, activity: Activity) -> CountedActivity:
    """Return what one activity counts for, in two queries; its kind, contact and employer are loaded."""
    day = activity.occurred_on
    periods_of_day = Period.objects.filter(search__student=student, first_day__lte=day, last_day__gte=day)
    periods = list(
        periods_of_day.exclude(search__state=SearchState.NOT_STARTED)
        .select_related("search")
        .order_by("search_id", "-unit", "number")
    )
    if not periods:
        return count_log(student, day, day).of(activity)
    rules = rules_of(period.search.policy_id for period in periods)
    counted: CountedActivity | None = None
    for period, period_evidence in zip(periods, evidence_of(activity, periods), strict=True):
        labels = {quota.key: quota.label for quota in rules[period.search.policy_id].quotas}
        counted = _both(counted, _found(period_evidence, labels))
    assert counted is not None
    return counted


def searches_of(student: Student) -> list[Search]:
    """Return the searches that count or may come to, with their policies, in three queries."""
    return list(
        student.searches.exclude(state=SearchState.NOT_STARTED)
        .prefetch_related("policy__quotas__kinds", "policy__conditions")
        .order_by("pk")
    )


def count_log(student: Student, first: date = date.min, last: date = date.max) -> CountedLog:
    """Return what all activities count for in the periods that hold a day between `first` and `last`."""
    searches = searches_of(student)
    periods = Period.objects.filter(search__in=searches, last_day__gte=first, first_day__lte=last)
    return CountedLog(searches, periods.order_by("search_id", "-unit", "number"))


def _found(row: ActivityEvidence, labels: Mapping[str, str]) -> CountedActivity:
    return CountedActivity(
        row.counts_for,
        tuple(labels[key] for key in row.counts_for),
        row.why_not,
        row.late,
    )


def _both(first: CountedActivity | None, second: CountedActivity) -> CountedActivity:
    """Join what an activity counts for in its week and its month: it counts if it counts in either."""
    if first is None:
        return second
    labels = dict(zip(first.keys + second.keys, first.labels + second.labels, strict=True))
    return CountedActivity(
        tuple(labels), tuple(labels.values()), first.why_not or second.why_not, first.late or second.late
    )
