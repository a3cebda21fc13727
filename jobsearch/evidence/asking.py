"""Checks that are due are asked for, batch by batch, by a worker; each answer is written once (DOMAIN §5, §11).

A batch is taken for some minutes in a transaction of its own, pages are fetched in none, and each answer is written in
one more. A worker that dies half way leaves answers whole, and the rest to whoever comes after those minutes.
"""

import logging
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from time import monotonic
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.db.models import QuerySet

from jobsearch.activities.code_hosts import commit_key
from jobsearch.activities.limits import still_mendable
from jobsearch.activities.models import Activity
from jobsearch.activities.recording import lock, lock_activity
from jobsearch.evidence import mails, posts
from jobsearch.evidence.accounts import (
    account_facts,
    conversation,
    pause,
    paused_hosts,
    store_answers,
)
from jobsearch.evidence.hosts import host_of
from jobsearch.evidence.hosts.base import HostTrouble, Paused, StoredAnswer
from jobsearch.evidence.models import CheckResult, CodeAccount, DeclaredSite, PendingCheck
from people.students.models import Student
from rules.evidence_checks import FAILED_AGAIN, Because, Checked, next_try
from rules.instants import local_day
from rules.states import CheckedEvidence, CheckState
from standing.models import Period
from standing.verbs import assess_student

log = logging.getLogger(__name__)
BATCH = 16
AT_ONCE = 8  # pages fetched beside each other: a batch takes at most twice as long as its slowest page
HOSTS_FOR = 90.0  # seconds after which a batch begins no other question to a code host
TAKEN_FOR = timedelta(minutes=5)  # longer than any task may run


@dataclass(frozen=True)
class CheckQuestion:
    """A check that was taken: `ask` is the number of this asking, under which its answer is written once."""

    activity: int
    ask: UUID
    evidence: str
    link: str
    occurred_on: date
    student: Student


@dataclass(frozen=True)
class CheckAnswer:
    """What one asking came to; `later` is when to ask again where nothing could be asked now."""

    checked: Checked | None
    fresh: Sequence[StoredAnswer] = ()
    later: datetime | None = None


def check_due(now: datetime) -> int:
    """Ask for one batch of what is due, and write the answers; return how many were written."""
    _note_what_is_open(now)
    questions = _take(now)
    answers = _ask(questions, now)
    written = 0
    for question in questions:
        try:
            written += _write(question, answers[question.activity], now)
        except Exception:  # one that cannot be written holds up no other; it is asked again
            log.exception("The answer about activity %s could not be written", question.activity)
    return written


_NOTE = """
    INSERT INTO jobsearch_pendingcheck AS p (activity_id, due_at, tries)
    SELECT a.id, %(now)s, 0 FROM jobsearch_activity a
    WHERE a.check_state = 'open' AND a.struck_at IS NULL
      AND NOT EXISTS (SELECT FROM jobsearch_pendingcheck o WHERE o.activity_id = a.id AND o.due_at IS NOT NULL)
    ORDER BY a.id LIMIT 1000
    ON CONFLICT (activity_id) DO UPDATE SET due_at = excluded.due_at, tries = 0
    WHERE p.due_at IS NULL"""


def _note_what_is_open(now: datetime) -> None:
    """Add what was logged or corrected since: logging itself writes nothing of this, so that it is as quick as ever."""
    with connection.cursor() as cursor:
        cursor.execute(_NOTE, {"now": now})


@transaction.atomic
def _take(now: datetime) -> list[CheckQuestion]:
    """Take some checks that are due, so that no other worker asks the same meanwhile."""
    rows = (
        PendingCheck.objects.due(now)
        .select_related("activity__student__user", "activity__kind")
        .order_by("due_at", "pk")
        .select_for_update(of=("self",), skip_locked=True)[:BATCH]
    )
    questions = []
    for pending in rows:
        activity = pending.activity
        pending.ask, pending.taken_until = uuid4(), now + TAKEN_FOR
        pending.save(update_fields=["ask", "taken_until"])
        questions.append(
            CheckQuestion(
                activity.pk, pending.ask, activity.kind.evidence, activity.link, activity.occurred_on,
                activity.student,
            )
        )  # fmt: skip
    return questions


def _ask(questions: Sequence[CheckQuestion], now: datetime) -> dict[int, CheckAnswer]:
    """Find the answers, by activity: pages beside each other, and code hosts, which are ours to be gentle with, not."""
    about_commits = [question for question in questions if question.evidence == CheckedEvidence.COMMITS]
    about_posts = [question for question in questions if question.evidence != CheckedEvidence.COMMITS]
    return _ask_pages(about_posts) | _ask_hosts(about_commits, now)


def _ask_pages(questions: Sequence[CheckQuestion]) -> dict[int, CheckAnswer]:
    students = {question.student.pk for question in questions}
    sites: dict[int, list[str]] = {student: [] for student in students}
    for site in DeclaredSite.objects.not_withdrawn().filter(student__in=students):
        sites[site.student_id].append(site.address)
    post_questions = [
        posts.PostQuestion(
            question.link, question.occurred_on, question.student.user.name, tuple(sites[question.student.pk])
        )
        for question in questions
    ]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(_look_at, post_questions))
    return {question.activity: answer for question, answer in zip(questions, answers, strict=True)}


