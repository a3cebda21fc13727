"""One student's life as a list of moments, each of which calls a verb. The stories put such lives together."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import uuid4

from coaching.appointments import verbs as appointment_verbs
from coaching.conversation import verbs as conversation_verbs
from coaching.conversation.models import Message
from coaching.deliverables import verbs as deliverable_verbs
from coaching.waiting import verbs as waiting_verbs
from coaching.waiting.models import AsideKind
from commitments.graduation import verbs as graduation_verbs
from commitments.policies import queries as policy_queries
from commitments.questions import verbs as questions
from commitments.searches import queries as search_queries
from commitments.searches import verbs as search_verbs
from commitments.searches.models import Search
from commitments.signing import verbs as signing_verbs
from demonstration.days import DAY, WEEK, LifeDays, said, weekday_from
from demonstration.plan import LifePlan
from demonstration.school import DemonstrationSchool, at
from demonstration.work import GOOD, HEADER, Effort, week_rows
from jobsearch.calendar import verbs as calendar_verbs
from jobsearch.imports.verbs import import_activities
from jobsearch.offers import verbs as offer_verbs
from jobsearch.offers.models import Offer
from people.accounts.models import User
from people.mail_choices import verbs as mail_verbs
from people.students.models import Student
from rules.mail_times import MailHours
from rules.states import AppointmentOutcome

ASKS = [
    "How was your week? Which two companies come first for you?",
    "Could you tell me how the last interview went?",
    "Which of the people you met could introduce you to someone?",
    "What will you write about next? I can read a draft.",
    "Shall we practice the technical interview once more?",
]
REPLIES = [
    "Good, thank you! I'll write up the two I like best.",
    "It went well, they want to talk again.",
    "I'll ask Theo.",
]


@dataclass
class DemonstrationLife:
    """A student, their coach, and the events that happen to them, each with its moment."""

    school: DemonstrationSchool
    student: Student
    coach: User
    plan: LifePlan
    events: list[tuple[datetime, Callable[[], object]]] = field(default_factory=list)

    @property
    def days(self) -> LifeDays:
        return self.plan.days

    @property
    def zone(self) -> str:
        return self.plan.place.zone

    def search(self) -> Search:
        search = search_queries.latest_search(self.student)
        assert search is not None
        return search

    def then(self, day: date, hour: float, act: Callable[[datetime], object]) -> None:
        """Plan `act` for that hour of the student's day, unless that is still to come."""
        self.when(at(day, hour, self.zone), act)

    def when(self, moment: datetime, act: Callable[[datetime], object]) -> None:
        if moment <= self.school.now:
            self.events.append((moment, lambda: act(moment)))

    # --- Before the search ---------------------------------------------------------------------------------------

    def prepare(self) -> None:
        """Plan deliverables, a first 1:1 and a mock interview, in the five weeks before graduation."""
        for kind, days in (("resume", 14), ("pitch", 7)):
            self._deliver(kind, self.days.graduation - days * DAY)
        self.meet("coaching", weekday_from(self.days.graduation - 20 * DAY))
        self.meet("mock_technical", weekday_from(self.days.graduation - 9 * DAY))

    def _deliver(self, kind: str, due_on: date) -> None:
        def hand_in(now: datetime) -> None:
            deliverable = self.student.deliverables.get(kind=kind)
            deliverable_verbs.submit(
                deliverable, link="", text=f"My {kind}, second draft.", by=self.student.user, now=now
            )

        def approve(now: datetime) -> None:
            submission = self.student.deliverables.get(kind=kind).submissions.get()
            deliverable_verbs.review(
                submission, approved=True, note="Clear and to the point.", by=self.coach, now=now
            )

        self.then(
            due_on - 14 * DAY,
            10,
            lambda now: deliverable_verbs.set_deliverable(
                self.student, kind=kind, due_on=due_on, by=self.coach, now=now
            ),
        )
        self.then(due_on - 2 * DAY, 17, hand_in)
        self.then(due_on - DAY, 11, approve)

    def meet(self, kind: str, day: date, minutes_late: int = 0, *, recorded: bool = True) -> None:
        """Plan an appointment that is booked a week before, and whose outcome is on record where `recorded`."""
        starts_at = self.school.free_slot(self.coach, day)

        def book(now: datetime) -> None:
            appointment_verbs.book(
                self.student,
                kind=kind,
                host=self.coach,
                starts_at=starts_at,
                minutes=30,
                by=self.coach,
                now=now,
            )

        def record(now: datetime) -> None:
            appointment = self.student.appointments.get(kind=kind, starts_at=starts_at)
            appointment_verbs.record_outcome(
                appointment,
                outcome=AppointmentOutcome.ATTENDED,
                minutes_late=minutes_late,
                note="",
                by=self.coach,
                now=now,
            )

        self.when(starts_at - 7 * DAY, book)
        if recorded:
            self.when(starts_at + timedelta(minutes=40), record)

    def graduate(self) -> None:
        def certify(now: datetime) -> None:
            program = self.student.cohort.program
            outcomes = {requirement.pk: (True, "") for requirement in program.requirements.all()}
            graduation_verbs.certify(
                self.student,
                graduated_on=self.days.graduation,
                outcomes=outcomes,
                by=self.school.admins[0],
                now=now,
            )

        self.then(self.days.graduation, 16, certify)

    def sign(self) -> None:
        """Plan signing the Commitment, a few days before graduation; the search opens on its start date."""
        start = self.days.began

        def sign(now: datetime) -> None:
            policy = policy_queries.policy_for(self.student)
            assert policy is not None
            signing_verbs.sign(
                self.student,
                start_date=start,
                signed_name=self.student.user.name,
                text_digest=policy.digest,
                address="203.0.113.9",
                by=self.student.user,
                now=now,
            )

        self.then(self.days.signing, 20, sign)
        # At the day's first instant, before any sweep: the sweep of that night would open it, too.
        self.then(start, 0, lambda now: search_verbs.open_search(self.search(), now=now))

    # --- In the search -------------------------------------------------------------------------------------------

    def work(self, special_weeks: dict[int, Effort] | None = None, usual_effort: Effort = GOOD) -> None:
        """Plan imports of trackers' files until the student stops working, or today; `special_weeks` are by number.

        Long ago a file comes every second week, which is just in time for the week before; lately every week.
        """
        start, today = self.days.began, self.days.today
        last_day = min(self.days.worked_until or today, today)
        rows: list[str] = []
        for week in range(1, 27):
            first_day = start + (week - 1) * WEEK
            if first_day > last_day:
                break
            days = min(7, (last_day - first_day).days + 1)
            effort = (special_weeks or {}).get(week, usual_effort)
            if days < 7 and week not in (special_weeks or {}):
                effort = effort.of_days(days)
            rows += self._rows(first_day, days, effort)
            if week % 2 == 0 or first_day + 13 * DAY > last_day - 21 * DAY:
                self._log(rows, first_day + (days - 1) * DAY)
                rows = []

    def _rows(self, first_day: date, days: int, effort: Effort) -> list[str]:
        return week_rows(self.school.dice, first_day, days, effort, self.student.user.name.split()[0].lower())

    def _log(self, rows: list[str], day: date) -> None:
        """Plan the import of a tracker's file with these rows, in the evening of `day`, or lately if that is today."""
        text = "\n".join([HEADER, *rows])
        latest_moment = self.school.now - timedelta(minutes=20 + self.student.pk % 30)
        moment = max(at(day, 0, self.zone), min(at(day, 21, self.zone), latest_moment))
        self.when(
            moment,
            lambda now: import_activities(
                self.student, file_name=f"tracker-{day}.csv", text=text, by=self.student.user, now=now
            ),
        )

    def log_late(self, week: int, effort: Effort, days_after: int) -> None:
        """Plan activities of a week that are logged so many days after it ended."""
        first_day = self.days.began + (week - 1) * WEEK
        self._log(self._rows(first_day, 7, effort), first_day + (6 + days_after) * DAY)

    def subscribe(self) -> None:
        """Plan that the student reads it all in a calendar of their own, and so needs no mail about appointments."""

        def make(now: datetime) -> None:
            secret = f"demonstration-{self.student.pk:06d}-nothing-secret-about-it"
            calendar_verbs.make_address(self.student.user, now=now, secret=secret)
            mail_verbs.choose(self.student.user, {"appointment_reminder": "off"}, MailHours(), now=now)

        self.then(self.days.began + 3 * DAY, 19, make)

    def talk(self, interval_days: int = 28, late_numbers: tuple[int, ...] = ()) -> None:
        """Plan that the coach asks every so many days, and the student answers within hours.

        Messages numbered in `late_numbers` are answered after eight days: more than two business days, whatever
        holidays lie between.
        """
        number, day = 0, self.days.began + 2 * DAY
        while day <= (self.days.talked_until or self.days.today) - 2 * DAY:
            self.ask(
                day,
                ASKS[number % len(ASKS)],
                answer_after=8 * DAY if number in late_numbers else timedelta(hours=5),
            )
            number, day = number + 1, day + interval_days * DAY

    def ask(self, day: date, body: str, answer_after: timedelta | None = timedelta(hours=5)) -> None:
        self.then(
            day,
            10,
            lambda now: conversation_verbs.send(
                self.student, sender=self.coach, body=body, asks_reply=True, now=now
            ),
        )
        if answer_after is not None:
            answered_at = at(day, 10, self.zone) + answer_after
            if answered_at <= self.school.now:
                answer = REPLIES[self.school.dice.randrange(len(REPLIES))]
                self.when(
                    answered_at, lambda now: conversation_verbs.reply(self.student, body=answer, now=now)
                )
                self.when(answered_at + timedelta(hours=2), self._needs_no_answer)

    def write(self, moment: datetime, body: str) -> None:
        """Plan that the student writes to the coach, who has not answered yet."""
        self.when(moment, lambda now: conversation_verbs.reply(self.student, body=body, now=now))

    def _needs_no_answer(self, now: datetime) -> None:
        """Have the coach read what the student wrote last, and leave it at that."""
        newest = (
            self.student.messages.filter(from_student=True).order_by("-pk").values_list("pk", flat=True)[0]
        )
        waiting_verbs.set_aside(self.student, kind=AsideKind.MESSAGE, number=newest, by=self.coach, now=now)

    def offer(self, employer: str, **facts: object) -> None:
        """Plan that the student receives an offer at 14:00 and states it an hour later."""
        day = said(self.days.offer)
        usual_facts: dict[str, object] = {
            "role": "Software developer",
            "type": "permanent",
            "length": "open-ended",
            "written": True,
            "hours_per_week": 40,
            "in_field": True,
            "pay": "$78,000 a year",
        }
        received_at = at(day, 14, self.zone)

        def state(now: datetime) -> None:
            all_facts = usual_facts | facts | {"received_at": received_at}
            offer_verbs.state_offer(
                self.student, employer=employer, by=self.student.user, now=now, **all_facts
            )

        self.then(day, 15, state)

    def answer(self, answer: str, ends_search: bool | None = None) -> None:
        """Plan the answer to the latest offer, and the coach's confirmation the next morning."""
        day = said(self.days.answer)

        def offer() -> Offer:
            return self.student.offers.latest("received_at")

        def give(now: datetime) -> None:
            offer_verbs.answer(
                offer(),
                answer=answer,
                answered_at=now,
                ends_search=ends_search,
                by=self.student.user,
                now=now,
            )

        def confirm(now: datetime) -> None:
            latest_offer = offer()
            offer_verbs.confirm(
                latest_offer,
                note="",
                seen=latest_offer.changed_at,
                by=self.coach,
                now=now,
                search_ends=bool(ends_search),
            )

        self.then(day, 11, give)
        self.then(day + DAY, 9, confirm)

    def ask_about(self, clause: str, body: str) -> None:
        """Plan that the student asks about a clause of the version that is offered to them, or that they signed."""

        def ask(now: datetime) -> None:
            policy = policy_queries.policy_for(self.student)
            assert policy is not None
            questions.ask(policy, clause, body=body, by=self.student.user, key=uuid4(), now=now)

        self.then(said(self.days.question), 18, ask)

    def is_answered(self, body: str) -> None:
        """Plan that the coach answers the student's question about a clause."""

        def answer(now: datetime) -> None:
            question = self.student.clause_questions.get()
            questions.answer(question, body=body, seen=0, by=self.coach, now=now)

        self.then(said(self.days.question_answered), 10, answer)

    def unanswered(self) -> Message:
        return self.student.messages.unanswered().earliest("sent_at")
