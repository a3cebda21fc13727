"""What an admin should look at again before publishing: figures that the clause they point to does not name."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from commitments.policies.commitment_text import read
from commitments.policies.models import Policy
from commitments.policies.words import label_of
from rules.conditions import figure as in_figures
from rules.figures import says
from rules.words import dollars, plural

# Rule → the unit that it counts; empty: things
FIGURES = {
    "start_limit_days": "day", "window_days": "day", "missed_allowed": "", "late_log_days": "day",
    "reply_within": "business day", "silence_warn_days": "day", "silence_lapse_days": "day",
    "late_replies_allowed": "", "strike_days": "day", "strikes_forfeit": "", "no_shows_allowed": "",
    "grace_minutes": "minute", "late_deliverables_allowed": "", "offer_answer_days": "business day",
    "offer_min_hours": "hour", "offer_min_pay": "", "leave_max_days": "day", "leave_waives_single_from": "day",
    "claim_within_days": "day", "appeal_within_days": "day", "decide_within_days": "day", "pay_within_days": "day",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Doubt:
    """A figure, and the words of its clause, in which it does not occur."""

    label: str
    figure: str
    clause: str
    words: str


@dataclass(frozen=True, slots=True)
class _Pointed:
    """A figure that a clause should name: how many of what."""

    label: str
    number: Decimal
    unit: str
    shown: str
    clause: str


def doubts(policy: Policy) -> list[Doubt]:
    """Return the doubts in the order of the quotas, the rules, the conditions and the refund.

    Reads quotas and conditions.
    """
    words = {passage.clause: passage.words for passage in read(policy.text).passages if passage.clause}
    return [
        Doubt(figure.label, figure.shown, figure.clause, words.get(figure.clause, ""))
        for figure in _pointed(policy)
        if not says(words.get(figure.clause, ""), figure.number, figure.unit)
    ]


def _pointed(policy: Policy) -> Iterator[_Pointed]:
    for quota in policy.quotas.all():
        number = Decimal(quota.minimum)
        yield _Pointed(quota.label, number, "", plural(quota.minimum, quota.one, quota.many), quota.clause)
    for name, usual_unit in FIGURES.items():
        figure, clause = getattr(policy, name), policy.rule_clauses.get(name, "")
        unit = "hour" if name == "reply_within" and policy.reply_unit == "hours" else usual_unit
        if figure and clause:
            shown = plural(figure, unit) if unit else f"{figure:,}"
            yield _Pointed(label_of(name), Decimal(figure), unit, shown, clause)
    for condition in policy.conditions.all():
        if condition.limit:
            shown = f"{in_figures(condition.limit)} {condition.unit}".strip()
            yield _Pointed(condition.label, condition.limit, "", shown, condition.clause)
    yield from _refund(policy)


def _refund(policy: Policy) -> Iterator[_Pointed]:
    """Yield the refund's figures. All of the tuition is stated in words, a part of it in figures."""
    clauses = policy.refund_clauses
    if policy.refund_percent < 100 and "percent" in clauses:
        share = policy.refund_percent
        yield _Pointed("The refund’s share", share, "", f"{in_figures(share)} %", clauses["percent"])
    if policy.refund_cap and "cap" in clauses:
        yield _Pointed("The refund’s cap", policy.refund_cap, "", dollars(policy.refund_cap), clauses["cap"])
    for tier in policy.refund_tiers if "tiers" in clauses else ():
        share = Decimal(tier["percent"])
        if share < 100:
            yield _Pointed("A tier’s share", share, "", f"{in_figures(share)} %", clauses["tiers"])
        if tier["missed"]:
            missed = tier["missed"]
            yield _Pointed("A tier’s weeks", Decimal(missed), "", plural(missed, "week"), clauses["tiers"])
