"""Sentences on what stands against a student: what happened, what they can do, who helps (LOOK, “How it sounds”)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class AgainstKind(StrEnum):
    """The kinds of what stands against a student; the state of an item says what became of it."""

    PERIOD = "period"
    PERIODS = "periods"
    LOGGABLE = "loggable"
    OFFER = "offer"
    REPLIES = "replies"
    SILENCE = "silence"
    REINSTATED = "taken up again"
    STRIKES = "strikes"
    NO_SHOW = "no-show"
    LATE = "late"
    DELIVERABLE = "deliverable"
    CONCERN = "concern"
    CONDITION = "condition"


# Kind and state → what happened, and what the student can do. {coach} is a first name, or "your coach".
STUDENT: dict[tuple[AgainstKind, str], tuple[str, str]] = {
    (AgainstKind.PERIOD, ""): (
        "{what} is {short} short.",
        "Tell {coach} what happened; you can ask to have it excused.",
    ),
    (AgainstKind.PERIOD, "asked"): (
        "{what} is {short} short.",
        "You asked to have it excused; {coach} has not answered yet.",
    ),
    (AgainstKind.PERIOD, "proposed"): (
        "{what} is {short} short.",
        "{coach} would excuse it; a second person has to agree.",
    ),
    (AgainstKind.PERIOD, "declined"): (
        "{what} is {short} short.",
        "{coach} did not excuse it. You can ask again, and say more.",
    ),
    (AgainstKind.PERIOD, "allowed"): ("{what} is {short} short.", "Your Commitment allows for that."),
    (AgainstKind.PERIODS, ""): (
        "{what} are short.",
        "Tell {coach} what happened; you can ask to have them excused, one by one.",
    ),
    (AgainstKind.PERIODS, "allowed"): ("{what} are short.", "Your Commitment allows for that."),
    (AgainstKind.LOGGABLE, ""): (
        "{what} is over, {short} short.",
        "What you did then can still be logged until {until}.",
    ),
    (AgainstKind.OFFER, "open"): (
        "{what}’s offer waited for your answer until {until}.",
        "Answer them now, then record it here; {coach} helps.",
    ),
    (AgainstKind.OFFER, "late"): (
        "Your answer to {what} was due by {until}, and came later.",
        "Tell {coach} what happened.",
    ),
    (AgainstKind.OFFER, "down"): (
        "Your answer to {what} came after it was due, {until}, when the service or its mail was down.",
        "It is not held against you by itself: a person decides. Tell {coach} what happened.",
    ),
    (AgainstKind.OFFER, "lapsed"): (
        "{what} waited for your answer until {until}, then took the offer back.",
        "Tell {coach} what happened.",
    ),
    (AgainstKind.OFFER, "refused"): (
        "You declined {what}’s offer, and they had agreed to all that you asked for.",
        "Tell {coach} what made you decide.",
    ),
    (AgainstKind.REPLIES, "open"): (
        "Your reply was due by {until}.",
        "A line to {coach} is enough.",
    ),
    (AgainstKind.REPLIES, "late"): ("{what} to {coach} came late.", "Tell {coach} if something kept you."),
    (AgainstKind.SILENCE, "quiet"): ("We haven’t heard from you.", "A line to {coach} is enough."),
    (AgainstKind.SILENCE, "warned"): (
        "We haven’t heard from you.",
        "Reply by {until}, and coaching goes on.",
    ),
    (AgainstKind.SILENCE, "proposed"): ("We haven’t heard from you.", "Reply now, and coaching goes on."),
    (AgainstKind.REINSTATED, ""): (
        "Your search ended on {until}, as we had not heard from you, and was taken up again.",
        "Tell {coach} what kept you: whoever judges a claim reads it.",
    ),
    (AgainstKind.REINSTATED, "ours"): (
        "Your search ended on {until} by a mistake of ours, and was taken up again.",
        "The weeks between are excused; write to {coach} if one looks wrong.",
    ),
    (AgainstKind.STRIKES, ""): ("{what}", "Tell {coach} if something kept you."),
    (AgainstKind.NO_SHOW, ""): ("You missed {what}.", "Tell {coach} what happened."),
    (AgainstKind.LATE, ""): (
        "You came late to {what}.",
        "Running late again? Tell {coach} before it begins.",
    ),
    (AgainstKind.DELIVERABLE, "open"): ("Your {what} was due {until}.", "Hand it in now; {coach} helps."),
    (AgainstKind.DELIVERABLE, "late"): (
        "Your {what} was due {until}, and came later.",
        "Tell {coach} what kept you.",
    ),
    (AgainstKind.CONCERN, ""): ("A concern about your conduct was upheld.", "Talk to {coach} about it."),
    (AgainstKind.CONDITION, ""): ("{what}", "Tell {coach} if that is not so."),
}
STAFF: dict[AgainstKind, tuple[str, str]] = {
    AgainstKind.PERIOD: ("week missed", "weeks missed"),
    AgainstKind.PERIODS: ("week missed", "weeks missed"),
    AgainstKind.LOGGABLE: ("week short, still to log", "weeks short, still to log"),
    AgainstKind.OFFER: ("late answer to an offer", "late answers to offers"),
    AgainstKind.REPLIES: ("late reply", "late replies"),
    AgainstKind.SILENCE: ("silence", "silences"),
    AgainstKind.REINSTATED: ("lapse taken back", "lapses taken back"),
    AgainstKind.STRIKES: ("strike", "strikes"),
    AgainstKind.NO_SHOW: ("no-show", "no-shows"),
    AgainstKind.LATE: ("late arrival", "late arrivals"),
    AgainstKind.DELIVERABLE: ("late deliverable", "late deliverables"),
    AgainstKind.CONCERN: ("concern upheld", "concerns upheld"),
    AgainstKind.CONDITION: ("condition not met", "conditions not met"),
}
# What can still be made good stands in amber, what happened in red, what is allowed for in no colour.
TONES = {
    "open": "open",
    "warned": "open",
    "proposed": "missed",
    "asked": "open",
    "allowed": "info",
    "down": "info",
}
TONES_OF_KINDS = {AgainstKind.LOGGABLE: "open", AgainstKind.REINSTATED: "info"}


@dataclass(frozen=True, slots=True)
class AgainstItem:
    """One thing that stands against a student.

    `what` names it ("Week 4", "Globex"), `short` what is missing, `until` when it was due, in words.
    `ref` is the id, or number, of what it is about. `counts` is False for what the policy allows for, or what can
    still be made good without a trace: it keeps nobody from the guarantee, and is told all the same.
    """

    kind: AgainstKind
    state: str = ""
    what: str = ""
    short: str = ""
    until: str = ""
    ref: int = 0
    number: int = 1
    counts: bool = True

    @property
    def tone(self) -> str:
        """The tone of the notice about it."""
        if self.kind in TONES_OF_KINDS:
            return TONES_OF_KINDS[self.kind]
        return TONES.get(self.state, "missed")

    def happened(self, coach: str) -> str:
        """Return what happened, as the student reads it."""
        return self._say(0, coach)

    def can(self, coach: str) -> str:
        """Return what the student can do, and who helps."""
        return self._say(1, coach)

    def _say(self, position: int, coach: str) -> str:
        text = STUDENT[self.kind, self.state][position].format(
            what=self.what, short=self.short, until=self.until, coach=coach or "your coach"
        )
        return text[:1].upper() + text[1:]


def for_staff(items: tuple[AgainstItem, ...]) -> str:
    """Return what is on record, for staff, such as "1 week missed, 2 late replies (allowed)"; empty for nothing."""
    numbers: dict[AgainstKind, int] = {}
    for item in items:
        numbers[item.kind] = numbers.get(item.kind, 0) + item.number
    counted = {item.kind for item in items if item.counts} | {AgainstKind.LOGGABLE, AgainstKind.SILENCE}
    return ", ".join(
        f"{n} {STAFF[kind][n != 1]}{'' if kind in counted else ' (allowed)'}" for kind, n in numbers.items()
    )
