"""No page fails, in any state, at any moment: the crawl over the demonstration, and that it would find what fails."""

from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from core import outbox
from core.models import AccessRecord, OutboxMail
from demonstration.crawl import documents, walk
from demonstration.crawl.fillings import fillings
from demonstration.crawl.states import state_of_address
from demonstration.crawl.visitors import visitors
from demonstration.crawl.walk import Walk
from jobsearch.activities.models import Activity
from jobsearch.offers.models import Offer
from people.accounts.models import RoleKind, User
from tests import factories
from tests.demonstration import crawling
from tests.demonstration.crawling import no_page_fails
from tests.jobsearch.scenes import WEEK_7, Scene, scene

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


def test_no_page_fails_for_staff_and_strangers_now_and_when_all_is_over(db: None) -> None:
    no_page_fails({"stranger", *RoleKind.values} - {"student"}, NOW, (crawling.NOW, crawling.ALL_IS_OVER))


# --- What it would find ----------------------------------------------------------------------------------------------


@pytest.fixture
def its(db: None) -> Scene:
    made = scene()
    factories.make_admin("Dora Quist")
    made.log(person="Priya Shah", employer="Globex")
    return made


def _walk(*first: str, days: tuple[int, ...] = (0,), follows: bool = False) -> list[str]:
    """The faults that Alice meets on these pages, each with the day, what she did, and what was wrong."""
    crawl = Walk(WEEK_7, days=days, say=lambda line: None, roles={"student"}, first=first, follows=follows)
    crawl.run()
    return [f"{fault.days}: {fault.request}: {fault.problem}" for fault in crawl.faults.values()]


def test_it_leaves_nothing_behind(its: Scene) -> None:
    def counts() -> list[int]:
        return [model.objects.count() for model in (Activity, AccessRecord, OutboxMail, Offer)]

    before = counts()
    assert _walk("/") == []
    assert counts() == before


def _fails(*args: Any, **kwargs: Any) -> Any:
    raise ZeroDivisionError("planted")


