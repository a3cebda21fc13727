"""Figures of the Commitment in a guide: `{offer limit}` in its text becomes what the reader's own version states.

No guide says a number of the Commitment by itself, since students of one school sign different versions.
"""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from django.urls import reverse

from commitments.policies.models import Policy
from commitments.policies.queries import policy_for
from people.accounts.models import User
from people.accounts.roles import own_student
from rules.policy import PolicyRules, QuotaRule
from rules.words import plural


class Figure(NamedTuple):
    """A figure's words where the reader's version states it, and where it does not, or nobody's version is meant."""

    say: Callable[[PolicyRules], str]
    rule: Callable[[PolicyRules], str]  # the clause that states it
    otherwise: str


class FigureWords(NamedTuple):
    """A figure as one reader reads it; `url` leads to its clause, empty where there is none."""

    name: str
    words: str
    url: str


def _offer_limit(rules: PolicyRules) -> str:
    return plural(rules.offer_answer_days, "business day") if rules.offer_answer_days else ""


def _reply_limit(rules: PolicyRules) -> str:
    unit = "business day" if rules.reply_unit == "business_days" else "hour"
    return plural(rules.reply_within, unit) if rules.reply_within else ""


def _people(rules: PolicyRules) -> QuotaRule | None:
    return next((quota for quota in rules.quotas if quota.counts_contacts), None)


def _posts(rules: PolicyRules) -> QuotaRule | None:
    return next((quota for quota in rules.quotas if quota.needs_link), None)


def _quota(find: Callable[[PolicyRules], QuotaRule | None], otherwise: str) -> Figure:
    def say(rules: PolicyRules) -> str:
        quota = find(rules)
        return f"{plural(quota.minimum, quota.one, quota.many)} a {quota.unit}" if quota else ""

    def clause(rules: PolicyRules) -> str:
        quota = find(rules)
        return quota.clause if quota else ""

    return Figure(say, clause, otherwise)


FIGURES: dict[str, Figure] = {
    "offer limit": Figure(
        _offer_limit,
        lambda rules: rules.clause_of("offer_answer_days"),
        "the time that your Commitment states",
    ),
    "reply limit": Figure(
        _reply_limit, lambda rules: rules.clause_of("reply_within"), "the time that your Commitment states"
    ),
    "people goal": _quota(_people, "as many people as your Commitment asks for"),
    "post goal": _quota(_posts, "as many posts as your Commitment asks for"),
}


def figures_for(user: User, now: datetime) -> tuple[FigureWords, ...]:
    """Return every figure as this reader reads it: by a student's own version; in general words for anybody else."""
    student = own_student(user, now)
    policy = policy_for(student) if student is not None else None
    if policy is None:
        return GENERAL
    rules = policy.rules()
    return tuple(_of_policy(name, figure, policy, rules) for name, figure in FIGURES.items())


def _of_policy(name: str, figure: Figure, policy: Policy, rules: PolicyRules) -> FigureWords:
    words, clause = figure.say(rules), figure.rule(rules)
    if not words:
        return FigureWords(name, figure.otherwise, "")
    page = reverse("commitments:published_version", args=[policy.pk])
    return FigureWords(name, words, f"{page}#clause-{clause}" if clause else "")


GENERAL = tuple(FigureWords(name, figure.otherwise, "") for name, figure in FIGURES.items())
