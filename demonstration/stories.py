"""The lives: every state that DOMAIN §2 names, a claim that should be approved, and one that should not."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from coaching import verbs as coaching
from commitments import verbs as commitments
from demonstration.life import DAY, Life
from demonstration.work import Effort
from guarantee.verbs import file_claim
from jobsearch.correction_verbs import ask_correction
from people import verbs as people

Story = Callable[[Life], None]
WINDOW = 180


def _begin(life: Life, start: date) -> None:
    life.prepare()
    life.graduate()
    life.sign(start)


def _ended(days_ago: int) -> Callable[[Life], date]:
    """The start date of a window that ended so many days ago."""
    return lambda life: life.today - (WINDOW + days_ago) * DAY


def _in_week(week: int, day: int) -> Callable[[Life], date]:
    """The start date of a search for which today is that day (1 to 7) of that week."""
    return lambda life: life.today - (7 * (week - 1) + day - 1) * DAY


def enrolled(life: Life) -> None:
    """In the program; preparing begins five weeks before graduation, by itself."""


def preparing(life: Life) -> None:
    """Began by itself, five weeks before graduation."""
    life.prepare()


def not_seeking(life: Life) -> None:
    life.then(
        life.graduation - 30 * DAY,
        9,
        lambda now: people.declare_not_seeking(life.student, by=life.student.user, now=now),
    )
    life.graduate()


def never_started(life: Life) -> None:
    life.prepare()
    life.graduate()


def planned(life: Life) -> None:
    _begin(life, life.today + 6 * DAY)


def approvable(life: Life) -> None:
    """All that was promised was done: one part-time offer, declined in time."""
    start = _ended(20)(life)
    _begin(life, start)
    life.work()
    life.talk(until=start + WINDOW * DAY)
    life.meet("coaching", start + 40 * DAY)
    life.offer(
        start + 90 * DAY, "Lumen Schools", hours_per_week=12, role="Teaching assistant", pay="$30 an hour"
    )
    life.answer(start + 92 * DAY, "refused")
    _claim(life, "Thank you all for the help along the way.")


def deniable(life: Life) -> None:
    """Week 14 fell short, two entries came too late, and one reply was late."""
    start = _ended(19)(life)
    _begin(life, start)
    life.work(special={14: Effort(6, 6, 1)})
    life.log_late(14, Effort(2, 0, 0), days_after=10)
    life.talk(until=start + WINDOW * DAY, late=(3,))
    life.meet("coaching", start + 60 * DAY, late=4)
    _claim(life, "I was at a funeral that weekend, and logged two conversations later.")


def _claim(life: Life, statement: str) -> None:
    life.then(
        life.today - 4 * DAY,
        18,
        lambda now: file_claim(life.student, statement=statement, by=life.student.user, now=now),
    )


def window_over(life: Life) -> None:
    start = _ended(9)(life)
    _begin(life, start)
    life.work(special={8: Effort(5, 5, 0), 17: Effort(3, 2, 0)})
    life.talk(until=start + WINDOW * DAY)


def on_leave_late(life: Life) -> None:
    """Ten days of leave moved the window's end; it is almost there."""
    start = life.today - (WINDOW + 4) * DAY
    _begin(life, start)
    _leave(life, start + 71 * DAY, 10)
    life.work(special={11: Effort(7, 5, 1), 12: Effort(3, 2, 1)})
    life.talk()


def _leave(life: Life, first: date, days: int) -> None:
    def grant(now: datetime) -> None:
        leave = life.search().leaves.get()
        commitments.decide_leave(leave, granted=True, why="Enjoy it.", by=life.coach, now=now)

    _ask_leave(life, first, days, "My sister's wedding, abroad.", asked_on=first - 12 * DAY)
    life.then(first - 11 * DAY, 10, grant)


def _ask_leave(life: Life, first: date, days: int, reason: str, asked_on: date) -> None:
    def ask(now: datetime) -> None:
        commitments.ask_leave(
            life.search(),
            first_day=first,
            last_day=first + (days - 1) * DAY,
            reason=reason,
            by=life.student.user,
            now=now,
        )

    life.then(asked_on, 12, ask)


def employed_in(week: int, employer: str) -> Story:
    def story(life: Life) -> None:
        start = life.graduation + 6 * DAY
        _begin(life, start)
        received = start + (7 * week - 4) * DAY
        life.work(until=received + DAY)
        life.talk(until=received)
        life.offer(received, employer)
        life.answer(received + 2 * DAY, "accepted", ends_search=True)

    return story


def lapsed(life: Life) -> None:
    start = life.graduation + 9 * DAY
    _begin(life, start)
    life.work(until=start + 40 * DAY)
    life.talk(until=start + 38 * DAY)
    _fall_silent(life, start + 44 * DAY)
    life.then(
        start + 60 * DAY,
        9,
        lambda now: coaching.confirm_lapse(life.search().lapses.get(), by=life.coach, now=now),
    )


