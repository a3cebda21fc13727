"""The chain of frozen decisions, read."""

from typing import NamedTuple

from guarantee.frozen.models import FrozenRecord


class ChainHead(NamedTuple):
    """The last link of the chain: how many decisions there are, and the digest that stands for all of them."""

    number: int
    digest: str


def head() -> ChainHead | None:
    """Return the head of the chain; None as long as no decision is final. A letter prints the one before its own."""
    newest = FrozenRecord.objects.order_by("-number").values_list("number", "digest").first()
    return ChainHead(*newest) if newest else None
