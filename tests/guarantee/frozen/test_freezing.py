"""A decision that becomes final is frozen, in one chain (DOMAIN §8)."""

import json
from typing import Any

import pytest
from django.test import Client

from core.models import OutboxMail
from guarantee.decisions.models import FinalDecision
from guarantee.frozen.canonical import canonical, salted_digest, sha256
from guarantee.frozen.models import FrozenRecord
from guarantee.frozen.queries import head, head_before
from tests.guarantee.frozen.decided import SECRETS, DecidedClaim, decide, decided
from tests.guarantee.proposals import idle
from tests.stages import staged

alice = staged(decided)


def content(case: DecidedClaim) -> dict[str, Any]:
    return json.loads(case.record.canonical)


def test_the_record_is_canonical_and_stands_under_its_digest(alice: DecidedClaim) -> None:
    assert canonical(content(alice)) == alice.record.canonical
    assert sha256(alice.record.canonical) == alice.record.digest
    assert head() == (1, alice.record.digest)


def test_no_personal_text_stands_in_the_record(alice: DecidedClaim) -> None:
    texts = "".join(text.text for text in alice.record.texts.all())
    for secret in SECRETS:
        assert secret in texts
        assert secret not in alice.record.canonical
    assert not [text.salt for text in alice.record.texts.all() if text.salt in alice.record.canonical]


def test_each_text_is_named_once_by_its_salted_digest(alice: DecidedClaim) -> None:
    named = content(alice)["texts"]
    texts = list(alice.record.texts.order_by("number"))
    assert [text.number for text in texts] == list(range(1, len(named) + 1))
    assert [salted_digest(text.salt, text.text) for text in texts] == [line["sha256"] for line in named]
    used = [
        row[name]
        for part in ("rows", "evidence", "files")
        for row in content(alice)[part]
        for name in ("text", "judges_text")
        if name in row
    ]
    assert sorted([*used, content(alice)["people"]["text"]]) == list(range(1, len(named) + 1))


@pytest.mark.parametrize(
    "kind", ["message", "appointment", "offer", "confirmation", "signature", "period", "tuition"]
)
def test_all_that_it_rests_on_is_in_it(alice: DecidedClaim, kind: str) -> None:
    assert [row for row in content(alice)["evidence"] if row["kind"] == kind]


@pytest.mark.parametrize(
    "table",
    [
        "Claim",
        "TrailEntry",
        "Decision",
        "FinalDecision",
        "SecondOpinion",
        "RecordedFinding",
        "EvidenceSnapshot",
    ],
)
def test_all_that_was_decided_is_in_it(alice: DecidedClaim, table: str) -> None:
    assert [row for row in content(alice)["rows"] if row["table"] == f"guarantee.{table}"]


def test_the_signed_text_stands_in_it_whole(alice: DecidedClaim) -> None:
    signature = alice.scene.search.signature
    assert content(alice)["signed"]["text"] == signature.text
    assert content(alice)["signed"]["sha256"] == signature.digest == sha256(signature.text)


def test_what_judges_say_among_themselves_is_not_for_the_student(alice: DecidedClaim) -> None:
    between_judges = [text for text in alice.record.texts.all() if "Between us: clear." in text.text]
    assert between_judges and not any(text.for_student for text in between_judges)
    own = [text for text in alice.record.texts.all() if "I could not find the time." in text.text]
    assert own and any(text.for_student for text in own)


def test_a_second_decision_is_chained_to_the_first(alice: DecidedClaim) -> None:
    second = decide(idle(name="Bea Stone", beside=alice.scene))
    assert (second.record.number, second.record.previous) == (2, alice.record.digest)
    assert content(second)["previous"] == alice.record.digest
    assert head() == (2, second.record.digest)


def test_each_decision_knows_the_head_before_it(alice: DecidedClaim) -> None:
    second = decide(idle(name="Bea Stone", beside=alice.scene))
    assert head_before(alice.record.final) is None
    assert head_before(second.record.final) == (1, alice.record.digest)
    assert head_before(FinalDecision(pk=0)) == (2, second.record.digest), "not frozen yet: the head as it is"


def test_mail_and_page_of_a_decision_name_the_head_before_it(alice: DecidedClaim, client: Client) -> None:
    second = decide(idle(name="Bea Stone", beside=alice.scene))
    first_mail = OutboxMail.objects.get(key=f"claim-decided:{alice.record.final.decision_id}")
    assert "It is the first of our decisions." in first_mail.body
    second_mail = OutboxMail.objects.get(key=f"claim-decided:{second.record.final.decision_id}")
    assert (
        f"Before yours there was one decision, chained by digest. The last one ends with\n\n{alice.record.digest}"
        in (second_mail.body)
    )
    client.force_login(second.claim.student.user)
    assert f'<code class="digest">{alice.record.digest}</code>' in client.get("/claim/").content.decode()


def test_the_trail_names_the_record(alice: DecidedClaim) -> None:
    last = alice.claim.trail.order_by("-pk").first()
    assert (last.what, last.detail) == ("frozen", {"number": 1, "record": alice.record.digest})


@pytest.mark.parametrize(("number", "previous"), [(3, ""), (2, ""), (2, "0" * 64), (1, "")])
def test_the_database_takes_only_the_next_link(alice: DecidedClaim, number: int, previous: str) -> None:
    second = decide(idle(name="Bea Stone", beside=alice.scene))
    text = "{}"
    with pytest.raises(Exception, match=r"not the next link|duplicate"):
        FrozenRecord.objects.create(
            number=number,
            final=second.record.final,
            previous=previous,
            canonical=text,
            digest=sha256(text),
            at=second.record.at,
        )
