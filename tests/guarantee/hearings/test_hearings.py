"""Before a denial the student is shown the findings and heard, for seven days or until they answer (DOMAIN §8, §13)."""

from datetime import date, datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction

from core.errors import Refused
from core.models import OutboxMail
from guarantee.audit_trail.verbs import broken_at
from guarantee.claims import verbs as claim_verbs
from guarantee.decisions import verbs as decision_verbs
from guarantee.hearings import verbs
from guarantee.hearings.models import (
    HearingAnswer,
    HearingClosed,
    HearingFile,
    HearingPoint,
    PointReply,
    WhyClosed,
)
from guarantee.hearings.queries import hearings_of
from guarantee.queue import verbs as queue_verbs
from nightly.effects import close_hearings
from tests.guarantee.hearings.scenes import END, MINUTE, answered, deny, opened
from tests.guarantee.proposals import DAY, idle, judge_all
from tests.guarantee.scenes import ENDED, Scene
from tests.stages import staged

pytestmark = pytest.mark.django_db
idle_alice = staged(idle)


@pytest.fixture
def alice(idle_alice: Scene, clock: Any) -> Scene:
    clock.set(ENDED)
    return idle_alice


def test_nothing_is_denied_before_a_hearing(alice: Scene) -> None:
    claim = alice.file()
    judge_all(alice, claim)
    with pytest.raises(Refused, match="has not been heard on requirement 3"):
        deny(alice, claim)


def test_what_is_put_is_the_clause_the_words_the_judges_finding_and_the_evidence(alice: Scene) -> None:
    hearing = opened(alice)
    (row,) = hearing.findings
    assert (row["number"], row["finding"], row["clause"]) == (3, "not_met", "3.6")
    assert row["reasons"][0].startswith("0 of 25 assessed weeks met")
    assert row["recorded"]["finding"] == "not_met" and row["recorded"]["by"] == "Dora Quist"
    assert len(row["evidence"]) == 25
    assert {piece["kind"] for piece in row["pieces"]} >= {"window", "period"}
    assert hearing.closes_at == END


def test_an_approval_needs_no_hearing_and_ends_one_that_runs(alice: Scene) -> None:
    hearing = opened(alice)
    decision_verbs.record_finding(
        hearing.claim, requirement=3, finding="waived", reason="A funeral.", by=alice.dora, now=ENDED
    )
    with pytest.raises(Refused, match="nothing to hear"):
        verbs.open_hearing(hearing.claim, by=alice.dora, now=ENDED)
    decision_verbs.propose_decision(
        hearing.claim, outcome="approved", reasons="Waived.", by=alice.dora, now=ENDED
    )
    assert HearingClosed.objects.get().why == WhyClosed.MOOT


@pytest.mark.parametrize(
    ("now", "may"),
    [
        pytest.param(ENDED + MINUTE, False, id="a minute after it opened"),
        pytest.param(END - MINUTE, False, id="a minute before its end"),
        pytest.param(END, True, id="at its end"),
        pytest.param(END + MINUTE, True, id="a minute after its end"),
    ],
)
def test_a_denial_can_be_proposed_only_after_it_closed(alice: Scene, now: datetime, may: bool) -> None:
    claim = opened(alice).claim
    if may:
        assert deny(alice, claim, now=now).outcome == "denied"
        assert HearingClosed.objects.get().why == WhyClosed.TIME
        return
    with pytest.raises(Refused, match="runs until Sat 12 Sep, end of day"):
        deny(alice, claim, now=now)


@pytest.mark.parametrize(
    ("now", "in_time"),
    [
        pytest.param(END - MINUTE, True, id="a minute before its end"),
        pytest.param(END, False, id="at its end"),
        pytest.param(END + MINUTE, False, id="a minute after its end"),
    ],
)
def test_an_answer_comes_before_its_end(alice: Scene, now: datetime, in_time: bool) -> None:
    hearing = opened(alice)
    if in_time:
        answered(alice, hearing, on_3="I was ill.", now=now)
        assert HearingClosed.objects.get().why == WhyClosed.ANSWERED
        return
    with pytest.raises(Refused, match="This hearing is over"):
        answered(alice, hearing, on_3="I was ill.", now=now)


