"""When a follow-up is suggested: thanks after an interview, a nudge after a week of silence.

The days are those of the guide “Follow up without being a pest” (`resources/guides/shipped/follow-up.md`). Whoever asks
says which day it is for the student.
"""

from __future__ import annotations

from datetime import date

THANKS_DAYS = 4  # later than that, thanks read like a duty
QUIET_DAYS = {0: 7, 1: 7, 2: 10}  # messages without an answer → days of silence before the next one
UNANSWERED_AT_MOST = max(
    QUIET_DAYS
)  # a message and a nudge; who has had both, and a last one, is left in peace
STALE_DAYS = 28  # whoever was quiet for longer is not brought up again


def thanks_are_due(interviewed_on: date, written_on: date | None, today: date) -> bool:
    """Say whether to suggest thanks for an interview: from its day on, for some days, until somebody there was written
    to.

    `written_on` is the last day on which the student wrote to somebody there; None: never.
    """
    if not 0 <= (today - interviewed_on).days <= THANKS_DAYS:
        return False
    return written_on is None or written_on < interviewed_on


def nudge_is_due(last_on: date, unanswered: int, today: date) -> bool:
    """Say whether to suggest a nudge to a person: after a week in which nothing was logged with them, later after a
    second message, and never after a third.

    `unanswered` counts the messages since they last talked; the first one is 1.
    """
    if unanswered > UNANSWERED_AT_MOST:
        return False
    return QUIET_DAYS[unanswered] <= (today - last_on).days <= STALE_DAYS
