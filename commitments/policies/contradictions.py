"""Figures that each could be meant, and together cannot: a tier that nobody reaches, a reply due after the lapse.

A figure beyond all measure is of the same kind: 9,999 days are a slip of the pen, or a rule that says nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from math import ceil
from typing import Any

from core.errors import Refused
from rules.policy import Unit
from rules.words import plural

WEEK, HOURS_A_DAY, BUSINESS_WEEK = 7, 24, 5
LONGEST_MONTH, MOST_BUSINESS_DAYS = 31, 60
# A rule's largest figure that a school could mean
MOST = {
    "start_limit_days": 365, "window_days": 1_000, "missed_allowed": 143, "late_log_days": 90, "reply_within": 720,
    "silence_warn_days": 365, "silence_lapse_days": 365, "late_replies_allowed": 100,
    "late_deliverables_allowed": 100, "grace_minutes": 60, "no_shows_allowed": 100, "offer_answer_days": 60,
    "offer_min_hours": 80, "offer_min_pay": 1_000_000, "leave_max_days": 366, "leave_waives_single_from": 31,
    "claim_within_days": 730, "appeal_within_days": 365, "strike_days": 90, "strikes_forfeit": 100,
    "decide_within_days": 365, "pay_within_days": 365,
}  # fmt: skip
LEAST = {"window_days": 7}
Rules = Mapping[str, Any]
Wrongs = Iterator[Refused]


def out_of_all_measure(rules: Rules) -> Wrongs:
    """Yield a refusal of each figure that by itself is less or more than a school could mean."""
    for name, most in MOST.items():
        figure, least = _figure(rules, name), LEAST.get(name, 0)
        if figure is not None and not least <= figure <= most:
            yield Refused(
                "A window has 7 to 1,000 days."
                if name == "window_days"
                else f"{figure:,} is more than a school could mean: write {most:,} at most.",
                name,
            )
    if rules.get("reply_unit") != "hours" and (_figure(rules, "reply_within") or 0) > MOST_BUSINESS_DAYS:
        yield Refused(
            f"More than {MOST_BUSINESS_DAYS} business days are no time to reply in: write fewer.",
            "reply_within",
        )


def of_rules(rules: Rules, quotas: Sequence[Mapping[str, Any]]) -> Wrongs:
    """Yield refusals of rules that contradict each other. One that is missing or unreadable contradicts nothing."""
    yield from _silence(rules)
    yield from _longer_than_the_window(rules)
    yield from _replies(rules)
    yield from _leave(rules, quotas)


def _silence(rules: Rules) -> Wrongs:
    warn, lapse = _figure(rules, "silence_warn_days"), _figure(rules, "silence_lapse_days")
    if warn is not None and lapse and warn >= lapse:
        yield Refused("The warning comes before the lapse: give it fewer days.", "silence_warn_days")
    due = _reply_days(rules)
    if due is not None and lapse and due > lapse:
        yield Refused(
            f"A reply may be due {plural(due, 'day')} after the message, after the lapse, which is proposed after "
            f"{plural(lapse, 'day')}: shorten the one or lengthen the other.",
            "reply_within",
        )


def _reply_days(rules: Rules) -> int | None:
    """Return the most days after a message on which its reply may be due, without holidays.

    A count of business days that begins on a Friday takes in one weekend more.
    """
    within = _figure(rules, "reply_within")
    if not within:
        return None
    if rules.get("reply_unit") == "hours":
        return ceil(within / HOURS_A_DAY)
    weekends = 0 if rules.get("business_days") == "" else 1 + (within - 1) // BUSINESS_WEEK
    return within + 2 * weekends


def _longer_than_the_window(rules: Rules) -> Wrongs:
    """Yield a refusal of each limit that is longer than the window in which it lies."""
    window = _figure(rules, "window_days")
    if not window:
        return
    nouns = {
        "late_log_days": "the time to log an activity", "silence_warn_days": "the silence before a warning",
        "silence_lapse_days": "the silence before a lapse", "offer_answer_days": "the time to answer an offer",
        "strike_days": "the delay that gives a strike",
    }  # fmt: skip
    for name, noun in nouns.items():
        figure = _figure(rules, name)
        if figure is not None and figure > window:
            yield Refused(
                f"The window has {plural(window, 'day')}: {noun} cannot be longer than it.",
                name,
            )
    if rules.get("silence_lapse_days") is None and (due := _reply_days(rules) or 0) > window:
        yield Refused(
            f"The window has {plural(window, 'day')}: a reply would be due after {due}, when it is over.",
            "reply_within",
        )
    weeks, missed = ceil((window + 1) / WEEK), _figure(rules, "missed_allowed")
    if missed is not None and missed > weeks:
        yield Refused(
            f"A window of {plural(window, 'day')} has {weeks} weeks: {missed} cannot be missed in it.",
            "missed_allowed",
        )


def _replies(rules: Rules) -> Wrongs:
    if rules.get("reply_within") is None and rules.get("late_replies_allowed") is not None:
        yield Refused(
            "A reply is late only where one is due: say within what time, or empty this.",
            "late_replies_allowed",
        )


def _leave(rules: Rules, quotas: Sequence[Mapping[str, Any]]) -> Wrongs:
    longest, window = _figure(rules, "leave_max_days"), _figure(rules, "window_days")
    notice = rules.get("leave_by") == "notice" and rules.get("leave_moves_window")
    if longest and window and longest > window and not notice:
        # a pause by notice that moves the window may last longer than what remains of the window
        yield Refused(
            f"Leave of up to {plural(longest, 'day')} is longer than the window of {window}: no search would be left.",
            "leave_max_days",
        )
    waived = _figure(rules, "leave_waives_single_from")
    if not (longest and waived):
        return
    monthly = any(quota.get("unit") == Unit.MONTH for quota in quotas)
    reachable = min(longest, LONGEST_MONTH if monthly else WEEK)
    if waived > reachable:
        reason = (
            f"leave is at most {plural(longest, 'day')}"
            if reachable == longest
            else f"a {_unit(monthly)} has no more"
        )
        yield Refused(
            f"A quota of 1 would never be waived: {reason}. Write {reachable} at most.",
            "leave_waives_single_from",
        )


def _unit(monthly: bool) -> str:
    return "month" if monthly else "week"


def of_refund(refund: Mapping[str, Any], rules: Rules) -> Wrongs:
    """Yield refusals of a refund that pays nothing, and of tiers that contradict each other or the weeks that may be
    missed."""
    for key, term in (("percent", "A refund of 0 percent"), ("cap", "A cap of 0 dollars")):
        if _amount(refund.get(key)) == 0:
            remedy = "empty it where the text states no cap" if key == "cap" else "100 is all of the tuition"
            yield Refused(f"{term} pays nothing to anybody: {remedy}.", f"refund_{key}")
    yield from _tiers(refund.get("tiers") or [], rules)


def _tiers(tiers: Any, rules: Rules) -> Wrongs:
    sound_tiers = [
        (index, tier["missed"], share)
        for index, tier in enumerate(tiers)
        if isinstance(tier, Mapping)
        and isinstance(tier.get("missed"), int)
        and (share := _amount(tier.get("percent"))) is not None
    ]
    for (_, missed, share), (index, next_missed, next_share) in pairwise(sound_tiers):
        if next_missed <= missed:
            yield Refused(
                "Begin with the tier of the fewest missed weeks; each allows more.",
                f"refund_tier_{index}_missed",
            )
        elif next_share >= share:
            yield Refused(
                f"Whoever misses more weeks is paid less: {next_share:f} percent after {share:f} is out of order.",
                f"refund_tier_{index}_percent",
            )
    for index, _, share in sound_tiers:
        if share == 0:
            yield Refused(
                "A tier of 0 percent pays nothing, as none does: leave it out.",
                f"refund_tier_{index}_percent",
            )
    weeks = [missed for _, missed, _ in sound_tiers]
    if weeks == sorted(set(weeks)):
        yield from _reach(sound_tiers, rules)


def _reach(tiers: list[tuple[int, int, Decimal]], rules: Rules) -> Wrongs:
    """Yield refusals of a tier that nobody reaches, and of weeks that may be missed beyond the last tier."""
    allowed, window = _figure(rules, "missed_allowed"), _figure(rules, "window_days")
    if not tiers or (allowed is None and window is None):
        return
    most = allowed if allowed is not None else ceil(((window or 0) + 1) / WEEK)
    reached = -1
    for index, missed, _ in tiers:
        if reached >= most:
            reason = (
                f"at most {plural(most, 'week')} may be missed"
                if allowed is not None
                else f"there are {most} weeks"
            )
            yield Refused(
                f"Nobody reaches this tier: {reason}, and the tier before holds for all of them.",
                f"refund_tier_{index}_missed",
            )
        reached = max(reached, missed)
    if allowed is not None and reached < allowed:
        yield Refused(
            f"{plural(allowed, 'week')} may be missed, but the last tier ends at {reached}: whoever misses more, as is "
            "allowed, would be paid nothing.",
            f"refund_tier_{tiers[-1][0]}_missed",
        )


def of_condition(condition: Mapping[str, Any]) -> str:
    """Say what is wrong with a condition's limit; an empty string where nothing is."""
    limit = _amount(condition.get("limit"))
    if limit is not None and condition.get("unit") == "%" and limit > 100:
        return "A share is at most 100 %."
    if limit == 0 and condition.get("measure") == "at_least":
        return "At least 0 asks for nothing: write a limit above it."
    return ""


def _figure(rules: Rules, name: str) -> int | None:
    figure = rules.get(name)
    return figure if isinstance(figure, int) and not isinstance(figure, bool) else None


def _amount(figure: Any) -> Decimal | None:
    try:
        amount = Decimal(str(figure)) if figure is not None and figure != "" else None
    except InvalidOperation:
        return None
    return amount if amount is not None and amount.is_finite() else None
