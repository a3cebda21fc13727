"""One student's life as a list of moments, each of which calls a verb. The stories put such lives together."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import uuid4

from coaching.appointments import verbs as appointment_verbs
from coaching.conversation import verbs as conversation_verbs
from coaching.conversation.models import Message
from coaching.deliverables import verbs as deliverable_verbs
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
from jobsearch.imports.verbs import import_activities
from jobsearch.offers import verbs as offer_verbs
from jobsearch.offers.models import Offer
from people.accounts.models import User
from people.students.models import Student
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
    """A student, their coach, and when things happen to them."""

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
        found = search_queries.latest_search(self.student)
        assert found is not None
        return found

    def then(self, day: date, hour: float, act: Callable[[datetime], object]) -> None:
        """`act` at that hour of the student's day, unless that is still to come."""
        self.when(at(day, hour, self.zone), act)

    def when(self, moment: datetime, act: Callable[[datetime], object]) -> None:
        if moment <= self.school.now:
            self.events.append((moment, lambda: act(moment)))

    # --- Before the search ---------------------------------------------------------------------------------------

    def prepare(self) -> None:
        """Deliverables, a first 1:1 and a mock interview, in the five weeks before graduation."""
        for kind, days in (("resume", 14), ("pitch", 7)):
            self._deliver(kind, self.days.graduation - days * DAY)
        self.meet("coaching", weekday_from(self.days.graduation - 20 * DAY))
        self.meet("mock_technical", weekday_from(self.days.graduation - 9 * DAY))

    def _deliver(self, kind: str, due: date) -> None:
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
            due - 14 * DAY,
            10,
            lambda now: deliverable_verbs.set_deliverable(
                self.student, kind=kind, due_on=due, by=self.coach, now=now
            ),
        )
        self.then(due - 2 * DAY, 17, hand_in)
        self.then(due - DAY, 11, approve)

    def meet(self, kind: str, day: date, late: int = 0) -> None:
        """An appointment booked a week before; the coach records how it went."""
        starts = self.school.free_slot(self.coach, day)

        def book(now: datetime) -> None:
            appointment_verbs.book(
                self.student, kind=kind, host=self.coach, starts_at=starts, minutes=30, by=self.coach, now=now
            )

        def record(now: datetime) -> None:
            appointment = self.student.appointments.get(kind=kind, starts_at=starts)
            appointment_verbs.record_outcome(
                appointment,
                outcome=AppointmentOutcome.ATTENDED,
                minutes_late=late,
                note="",
                by=self.coach,
                now=now,
            )

        self.when(starts - 7 * DAY, book)
        self.when(starts + timedelta(minutes=40), record)

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
        """The Commitment, a few days before graduation; the search opens on its start date."""
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
        # At the day's first instant, at which no sweep comes before: one of that night would open it, too.
        self.then(start, 0, lambda now: search_verbs.open_search(self.search(), now=now))

    # --- In the search -------------------------------------------------------------------------------------------

    def work(self, special: dict[int, Effort] | None = None, usual: Effort = GOOD) -> None:
        """Trackers' files until they stop working, or today; `special` weeks by their number.

        Long ago every second Sunday, which is just in time for the week before; lately every week.
        """
        start, today = self.days.began, self.days.today
        last = min(self.days.worked_until or today, today)
        waiting: list[str] = []
        for week in range(1, 27):
            first = start + (week - 1) * WEEK
            if first > last:
                break
            days = min(7, (last - first).days + 1)
            effort = (special or {}).get(week, usual)
            if days < 7 and week not in (special or {}):
                effort = effort.of_days(days)
            waiting += self._rows(first, days, effort)
            if week % 2 == 0 or first + 13 * DAY > last - 21 * DAY:
                self._log(waiting, first + (days - 1) * DAY)
                waiting = []

    def _rows(self, first: date, days: int, effort: Effort) -> list[str]:
        return week_rows(self.school.dice, first, days, effort, self.student.user.name.split()[0].lower())

    def _log(self, rows: list[str], day: date) -> None:
        """A tracker's file with these rows, imported in the evening of `day`, or lately if that is today."""
        text = "\n".join([HEADER, *rows])
        lately = self.school.now - timedelta(minutes=20 + self.student.pk % 30)
        moment = max(at(day, 0, self.zone), min(at(day, 21, self.zone), lately))
        self.when(
            moment,
            lambda now: import_activities(
                self.student, file_name=f"tracker-{day}.csv", text=text, by=self.student.user, now=now
            ),
        )

    def log_late(self, week: int, effort: Effort, days_after: int) -> None:
        """Activities of a week, logged so many days after it ended."""
        first = self.days.began + (week - 1) * WEEK
        self._log(self._rows(first, 7, effort), first + (6 + days_after) * DAY)

    def talk(self, every: int = 28, late: tuple[int, ...] = ()) -> None:
        """The coach asks every so many days, the student answers within hours (those numbered `late`, in a week or so).

        Eight days are more than two business days, whatever holidays lie between.
        """
        number, day = 0, self.days.began + 2 * DAY
        while day <= (self.days.talked_until or self.days.today) - 2 * DAY:
            self.ask(
                day, ASKS[number % len(ASKS)], answer_after=8 * DAY if number in late else timedelta(hours=5)
            )
            number, day = number + 1, day + every * DAY

    def ask(self, day: date, body: str, answer_after: timedelta | None = timedelta(hours=5)) -> None:
        self.then(
            day,
            10,
            lambda now: conversation_verbs.send(
                self.student, sender=self.coach, body=body, asks_reply=True, now=now
            ),
        )
        if answer_after is not None:
            local = at(day, 10, self.zone) + answer_after
            if local <= self.school.now:
                answer = REPLIES[self.school.dice.randrange(len(REPLIES))]
                self.when(local, lambda now: conversation_verbs.reply(self.student, body=answer, now=now))

    def offer(self, employer: str, **facts: object) -> None:
        """The student states an offer received at 14:00, an hour later."""
        day = said(self.days.offer)
        known: dict[str, object] = {
            "role": "Software developer",
            "type": "permanent",
            "length": "open-ended",
            "written": True,
            "hours_per_week": 40,
            "in_field": True,
            "pay": "$78,000 a year",
        }
        received = at(day, 14, self.zone)

        def state(now: datetime) -> None:
            given = known | facts | {"received_at": received}
            offer_verbs.state_offer(self.student, employer=employer, by=self.student.user, now=now, **given)

        self.then(day, 15, state)

    def answer(self, answer: str, ends_search: bool | None = None) -> None:
        """The answer to the latest offer, and the coach's confirmation the next morning."""
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
            it = offer()
            offer_verbs.confirm(
                it, note="", seen=it.changed_at, by=self.coach, now=now, search_ends=bool(ends_search)
            )

        self.then(day, 11, give)
        self.then(day + DAY, 9, confirm)

    def ask_about(self, clause: str, body: str) -> None:
        """The student asks about a clause of the version that is offered to them, or that they signed."""

        def ask(now: datetime) -> None:
            policy = policy_queries.policy_for(self.student)
            assert policy is not None
            questions.ask(policy, clause, body=body, by=self.student.user, key=uuid4(), now=now)

        self.then(said(self.days.question), 18, ask)

    def is_answered(self, body: str) -> None:
        """By the coach, on the day for it."""

        def answer(now: datetime) -> None:
            question = self.student.clause_questions.get()
            questions.answer(question, body=body, seen=0, by=self.coach, now=now)

        self.then(said(self.days.question_answered), 10, answer)

    def unanswered(self) -> Message:
        return self.student.messages.unanswered().earliest("sent_at")
