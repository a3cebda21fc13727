"""Accommodations beside a claim: whom deciding bars, who decides while it is open, and the ground stays private."""

import json
from datetime import timedelta

import pytest

from core.errors import Refused
from core.models import OutboxMail
from guarantee.accommodations import verbs
from guarantee.accommodations.models import Accommodation, AccommodationDecision
from guarantee.accommodations.queries import may_read_ground, standing_of
from guarantee.decisions import verbs as decision_verbs
from guarantee.dossier.queries import dossier, looked_at
from guarantee.frozen.models import FrozenRecord
from guarantee.frozen.verification import broken_links
from guarantee.judges.entitlement import entitled
from guarantee.judges.verbs import step_aside
from guarantee.requests.models import Ruling
from guarantee.requests.verbs import rule_on
from tests.guarantee.accommodations.accommodating import (
    WHY,
    ask,
    decide,
    gina,
    grant,
    hugo,
    letter,
    week,
)
from tests.guarantee.proposals import denied, judge_all
from tests.guarantee.scenes import ENDED, Scene

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


# whom it bars


def test_who_decided_takes_no_part_in_judging(alice: Scene) -> None:
    grant(alice, periods=[], requirements=[5])
    judges = entitled(alice.student, ENDED).judges
    assert judges == {alice.dora.pk, alice.erin.pk}


def test_who_only_sent_it_back_or_waits_is_barred_as_far_as_they_decided(alice: Scene) -> None:
    decision = decide(ask(alice))
    assert gina().pk not in entitled(alice.student, ENDED).judges
    verbs.send_accommodation_back(decision, why="Which week?", by=hugo(), now=ENDED)
    assert hugo().pk in entitled(alice.student, ENDED).judges


# while a claim is open


def test_once_a_claim_is_filed_its_judges_decide(alice: Scene) -> None:
    accommodation = ask(alice, requirements=[5])
    claim = alice.file()
    with pytest.raises(Refused, match="its judges decide"):
        decide(accommodation)
    asked = "An accommodation (week 3 excused, requirement 5 forgiven) waits for a decision."
    assert asked in dossier(claim, ENDED)["open_matters"]
    rule_on(
        claim, kind="accommodation", ref=accommodation.pk, granted=True, why="Seen.", by=alice.dora, now=ENDED
    )
    assert week(alice, 3) == "excused"
    decision = AccommodationDecision.objects.get()
    assert (decision.claim, decision.needs_second) == (claim, False)
    assert alice.dora.pk in entitled(alice.student, ENDED).judges
    assert not dossier(claim, ENDED)["open_requests"]


def test_what_waited_for_a_second_admin_is_the_judges_then(alice: Scene) -> None:
    accommodation = ask(alice)
    waiting = decide(accommodation)
    claim = alice.file()
    with pytest.raises(Refused, match="its judges decide"):
        verbs.agree_accommodation(waiting, by=hugo(), now=ENDED)
    rule_on(
        claim, kind="accommodation", ref=accommodation.pk, granted=False, why="No.", by=alice.dora, now=ENDED
    )
    assert standing_of(accommodation).decided.words == "declined"
    assert gina().pk not in entitled(alice.student, ENDED).judges


def test_who_is_barred_does_not_decide_it(alice: Scene) -> None:
    grant(alice, periods=["week 4"])
    accommodation = ask(alice)
    claim = alice.file()
    with pytest.raises(Refused, match="you take no part"):
        rule_on(
            claim, kind="accommodation", ref=accommodation.pk, granted=True, why="Seen.", by=gina(), now=ENDED
        )
    assert not Ruling.objects.exists()


def test_granted_after_a_finding_that_finding_is_made_again(alice: Scene) -> None:
    claim = alice.file()
    judge_all(alice, claim)
    accommodation = ask(alice, periods=[], requirements=[6], now=ENDED + HOUR)
    look = looked_at(claim, ENDED + HOUR)
    assert [row["number"] for row in look.dossier["requirements"] if row["overtaken"]] == [6]
    (piece,) = [piece for piece in look.pieces if piece.kind == "accommodation"]
    assert (piece.ref, piece.says) == (str(accommodation.pk), "asked to have requirement 6 forgiven")


# private


def test_the_ground_is_for_the_student_and_those_who_decide(alice: Scene) -> None:
    accommodation = ask(alice)
    standing = standing_of(accommodation)
    assert may_read_ground(standing, alice.student.user, ENDED)
    assert may_read_ground(standing, gina(), ENDED)
    assert not may_read_ground(standing, alice.bob, ENDED)


def test_once_a_claim_is_there_only_its_judges_and_who_decided_read_it(alice: Scene) -> None:
    grant(alice)
    claim = alice.file()
    standing = standing_of(Accommodation.objects.get())
    readers = [alice.student.user, gina(), hugo(), alice.dora]
    assert all(may_read_ground(standing, reader, ENDED) for reader in readers)
    step_aside(claim, why="", by=alice.erin, now=ENDED)
    assert not may_read_ground(standing, alice.erin, ENDED)


def test_no_mail_and_no_piece_of_evidence_says_the_ground(alice: Scene) -> None:
    before = set(OutboxMail.objects.values_list("pk", flat=True))
    grant(alice)
    claim = alice.file()
    for mail in OutboxMail.objects.exclude(pk__in=before):
        assert "hospital" not in mail.body + mail.subject and "illness" not in mail.body + mail.subject
    look = looked_at(claim, ENDED)
    assert "hospital" not in json.dumps([piece.says + piece.title for piece in look.pieces])
    assert "hospital" not in json.dumps(look.dossier) and "illness" not in json.dumps(look.dossier)


def test_frozen_it_stands_as_a_salted_digest(alice: Scene) -> None:
    grant(alice, files=[letter()], requirements=[5])
    claim = alice.file()
    judge_all(alice, claim)
    decision_verbs.agree(denied(claim, by=alice.dora), by=alice.erin, now=ENDED)
    record = FrozenRecord.objects.get()
    content = json.loads(record.canonical)
    assert "hospital" not in record.canonical and "illness" not in record.canonical
    assert any(WHY in text.text for text in record.texts.all())
    assert "guarantee.AccommodationDecision" in {row["table"] for row in content["rows"]}
    digest = Accommodation.objects.get().documents.get().file.digest
    assert digest in [file["sha256"] for file in content["files"]]
    assert not list(broken_links())


# mails


def test_each_step_is_told(alice: Scene) -> None:
    def new_mails() -> list[tuple[str, str]]:
        rows = OutboxMail.objects.exclude(pk__in=known).order_by("pk")
        told = [(mail.to, mail.subject) for mail in rows]
        known.update(rows.values_list("pk", flat=True))
        return sorted(told)

    known = set(OutboxMail.objects.values_list("pk", flat=True))
    student, admins = alice.student.user.email, [alice.dora, alice.erin, gina(), hugo()]
    accommodation = ask(alice)
    everyone = [(admin.email, "A student asks for an accommodation") for admin in admins]
    assert new_mails() == sorted([*everyone, (student, "We have what you asked for")])
    decision = decide(accommodation)
    others = [admin.email for admin in admins if admin != gina()]
    assert new_mails() == sorted((other, "An accommodation waits for a second admin") for other in others)
    verbs.send_accommodation_back(decision, why="Which week?", by=hugo(), now=ENDED)
    assert new_mails() == [(gina().email, "An accommodation was sent back")]
    verbs.agree_accommodation(decide(accommodation), by=hugo(), now=ENDED)
    assert (student, "What you asked for is decided") in new_mails()
