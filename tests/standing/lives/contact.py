"""Messages, silence, and the ends of a search."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from coaching.bounces.verbs import record_bounce, record_told
from coaching.conversation import verbs as conversation_verbs
from coaching.holidays.verbs import add_holiday, take_back
from coaching.lapses import verbs as lapse_verbs
from coaching.lapses.models import Lapse
from commitments.holidays.models import AddedHoliday
from commitments.moves.verbs import move_student
from commitments.outages.verbs import record_outage
from commitments.searches import verbs as search_verbs
from guarantee.claims import verbs as claim_verbs
from people.students.models import Student
from tests.standing.lives.base import Base
from tests.standing.lives.school import PLACES

DAY = timedelta(days=1)


class ContactLife(Base):
    """Replies, lapses, withdrawals, claims and moves."""

    @rule()
    def is_asked_for_a_reply(self) -> None:
        self.is_sent_a_question()

    @precondition(lambda self: self.student.messages.exists())
    @rule(
        how=st.sampled_from(["bounced", "bounced", "told", "opened"]),
        which=st.integers(0, 3),
        after=st.sampled_from([0, 1, 5]),
    )
    def a_mail_comes_back(self, how: str, which: int, after: int) -> None:
        """Or the student is told another way, or opens what there is."""
        self.passes(after)
        message = self.one_of(self.student.messages, which)
        if how == "bounced":
            self.do(lambda: record_bounce(message, returned_text="550", by=self.school.bob, now=self.now))
        elif how == "told":
            self.do(
                lambda: record_told(message, how="call", note="Called.", by=self.school.bob, now=self.now)
            )
        else:
            self.do(lambda: conversation_verbs.mark_read(self.student, reader=self.me, now=self.now))

    @rule(hours=st.sampled_from([1, 30, 70]), ago=st.sampled_from([0, 5, 40]))
    def the_service_was_down(self, hours: int, ago: int) -> None:
        ended = self.now - timedelta(hours=ago)
        self.do(
            lambda: record_outage(
                what="service",
                began_at=ended - timedelta(hours=hours),
                ended_at=ended,
                reason="Down.",
                by=self.school.dora,
                now=self.now,
            )
        )

    @precondition(lambda self: self.student.messages.exists())
    @rule()
    def replies(self) -> None:
        self.do(lambda: conversation_verbs.reply(self.student, body="Well.", now=self.now))

    @precondition(lambda self: self.search.lapses.exists())
    @rule(how=st.sampled_from(["confirm", "drop", "reinstate", "the school's error"]))
    def decides_a_lapse(self, how: str) -> None:
        lapse = Lapse.objects.filter(search=self.search).order_by("pk").last()
        if lapse is None:
            return
        if how == "confirm":
            self.do(
                lambda: lapse_verbs.confirm_lapse(
                    lapse, other_way="Called.", by=self.school.bob, now=self.now
                )
            )
        elif how == "drop":
            self.do(lambda: lapse_verbs.drop_lapse(lapse, why="He called.", by=self.school.bob, now=self.now))
        else:
            self.do(
                lambda: lapse_verbs.reinstate(
                    lapse, why="Ours.", schools_error=how != "reinstate", by=self.school.dora, now=self.now
                )
            )

    @precondition(lambda self: self.search.state == "running")
    @rule()
    def is_no_longer_looking(self) -> None:
        self.do(lambda: search_verbs.withdraw_from_search(self.student, by=self.me, now=self.now))

    @precondition(lambda self: self.search.endings.filter(undone_at=None).exists())
    @rule(which=st.sampled_from([-1, -1, 0]))
    def an_end_is_taken_back(self, which: int) -> None:
        """The last one, or the first, of another cause."""
        ending = self.one_of(self.search.endings.filter(undone_at=None), which)
        if ending is not None:
            self.do(
                lambda: search_verbs.undo_ending(ending, why="A slip.", by=self.school.dora, now=self.now)
            )

    @precondition(lambda self: self.search.state == "ended")
    @rule()
    def files_or_withdraws_a_claim(self) -> None:
        claim = self.search.claims.exclude(state="withdrawn").first()
        if claim is None:
            self.do(lambda: claim_verbs.file_claim(self.student, statement="", by=self.me, now=self.now))
        else:
            self.do(lambda: claim_verbs.withdraw_claim(claim, by=self.me, now=self.now))

    @precondition(lambda self: self.lives_in_amman())
    @rule(days=st.integers(-3, 6))
    def a_holiday_is_added(self, days: int) -> None:
        """For Amman, where no calendar is known: what is open is counted again."""
        day = self.today + days * DAY
        self.do(lambda: add_holiday("JO", "AM", day=day, name="A day", by=self.school.bob, now=self.now))

    @precondition(lambda self: AddedHoliday.objects.filter(taken_back_at=None).exists())
    @rule()
    def a_holiday_is_taken_back(self) -> None:
        holiday = AddedHoliday.objects.filter(taken_back_at=None).order_by("pk").last()
        if holiday is not None:
            self.do(lambda: take_back(holiday, why="A slip.", by=self.school.bob, now=self.now))

    def lives_in_amman(self) -> bool:
        return Student.objects.filter(pk=self.student.pk, subdivision="AM").exists()

    @rule(zone=st.sampled_from(list(PLACES)))
    def moves(self, zone: str) -> None:
        country, state, _ = PLACES[zone]
        self.do(
            lambda: move_student(
                self.student, time_zone=zone, country=country, subdivision=state, by=self.me, now=self.now
            )
        )
