"""A policy as a document (a TOML or JSON table, see `shipped/`): what it may say, and all that is wrong with one."""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any

from django.core.exceptions import ValidationError

from commitments.conditions import terms
from commitments.drafting.invisible_text import hidden_words
from commitments.policies import checks, contradictions, refund_terms
from commitments.policies.commitment_text import clauses_of, read
from commitments.policies.models import Policy
from commitments.quotas.models import ActivityKind, Quota
from core.errors import Refused, refuse_all
from rules.eligibility import NUMBERS

TOP = {
    "series", "title", "text", "unconfirmed", "rules", "rule_clauses", "clauses", "quotas", "kinds", "refund",
    "conditions",
}  # fmt: skip
NOT_RULES = {
    "id", "series", "version", "title", "text", "drafted_by", "drafted_at", "published_by", "published_at", "clauses",
    "unconfirmed", "rule_clauses", *refund_terms.COLUMNS,
}  # fmt: skip
# Without a figure the program cannot run: where the text gives none, the figure is the program's own.
REQUIRED = frozenset({
    "start_limit_days", "window_days", "week_kind", "unfinished", "unfinished_months", "late_log_days",
    "leave_max_days", "leave_moves_window", "leave_by",
})  # fmt: skip
WITHOUT_CLAUSE = frozenset(
    {"reply_unit", "unfinished_from_days", "unfinished_months_from_days"}
)  # each is stated together with its figure
RULES = {field.name: field for field in Policy._meta.concrete_fields if field.name not in NOT_RULES}
QUOTA = ("key", "label", "one", "many", "minimum", "counting", "unit", "needs_link", "clause", "part_of")
KIND = ("slug", "name", "done", "with_person", "needs_link", "contact")
# What moves an opening, and how evidence is checked, is no part of what is promised, nor of its digest.
NEW_KIND = (*KIND, "reaches", "evidence")
LONGEST_TEXT = 100_000
LONGEST_SERIES = 80
UNREADABLE = object()  # stands for a rule that is stated, but wrong by itself: no other check reports it
OFFER_TYPES = ("permanent", "contract", "apprenticeship", "internship", "freelance")


def document_of(policy: Policy) -> dict[str, Any]:
    """Return the document a policy was drafted from: drafting it again gives an equal policy."""
    return {
        "series": policy.series.name,
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
        "kinds": [as_document(loggable.kind) for loggable in _loggable(policy)],
        "refund": refund_terms.document_of(policy),
        "conditions": terms.document_of(policy),
    }


def as_document(kind: ActivityKind) -> dict[str, Any]:
    return {name: getattr(kind, name) for name in KIND}


def _loggable(policy: Policy) -> Iterable[Any]:
    return policy.loggable.select_related("kind").order_by("kind__order", "kind__slug")


def digest_of(policy: Policy) -> str:
    """Return the SHA-256, hexadecimal, of everything the policy says, text and rules, as it is stored."""
    document = json.dumps(document_of(policy), sort_keys=True, default=str, ensure_ascii=False)
    return sha256(document.encode()).hexdigest()


def check(document: Mapping[str, Any]) -> None:
    """Raise Refused where anything is wrong with a document: all of it together, each in words."""
    refuse_all(wrongs(document))


def wrongs(document: Mapping[str, Any]) -> list[Refused]:
    """Return all that is wrong with a document, in the order of the form.

    What is missing or unreadable hides nothing else.
    """
    return list(_wrongs(document))


def _wrongs(document: Mapping[str, Any]) -> Iterator[Refused]:
    yield from _known("a policy", document, TOP)
    yield from _known("the rules", document.get("rules", {}), RULES)
    yield from _head(document)
    text = document.get("text")
    text_clauses = (
        clauses_of(text) if isinstance(text, str) and text.strip() else None
    )  # of a text that is still to be written, no clause is missed
    yield from _text(text, text_clauses or [])
    quotas = document.get("quotas", [])
    yield from _quotas(document, quotas, text_clauses)
    rules = document.get("rules", {})
    unreadable = list(_rules(document, rules))
    yield from unreadable
    unreadable_fields = {refusal.field for refusal in unreadable}
    readable = {name: UNREADABLE if name in unreadable_fields else value for name, value in rules.items()}
    yield from _together(readable, document, quotas)
    if text_clauses is not None:
        clause_by_rule, rule_names = document.get("rule_clauses", {}), RULES.keys() - WITHOUT_CLAUSE
        yield from checks.check_rule_clauses(clause_by_rule, rule_names, text_clauses)
    yield from refund_terms.wrongs(document.get("refund", {}), text_clauses)
    yield from contradictions.of_refund(document.get("refund", {}), readable)
    yield from terms.wrongs(document.get("conditions", []), text_clauses)
    yield from _requirements(document, text_clauses)


def _head(document: Mapping[str, Any]) -> Iterator[Refused]:
    name = " ".join(str(document.get("series") or "").split())
    if not name:
        yield Refused("Name the series of which this is a version, such as the school.", "series")
    elif len(name) > LONGEST_SERIES or not name.isprintable():
        yield Refused(
            f"A series is called something of at most {LONGEST_SERIES} letters that print.", "series"
        )


def _text(text: Any, text_clauses: list[str]) -> Iterator[Refused]:
    if not isinstance(text, str) or not text.strip():
        yield Refused("Write the text that students read and sign.", "text")
        return
    if len(text) > LONGEST_TEXT:
        yield Refused(f"The text has {len(text):,} characters; shorten it to {LONGEST_TEXT:,}.", "text")
        return
    if read(text).too_deep:
        yield Refused("Lists or quotations stand too deep in each other; nobody could read them.", "text")
    if hidden := hidden_words(text):
        yield Refused(hidden, "text")
    for clause in sorted({clause for clause in text_clauses if text_clauses.count(clause) > 1}):
        yield Refused(f"Clause {clause} stands twice in the text: number each clause once.", "text")


