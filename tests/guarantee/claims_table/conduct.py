"""Sentences on replies, appointments, deliverables, concerns, lapses and outages."""

from datetime import date, datetime, timedelta

from coaching.appointments.models import Appointment
from coaching.appointments.verbs import book, record_outcome
from coaching.bounces.verbs import record_bounce
from coaching.closings.verbs import close_message
from coaching.concerns import verbs as concern_verbs
from coaching.conversation.verbs import mark_read, reply, send
from coaching.corrections.verbs import correct_deliverable
from coaching.deliverables.models import Deliverable
from coaching.deliverables.verbs import set_deliverable, submit
from coaching.lapses.models import Lapse
from coaching.lapses.verbs import confirm_lapse, reinstate
from commitments.outages.verbs import record_outage
from commitments.searches.verbs import withdraw_from_search
from tests.guarantee.claims_table.sentences import Story, says
from tests.guarantee.claims_table.world import DAY, HOUR, MINUTE, World, moment

MEETING = moment("2026-04-15 10:00")


def _asks(told: Story, asked: str) -> None:
    def happens(made: World) -> None:
        made.rows["message"] = send(
            made.rosa, sender=made.bob, body="How is it going?", asks_reply=True, now=moment(asked)
        )

    told.at(asked, happens)


def _replies(told: Story, replied: str) -> None:
    told.at(replied, lambda made: reply(made.rosa, body="Sorry, here I am.", now=moment(replied)))


@says(r"The coach asks at ([\d: -]+), and she replies at ([\d: -]+)\.")
def asks(told: Story, asked: str, replied: str) -> None:
    _asks(told, asked)
    _replies(told, replied)


@says(r"The coach asks at ([\d: -]+), and she never replies\.")
def asks_in_vain(told: Story, asked: str) -> None:
    _asks(told, asked)


@says(
    r"The coach asks at ([\d: -]+), but the mail bounces; she opens it at ([\d: -]+) and replies at ([\d: -]+)\."
)
def bounced(told: Story, asked: str, opened: str, replied: str) -> None:
    _asks(told, asked)
    returned = moment(asked) + MINUTE
    told.at(
        returned,
        lambda made: record_bounce(made.rows["message"], returned_text="No such box.", by=None, now=returned),
    )
    told.at(opened, lambda made: mark_read(made.rosa, reader=made.rosa.user, now=moment(opened)))
    _replies(told, replied)


@says(r"The coach closes it at ([\d: -]+) as answered elsewhere\.")
def closed(told: Story, when: str) -> None:
    told.at(
        when,
        lambda made: close_message(
            made.rows["message"], cause="elsewhere", why="by phone", by=made.bob, now=moment(when)
        ),
    )


@says(r"The coach confirms the lapse at ([\d: -]+)\.")
def lapsed(told: Story, when: str) -> None:
    told.at(
        when,
        lambda made: confirm_lapse(
            Lapse.objects.get(search=made.search), other_way="Called twice.", by=made.bob, now=moment(when)
        ),
    )


@says(r"An admin reinstates her at ([\d: -]+)(, as the lapse was the school’s error)?\.")
def reinstated(told: Story, when: str, error: str | None) -> None:
    told.at(
        when,
        lambda made: reinstate(
            Lapse.objects.get(search=made.search), why="She was in hospital.", schools_error=bool(error),
            by=made.gwen, now=moment(when),
        ),
    )  # fmt: skip


@says(r"The service was down from ([\d: -]+) to ([\d: -]+), and an admin moved what was due\.")
def down(told: Story, began: str, ended: str) -> None:
    told.at(
        ended,
        lambda made: record_outage(
            what="service", began_at=moment(began), ended_at=moment(ended), reason="Power.", by=made.gwen,
            now=moment(ended),
        ),
    )  # fmt: skip


