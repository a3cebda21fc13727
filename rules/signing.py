"""The choice of a start date for the job search, and the name that is signed with (DOMAIN §2)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta

from rules.outages import OutageSpan, last_day_moved
from rules.policy import PolicyRules
from rules.refusal import Refusal
from rules.words import full_day, plural


def latest_start(
    policy: PolicyRules, graduation: date, zone: str = "UTC", outages: Iterable[OutageSpan] = ()
) -> date:
    """Return the last day on which a search may start under a policy.

    An outage of the service at the end of that day, in the student's `zone`, moves it by the outage's days.
    """
    return latest_start_within(policy.start_limit_days, graduation, zone, outages)


def latest_start_within(days: int, graduation: date, zone: str, outages: Iterable[OutageSpan] = ()) -> date:
    """Return the last day on which a search may start under a limit of so many days after graduation.

    It suits lists that read the policy's figure and no whole policy. Outages move the day as in `latest_start`.
    """
    return last_day_moved(graduation + timedelta(days=days), zone, outages)


def fits(start: date, graduation: date, latest: date) -> bool:
    """Return whether a start date lies where a search may start: from graduation to `latest`, both included."""
    return graduation <= start <= latest


def check_start(
    policy: PolicyRules, start: date, graduation: date | None, today: date, latest: date | None = None
) -> Refusal | None:
    """Return why a search cannot start on `start`; None if it can.

    `graduation` is certified, or planned as long as it is not; `latest` is the last day where outages have moved it.
    """
    if graduation is None:
        return Refusal(
            "no_graduation",
            "Your graduation date is not known yet. Ask your coach to have it entered, then sign.",
        )
    latest = latest or latest_start(policy, graduation)
    limit = plural(policy.start_limit_days, "day")
    if latest < today:
        return Refusal(
            "limit_passed",
            f"The last day to start was {full_day(latest)}, {limit} after graduation. "
            "Ask your coach about service without the guarantee.",
        )
    span = f"Choose a day from {full_day(max(graduation, today))} to {full_day(latest)}."
    if start < graduation:
        return Refusal(
            "before_graduation", f"A search starts after graduation ({full_day(graduation)}). {span}"
        )
    if start < today:
        return Refusal("in_the_past", f"{full_day(start)} has passed. {span}")
    if start > latest:
        return Refusal("past_the_limit", f"A search starts at most {limit} after graduation. {span}")
    return None


def is_own_name(typed: str, name: str) -> bool:
    """Return whether what was typed is this person's name: accents, case, stops and middle names aside."""
    typed_words, name_words = _words(typed), _words(name)
    if not typed_words or not name_words:
        return False
    if set(name_words) <= set(typed_words):
        return True
    return (
        len(name_words) > 1
        and set(typed_words) <= set(name_words)
        and {name_words[0], name_words[-1]} <= set(typed_words)
    )


def _words(name: str) -> list[str]:
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", name.casefold())
        if not unicodedata.combining(letter)
    )
    return "".join(letter if letter.isalnum() else " " for letter in plain).split()
