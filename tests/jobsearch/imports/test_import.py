"""A tracker's file: by verb, by command, by page; a second time it adds nothing."""

import html
import json
import re
import subprocess
import sys
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from core.errors import Refused
from core.tables.reading import BROKEN_QUOTES
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.contacts.models import Contact
from jobsearch.employers.models import Employer
from jobsearch.imports import drafts
from jobsearch.imports import verbs as import_verbs
from jobsearch.imports.models import ImportedFile, TrackerDraft
from jobsearch.late_activities import verbs as late_activity_verbs
from standing.models import Period
from tests.factories import client_of
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db
HASH = "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"
FILE = f"""date,kind,person,employer,note,link
2026-04-13,contacted,Priya Shah,Globex,intro call,
2026-04-13,Contact,Sam Lee,Initech,,
2026-04-14,APPLIED,,Hooli,junior developer,https://hooli.com/jobs/1
2026-04-14,coded,,,,https://github.com/a/b/commit/{HASH}
2026-04-31,contacted,Ana Ruiz,Acme,,
2026-05-01,contacted,Ana Ruiz,Acme,,
2026-04-14,danced,Ana Ruiz,Acme,,
2026-04-14,contacted,,Acme,,
"""


def plain(page: Any) -> str:
    """The words of a page on one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.content.decode())).split())


def bring(its: Scene, text: str, **more: Any) -> Any:
    return import_verbs.import_activities(
        its.alice, file_name="tracker.csv", text=text, by=its.alice.user, now=its.now, **more
    )


def test_every_row_is_imported_or_refused_with_its_reason(its: Scene) -> None:
    result = bring(its, FILE)
    assert result.new == 4
    assert result.changed == 0
    assert result.unchanged == 0
    reasons = {each["row"]: each["reason"] for each in result.refused}
    assert list(reasons) == [6, 7, 8, 9]
    for row, words in {
        6: "is not a day",
        7: "still to come",
        8: "“danced” is no kind",
        9: "Say with whom",
    }.items():
        assert words in reasons[row]
    assert set(Activity.objects.values_list("source", "imported_from__file_name")) == {
        ("import", "tracker.csv")
    }
    week = Period.objects.get(search=its.search, number=7)
    assert {quota.key: quota.count for quota in week.quotas}["people"] == 2


def test_a_row_whose_quotation_marks_do_not_pair_up_is_refused_and_stops_no_other(its: Scene) -> None:
    result = bring(its, 'date,kind,person\n2026-04-14,contacted,"Ada Quill\n2026-04-14,contacted,Ben Rush\n')
    assert result.new == 1
    assert [(each["row"], each["reason"]) for each in result.refused] == [(2, BROKEN_QUOTES)]


def test_the_same_file_again_adds_nothing(its: Scene) -> None:
    bring(its, FILE)
    before = list(Activity.objects.values_list("pk", "changed_at"))
    result = bring(its, FILE)
    assert result.new == 0
    assert result.unchanged == 4
    assert len(result.refused) == 4
    assert list(Activity.objects.values_list("pk", "changed_at")) == before
    assert ImportedFile.objects.count() == 1


def test_the_same_rows_under_other_columns_add_nothing(its: Scene) -> None:
    bring(its, "date,kind,person,employer\n2026-04-13,contacted,Priya Shah,Globex\n")
    result = bring(its, "Company;Who;When;Type\nGLOBEX;priya shah;4/13/2026;Contact\n")
    assert result.new == 0
    assert result.unchanged == 1


def test_an_exact_double_is_one_entry_and_said_and_rows_that_differ_are_two(its: Scene) -> None:
    text = "date,kind,employer,note\n2026-04-13,applied,Globex,\n2026-04-13,applied,Globex,\n"
    result = bring(its, text)
    assert (result.new, result.unchanged) == (1, 1)
    assert result.rows[1].reason == "The same as row 2."
    more = bring(
        its, "date,kind,employer,role\n2026-04-13,applied,Globex,Dev\n2026-04-13,applied,Globex,QA\n"
    )
    assert more.new == 2


def test_an_activity_that_was_corrected_since_is_not_imported_again(its: Scene) -> None:
    text = "date,kind,person\n2026-04-13,contacted,Pria Shah\n"
    bring(its, text)
    activity_verbs.correct(
        Activity.objects.get(), changes={"person": "Priya Shah"}, by=its.alice.user, now=its.now
    )
    assert bring(its, text).new == 0


def test_a_commit_that_is_logged_already_is_unchanged(its: Scene) -> None:
    its.log("commit", link=f"https://github.com/a/b/commit/{HASH}")
    text = f"date,kind,link\n2026-04-14,commit,https://github.com/a/b/commit/{HASH[:7]}\n"
    assert bring(its, text).unchanged == 1
    other = "date,kind,link\n" + f"2026-04-14,commit,https://github.com/a/b/commit/{'f' * 40}\n" * 2
    result = bring(its, other)
    assert result.new == 1
    assert result.unchanged == 1


def test_late_rows_are_kept_and_a_coach_accepts_the_whole_file(its: Scene) -> None:
    rows = "".join(f"2026-03-0{day},contacted,Person {day},Globex\n" for day in range(2, 9))
    bring(its, "date,kind,person,employer\n" + rows + "2026-04-13,contacted,Sam Lee,Initech\n")
    imported = ImportedFile.objects.get()
    with pytest.raises(Refused):
        late_activity_verbs.accept_late_file(imported, reason="ok", by=its.alice.user, now=its.now)
    assert (
        late_activity_verbs.accept_late_file(
            imported, reason="She kept it on paper.", by=its.bob, now=its.now
        )
        == 7
    )
    week = Period.objects.get(search=its.search, number=1)
    assert week.quotas[0].count == 7
    with pytest.raises(Refused, match="nothing to accept"):
        late_activity_verbs.accept_late_file(imported, reason="Again", by=its.bob, now=its.now)


@pytest.mark.parametrize(
    ("text", "field"),
    [("kind,person\ncontacted,Priya\n", "date"), ("date,note\n2026-04-13,call\n", "kind"), ("", "file")],
)
def test_a_file_that_cannot_be_read_as_a_log_is_refused_whole(its: Scene, text: str, field: str) -> None:
    with pytest.raises(Refused) as caught:
        bring(its, text)
    assert caught.value.field == field


class TestCommand:
    def run(self, *arguments: str) -> tuple[dict[str, Any], int]:
        out, status = StringIO(), 0
        try:
            call_command("import_activities", *arguments, "--json", stdout=out)
        except SystemExit as end:
            status = int(str(end.code))
        return json.loads(out.getvalue()), status

    def test_it_prints_what_became_of_the_rows(self, its: Scene, tmp_path: Path) -> None:
        path = tmp_path / "log.csv"
        path.write_text(FILE)
        result, status = self.run(its.alice.user.email.upper(), str(path))
        assert result["new"] == 4
        assert result["changed"] == 0
        assert result["unchanged"] == 0
        assert status == 1
        assert [each["row"] for each in result["refused"]] == [6, 7, 8, 9]
        assert self.run(its.alice.user.email, str(path))[0]["unchanged"] == 4

    def test_all_rows_good_is_status_0(self, its: Scene, tmp_path: Path) -> None:
        path = tmp_path / "log.csv"
        path.write_text("date,kind,person,employer,note,link\n2026-04-13,contacted,Priya,Globex,,\n")
        assert self.run(its.alice.user.email, str(path)) == (
            {"new": 1, "changed": 0, "unchanged": 0, "refused": []},
            0,
        )

    @pytest.mark.parametrize("wrong", ["email", "file"])
    def test_a_wrong_argument_is_one_line(self, its: Scene, tmp_path: Path, wrong: str) -> None:
        path = tmp_path / "log.csv"
        path.write_text(FILE)
        email = "nobody@example.com" if wrong == "email" else its.alice.user.email
        with pytest.raises(CommandError) as caught:
            call_command(
                "import_activities", email, str(path) if wrong == "email" else str(tmp_path / "none.csv")
            )
        assert caught.value.returncode == 2
        assert "\n" not in str(caught.value)

    def test_a_missing_argument_exits_with_2(self) -> None:
        done = subprocess.run(
            [sys.executable, "manage.py", "import_activities"], capture_output=True, text=True
        )
        assert done.returncode == 2
        assert len(done.stderr.strip().splitlines()) == 1


class TestPage:
    @pytest.fixture
    def browser(self, its: Scene) -> Client:
        return client_of(its.alice.user)

    def upload(self, browser: Client, content: bytes, name: str = "mine.csv") -> Any:
        return browser.post(
            reverse("jobsearch:import"), {"file": SimpleUploadedFile(name, content)}, follow=True
        )

    def draft(self) -> str:
        return reverse("jobsearch:import_draft", args=[TrackerDraft.objects.latest("pk").pk])

    def test_look_it_over_then_import_then_nothing_new(self, its: Scene, browser: Client) -> None:
        rows = b"4/13/2026,Globex,Priya Shah,hummed\n4/14/2026,Initech,Sam Lee,contacted\n"
        content = b"When,Company,Who,Activity\n" + rows
        page = self.upload(browser, content)
        assert page.status_code == 200
        assert "1 new activity, 1 row refused." in plain(page)
        assert "“hummed” is no kind" in plain(page)
        assert (
            not Activity.objects.exists() and not Contact.objects.exists() and not Employer.objects.exists()
        )
        said = {"spelling_0": "hummed", "word_0": "interviewed"}
        again = browser.post(self.draft(), said, headers={"HX-Request": "true"})
        assert "2 new activities." in plain(again)
        assert "<html" not in again.content.decode()
        assert not Activity.objects.exists()
        done = browser.post(self.draft(), {"apply": "1"}, follow=True)
        assert "Imported: 2 new, 0 there already, 0 refused." in plain(done)
        assert set(Activity.objects.values_list("kind", "occurred_on")) == {
            ("interviewed", date(2026, 4, 13)),
            ("contacted", date(2026, 4, 14)),
        }
        browser.post(self.draft(), {"apply": "1"})
        assert Activity.objects.count() == 2
        page = self.upload(browser, content)
        assert "Everything in this file is in your log already." in plain(page), "the answers are remembered"

    def test_a_choice_over_a_column_takes_it_from_the_other(self, browser: Client) -> None:
        self.upload(browser, b"Date,Company,Broker,Type\n2026-04-13,Globex,Initech,applied\n")
        page = browser.post(self.draft(), {"column_1": "employer", "column_2": "employer"})
        draft = TrackerDraft.objects.get()
        assert draft.answers["columns"] == {"1": "out", "2": "employer"}
        assert "Initech" in plain(page)

    def test_what_cannot_be_told_is_asked_for_and_import_waits(self, browser: Client) -> None:
        page = self.upload(browser, b"a,b\n2026-04-13,Priya\n")
        assert page.status_code == 200
        assert "Say first what you did on these days." in plain(page)
        refused = browser.post(self.draft(), {"apply": "1"})
        assert refused.status_code == 422
        assert not Activity.objects.exists()
        page = browser.post(self.draft(), {"column_1": "person", "kind": "contacted"})
        assert "1 new activity." in plain(page)

    def test_one_question_about_the_order_of_days_redraws_the_rows(self, browser: Client) -> None:
        text = b"Date,Company,Type\n04/03/2026,Globex,applied\n03/30/2026,Hooli,applied\n30/03/2026,Acme,applied\n"
        page = plain(self.upload(browser, text))
        assert "Which day is 04/03/2026?" in page
        assert "Say first which day 04/03/2026 is." in page
        page = plain(browser.post(self.draft(), {"day_first": "0"}))
        assert "2 new activities, 1 row refused." in page

    def test_refused_rows_are_a_file_to_mend(self, browser: Client) -> None:
        self.upload(browser, b"Date,Company,Type\nsoon,=Globex,applied\n2026-04-13,Hooli,applied\n")
        pk = TrackerDraft.objects.get().pk
        text = browser.get(reverse("jobsearch:import_refused", args=[pk])).content.decode("utf-8-sig")
        assert text.splitlines() == [
            "Date,Company,Type,Row,Why it was refused",
            "soon,'=Globex,applied,2,“soon” is not a day; write it like 2026-11-25.",
        ]

    def test_pasted_cells_are_a_file(self, browser: Client) -> None:
        said = {"pasted": "Date\tCompany\tType\n2026-04-13\tGlobex\tapplied\n"}
        page = browser.post(reverse("jobsearch:import"), said, follow=True)
        assert "1 new activity." in plain(page)

    def test_columns_whose_names_are_numbers_are_meant_by_their_place(
        self, its: Scene, browser: Client
    ) -> None:
        self.upload(browser, b"Date,Company,1,2\n2026-04-13,Globex,Priya Shah,applied\n")
        browser.post(self.draft(), {"column_2": "person"})
        draft = TrackerDraft.objects.get()
        tracker = drafts.tracker_of(draft, drafts.file_of(draft), its.now)
        assert tracker.columns[2] == "person"

    def test_what_is_said_of_a_file_in_an_encoding_of_its_own_is_kept_from_the_first_time_on(
        self, browser: Client
    ) -> None:
        self.upload(browser, b"Date,Company,Broker,Type\n2026-04-13,Caf\xe9,Initech,applied\n")
        browser.post(self.draft(), {"encoding": "cp1252", "column_2": "employer"})
        draft = TrackerDraft.objects.get()
        assert (draft.encoding, draft.answers["columns"]) == ("", {"1": "out", "2": "employer"})

    def test_from_a_sheet_without_rows_one_turns_to_another(self, browser: Client) -> None:
        table, empty = (
            "## A\n| Date | Company | Type |\n|--|--|--|\n| 2026-04-13 | Hooli | applied |\n",
            "\n## B\n| Note | Day |\n|--|--|\n| Note | Day |\n",
        )
        self.upload(browser, (table + empty).encode(), "mine.md")
        page = browser.post(self.draft(), {"sheet": "1"})
        assert page.status_code == 422
        assert "Is it the right sheet?" in plain(page)
        assert "1 new activity." in plain(browser.post(self.draft(), {"sheet": "0"}))

    def test_another_file_throws_this_one_away(self, browser: Client) -> None:
        self.upload(browser, b"Date,Company,Type\n2026-04-13,Hooli,applied\n")
        browser.post(self.draft(), {"discard": "1"})
        assert not TrackerDraft.objects.exists()

    @pytest.mark.parametrize("content", [b"", b"PK\x03\x04\0\0", b"date,kind\n", b"\xd0\xcf\x11\xe0broken"])
    def test_what_is_no_tracker_is_refused_beside_the_field(self, browser: Client, content: bytes) -> None:
        page = self.upload(browser, content)
        assert page.status_code == 422
        assert "invalid-feedback" in page.content.decode()

    def test_nobody_opens_the_file_of_another(self, its: Scene, browser: Client) -> None:
        self.upload(browser, b"Date,Company,Type\n2026-04-13,Hooli,applied\n")
        for someone in (its.bob,):
            assert client_of(someone).get(self.draft()).status_code in (403, 404)

    def test_choices_made_up_by_hand_are_no_error(self, browser: Client) -> None:
        self.upload(browser, b"Date,Company,Type\n2026-04-13,Hooli,applied\n")
        for said in (
            {"column_0": "nonsense", "column_99": "day"},
            {"sheet": "77"},
            {"encoding": "klingon"},
            {"year": "\u0662"},
            {"kind": "x" * 500},
            {"spelling_0": "a\0", "word_0": "b"},
        ):
            assert browser.post(self.draft(), said).status_code in (200, 422)

    def test_the_coach_accepts_the_late_ones_on_one_page(self, its: Scene) -> None:
        bring(its, "date,kind,person\n2026-03-03,contacted,Priya\n2026-03-04,contacted,Sam\n")
        url = reverse("jobsearch:import_acceptance", args=[ImportedFile.objects.get().pk])
        bob = client_of(its.bob)
        assert "2 activities of this file came late." in re.sub(r"\s+", " ", bob.get(url).content.decode())
        assert bob.post(url, {"reason": ""}).status_code == 422
        assert bob.post(url, {"reason": "Kept on paper"}).status_code == 302
        assert Activity.objects.filter(accepted_at=its.now).count() == 2