@says(r"She says at ([\d: -]+) that she is no longer looking\.")
def withdraws(told: Story, when: str) -> None:
    told.at(when, lambda made: withdraw_from_search(made.rosa, by=made.rosa.user, now=moment(when)))


def _meets(made: World) -> Appointment:
    return book(
        made.rosa, kind="coaching", host=made.bob, starts_at=MEETING, minutes=30, by=made.bob,
        now=MEETING - 7 * DAY,
    )  # fmt: skip


def _meeting(
    told: Story, outcome: str, minutes_late: int | None = None, now: datetime = MEETING + HOUR
) -> None:
    def books(made: World) -> None:
        made.rows["meeting"] = _meets(made)

    told.at(MEETING - 7 * DAY, books)
    if outcome:
        told.at(
            now,
            lambda made: record_outcome(
                made.rows["meeting"],
                outcome=outcome,
                minutes_late=minutes_late,
                note="",
                by=made.bob,
                now=now,
            ),
        )


@says(r"She comes (\d+) minutes? late to an appointment\.")
def late(told: Story, minutes: str) -> None:
    _meeting(told, "attended", int(minutes))


@says(r"She does not come to an appointment(, which the coach excuses)?\.")
def no_show(told: Story, excused: str | None) -> None:
    _meeting(told, "excused" if excused else "no_show")


@says(r"The coach does not come to an appointment\.")
def staff_missed(told: Story) -> None:
    _meeting(told, "staff_missed")


@says(r"She cancels an appointment before it begins\.")
def cancels(told: Story) -> None:
    _meeting(told, "cancelled", now=MEETING - MINUTE)


@says(r"Nobody records what became of an appointment\.")
def unrecorded(told: Story) -> None:
    _meeting(told, "")


def _due(told: Story, due: str) -> None:
    day = date.fromisoformat(due)
    asked = moment(f"{day - 3 * DAY} 10:00")

    def happens(made: World) -> None:
        made.rows["pitch"] = set_deliverable(made.rosa, kind="pitch", due_on=day, by=made.bob, now=asked)

    told.at(asked, happens)


@says(r"A pitch is due on ([\d-]+), and is in at ([\d: -]+)\.")
def delivered(told: Story, due: str, when: str) -> None:
    _due(told, due)
    told.at(
        when,
        lambda made: submit(
            Deliverable.objects.get(pk=made.rows["pitch"].pk), link="", text="Hello.", by=made.rosa.user,
            now=moment(when),
        ),
    )  # fmt: skip


@says(r"A pitch is due on ([\d-]+), and never comes\.")
def never_in(told: Story, due: str) -> None:
    _due(told, due)


@says(r"The coach moves its deadline at ([\d: -]+) to ([\d-]+)\.")
def moved(told: Story, when: str, day: str) -> None:
    told.at(
        when,
        lambda made: correct_deliverable(
            made.rows["pitch"], kind="pitch", due_on=date.fromisoformat(day), why="She travels.",
            by=made.bob, now=moment(when),
        ),
    )  # fmt: skip


CONCERN = moment("2026-06-01 10:00")


@says(
    r"A concern about her conduct is raised"
    r"(, and dismissed|, and two admins uphold it|, and one admin would uphold it)?\."
)
def concern(told: Story, what: str | None) -> None:
    def happens(made: World) -> None:
        raised = concern_verbs.raise_concern(
            made.rosa, what="Shouted at a host.", happened_on=date(2026, 5, 30), by=made.bob, now=CONCERN
        )
        if what:
            decided = {"upheld": "dismissed" not in what, "why": "I heard both."}
            concern_verbs.decide_concern(raised, **decided, by=made.gwen, now=CONCERN + HOUR)  # type: ignore[arg-type]
        if what and "two admins" in what:
            concern_verbs.decide_concern(
                raised, upheld=True, why="So it was.", by=made.hal, now=CONCERN + timedelta(hours=2)
            )

    told.at(CONCERN, happens)
