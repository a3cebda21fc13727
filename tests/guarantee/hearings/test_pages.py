"""The pages of a hearing, for both sides: what is read, what is typed is kept, what is refused is said beside it."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.html import escape

from commitments.templatetags.commitment_texts import clause
from guarantee.decisions import verbs as decision_verbs
from guarantee.hearings.models import Hearing, HearingAnswer, HearingExtension, HearingFile, HearingPoint
from tests.factories import client_of
from tests.guarantee.hearings.scenes import END, MINUTE, answered, deny, opened
from tests.guarantee.proposals import idle, judge_all
from tests.guarantee.scenes import ENDED, Scene
from tests.stages import staged

pytestmark = pytest.mark.django_db
idle_alice = staged(idle)
OWN = "/claim/hearing/"


@pytest.fixture
def alice(idle_alice: Scene, clock: Any) -> Scene:
    clock.set(ENDED)
    return idle_alice


def read(client: Any, address: str) -> str:
    return " ".join(client.get(address).content.decode().split())


def test_the_judge_puts_it_to_the_student_from_the_dossier(alice: Scene) -> None:
    claim = alice.file()
    judge_all(alice, claim)
    client, address = client_of(alice.dora), reverse("guarantee:hearing", args=[claim.pk])
    dossier = read(client, reverse("guarantee:dossier", args=[claim.pk]))
    assert "Before a denial Alice Moreau is heard on 3." in dossier and address in dossier
    assert "Alice Moreau has still to be heard." in read(client, address)
    after = " ".join(client.post(address, follow=True).content.decode().split())
    assert "Alice Moreau is told, and has seven days to answer." in after
    assert "Nothing is denied before" in after and "Sat 12 Sep, end of day (New York)" in after
    assert Hearing.objects.get().by == alice.dora


def test_the_student_reads_clause_words_finding_and_evidence(alice: Scene) -> None:
    hearing = opened(alice)
    client = client_of(alice.student.user)
    assert OWN in read(client, reverse("guarantee:claim"))
    page = read(client, OWN)
    row = hearing.findings[0]
    for text in (
        "Before we decide, we would like to hear you.",
        "Sat 12 Sep, end of day (New York)",
        "3. Every week met",
        escape(clause(hearing.claim.search.signature.text, row["clause"])),
        escape(row["reasons"][0]),
        "Dora Quist found:",
        "What it rests on: 25",
    ):
        assert text in page, text


def test_an_answer_with_a_file_and_a_helper(alice: Scene) -> None:
    hearing = opened(alice)
    client = client_of(alice.student.user)
    letter = SimpleUploadedFile("letter.txt", b"She was ill.")
    typed = {"point_3": "I was ill in June.", "files_3": [letter], "helper": "Nora Moreau"}
    after = client.post(OWN, typed, follow=True).content.decode()
    assert "Your answer is with the judges" in after and "Written by Nora Moreau for Alice Moreau" in after
    assert HearingPoint.objects.get().text == "I was ill in June."
    judges = client_of(alice.erin)
    shown = read(judges, reverse("guarantee:hearing", args=[hearing.claim_id]))
    for text in ("I was ill in June.", "letter.txt", "Written by Nora Moreau for Alice Moreau"):
        assert text in shown
    address = reverse("guarantee:hearing_file", args=[hearing.claim_id, HearingFile.objects.get().pk])
    assert address in shown
    for reader in (client, judges):
        assert b"".join(iter(reader.get(address))) == b"She was ill."


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        pytest.param({"helper": "Nora"}, "Answer at least one of them", id="nothing at all"),
        pytest.param({"point_3": "Ill.", "nothing": "on"}, "You wrote something above", id="both"),
        pytest.param(
            {"point_3": "Kept words.", "files_3": [SimpleUploadedFile("a.exe", b"MZ\x90")]},
            "no file that we take",
            id="a file that is none",
        ),
    ],
)
def test_what_is_refused_is_said_and_what_was_typed_stays(
    alice: Scene, typed: dict[str, Any], says: str
) -> None:
    opened(alice)
    answer = client_of(alice.student.user).post(OWN, typed)
    page = answer.content.decode()
    assert answer.status_code == 422 and says in page
    for field in ("point_3", "helper"):
        assert typed.get(field, "") in page
    assert not HearingAnswer.objects.exists()


def test_more_time_is_asked_for_and_answered_on_the_pages(alice: Scene) -> None:
    hearing = opened(alice)
    own, judges = client_of(alice.student.user), client_of(alice.erin)
    bare = own.post("/claim/hearing/time/", {"until": "2026-09-12", "why": "My doctor is away."})
    assert bare.status_code == 422 and "runs until 12 Sep 2026 already" in bare.content.decode()
    assert "My doctor is away." in bare.content.decode()
    own.post("/claim/hearing/time/", {"until": "2026-09-20", "why": "My doctor is away."})
    address = reverse("guarantee:hearing", args=[hearing.claim_id])
    shown = read(judges, address)
    assert "My doctor is away." in shown and 'value="2026-09-20"' in shown
    refused = judges.post(f"{address}time/", {"decline": "1", "why": ""})
    assert refused.status_code == 422 and "Say why: the student reads it." in refused.content.decode()
    judges.post(f"{address}time/", {"until": "2026-09-18", "why": "Three days less will do."})
    assert HearingExtension.objects.get().request is not None
    page = read(own, OWN)
    assert "Fri 18 Sep, end of day" in page and "Three days less will do." in page


def test_the_proposal_has_a_field_for_each_point_and_all_read_the_answer(alice: Scene) -> None:
    hearing = opened(alice)
    answered(alice, hearing, on_3="I was ill in June.", helper="Nora Moreau")
    client, address = client_of(alice.dora), reverse("guarantee:decision", args=[hearing.claim_id])
    page = read(client, address)
    point = HearingPoint.objects.get()
    assert f'name="reply_{point.pk}"' in page and "“I was ill in June.”" in page
    typed = {"outcome": "denied", "reasons": "No work was done."}
    refused = client.post(address, typed)
    assert refused.status_code == 422 and "Answer what the student says on 3" in refused.content.decode()
    client.post(address, typed | {f"reply_{point.pk}": "June is after week 12."})
    (decision,) = hearing.claim.decisions.all()
    second = read(client_of(alice.erin), reverse("guarantee:second_opinion", args=[hearing.claim_id]))
    assert "I was ill in June." in second and "June is after week 12." in second
    decision_verbs.agree(decision, by=alice.erin, now=ENDED)
    for reader, name in ((alice.dora, "dossier"), (alice.dora, "printed")):
        shown = read(client_of(reader), reverse(f"guarantee:{name}", args=[hearing.claim_id]))
        assert "June is after week 12." in shown
    own = read(client_of(alice.student.user), reverse("guarantee:claim"))
    assert "You said, in the words of Nora Moreau" in own and "June is after week 12." in own


def test_after_its_end_the_page_says_so_and_takes_nothing(alice: Scene, clock: Any) -> None:
    opened(alice)
    client = client_of(alice.student.user)
    clock.set(END - MINUTE)
    assert "Send my answer" in read(client, OWN)
    clock.set(END)
    page = read(client, OWN)
    assert "The time to answer has passed." in page and "Send my answer" not in page
    late = client.post(OWN, {"point_3": "I was ill."})
    assert late.status_code == 422 and not HearingAnswer.objects.exists()


def test_a_proposal_without_an_answer_needs_no_reply(alice: Scene, clock: Any) -> None:
    claim = opened(alice).claim
    clock.set(END)
    page = read(client_of(alice.dora), reverse("guarantee:decision", args=[claim.pk]))
    assert "reply_" not in page
    deny(alice, claim, now=END)