def _quotas(
    document: Mapping[str, Any], quotas: checks.Quotas, text_clauses: list[str] | None
) -> Iterator[Refused]:
    if not quotas:
        yield Refused("Add at least one quota: what each week asks for.", "quotas")
    kinds = _kinds(document)
    keys: set[str] = set()
    for index, quota in enumerate(quotas):
        yield from _known("a quota", quota, (*QUOTA, "kinds"))
        row = Quota(**{name: quota[name] for name in QUOTA if name in quota})
        yield from _invalid(row, {"policy"}, f"quota-{index}-")
        yield from checks.check_quota(index, quota, kinds, keys)
        if text_clauses is not None and quota.get("clause") not in text_clauses:
            yield _no_clause(
                quota.get("clause"), f"“{quota.get('label', '')}” points", f"quota-{index}-clause"
            )
        keys.add(quota.get("key", ""))
    yield from checks.check_parts(quotas)
    yield from checks.check_days(quotas)
    yield from checks.check_people(quotas, kinds)
    yield from checks.check_kinds(document.get("kinds", []), NEW_KIND)


def _rules(document: Mapping[str, Any], rules: Mapping[str, Any]) -> Iterator[Refused]:
    """Yield what is wrong with each rule by itself."""
    row = Policy(title=document.get("title", ""))
    for name, field in RULES.items():
        setattr(row, name, rules.get(name, None if field.null else field.get_default()))
    other_fields = {field.name for field in Policy._meta.concrete_fields} - RULES.keys() - {"title"}
    refusals = list(_invalid(row, other_fields, ""))
    yield from refusals
    sound_rules = {name: rules[name] for name in rules if name not in {refusal.field for refusal in refusals}}
    yield from contradictions.out_of_all_measure(sound_rules)
    types = rules.get("offer_types", {})
    if not isinstance(types, Mapping) or not set(types) <= set(OFFER_TYPES):
        yield Refused(f"Types of offers are {', '.join(OFFER_TYPES)}.", "offer_types")
    elif set(types) == set(OFFER_TYPES) and not any(types.values()):
        yield Refused(
            "No type of offer would ever qualify: one has to count, or be “not stated”.", "offer_types"
        )
    for name in sorted(set(document.get("unconfirmed", [])) - set(RULES)):
        yield Refused(f"“{name}” is no rule that could be confirmed.", "unconfirmed")


def _together(
    rules: Mapping[str, Any], document: Mapping[str, Any], quotas: checks.Quotas
) -> Iterator[Refused]:
    """Yield what rules say that does not fit together."""
    yield from checks.check_agencies(rules, quotas, _kinds(document))
    yield from checks.check_business_days(rules)
    yield from checks.check_strikes(rules)
    yield from checks.check_at_least_one(rules)
    yield from contradictions.of_rules(rules, quotas)
    yield from checks.check_unfinished(rules)


def _kinds(document: Mapping[str, Any]) -> dict[str, ActivityKind]:
    """Return the kinds that quotas name, by slug: as they are stored, or as the document's own will be once added."""
    slugs = {slug for quota in document.get("quotas", []) for slug in quota.get("kinds", [])}
    document_kinds = {
        kind.get("slug", ""): ActivityKind(**{name: kind[name] for name in KIND if name in kind})
        for kind in document.get("kinds", [])
    }
    return document_kinds | ActivityKind.objects.in_bulk(slugs)


def _requirements(document: Mapping[str, Any], text_clauses: list[str] | None) -> Iterator[Refused]:
    clause_by_number = dict(document.get("clauses", {}))
    if not set(clause_by_number) <= set(map(str, NUMBERS)):
        yield Refused(f"Requirements are numbered {NUMBERS[0]} to {NUMBERS[-1]}.", "clauses")
    for number, clause in clause_by_number.items():
        if text_clauses is not None and clause not in text_clauses:
            yield _no_clause(clause, f"requirement {number} points", f"clause_{number}")


def _no_clause(clause: Any, points: str, field: str) -> Refused:
    return Refused(f"There is no clause {clause or '(empty)'} in the text, to which {points}.", field)


def is_stated(value: Any) -> bool:
    """Return whether a rule has a value: an empty one, such as no type of offer, is not stated."""
    return value is not None and value not in ("", {})


def without_clause(policy: Policy) -> list[str]:
    """Return the stated rules that no clause of the text states yet, though nothing but the text can set them."""
    optional = RULES.keys() - REQUIRED - WITHOUT_CLAUSE
    return [
        name
        for name in RULES
        if name in optional and is_stated(getattr(policy, name)) and name not in policy.rule_clauses
    ]


def _known(subject: str, table: Mapping[str, Any], allowed: Iterable[str]) -> Iterator[Refused]:
    for unknown in sorted(set(table) - set(allowed)):
        yield Refused(f"“{unknown}” is nothing that {subject} can say.")


def _invalid(row: Policy | Quota | ActivityKind, exclude: Iterable[str], prefix: str) -> Iterator[Refused]:
    """Yield what Django's own checks of the fields refuse, each beside its field."""
    try:
        row.clean_fields(exclude=list(exclude))
    except ValidationError as error:
        for field, messages in error.message_dict.items():
            yield Refused(f"{field.replace('_', ' ').capitalize()}: {messages[0]}", f"{prefix}{field}")
