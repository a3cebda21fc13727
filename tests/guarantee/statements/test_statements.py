"""What a student says on each requirement: at filing and until the claim is decided, added to and never changed."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction

from core.errors import Refused
from core.files.models import StoredFile
from core.models import OutboxMail
from guarantee.audit_trail.verbs import broken_at, salted
from guarantee.claims.verbs import withdraw_claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.dossier.queries import dossier, looked_at
from guarantee.frozen.models import FrozenRecord
from guarantee.frozen.verification import broken_links
from guarantee.hearings.queries import hearings_of, unheard
from guarantee.statements.models import ClaimStatement, StatementDocument
from guarantee.statements.queries import new_since_finding, statements_of, with_statements
from guarantee.statements.verbs import (
    FILES_AT_MOST,
    LONGEST_TEXT,
    STATEMENTS_AT_MOST,
    StatementWords,
    add_statement,
)
from rules.eligibility.requirements import NUMBERS
from tests.guarantee.proposals import denied, idle, judge_all, proposed
from tests.guarantee.scenes import ENDED, Scene
from tests.guarantee.statements.stating import claim_of, file_with, letter, state
from tests.stages import staged

pytestmark = pytest.mark.django_db
idle_alice = staged(idle)
HOUR = timedelta(hours=1)


@pytest.fixture
def alice(idle_alice: Scene, clock: Any, settings: Any, tmp_path: Path) -> Scene:
    settings.FILES_ROOT = str(tmp_path)
    clock.set(ENDED)
    return idle_alice


def said(scene: Scene, requirement: int = 3) -> list[str]:
    return [row.text for row in statements_of(scene.search.pk)[requirement]]


def overtaken(scene: Scene) -> list[int]:
    look = looked_at(claim_of(scene), ENDED + HOUR)
    return [row["number"] for row in look.dossier["requirements"] if row["overtaken"]]


def test_filing_takes_words_and_documents_for_each_requirement(alice: Scene) -> None:
    words = {number: StatementWords(f"On {number}.", [letter(f"{number}.txt")]) for number in NUMBERS}
    claim = file_with(alice, words)
    for number in NUMBERS:
        (statement,) = statements_of(alice.search.pk)[number]
        assert (statement.claim_id, statement.text, statement.at) == (claim.pk, f"On {number}.", ENDED)
        assert [document.file.name for document in statement.documents.all()] == [f"{number}.txt"]
    assert broken_at(claim) is None


def test_filing_with_nothing_said_says_nothing(alice: Scene) -> None:
    file_with(alice, {3: StatementWords("  ")})
    assert not ClaimStatement.objects.exists()


def test_what_was_said_at_filing_is_no_change_of_the_evidence(alice: Scene) -> None:
    claim = file_with(alice, {3: StatementWords("I was in hospital.")})
    (first,) = claim.snapshots.all()
    assert [piece["kind"] for piece in first.pieces if piece["kind"] == "statement"] == ["statement"]


@pytest.mark.parametrize("requirement", NUMBERS)
def test_afterwards_each_requirement_takes_more(alice: Scene, requirement: int) -> None:
    alice.file()
    state(alice, requirement=requirement)
    assert said(alice, requirement) == ["I was in hospital."]


def test_a_later_one_is_a_row_of_its_own_and_the_earlier_stays(alice: Scene) -> None:
    alice.file()
    state(alice)
    state(alice, "For two weeks.", now=ENDED + HOUR)
    assert [(row.text, row.at) for row in statements_of(alice.search.pk)[3]] == [
        ("I was in hospital.", ENDED),
        ("For two weeks.", ENDED + HOUR),
    ]


def test_a_doubled_submit_is_kept_once(alice: Scene) -> None:
    alice.file()
    assert state(alice) == state(alice)
    assert said(alice) == ["I was in hospital."]


def test_the_same_words_with_a_document_are_another_one(alice: Scene) -> None:
    alice.file()
    assert state(alice) != state(alice, files=[letter()])


def test_documents_alone_will_do(alice: Scene) -> None:
    alice.file()
    statement = state(alice, "", files=[letter(), letter("second.txt", b"Another.")])
    assert [document.file.name for document in statement.documents.all()] == ["letter.txt", "second.txt"]


def test_neither_words_nor_documents_are_nothing(alice: Scene) -> None:
    alice.file()
    with pytest.raises(Refused, match="Write something, or choose a document"):
        state(alice, "  ")


def test_the_longest_text_is_taken_and_one_letter_more_is_not(alice: Scene) -> None:
    alice.file()
    state(alice, "a" * LONGEST_TEXT)
    with pytest.raises(Refused):
        state(alice, "a" * (LONGEST_TEXT + 1))


def test_ten_files_are_taken_and_eleven_are_not(alice: Scene) -> None:
    alice.file()
    files = [letter(f"{number}.txt", str(number).encode()) for number in range(FILES_AT_MOST + 1)]
    with pytest.raises(Refused, match="At most 10 files"):
        state(alice, files=files)
    assert not StoredFile.objects.exists()
    assert state(alice, files=files[1:]).file_count == FILES_AT_MOST


def test_the_twentieth_is_taken_and_the_next_is_not(alice: Scene) -> None:
    alice.file()
    for number in range(STATEMENTS_AT_MOST):
        state(alice, f"Number {number}.")
    with pytest.raises(Refused, match="20 times already"):
        state(alice, "One more.")
    assert state(alice, "One more.", requirement=5)


def test_a_file_of_no_known_kind_is_refused_beside_its_field_and_nothing_is_kept(alice: Scene) -> None:
    alice.file()
    program = SimpleUploadedFile("run.exe", b"MZ\x00\x01")
    with pytest.raises(Refused, match=r"run.exe: That is no file that we take") as refusal:
        state(alice, files=[letter(), program])
    assert refusal.value.field == "documents"
    assert not ClaimStatement.objects.exists()


def test_at_filing_it_is_refused_beside_the_field_of_its_requirement(alice: Scene) -> None:
    with pytest.raises(Refused) as refusal:
        file_with(alice, {7: StatementWords("", [SimpleUploadedFile("run.exe", b"MZ\x00\x01")])})
    assert refusal.value.field == "files_7"
    assert not alice.student.claims.exists()


@pytest.mark.parametrize("who", ["dora", "bob"])
def test_nobody_else_says_something_for_them(alice: Scene, who: str) -> None:
    alice.file()
    with pytest.raises(Refused, match="Only the student"):
        state(alice, by=getattr(alice, who))


@pytest.mark.parametrize("requirement", [0, 11])
def test_there_are_ten_requirements(alice: Scene, requirement: int) -> None:
    alice.file()
    with pytest.raises(Refused, match="Choose the requirement"):
        state(alice, requirement=requirement)


def test_while_a_proposal_waits_it_is_taken(alice: Scene) -> None:
    proposed(alice)
    assert state(alice)


def test_once_two_admins_agreed_it_is_not(alice: Scene) -> None:
    decision_verbs.agree(proposed(alice), by=alice.erin, now=ENDED)
    with pytest.raises(Refused, match="closed or decided"):
        state(alice, now=ENDED + HOUR)


def test_on_a_claim_that_was_taken_back_it_is_not(alice: Scene) -> None:
    claim = withdraw_claim(alice.file(), by=alice.student.user, now=ENDED)
    with pytest.raises(Refused, match="closed or decided"):
        add_statement(claim, requirement=3, text="So.", files=[], by=alice.student.user, now=ENDED)


def test_filed_again_the_judges_still_read_what_was_said_before(alice: Scene) -> None:
    alice.file()
    state(alice)
    withdraw_claim(claim_of(alice), by=alice.student.user, now=ENDED)
    alice.file(ENDED + HOUR)
    state(alice, "As I said.", now=ENDED + HOUR)
    assert said(alice) == ["I was in hospital.", "As I said."]
    pieces = looked_at(claim_of(alice), ENDED + HOUR).pieces
    assert len([piece for piece in pieces if piece.kind == "statement"]) == 2


def test_a_finding_that_was_recorded_before_it_is_made_again_and_no_other(alice: Scene) -> None:
    judge_all(alice, alice.file())
    assert overtaken(alice) == []
    state(alice, requirement=6, now=ENDED + HOUR)
    assert overtaken(alice) == [6]
    rows = with_statements(dossier(claim_of(alice), ENDED)["requirements"], statements_of(alice.search.pk))
    assert [row["number"] for row in rows if new_since_finding(row)] == [6]


def test_what_came_before_the_finding_is_not_new(alice: Scene) -> None:
    claim = alice.file()
    state(alice, now=ENDED - HOUR)
    judge_all(alice, claim)
    rows = with_statements(dossier(claim, ENDED)["requirements"], statements_of(alice.search.pk))
    assert not [row for row in rows if new_since_finding(row)]


def test_before_agreement_it_is_shown_and_keeps_from_agreeing(alice: Scene) -> None:
    decision = proposed(alice)
    state(alice, now=ENDED + HOUR)
    with pytest.raises(Refused, match=r"The evidence has changed since this was proposed.*finding on 3"):
        decision_verbs.agree(decision, by=alice.erin, now=ENDED + HOUR)
    claim = decision_verbs.make_again(decision, by=alice.erin, now=ENDED + HOUR)
    assert "What the student says on 3" in " ".join(decision.fallen.changes)
    judge_all(alice, claim)
    assert not unheard(hearings_of(claim), dossier(claim, ENDED)["requirements"])
    again = denied(claim, by=alice.dora, now=ENDED + HOUR)
    assert decision_verbs.agree(again, by=alice.erin, now=ENDED + HOUR).state == "decided"


def test_the_trail_holds_the_salted_digest_of_the_words_and_the_digests_of_the_files(alice: Scene) -> None:
    claim = alice.file()
    statement = state(alice, files=[letter()])
    entry = claim.trail.get(what="statement")
    assert entry.detail == {
        "about": 3,
        "text": salted("I was in hospital.", statement.salt),
        "files": [statement.documents.get().file.digest],
    }


def test_decided_it_is_frozen_words_by_salted_digest_files_by_digest(alice: Scene) -> None:
    alice.file()
    statement = state(alice, files=[letter()])
    judge_all(alice, claim_of(alice))
    decision_verbs.agree(denied(claim_of(alice), by=alice.dora), by=alice.erin, now=ENDED)
    record = FrozenRecord.objects.get()
    assert "I was in hospital." not in record.canonical
    own = [text for text in record.texts.all() if "I was in hospital." in text.text]
    assert own and all(text.for_student for text in own)
    content = json.loads(record.canonical)
    digest = statement.documents.get().file.digest
    assert digest in [file["sha256"] for file in content["files"]]
    tables = {row["table"] for row in content["rows"]}
    assert {"guarantee.ClaimStatement", "guarantee.StatementDocument"} <= tables
    assert [row["requirements"] for row in content["evidence"] if row["kind"] == "statement"] == [[3]]
    assert not list(broken_links())


def test_the_judges_are_told_and_the_student_has_a_receipt(alice: Scene) -> None:
    alice.file()
    before = set(OutboxMail.objects.values_list("pk", flat=True))
    state(alice)
    mails = {mail.to: mail for mail in OutboxMail.objects.exclude(pk__in=before)}
    assert set(mails) == {alice.dora.email, alice.erin.email, alice.student.user.email}
    for mail in mails.values():
        assert "hospital" not in mail.body + mail.subject
    assert "is kept" in mails[alice.student.user.email].body


@pytest.mark.parametrize("change", ["update", "delete"])
@pytest.mark.parametrize("model", [ClaimStatement, StatementDocument])
def test_the_database_lets_nobody_change_it(alice: Scene, model: Any, change: str) -> None:
    alice.file()
    state(alice, files=[letter()])
    rows = model.objects.all()
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        rows.update(id=10**6) if change == "update" else rows._raw_delete(rows.db)


def test_the_database_takes_none_that_says_nothing(alice: Scene) -> None:
    claim = alice.file()
    with pytest.raises(DatabaseError, match="claim_statement_says_something"), transaction.atomic():
        ClaimStatement.objects.create(claim=claim, requirement=3, at=ENDED)
