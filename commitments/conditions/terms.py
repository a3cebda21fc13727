"""The conditions in a policy's document, `[[conditions]]`: checked, read, given back."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django.core.exceptions import ValidationError

from commitments.conditions.models import Condition
from commitments.policies.contradictions import of_condition
from commitments.policies.models import Policy
from core.errors import Refused
from rules.eligibility import NUMBERS

KEYS = ("key", "label", "clause", "requirement", "measure", "limit", "unit")
MOST = 20


def document_of(policy: Policy) -> list[dict[str, Any]]:
    """Return `[[conditions]]` as `read` would take them again."""
    return [
        {key: getattr(condition, key) for key in KEYS if getattr(condition, key) is not None}
        for condition in policy.conditions.all()
    ]


def wrongs(conditions: Collection[Mapping[str, Any]], clauses: Collection[str] | None) -> Iterator[Refused]:
    """Yield all that is wrong with a document's conditions, in words. `clauses` are those of the text; None: there is
    no text yet, and clauses are not checked."""
    if len(conditions) > MOST:
        yield Refused(f"A policy has at most {MOST} conditions.", "conditions")
    keys: set[str] = set()
    for order, condition in enumerate(conditions):
        for field, message in _wrong(condition):
            yield Refused(message, f"condition-{order}-{field}")
        key, label, clause = condition.get("key"), condition.get("label", ""), condition.get("clause")
        if key in keys:
            yield Refused(f"Two conditions are called “{key}”: name each once.", f"condition-{order}-label")
        if clauses is not None and clause not in clauses:
            yield Refused(
                f"There is no clause {clause or '(empty)'} in the text, to which “{label}” points.",
                f"condition-{order}-clause",
            )
        keys.add(str(key))


def _wrong(stated: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield field and words for what is wrong with one condition by itself."""
    for unknown in sorted(set(stated) - set(KEYS)):
        yield "label", f"“{unknown}” is nothing that a condition can say."
    condition = Condition(**{key: stated[key] for key in KEYS if key in stated})
    try:
        condition.clean_fields(exclude=["policy"])
    except ValidationError as error:
        yield from (
            (field, f"A condition’s {field}: {messages[0]}") for field, messages in error.message_dict.items()
        )
        return
    if condition.requirement not in NUMBERS:
        least, most = NUMBERS[0], NUMBERS[-1]
        yield "requirement", f"“{condition.label}” belongs to one of the requirements {least} to {most}."
    if (condition.limit is None) != (condition.measure == "yes_no"):
        wants = "no limit, being yes or no" if condition.measure == "yes_no" else "a limit"
        yield "limit", f"“{condition.label}” has {wants}."
    elif condition.limit is not None and condition.limit < 0:
        yield "limit", f"“{condition.label}” has a limit of 0 or more."
    elif contradiction := of_condition(stated):
        yield "limit", f"“{condition.label}”: {contradiction}"


def read(policy: Policy, conditions: Collection[Mapping[str, Any]]) -> None:
    """Add conditions, which `wrongs` has checked, to the policy's saved row in their order."""
    Condition.objects.bulk_create(
        Condition(policy=policy, order=order, **condition) for order, condition in enumerate(conditions)
    )
