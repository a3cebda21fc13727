"""Commits read from a code host: each is one activity, and takes the place of one that was typed for its day.

DOMAIN §5, §13. Of four typed and three found, three are replaced and one is stated; read again, nothing changes.
"""

import logging
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from time import monotonic

from django.db import transaction

from commitments.quotas.models import ActivityKind
from jobsearch.activities import code_hosts
from jobsearch.activities.checks import LINK_AT_MOST, check
from jobsearch.activities.models import Activity
from jobsearch.activities.recording import lock, new_activity, today_of
from jobsearch.contacts.verbs import Names
from jobsearch.evidence.accounts import (
    account_facts,
    conversation,
    pause,
    paused_hosts,
    store_answers,
)
from jobsearch.evidence.asking import TAKEN_FOR
from jobsearch.evidence.hosts import HOSTS
from jobsearch.evidence.hosts.base import Commit, HostTrouble, Paused, StoredAnswer
from jobsearch.evidence.models import CheckResult, CodeAccount
from jobsearch.log.kinds import kinds_for
from people.students.models import Student
from rules.evidence_checks import Because
from rules.instants import local_day, start_of_day
from rules.states import CHECKS_AWAITED, CheckedEvidence, CheckState
from standing.models import Period
from standing.verbs import assess_student

log = logging.getLogger(__name__)
READ_EVERY = timedelta(hours=3)
AFTER_TROUBLE = timedelta(hours=1)
WITHOUT_SEARCH = timedelta(days=7)  # so far back commits are read of somebody whose weeks do not count yet
AT_ONCE = 10  # accounts in one run of the task
RUN = 120.0  # seconds after which a run begins no other account


def read_due(now: datetime) -> int:
    """Read the commits of accounts that are due; return how many accounts were read to the end."""
    read_to_the_end, ends_at = 0, monotonic() + RUN
    for _ in range(AT_ONCE):
        account = _take(now) if monotonic() < ends_at else None
        if account is None:
            break
        read_to_the_end += read(account, now)
    return read_to_the_end


@transaction.atomic
def _take(now: datetime) -> CodeAccount | None:
    """Take the account that is due longest, so that no other worker reads it meanwhile; none of a host that waits."""
    accounts = CodeAccount.objects.to_read(now).exclude(host__in=paused_hosts(now))
    account = (
        accounts.select_related("student__user")
        .order_by("read_due_at", "pk")
        .select_for_update(of=("self",), skip_locked=True)
        .first()
    )
    if account is not None:
        account.taken_until = now + TAKEN_FOR
        account.save(update_fields=["taken_until"])
    return account


def read(account: CodeAccount, now: datetime) -> bool:
    """Read an account's commits of the days that can still be logged, and take them into the log."""
    host = HOSTS[account.host]
    api = conversation(host, account, now)
    try:
        commits = host.commits(api, account_facts(account), _since(account.student, now))
    except Paused as paused:
        pause(host.key, paused.until)
        _put_off(account, paused.until, paused.message)
    except HostTrouble as trouble:
        _put_off(account, now + AFTER_TROUBLE, trouble.message)
    except Exception:
        log.exception("The commits of account %s could not be read", account.pk)
        _put_off(account, now + AFTER_TROUBLE, "The host’s answer cannot be read; we try again later.")
    else:
        take_commits(account, commits, now, api.fresh)
        return True
    return False


def _put_off(account: CodeAccount, until: datetime, trouble: str) -> None:
    CodeAccount.objects.filter(pk=account.pk).update(
        read_due_at=until, trouble=trouble[:200], taken_until=None
    )


def _since(student: Student, now: datetime) -> datetime:
    """Return the first instant of the earliest day for which activities can still be logged."""
    open_periods = Period.objects.filter(search__student=student, log_until__gt=now, opens_at__lte=now)
    first_day = open_periods.order_by("first_day").values_list("first_day", flat=True).first()
    return start_of_day(first_day or (local_day(now, student.zone) - WITHOUT_SEARCH), student.zone)


@dataclass
class _Day:
    """What the log has of commits on one day: those that were typed, and those that a reading added by itself."""

    typed: list[Activity]
    added: list[Activity]


@transaction.atomic
def take_commits(
    account: CodeAccount, commits: Iterable[Commit], now: datetime, fresh: Sequence[StoredAnswer] = ()
) -> int:
    """Take commits that were read into the log; return how many activities changed or are new.

    For each day: a commit that is in the log already is confirmed; a new one takes the place of one that was typed, or
    is added; what was typed and then read anyway is taken off, one for one; what remains is stated.
    """
    student = lock(account.student)
    kind = kinds_for(student).filter(evidence=CheckedEvidence.COMMITS).first()
    changed_days: list[date] = []
    if kind is not None:
        by_day = _by_day(student, commits, now)
        changed_days = _Taking(account, student, kind, now).take(by_day)
    store_answers(fresh, now)
    CodeAccount.objects.filter(pk=account.pk).update(
        read_at=now, read_due_at=now + READ_EVERY, trouble="", taken_until=None
    )
    if changed_days:
        assess_student(student, now, days=set(changed_days))
    return len(changed_days)


