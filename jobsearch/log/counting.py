"""What each activity of a student's log counts for, or why it does not, for lists; `standing.evidence` judges it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from commitments.policies.models import rules_of
from commitments.searches.models import Search
from jobsearch.activities.models import Activity
from people.students.models import Student
from rules import counting
from rules.states import SearchState
from rules.words import joined, plural
from standing.evidence import ActivityEvidence, evidence, evidence_among
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
    """What activities count for, by the activity's key.

    `periods` are those that hold their days, with their searches; `activities` those that are looked at, with kind,
    contact and employer: all of the periods where none are given.
    """

    def __init__(
        self,
        searches: Iterable[Search],
        periods: Iterable[Period],
        activities: Sequence[Activity] | None = None,
    ) -> None:
        self.searches = {search.pk: search for search in searches}
        self.counted_activities: dict[int, CountedActivity] = {}
        labels = labels_of(self.searches.values())
        judged = evidence(periods) if activities is None else evidence_among(activities, periods)
        for evidence_rows in judged.values():
            for row in evidence_rows:
                pk, counted = row.activity.pk, _found(row, labels)
                self.counted_activities[pk] = _both(self.counted_activities.get(pk), counted)

    def of(self, activity: Activity) -> CountedActivity:
        """Return what one activity counts for, also one that lies in no period."""
        return self.counted_activities.get(activity.pk) or CountedActivity(why_not=self._outside(activity))

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


def labels_of(searches: Iterable[Search]) -> dict[str, str]:
    """Return the label of each quota of what was signed for these searches, by key."""
    policies = rules_of(search.policy_id for search in searches)
    return {quota.key: quota.label for policy in policies.values() for quota in policy.quotas}


def searches_of(student: Student) -> list[Search]:
    """Return the searches that count or may come to, the first one first."""
    return list(student.searches.exclude(state=SearchState.NOT_STARTED).order_by("pk"))


def periods_of(searches: Iterable[Search]) -> list[Period]:
    """Return all weeks and months of these searches, with the search."""
    by_id = {search.pk: search for search in searches}
    periods = list(Period.objects.filter(search__in=by_id).order_by("search_id", "-unit", "number"))
    for period in periods:
        period.search = by_id[period.search_id]
    return periods


def holding(periods: Iterable[Period], activities: Iterable[Activity]) -> list[Period]:
    """Return the periods that hold one of these activities; what was done before a search belongs to its first ones."""
    days = sorted({activity.occurred_on for activity in activities})
    return [
        period
        for period in periods
        if any(day <= period.last_day and (day >= period.first_day or period.number == 1) for day in days)
    ]


def found_of(student: Student, activity: Activity) -> CountedActivity:
    """Return what one activity counts for, in two queries; its kind, contact and employer are loaded."""
    periods = periods_of_day(student, activity.occurred_on)
    if not periods:
        return count_activities(student, [activity]).of(activity)
    return CountedLog({period.search for period in periods}, periods, [activity]).of(activity)


def periods_of_day(student: Student, day: date) -> list[Period]:
    """Return the week and the month of a student that hold a day, with their searches. One query."""
    periods = Period.objects.holding(day).filter(search__student=student)
    return list(
        periods.exclude(search__state=SearchState.NOT_STARTED)
        .select_related("search")
        .order_by("search_id", "-unit", "number")
    )


def count_activities(student: Student, activities: Sequence[Activity]) -> CountedLog:
    """Return what these activities of a student count for; their kind, contact and employer are loaded.

    Four queries at most, however much is logged: the searches, their periods, and the facts of each unit.
    """
    searches = searches_of(student)
    return CountedLog(searches, holding(periods_of(searches), activities), activities)


def counted_in_all(periods: Iterable[Period]) -> str:
    """Say what these periods, whose searches are loaded, count together: “63 people, 45 commits and 9 blog posts”.

    Counts are those that are stored; empty where there are none. A part of another count is not named beside it.
    """
    sums: dict[str, int] = defaultdict(int)
    nouns: dict[str, tuple[str, str]] = {}
    for period in periods:
        for quota in period.quotas:
            if not quota.part_of:
                sums[quota.key] += quota.count
                nouns[quota.key] = quota.one, quota.many
    return joined([plural(count, *nouns[key]) for key, count in sums.items() if count])


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
