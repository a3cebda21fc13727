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
AWAY = 32_767  # the draft's version while its copy has the draft's own, until all is rolled back
PATIENCE = "3s"  # how long the sample waits for a row that somebody else holds


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
        graduation_day = self.student.planned_graduation
        certify(
            self.student,
            graduated_on=graduation_day,
            outcomes={},
            by=self.admin,
            now=self.at(graduation_day, 12),
        )
        search = search_queries.live_search(self.student)
        if search is not None and search.state == SearchState.PLANNED:
            search_verbs.open_search(search, now=max(search.opens_at, self.at(graduation_day, 12)))
        self._work(self.policy.rules())
        if self.moment >= self.at(self.start + 2 * DAY, 12):
            self._be_asked()
        assess_student(self.student, self.moment)

    def _work(self, rules: Rules) -> None:
        last_window_day = last_day(self.start, rules.window_days)
        logged_rows: list[list[str]] = []
        linked = frozenset(ActivityKind.objects.filter(needs_link=True).values_list("slug", flat=True))
        for unit in (Unit.MONTH, Unit.WEEK):
            for span in periods(self.start, last_window_day, unit, rules.week_kind):
                end = min(self.at(span.last_day, 20), self.moment)
                if self.at(span.first_day, 20) > end:
                    continue
                rows = list(_rows(rules, span, self._days(span, end), linked, short=span.number == 2))
                self._log(rows, end)
                logged_rows += rows

    def _days(self, span: PeriodSpan, end: datetime) -> list[date]:
        today = self.student.today(end)
        return [
            day
            for offset in range((span.last_day - span.first_day).days + 1)
            if (day := span.first_day + offset * DAY) <= today
        ]

    def _log(self, rows: list[list[str]], now: datetime) -> None:
        file = io.StringIO()
        csv.writer(file).writerows([["date", "kind", "person", "employer", "note", "link"], *rows])
        if rows:
            import_activities(
                self.student, file_name="tracker.csv", text=file.getvalue(), by=self.student.user, now=now
            )

    def _be_asked(self) -> None:
        """Send a coach's question and state an offer, so that the page shows what the policy says of answers."""
        yesterday = self.at(self.student.today(self.moment) - DAY, 10)
        body = "How was your week? Which two companies come first for you?"
        conversation_verbs.send(self.student, sender=self.coach, body=body, asks_reply=True, now=yesterday)
        offer_verbs.state_offer(
            self.student, employer="Sample company", by=self.student.user, now=yesterday, role="Developer",
            received_at=yesterday, type="permanent", written=True, hours_per_week=40, in_field=True,
        )  # fmt: skip


@contextmanager
def sample(draft: Policy, *, start: date, day: int, by: User, now: datetime) -> Iterator[Sample]:
    """Yield a student of the draft who starts on `start`, looked at on day `day` of the search at noon.

    Whatever happens inside is rolled back. Raise Refused where the draft could not be published.
    """
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
    """Publish a copy under the draft's own number, after every other, so that the sample is offered nothing later."""
    copy = drafting_verbs.draft_policy(document_of(draft), by=by, now=now)
    Policy.objects.filter(pk=draft.pk).update(version=AWAY)
    Policy.objects.filter(pk=copy.pk).update(version=draft.version)
    copy.refresh_from_db()
    drafting_verbs.confirm_defaults(copy, copy.unconfirmed, by=by, now=now)
    newest = Policy.objects.aggregate(newest=Max("published_at"))["newest"]
    return drafting_verbs.publish(copy, by=by, now=max(now, newest + timedelta(seconds=1)) if newest else now)


def _student(policy: Policy, start: date, day: int, by: User) -> Sample:
    """Create the sample student, who lives where the student lives who enrolled last: in the school's own place."""
    newest_student = Student.objects.select_related("user").order_by("-pk").first()
    zone = newest_student.user.time_zone if newest_student else by.time_zone
    start_instant = start_of_day(start, zone)
    coach = _person("Casey Sample", zone)
    give_role(coach, kind="coach", by=None, now=start_instant - 60 * DAY)
    graduation_day = start - min(1, policy.start_limit_days) * DAY
    program = Program.objects.create(name=f"Sample program {uuid4()}")
    student = Student.objects.create(
        user=_person("Sample Student", zone),
        cohort=Cohort.objects.create(program=program, name="Sample cohort"),
        planned_graduation=graduation_day,
        country=newest_student.country if newest_student else "",
        subdivision=newest_student.subdivision if newest_student else "",
        tuition_paid="15000.00",
        enrolled_at=start_instant - 60 * DAY,
    )
    assign_coach(student, coach=coach, by=by, now=start_instant - 30 * DAY)
    signing_verbs.acknowledge(student, policy, now=start_instant - 60 * DAY)
    return Sample(policy, student, coach, by, start, start_instant + day * DAY + timedelta(hours=12))


def _person(name: str, zone: str) -> User:
    return User.objects.create_user(email=f"{uuid4()}@sample.invalid", name=name, time_zone=zone)


def _rows(
    rules: Rules, span: PeriodSpan, days: list[date], linked: frozenset[str], *, short: bool
) -> Iterable[list[str]]:
    """Yield the rows of a tracker's file for the days: each quota met in a whole period, its parts first.

    With `short`, one too few for the first quota that is no part.
    """
    count_by_kind: dict[str, int] = {}
    quotas = sorted(rules.quotas_per(span.unit), key=lambda quota: not quota.part_of)
    whole_key = next((quota.key for quota in quotas if not quota.part_of), "")
    share = len(days) / span.full_days
    for quota in quotas:
        kind = sorted(quota.kinds)[0]
        count = sum(count_by_kind.get(slug, 0) for slug in quota.kinds)
        target = int(quota.minimum * share) - (short and quota.key == whole_key)
        for number in range(count, target):
            count_by_kind[kind] = count_by_kind.get(kind, 0) + 1
            link = quota.needs_link or kind in linked
            yield _row(
                quota, kind, days[_place(quota, number, target, len(days))], span.number, number, link=link
            )


def _place(quota: QuotaRule, number: int, target: int, days: int) -> int:
    return number % days if quota.counting == Counting.DISTINCT_DAYS else number * days // max(target, 1)


def _row(quota: QuotaRule, kind: str, day: date, period: int, number: int, *, link: bool) -> list[str]:
    """Return a row of the file, with a person always, and with `link` a public address."""
    person = f"Sample Person {10 * period + number + 1}"
    url = f"https://sample.invalid/{kind}/{period}-{number + 1}" if link else ""
    return [day.isoformat(), kind, person, "Sample company", f"{quota.one}, for the sample", url]
