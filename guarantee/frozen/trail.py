"""What a claim's trail says of freezing and erasure, so that nobody changes these rows unseen."""

from typing import Any

from guarantee.frozen.models import Erasure

FROZEN, ERASED_TEXTS = "frozen", "texts erased"


def detail_of(erasure: Erasure) -> dict[str, Any]:
    """Return what the trail says of an erasure."""
    return {
        "erasure": erasure.pk,
        "class": erasure.record_class,
        "years": erasure.years,
        "texts": erasure.texts,
        "role": erasure.by_role,
    }
