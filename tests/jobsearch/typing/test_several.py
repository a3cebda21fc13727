"""One line that is several activities, and several lines that become several: after a look, all or none, once."""

from uuid import uuid4

import pytest
from django.test import Client

from jobsearch.activities.models import Activity
from tests.factories import client_of
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db
LINES = "Priya Shah @ Globex, intro call\nmon: Sam Lee @ Initech\n\n5 commits\nPriya Shah @ Globex, again"


@pytest.fixture
def browser(its: Scene) -> Client:
    return client_of(its.alice.user)


def activities(its: Scene) -> list[Activity]:
    return list(Activity.objects.filter(student=its.alice).order_by("pk"))


def test_five_commits_are_five_activities_and_a_repeated_post_adds_none(its: Scene, browser: Client) -> None:
    data = {"kind": "contacted", "line": "5 commits, the parser", "source_key": str(uuid4())}
    for _ in range(2):
        assert browser.post("/log/", data, headers={"HX-Request": "true"}).status_code == 200
    assert [(each.kind_id, each.note) for each in activities(its)] == [("commit", "the parser")] * 5
    assert len({each.source_key for each in activities(its)}) == 5


def test_without_script_it_is_said_how_many_are_logged(its: Scene, browser: Client) -> None:
    answer = browser.post("/log/", {"kind": "commit", "line": "5 commits"}, follow=True)
    assert "Logged: 5 × Commit" in answer.content.decode()


def test_all_five_are_taken_back_at_once(its: Scene, browser: Client) -> None:
    html = browser.post("/log/", {"kind": "commit", "line": "5 commits"}, headers={"HX-Request": "true"})
    assert "Logged: 5 × Commit" in html.content.decode()
    numbers = [each.pk for each in activities(its)]
    browser.post("/log/take-back/", {"activity": numbers}, headers={"HX-Request": "true"})
    assert all(each.struck_at for each in activities(its))


def look(browser: Client, lines: str, **said: str) -> tuple[int, str, dict[str, str]]:
    """Look at lines; return the status, the page, and what its form would send."""
    data = {"kind": "contacted", "lines": lines, **said}
    answer = browser.post("/log/lines/", data)
    context = answer.context or {}
    form = context.get("form")
    hidden = {}
    if form is not None and form.is_valid():
        hidden = {"source_key": str(form["source_key"].value()), "looked_at": form.digest}
    return answer.status_code, answer.content.decode(), data | hidden


def test_lines_are_looked_at_before_anything_is_logged(its: Scene, browser: Client) -> None:
    status, html, _ = look(browser, LINES)
    assert status == 200
    assert "8 activities to log." in html
    assert "Counts once with the same person above." in html
    assert activities(its) == []


def test_a_repeated_post_logs_nothing_twice(its: Scene, browser: Client) -> None:
    *_, form = look(browser, LINES)
    for _ in range(2):
        assert browser.post("/log/lines/", form).status_code == 302
    names = [(each.contact.name if each.contact else each.kind_id) for each in activities(its)]
    assert names == ["Priya Shah", "Sam Lee", *["commit"] * 5, "Priya Shah"]


def test_two_lines_alike_are_two_activities(its: Scene, browser: Client) -> None:
    *_, form = look(browser, "Priya Shah\nPriya Shah")
    browser.post("/log/lines/", form)
    assert len(activities(its)) == 2


def test_one_line_that_is_refused_keeps_all_back(its: Scene, browser: Client) -> None:
    status, html, form = look(browser, "Priya Shah\n@ Globex")
    assert status == 200
    assert "begin with the person" in html
    browser.post("/log/lines/", form)
    assert activities(its) == []


def test_a_question_waits_for_its_answer(its: Scene, browser: Client) -> None:
    _, html, form = look(browser, "Priya Shah\njust met a bunch of people")
    assert "1 line needs an answer first." in html
    browser.post("/log/lines/", form)
    assert activities(its) == []
    assert browser.post("/log/lines/", form | {"who-2": "new"}).status_code == 302
    assert len(activities(its)) == 2


@pytest.mark.parametrize("line", ["Jose Garcia", "Sam Lee @ Initech"])
def test_a_question_about_what_ends_a_line_is_asked(its: Scene, browser: Client, line: str) -> None:
    """Nobody types there any more: no list of names is open that would put the question off."""
    known = {its.log(person=name, employer="Globex").contact.pk for name in ("José García", "Sam Lee")}
    _, html, form = look(browser, line)
    assert "1 line needs an answer first." in html
    (value,) = (f"same-{pk}" for pk in known if f'value="same-{pk}"' in html)
    assert browser.post("/log/lines/", form | {"who-1": value}).status_code == 302
    assert activities(its)[-1].contact_id in known


def test_what_was_changed_since_is_looked_at_again(its: Scene, browser: Client) -> None:
    *_, form = look(browser, "Priya Shah")
    answer = browser.post("/log/lines/", form | {"lines": "Somebody Else"})
    assert answer.status_code == 200
    assert activities(its) == []


@pytest.mark.parametrize(
    ("lines", "words"),
    [("\n".join(["Priya"] * 51), "51 lines"), ("x" * 20_001, "20001"), ("", "One on each line")],
)
def test_too_much_and_nothing(browser: Client, lines: str, words: str) -> None:
    _, html, _ = look(browser, lines)
    assert words in html


def test_the_last_kind_stays_over_a_reload(its: Scene, browser: Client) -> None:
    browser.post("/log/", {"kind": "applied", "line": "Backend engineer @ Acme"})
    assert '<option value="applied"' in (html := browser.get("/today/").content.decode())
    assert html.split('<option value="applied"')[1].split(">")[0].endswith(" selected")


def test_a_kind_that_is_no_longer_there_is_not_chosen(browser: Client) -> None:
    browser.cookies["log_kind"] = "<nonsense>"
    html = browser.get("/today/").content.decode()
    assert "nonsense" not in html