def _ask_hosts(questions: Sequence[CheckQuestion], now: datetime) -> dict[int, CheckAnswer]:
    students = {question.student.pk for question in questions}
    accounts = {
        (account.student_id, account.host): account
        for account in CodeAccount.objects.proven().filter(student__in=students)
    }
    ends_at = monotonic() + HOSTS_FOR
    return {
        question.activity: (
            _ask_host(question, accounts, now) if monotonic() < ends_at else CheckAnswer(None, later=now)
        )
        for question in questions
    }


def _look_at(question: posts.PostQuestion) -> CheckAnswer:
    try:
        return CheckAnswer(posts.look_at(question))
    except Exception:  # a page that breaks its reader is one for a person, and stops no other
        log.exception("A page could not be read")
        return CheckAnswer(Checked(CheckState.UNCLEAR, Because.NO_PAGE))


def _ask_host(
    question: CheckQuestion, accounts: Mapping[tuple[int, str], CodeAccount], now: datetime
) -> CheckAnswer:
    host = host_of(commit_key(question.link))
    account = accounts.get((question.student.pk, host.key)) if host else None
    if host is None or account is None:
        return CheckAnswer(Checked(CheckState.STATED, Because.NO_ACCOUNT))
    if until := paused_hosts(now).get(host.key):
        return CheckAnswer(None, later=until)
    api = conversation(host, account, now)
    try:
        checked = host.commit(api, account_facts(account), question.link)
    except Paused as paused:
        pause(host.key, paused.until)
        return CheckAnswer(None, later=paused.until)
    except HostTrouble:
        return CheckAnswer(Checked(CheckState.FAILED, Because.NO_ANSWER, passing=True))
    except Exception:
        log.exception("An answer of %s could not be read", host.key)
        return CheckAnswer(Checked(CheckState.UNCLEAR, Because.NO_AUTHOR), api.fresh)
    return CheckAnswer(checked, api.fresh)


@transaction.atomic
def _write(question: CheckQuestion, answer: CheckAnswer, now: datetime) -> bool:
    """Write one answer, if it is still asked for, and judge what it changes; return whether it was written."""
    student = lock(question.student)
    activity = lock_activity(Activity(pk=question.activity), student)
    pending = PendingCheck.objects.select_for_update().get(pk=activity.pk)
    if pending.ask != question.ask:
        return False  # it took too long, and another worker has asked since
    store_answers(answer.fresh, now)
    pending.ask, pending.taken_until = None, None
    if activity.struck_at is not None or activity.check_state == CheckState.ACCEPTED:
        pending.due_at = None
    elif (activity.link, activity.occurred_on) != (question.link, question.occurred_on):
        pending.due_at, pending.tries = now, 0  # it was corrected meanwhile: what was found is of no use
    elif answer.checked is None:
        pending.due_at = answer.later or now + FAILED_AGAIN
    else:
        return _write_found(pending, activity, question, answer.checked, now)
    pending.save()
    return False


def _write_found(
    pending: PendingCheck, activity: Activity, question: CheckQuestion, checked: Checked, now: datetime
) -> bool:
    wait = next_try(pending.tries + 1) if checked.passing else None
    if wait is not None:
        pending.tries, pending.due_at = pending.tries + 1, now + wait
        pending.save()
        return False
    pending.tries, pending.due_at = 0, None
    if checked.state == CheckState.FAILED and _may_be_mended(activity, now):
        pending.due_at = now + FAILED_AGAIN
    pending.save()
    record_found(activity, checked, now=now, ask=question.ask)
    return True


def record_found(activity: Activity, checked: Checked, *, now: datetime, ask: UUID | None = None) -> None:
    """Record what was found about a locked activity, judge its student, and tell them of a check that failed."""
    settle_first(activity, now)
    CheckResult.objects.create(
        activity=activity,
        state=checked.state,
        because=checked.because,
        asked=activity.link,
        details=dict(checked.details),
        at=now,
        ask=ask,
    )
    if activity.check_state != checked.state:
        Activity.objects.filter(pk=activity.pk).update(check_state=checked.state, checked_at=now)
        judge_after(activity, now)
        if checked.state == CheckState.FAILED:
            mails.check_failed(activity, checked, now=now)


def settle_first(activity: Activity, now: datetime) -> None:
    """Let a period whose last day for checks has passed settle by what was known until then, if the sweep has not yet.

    What is found after that day is too late for it (DOMAIN §13).
    """
    overdue = periods_holding(activity).filter(settled_at__isnull=True, checks_until__lte=now)
    if overdue.exists():
        assess_student(activity.student, now, days=[activity.occurred_on])


def judge_after(activity: Activity, now: datetime) -> None:
    """Judge the student after the system found something, or a coach refused it.

    Days are named only where no period of that day has settled: neither turns a settled verdict.
    """
    is_settled = periods_holding(activity).filter(settled_at__isnull=False).exists()
    assess_student(activity.student, now, days=None if is_settled else [activity.occurred_on])


def periods_holding(activity: Activity) -> "QuerySet[Period]":
    """Return the weeks and months of all searches that hold the activity's day."""
    return Period.objects.holding(activity.occurred_on).filter(search__student=activity.student_id)


def _may_be_mended(activity: Activity, now: datetime) -> bool:
    today = local_day(now, activity.student.zone)
    return Activity.objects.filter(still_mendable(today), pk=activity.pk).exists()
