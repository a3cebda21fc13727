"""What became of the evidence between two looks, and which findings are made again (DOMAIN §8)."""

from dataclasses import replace

from rules.eligibility import EvidenceRow, changes, could_change, digests_by_requirement

OFFER = EvidenceRow(
    "offer", "1", (7, 8), "a1", "Offer: Developer at Acme", "not answered", ("stated by Alice Moreau",)
)
LATE = EvidenceRow(
    "appointment", "1", (5,), "b1", "Coaching, 3 May 2026", "on time", ("recorded by Bob Field",)
)
PAYER = EvidenceRow("payer", "1", (), "c1", "Who paid: First Bank", "$9,000")


def test_nothing_changed() -> None:
    assert changes([OFFER, LATE], [LATE, OFFER]) == ()


def test_what_is_new_is_named_with_who_had_a_hand_in_it() -> None:
    (change,) = changes([LATE], [LATE, OFFER])
    assert change.sentence == "New: Offer: Developer at Acme: not answered."
    assert change.what == "added"
    assert change.requirements == (7, 8)
    assert change.who == ("stated by Alice Moreau",)


def test_what_changed_says_from_what_to_what() -> None:
    (change,) = changes([LATE], [replace(LATE, digest="b2", says="60 minutes late")])
    assert change.sentence == "Coaching, 3 May 2026: “on time” became “60 minutes late”."


def test_a_change_that_its_words_do_not_show_is_said_all_the_same() -> None:
    (change,) = changes([LATE], [replace(LATE, digest="b2")])
    assert change.sentence == "Coaching, 3 May 2026: what it says was changed."


def test_what_is_gone_is_named() -> None:
    (change,) = changes([LATE], [])
    assert change.sentence == "No longer part of it: Coaching, 3 May 2026 (on time)."


def test_the_findings_that_it_could_change_before_or_now_are_made_again() -> None:
    differences = changes(
        [OFFER, PAYER], [replace(OFFER, digest="a2", requirements=(8, 9)), replace(PAYER, digest="c2")]
    )
    assert could_change(differences) == {7, 8, 9}, "who paid changes no finding"


def test_a_finding_rests_on_the_pieces_that_could_change_it_in_any_order() -> None:
    behind = digests_by_requirement([OFFER, LATE, PAYER])
    assert behind == digests_by_requirement([PAYER, LATE, OFFER])
    assert behind[7] == ("offer 1 a1",)
    assert behind[5] == ("appointment 1 b1",)
    assert behind[1] == ()
