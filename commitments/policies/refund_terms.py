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
    """Return the refund's terms that the row holds, pure."""
    return RefundTerms(
        percent=Decimal(policy.refund_percent),
        cap=policy.refund_cap,
        tiers=tuple(Tier(tier["missed"], Decimal(tier["percent"])) for tier in policy.refund_tiers),
        to=policy.refund_to,  # type: ignore[arg-type]
        clauses=dict(policy.refund_clauses),
    )


def document_of(policy: "Policy") -> dict[str, Any]:
    """Return the table `[refund]` from which the row would be read again."""
    terms = {key: getattr(policy, f"refund_{key}") for key in KEYS}
    return {key: term for key, term in terms.items() if term not in (None, [], {})}


def wrongs(refund: Mapping[str, Any], clauses: Collection[str] | None) -> Iterator[Refused]:
    """Yield all that is wrong with what a document says of the refund, in words.

    `clauses` are those of the text; None: there is no text yet, and clauses are not looked for.
    """
    for unknown in sorted(set(refund) - set(KEYS)):
        yield Refused(f"“{unknown}” is nothing that the refund can say.")
    yield from _said(lambda: _percent(refund.get("percent", 100), "refund_percent"))
    if refund.get("cap") is not None:
        yield from _said(lambda: _dollars(refund["cap"]))
    tiers = refund.get("tiers") or []
    if len(tiers) > MOST_TIERS:
        yield Refused(f"A refund has at most {MOST_TIERS} tiers.", "refund_tiers")
    for number, tier in enumerate(tiers):
        yield from _said(partial(_tier, tier, number))
    if (refund.get("to") or None) not in (None, *dict(TO)):
        yield Refused("The refund is paid to the student, or to the payers.", "refund_to")
    yield from _clauses(refund, clauses)


def _said(check: Callable[[], object]) -> Iterator[Refused]:
    try:
        check()
    except Refused as refusal:
        yield refusal


def _clauses(refund: Mapping[str, Any], text_clauses: Collection[str] | None) -> Iterator[Refused]:
    """Yield refusals of terms that name no clause of the text, and of clauses of what is no term.

    All of the tuition may be what an unnumbered passage promises, and then names none.
    """
    clause_by_key = _pointed(refund)
    for key, clause in clause_by_key.items():
        if key not in CLAUSES_OF:
            yield Refused(f"“{key}” is nothing of the refund that a clause could state.")
        elif text_clauses is not None and clause not in text_clauses:
            yield Refused(
                f"There is no clause {clause} in the text, to which {CLAUSES_OF[key]} points.",
                f"refund_clause_{key}",
            )
    for key in ("cap", "tiers", "to"):
        if refund.get(key) not in (None, "", []) and key not in clause_by_key:
            yield Refused(
                f"Name the clause of the text that states {CLAUSES_OF[key]}.", f"refund_clause_{key}"
            )


def _pointed(refund: Mapping[str, Any]) -> dict[str, str]:
    return {key: str(clause) for key, clause in refund.get("clauses", {}).items() if clause}


def read(policy: "Policy", refund: Mapping[str, Any]) -> None:
    """Set the row's refund from a table with which nothing is wrong."""
    policy.refund_percent = _percent(refund.get("percent", 100), "refund_percent")
    policy.refund_cap = None if refund.get("cap") is None else _dollars(refund["cap"])
    policy.refund_tiers = [_tier(tier, number) for number, tier in enumerate(refund.get("tiers") or [])]
    policy.refund_to = refund.get("to") or None
    policy.refund_clauses = _pointed(refund)


def _tier(tier: Any, number: int) -> dict[str, Any]:
    if not isinstance(tier, Mapping) or set(tier) != {"missed", "percent"}:
        raise Refused(
            "A tier says how many weeks may be missed, and what percent is then paid.", "refund_tiers"
        )
    missed = tier["missed"]
    if not isinstance(missed, int) or not 0 <= missed <= 150:
        raise Refused("A tier allows 0 to 150 missed weeks.", f"refund_tier_{number}_missed")
    percent = _percent(tier["percent"], f"refund_tier_{number}_percent")
    return {"missed": missed, "percent": f"{percent.normalize():f}"}


def _percent(figure: Any, field: str) -> Decimal:
    percent = _number(figure, field)
    if not 0 <= percent <= 100:
        raise Refused("A share lies between 0 and 100 percent.", field)
    return percent


def _dollars(figure: Any) -> Decimal:
    dollars = _number(figure, "refund_cap")
    if not 0 <= dollars <= 1_000_000:
        raise Refused("The cap lies between 0 and 1,000,000 dollars.", "refund_cap")
    return dollars


def _number(figure: Any, field: str) -> Decimal:
    """Return the figure as a number with at most two decimal places. Raise Refused for any other."""
    try:
        number = Decimal(str(figure))
        if number.is_finite() and number == round(number, 2):
            return round(number, 2)
    except InvalidOperation:
        pass
    raise Refused(f"“{str(figure)[:40]}” is no number with at most two decimal places.", field)
