"""A sample student under a draft: made by the real verbs, looked at, and rolled back. Nothing of it stays.

The draft itself is not published: a fresh copy of it is, so that nothing which remembers a published policy by its
number can take the draft for one.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import uuid4

from django.db import connection, transaction
from django.db.models import Max

from coaching.conversation import verbs as conversation_verbs
from commitments.drafting import verbs as drafting_verbs
from commitments.graduation.verbs import certify
from commitments.policies.documents import document_of
from commitments.policies.models import Policy, forget
from commitments.quotas.models import ActivityKind
from commitments.searches import queries as search_queries
from commitments.searches import verbs as search_verbs
from commitments.signing import verbs as signing_verbs
from jobsearch.imports.verbs import import_activities
from jobsearch.offers import verbs as offer_verbs
from people.accounts.models import User
from people.coaches.verbs import assign_coach
from people.programs.models import Cohort, Program
from people.staff.verbs import give_role
from people.students.models import Student
from rules.instants import start_of_day
from rules.policy import Counting, QuotaRule, Unit
from rules.policy import PolicyRules as Rules
from rules.states import SearchState
from rules.window import PeriodSpan, last_day, periods
from standing.verbs import assess_student

DAY = timedelta(days=1)
AWAY = 32_767  # the number that the draft has while its copy has its own, until all is rolled back
PATIENCE = "3s"  # how long the sample waits for a lock of somebody who works


@dataclass
class Sample:
    """The sample student before signing; `live` then leads them to `moment`."""

    policy: Policy
    student: Student
    coach: User
    admin: User
    start: date
    moment: datetime

    def at(self, day: date, hour: int) -> datetime:
        return start_of_day(day, self.student.zone) + timedelta(hours=hour)

    @property
    def before_signing(self) -> datetime:
        return self.at(self.start - 2 * DAY, 18)

    def live(self) -> None:
        """Sign, graduate, search and log until the moment: all but one of what is asked is done in the second week."""
        signing_verbs.sign(
            self.student, start_date=self.start, signed_name=self.student.user.name, policy=self.policy,
            text_digest=self.policy.digest, address="203.0.113.1", by=self.student.user, now=self.before_signing,
        )  # fmt: skip
        graduated = self.student.planned_graduation
        certify(self.student, graduated_on=graduated, outcomes={}, by=self.admin, now=self.at(graduated, 12))
        search = search_queries.live_search(self.student)
        if search is not None and search.state == SearchState.PLANNED:
            search_verbs.open_search(search, now=max(search.opens_at, self.at(graduated, 12)))
        self._work(self.policy.rules())
        if self.moment >= self.at(self.start + 2 * DAY, 12):
            self._be_asked()
        assess_student(self.student, self.moment)

    def _work(self, rules: Rules) -> None:
        last = last_day(self.start, rules.window_days)
        done: list[list[str]] = []
        linked = frozenset(ActivityKind.objects.filter(needs_link=True).values_list("slug", flat=True))
        for unit in (Unit.MONTH, Unit.WEEK):
            for span in periods(self.start, last, unit, rules.week_kind):
                ends = min(self.at(span.last_day, 20), self.moment)
                if self.at(span.first_day, 20) > ends:
                    continue
                rows = list(_rows(rules, span, self._days(span, ends), linked, short=span.number == 2))
                self._log(rows, ends)
                done += rows

    def _days(self, span: PeriodSpan, ends: datetime) -> list[date]:
        today = self.student.today(ends)
        return [
            day
            for n in range((span.last_day - span.first_day).days + 1)
            if (day := span.first_day + n * DAY) <= today
        ]

    def _log(self, rows: list[list[str]], now: datetime) -> None:
        out = io.StringIO()
        csv.writer(out).writerows([["date", "kind", "person", "employer", "note", "link"], *rows])
        if rows:
            import_activities(
                self.student, file_name="tracker.csv", text=out.getvalue(), by=self.student.user, now=now
            )

    def _be_asked(self) -> None:
        """A coach's question and an offer, so that the page shows what the policy says of answers."""
        yesterday = self.at(self.student.today(self.moment) - DAY, 10)
        body = "How was your week? Which two companies come first for you?"
        conversation_verbs.send(self.student, sender=self.coach, body=body, asks_reply=True, now=yesterday)
        offer_verbs.state_offer(
            self.student, employer="Sample company", by=self.student.user, now=yesterday, role="Developer",
            received_at=yesterday, type="permanent", written=True, hours_per_week=40, in_field=True,
        )  # fmt: skip