def _by_day(student: Student, commits: Iterable[Commit], now: datetime) -> dict[date, list[Commit]]:
    """Group commits by the student's own day, the first one first; days that can no longer be logged are left out."""
    earliest, today = local_day(_since(student, now), student.zone), today_of(student, now)
    by_day: dict[date, list[Commit]] = defaultdict(list)
    for commit in sorted(commits, key=lambda commit: (commit.at, commit.hash)):
        day = local_day(commit.at, student.zone)
        if earliest <= day <= today and len(commit.link) <= LINK_AT_MOST:
            by_day[day].append(commit)
    return by_day


class _Taking:
    """One pass over the commits of an account, the student's log locked."""

    def __init__(self, account: CodeAccount, student: Student, kind: ActivityKind, now: datetime) -> None:
        self.account, self.student, self.kind, self.now = account, student, kind, now
        self.names = Names(student, now)
        self.changed_days: list[date] = []

    def take(self, by_day: dict[date, list[Commit]]) -> list[date]:
        """Take all of it; return the day of each activity that changed."""
        activities = Activity.objects.filter(student=self.student, kind__evidence=CheckedEvidence.COMMITS)
        keys = {activity.commit_key: activity for activity in activities.exclude(commit_key="")}
        replaced = self._replaced()
        for day, commits in sorted(by_day.items()):
            of_day = list(activities.not_struck().filter(occurred_on=day).order_by("logged_at", "pk"))
            self._take_day(day, commits, keys, self._day(of_day, replaced))
        return self.changed_days

    def _replaced(self) -> set[int]:
        """Return the commits (ids) for which one that was typed was taken off before."""
        results = CheckResult.objects.filter(
            activity__student=self.student, because=Because.REPLACED, activity__struck_at__isnull=False
        )
        return set(results.values_list("details__by", flat=True))

    def _day(self, activities: Sequence[Activity], replaced: set[int]) -> _Day:
        return _Day(
            [row for row in activities if not row.commit_key and row.check_state in ("", CheckState.STATED)],
            [row for row in activities if row.source == self.account.host and row.pk not in replaced],
        )

    def _take_day(
        self, day: date, commits: Sequence[Commit], keys: dict[str, Activity], of_day: _Day
    ) -> None:
        for commit in commits:
            key = code_hosts.commit_key(commit.link) or f"{HOSTS[self.account.host].domain}:{commit.hash}"
            same = next((row for other, row in keys.items() if code_hosts.same(key, other)), None)
            if same is not None:
                self._confirm(same, commit)
            elif of_day.typed:
                self._fill(of_day.typed.pop(0), commit, key)
            else:
                of_day.added.append(self._add(day, commit, key))
        read_before = [row for row in of_day.added if row.logged_at < self.now]
        for typed, read_activity in zip(of_day.typed, read_before, strict=False):
            self._take_off(typed, read_activity)

    def _confirm(self, activity: Activity, commit: Commit) -> None:
        """Confirm a commit that the log has already; one that was taken back stays so."""
        if activity.struck_at is None and activity.check_state in (*CHECKS_AWAITED, CheckState.STATED):
            self._found(activity, Because.YOUR_COMMIT, commit.link)

    def _fill(self, activity: Activity, commit: Commit, key: str) -> None:
        """Give a typed activity the commit that it was: its link, and where it has no note the commit's own words."""
        activity.link, activity.commit_key = commit.link, key
        activity.note = activity.note or commit.title
        activity.changed_at, activity.changed_by = self.now, None
        activity.save(update_fields=["link", "commit_key", "note", "changed_at", "changed_by"])
        self._found(activity, Because.READ, commit.link)

    def _add(self, day: date, commit: Commit, key: str) -> Activity:
        checked = check(
            self.kind, day, note=commit.title, link=commit.link, today=today_of(self.student, self.now)
        )
        activity = new_activity(
            self.student,
            checked,
            self.names,
            by=None,
            now=self.now,
            source=self.account.host,
            source_key=commit.hash,
        )
        activity.commit_key, activity.check_state, activity.checked_at = key, CheckState.GOOD, self.now
        activity.save()
        self._result(activity, CheckState.GOOD, Because.READ, commit.link)
        self.changed_days.append(day)
        return activity

    def _take_off(self, typed: Activity, read_activity: Activity) -> None:
        """Take off what was typed for a commit that had been read before: one commit is one activity."""
        Activity.objects.filter(pk=typed.pk).update(struck_at=self.now, changed_at=self.now, changed_by=None)
        self._result(typed, typed.check_state, Because.REPLACED, "", by=read_activity.pk)
        self.changed_days.append(typed.occurred_on)

    def _found(self, activity: Activity, because: Because, link: str) -> None:
        Activity.objects.filter(pk=activity.pk).update(check_state=CheckState.GOOD, checked_at=self.now)
        self._result(activity, CheckState.GOOD, because, link)
        self.changed_days.append(activity.occurred_on)

    def _result(self, activity: Activity, state: str, because: Because, link: str, **details: int) -> None:
        CheckResult.objects.create(
            activity=activity, state=state, because=because, asked=link[:500], details=details, at=self.now
        )
