"""The stories of the demonstration: every state that DOMAIN §2 names, a claim to approve, and one to deny.

`plots` says who lives which, and when; each story plans what happens, through the verbs that people's clicks call.
"""

from collections.abc import Callable
from datetime import datetime

from coaching.lapses import verbs as lapse_verbs
from commitments.excusals import verbs as excusal_verbs
from commitments.leave import verbs as leave_verbs
from commitments.searches import verbs as search_verbs
from demonstration import judging
from demonstration.coachs_week import asks_for_a_mock, meets_today, met_yesterday
from demonstration.codeup import codeup_claims, codeup_searches
from demonstration.days import DAY, said
from demonstration.ideas import share_ideas
from demonstration.known import know_people
from demonstration.life import DemonstrationLife
from demonstration.mail import write_home
from demonstration.offers import show_the_work, two_offers
from demonstration.pipeline import fill_board
from demonstration.work import Effort
from jobsearch.corrections.verbs import ask_correction
from people.students import verbs as student_verbs
from rules.policy import Unit

Story = Callable[[DemonstrationLife], None]
SHORT = {14: Effort(6, 6, 1)}  # too few contacts in week 14


def _begin(life: DemonstrationLife) -> None:
    life.prepare()
    life.graduate()
    life.sign()


def enrolled(life: DemonstrationLife) -> None:
    """Plan nothing: the student is in the program, and preparing begins by itself, five weeks before graduation."""


def preparing(life: DemonstrationLife) -> None:
    """Prepare; that state began by itself, five weeks before graduation."""
    life.prepare()


def not_seeking(life: DemonstrationLife) -> None:
    life.then(
        life.days.graduation - 30 * DAY,
        9,
        lambda now: student_verbs.declare_not_seeking(life.student, by=life.student.user, now=now),
    )
    life.graduate()


def never_started(life: DemonstrationLife) -> None:
    life.prepare()
    life.graduate()


def planned(life: DemonstrationLife) -> None:
    """Sign; graduation and start are some days away."""
    _begin(life)


def approvable(life: DemonstrationLife) -> None:
    """Keep every promise; one part-time offer is declined in time."""
    _begin(life)
    life.work()
    life.talk()
    _meet(life)
    life.offer("Lumen Schools", hours_per_week=12, role="Teaching assistant", pay="$30 an hour")
    life.answer("refused")
    judging.files(life, said(life.days.claim), "Thank you all for the help along the way.")


def deniable(life: DemonstrationLife) -> None:
    """Fall short in week 14, log two of its activities too late, reply late once, and file a claim."""
    _begin(life)
    life.work(special_weeks=SHORT)
    life.log_late(14, Effort(2, 0, 0), days_after=10)
    life.talk(late_numbers=(3,))
    _meet(life, minutes_late=4)
    words = "I was at a funeral that weekend, and logged two conversations later."
    judging.files(life, said(life.days.claim), words)


def _meet(life: DemonstrationLife, minutes_late: int = 0) -> None:
    life.meet("coaching", said(life.days.meeting), minutes_late=minutes_late)


def claim_proposed(life: DemonstrationLife) -> None:
    """Keep every promise, and file a claim; it waits for the second admin."""
    _works_and_files(life)
    judging.is_approved(life, 5, agreed=False)


def claim_paid(life: DemonstrationLife) -> None:
    """Keep every promise, and get the tuition back in two parts."""
    _works_and_files(life)
    judging.is_approved(life, 6, agreed=True)
    judging.is_paid_in_parts(life)


def claim_denied(life: DemonstrationLife) -> None:
    """Fall short in week 14, say why, and have the claim denied after a hearing."""
    _works_and_files(life, special_weeks=SHORT)
    judging.says(life, 12, 3, "In week 14 I had a funeral in the family. I was away from Friday to Sunday.")
    judging.is_denied(life, 6)


def claim_appealed(life: DemonstrationLife) -> None:
    """Have the claim denied in the same way, and appeal."""
    claim_denied(life)
    judging.appeals(life, 2)


def claim_taken_back(life: DemonstrationLife) -> None:
    """File a claim, and take it back."""
    _works_and_files(life, special_weeks=SHORT)
    judging.takes_back(life, 8)


def claim_drawn(life: DemonstrationLife) -> None:
    """Keep every promise; two admins agree to pay, and others look again before the letter leaves."""
    _works_and_files(life)
    judging.is_approved(life, 2, agreed=True, drawn=True)


def claim_settled(life: DemonstrationLife) -> None:
    """Fall short in week 14; both sides agree on a part of the tuition."""
    _works_and_files(life, special_weeks=SHORT)
    judging.is_settled(life, 5)


def _works_and_files(life: DemonstrationLife, special_weeks: dict[int, Effort] | None = None) -> None:
    _begin(life)
    life.work(special_weeks=special_weeks)
    life.talk()
    judging.files(life, said(life.days.claim), "I did all that I could. Thank you for looking at it.")


def window_over(life: DemonstrationLife) -> None:
    _begin(life)
    life.work(special_weeks={8: Effort(5, 5, 0), 17: Effort(3, 2, 0)})
    life.talk()


def on_leave_late(life: DemonstrationLife) -> None:
    """Take ten days of leave, which move the window's end; it is almost there."""
    _begin(life)
    _take_leave(life)
    life.work(special_weeks={11: Effort(7, 5, 1), 12: Effort(3, 2, 1)})
    life.talk()
    judging.asks_accommodation(life, 2, week=12)


def _take_leave(life: DemonstrationLife) -> None:
    def grant(now: datetime) -> None:
        leave = life.search().leaves.get()
        leave_verbs.decide_leave(leave, granted=True, why="Enjoy it.", by=life.coach, now=now)

    _ask_leave(life, "My sister's wedding, abroad.")
    life.then(said(life.days.leave_asked) + DAY, 10, grant)


