"""The refund in a policy's document, `[refund]`, and in its row: read, checked, given back."""

from collections.abc import Callable, Collection, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import TYPE_CHECKING, Any

from core.errors import Refused
from rules.terms import RefundTerms, Tier

if TYPE_CHECKING:
    from commitments.policies.models import Policy

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


def wrongs(given: Mapping[str, Any], clauses: Collection[str] | None) -> Iterator[Refused]:
    """All that is wrong with what a document says of the refund, in words. `clauses` are those of the text; None: there
    is no text yet, and nothing is said of them."""
    for unknown in sorted(set(given) - set(KEYS)):
        yield Refused(f"“{unknown}” is nothing that the refund can say.")
    yield from _said(lambda: _percent(given.get("percent", 100), "refund_percent"))
    if given.get("cap") is not None:
        yield from _said(lambda: _dollars(given["cap"]))
    tiers = given.get("tiers") or []
    if len(tiers) > MOST_TIERS:
        yield Refused(f"A refund has at most {MOST_TIERS} tiers.", "refund_tiers")
    for number, tier in enumerate(tiers):
        yield from _said(partial(_tier, tier, number))
    if (given.get("to") or None) not in (None, *dict(TO)):
        yield Refused("The refund is paid to the student, or to the payers.", "refund_to")
    yield from _clauses(given, clauses)


def _said(read_it: Callable[[], object]) -> Iterator[Refused]:
    try:
        read_it()
    except Refused as refusal:
        yield refusal


def _clauses(given: Mapping[str, Any], present: Collection[str] | None) -> Iterator[Refused]:
    """What is stated names its clause. All of the tuition may be what an unnumbered passage promises."""
    pointed = _pointed(given)
    for key, clause in pointed.items():
        if key not in CLAUSES_OF:
            yield Refused(f"“{key}” is nothing of the refund that a clause could state.")
        elif present is not None and clause not in present:
            yield Refused(
                f"There is no clause {clause} in the text, to which {CLAUSES_OF[key]} points.",
                f"refund_clause_{key}",
            )
    for key in ("cap", "tiers", "to"):
        if given.get(key) not in (None, "", []) and key not in pointed:
            yield Refused(
                f"Name the clause of the text that states {CLAUSES_OF[key]}.", f"refund_clause_{key}"
            )


def _pointed(given: Mapping[str, Any]) -> dict[str, str]:
    return {key: str(clause) for key, clause in given.get("clauses", {}).items() if clause}


def read(policy: "Policy", given: Mapping[str, Any]) -> None:
    """Sets the row's refund from what nothing is wrong with."""
    policy.refund_percent = _percent(given.get("percent", 100), "refund_percent")
    policy.refund_cap = None if given.get("cap") is None else _dollars(given["cap"])
    policy.refund_tiers = [_tier(tier, number) for number, tier in enumerate(given.get("tiers") or [])]
    policy.refund_to = given.get("to") or None
    policy.refund_clauses = _pointed(given)


def _tier(given: Any, number: int) -> dict[str, Any]:
    if not isinstance(given, Mapping) or set(given) != {"missed", "percent"}:
        raise Refused(
            "A tier says how many weeks may be missed, and what percent is then paid.", "refund_tiers"
        )
    missed = given["missed"]
    if not isinstance(missed, int) or not 0 <= missed <= 150:
        raise Refused("A tier allows 0 to 150 missed weeks.", f"refund_tier_{number}_missed")
    percent = _percent(given["percent"], f"refund_tier_{number}_percent")
    return {"missed": missed, "percent": f"{percent.normalize():f}"}


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
