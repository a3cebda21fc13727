"""While one types: what Enter will store, what it will count for, and what may complete the name."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from commitments.quotas.models import ActivityKind
from jobsearch.activities.models import Activity
from jobsearch.contacts.who import same
from jobsearch.employers.models import Employer
from jobsearch.log.forms import QuickForm
from jobsearch.log.kinds import kinds_to_log
from jobsearch.typing.preview import Preview, preview
from tests.factories import client_of, make_policy
from tests.jobsearch.scenes import Scene, noon, scene

pytestmark = pytest.mark.django_db


def look(its: Scene, typed: str, kind: str = "contacted", **fields: str) -> Preview:
    """Look at what is typed; the caret stands at “|”, else at its end."""
    caret = typed.index("|") if "|" in typed else len(typed)
    form = QuickForm(kinds_to_log(its.alice), {"kind": kind, "line": typed.replace("|", ""), **fields})
    assert form.is_valid(), form.errors
    return preview(its.alice, form, caret, its.now)


def chips(shown: Preview) -> dict[str, str]:
    return {chip.field: chip.words for chip in shown.chips if not chip.none}


def dashed(shown: Preview) -> set[str]:
    return {chip.field for chip in shown.chips if chip.guess}


def rows(shown: Preview) -> list[tuple[str, str]]:
    return [(row.title, row.note) for row in shown.completions.rows] if shown.completions else []


def test_the_parts_are_shown_in_the_order_in_which_they_are_stored(its: Scene) -> None:
    shown = look(its, "Priya Shah @ Globex, intro call https://x.com/a, yesterday")
    assert [chip.field for chip in shown.chips] == ["kind", "person", "employer", "day", "note", "link"]
    assert chips(shown) == {
        "kind": "contacted",
        "person": "Priya Shah",
        "employer": "@ Globex",
        "day": "Mon 13 Apr",
        "note": "intro call",
        "link": "https://x.com/a",
    }
    assert dashed(shown) == {"person", "employer"}


def test_what_is_shown_is_what_is_stored(its: Scene) -> None:
    line = "mon: Priya Shah at Globex, intro call"
    shown = chips(look(its, line))
    client_of(its.alice.user).post("/log/", {"kind": "contacted", "line": line})
    stored = Activity.objects.get(student=its.alice)
    assert (stored.contact.name, f"@ {stored.employer.name}") == (shown["person"], shown["employer"])
    assert (stored.note, stored.occurred_on) == (shown["note"], date(2026, 4, 13))


def test_nothing_is_written_by_looking(its: Scene) -> None:
    look(its, "Priya Shah @ Globex")
    assert not Activity.objects.exists()
    assert not Employer.objects.exists()


def test_a_field_of_its_own_goes_before_what_the_line_says(its: Scene) -> None:
    shown = look(its, "Priya @ Globex, yesterday", employer="Initech", day="2026-04-10")
    assert chips(shown)["employer"] == "@ Initech"
    assert chips(shown)["day"] == "Fri 10 Apr"


def test_somebody_known_brings_the_employer(its: Scene) -> None:
    its.log(person="Priya Shah", employer="Globex", day=its.today - timedelta(days=14))
    shown = look(its, "Priya Shah")
    assert chips(shown)["employer"] == "@ Globex"
    assert dashed(shown) == set()


def sentence(its: Scene, typed: str, kind: str = "contacted", **fields: str) -> str:
    return look(its, typed, kind, **fields).counts.sentence


def test_the_sixth_of_eight(its: Scene) -> None:
    for number in range(5):
        its.log(person=f"Person {number}")
    shown = look(its, "Priya Shah")
    assert shown.counts.sentence == "Your 6th of 8 people this week."
    assert shown.counts.adds


def test_beyond_what_is_asked_for(its: Scene) -> None:
    for number in range(8):
        its.log(person=f"Person {number}")
    assert sentence(its, "Priya Shah") == "Your 9th person, of 8 asked for this week."


def test_who_counted_already_adds_nobody(its: Scene) -> None:
    its.log(person="Priya Shah", employer="Globex")
    shown = look(its, "Priya Shah")
    assert shown.counts.sentence == "Priya counted already this week."
    assert not shown.counts.adds


def test_who_is_said_to_be_somebody_known_counted_already(its: Scene) -> None:
    jose = its.log(person="José García").contact
    assert sentence(its, "Jose Garcia, again") == "Your 2nd of 8 people this week."
    assert sentence(its, "Jose Garcia, again", who=same(jose.pk)) == "Jose counted already this week."


def test_an_earlier_day_of_the_same_week_counts_nobody_twice(its: Scene) -> None:
    """What is stored first is not what was done first."""
    its.log(person="Priya Shah")
    assert sentence(its, "Priya Shah, yesterday") == "Priya counted already this week."


def test_a_week_that_can_still_be_logged_says_until_when(its: Scene) -> None:
    assert (
        sentence(its, "sun: Priya Shah")
        == "Counts for week 6, which closes on Sun 19 Apr: your 1st of 8 people."
    )
    saturday = replace(its, now=datetime(2026, 4, 18, 15, 0, tzinfo=UTC))
    assert "which closes tomorrow" in sentence(saturday, "12 Apr Priya Shah")


def test_a_week_that_closed_waits_for_the_coach(its: Scene) -> None:
    assert sentence(its, "Priya Shah", day="2026-04-01") == (
        "Week 5 closed on Sun 12 Apr: it is kept, and counts only if your coach accepts it."
    )


def test_what_no_quota_counts_is_on_record(its: Scene) -> None:
    assert sentence(its, "Lightning talk", "talk") == "On record; not one of your weekly goals."


def test_before_the_search(its: Scene) -> None:
    assert "before the search started" in sentence(its, "Priya Shah", day="2026-02-20")


def test_what_is_missing_is_said(its: Scene) -> None:
    assert "public link" in sentence(its, "Why I like Rust", "blog_post")
    assert "begin with the person" in sentence(its, "@ Globex")


def test_five_commits(its: Scene) -> None:
    shown = look(its, "5 commits, the parser")
    assert chips(shown)["kind"] == "5 × coded"
    assert "kind" in dashed(shown), "another kind than the one that is chosen"
    assert shown.counts.sentence == "5 commits more, then 5 of 5 this week."


def test_a_role_where_one_applied(its: Scene) -> None:
    assert chips(look(its, "Backend engineer @ Acme", "applied"))["role"] == "Backend engineer"


def test_where_days_and_months_are_counted() -> None:
    from commitments.policies import shipped

    make_policy(shipped.document("codeup-2"))
    its = scene()
    assert sentence(its, "wrote tests https://github.com/a/b/commit/0a1b2c3", "push")
    its.log("push", link="https://github.com/a/b/commit/0a1b2c4")
    assert "counted already" in sentence(its, "more https://github.com/a/b/commit/0a1b2c3", "push")


def test_people_come_first_then_as_typed(its: Scene) -> None:
    its.log(person="Priya Shah", employer="Globex")
    its.log(person="Priya Boyd", employer="Initech", day=its.today - timedelta(days=20))
    its.log(person="Ana Priya", employer="Hooli", day=its.today - timedelta(days=3))
    assert rows(look(its, "Pri")) == [
        ("Priya Shah", "Globex · counted already this week"),
        ("Priya Boyd", "Initech · would be your 2nd person"),
        ("Ana Priya", "Hooli · would be your 2nd person"),
        ("“Pri”", "a new person"),
    ]


def test_taking_somebody_brings_their_employer(its: Scene) -> None:
    its.log(person="Priya Shah", employer="Globex")
    assert look(its, "Pri").completions.rows[0].text == "Priya Shah @ Globex"
    assert look(its, "Pri| @ Initech").completions.rows[0].text == "Priya Shah"


def test_an_accent_need_not_be_typed(its: Scene) -> None:
    its.log(person="José García")
    assert rows(look(its, "jose g"))[0][0] == "José García"


def test_employers_of_the_student_then_of_the_school_then_as_typed(its: Scene) -> None:
    its.log(person="Nadia Lindgren", employer="Lumen Energy")
    Employer.objects.create(name="Luma Analytics", created_at=its.now)
    assert rows(look(its, "Nadia Lindgren @ Lum|, coffee")) == [
        ("Lumen Energy", "Nadia Lindgren works there"),
        ("Luma Analytics", "an employer that the school knows"),
        ("“Lum”", "a new employer"),
    ]


def test_at_most_five_rows(its: Scene) -> None:
    for number in range(8):
        its.log(person=f"Priya {number}", employer=f"Globex {number}")
    assert len(rows(look(its, "Pri"))) == 5
    assert len(rows(look(its, "Somebody @ Glo"))) == 5


def test_nothing_known_begins_so_and_no_list_opens(its: Scene) -> None:
    assert rows(look(its, "Zoe")) == []
    assert rows(look(its, "Zoe Q, a note about Pri")) == []


def test_nobody_elses_people(its: Scene) -> None:
    scene(name="Charlie Okafor").log(person="Priya Shah", employer="Globex")
    assert rows(look(its, "Pri")) == []


def test_a_slip_that_was_corrected_completes_nothing(its: Scene) -> None:
    from jobsearch.activities import verbs

    slip = its.log(person="Pryia Shah")
    verbs.correct(slip, changes={"person": "Priya Shah"}, by=its.alice.user, now=its.now)
    assert [title for title, _ in rows(look(its, "Pr"))] == ["Priya Shah", "“Pr”"]


def test_the_question_comes_before_enter(its: Scene) -> None:
    assert look(its, "just met a bunch of people").question is not None


@pytest.fixture
def browser(its: Scene) -> Client:
    return client_of(its.alice.user)


def test_the_page_draws_it(browser: Client, its: Scene) -> None:
    its.log(person="Priya Shah", employer="Globex")
    html = browser.post("/log/preview/", {"kind": "contacted", "line": "Pri", "caret": "3"}).content.decode()
    assert 'role="listbox"' in html
    assert 'data-text="Priya Shah @ Globex"' in html
    assert 'data-chip="person"' in html


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"kind": "contacted"},
        {"kind": "nonsense", "line": "Priya"},
        {"kind": "contacted", "line": "Priya\0", "caret": "99999999999999999999"},
        {"kind": "contacted", "line": "x" * 20_000},
        {"kind": "contacted", "line": "Priya", "day": "nonsense"},
        {"kind": "contacted", "line": "a" * 300},
    ],
)
def test_nothing_typed_makes_it_fail(browser: Client, data: dict[str, Any]) -> None:
    assert browser.post("/log/preview/", data).status_code == 200


def test_it_asks_no_more_with_a_thousand_activities(
    its: Scene, browser: Client, django_assert_max_num_queries: Any
) -> None:
    kind = ActivityKind.objects.get(pk="contacted")
    for number in range(30):
        day = its.today - timedelta(days=number % 20)
        its.log(person=f"Person {number}", employer=f"Employer {number % 7}", day=day, at=noon(day))
    assert kind.with_person
    browser.get("/today/")
    with django_assert_max_num_queries(10):
        browser.post("/log/preview/", {"kind": "contacted", "line": "Per", "caret": "3"})
    with django_assert_max_num_queries(11):
        browser.post("/log/preview/", {"kind": "contacted", "line": "Person 1 @ Emp", "caret": "14"})
