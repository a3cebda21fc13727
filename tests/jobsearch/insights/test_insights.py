"""Where one stands: each figure and the list behind it, and that a long search asks no more than a short one."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core.models import AccessRecord
from jobsearch.insights.pages import Insights
from jobsearch.insights.tries import tries_of
from jobsearch.openings import verbs
from jobsearch.openings.models import Opening
from jobsearch.openings.moves import newest_move
from people.students.models import Student
from rules.answers import TryAnswer
from rules.states import Closing, Stage
from standing.verbs import assess_students
from tests.factories import client_of
from tests.jobsearch.scenes import WEEK_7, Scene, full_week, noon, scene
from tests.jobsearch.test_other_terms import policy_with

pytestmark = pytest.mark.django_db
PAGES = ("/insights/", "/insights/list/?stage=spotted", "/insights/list/?answer=any")


@pytest.fixture
def browser(its: Scene) -> Client:
    return client_of(its.alice.user)


def body(browser: Client, path: str, **query: Any) -> str:
    answer = browser.get(path, query)
    assert answer.status_code == 200
    return answer.content.decode()


def opening_of(its: Scene, employer: str) -> Opening:
    return Opening.objects.get(student=its.alice, employer__name=employer)


def lived(its: Scene) -> None:
    """Four applications, of which one led to an interview and one to a refusal; one person who talked, one not."""
    for employer in ("Globex", "Initech", "Hooli"):
        its.log("applied", employer=employer, role="Developer")
    its.log("applied", employer="Acme", role="Developer", person="Ada Quill")
    its.log("interviewed", employer="Acme", role="Developer")
    verbs.move(
        opening_of(its, "Hooli"), stage=Stage.CLOSED, closing=Closing.REFUSED, by=its.alice.user, now=its.now
    )
    its.log(person="Priya Shah", employer="Soylent")
    its.log(person="Omar Haddad", employer="Umbrella")
    its.log("meeting", person="Omar Haddad", employer="Umbrella")


def test_interviews_are_counted_by_what_was_logged_first(its: Scene) -> None:
    lived(its)
    sources = Insights(its.alice, its.now).sources
    assert [(figure.label, figure.count) for figure in sources] == [("applied, with a person named", 1)]


def test_answers_are_counted_by_the_way_of_contact(its: Scene) -> None:
    lived(its)
    rows = {row.label: (row.tried, row.answered) for row in Insights(its.alice, its.now).answer_rows}
    assert rows == {
        "applied, with nobody behind it": (3, 1),
        "applied, with a person named": (1, 1),
        "contacted": (2, 1),
    }


def test_a_person_of_an_opening_is_counted_with_it_alone(its: Scene) -> None:
    lived(its)
    assert sum(one.person is not None for one in tries_of(its.alice).tries) == 2


def test_what_was_undone_or_taken_back_counts_for_nothing(its: Scene) -> None:
    lived(its)
    hooli, globex = opening_of(its, "Hooli"), opening_of(its, "Globex")
    verbs.undo(newest_move(hooli), by=its.alice.user, now=its.now)
    verbs.take_back(globex, by=its.alice.user, now=its.now)
    tries = tries_of(its.alice)
    assert globex.pk not in {one.opening for one in tries.tries}
    assert next(one.answer for one in tries.tries if one.opening == hooli.pk) is TryAnswer.WAITING


def test_every_figure_opens_a_list_as_long_as_it_says(its: Scene, browser: Client) -> None:
    lived(its)
    insights = Insights(its.alice, its.now)
    figures = [(figure.count, figure.url) for figure in insights.funnel + insights.sources]
    for row in insights.answer_rows:
        figures += [(row.tried, row.tried_url), *((count, url) for _, count, url in row.outcomes)]
    for count, url in figures:
        assert body(browser, url).count("<tr data-row>") == count, url


def test_the_weeks_stand_as_columns_and_as_a_table(its: Scene, browser: Client) -> None:
    full_week(its, 1)
    page = body(browser, "/insights/")
    assert "8 or more are asked for; reached in 1 of 7 weeks" in page
    assert "8 of 8" in page and 'class="column-met"' in page


def test_what_came_last_comes_first(its: Scene, browser: Client) -> None:
    lived(its)
    page = body(browser, "/insights/")
    assert page.index("Logged last") < page.index("Your weeks") < page.index("Who answers")


@pytest.mark.parametrize("query", ["stage=moon", "answer=maybe", "way=%00", "page=zzz"])
def test_an_address_that_names_nothing_narrows_nothing(browser: Client, query: str) -> None:
    assert browser.get(f"/insights/list/?{query}").status_code == 200


def test_three_hundred_openings_ask_no_more_than_none(its: Scene, browser: Client) -> None:
    def queries() -> list[int]:
        numbers = []
        for path in PAGES:
            with CaptureQueriesContext(connection) as asked:
                body(browser, path)
            numbers.append(len(asked))
        return numbers

    its.log("applied", employer="First", role="Developer")
    its.log(person="First Person", employer="Elsewhere")
    queries()
    few = queries()
    for index in range(60):
        day = its.today - timedelta(days=index % 30)
        its.log("applied", day, at=noon(day), employer=f"Employer {index}", role=f"Developer {index}")
        its.log(day=day, at=noon(day), person=f"Person {index}", employer=f"Other {index}")
    assert all(many <= few_asked for many, few_asked in zip(queries(), few, strict=True))


def test_nothing_is_logged_yet(browser: Client) -> None:
    page = body(browser, "/insights/")
    assert re.search(r"Nothing is logged yet", page) and "Whom would you like to talk to first?" in page


def test_other_terms_have_their_months_and_their_kinds(clock: Any) -> None:
    clock.set(WEEK_7)
    policy_with("codeup-2")
    its = scene()
    its.log("applied", employer="Globex", role="Developer")
    its.log("coach_meeting")
    weeks, months = Insights(its.alice, WEEK_7).charts
    assert [quota.label for quota in weeks.quotas] == ["Applications", "Days with a push"]
    assert [quota.label for quota in months.quotas] == ["Coach meeting"]
    page = body(client_of(its.alice.user), "/insights/")
    assert "Your months" in page and "Coach meeting, month 1 to 2: 1 or more are asked for" in page
    assert "on different days" in body(client_of(its.alice.user), "/log/what-counts/")


def test_a_week_that_can_still_be_met_is_not_drawn_as_missed(its: Scene) -> None:
    assess_students(Student.objects.filter(pk=its.alice.pk), its.now)
    (weeks,) = Insights(its.alice, its.now).charts
    tones = [column.tone for column in weeks.quotas[0].chart.columns]
    verdicts = [period.verdict for period in weeks.periods]
    assert list(zip(verdicts, tones, strict=True))[-1] == ("open", "open")
    assert ("open", "missed") not in zip(verdicts, tones, strict=True)


# --- The coach's view ------------------------------------------------------------------------------------------------


@pytest.fixture
def bobs(its: Scene) -> Client:
    return client_of(its.bob)


def test_the_coach_comes_to_the_charts_from_the_students_page(its: Scene, bobs: Client) -> None:
    lived(its)
    assert f'href="/students/{its.alice.pk}/insights/"' in body(bobs, f"/students/{its.alice.pk}/")
    page = body(bobs, f"/students/{its.alice.pk}/insights/")
    for part in ("Where Alice Moreau stands", "How far their openings came", "Who answers", "<h2>Weeks</h2>"):
        assert part in page


def test_every_figure_that_the_coach_sees_opens_a_list_as_long_as_it_says(its: Scene, bobs: Client) -> None:
    lived(its)
    insights = Insights(its.alice, its.now, own=False)
    figures = [(figure.count, figure.url) for figure in insights.funnel + insights.sources]
    for row in insights.answer_rows:
        figures += [(row.tried, row.tried_url), *((count, url) for _, count, url in row.outcomes)]
    for count, url in figures:
        assert (
            url.startswith(f"/students/{its.alice.pk}/") and body(bobs, url).count("<tr data-row>") == count
        )


def test_whatever_the_coachs_charts_link_to_can_be_opened_by_the_coach(its: Scene, bobs: Client) -> None:
    lived(its)
    full_week(its, 2)
    main = body(bobs, f"/students/{its.alice.pk}/insights/").partition("<main")[2].partition("</main>")[0]
    links = set(re.findall(r'<a [^>]*href="(/[^"#]*)', main))
    assert len(links) > 10
    for link in links:
        assert bobs.get(link.replace("&amp;", "&")).status_code == 200, link


def test_the_coachs_charts_say_you_to_nobody_and_change_nothing(its: Scene, bobs: Client) -> None:
    lived(its)
    main = body(bobs, f"/students/{its.alice.pk}/insights/").partition("<main")[2].partition("</main>")[0]
    assert not re.search(r"\b(you|your)\b", re.sub(r"<[^>]*>", " ", main), re.IGNORECASE)
    assert "<form" not in main


def test_that_the_coach_looked_is_on_record(its: Scene, bobs: Client) -> None:
    body(bobs, f"/students/{its.alice.pk}/insights/")
    record = AccessRecord.objects.get(about_id=its.alice.pk, what="jobsearch:students_insights")
    assert record.actor == its.bob