def _fall_silent(life: Life, since: date) -> None:
    life.ask(since, "I have not seen anything from you lately. How are you?", answer_after=None)
    life.then(since + 15 * DAY, 7, lambda now: coaching.propose_lapse(life.unanswered(), now=now))


def withdrawn(life: Life) -> None:
    start = life.graduation + 4 * DAY
    _begin(life, start)
    life.work(until=start + 50 * DAY)
    life.talk(until=start + 48 * DAY)
    life.then(
        start + 52 * DAY,
        13,
        lambda now: commitments.withdraw_from_search(
            life.student, by=life.student.user, now=now, note="I go back to my family's business."
        ),
    )


def on_track(week: int, day: int) -> Story:
    def story(life: Life) -> None:
        _begin(life, _in_week(week, day)(life))
        life.work()
        life.talk()

    return story


def offer_open(business_days_ago: int) -> Story:
    """An offer whose answer is due soon, with something asked for."""

    def story(life: Life) -> None:
        _begin(life, _in_week(5, 4)(life))
        life.work()
        life.talk()
        life.offer(life.today - business_days_ago * DAY, "Acme Robotics")

    return story


def falling_silent(days: int) -> Story:
    def story(life: Life) -> None:
        _begin(life, _in_week(6, 3)(life))
        life.work(until=life.today - (days + 2) * DAY)
        life.talk(until=life.today - (days + 3) * DAY)
        _fall_silent(life, life.today - days * DAY)

    return story


def short_this_week(life: Life) -> None:
    _begin(life, _in_week(6, 6)(life))
    life.work(special={6: Effort(5, 9, 0)})
    life.talk()


def missed_once(life: Life) -> None:
    """Week 2 was missed; an excusal is asked for."""
    _begin(life, _in_week(6, 5)(life))
    life.work(special={2: Effort(4, 5, 1)})
    life.talk()

    def ask(now: datetime) -> None:
        commitments.ask_excusal(
            life.search(),
            unit="week",
            number=2,
            why="I had the flu, with a doctor's note.",
            by=life.student.user,
            now=now,
        )

    life.then(life.today - 2 * DAY, 12, ask)


def excused_once(life: Life) -> None:
    start = _in_week(5, 2)(life)
    _begin(life, start)
    life.work(special={3: Effort(2, 3, 0)})
    life.talk()

    def excuse(now: datetime) -> None:
        commitments.excuse(
            life.search(), unit="week", number=3, reason="Moved house after a flood.", by=life.coach, now=now
        )

    life.then(start + 22 * DAY, 10, excuse)


def on_leave_now(life: Life) -> None:
    start = _in_week(4, 4)(life)
    _begin(life, start)
    _leave(life, life.today - 3 * DAY, 8)
    life.work(until=life.today - 4 * DAY)
    life.talk(until=life.today - 4 * DAY)


def asks_leave(life: Life) -> None:
    """Some days of leave are asked for; the coach has not answered yet."""
    _begin(life, _in_week(3, 5)(life))
    life.work()
    life.talk()
    _ask_leave(life, life.today + 9 * DAY, 5, "I move to another city.", asked_on=life.today - 2 * DAY)


def asks_correction(life: Life) -> None:
    """An entry of the settled first week was logged twice: the coach is asked to take one back."""
    _begin(life, _in_week(5, 3)(life))
    life.work()
    life.talk()

    def ask(now: datetime) -> None:
        entry = life.student.activities.filter(kind="contacted").earliest("occurred_on", "pk")
        ask_correction(
            entry,
            changes={"struck": True},
            why="It was one conversation, and I logged it twice.",
            by=life.student.user,
            now=now,
        )

    life.then(life.today - DAY, 18, ask)


SPRING: list[Story] = [
    approvable, deniable, window_over, on_leave_late, employed_in(7, "Kestrel Data"), employed_in(4, "Opaline"),
    employed_in(15, "Blue Heron Labs"), lapsed, withdrawn, employed_in(11, "Umbra Health"), not_seeking,
    never_started, employed_in(20, "Quarry Maps"), employed_in(2, "Fable & Co"), window_over, lapsed,
    employed_in(9, "Vantage Books"), withdrawn, employed_in(17, "Northwind"), window_over,
]  # fmt: skip
SUMMER: list[Story] = [
    offer_open(6), falling_silent(9), short_this_week, missed_once, asks_correction, excused_once, on_leave_now,
    offer_open(3), falling_silent(16), on_track(6, 2), on_track(4, 6), employed_in(3, "Yonder Travel"), planned,
    preparing, preparing, preparing, enrolled, enrolled, not_seeking, asks_leave,
]  # fmt: skip
LATER = {planned: 3, preparing: 21, enrolled: 80}  # days from today to graduation


def graduations(stories: list[Story], usual: date, today: date) -> list[date]:
    """Everyone of a cohort graduates on its day, but those who take longer."""
    return [today + timedelta(days=LATER[story]) if story in LATER else usual for story in stories]
