"""A student is put off until a day, with a word why, and is back then or when something new happens (DOMAIN §9)."""

from datetime import date, timedelta
from typing import Any

import pytest

from coaching.caseload.queries import rows, students_of
from coaching.caseload.ranking import Ranking, ranking_of
from coaching.conversation.verbs import reply
from coaching.put_off import verbs
from coaching.put_off.models import PutOff
from coaching.waiting.queries import waiting_rows
from coaching.waiting.rows import by_student
from core.errors import Refused
from people.students.models import Student
from rules.instants import start_of_day
from rules.risk import Urgency
from standing.models import Standing
from standing.verbs import assess_students
from tests import factories
from tests.coaching.my_day import scene
from tests.coaching.my_day.scene import DAY, NOW, WAITS, Day
from tests.stages import staged

THURSDAY = date(2026, 3, 26)
THURSDAY_BEGINS = start_of_day(THURSDAY, "America/New_York")


@staged
def day() -> Day:
    made = scene.make()
    factories.make_student("Zoe Zed", coach=made.bob)
    assess_students(Student.objects.values_list("pk", flat=True), NOW)
    return made


@pytest.fixture(autouse=True)
def at_now(clock: Any) -> None:
    clock.set(NOW)


def listed(day: Day, now: Any = NOW) -> list[str]:
    """Bob's caseload by name, those who are put off in brackets at its end."""
    ranking = ranked(day, now)
    lines = rows(students_of(day.bob, now, ranking), day.bob, now, ranking)
    return [f"[{line.name}]" if line.reason.startswith("Put off") else line.name for line in lines]


def ranked(day: Day, now: Any = NOW) -> Ranking:
    return ranking_of(day.bob, by_student(waiting_rows(day.bob, "coach", now)), now)


def put_off(day: Day, until: date = THURSDAY, why: str = "On holiday", **changes: Any) -> list[PutOff]:
    said: dict[str, Any] = {"until": until, "why": why, "by": day.bob, "now": NOW} | changes
    return verbs.put_off([day.alice], **said)


def test_they_stand_last_until_the_day_begins_for_the_coach(day: Day) -> None:
    assert listed(day) == ["Alice Moreau", "Zoe Zed"]
    (row,) = put_off(day)
    assert row.until == THURSDAY_BEGINS
    assert listed(day) == ["Zoe Zed", "[Alice Moreau]"]
    assert listed(day, THURSDAY_BEGINS - timedelta(microseconds=1)) == ["Zoe Zed", "[Alice Moreau]"]
    assert listed(day, THURSDAY_BEGINS) == ["Alice Moreau", "Zoe Zed"]


def test_the_row_says_until_when_and_why_and_who_is_put_off_needs_nobody_today(day: Day) -> None:
    WAITS["leave"][0](day)
    assert (ranked(day).needing, ranked(day).everyone) == (1, 2)
    put_off(day)
    ranking = ranked(day)
    assert (ranking.needing, ranking.everyone) == (0, 2)
    line = rows(students_of(day.bob, NOW, ranking), day.bob, NOW, ranking)[-1]
    assert line.reason == "Put off until Thu 26 Mar: On holiday"
    assert "Asks for leave" in line.further_reasons[0]


def test_something_new_that_waits_brings_them_back(day: Day) -> None:
    WAITS["leave"][0](day)  # of yesterday: the coach had seen it
    put_off(day)
    assert listed(day) == ["Zoe Zed", "[Alice Moreau]"]
    later = NOW + timedelta(hours=1)
    reply(day.alice, body="I am back already", now=later)
    assert listed(day, later) == ["Alice Moreau", "Zoe Zed"]


@pytest.mark.parametrize(
    ("rank", "is_back"), [(Urgency.ONLY_JUST, True), (Urgency.DUE_SOON, False), (Urgency.LOST, False)]
)
def test_who_becomes_more_urgent_is_back(day: Day, rank: Urgency, is_back: bool) -> None:
    Standing.objects.filter(student=day.alice).update(rank=Urgency.DUE_SOON)
    put_off(day)
    Standing.objects.filter(student=day.alice).update(rank=rank)
    assert (listed(day)[0] == "Alice Moreau") is is_back


def test_put_off_again_the_later_word_holds_and_it_can_be_taken_back(day: Day) -> None:
    put_off(day)
    put_off(day, until=date(2026, 3, 30), why="Longer")
    assert PutOff.objects.count() == 2
    assert PutOff.objects.in_force(NOW).get().why == "Longer"
    assert verbs.bring_back(day.alice, by=day.bob, now=NOW)
    assert not verbs.bring_back(day.alice, by=day.bob, now=NOW)
    assert listed(day) == ["Alice Moreau", "Zoe Zed"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        pytest.param({"until": NOW.date()}, "until", id="today"),
        pytest.param({"until": NOW.date() - DAY}, "until", id="yesterday"),
        pytest.param({"until": NOW.date() + 61 * DAY}, "until", id="in sixty-one days"),
        pytest.param({"why": " "}, "why", id="no word why"),
        pytest.param({"why": "x" * 201}, "why", id="too many words"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(day: Day, changes: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refused:
        put_off(day, **changes)
    assert refused.value.field == field


def test_nobody_puts_off_another_coachs_student(day: Day) -> None:
    with pytest.raises(Refused):
        put_off(day, by=day.frank)
    put_off(day, until=NOW.date() + 60 * DAY, by=day.dora)
    with pytest.raises(Refused):
        verbs.bring_back(day.alice, by=day.frank, now=NOW)


def test_the_page_puts_the_chosen_off_and_the_students_page_brings_one_back(day: Day) -> None:
    client = factories.client_of(day.bob)
    url = "/caseload/put-off/"
    assert client.get(url)["Location"] == "/caseload/"
    page = client.get(url, {"student": day.alice.pk}).content.decode()
    assert "Put off Alice Moreau" in page
    refused = client.post(url, {"student": day.alice.pk, "until": "2026-03-24", "why": "Ill"})
    assert refused.status_code == 422
    assert "Choose a day ahead, such as tomorrow." in refused.content.decode()
    assert 'value="Ill"' in refused.content.decode(), "what was typed is kept"
    done = client.post(url, {"student": day.alice.pk, "until": "2026-03-26", "why": "Ill"}, follow=True)
    assert "Put off: 1 student." in done.content.decode()
    assert "Put off until Thu 26 Mar: Ill" in done.content.decode()
    students_page = client.get(f"/students/{day.alice.pk}/").content.decode()
    assert "Bob Field put Alice Moreau off until" in students_page
    assert (
        "put Alice"
        not in factories.client_of(day.alice.user).get(f"/students/{day.alice.pk}/").content.decode()
    )
    back = client.post(f"/students/{day.alice.pk}/put-off/end/", follow=True).content.decode()
    assert "Alice Moreau is back in the list." in back