@contextmanager
def sample(draft: Policy, *, start: date, day: int, by: User, now: datetime) -> Iterator[Sample]:
    """A student of the draft who starts on `start`, looked at on day `day` of the search at noon. Raises Refused where
    the draft could not be published. Whatever happens inside is rolled back."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL lock_timeout = '{PATIENCE}'")
        try:
            policy = _published_copy(draft, by, now)
            try:
                yield _student(policy, start, day, by)
            finally:
                forget(policy)
        finally:
            transaction.set_rollback(True)


def _published_copy(draft: Policy, by: User, now: datetime) -> Policy:
    """Published after every other, so that the sample is offered nothing later; under the draft's own number."""
    copy = drafting_verbs.draft_policy(document_of(draft), by=by, now=now)
    Policy.objects.filter(pk=draft.pk).update(version=AWAY)
    Policy.objects.filter(pk=copy.pk).update(version=draft.version)
    copy.refresh_from_db()
    drafting_verbs.confirm_defaults(copy, copy.unconfirmed, by=by, now=now)
    newest = Policy.objects.aggregate(newest=Max("published_at"))["newest"]
    return drafting_verbs.publish(copy, by=by, now=max(now, newest + timedelta(seconds=1)) if newest else now)


def _student(policy: Policy, start: date, day: int, by: User) -> Sample:
    """Who lives where the student lives who enrolled last: the deadlines are those of the school's own place."""
    like = Student.objects.select_related("user").order_by("-pk").first()
    zone = like.user.time_zone if like else by.time_zone
    first = start_of_day(start, zone)
    coach = _person("Casey Sample", zone)
    give_role(coach, kind="coach", by=None, now=first - 60 * DAY)
    graduated = start - min(1, policy.start_limit_days) * DAY
    program = Program.objects.create(name=f"Sample program {uuid4()}")
    student = Student.objects.create(
        user=_person("Sample Student", zone),
        cohort=Cohort.objects.create(program=program, name="Sample cohort"),
        planned_graduation=graduated,
        country=like.country if like else "",
        subdivision=like.subdivision if like else "",
        tuition_paid="15000.00",
        enrolled_at=first - 60 * DAY,
    )
    assign_coach(student, coach=coach, by=by, now=first - 30 * DAY)
    signing_verbs.acknowledge(student, policy, now=first - 60 * DAY)
    return Sample(policy, student, coach, by, start, first + day * DAY + timedelta(hours=12))


def _person(name: str, zone: str) -> User:
    return User.objects.create_user(email=f"{uuid4()}@sample.invalid", name=name, time_zone=zone)


def _rows(
    rules: Rules, span: PeriodSpan, days: list[date], linked: frozenset[str], *, short: bool
) -> Iterable[list[str]]:
    """What a tracker's file holds for the days: each quota met in a whole period, its parts first; short of the first
    quota by one where that is asked for."""
    done: dict[str, int] = {}
    quotas = sorted(rules.quotas_per(span.unit), key=lambda quota: not quota.part_of)
    whole = next((quota.key for quota in quotas if not quota.part_of), "")
    share = len(days) / span.full_days
    for quota in quotas:
        kind = sorted(quota.kinds)[0]
        already = sum(done.get(each, 0) for each in quota.kinds)
        wanted = int(quota.minimum * share) - (short and quota.key == whole)
        for number in range(already, wanted):
            done[kind] = done.get(kind, 0) + 1
            link = quota.needs_link or kind in linked
            yield _row(
                quota, kind, days[_place(quota, number, wanted, len(days))], span.number, number, link=link
            )


def _place(quota: QuotaRule, number: int, wanted: int, days: int) -> int:
    return number % days if quota.counting == Counting.DISTINCT_DAYS else number * days // max(wanted, 1)


def _row(quota: QuotaRule, kind: str, day: date, period: int, number: int, *, link: bool) -> list[str]:
    """With a person always, and a link where the quota or the kind wants one."""
    person = f"Sample Person {10 * period + number + 1}"
    url = f"https://sample.invalid/{kind}/{period}-{number + 1}" if link else ""
    return [day.isoformat(), kind, person, "Sample company", f"{quota.one}, for the sample", url]
