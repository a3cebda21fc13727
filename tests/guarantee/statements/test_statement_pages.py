"""The pages on which a student says something on each requirement, and those on which the judges read it."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from commitments.policies import shipped
from guarantee.claims.verbs import withdraw_claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.statements.models import ClaimStatement
from tests import factories
from tests.factories import client_of
from tests.guarantee.proposals import denied, hear, idle, judge_all, proposed
from tests.guarantee.scenes import ENDED, Scene
from tests.guarantee.statements.stating import claim_of, letter, state
from tests.stages import staged

pytestmark = pytest.mark.django_db
idle_alice = staged(idle)
HOUR = timedelta(hours=1)
OWN = "guarantee:claim"


@pytest.fixture
def alice(idle_alice: Scene, clock: Any, settings: Any, tmp_path: Path) -> Scene:
    settings.FILES_ROOT = str(tmp_path)
    clock.set(ENDED)
    return idle_alice


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def url(name: str, scene: Scene, *more: int) -> str:
    return reverse(f"guarantee:{name}", args=[claim_of(scene).pk, *more])


def test_filing_shows_the_dossier_first(alice: Scene) -> None:
    page = words(client_of(alice.student.user).get(reverse(OWN)))
    assert page.index("3. Every week met") < page.index("What happens next") < page.index("File my claim for")
    for number in range(1, 11):
        assert f'name="text_{number}"' in page and f'name="files_{number}"' in page
    assert "All of this is on record" in page


def test_filing_says_by_when_it_is_decided(clock: Any) -> None:
    document = shipped.document("this-school")
    document["rules"] |= {"decide_within_days": 30}
    document["rule_clauses"] |= {"decide_within_days": "10.2"}
    factories.make_policy(document)
    alice = idle()
    clock.set(ENDED)
    page = words(client_of(alice.student.user).get(reverse(OWN)))
    assert "Filed today, it is decided by" in page
    assert "Mon 5 Oct, end of day (New York)" in page and "(clause 10.2)" in page


def test_where_no_day_is_promised_it_says_so(alice: Scene) -> None:
    page = words(client_of(alice.student.user).get(reverse(OWN)))
    assert "names no day by which it is decided" in page


def test_a_claim_is_filed_with_words_and_documents(alice: Scene) -> None:
    client = client_of(alice.student.user)
    form = {"statement": "", "understood": "on", "text_3": "I was in hospital.", "files_3": [letter()]}
    page = words(client.post(reverse("guarantee:filing"), form, follow=True))
    assert "Your claim is filed." in page
    assert "I was in hospital." in page and "letter.txt" in page
    assert ClaimStatement.objects.get().requirement == 3


def test_what_was_typed_stays_where_filing_is_refused(alice: Scene) -> None:
    client = client_of(alice.student.user)
    answer = client.post(reverse("guarantee:filing"), {"text_3": "I was in hospital."})
    assert answer.status_code == 422
    assert "I was in hospital." in words(answer) and "Tick this once you have read" in words(answer)
    file = SimpleUploadedFile("run.exe", b"MZ\x00\x01")
    answer = client.post(reverse("guarantee:filing"), {"understood": "on", "files_5": [file]})
    assert answer.status_code == 422 and "run.exe: That is no file that we take" in words(answer)
    assert not alice.student.claims.exists()


def test_afterwards_each_requirement_has_its_own_page(alice: Scene) -> None:
    alice.file()
    client = client_of(alice.student.user)
    assert url("statement", alice, 3) in words(client.get(reverse(OWN)))
    page = words(client.get(url("statement", alice, 3)))
    assert "What would you like to say on “Every week met”?" in page and "missed" in page
    refused = client.post(url("statement", alice, 3), {"text": ""})
    assert refused.status_code == 422 and "Write something, or choose a document." in words(refused)
    answer = client.post(url("statement", alice, 3), {"text": "I was in hospital.", "documents": [letter()]})
    assert answer["Location"].endswith("#requirement-3")
    page = words(client.get(url("statement", alice, 3)))
    assert "I was in hospital." in page and "letter.txt" in page


@pytest.mark.parametrize("number", [0, 11])
def test_there_is_no_page_for_other_numbers(alice: Scene, number: int) -> None:
    alice.file()
    assert client_of(alice.student.user).get(url("statement", alice, number)).status_code == 404


def test_once_decided_it_can_be_read_and_not_added_to(alice: Scene) -> None:
    alice.file()
    state(alice)
    judge_all(alice, claim_of(alice))
    decision_verbs.agree(denied(claim_of(alice), by=alice.dora), by=alice.erin, now=ENDED)
    client = client_of(alice.student.user)
    page = words(client.get(reverse(OWN)))
    assert "I was in hospital." in page and "Say something to this" not in page
    assert client.get(url("statement", alice, 3)).status_code == 404


def test_filed_again_what_was_said_before_is_there(alice: Scene) -> None:
    alice.file()
    state(alice)
    withdraw_claim(claim_of(alice), by=alice.student.user, now=ENDED)
    client = client_of(alice.student.user)
    assert "I was in hospital." in words(client.get(reverse(OWN)))
    alice.file(ENDED + HOUR)
    assert "on an earlier claim" in words(client_of(alice.dora).get(url("dossier", alice)))


def test_the_judges_read_it_at_its_requirement_and_open_documents_by_one_press(alice: Scene) -> None:
    alice.file()
    document = state(alice, files=[letter()]).documents.get()
    client = client_of(alice.dora)
    page = words(client.get(url("dossier", alice)))
    row = page[page.index('id="requirement-3"') : page.index('id="requirement-4"')]
    assert "I was in hospital." in row and url("statement_file", alice, document.pk) in row
    assert "new since your finding" not in page
    file = client.get(url("statement_file", alice, document.pk))
    assert file.getvalue() == b"From my doctor." and "attachment" in file["Content-Disposition"]
    assert "I was in hospital." in words(client.get(url("printed", alice)))


def test_what_is_new_since_a_finding_is_marked(alice: Scene, clock: Any) -> None:
    judge_all(alice, alice.file())
    clock.set(ENDED + HOUR)
    state(alice, now=ENDED + HOUR)
    page = words(client_of(alice.dora).get(url("dossier", alice)))
    assert page.count("new since your finding") == 1
    assert "The evidence changed since 1 finding was recorded: 3." in page


def test_the_second_admin_reads_it_before_they_agree(alice: Scene, clock: Any) -> None:
    proposed(alice)
    clock.set(ENDED + HOUR)
    state(alice, now=ENDED + HOUR)
    page = words(client_of(alice.erin).get(url("second_opinion", alice)))
    assert "One thing changed: the finding on 3, and the proposal, are made again." in page
    assert "I was in hospital." in page and "new since your finding" in page
    assert 'value="yes"' not in page


def test_a_long_text_opens_by_a_press(alice: Scene) -> None:
    alice.file()
    state(alice, "word " * 200 + "and the end.")
    page = words(client_of(alice.dora).get(url("dossier", alice)))
    assert "<blockquote>word word" in page and "and the end." in page


def test_markup_in_it_is_shown_as_typed(alice: Scene) -> None:
    alice.file()
    state(alice, "<script>alert(1)</script>")
    for who, address in ((alice.dora, url("dossier", alice)), (alice.student.user, reverse(OWN))):
        page = words(client_of(who).get(address))
        assert "<script>alert" not in page and "&lt;script&gt;alert" in page


def test_a_hearing_asks_for_no_second_one_because_of_it(alice: Scene) -> None:
    claim = alice.file()
    judge_all(alice, claim)
    hear(claim, by=alice.dora)
    state(alice, now=ENDED + HOUR)
    judge_all(alice, claim_of(alice))
    assert denied(claim_of(alice), by=alice.dora, now=ENDED + HOUR)
