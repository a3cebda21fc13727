"""What an admin should look at again before publishing: figures that the clause they point to does not name."""

import re
from dataclasses import dataclass

from commitments.letter import read
from commitments.models import Policy
from commitments.policy_words import label_of
from commitments.rules.words import SMALL

FIGURES = (
    "start_limit_days", "window_days", "late_log_days", "reply_within", "silence_warn_days", "silence_lapse_days",
    "strike_days", "strikes_forfeit", "offer_answer_days", "offer_min_hours", "offer_min_pay", "leave_max_days",
    "leave_waives_single_from", "claim_within_days", "appeal_within_days", "decide_within_days", "pay_within_days",
)  # fmt: skip
ALSO = {1: ("a", "an", "once", "each", "every"), 2: ("twice", "both")}
LONGER = re.compile(r"\b(?:week|month|year)s?\b", re.I)  # what the text may count where the rule counts days


@dataclass(frozen=True, slots=True)
class Doubt:
    """A figure, and the words of its clause, in which it does not occur."""

    label: str
    figure: int
    clause: str
    words: str


def doubts(policy: Policy) -> list[Doubt]:
    """In the order of the quotas, then of the rules. Reads the quotas."""
    words = {passage.clause: passage.words for passage in read(policy.text).passages if passage.clause}
    pointed = [(quota.label, quota.minimum, quota.clause, False) for quota in policy.quotas.all()]
    for name in FIGURES:
        figure, clause = getattr(policy, name), policy.rule_clauses.get(name, "")
        if figure and clause:
            pointed.append((label_of(name), figure, clause, name.endswith("_days")))
    return [
        Doubt(label, figure, clause, words.get(clause, ""))
        for label, figure, clause, days in pointed
        if not _says(words.get(clause, ""), figure) and not (days and LONGER.search(words.get(clause, "")))
    ]


def _says(words: str, figure: int) -> bool:
    """In digits, or up to ten in words."""
    if any(int(found.replace(",", "")) == figure for found in re.findall(r"\d[\d,]*", words)):
        return True
    in_words = {*ALSO.get(figure, ()), *([SMALL[figure]] if figure < len(SMALL) else [])}
    return bool(in_words & set(re.findall(r"[a-z]+", words.lower())))
