"""Thanks after an interview, a nudge after a week of silence: suggested from the log, until planned or said no to."""

from datetime import timedelta
from typing import Any

import pytest

from core.errors import Refused
from jobsearch.follow_ups import verbs
from jobsearch.follow_ups.models import FollowUpState
from jobsearch.follow_ups.suggestions import SuggestedFollowUp, suggestions_for
from jobsearch.interviews import verbs as interview_verbs
from jobsearch.openings import verbs as opening_verbs
from jobsearch.openings.models import Opening
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def suggested(its: Scene) -> list[SuggestedFollowUp]:
    return suggestions_for(its.alice, its.now)


def names(its: Scene) -> list[str]:
    return [suggestion.what for suggestion in suggested(its)]


def opening(its: Scene, person: str = "Nadia Lindgren") -> Opening:
    add: dict[str, Any] = {"by": its.alice.user, "now": its.now}
    return opening_verbs.add(its.alice, employer="Lumen", role="Developer", person=person, **add).opening


def interview(its: Scene, opening: Opening, days_ago: float) -> None:
    starts_at = its.now - timedelta(days=days_ago)
    interview_verbs.plan(opening, kind="technical", starts_at=starts_at, by=its.alice.user, now=its.now)


def test_a_week_after_the_last_message_a_nudge_is_suggested(its: Scene) -> None:
    its.log(person="Priya Shah", employer="Globex", day=its.today - 7 * DAY)
    its.log(person="Sam Lee", employer="Globex", day=its.today - 6 * DAY)
    (nudge,) = suggested(its)
    assert (nudge.what, nudge.with_whom) == ("Write to Priya again", "Priya Shah, Globex")
    assert nudge.why.startswith("Nothing since Tue 7 Apr.")


def test_whatever_was_logged_with_the_person_since_breaks_the_silence(its: Scene) -> None:
    its.log(person="Priya Shah", day=its.today - 9 * DAY)
    again = its.log("meeting", person="Priya Shah", day=its.today - 2 * DAY)
    assert names(its) == []
    from jobsearch.activities import verbs as activity_verbs

    activity_verbs.strike(again, by=its.alice.user, now=its.now)
    assert names(its) == ["Write to Priya again"]


def test_after_two_messages_it_takes_ten_days_and_after_three_there_is_none(its: Scene) -> None:
    its.log(person="Priya Shah", day=its.today - 20 * DAY)
    its.log(person="Priya Shah", day=its.today - 9 * DAY)
    assert names(its) == []
    its.log(person="Sam Lee", day=its.today - 20 * DAY)
    its.log(person="Sam Lee", day=its.today - 10 * DAY)
    assert names(its) == ["Write to Sam again"]
    its.log(person="Sam Lee", day=its.today - 15 * DAY)
    assert names(its) == []


def test_a_talk_begins_the_count_anew(its: Scene) -> None:
    for days in (25, 20, 15):
        its.log(person="Priya Shah", day=its.today - days * DAY)
    its.log("meeting", person="Priya Shah", day=its.today - 12 * DAY)
    its.log(person="Priya Shah", day=its.today - 8 * DAY)
    assert names(its) == ["Write to Priya again"]


def test_two_messages_of_a_day_are_one(its: Scene) -> None:
    for _ in range(3):
        its.log(person="Priya Shah", day=its.today - 7 * DAY)
    assert names(its) == ["Write to Priya again"]


def test_nobody_is_nudged_with_whom_something_is_planned(its: Scene) -> None:
    contact = its.log(person="Priya Shah", day=its.today - 8 * DAY).contact
    later = its.today + 5 * DAY
    verbs.plan(its.alice, contact=contact, what="Call", on=later, by=its.alice.user, now=its.now)
    assert names(its) == []


def test_nobody_is_nudged_whose_opening_was_closed_with_a_word(its: Scene) -> None:
    there = opening(its)
    its.log(person="Nadia Lindgren", employer="Lumen", day=its.today - 8 * DAY)
    for closing, suggestions in (("refused", []), ("no_answer", ["Write to Nadia again"])):
        opening_verbs.move(there, stage="closed", closing=closing, by=its.alice.user, now=its.now)
        assert names(its) == suggestions


def test_thanks_are_suggested_once_an_interview_was(its: Scene) -> None:
    there = opening(its)
    interview(its, there, -0.1)
    assert names(its) == []
    interview(its, there, 1)
    (thanks,) = suggested(its)
    assert (thanks.what, thanks.opening) == ("Thank Nadia Lindgren for the interview", there.pk)


def test_an_interview_that_was_logged_asks_for_thanks_and_a_message_to_them_is_thanks(its: Scene) -> None:
    its.log("interviewed", employer="Lumen", role="Developer", day=its.today - DAY)
    assert names(its) == ["Thank Lumen for the interview"]
    its.log("follow_up", person="Nadia Lindgren", employer="Lumen")
    assert names(its) == []


def test_one_interview_noted_twice_is_thanked_for_once(its: Scene) -> None:
    interview(its, opening(its), 1)
    its.log("interviewed", employer="Lumen", role="Developer", day=its.today - DAY)
    assert names(its) == ["Thank Nadia Lindgren for the interview"]


def test_what_is_taken_up_is_planned_for_today_once(its: Scene) -> None:
    its.log(person="Priya Shah", day=its.today - 7 * DAY)
    (nudge,) = suggested(its)
    follow_up = verbs.take(its.alice, nudge.key, by=its.alice.user, now=its.now)
    assert (follow_up.due_on, follow_up.what) == (its.today, "Write to Priya again")
    assert verbs.take(its.alice, nudge.key, by=its.alice.user, now=its.now) == follow_up
    assert names(its) == []


def test_what_was_said_no_to_is_not_suggested_again_until_there_is_another_silence(its: Scene) -> None:
    its.log(person="Priya Shah", day=its.today - 20 * DAY)
    (nudge,) = suggested(its)
    follow_up = verbs.decline(its.alice, nudge.key, by=its.alice.user, now=its.now)
    assert follow_up.state == FollowUpState.DROPPED and names(its) == []
    its.log(person="Priya Shah", day=its.today - 10 * DAY)
    assert names(its) == ["Write to Priya again"]


@pytest.mark.parametrize("key", ["", "nudge:1", "nudge:x", "\0", "x" * 5000])
def test_what_is_not_suggested_cannot_be_taken_up(its: Scene, key: str) -> None:
    with pytest.raises(Refused):
        verbs.take(its.alice, key, by=its.alice.user, now=its.now)


def test_suggesting_asks_once_however_much_is_logged(its: Scene, django_assert_num_queries: object) -> None:
    for number in range(12):
        its.log(person=f"Person {number}", employer=f"Employer {number}", day=its.today - 8 * DAY)
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert len(suggested(its)) == 12
