"""Files that come again: the same, grown, corrected, settled, taken back. What stays in the log is one of each."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.errors import Refused
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.corrections.models import CorrectionRequest
from jobsearch.imports import drafts
from jobsearch.imports import verbs as import_verbs
from jobsearch.imports.models import ImportedFile, TrackerDraft, TrackerDraftState
from jobsearch.imports.verbs import ImportResult
from jobsearch.network.queries import found_in, known_at
from jobsearch.openings.models import Opening, StageMove
from tests.jobsearch.scenes import Scene, scene
from tests.stages import staged

pytestmark = pytest.mark.django_db
CASES = Path(__file__).parent / "cases"
NOW = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)  # a Tuesday noon in New York, in week 4


@staged
def in_november() -> Scene:
    return scene(now=NOW, start=date(2026, 11, 2), name="Nora Field")


@pytest.fixture
def nora(in_november: Scene, clock: Any) -> Scene:
    clock.set(NOW)
    return in_november


def bring(
    nora: Scene, text: str | bytes, name: str = "tracker.csv", *, now: datetime | None = None
) -> ImportResult:
    content = text if isinstance(text, bytes) else text.encode()
    return import_verbs.import_activities(
        nora.alice, file_name=name, content=content, by=nora.alice.user, now=now or nora.now
    )


def case(nora: Scene, number: str) -> tuple[int, int, int, int]:
    (path,) = [path for path in CASES.iterdir() if path.name.startswith(number)]
    result = bring(nora, path.read_bytes(), path.name)
    return result.new, result.changed, result.unchanged, len(result.refused)


def test_11_only_what_is_new_is_new_and_the_row_that_grew_is_changed(nora: Scene) -> None:
    assert case(nora, "11_week1") == (2, 0, 0, 0)
    assert case(nora, "11_week2") == (1, 1, 1, 0)
    sequoia = Activity.objects.get(employer__name="Sequoia")
    assert sequoia.note == "sent CV; recruiter called 11/20"
    assert sequoia.events.count() == 2, "what it said before is kept"
    assert case(nora, "11_week2") == (0, 0, 3, 0)
    assert case(nora, "11_week1") == (0, 0, 2, 0), "the older file takes nothing back"
    sequoia.refresh_from_db()
    assert sequoia.note == "sent CV; recruiter called 11/20"


def test_26_an_exact_double_is_one_entry_and_said(nora: Scene) -> None:
    assert case(nora, "26") == (1, 0, 1, 0)
    assert case(nora, "26") == (0, 0, 2, 0)


def test_27_accents_composed_or_not_are_the_same(nora: Scene) -> None:
    assert case(nora, "27_nfd_a") == (1, 0, 0, 0)
    assert case(nora, "27_nfd_b") == (0, 0, 1, 0)


def test_35_three_files_in_turn_are_one_application_throughout(nora: Scene) -> None:
    assert case(nora, "35_quota_monday") == (1, 0, 0, 0)
    assert case(nora, "35_quota_tuesday") == (0, 1, 0, 0)
    assert case(nora, "35_quota_wednesday") == (0, 1, 0, 0)
    assert Activity.objects.get().note == "sent CV; no answer yet; called them"


def test_05_connections_are_a_network_and_no_contacts(nora: Scene) -> None:
    assert case(nora, "05") == (2, 0, 0, 0)
    assert not Activity.objects.exists()
    assert [person.name for person in known_at(nora.alice, "kapok, inc.")] == ["Ada Quill"]
    assert [person.name for person in found_in(nora.alice, "engineer larch")] == ["Ben Rush"]
    case(nora, "05")
    assert nora.alice.connections.count() == 2


def test_a_connections_link_leads_to_its_page_though_the_file_leaves_the_scheme_out(nora: Scene) -> None:
    header = "First Name,Last Name,URL,Company,Position,Connected On\n"
    bring(nora, header + "Ada,Quill,www.linkedin.com/in/ada,Kapok Inc,Recruiter,02 Nov 2026\n")
    assert nora.alice.connections.get().link == "https://www.linkedin.com/in/ada"


LOG = "Date,Company,Role,Status,Notes\n"


def test_alike_rows_that_are_sorted_anew_are_the_same(nora: Scene) -> None:
    one, two = "2026-11-16,Acme,Dev,,first\n", "2026-11-16,Acme,Dev,,second\n"
    assert bring(nora, LOG + one + two).new == 2
    again = bring(nora, LOG + two + one)
    assert (again.new, again.changed, again.unchanged) == (0, 0, 2)


def test_case_white_space_and_curly_quotes_do_not_tell_two_apart(nora: Scene) -> None:
    bring(nora, "date,kind,person,employer\n2026-11-16,contacted,Pat O’Brien,Acme\n")
    again = bring(nora, "date,kind,person,employer\n2026-11-16,contacted,pat  o'brien,ACME\n")
    assert (again.new, again.unchanged) == (0, 1)


def test_a_status_that_changed_is_changed_and_an_older_file_takes_nothing_back(nora: Scene) -> None:
    bring(nora, LOG + "2026-11-16,Acme,Dev,Applied,\n")
    assert bring(nora, LOG + "2026-11-16,Acme,Dev,Interview,\n").changed == 1
    activity, opening = Activity.objects.get(), Opening.objects.get()
    assert activity.note == "Status: Interview"
    assert activity.opening == opening
    assert opening.stage == "interviewing"
    assert bring(nora, LOG + "2026-11-16,Acme,Dev,Screening,\n").unchanged == 1
    activity.refresh_from_db()
    opening.refresh_from_db()
    assert activity.note == "Status: Interview"
    assert opening.stage == "interviewing"
    assert bring(nora, LOG + "2026-11-16,Acme,Dev,Rejected,\n").changed == 1
    opening.refresh_from_db()
    assert (opening.stage, opening.closing) == ("closed", "refused")
    assert [move.stage for move in StageMove.objects.order_by("pk")] == [
        "reached_out",
        "interviewing",
        "closed",
    ]


def test_one_posting_is_one_opening_by_its_link_first(nora: Scene) -> None:
    header = "Date,Company,Role,Link,Status\n"
    bring(nora, header + "2026-11-16,Acme,Dev,https://jobs.example/1?utm_source=x,Applied\n")
    bring(nora, header + "2026-11-18,Acme Inc,Senior Dev,https://jobs.example/1,Interview\n")
    opening = Opening.objects.get()
    assert opening.activities.count() == 2
    assert opening.stage == "interviewing"


def test_what_is_only_wished_for_is_an_opening_and_no_activity(nora: Scene) -> None:
    result = bring(
        nora, "Date Saved,Company,Role,Status\n2026-11-16,Acme,Dev,Wishlist\n2026-11-17,Bolt,QA,Applied\n"
    )
    assert result.new == 2
    assert [activity.employer.name for activity in Activity.objects.all()] == ["Bolt"]
    assert dict(Opening.objects.values_list("employer__name", "stage")) == {
        "Acme": "spotted",
        "Bolt": "reached_out",
    }


def test_what_the_log_says_by_hand_is_matched_and_its_words_stay(nora: Scene) -> None:
    nora.log(
        "applied", date(2026, 11, 16), employer="Acme", role="Dev", note="through Priya, sent the long CV"
    )
    assert bring(nora, LOG + "2026-11-16,ACME,dev,Applied,\n").unchanged == 1
    assert bring(nora, LOG + "2026-11-16,Acme,Dev,Interview,\n").changed == 1
    assert Activity.objects.get().note == "through Priya, sent the long CV\nStatus: Interview"


def test_what_was_corrected_in_the_log_stays_corrected(nora: Scene) -> None:
    bring(nora, LOG + "2026-11-16,Acme,Dev,,sent CV\n")
    changes = {"note": "sent the short CV", "role": "Developer"}
    activity_verbs.correct(Activity.objects.get(), changes=changes, by=nora.alice.user, now=nora.now)
    again = bring(nora, LOG + "2026-11-16,Acme,Dev,,sent CV\n")
    assert (again.new, again.changed, again.unchanged) == (0, 0, 1)
    assert Activity.objects.get().note == "sent the short CV"


def test_once_the_week_is_settled_a_changed_row_asks_the_coach(nora: Scene) -> None:
    bring(nora, LOG + "2026-11-03,Acme,Dev,,sent CV\n", now=datetime(2026, 11, 4, tzinfo=UTC))
    result = bring(nora, LOG + "2026-11-03,Acme,Dev,,sent CV; they called\n")
    assert result.changed == 1
    assert Activity.objects.get().note == "sent CV"
    assert CorrectionRequest.objects.get().changes == {"note": "sent CV; they called"}
    again = bring(nora, LOG + "2026-11-03,Acme,Dev,,sent CV; they called\n")
    assert (again.changed, again.unchanged) == (0, 1)
    assert CorrectionRequest.objects.count() == 1


def test_an_import_is_taken_back_whole_and_can_come_again(nora: Scene) -> None:
    bring(nora, LOG + "2026-11-16,Acme,Dev,Applied,sent CV\n")
    result = bring(nora, LOG + "2026-11-16,Acme,Dev,Applied,sent CV; called\n2026-11-17,Bolt,QA,Applied,\n")
    assert result.imported is not None
    assert import_verbs.take_back(result.imported, by=nora.alice.user, now=nora.now) == 1
    assert {activity.note: bool(activity.struck_at) for activity in Activity.objects.all()} == {
        "sent CV": False, "": True,
    }  # fmt: skip
    assert Opening.objects.there().get().employer.name == "Acme"
    with pytest.raises(Refused, match="already"):
        import_verbs.take_back(result.imported, by=nora.alice.user, now=nora.now)
    again = bring(nora, LOG + "2026-11-17,Bolt,QA,Applied,\n")
    assert again.new == 1
    assert Activity.objects.not_struck().count() == 2


def test_not_once_a_row_of_it_counts_in_a_settled_week(nora: Scene) -> None:
    result = bring(nora, LOG + "2026-11-03,Acme,Dev,,\n", now=datetime(2026, 11, 4, tzinfo=UTC))
    with pytest.raises(Refused, match="can no longer be taken back whole"):
        import_verbs.take_back(result.imported, by=nora.alice.user, now=nora.now)
    late = bring(nora, LOG + "2026-11-04,Bolt,QA,,\n")
    assert import_verbs.take_back(late.imported, by=nora.alice.user, now=nora.now) == 1, (
        "what came late does not count"
    )


def test_nobody_else_takes_an_import_back(nora: Scene) -> None:
    result = bring(nora, LOG + "2026-11-16,Acme,Dev,,\n")
    with pytest.raises(Refused):
        import_verbs.take_back(result.imported, by=nora.bob, now=nora.now)


class TestInTheBackground:
    def queued(self, nora: Scene, rows: int) -> TrackerDraft:
        lines = "".join(
            f"2026-11-{2 + number % 20:02d},Acme {number},Dev {number},Applied,\n" for number in range(rows)
        )
        draft = drafts.upload(nora.alice, file_name="long.csv", content=(LOG + lines).encode(), now=nora.now)
        return drafts.start(draft, by=nora.alice.user, now=nora.now)

    def test_a_long_file_is_brought_in_parts_with_progress(
        self, nora: Scene, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(drafts, "AT_ONCE", 10)
        draft = self.queued(nora, 25)
        assert draft.state == TrackerDraftState.QUEUED
        assert drafts.carry_out(draft.pk, None, nora.now)
        draft.refresh_from_db()
        assert (draft.state, draft.done_count, draft.totals["new"]) == (TrackerDraftState.DONE, 25, 25)
        assert draft.imported == ImportedFile.objects.get()
        assert not drafts.carry_out(draft.pk, None, nora.now), "a second delivery does nothing"
        assert Activity.objects.count() == 25

    def test_what_a_killed_worker_left_is_taken_up_where_it_stopped(
        self, nora: Scene, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(drafts, "AT_ONCE", 10)
        draft = self.queued(nora, 25)
        bring_part, parts = drafts.Bringing.bring, []

        def killed(self: Any, rows: Any) -> None:
            if parts:
                raise KeyboardInterrupt
            parts.append(rows)
            bring_part(self, rows)

        monkeypatch.setattr(drafts.Bringing, "bring", killed)
        with pytest.raises(KeyboardInterrupt):
            drafts.carry_out(draft.pk, None, nora.now)
        monkeypatch.setattr(drafts.Bringing, "bring", bring_part)
        later = nora.now + timedelta(minutes=2)
        assert drafts.left(later) == [draft.pk]
        assert drafts.carry_out(draft.pk, None, later)
        draft.refresh_from_db()
        assert (draft.state, draft.totals["new"]) == (TrackerDraftState.DONE, 25)
        assert Activity.objects.count() == 25

    def test_old_files_are_erased_by_themselves(self, nora: Scene) -> None:
        drafts.upload(
            nora.alice, file_name="a.csv", content=(LOG + "2026-11-16,Acme,Dev,,\n").encode(), now=nora.now
        )
        assert drafts.erase_old(nora.now + timedelta(days=6)) == 0
        assert drafts.erase_old(nora.now + timedelta(days=8)) == 1
