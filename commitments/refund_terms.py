"""The refund in a policy's document, `[refund]`, and in its row: read, checked, given back."""

from collections.abc import Collection, Mapping
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from commitments.rules.terms import RefundTerms, Tier
from core.errors import Refused

if TYPE_CHECKING:
    from commitments.policies import Policy

TO = [("student", "the student"), ("payers", "those who paid, each their share")]
KEYS = ("percent", "cap", "tiers", "to", "clauses")
CLAUSES_OF = {"percent": "its share", "cap": "its cap", "tiers": "its tiers", "to": "who it is paid to"}
MOST_TIERS = 5
COLUMNS = tuple(f"refund_{key}" for key in KEYS)


def terms_of(policy: "Policy") -> RefundTerms:
    """The terms that the row holds, pure."""
    return RefundTerms(
        percent=Decimal(policy.refund_percent),
        cap=policy.refund_cap,
        tiers=tuple(Tier(each["missed"], Decimal(each["percent"])) for each in policy.refund_tiers),
        to=policy.refund_to,  # type: ignore[arg-type]
        clauses=dict(policy.refund_clauses),
    )


def document_of(policy: "Policy") -> dict[str, Any]:
    """`[refund]` as it would be read again."""
    said = {key: getattr(policy, f"refund_{key}") for key in KEYS}
    return {key: value for key, value in said.items() if value not in (None, [], {})}


def read(policy: "Policy", given: Mapping[str, Any], clauses: Collection[str]) -> None:
    """Sets the row's refund; raises Refused, in words, with what is wrong. `clauses` are those of the text."""
    unknown = sorted(set(given) - set(KEYS))
    if unknown:
        raise Refused(f"“{unknown[0]}” is nothing that the refund can say.")
    policy.refund_percent = _percent(given.get("percent", 100), "refund_percent")
    policy.refund_cap = None if given.get("cap") is None else _dollars(given["cap"])
    policy.refund_tiers = _tiers(given.get("tiers", []))
    policy.refund_to = given.get("to") or None
    if policy.refund_to not in (None, *dict(TO)):
        raise Refused("The refund is paid to the student, or to the payers.", "refund_to")
    policy.refund_clauses = {key: str(clause) for key, clause in given.get("clauses", {}).items() if clause}
    _check_clauses(policy, clauses)


def _check_clauses(policy: "Policy", present: Collection[str]) -> None:
    """What is stated names its clause. All of the tuition may be what an unnumbered passage promises."""
    pointed = policy.refund_clauses
    for key, clause in pointed.items():
        field = f"refund_clause_{key}"
        if key not in CLAUSES_OF:
            raise Refused(f"“{key}” is nothing of the refund that a clause could state.")
        if clause not in present:
            raise Refused(
                f"There is no clause {clause} in the text, to which {CLAUSES_OF[key]} points.", field
            )
    stated = {"cap": policy.refund_cap is not None, "tiers": policy.refund_tiers, "to": policy.refund_to}
    for key, said in stated.items():
        if said and key not in pointed:
            raise Refused(
                f"Name the clause of the text that states {CLAUSES_OF[key]}.", f"refund_clause_{key}"
            )


def _tiers(given: Any) -> list[dict[str, Any]]:
    if len(given) > MOST_TIERS:
        raise Refused(f"A refund has at most {MOST_TIERS} tiers.", "refund_tiers")
    found = [_tier(each) for each in given]
    weeks = [each["missed"] for each in found]
    if weeks != sorted(set(weeks)):
        raise Refused("Begin with the tier of the fewest missed weeks; each allows more.", "refund_tiers")
    return found


def _tier(given: Any) -> dict[str, Any]:
    if not isinstance(given, Mapping) or set(given) != {"missed", "percent"}:
        raise Refused(
            "A tier says how many weeks may be missed, and what percent is then paid.", "refund_tiers"
        )
    missed = given["missed"]
    if not isinstance(missed, int) or not 0 <= missed <= 150:
        raise Refused("A tier allows 0 to 150 missed weeks.", "refund_tiers")
    return {"missed": missed, "percent": f"{_percent(given['percent'], 'refund_tiers').normalize():f}"}


def _percent(given: Any, field: str) -> Decimal:
    value = _number(given, field)
    if not 0 <= value <= 100:
        raise Refused("A share lies between 0 and 100 percent.", field)
    return value


def _dollars(given: Any) -> Decimal:
    value = _number(given, "refund_cap")
    if not 0 <= value <= 1_000_000:
        raise Refused("The cap lies between 0 and 1,000,000 dollars.", "refund_cap")
    return value


def _number(given: Any, field: str) -> Decimal:
    """With at most two places."""
    try:
        value = Decimal(str(given))
        if value.is_finite() and value == round(value, 2):
            return round(value, 2)
    except InvalidOperation:
        pass
    raise Refused(f"“{str(given)[:40]}” is no number with at most two decimal places.", field)
