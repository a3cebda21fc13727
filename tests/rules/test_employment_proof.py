"""Which documents show an outcome: by the kind of work, and whether the offer is in writing."""

import pytest

from rules.employment_proof import ProofKind, needed_proof


@pytest.mark.parametrize(
    ("offer_type", "first"),
    [
        ("permanent", ProofKind.OFFER_LETTER),
        ("contract", ProofKind.CONTRACT),
        ("apprenticeship", ProofKind.CONTRACT),
        ("internship", ProofKind.CONTRACT),
        ("freelance", ProofKind.CONTRACT),
        ("", ProofKind.CONTRACT),
    ],
)
def test_each_kind_of_work_has_its_document(offer_type: str, first: ProofKind) -> None:
    assert needed_proof(offer_type, written=True).kinds[0] == first


@pytest.mark.parametrize("written", [False, None])
def test_an_oral_offer_asks_for_a_confirmation_first(written: bool | None) -> None:
    assert needed_proof("permanent", written=written).kinds[0] == ProofKind.CONFIRMATION


@pytest.mark.parametrize("offer_type", ["contract", "freelance", "internship", "apprenticeship", ""])
def test_work_that_may_be_short_shows_how_long_it_lasts(offer_type: str) -> None:
    assert "for how long" in needed_proof(offer_type, written=True).shows


def test_permanent_work_has_no_length_to_show() -> None:
    assert "for how long" not in needed_proof("permanent", written=True).shows