def test_the_sweep_closes_it_once_and_tells_both_sides(alice: Scene) -> None:
    hearing = opened(alice)
    assert close_hearings(END - MINUTE) == (0, 0)
    assert close_hearings(END) == (1, 0)
    assert close_hearings(END + MINUTE) == (0, 0)
    told = set(OutboxMail.objects.filter(key__startswith="hearing-over").values_list("to", flat=True))
    assert told == {alice.student.user.email, alice.dora.email, alice.erin.email}
    closed = hearing.claim.trail.get(what="hearing closed")
    assert closed.by is None and closed.detail == {"why": "time", "made_again": []}
    assert broken_at(hearing.claim) is None


def test_an_answer_ends_it_at_once_and_each_point_is_answered_in_the_proposal(alice: Scene) -> None:
    hearing = opened(alice)
    answered(alice, hearing, on_3="I was ill in June.", now=ENDED + MINUTE)
    point = HearingPoint.objects.get()
    with pytest.raises(Refused, match="Answer what the student says on 3") as refusal:
        deny(alice, hearing.claim, now=ENDED + 2 * MINUTE)
    assert refusal.value.field == f"reply_{point.pk}"
    deny(alice, hearing.claim, now=ENDED + 2 * MINUTE, replies={point.pk: "Weeks 1 to 12 were before June."})
    assert PointReply.objects.get().text == "Weeks 1 to 12 were before June."
    proposed = hearing.claim.trail.get(what="proposed")
    assert list(proposed.detail["replies"]) == [str(point.pk)]
    assert "June" not in str([entry.detail for entry in hearing.claim.trail.all()])


def test_nothing_to_say_ends_it_too_and_asks_for_no_reply(alice: Scene) -> None:
    hearing = opened(alice)
    answered(alice, hearing)
    assert deny(alice, hearing.claim).outcome == "denied"


def test_a_helper_writes_for_her_and_the_words_say_who(alice: Scene) -> None:
    hearing = opened(alice)
    answered(alice, hearing, on_3="She was ill.", helper="Nora Moreau")
    assert HearingAnswer.objects.get().helper == "Nora Moreau"
    entry = hearing.claim.trail.get(what="heard")
    assert len(entry.detail["helper"]) == 64 and "Nora" not in str(entry.detail)


def test_files_come_with_a_point(alice: Scene) -> None:
    hearing = opened(alice)
    letter = SimpleUploadedFile("letter.txt", b"She was ill.")
    said = {3: verbs.Point("", [letter]), 9: verbs.Point("Not asked.")}
    verbs.answer_hearing(hearing, points=said, by=alice.student.user, now=ENDED)
    assert HearingPoint.objects.get().requirement == 3, "what was not put is not answered"
    assert HearingFile.objects.get().file.name == "letter.txt"
    (entry,) = hearing.claim.trail.filter(what="heard")
    assert entry.detail["points"]["3"]["files"] == [HearingFile.objects.get().file.digest]


@pytest.mark.parametrize(
    ("files", "says"),
    [
        pytest.param(
            [SimpleUploadedFile("x.exe", b"MZ\x90\x00\x03")], "no file that we take", id="a program"
        ),
        pytest.param(
            [SimpleUploadedFile(f"{n}.txt", b"x%d" % n) for n in range(11)], "at most 10 files", id="eleven"
        ),
    ],
)
def test_what_is_no_file_for_this_is_refused_beside_its_field(
    alice: Scene, files: list[SimpleUploadedFile], says: str
) -> None:
    hearing = opened(alice)
    with pytest.raises(Refused, match=says) as refusal:
        verbs.answer_hearing(hearing, points={3: verbs.Point("", files)}, by=alice.student.user, now=ENDED)
    assert refusal.value.field == "files_3"
    assert not HearingAnswer.objects.exists()


