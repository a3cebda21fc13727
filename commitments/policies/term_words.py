"""The conditions and the refund of a policy in words, for its page and for the comparison of two versions."""

from commitments.conditions.models import Condition
from commitments.policies.models import Policy
from commitments.policies.refund_terms import terms_of
from commitments.policies.rule_words import RuleGroup, RuleWords
from rules.conditions import asked
from rules.refund import dollars, percents
from rules.terms import ALL, RefundTerms
from rules.words import plural

TO = {"student": "the student", "payers": "those who paid, in proportion to what each paid"}


def conditions_in_words(policy: Policy) -> RuleGroup:
    """Put a policy's conditions in words; the group is empty where the program adds none of its own."""
    return RuleGroup(
        "Conditions of the program", tuple(_condition(condition) for condition in policy.conditions.all())
    )


def _condition(condition: Condition) -> RuleWords:
    words = f"{asked(condition.rule())} (requirement {condition.requirement})"
    return RuleWords(f"condition-{condition.key}", condition.label, words, "stated", condition.clause)


def refund_in_words(policy: Policy) -> RuleGroup:
    terms = terms_of(policy)
    lines = {
        "percent": ("Refund", _share(terms)),
        "tiers": ("Refund by missed weeks", tiers(terms)),
        "cap": ("Refund at most", dollars(terms.cap) if terms.cap is not None else ""),
        "to": ("Refund paid to", TO[terms.to] if terms.to else ""),
    }
    return RuleGroup("The refund", tuple(_line(terms, key, *line) for key, line in lines.items()))


def _line(terms: RefundTerms, key: str, label: str, words: str) -> RuleWords:
    if not words:
        return RuleWords(f"refund_{key}", label, "not stated", "not_stated")
    clause = terms.clauses.get(key, "")
    return RuleWords(f"refund_{key}", label, words, "stated" if clause else "loose", clause)


def _share(terms: RefundTerms) -> str:
    return f"{'all' if terms.percent == ALL else f'{percents(terms.percent)} of'} the tuition paid"


def tiers(terms: RefundTerms) -> str:
    """Put the tiers of a refund in words.

    Such as "100 % of that with no missed week, 50 % with at most 2 missed weeks, nothing with more".
    """
    if not terms.tiers:
        return ""
    parts = [
        f"{percents(tier.percent)}{'' if index else ' of that'} "
        + (f"with at most {plural(tier.missed, 'missed week')}" if tier.missed else "with no missed week")
        for index, tier in enumerate(terms.tiers)
    ]
    return f"{', '.join(parts)}, nothing with more"
