"""What each activity of a student's log counts for, or why it does not, for lists; `standing.evidence` knows."""

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
    """Of one activity: the keys and labels of the quotas it counts for, or a sentence why it counts for none."""

    keys: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    why_not: str = ""
    late: bool = False  # and not accepted; nothing else speaks against it

    @property
    def counts(self) -> bool:
        return bool(self.keys)

    @property
    def sentence(self) -> str:
        """ "counts for People", or "does not count yet: it names no person…", "counts once with…", "on record; …"."""
        if self.labels:
            return f"counts for {joined(self.labels)}"
        why = self.why_not[:1].lower() + self.why_not[1:].rstrip(".")
        if why.startswith("on record"):
            return why
        if why.startswith("it counts "):
            return why.removeprefix("it ")
        return f"does not count{' yet' if why.endswith(MENDS) else ''}: {why}"


class CountedLog:
    """The evidence of some periods, by activity. `searches` are those the periods belong to, with their policies."""

    def __init__(self, searches: Iterable[Search], periods: Iterable[Period]) -> None:
        self.searches = {search.pk: search for search in searches}
        self.found: dict[int, CountedActivity] = {}
        periods = list(periods)
        for period in periods:
            period.search = self.searches[period.search_id]
        labels = {
            quota.key: quota.label
            for search in self.searches.values()
            for quota in search.policy.quotas.all()
        }
        for its in evidence(periods).values():
            for shown in its:
                new = _found(shown, labels)
                self.found[shown.activity.pk] = _both(self.found.get(shown.activity.pk), new)

    @property
    def quotas(self) -> dict[str, str]:
        """Key → label."""
        return {
            quota.key: quota.label
            for search in self.searches.values()
            for quota in search.policy.quotas.all()
        }

    def of(self, activity: Activity) -> CountedActivity:
        """What is known of one activity, also of one that lies in no period."""
        return self.found.get(activity.pk) or CountedActivity(why_not=self._outside(activity))

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
    """What one activity counts for, in two queries; its kind, contact and employer are loaded."""
    day = activity.occurred_on
    holding = Period.objects.filter(search__student=student, first_day__lte=day, last_day__gte=day)
    periods = list(
        holding.exclude(search__state=SearchState.NOT_STARTED)
        .select_related("search")
        .order_by("search_id", "-unit", "number")
    )
    if not periods:
        return count_log(student, day, day).of(activity)
    rules = rules_of(period.search.policy_id for period in periods)
    found: CountedActivity | None = None
    for period, shown in zip(periods, evidence_of(activity, periods), strict=True):
        labels = {quota.key: quota.label for quota in rules[period.search.policy_id].quotas}
        found = _both(found, _found(shown, labels))
    assert found is not None
    return found


def searches_of(student: Student) -> list[Search]:
    """Those that count or may come to, with their policies; three queries."""
    return list(
        student.searches.exclude(state=SearchState.NOT_STARTED)
        .prefetch_related("policy__quotas__kinds", "policy__conditions")
        .order_by("pk")
    )


def count_log(student: Student, first: date = date.min, last: date = date.max) -> CountedLog:
    """Everything in the periods that hold a day between `first` and `last`."""
    searches = searches_of(student)
    periods = Period.objects.filter(search__in=searches, last_day__gte=first, first_day__lte=last)
    return CountedLog(searches, periods.order_by("search_id", "-unit", "number"))


def _found(shown: ActivityEvidence, labels: Mapping[str, str]) -> CountedActivity:
    return CountedActivity(
        shown.counts_for, tuple(labels[key] for key in shown.counts_for), shown.why_not, shown.late
    )


def _both(one: CountedActivity | None, other: CountedActivity) -> CountedActivity:
    """An activity stands in a week and perhaps in a month: it counts if it counts in either."""
    if one is None:
        return other
    labels = dict(zip(one.keys + other.keys, one.labels + other.labels, strict=True))
    return CountedActivity(
        tuple(labels), tuple(labels.values()), one.why_not or other.why_not, one.late or other.late
    )
