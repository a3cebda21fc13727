"""The conditions in a policy's document, `[[conditions]]`: read, checked, given back."""

from collections.abc import Collection, Mapping
from typing import Any

from django.core.exceptions import ValidationError

from commitments.conditions import Condition
from commitments.policies import Policy
from core.errors import Refused

KEYS = ("key", "label", "clause", "requirement", "measure", "limit", "unit")
MOST = 20


def document_of(policy: Policy) -> list[dict[str, Any]]:
    """`[[conditions]]` as they would be read again."""
    return [
        {key: getattr(each, key) for key in KEYS if getattr(each, key) is not None}
        for each in policy.conditions.all()
    ]


def read(policy: Policy, given: Collection[Mapping[str, Any]], clauses: Collection[str]) -> None:
    """Adds them to the policy's saved row, in their order; raises Refused, in words, with what is wrong."""
    if len(given) > MOST:
        raise Refused(f"A policy has at most {MOST} conditions.", "conditions")
    keys: set[str] = set()
    for order, each in enumerate(given):
        condition = _condition(policy, each, order)
        if condition.key in keys:
            raise Refused(
                f"Two conditions are called “{condition.key}”: name each once.", f"condition-{order}-label"
            )
        if condition.clause not in clauses:
            raise Refused(
                f"There is no clause {condition.clause or '(empty)'} in the text, to which "
                f"“{condition.label}” points.",
                f"condition-{order}-clause",
            )
        keys.add(condition.key)
        condition.save(force_insert=True)


def _condition(policy: Policy, given: Mapping[str, Any], order: int) -> Condition:
    unknown = sorted(set(given) - set(KEYS))
    if unknown:
        raise Refused(f"“{unknown[0]}” is nothing that a condition can say.")
    condition = Condition(policy=policy, order=order, **given)
    try:
        condition.clean_fields(exclude=["policy"])
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        raise Refused(f"A condition's {field}: {messages[0]}", f"condition-{order}-{field}") from None
    if not 1 <= condition.requirement <= 10:
        raise Refused(
            f"“{condition.label}” belongs to one of the requirements 1 to 10.",
            f"condition-{order}-requirement",
        )
    if (condition.limit is None) != (condition.measure == "yes_no"):
        wants = "no limit, being yes or no" if condition.measure == "yes_no" else "a limit"
        raise Refused(f"“{condition.label}” has {wants}.", f"condition-{order}-limit")
    if condition.limit is not None and condition.limit < 0:
        raise Refused(f"“{condition.label}” has a limit of 0 or more.", f"condition-{order}-limit")
    return condition