# --- more time --------------------------------------------------------------------------------------------------------


def ask(alice: Scene, hearing: Any, until: date = date(2026, 9, 20), now: datetime = ENDED) -> Any:
    return verbs.ask_more_time(hearing, until=until, why="My doctor is away.", by=alice.student.user, now=now)


def extend(alice: Scene, hearing: Any, until: date | None = date(2026, 9, 20), now: datetime = ENDED) -> Any:
    return verbs.extend(hearing, until=until, why="A good cause.", by=alice.erin, now=now)


@pytest.mark.parametrize("asked_for", [True, False], ids=["asked for", "given by a judge"])
def test_more_time_runs_to_the_end_of_its_day(alice: Scene, asked_for: bool) -> None:
    hearing = opened(alice)
    if asked_for:
        ask(alice, hearing)
    extend(alice, hearing)
    (standing,) = hearings_of(hearing.claim)
    assert standing.closes_at == END + 8 * DAY
    assert close_hearings(END + 8 * DAY - MINUTE) == (0, 0)
    with pytest.raises(Refused, match="runs until Sun 20 Sep"):
        deny(alice, hearing.claim, now=END + 8 * DAY - MINUTE)
    assert close_hearings(END + 8 * DAY) == (1, 0)


def test_it_waits_for_the_answer_to_a_request_for_more_time(alice: Scene) -> None:
    hearing = opened(alice)
    ask(alice, hearing, now=END - MINUTE)
    assert close_hearings(END + DAY) == (0, 0)
    with pytest.raises(Refused, match="already"):
        ask(alice, hearing, now=END + DAY)
    with pytest.raises(Refused, match="A hearing runs"):
        deny(alice, hearing.claim, now=END + DAY)
    extend(alice, hearing, until=None, now=END + DAY)
    assert HearingClosed.objects.get().at == END + DAY, "declined after its end, it is over"


def test_declined_before_its_end_it_runs_as_long_as_before_and_can_be_asked_for_again(alice: Scene) -> None:
    hearing = opened(alice)
    ask(alice, hearing)
    extend(alice, hearing, until=None)
    ask(alice, hearing, until=date(2026, 9, 14), now=ENDED + DAY)
    extend(alice, hearing, until=date(2026, 9, 14), now=ENDED + DAY)
    extend(alice, hearing, until=date(2026, 9, 16), now=ENDED + 2 * DAY)
    (standing,) = hearings_of(hearing.claim)
    assert standing.closes_at == END + 4 * DAY, "more than once"
    whats = hearing.claim.trail.values_list("what", flat=True)
    assert [what for what in whats if what.startswith("more time")] == [
        "more time asked for", "more time declined", "more time asked for", "more time given", "more time given",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("until", "says"),
    [
        pytest.param(date(2026, 9, 12), "runs until 12 Sep 2026 already", id="its last day"),
        pytest.param(date(2026, 9, 13), "", id="the day after"),
        pytest.param(date(2026, 11, 4), "", id="60 days ahead"),
        pytest.param(date(2026, 11, 5), "up to 4 Nov 2026", id="61 days ahead"),
    ],
)
def test_until_which_day_it_can_be_extended(alice: Scene, until: date, says: str) -> None:
    hearing = opened(alice)
    if not says:
        assert extend(alice, hearing, until=until).closes_at
        return
    with pytest.raises(Refused, match=says) as refusal:
        extend(alice, hearing, until=until)
    assert refusal.value.field == "until"


def test_time_that_has_passed_is_not_given(alice: Scene) -> None:
    """She asked in time; who answers two days after the end gives a day that is still to come, or today."""
    hearing = opened(alice)
    ask(alice, hearing)
    now = END + 2 * DAY
    with pytest.raises(Refused, match="That day has passed: choose 15 Sep 2026") as refusal:
        extend(alice, hearing, until=date(2026, 9, 14), now=now)
    assert refusal.value.field == "until"
    assert extend(alice, hearing, until=date(2026, 9, 15), now=now).closes_at > now


