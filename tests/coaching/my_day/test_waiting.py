"""What waits for a coach: each kind from when it is asked until it is settled, by whoever may (DOMAIN §9)."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coaching.conversation import verbs as conversation_verbs
from coaching.waiting import verbs
from coaching.waiting.models import SetAside
from coaching.waiting.queries import waiting_rows
from coaching.waiting.rows import Waiting, WaitingKind, urgency_of
from coaching.waiting.words import counted, line, reason
from commitments.outages.models import Outage
from commitments.policies.models import Acknowledgement
from core.errors import Refused
from core.wording import day_words
from jobsearch.activities import verbs as activity_verbs
from people.accounts.models import User
from people.covers.models import Cover
from people.graduation.models import Certification
from people.students.models import Student
from rules.instants import end_of_day
from rules.risk import Urgency
from standing.verbs import assess_students
from tests import factories
from tests.coaching.my_day import scene
from tests.coaching.my_day.scene import DAY, NOW, START, WAITS, Day
from tests.stages import staged


@staged
def day() -> Day:
    return scene.make()


@pytest.fixture(autouse=True)
def at_now(clock: Any) -> None:
    clock.set(NOW)


def waits_for(user: User, role: str = "coach") -> list[Waiting]:
    return waiting_rows(user, role, NOW)


def kinds(user: User, role: str = "coach") -> list[str]:
    return [row.kind for row in waits_for(user, role)]


def judged(day: Day) -> None:
    """What the sweep of the night has judged: week 1 is missed."""
    assess_students([day.alice.pk], NOW)


def test_every_kind_of_the_list_is_made_here() -> None:
    assert {*WAITS, "start"} == set(WaitingKind.values)


@pytest.mark.parametrize("kind", WAITS)
def test_it_waits_until_it_is_settled(day: Day, kind: str) -> None:
    make, sentence, settle = WAITS[kind]
    judged(day)
    assert kind not in kinds(day.bob)
    made = make(day)
    judged(day)
    (row,) = [row for row in waits_for(day.bob) if row.kind == kind]
    said = line(row, NOW)
    assert said.sentence.endswith(sentence)
    assert said.name == "Alice Moreau"
    assert f"{WaitingKind(kind).label} · 24 hours ago" in said.note
    assert sentence[1:] in reason(row, NOW)
    assert kind not in kinds(day.frank) or kind == "second", "another coach's students are not theirs"
    settle(day, made)
    judged(day)
    assert kind not in kinds(day.bob)


@pytest.mark.parametrize("kind", WAITS)
def test_its_page_opens_and_asks_for_what_the_act_says(day: Day, kind: str) -> None:
    WAITS[kind][0](day)
    judged(day)
    (row,) = [row for row in waits_for(day.bob) if row.kind == kind]
    page = factories.client_of(day.bob).get(line(row, NOW).url)
    assert page.status_code == 200
    assert "Alice" in page.content.decode()


def test_who_covers_has_it_too_and_an_admin_has_everybodys(day: Day) -> None:
    WAITS["message"][0](day)
    assert kinds(day.frank) == []
    Cover.objects.create(covering=day.frank, away=day.bob, from_at=NOW - DAY, until=NOW + DAY, by=day.dora)
    assert kinds(day.frank) == ["message"]
    assert kinds(day.dora, "admin") == ["message"]


def test_what_has_a_limit_comes_first_then_the_oldest(day: Day) -> None:
    for kind in ("leave", "review", "help"):
        WAITS[kind][0](day)
    conversation_verbs.reply(day.alice, body="And another thing", now=NOW - timedelta(hours=1))
    rows = waits_for(day.bob)
    assert next(row.kind for row in rows) == "help"
    assert rows[0].limit is not None
    since = [row.since for row in rows[1:]]
    assert since == sorted(since)
    assert "to be answered in" in line(rows[0], NOW).note


def test_several_messages_are_one_since_the_first_and_say_the_last(day: Day) -> None:
    for hours, words in ((30, "First"), (20, "Second"), (1, "Third")):
        conversation_verbs.reply(day.alice, body=words, now=NOW - timedelta(hours=hours))
    (row,) = waits_for(day.bob)
    assert row.since == NOW - timedelta(hours=30)
    assert line(row, NOW).sentence == "wrote: “Third”"
    assert counted([row]) == [("message", 1)]


def test_late_activities_of_a_week_are_one_and_those_of_a_week_that_is_met_none(day: Day) -> None:
    for person in ("Ann", "Ben"):
        activity_verbs.log(
            day.alice, kind="contacted", occurred_on=START, person=person, by=day.alice.user, now=NOW - DAY
        )
    judged(day)
    (row,) = waits_for(day.bob)
    assert line(row, NOW).sentence == "logged 2 activities of week 1 after its limit."
    day.alice.searches.get().periods.filter(number=1).update(verdict="met")
    assert waits_for(day.bob) == []


# --- Graduates who have not signed ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days_left", "waits"),
    [
        pytest.param(10, False, id="ten days left"),
        pytest.param(9, True, id="nine days left"),
        pytest.param(0, True, id="on the last day"),
        pytest.param(-1, False, id="once it has passed"),
    ],
)
def test_a_graduate_who_has_not_signed_waits_with_less_than_ten_days_left(
    day: Day, days_left: int, waits: bool
) -> None:
    ben = graduate(day, days_left)
    assert kinds(day.bob) == (["start"] if waits else [])
    if waits:
        (row,) = waits_for(day.bob)
        last_day = day_words(NOW.date() + days_left * DAY, 2026)
        assert (
            line(row, NOW).sentence
            == f"has graduated and not joined yet; the last day to start is {last_day}."
        )
        assert urgency_of([row]) == Urgency.ONLY_JUST
        User.objects.filter(pk=ben.user_id).update(joined_at=NOW)
        assert "not signed yet" in line(waits_for(day.bob)[0], NOW).sentence


def test_an_outage_at_the_end_of_the_last_day_moves_it(day: Day) -> None:
    graduate(day, -1)
    midnight = end_of_day(NOW.date() - DAY, "America/New_York")
    assert kinds(day.bob) == []
    Outage.objects.create(
        began_at=midnight - timedelta(hours=2), ended_at=midnight + timedelta(hours=1), reason="The host was down.",
        what="service", by=day.dora, at=NOW,
    )  # fmt: skip
    assert kinds(day.bob) == ["start"]


def graduate(day: Day, days_left: int) -> Student:
    """Ben, who has graduated, signed nothing and not joined, with so many days left to start."""
    ben = factories.make_student("Ben Late", coach=day.bob, state="preparing")
    User.objects.filter(pk=ben.user_id).update(joined_at=None)
    policy = day.alice.searches.get().policy
    Acknowledgement.objects.create(student=ben, policy=policy, at=NOW - 200 * DAY)
    Certification.objects.create(
        student=ben,
        graduated_on=NOW.date() + (days_left - policy.start_limit_days) * DAY,
        by=day.dora,
        at=NOW - DAY,
    )
    return ben


# --- Setting aside ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["message", "late"])
def test_set_aside_it_waits_no_more_until_there_is_a_newer_one_or_it_is_taken_back(
    day: Day, kind: str
) -> None:
    make = WAITS[kind][0]
    make(day)
    judged(day)
    (row,) = waits_for(day.bob)
    known: dict[str, Any] = {"kind": kind, "number": row.number, "by": day.bob, "now": NOW}
    aside = verbs.set_aside(day.alice, **known)
    assert verbs.set_aside(day.alice, **known) == aside
    assert kinds(day.bob) == []
    verbs.take_back(aside, by=day.bob, now=NOW)
    verbs.take_back(aside, by=day.bob, now=NOW)
    assert kinds(day.bob) == [kind]
    verbs.set_aside(day.alice, **known)
    assert SetAside.objects.count() == 2
    if kind == "message":
        conversation_verbs.reply(day.alice, body="Are you there?", now=NOW)
    else:
        activity_verbs.log(
            day.alice, kind="contacted", occurred_on=START, person="Nell", by=day.alice.user, now=NOW
        )
    assert kinds(day.bob) == [kind]


def test_nobody_sets_aside_what_is_not_there_or_not_theirs(day: Day) -> None:
    message = WAITS["message"][0](day)
    for kind, number, by in (
        ("message", message.pk + 1, day.bob),
        ("leave", message.pk, day.bob),
        ("message", message.pk, day.frank),
        ("message", message.pk, day.alice.user),
    ):
        with pytest.raises(Refused):
            verbs.set_aside(day.alice, kind=kind, number=number, by=by, now=NOW)
    assert not SetAside.objects.exists()


# --- How much is asked -----------------------------------------------------------------------------------------------


def test_all_of_it_is_one_statement(day: Day) -> None:
    with CaptureQueriesContext(connection) as none:
        waits_for(day.bob)
    for make, _, _ in reversed(
        [WAITS[kind] for kind in WAITS if kind != "document"]
    ):  # which ends her guarantee
        make(day)
    judged(day)
    with CaptureQueriesContext(connection) as many:
        # her message answers the silence and what came back
        assert {row.kind for row in waits_for(day.bob)} >= WAITS.keys() - {
            "document",
            "message",
            "lapse",
            "bounce",
        }
    assert len(none) == len(many) == 1
