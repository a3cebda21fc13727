"""The pages of an appeal: the student's and the admins'."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import client_of
from tests.guarantee.appeals.appealing import (
    DAY,
    LATER,
    LIMIT,
    appeal,
    claim_of,
    denied,
    gina,
    hugo,
    letter,
    propose,
    rule,
)
from tests.guarantee.proposals import offered
from tests.guarantee.scenes import Scene
from tests.stages import staged

denied_alice = staged(denied)


@pytest.fixture
def alice(denied_alice: Scene, clock: Any, settings: Any, tmp_path: Path) -> Scene:
    settings.FILES_ROOT = str(tmp_path)
    clock.set(LATER)
    return denied_alice


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def url(name: str, scene: Scene, *more: int) -> str:
    return reverse(f"guarantee:{name}", args=[claim_of(scene).pk, *more])


def test_the_student_appeals_in_the_browser(alice: Scene) -> None:
    client = client_of(alice.student.user)
    assert "Your Commitment lets you appeal by" in words(client.get(reverse("guarantee:claim")))
    page = words(client.get(url("appeal", alice)))
    for text in (
        "Sat 19 Sep, end of day",
        "it costs nothing",
        "No work was done.",
        "Files, if there are any",
    ):
        assert text in page, text
    assert "Why it comes after the limit" not in page
    bare = client.post(url("appeal", alice), {"statement": ""})
    assert bare.status_code == 422
    assert "Say what you see otherwise" in words(bare)


def test_a_file_of_no_known_kind_is_said_and_the_words_are_kept(alice: Scene) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    client = client_of(alice.student.user)
    file = SimpleUploadedFile("run.exe", b"MZ\x00\x01", "application/x-msdownload")
    answer = client.post(url("appeal", alice), {"statement": "Week 3 was met.", "documents": [file]})
    assert answer.status_code == 422
    assert "run.exe: That is no file that we take" in words(answer)
    assert "Week 3 was met." in words(answer)
    assert claim_of(alice).state == "decided"


def test_a_late_one_asks_for_its_cause(alice: Scene, clock: Any) -> None:
    clock.set(LIMIT)
    client = client_of(alice.student.user)
    assert "with a good cause you can still appeal" in words(client.get(reverse("guarantee:claim")))
    answer = client.post(url("appeal", alice), {"statement": "Week 3 was met.", "cause": ""})
    assert "say why the appeal comes late" in words(answer)
    page = words(
        client.post(url("appeal", alice), {"statement": "Week 3 was met.", "cause": "Hospital."}, follow=True)
    )
    assert "two admins look at the cause first" in page


def test_two_admins_rule_on_it_in_the_browser(alice: Scene) -> None:
    appeal(alice, files=[letter()])
    first, second, student = client_of(gina()), client_of(hugo()), client_of(alice.student.user)
    page = words(first.get(url("ruling", alice)))
    for text in (
        "appeals against the denial",
        "Week 3 was met.",
        "letter.txt",
        "No work was done.",
        "Nothing in the evidence.",
    ):
        assert text in page, text
    assert "Choose what you rule." in words(first.post(url("ruling", alice), {"reasons": "So."}))
    first.post(url("ruling", alice), {"ruled": "stands", "reasons": "Week 3 was not met."})
    assert "a second admin has to agree" in words(first.get(url("ruling", alice)))
    assert "Week 3 was not met." not in words(student.get(reverse("guarantee:claim")))
    assert "Say what should be looked at again." in words(second.post(url("ruling", alice), {"agrees": "no"}))
    second.post(url("ruling", alice), {"agrees": "yes", "note": ""})
    page = words(student.get(reverse("guarantee:claim")))
    for text in (
        "the decision stands",
        "Week 3 was not met.",
        "The decision that you appealed against",
        "No work was done.",
    ):
        assert text in page, text
    assert "Appeal…" not in page
    assert student.get(url("appeal", alice)).status_code == 404


def test_what_is_new_since_the_decision_is_shown(alice: Scene, clock: Any) -> None:
    offered(alice, "Globex")
    appeal(alice)
    page = words(client_of(gina()).get(url("ruling", alice)))
    assert "Nothing in the evidence." not in page
    assert "Globex" in page


def test_findings_for_a_new_decision_are_recorded_on_the_dossier(alice: Scene, clock: Any) -> None:
    appeal(alice)
    clock.set(LATER + DAY)
    client = client_of(gina())
    page = words(client.get(url("dossier", alice)))
    assert "The student appeals against the decision." in page
    assert "Read it, and rule on it" in page and "Your finding" in page
    client.post(reverse("guarantee:agreeing", args=[claim_of(alice).pk]))
    client.post(url("decision", alice), {"outcome": "denied", "reasons": "For other reasons."})
    assert "A new decision is proposed." in words(client_of(hugo()).get(url("ruling", alice)))
    page = words(client_of(hugo()).get(url("second_opinion", alice)))
    assert "Gina Roy proposes to deny" in page and 'value="yes"' in page
    client_of(hugo()).post(url("second_opinion", alice), {"agrees": "yes"})
    page = words(client_of(alice.student.user).get(reverse("guarantee:claim")))
    assert "A new decision took the place" in page and "For other reasons." in page


def test_who_judged_before_reads_why_they_take_no_part(alice: Scene) -> None:
    appeal(alice)
    page = words(client_of(alice.dora).get(url("ruling", alice)))
    assert "You judged this claim before, so others judge it now." in page
    assert 'name="ruled"' not in page


def test_gone_back_the_student_reads_why(alice: Scene) -> None:
    appeal(alice)
    rule(alice, "back")
    page = words(client_of(alice.student.user).get(reverse("guarantee:claim")))
    assert "the claim goes back and is judged again" in page and "We looked at week 3." in page


def test_files_are_given_out_to_those_who_may_see_them(alice: Scene) -> None:
    document = appeal(alice, files=[letter()]).documents.get()
    address = url("appeal_file", alice, document.pk)
    for who in (alice.student.user, gina()):
        assert client_of(who).get(address).getvalue() == b"Dear Alice,"
    assert client_of(alice.bob).get(address).status_code == 403


def test_a_proposed_ruling_is_told_to_nobody_else(alice: Scene, client: Client) -> None:
    appeal(alice)
    propose(alice, "back")
    client.force_login(alice.student.user)
    assert "We looked at week 3." not in words(client.get(reverse("guarantee:claim")))


def test_the_queue_says_whose_turn_an_appeal_is(alice: Scene) -> None:
    appeal(alice)
    page = words(client_of(gina()).get(reverse("guarantee:claims")))
    assert "One claim needs you" in page and url("ruling", alice) in page
    assert "No claim needs you; one waits." in words(client_of(alice.dora).get(reverse("guarantee:claims")))
    propose(alice, "stands")
    assert "No claim needs you; one waits." in words(client_of(gina()).get(reverse("guarantee:claims")))
    page = words(client_of(hugo()).get(reverse("guarantee:claims")))
    assert "One claim needs you" in page and "appeal, second opinion" in page
