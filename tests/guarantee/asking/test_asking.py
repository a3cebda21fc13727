"""Asking the student for more: the clock stands still, each side is told, the judge reads the answer in the dossier."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction

from commitments.policies import shipped
from core.errors import Refused
from core.models import OutboxMail
from guarantee.asking import verbs
from guarantee.asking.models import MoreAnswered, MoreAsked
from guarantee.asking.queries import asked_of
from guarantee.audit_trail.verbs import broken_at
from guarantee.claims.limits import limit_of
from guarantee.claims.models import Claim
from guarantee.claims.verbs import file_claim
from guarantee.dossier.queries import dossier
from guarantee.queue import verbs as queue_verbs
from guarantee.queue.queries import Queue, claims_for, queue_of
from people.accounts.models import User
from rules.claim_turns import Turn
from rules.claims import waits_until
from tests import factories
from tests.factories import client_of
from tests.guarantee.proposals import idle, proposed
from tests.guarantee.scenes import ENDED, Scene

pytestmark = pytest.mark.django_db
DAY, INSTANT = timedelta(days=1), timedelta(microseconds=1)
LETTER = b"From my doctor."


@pytest.fixture
def alice(db: None, clock: Any) -> Scene:
    whole = idle()
    clock.set(ENDED)
    return whole


def ask(alice: Scene, claim: Claim, **changed: Any) -> MoreAsked:
    asked: dict[str, Any] = {
        "requirement": 3,
        "question": "Where were you in May?",
        "days": 7,
        "by": alice.dora,
    }
    return verbs.ask_more(claim, **{**asked, "now": ENDED, **changed})


def answer(alice: Scene, asked: MoreAsked, **changed: Any) -> MoreAnswered:
    answered: dict[str, Any] = {"words": "At my mother’s.", "file": None, "by": alice.student.user}
    return verbs.answer_more(asked, **{**answered, "now": ENDED, **changed})


def queue(user: User, now: Any) -> Queue:
    return queue_of(claims_for(user, now), user, now)


def test_the_student_has_the_turn_until_they_answer(alice: Scene) -> None:
    asked = ask(alice, alice.file())
    (row,) = queue(alice.dora, ENDED).others
    assert (row.words.who, row.words.what) == ("Alice M.", "asked for more")
    assert row.words.note == "until Sat 12 Sep, end of day (New York), then back to the judges"
    answer(alice, asked)
    assert queue(alice.dora, ENDED).rows[0].turn == Turn.YOURS


def test_the_day_gives_the_turn_back_too(alice: Scene) -> None:
    asked = ask(alice, alice.file())
    assert queue(alice.dora, asked.due_at - INSTANT).rows[0].turn == Turn.OTHERS
    assert queue(alice.dora, asked.due_at).rows[0].turn == Turn.YOURS


def test_the_limit_moves_by_the_days_that_the_clock_stood(clock: Any) -> None:
    document = shipped.document("this-school")
    document["rules"] |= {"decide_within_days": 30}
    document["rule_clauses"] |= {"decide_within_days": "10.2"}
    factories.make_policy(document)
    alice = idle()
    claim = alice.file()
    asked = ask(alice, claim)

    def days_left() -> int:
        limit = limit_of(claim, None, ENDED, asked_of([claim])[claim.pk])
        assert limit is not None
        return limit.days

    assert days_left() == 37, "while it stands open, all of its days count"
    answer(alice, asked, now=ENDED + 3 * DAY)
    assert days_left() == 33
    clock.set(ENDED + 3 * DAY)
    for page in (client_of(alice.dora).get("/claims/"), client_of(alice.student.user).get("/claim/")):
        assert "30 days left" in page.content.decode()


def test_the_thirty_days_move_with_it(alice: Scene) -> None:
    student = factories.make_student("Bea Stone", coach=alice.bob, cohort=alice.student.cohort)
    factories.sign_up_and_search(student, alice.search.start_date)  # nobody swept: its first week is open
    claim = file_claim(student, statement="", by=student.user, now=ENDED)
    last = waits_until(ENDED, claim.search.zone) - INSTANT
    assert dossier(claim, last)["open_matters"] and not dossier(claim, last + INSTANT)["open_matters"]
    ask(alice, claim)
    assert dossier(claim, last + INSTANT)["open_matters"]
    assert (
        dossier(claim, last + 7 * DAY)["open_matters"]
        and not dossier(claim, last + 7 * DAY + INSTANT)["open_matters"]
    )


def test_each_side_is_told_and_no_mail_says_what(alice: Scene) -> None:
    asked = ask(alice, alice.file())
    answer(alice, asked)
    bodies = {
        mail.key.split(":")[0]: mail
        for mail in OutboxMail.objects.filter(key__startswith="claim-more").order_by("-pk")
    }
    assert set(bodies) == {"claim-more-asked", "claim-more-answered"}
    receipt = OutboxMail.objects.get(key__endswith=":receipt")
    assert receipt.to == alice.student.user.email
    assert bodies["claim-more-asked"].to == alice.student.user.email
    for mail in OutboxMail.objects.filter(key__startswith="claim-more"):
        assert "May" not in mail.body and "mother" not in mail.body and "Alice" not in mail.subject


def test_the_judge_reads_the_answer_beside_the_requirement(alice: Scene) -> None:
    claim = alice.file()
    asked = ask(alice, claim)
    judge, student = client_of(alice.erin), client_of(alice.student.user)
    before = judge.get(f"/claims/{claim.pk}/").content.decode()
    assert "Where were you in May?" in before and "No answer yet; they have until" in before
    assert "The clock to decide stands still." in before
    own = student.get("/claim/").content.decode()
    assert "Where were you in May?" in own and f"/claim/questions/{asked.pk}/" in own
    sent = student.post(
        f"/claim/questions/{asked.pk}/", {"words": "", "file": SimpleUploadedFile("letter.txt", LETTER)}
    )
    assert sent.status_code == 302
    row = MoreAnswered.objects.get()
    after = judge.get(f"/claims/{claim.pk}/").content.decode()
    row_of_three = after.partition('id="requirement-3"')[2].partition('id="requirement-4"')[0]
    assert f"/claims/answers/{row.pk}/file/" in row_of_three and "letter.txt" in row_of_three
    assert "stands still" not in after
    got: Any = judge.get(f"/claims/answers/{row.pk}/file/")
    assert b"".join(got.streaming_content) == LETTER


def test_all_of_it_is_on_the_trail_and_texts_by_digest_alone(alice: Scene) -> None:
    claim = alice.file()
    answer(alice, ask(alice, claim))
    assert list(claim.trail.order_by("id").values_list("what", flat=True)) == [
        "filed", "asked for more", "answered",
    ]  # fmt: skip
    assert "mother" not in str(list(claim.trail.values_list("detail", flat=True)))
    assert broken_at(claim) is None


def test_asked_twice_is_once_and_an_answer_can_be_added_to(alice: Scene) -> None:
    claim = alice.file()
    asked = ask(alice, claim)
    assert ask(alice, claim) == asked
    answer(alice, asked)
    answer(alice, asked, words="And in June, too.", now=asked.due_at + DAY)
    assert asked.answers.count() == 2


@pytest.mark.parametrize(
    ("changed", "said", "field"),
    [
        ({"days": 0}, "1 to 14 days", "days"),
        ({"days": 15}, "1 to 14 days", "days"),
        ({"question": "  "}, "Write what you would like to know", "question"),
        ({"requirement": 11}, "Choose the requirement", "requirement"),
    ],
)
def test_what_cannot_be_asked_says_why(alice: Scene, changed: dict[str, Any], said: str, field: str) -> None:
    with pytest.raises(Refused, match=said) as refusal:
        ask(alice, alice.file(), **changed)
    assert refusal.value.field == field


@pytest.mark.parametrize("days", ["0", "15", "", "x"])
def test_the_page_says_it_beside_the_field_and_keeps_what_was_typed(alice: Scene, days: str) -> None:
    claim = alice.file()
    typed = {"requirement": "3", "question": "Where were you in May?", "days": days}
    page = client_of(alice.dora).post(f"/claims/{claim.pk}/asking/", typed)
    assert page.status_code == 422
    assert "Give them 1 to 14 days." in page.content.decode()
    assert "Where were you in May?</textarea>" in page.content.decode()


def test_who_is_barred_or_finds_it_taken_asks_nothing(alice: Scene) -> None:
    claim = alice.file()
    factories.give(alice.bob, "admin")
    with pytest.raises(Refused, match="You coached or covered"):
        ask(alice, claim, by=alice.bob)
    queue_verbs.take(claim, by=alice.erin, now=ENDED)
    with pytest.raises(Refused, match="Erin Sato has taken"):
        ask(alice, claim)


def test_only_the_student_answers_and_only_until_a_decision_is_proposed(alice: Scene) -> None:
    claim = alice.file()
    asked = ask(alice, claim)
    with pytest.raises(Refused, match="Only the student answers"):
        answer(alice, asked, by=alice.dora)
    with pytest.raises(Refused, match="Write an answer, or choose a file"):
        answer(alice, asked, words=" ")
    proposed(alice, claim)
    with pytest.raises(Refused, match="can’t be answered any more"):
        answer(alice, asked)
    with pytest.raises(Refused, match="nothing more can be asked"):
        ask(alice, claim, question="And in June?")


@pytest.mark.parametrize("table", ["guarantee_moreasked", "guarantee_moreanswered"])
@pytest.mark.parametrize("change", ["UPDATE {} SET at = now()", "DELETE FROM {}"])
def test_none_of_it_is_ever_changed(alice: Scene, table: str, change: str) -> None:
    answer(alice, ask(alice, alice.file()))
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as sql:
        sql.execute(change.format(table))