def test_it_finds_a_page_that_fails(its: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jobsearch.log.views.lines", _fails)
    assert "0: GET jobsearch:log (/log/): 500, ZeroDivisionError: planted" in _walk("/log/")


def test_it_finds_a_form_that_fails(its: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jobsearch.postings.verbs.log_all", _fails)
    found = _walk("/today/")
    assert "0: POST jobsearch:log, filled in (/log/): 500, ZeroDivisionError: planted" in found


def test_it_finds_a_form_that_fails_when_it_was_opened_before(
    its: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    from jobsearch.activities import verbs as activity_verbs

    real = activity_verbs.log_all

    def later(student: Any, activities: Any, **said: Any) -> Any:
        return _fails() if said["now"] > WEEK_7 else real(student, activities, **said)

    monkeypatch.setattr("jobsearch.postings.verbs.log_all", later)
    found = _walk("/today/", days=(0, 3))
    assert "3: POST jobsearch:log, filled in, opened before (/log/): 500, ZeroDivisionError: planted" in found
    assert not any(line.startswith("0:") for line in found)


def test_it_finds_a_name_that_a_template_does_not_get(its: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jobsearch.log.log_lines.LogLine.said", property(lambda line: _no_such_name()))
    assert any("GET jobsearch:log" in line and "said" in line for line in _walk("/log/"))


def _no_such_name() -> str:
    raise AttributeError("said")


def test_it_finds_an_empty_sentence(its: Scene) -> None:
    User.objects.filter(pk=its.bob.pk).update(name="None")
    assert any("None in “" in line for line in _walk(f"/students/{its.alice.pk}/messages/"))


def test_it_finds_an_empty_mail(its: Scene) -> None:
    outbox.post(key="hello:1", to="a@example.org", subject="Asked by .", body="Hello ()", now=WEEK_7)
    found = _walk("/health/")
    assert any("the mail hello" in line and "by nobody" in line for line in found)
    assert any("the mail hello" in line and "empty brackets" in line for line in found)


def test_production_is_never_crawled(db: None, settings: Any) -> None:
    settings.ENVIRONMENT = "production"
    with pytest.raises(CommandError, match="Nobody's real data are crawled"):
        call_command("crawl", stdout=StringIO())


def test_without_collected_sheets_it_says_what_to_do(db: None, settings: Any, tmp_path: Path) -> None:
    settings.STATIC_ROOT = str(tmp_path)
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }
    with pytest.raises(CommandError, match=r"run manage\.py collectstatic first"):
        call_command("crawl", "--days", "0")


def test_the_command_says_how_much_it_saw_and_leaves_nothing(
    its: Scene, monkeypatch: pytest.MonkeyPatch, clock: Any
) -> None:
    clock.set(WEEK_7)
    strangers = [visitor for visitor in visitors(WEEK_7) if visitor.user is None]
    monkeypatch.setattr(walk, "visitors", lambda now: strangers)
    before, out = User.objects.count(), StringIO()
    with transaction.atomic():
        call_command("crawl", "--short", "--days", "0", stdout=out, stderr=StringIO())
    assert "at 1 moments: no faults." in out.getvalue()
    assert User.objects.count() == before


def test_parts_go_together_as_everyone_that_a_whole_walk_goes_as(its: Scene) -> None:
    def goers(number: int, of: int) -> list[str]:
        crawl = Walk(WEEK_7, part=(number, of))
        return [visitor.name for visitor in visitors(WEEK_7) if crawl._goes_as(visitor)]

    thirds = [goers(number, 3) for number in (1, 2, 3)]
    assert sorted(name for third in thirds for name in third) == sorted(goers(1, 1))
    assert "stranger" in thirds[0]
    assert all(thirds)


@pytest.mark.parametrize("part", ["0/2", "3/2", "2", "a/b", "²/2", "1/0"])
def test_a_part_that_there_is_not_is_refused(db: None, part: str) -> None:
    with pytest.raises(CommandError, match=r"say 1/2|there are parts 1/"):
        call_command("crawl", "--part", part)


# --- Reading a page --------------------------------------------------------------------------------------------------

PAGE = """
<title>None</title><h1>By <b></b>. </h1><p>Three people (one late).</p><script>None()</script>
<a href="/log/">Log</a> <a href="?page=2">2</a> <button hx-get="/part/">More</button>
<form method="post" action="/sent/" hx-post="/sent/" id="main">
 <input type="hidden" name="csrfmiddlewaretoken" value="t"><input name="name" value="Ada"><textarea name="why">
None()</textarea>
 <select name="kind"><option value="">choose…</option><option value="a" selected>A</option></select>
 <input type="checkbox" name="sure"><input type="radio" name="how" value="x">
 <input type="radio" name="how" value="y" checked>
 <button name="do" value="save">Save</button><button name="do" value="drop">Drop</button>
 <button type="button" name="no">x</button>
</form><input name="more" form="main" value="outside">
"""


def test_a_page_is_read_as_a_browser_would() -> None:
    page = documents.read(PAGE)
    assert page.links == [("/log/", False), ("?page=2", False), ("/part/", True)]
    (form,) = page.forms
    assert form.method == "post"
    assert form.action == "/sent/"
    assert form.by_script is True
    as_it_is = [filling for filling in fillings(form, NOW) if filling.name.startswith("as it is")]
    known = {
        "csrfmiddlewaretoken": ["t"],
        "name": ["Ada"],
        "why": ["None()"],
        "kind": ["a"],
        "how": ["y"],
        "more": ["outside"],
    }
    assert [filling.data for filling in as_it_is] == [known | {"do": ["save"]}, known | {"do": ["drop"]}]
    assert {filling.name for filling in fillings(form, NOW)} == {
        "as it is, save",
        "as it is, drop",
        "filled in",
        "nonsense",
        "empty",
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Asked by .", ["by nobody"]),
        ("decided (by ) on Monday", ["by nobody"]),
        ("The day to do it by, Thu 3 Dec, has passed.", []),
        ("late ( ) today", ["empty brackets"]),
        ("Week None", ["None"]),
        ("{{ name }}", ["a template's own marks", "a template's own marks"]),
        ("None()", ["empty brackets", "None"]),
        ("Signed by: Ada. None's (two).", ["None"]),
        ("nobody. (a)", []),
    ],
)
def test_what_is_left_of_a_sentence_without_its_value(text: str, found: list[str]) -> None:
    assert [fault.partition(" in “")[0] for fault in documents.faults_of(text)] == found


def test_what_is_not_read_by_anybody_is_not_looked_at() -> None:
    assert [fault.partition(" in “")[0] for fault in documents.read(PAGE).faults()] == ["by nobody"]


def test_pages_are_alike_whose_objects_are_in_one_state(its: Scene) -> None:
    first, second = its.log(person="Sam Lee"), its.log(person="Ann Lee", at=its.now + timedelta(minutes=1))
    assert state_of_address(f"/log/{first.pk}/") == state_of_address(f"/log/{second.pk}/strike/")
    Activity.objects.filter(pk=second.pk).update(struck_at=its.now)
    assert state_of_address(f"/log/{first.pk}/") != state_of_address(f"/log/{second.pk}/")
    assert state_of_address(f"/students/{its.alice.pk}/weeks/1/") != state_of_address(
        f"/students/{its.alice.pk}/weeks/20/"
    )


def test_only_pages_of_ours_are_followed(its: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[str] = set()

    def answer(handler: Any, request: HttpRequest) -> HttpResponse:
        asked.add(request.path)
        away = "".join(
            f'<a href="{path}">x</a>' for path in ("https://evil.example/", "/static/x.css", "//y/", "z/")
        )
        return HttpResponse(away if request.path == "/" else "")

    monkeypatch.setattr("django.test.client.ClientHandler.get_response", answer)
    _walk("/", follows=True)
    assert "/z/" in asked
    assert not {"/static/x.css", "/y/"} & asked