def test_nobody_judges_it_whose_colleague_has_taken_the_claim(alice: Scene) -> None:
    claim = alice.file()
    judge_all(alice, claim)
    queue_verbs.take(claim, by=alice.erin, now=ENDED)
    with pytest.raises(Refused, match="Erin Sato has taken"):
        verbs.open_hearing(claim, by=alice.dora, now=ENDED)


def test_nobody_asks_for_more_time_after_its_end(alice: Scene) -> None:
    hearing = opened(alice)
    with pytest.raises(Refused, match="is over"):
        ask(alice, hearing, now=END)


# --- who, and what is kept --------------------------------------------------------------------------------------------


def test_only_who_may_judge_opens_it_and_only_the_student_is_heard(alice: Scene) -> None:
    hearing = opened(alice)
    for act in (
        lambda: verbs.open_hearing(hearing.claim, by=alice.bob, now=ENDED),
        lambda: verbs.extend(hearing, until=date(2026, 9, 20), why="So.", by=alice.bob, now=ENDED),
    ):
        with pytest.raises(Refused, match="take no part"):
            act()
    with pytest.raises(Refused, match="Only the student"):
        verbs.answer_hearing(hearing, points={}, by=alice.dora, now=ENDED)


def test_it_does_not_open_twice(alice: Scene) -> None:
    hearing = opened(alice)
    with pytest.raises(Refused, match="runs already"):
        verbs.open_hearing(hearing.claim, by=alice.erin, now=ENDED)


def test_a_claim_that_was_taken_back_is_not_heard_on(alice: Scene) -> None:
    hearing = opened(alice)
    claim_verbs.withdraw_claim(hearing.claim, by=alice.student.user, now=ENDED)
    with pytest.raises(Refused, match="The claim is closed"):
        answered(alice, hearing, on_3="x")
    assert close_hearings(END) == (0, 0)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE guarantee_hearing SET findings = '[]'",
        "UPDATE guarantee_hearingpoint SET text = 'I did nothing.'",
        "DELETE FROM guarantee_hearinganswer",
        "UPDATE guarantee_hearingclosed SET at = at - interval '1 day'",
        "UPDATE guarantee_pointreply SET text = 'x'",
        "TRUNCATE guarantee_hearing CASCADE",
    ],
)
def test_the_database_keeps_what_was_put_said_and_answered(alice: Scene, change: str) -> None:
    hearing = opened(alice)
    answered(alice, hearing, on_3="I was ill.")
    deny(alice, hearing.claim, replies={HearingPoint.objects.get().pk: "We know."})
    with (
        pytest.raises(DatabaseError, match=r"permission denied|annot"),
        transaction.atomic(),
        connection.cursor() as sql,
    ):
        sql.execute(change)


def test_mails_say_that_and_until_when_and_never_what(alice: Scene) -> None:
    hearing = opened(alice)
    ask(alice, hearing)
    extend(alice, hearing)
    answered(alice, hearing, on_3="I was ill in June.", helper="Nora Moreau", now=END)
    mails = OutboxMail.objects.filter(key__startswith="hearing")
    told = {(mail.key.split(":")[0], mail.to) for mail in mails}
    student, dora, erin = alice.student.user.email, alice.dora.email, alice.erin.email
    assert told == {
        ("hearing", student), ("hearing-time-asked", dora), ("hearing-time-asked", erin), ("hearing-time", student),
        ("hearing-answered", dora), ("hearing-answered", erin), ("hearing-receipt", student),
    }  # fmt: skip
    texts = "".join(f"{mail.subject} {mail.body}" for mail in mails)
    for private in ("ill", "Nora", "doctor", "week", "not met", "good cause"):
        assert private not in texts.replace("will", "")
    assert "until Sat 12 Sep, end of day (New York)" in mails.get(key=f"hearing:{hearing.pk}:student").body
    assert "until Sun 20 Sep, end of day (New York)" in texts
