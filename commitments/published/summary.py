"""A plain summary of a version: a sentence for each of its rules, to the student, with the clause that it stands in.

Which rules there are, their clauses and what is not stated come from `commitments.policies.words`, as everywhere; here
are the sentences alone. They are none of the terms.
"""

from collections.abc import Callable
from dataclasses import dataclass

from commitments.policies.models import Policy
from commitments.policies.rule_words import RuleWords
from commitments.policies.words import rules_in_words
from commitments.published.sentences import NOT_STATED, SENTENCES, of_condition, of_quota, of_refund
from commitments.quotas.models import Quota

TITLES = {
    "The start and the window": "When you search",
    "Each week": "What you do, week by week",
    "Leave": "When you need time off",
    "Replies": "When we write to you",
    "Appointments and deliverables": "When we meet, and what you hand in",
    "Offers": "When you get an offer",
    "The claim": "When you ask for your refund",
    "Conditions of the program": "What your program asks for",
    "The refund": "What you get back",
}


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One rule to the student: `sentence` says it, or names what the text does not state.

    `clause` is where it stands, if anywhere.
    """

    name: str
    sentence: str
    clause: str = ""
    stated: bool = True
    part: bool = False
    own: bool = False  # the program's figure, where the text gives none


@dataclass(frozen=True, slots=True)
class SummaryPart:
    title: str
    lines: tuple[SummaryLine, ...]

    @property
    def stated(self) -> list[SummaryLine]:
        return [line for line in self.lines if line.stated]

    @property
    def not_stated(self) -> list[SummaryLine]:
        return [line for line in self.lines if not line.stated]


def summary(policy: Policy) -> list[SummaryPart]:
    """Summarize every rule of the version, in the order of a search. Reads quotas, their kinds and the conditions."""
    quotas = {f"quota-{quota.key}": quota for quota in policy.quotas.all()}
    conditions = {f"condition-{condition.key}": condition.rule() for condition in policy.conditions.all()}

    def sentence_of(rule: RuleWords) -> str:
        if rule.mark == "not_stated":
            return NOT_STATED[rule.name]
        if rule.name in quotas:
            return of_quota(quotas[rule.name], _whole(quotas, quotas[rule.name]))
        if rule.name in conditions:
            return of_condition(conditions[rule.name])
        return of_refund(policy, rule) or SENTENCES[rule.name](policy)

    return [
        SummaryPart(TITLES[group.title], tuple(_line(rule, sentence_of) for rule in group.rules))
        for group in rules_in_words(policy)
    ]


def _line(rule: RuleWords, sentence_of: Callable[[RuleWords], str]) -> SummaryLine:
    stated = rule.mark != "not_stated"
    return SummaryLine(rule.name, sentence_of(rule), rule.clause, stated, rule.part, own=rule.mark == "own")


def _whole(quotas: dict[str, Quota], part: Quota) -> Quota | None:
    return quotas.get(f"quota-{part.part_of}") if part.part_of else None
