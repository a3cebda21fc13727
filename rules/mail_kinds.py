"""The kinds of mail, each once: what it tells, whether its reader can turn it off, and if not, why (DOMAIN §11).

A mail's template names its kind. Whoever adds a mail that fits none adds a line here; the page of choices, the foot of
the mail and the moment at which it leaves follow.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

DAY = "day"  # the mail of the day itself, which holds those of other kinds: nothing to choose


class Timing(StrEnum):
    """When a mail leaves: as it is written, outside of its reader's quiet hours, or with the mail of the day."""

    AT_ONCE = "at_once"
    AWAKE = "awake"
    DAILY = "daily"
    OFF = "off"


class Audience(StrEnum):
    """Whom a kind of mail is for."""

    EVERYBODY = "everybody"
    STUDENT = "student"
    STAFF = "staff"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class MailKind:
    """A kind of mail. `needed` says why it cannot be turned off; empty: it can. `timing` is when it leaves, unless its
    reader chose otherwise; what leaves at once always does.
    """

    code: str
    audience: Audience
    label: str
    tells: str
    timing: Timing
    needed: str = ""

    @property
    def timings(self) -> tuple[Timing, ...]:
        """What its reader can choose from."""
        if self.timing == Timing.AT_ONCE:
            return (Timing.AT_ONCE,) if self.needed else (Timing.AT_ONCE, Timing.OFF)
        choices = (Timing.AWAKE, Timing.DAILY)
        return choices if self.needed else (*choices, Timing.OFF)


PASSES = "It tells of a limit that passes by itself, and that your Commitment counts."
ON_RECORD = "Whatever is put on your record is told to you, so that you can have it put right."

KINDS: tuple[MailKind, ...] = (
    MailKind(
        "account",
        Audience.EVERYBODY,
        "Your account",
        "invitations, links to a password, and what changed about signing in",
        Timing.AT_ONCE,
        needed="You could not get in without it, or would not learn that somebody else did.",
    ),
    MailKind(
        "question",
        Audience.STUDENT,
        "Your coach asks for a reply",
        "a message that asks for a reply",
        Timing.AT_ONCE,
        needed="The time to reply runs from the moment at which you are asked.",
    ),
    MailKind(
        "message",
        Audience.STUDENT,
        "Your coach writes",
        "a message that asks for no reply",
        Timing.AWAKE,
    ),
    MailKind(
        "offer_deadline",
        Audience.STUDENT,
        "Answers to offers",
        "an offer’s answer is due in two business days, in one, today, or is overdue",
        Timing.DAILY,
        needed=PASSES,
    ),
    MailKind(
        "reply_deadline",
        Audience.STUDENT,
        "Replies to your coach",
        "a reply is due or overdue, or your coach has not heard from you",
        Timing.DAILY,
        needed=PASSES,
    ),
    MailKind(
        "deliverable_deadline",
        Audience.STUDENT,
        "What you hand in",
        "a deliverable is due in two days, or today",
        Timing.DAILY,
        needed=PASSES,
    ),
    MailKind(
        "week",
        Audience.STUDENT,
        "Your weeks",
        "a week or month can still be met, or was missed; something that you logged does not count",
        Timing.DAILY,
        needed=PASSES,
    ),
    MailKind(
        "appointment_reminder",
        Audience.STUDENT,
        "Your appointments",
        "an appointment is tomorrow, or in two hours",
        Timing.DAILY,
    ),
    MailKind(
        "follow_up",
        Audience.STUDENT,
        "Next steps and follow-ups",
        "something that you planned is for today; thanks or a nudge might help",
        Timing.DAILY,
    ),
    MailKind(
        "milestone",
        Audience.STUDENT,
        "Where your search is",
        "it has started, or its last two weeks begin",
        Timing.AWAKE,
    ),
    MailKind(
        "idea",
        Audience.STUDENT,
        "Suggestions for your ideas board",
        "somebody of the team suggests an idea",
        Timing.AWAKE,
    ),
    MailKind(
        "record",
        Audience.STUDENT,
        "What staff record",
        "a booking, an outcome, a review, what was decided about a week, leave or correction, more time",
        Timing.AT_ONCE,
        needed=ON_RECORD,
    ),
    MailKind(
        "commitment",
        Audience.STUDENT,
        "Your Commitment",
        "preparation begins; a copy of what you signed; your window ends; a search closes, lapses, or opens again",
        Timing.AT_ONCE,
        needed="What you signed has to reach you, and so does the end of a search.",
    ),
    MailKind(
        "claim_limit",
        Audience.STUDENT,
        "Until when you can claim",
        "a claim can be filed until a certain day, which comes near",
        Timing.DAILY,
        needed=PASSES,
    ),
    MailKind(
        "claim",
        Audience.STUDENT,
        "Your claim",
        "it is filed, taken back or decided",
        Timing.AT_ONCE,
        needed="The limit of an appeal runs from the moment at which a decision leaves.",
    ),
    MailKind(
        "answer",
        Audience.EVERYBODY,
        "Answers to your questions",
        "the team has answered what you asked about a clause",
        Timing.AT_ONCE,
        needed="You asked, and the answer counts.",
    ),
    MailKind(
        "student_deadline",
        Audience.STAFF,
        "Deadlines of your students",
        "an offer’s answer is due or overdue; a lapse waits for your word",
        Timing.DAILY,
        needed="Your students were promised that you know of it in time.",
    ),
    MailKind(
        "coachs_day",
        Audience.STAFF,
        "Your day",
        "each morning, your appointments, who could use a word today, and who waits for you",
        Timing.AWAKE,
    ),
    MailKind(
        "student_message",
        Audience.STAFF,
        "Messages of your students",
        "a student wrote to you",
        Timing.AWAKE,
    ),
    MailKind(
        "request",
        Audience.STAFF,
        "What students ask for",
        "leave, an excusal, a correction, or an answer about a clause waits for you",
        Timing.AWAKE,
    ),
    MailKind(
        "guide",
        Audience.STAFF,
        "Guides",
        "a version of a guide is proposed, published, or not taken",
        Timing.AWAKE,
    ),
    MailKind(
        "claim_work",
        Audience.ADMIN,
        "Claims that wait for a judge",
        "a claim is filed, proposed, sent back, or taken back",
        Timing.AWAKE,
    ),
    MailKind(
        "chain_head",
        Audience.ADMIN,
        "The chain of decisions",
        "once a month, the digest that stands for all decisions so far",
        Timing.AT_ONCE,
        needed="Only what left the database shows that nobody rewrote it.",
    ),
)

BY_CODE: dict[str, MailKind] = {kind.code: kind for kind in KINDS}


def kind_named(code: str) -> MailKind:
    """Return the kind of that name. Raise LookupError, which says what to do, where there is none."""
    try:
        return BY_CODE[code]
    except KeyError:
        raise LookupError(
            f"“{code}” is no kind of mail: name one of rules/mail_kinds.py in the template’s block “kind”."
        ) from None
