"""A student's log for scripts: logged and corrected by the verbs of the pages, refused in words that name the field."""

from datetime import date, timedelta
from typing import Any

import pytest

from core.clock import now
from jobsearch.activities.models import Activity
from tests.jobsearch.api.conftest import PRIYA, Script
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db


# --- Log ------------------------------------------------------------------------------------------------------------


def test_an_activity_is_logged_as_on_the_page(its: Scene, writer: Script) -> None:
    answer = writer.log(PRIYA)
    assert answer.status_code == 201
    activity = Activity.objects.get()
    assert (activity.contact.name, activity.employer.name, activity.source) == (
        "Priya Shah",
        "Globex",
        "script",
    )
    assert (answer.json()["day"], answer.json()["counts_for"]) == ("2026-04-14", ["People"])
    assert activity.changed_by == its.alice.user


def test_the_same_key_again_finds_what_it_wrote(its: Scene, writer: Script, clock: Any) -> None:
    first = writer.log(PRIYA, **{"Idempotency-Key": "call-1"})
    clock.set(now() + timedelta(minutes=5))
    second = writer.log(PRIYA, **{"Idempotency-Key": "call-1"})
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json()["id"] == second.json()["id"]
    assert Activity.objects.count() == 1


def test_the_same_key_for_another_activity_is_refused(its: Scene, writer: Script) -> None:
    writer.log(PRIYA, **{"Idempotency-Key": "call-1"})
    answer = writer.log(PRIYA | {"person": "Sam"}, **{"Idempotency-Key": "call-1"})
    assert answer.status_code == 409
    assert Activity.objects.count() == 1


def test_without_a_key_each_call_logs(its: Scene, writer: Script) -> None:
    writer.log(PRIYA)
    writer.log(PRIYA)
    assert Activity.objects.count() == 2


@pytest.mark.parametrize("key", ["", "with blanks", "x" * 81, "ä"])
def test_a_key_that_is_none_is_told(its: Scene, writer: Script, key: str) -> None:
    answer = writer.log(PRIYA, **{"Idempotency-Key": key})
    assert answer.status_code == 422
    assert not Activity.objects.exists()


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"kind": "nonsense"}, "kind", "Choose what you did"),
        ({"kind": None}, "kind", "text"),
        ({"kind": 5}, "kind", "text"),
        ({"person": ""}, "person", "Say with whom"),
        ({"person": "x" * 121}, "person", "too long"),
        ({"person": {"first": "Priya"}}, "person", "text"),
        ({"day": "2026-04-30"}, "day", "still to come"),
        ({"day": "1999-01-01"}, "day", "year"),
        ({"day": "tomorrow"}, "day", "2026-11-25"),
        ({"day": 5e300}, "day", "2026-11-25"),
        ({"link": "nonsense"}, "link", "no link"),
        ({"note": "x" * 20_001}, "note", "Shorten"),
        ({"note": "NUL \0"}, "note", "no text"),
        ({"note": "\ud800"}, "note", ""),
        ({"persn": "Priya"}, "persn", "no field"),
    ],
)
def test_what_is_wrong_is_said_by_its_field(
    its: Scene, writer: Script, change: dict[str, Any], field: str, words: str
) -> None:
    answer = writer.log(PRIYA | change)
    assert answer.status_code == 422
    said = answer.json()
    assert list(said["fields"]) == [field]
    assert words in " ".join(said["fields"][field])
    assert said["error"]
    assert not Activity.objects.exists()


def test_a_field_that_is_missing_is_named(its: Scene, writer: Script) -> None:
    assert writer.log({"person": "Priya"}).json()["fields"] == {"kind": ["Say the kind: “kind” is missing."]}


@pytest.mark.parametrize("body", ["", "{", "[]", "null", "5", b"\xff", '"text"', '{"kind": "contacted"'])
def test_a_body_that_is_no_object_is_told(its: Scene, writer: Script, body: Any) -> None:
    answer = writer.log(body)
    assert answer.status_code in (400, 422)
    assert "JSON" in answer.json()["error"]


def test_an_early_day_is_kept_and_says_why_it_does_not_count(its: Scene, writer: Script) -> None:
    said = writer.log(PRIYA | {"day": "2026-02-01"}).json()
    assert said["counts_for"] == []
    assert said["why_not"]


# --- Correct --------------------------------------------------------------------------------------------------------


def test_only_what_is_sent_changes_and_its_history_keeps_the_rest(its: Scene, writer: Script) -> None:
    activity = its.log(employer="Globex", note="intro")
    said = writer.call("patch", f"activities/{activity.pk}", {"person": "P. Shah"}).json()
    assert (said["person"], said["note"]) == ("P. Shah", "intro")
    assert activity.events.count() == 2


def test_null_empties_a_text_and_says_nothing_about_the_day(its: Scene, writer: Script) -> None:
    activity = its.log(note="intro")
    said = writer.call("patch", f"activities/{activity.pk}", {"note": None, "day": None, "kind": None}).json()
    assert (said["note"], said["day"], said["kind"]) == ("", "2026-04-14", "contacted")


def test_what_is_settled_is_the_coachs_to_decide(its: Scene, writer: Script) -> None:
    activity = its.log(day=date(2026, 3, 3), at=its.now - timedelta(days=40))
    answer = writer.call("patch", f"activities/{activity.pk}", {"note": "x"})
    assert answer.status_code == 409
    assert "Ask your coach" in answer.json()["error"]


def test_one_is_taken_back_and_put_back(its: Scene, writer: Script) -> None:
    activity = its.log()
    assert writer.call("post", f"activities/{activity.pk}/take-back").json()["taken_back"]
    assert writer.call("post", f"activities/{activity.pk}/take-back").status_code == 409
    assert writer.get("activities").json()["items"] == []
    assert len(writer.get("activities?taken_back=true").json()["items"]) == 1
    assert not writer.call("post", f"activities/{activity.pk}/put-back").json()["taken_back"]


@pytest.mark.parametrize("activity_id", ["0", "999999999999999999999999", "-1", "x"])
def test_a_number_that_is_none_is_not_there(its: Scene, writer: Script, activity_id: str) -> None:
    assert writer.get(f"activities/{activity_id}").status_code in (404, 422)
