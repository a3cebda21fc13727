"""explain_student, verify_standing, sweep: words for people, JSON for programs, exit status."""

import json
from datetime import UTC, date, datetime, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from commitments.excusals.models import Excusal
from jobsearch.employers.models import Employer
from jobsearch.offers.models import Offer
from standing.models import Period, Standing
from standing.verbs import assess
from tests.factories import make_coach, make_student
from tests.standing.making import fill_week, log, make_search

START = date(2026, 3, 2)
NOW = datetime(2026, 3, 24, 15, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def run(name, *arguments):
    out = StringIO()
    call_command(name, *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def search(clock):
    clock.set(NOW)
    search = make_search(START, student=make_student("Alice", state="searching"))
    fill_week(search, 1)
    log(search, "contacted", START + timedelta(days=8), person="Priya")
    Excusal.objects.create(
        search=search,
        number=3,
        state="in_force",
        excused_by=make_coach(),
        excused_at=NOW - timedelta(days=2),
        reason="Ill.",
    )
    assess([search.pk], NOW)
    return search


def test_explain_student(search):
    value = json.loads(run("explain_student", "ALICE@example.com", "--json"))
    assert value["email"] == "alice@example.com"
    assert value["state"] == "searching"
    assert value["window"] == {
        "first_day": "2026-03-02",
        "last_day": "2026-08-29",
        "closes_at": "2026-08-30T04:00:00Z",
    }
    weeks = value["weeks"]
    assert [week["verdict"] for week in weeks[:5]] == ["met", "missed", "excused", "open", "not_assessed"]
    assert weeks[1]["quotas"][0] == {
        "key": "people", "label": "People", "count": 1, "minimum": 8, "left": 7, "met": False, "clause": "3.1",
    }  # fmt: skip
    assert weeks[1]["reasons"] == [
        "1 of 8 people (clause 3.1).",
        "0 of 5 commits (clause 3.2).",
        "0 of 1 post (clause 3.3).",
    ]
    assert weeks[2]["reasons"][0] == "Excused: Ill."
    assert weeks[25]["reasons"] == ["It is unfinished: 6 of 7 days lie in the window."]
    assert value["risk"]["level"] in {"amber", "red"}
    words = run("explain_student", "alice@example.com")
    assert "Week 2, 2026-03-09 to 2026-03-15: missed; People 1/8, Commits 0/5, Post 0/1" in words


def test_as_of_judges_by_what_was_known_and_writes_nothing(search):
    before = list(Period.objects.values().order_by("pk")), list(Standing.objects.values())
    value = json.loads(run("explain_student", "alice@example.com", "--as-of", "2026-03-04T12:30Z", "--json"))
    first = value["weeks"][0]
    assert first["verdict"] == "open"
    assert first["settled"] is False
    assert first["quotas"][1]["count"] == 3  # commits of Monday to Wednesday noon
    later = json.loads(
        run("explain_student", "alice@example.com", "--as-of", "2026-09-30T00:00", "--zone", "UTC", "--json")
    )
    assert later["weeks"][24]["verdict"] == "missed"
    assert (list(Period.objects.values().order_by("pk")), list(Standing.objects.values())) == before


def test_explain_someone_who_never_signed(clock):
    clock.set(NOW)
    make_student("Charlie", state="preparing")
    value = json.loads(run("explain_student", "charlie@example.com", "--json"))
    assert value["state"] == "preparing"
    assert value["window"] is None
    assert value["weeks"] == []
    assert value["risk"]["level"] == "green"


@pytest.mark.parametrize(
    "arguments", [["nobody@example.com"], ["alice@example.com", "--as-of", "yesterday"], []]
)
def test_a_wrong_argument_is_one_line_and_status_two(search, arguments):
    with pytest.raises(CommandError) as refused:
        run("explain_student", *arguments)
    assert refused.value.returncode == 2
    assert "\n" not in str(refused.value)


def test_verify_standing_finds_nothing_and_then_what_was_planted(search):
    assert json.loads(run("verify_standing", "--json"))["differences"] == []
    Period.objects.filter(search=search, number=2).update(verdict="met")
    Standing.objects.update(missed=0)
    with pytest.raises(SystemExit) as ended:
        run("verify_standing", "--json")
    assert ended.value.code == 1
    found = planted()
    assert {(each["email"], each["what"], each["stored"], each["judged"]) for each in found} == {
        ("alice@example.com", "week 2: verdict", "met", "missed"),
        ("alice@example.com", "missed", 0, 1),
    }
    assess([search.pk], NOW)
    assert "0 stored values differ" in run("verify_standing")


def planted():
    out = StringIO()
    with pytest.raises(SystemExit):
        call_command("verify_standing", "--json", stdout=out)
    return json.loads(out.getvalue())["differences"]


def test_verify_standing_finds_a_week_that_is_gone_or_has_other_days(search):
    Period.objects.filter(search=search, number=9).delete()
    Period.objects.filter(search=search, number=10).update(last_day=START + timedelta(days=70))
    whats = {each["what"] for each in planted()}
    assert {"week 9: days", "week 10: days"} <= whats


def test_what_only_waits_for_the_sweep_is_no_difference(search, clock):
    clock.set(NOW + timedelta(days=30))
    assert json.loads(run("verify_standing", "--json"))["differences"] == []


def test_a_sweep_for_a_past_moment_leaves_standings_as_of_now(search):
    """An offer that was due three weeks ago is recorded as of then; what was judged as of then is judged again."""
    run("sweep", "--as-of", "2026-03-24T15:00Z")
    settled = list(stored())
    assert ("week", 1, "met", False, True) in settled
    past = NOW - timedelta(days=21)
    Offer.objects.create(
        student=search.student,
        employer=Employer.objects.create(name="Acme", created_at=past),
        role="Developer",
        received_at=past,
        zone=search.zone,
        country="US",
        due_at=past,
        stated_at=past,
        changed_at=past,
    )
    assert "1 offer recorded as overdue." in run("sweep", "--as-of", "2026-03-03T15:00Z")
    assert list(stored()) == settled
    assert Standing.objects.get().assessed_at == NOW
    assert json.loads(run("verify_standing", "--json"))["differences"] == []
    assert "Nothing was to do." in run("sweep", "--as-of", "2026-03-03T15:00Z")
    assert list(stored()) == settled


def stored():
    return [
        (each.unit, each.number, each.verdict, each.provisional, each.settled_at is not None)
        for each in Period.objects.order_by("unit", "number")
    ]


def test_production_sweeps_no_moment_that_is_still_to_come(search, settings):
    """What a sweep does, it does for good: windows close, lapses are proposed, people are told."""
    settings.PRODUCTION = True
    before = list(stored())
    with pytest.raises(CommandError, match="still to come"):
        run("sweep", "--as-of", "2026-03-24T15:00:01Z")
    assert list(stored()) == before
    assert run("sweep", "--as-of", "2026-03-24T15:00Z"), "the present moment is none to come"


def test_sweep_says_what_it_did_in_words(search):
    said = run("sweep", "--as-of", "2026-03-31T06:00Z")
    assert said.startswith("As of 2026-03-31T06:00:00Z:\n")
    assert "1 week or month settled." in said
    assert "Nothing was to do." in run("sweep", "--as-of", "2026-03-31T06:00Z")
    with pytest.raises(CommandError):
        run("sweep", "--as-of", "2026-03-31T06:00")


def test_judge_everyone_mends_what_verify_standing_lists(search):
    Period.objects.filter(search=search, number=1).update(verdict="missed", counts=[0, 0, 0])
    make_student("Zoe")
    assert run("judge_everyone") == "Everyone is judged; 2 rows changed.\n"
    assert json.loads(run("verify_standing", "--json"))["differences"] == []
    assert json.loads(run("judge_everyone", "--json")) == {"changed": 0, "failed": 0}
