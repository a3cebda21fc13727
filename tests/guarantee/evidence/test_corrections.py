"""What staff put right stands in the evidence with who did, and so does who dropped a lapse or called something off."""

import pytest

from coaching.appointments import verbs as appointment_verbs
from coaching.conversation.verbs import send
from coaching.corrections.verbs import correct_booking, correct_deliverable, correct_drop
from coaching.deliverables import verbs as deliverable_verbs
from coaching.lapses.models import Lapse
from coaching.lapses.verbs import drop_lapse
from guarantee.evidence.queries import evidence_of
from guarantee.evidence.words import HEADINGS
from rules.eligibility import EvidenceRow
from tests.guarantee.proposals import DAY, idle
from tests.guarantee.scenes import ENDED, Scene
from tests.stages import staged

pytestmark = pytest.mark.django_db


alice = staged(idle)


def piece(alice: Scene, kind: str) -> EvidenceRow:
    (found,) = [each for each in evidence_of(alice.search, None) if each.kind == kind]
    assert HEADINGS[kind]
    return found


def test_a_booking_changes_the_meeting_and_stands_beside_it(alice: Scene) -> None:
    at = alice.search.closes_at - 20 * DAY
    booked = appointment_verbs.book(
        alice.student, kind="coaching", host=alice.bob, starts_at=at, minutes=30, by=alice.bob, now=at
    )
    before = piece(alice, "appointment").digest
    correct_booking(
        booked, kind="coaching", host=alice.bob, starts_at=at - DAY, minutes=30, why="A day too late.",
        by=alice.dora, now=at,
    )  # fmt: skip
    made = piece(alice, "booking_correction")
    assert made.requirements == (5,) and made.who == ("corrected by Dora Quist",)
    assert piece(alice, "appointment").digest != before


def test_what_was_asked_for_and_who_called_it_off(alice: Scene) -> None:
    at = alice.search.closes_at - 20 * DAY
    asked = deliverable_verbs.set_deliverable(
        alice.student, kind="resume", due_on=at.date() + 3 * DAY, by=alice.bob, now=at
    )
    correct_deliverable(
        asked, kind="pitch", due_on=at.date() + 5 * DAY, why="The wrong line.", by=alice.bob, now=at
    )
    assert piece(alice, "deliverable_correction").requirements == (6,)
    deliverable_verbs.cancel_deliverable(asked, why="Done in class.", by=alice.dora, now=at)
    assert "called off by Dora Quist" in piece(alice, "deliverable").who


def test_who_dropped_a_lapse_stays_after_its_reason_was_corrected(alice: Scene) -> None:
    at = ENDED - 30 * DAY
    message = send(alice.student, sender=alice.bob, body="How are you?", asks_reply=True, now=at)
    lapse = Lapse.objects.create(search=alice.search, message=message, proposed_at=at + 14 * DAY)
    drop_lapse(lapse, by=alice.dora, why="He called.", now=at + 15 * DAY)
    assert piece(alice, "lapse").who == ("dropped by Dora Quist",)
    correct_drop(lapse, reason="He wrote.", why="Not by phone.", by=alice.bob, now=at + 16 * DAY)
    assert set(piece(alice, "drop_correction").who) == {"dropped by Dora Quist", "corrected by Bob Field"}
