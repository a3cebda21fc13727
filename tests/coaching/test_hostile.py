"""Whatever is sent to a form of this room: a clear answer, never an error of ours."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from coaching.appointments import verbs as appointment_verbs
from coaching.concerns import verbs as concern_verbs
from coaching.deliverables import verbs as deliverable_verbs
from coaching.lapses import verbs as lapse_verbs
from commitments.excusals import verbs as excusal_verbs
from commitments.leave import verbs as leave_verbs
from jobsearch.activities import verbs as activity_verbs
from jobsearch.corrections import verbs as correction_verbs
from people.accounts.models import User
from people.students.models import Student
from tests.coaching.conftest import MONDAY, ask
from tests.factories import client_of

VALUES = {
    "empty": "",
    "much": "x" * 50_000,
    "a NUL": "a\x00b",
    "half a surrogate": "\ud800",
    "a formula": '=HYPERLINK("http://evil.example","x")',
    "the year 9999": "9999-12-31",
    "no day": "2026-02-30",
    "a huge number": "9" * 40,
    "below nothing": "-1",
    "markup": "<script>alert(1)</script>",
    "direction marks": "\u202e\u200b",
}
ADMINS = {"reinstatement", "concern_decision"}
STUDENTS = {"submissions"}
FIELDS = ("body", "why", "kind", "host", "day", "time", "minutes", "outcome", "minutes_late", "note", "due_on", "link",
          "text", "decision", "what", "happened_on", "student", "form_key", "schools_error", "asks_reply")  # fmt: skip


@pytest.fixture
def urls(alice: Student, bob: User, dora: User, clock: Any) -> dict[str, str]:
    """Every form of the room, by name, each for something that waits."""
    message = ask(alice, bob)
    assert message.lapse_at is not None
    now = clock.set(message.lapse_at + timedelta(hours=1))
    lapse = lapse_verbs.propose_lapse(message, now=now)
    search = alice.searches.get()
    activity = activity_verbs.log(
        alice, kind="contacted", occurred_on=date(2026, 3, 3), person="Priya", by=alice.user, now=now
    )
    correction = correction_verbs.ask_correction(
        activity, changes={"person": "Pria"}, why="x", by=alice.user, now=now
    )
    leave = leave_verbs.ask_leave(
        search, first_day=date(2026, 4, 6), last_day=date(2026, 4, 7), reason="x", by=alice.user, now=now
    )
    asked = excusal_verbs.ask_excusal(search, unit="week", number=1, why="x", by=alice.user, now=now)
    meeting = appointment_verbs.book(
        alice, kind="coaching", host=bob, starts_at=now - timedelta(hours=1), minutes=30, by=bob, now=now
    )
    work = deliverable_verbs.set_deliverable(alice, kind="resume", due_on=date(2026, 4, 1), by=bob, now=now)
    version = deliverable_verbs.submit(work, link="", text="x", by=alice.user, now=now)
    concern = concern_verbs.raise_concern(alice, what="x", happened_on=date(2026, 3, 3), by=bob, now=now)
    assert lapse is not None
    numbers = {
        "message_many": [],
        "messages": [alice.pk],
        "excusal": [alice.pk, 2],
        "excusal_agreement": [alice.pk, asked.pk],
        "excusal_refusal": [alice.pk, asked.pk],
        "acceptance": [alice.pk, activity.pk],
        "correction": [alice.pk, correction.pk],
        "leave_decision": [alice.pk, leave.pk],
        "lapse_drop": [alice.pk, lapse.pk],
        "reinstatement": [alice.pk, lapse.pk],
        "appointments": [alice.pk],
        "outcome": [alice.pk, meeting.pk],
        "deliverables": [alice.pk],
        "submissions": [alice.pk, work.pk],
        "cancellation": [alice.pk, work.pk],
        "review": [alice.pk, version.pk],
        "concerns": [alice.pk],
        "concern_decision": [alice.pk, concern.pk],
    }
    return {name: reverse(f"coaching:{name}", args=args) for name, args in numbers.items()}


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES.keys())
def test_no_form_breaks(urls: dict[str, str], alice: Student, bob: User, dora: User, value: str) -> None:
    sent = value.encode("utf-8", "surrogatepass") if value == "\ud800" else value
    everywhere: dict[str, object] = dict.fromkeys(FIELDS, sent)
    for name, url in urls.items():
        user = dora if name in ADMINS else alice.user if name in STUDENTS else bob
        client = client_of(user)
        for headers in ({}, {"HX-Request": "true"}):
            response = client.post(url, everywhere, headers=headers)
            assert response.status_code < 500, f"{name}: {response.status_code}"


def test_five_megabytes_are_refused_beside_the_field(urls: dict[str, str], bob: User) -> None:
    client = client_of(bob)
    for name, field in [
        ("messages", "body"),
        ("excusal", "why"),
        ("concerns", "what"),
        ("cancellation", "why"),
    ]:
        response = client.post(urls[name], {field: "x" * 5_000_000})
        assert response.status_code == 422, name
        assert "5000000" in response.content.decode().replace(",", ""), "it says how long it is"


def test_local_times_that_do_not_exist_or_come_twice(alice: Student, bob: User, clock: Any) -> None:
    """The hour that is left out on 8 March moves forward; of the one that comes twice, the earlier is meant."""
    clock.set(MONDAY - timedelta(days=5))
    client, url = client_of(bob), reverse("coaching:appointments", args=[alice.pk])
    for day, time, utc in [("2026-03-08", "02:30", "07:30"), ("2026-11-01", "01:30", "05:30")]:
        data = {"kind": "coaching", "host": bob.pk, "day": day, "time": time, "minutes": "30"}
        assert client.post(url, data).status_code == 302
        newest = alice.appointments.order_by("-pk").first()
        assert newest is not None
        assert f"{newest.starts_at:%H:%M}" == utc
