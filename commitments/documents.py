"""A policy as a document (a TOML or JSON table, see `shipped/`): what it may say, and what is wrong with one."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from django.core.exceptions import ValidationError

from commitments import condition_terms, refund_terms
from commitments import policy_checks as checks
from commitments.hidden import hidden_words
from commitments.letter import clauses_of, read
from commitments.models import ActivityKind, Policy, Quota
from core.errors import Refused

TOP = {
    "school", "title", "text", "unconfirmed", "rules", "rule_clauses", "clauses", "quotas", "kinds", "refund",
    "conditions",
}  # fmt: skip
NOT_RULES = {
    "id", "school", "version", "title", "text", "drafted_by", "drafted_at", "published_by", "published_at", "clauses",
    "unconfirmed", "rule_clauses", *refund_terms.COLUMNS,
}  # fmt: skip
# Without a figure the program cannot run: where the text gives none, the figure is the program's own.
REQUIRED = frozenset({
    "start_limit_days", "window_days", "week_kind", "unfinished", "late_log_days", "leave_max_days",
    "leave_moves_window", "leave_by",
})  # fmt: skip
WITHOUT_CLAUSE = frozenset({"reply_unit"})  # said together with its figure
RULES = {field.name: field for field in Policy._meta.concrete_fields if field.name not in NOT_RULES}
QUOTA = ("key", "label", "one", "many", "minimum", "counting", "unit", "needs_link", "clause", "part_of")
KIND = ("slug", "name", "done", "with_person", "needs_link", "contact")
LONGEST_TEXT = 100_000
OFFER_TYPES = ("permanent", "contract", "apprenticeship", "internship", "freelance")


def document_of(policy: Policy) -> dict[str, Any]:
    """The document a policy was drafted from: drafting it again gives an equal policy."""
    return {
        "school": policy.school,
        "title": policy.title,
        "text": policy.text,
        "unconfirmed": list(policy.unconfirmed),
        "rules": {name: getattr(policy, name) for name in RULES if getattr(policy, name) is not None},
        "rule_clauses": dict(policy.rule_clauses),
        "clauses": dict(policy.clauses),
        "quotas": [
            {name: getattr(quota, name) for name in QUOTA}
            | {"kinds": sorted(kind.slug for kind in quota.kinds.all())}
            for quota in policy.quotas.all()
        ],
        "kinds": [],
        "refund": refund_terms.document_of(policy),
        "conditions": condition_terms.document_of(policy),
    }


def digest_of(policy: Policy) -> str:
    """SHA-256 of everything the policy says, text and rules, as it is stored."""
    document = json.dumps(document_of(policy), sort_keys=True, default=str, ensure_ascii=False)
    return sha256(document.encode()).hexdigest()


def check(document: Mapping[str, Any]) -> None:
    """Raises Refused, in words, with the first thing that is wrong with a document as such."""
    _known("a policy", document, TOP)
    _known("the rules", document.get("rules", {}), RULES)
    text = document.get("text")
    if not isinstance(text, str) or not text.strip():
        raise Refused("Write the text that students read and sign.", "text")
    if len(text) > LONGEST_TEXT:
        raise Refused(f"The text has {len(text):,} characters; shorten it to {LONGEST_TEXT:,}.", "text")
    if read(text).too_deep:
        raise Refused("Lists or quotations stand too deep in each other; nobody could read them.", "text")
    if hidden := hidden_words(text):
        raise Refused(hidden, "text")
    if not document.get("quotas"):
        raise Refused("Add at least one quota: what each week asks for.", "quotas")
    rules, present = document.get("rules", {}), clauses_of(text)
    _check_clauses(document, present)
    checks.check_rule_clauses(document.get("rule_clauses", {}), RULES.keys() - WITHOUT_CLAUSE, present)
    for quota in document["quotas"]:
        _known("a quota", quota, (*QUOTA, "kinds"))
        if not quota.get("kinds"):
            raise Refused(f"Choose which kinds of activity count for “{quota.get('label', '')}”.", "quotas")
    _check_offer_types(rules.get("offer_types", {}))
    checks.check_parts(document["quotas"])
    checks.check_days(document["quotas"])
    kinds = _kinds(document)
    checks.check_people(document["quotas"], kinds)
    checks.check_agencies(rules, document["quotas"], kinds)
    checks.check_business_days(rules)
    checks.check_strikes(rules)
    checks.check_at_least_one(rules)


def _kinds(document: Mapping[str, Any]) -> dict[str, ActivityKind]:
    """By slug, what those that a quota names are, or will be once the document's own are added."""
    named = {slug for quota in document["quotas"] for slug in quota["kinds"]}
    brought = {
        kind.get("slug", ""): ActivityKind(**{name: kind[name] for name in KIND if name in kind})
        for kind in document.get("kinds", [])
    }
    return brought | ActivityKind.objects.in_bulk(named)


def _check_offer_types(types: Any) -> None:
    if not isinstance(types, Mapping) or not set(types) <= set(OFFER_TYPES):
        raise Refused(f"Types of offers are {', '.join(OFFER_TYPES)}.", "offer_types")


def _check_clauses(document: Mapping[str, Any], present: list[str]) -> None:
    doubled = sorted({clause for clause in present if present.count(clause) > 1})
    if doubled:
        raise Refused(f"Clause {doubled[0]} stands twice in the text: number each clause once.", "text")
    pointed = dict(document.get("clauses", {}))
    if not set(pointed) <= {str(number) for number in range(1, 11)}:
        raise Refused("Requirements are numbered 1 to 10.", "clauses")
    requirements = [(clause, f"requirement {n}", f"clause_{n}") for n, clause in pointed.items()]
    quotas = [
        (quota.get("clause", ""), f"“{quota.get('label', '')}”", f"quota-{index}-clause")
        for index, quota in enumerate(document["quotas"])
    ]
    for clause, what, field in requirements + quotas:
        if clause not in present:
            raise Refused(
                f"There is no clause {clause or '(empty)'} in the text, to which {what} points.", field
            )


def is_stated(value: Any) -> bool:
    """Whether a rule has a value: an empty one, such as no type of offer, is not stated."""
    return value is not None and value not in ("", {})


def without_clause(policy: Policy) -> list[str]:
    """The stated rules that no clause of the text states yet, though nothing but the text can set them."""
    optional = RULES.keys() - REQUIRED - WITHOUT_CLAUSE
    return [
        name
        for name in RULES
        if name in optional and is_stated(getattr(policy, name)) and name not in policy.rule_clauses
    ]


def _known(what: str, given: Mapping[str, Any], allowed: Iterable[str]) -> None:
    unknown = sorted(set(given) - set(allowed))
    if unknown:
        raise Refused(f"“{unknown[0]}” is nothing that {what} can say.")


def validated(row: Policy | Quota | ActivityKind, exclude: Iterable[str] = ()) -> None:
    """Django's own checks of the fields, as a refusal beside the field."""
    try:
        row.clean_fields(exclude=list(exclude))
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        raise Refused(f"{field.replace('_', ' ').capitalize()}: {messages[0]}", field) from None