def _ask_leave(life: DemonstrationLife, reason: str) -> None:
    first_day = said(life.days.leave)

    def ask(now: datetime) -> None:
        leave_verbs.ask_leave(
            life.search(),
            first_day=first_day,
            last_day=first_day + (life.days.leave_days - 1) * DAY,
            reason=reason,
            by=life.student.user,
            now=now,
        )

    life.then(said(life.days.leave_asked), 12, ask)


def employed(life: DemonstrationLife) -> None:
    _begin(life)
    life.work()
    life.talk()
    life.offer(life.plan.plot.employer)
    life.answer("accepted", ends_search=True)
    show_the_work(life)


def lapsed(life: DemonstrationLife) -> None:
    _begin(life)
    life.work()
    life.talk()
    _fall_silent(life)
    life.then(
        said(life.days.lapse),
        9,
        lambda now: lapse_verbs.confirm_lapse(
            life.search().lapses.get(),
            other_way="Called twice, left a message each time.",
            by=life.coach,
            now=now,
        ),
    )


def _fall_silent(life: DemonstrationLife) -> None:
    silent_since = said(life.days.silence)
    life.ask(silent_since, "I have not seen anything from you lately. How are you?", answer_after=None)
    life.then(silent_since + 15 * DAY, 7, lambda now: lapse_verbs.propose_lapse(life.unanswered(), now=now))


def withdrawn(life: DemonstrationLife) -> None:
    _begin(life)
    life.work()
    life.talk()
    life.then(
        said(life.days.withdrawal),
        13,
        lambda now: search_verbs.withdraw_from_search(
            life.student, by=life.student.user, now=now, note="I go back to my family's business."
        ),
    )


def on_track(life: DemonstrationLife) -> None:
    _on_track(life)
    meets_today(life)


def _on_track(life: DemonstrationLife) -> None:
    _begin(life)
    life.work()
    life.talk()
    share_ideas(life)
    life.subscribe()
    fill_board(life)
    know_people(life)


def offer_open(life: DemonstrationLife) -> None:
    """Receive two offers whose answers are due soon, and negotiate about one."""
    on_track(life)
    two_offers(life)


def falling_silent(life: DemonstrationLife) -> None:
    _on_track(life)
    _fall_silent(life)


def short_this_week(life: DemonstrationLife) -> None:
    _begin(life)
    life.work(special_weeks={6: Effort(5, 9, 0)})
    life.talk()
    write_home(life)
    fill_board(life)
    know_people(life)
    asks_for_a_mock(life)


def missed_once(life: DemonstrationLife) -> None:
    """Miss week 2, and ask for an excusal."""
    _begin(life)
    life.work(special_weeks={2: Effort(4, 5, 1)})
    life.talk()
    met_yesterday(life)

    def ask(now: datetime) -> None:
        excusal_verbs.ask_excusal(
            life.search(),
            unit=Unit.WEEK,
            number=2,
            why="I had the flu, with a doctor's note.",
            by=life.student.user,
            now=now,
        )

    life.then(said(life.days.excusal), 12, ask)


def excused_once(life: DemonstrationLife) -> None:
    _begin(life)
    life.work(special_weeks={3: Effort(2, 3, 0)})
    life.talk()

    def excuse(now: datetime) -> None:
        excusal_verbs.excuse(
            life.search(),
            unit=Unit.WEEK,
            number=3,
            reason="Moved house after a flood.",
            by=life.coach,
            now=now,
        )

    life.then(said(life.days.excusal), 10, excuse)


def on_leave_now(life: DemonstrationLife) -> None:
    _begin(life)
    _take_leave(life)
    life.work()
    life.talk()


def asks_leave(life: DemonstrationLife) -> None:
    """Ask for some days of leave; the coach has not answered yet."""
    on_track(life)
    _ask_leave(life, "I move to another city.")


def asks_correction(life: DemonstrationLife) -> None:
    """Ask the coach to take back an activity of the settled first week that was logged twice."""
    on_track(life)

    def ask(now: datetime) -> None:
        activity = life.student.activities.filter(kind="contacted").earliest("occurred_on", "pk")
        ask_correction(
            activity,
            changes={"struck": True},
            why="It was one conversation, and I logged it twice.",
            by=life.student.user,
            now=now,
        )

    life.then(said(life.days.correction), 18, ask)


def asked_and_answered(life: DemonstrationLife) -> None:
    """Ask in the second week what counts; the coach answers the next day."""
    on_track(life)
    life.ask_about("3.1", "Does somebody I met at a meetup count, if we only talked about their company?")
    life.is_answered(
        "Yes, if they work for a prospective employer and you log who it was. Say what you talked about in a word."
    )


def asks_about_a_clause(life: DemonstrationLife) -> None:
    """Prepare, and ask about a clause before signing; nobody has answered yet."""
    preparing(life)
    life.ask_about(
        "2.1", "My graduation may move by a week. Can I still choose the start date that I have now?"
    )


STORIES: dict[str, Story] = {
    story.__name__: story
    for story in (
        claim_proposed, claim_paid, claim_denied, claim_appealed, claim_taken_back, claim_drawn, claim_settled,
        enrolled, preparing, not_seeking, never_started, planned, approvable, deniable, window_over, on_leave_late,
        employed, lapsed, withdrawn, on_track, offer_open, falling_silent, short_this_week, missed_once, excused_once,
        on_leave_now, asks_leave, asks_correction, asked_and_answered, asks_about_a_clause,
        codeup_claims, codeup_searches,
    )
}  # fmt: skip
