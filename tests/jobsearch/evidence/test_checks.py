"""Posts are checked by a worker, outside the request that logs them; a failed check withholds (DOMAIN §5)."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.errors import Refused
from core.models import OutboxMail
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.evidence import asking, verbs
from jobsearch.evidence.models import CheckResult, PendingCheck
from jobsearch.log.counting import found_of
from jobsearch.tasks import check_evidence
from rules.evidence_checks import Because
from rules.states import CheckState
from standing.models import Period
from standing.verbs import assess_students
from standing.verification import differences
from tests.jobsearch.evidence.conftest import NOW
from tests.jobsearch.evidence.servers import Answers, post_page

LIMIT = datetime(2026, 3, 16, 4, tzinfo=UTC)  # the end of 15 March in New York
LAST = datetime(2026, 3, 23, 4, tzinfo=UTC)  # of the seventh day after it
INSTANT = timedelta(microseconds=1)
LINK = "https://priya.example/generators"
GOOD = post_page(author="Priya Shah", published="2026-03-04")


def post(priya: Any, link: str = LINK, day: date = date(2026, 3, 4), now: datetime = NOW) -> Activity:
    return activity_verbs.log(priya, kind="blog_post", occurred_on=day, link=link, by=priya.user, now=now)


def state(activity: Activity) -> str:
    return Activity.objects.get(pk=activity.pk).check_state


def counts(priya: Any) -> bool:
    return found_of(priya, Activity.objects.select_related("kind").get(student=priya)).counts


def week(priya: Any, number: int = 1) -> Period:
    return Period.objects.get(search__student=priya, unit="week", number=number)


def the_rest(priya: Any) -> None:
    """Eight people and five commits, so that week 1 hangs on its post."""
    for number in range(8):
        activity_verbs.log(
            priya, kind="contacted", occurred_on=date(2026, 3, 3), person=f"Person {number} Lee", by=priya.user, now=NOW
        )  # fmt: skip
    for _ in range(5):
        activity_verbs.log(priya, kind="commit", occurred_on=date(2026, 3, 3), by=priya.user, now=NOW)


def right(priya: Any, now: datetime) -> None:
    """Whatever is stored is what judging from nothing gives."""
    assert list(differences(now)) == []


def test_logging_asks_nothing_and_counts_for_the_time_being(priya: Any, blog: Answers) -> None:
    logged = post(priya)
    assert blog.asked == []
    assert not PendingCheck.objects.exists()
    assert state(logged) == CheckState.OPEN
    assert counts(priya)


def test_a_good_post_is_asked_once_and_good_for_ever(priya: Any, blog: Answers) -> None:
    blog.page("/generators", GOOD)
    logged = post(priya)
    assert asking.check_due(NOW) == 1
    assert state(logged) == CheckState.GOOD
    result = CheckResult.objects.get()
    assert (result.asked, result.because, result.at, result.by) == (LINK, Because.YOURS, NOW, None)
    assert result.details["published"] == "2026-03-04"
    blog.pages.clear()  # a link that dies later undoes nothing
    for days in (1, 3, 30):
        assert asking.check_due(NOW + timedelta(days=days)) == 0
    assert len(blog.asked) == 1
    assert counts(priya)


@pytest.mark.parametrize(
    ("page", "because"),
    [
        (None, Because.NOT_THERE),
        (post_page(published="2026-03-04"), Because.NOT_YOURS),
        (post_page(author="Priya Shah", published="2019-03-04"), Because.OTHER_DAY),
    ],
)
def test_a_failed_check_withholds_and_both_are_told(
    priya: Any, bob: Any, blog: Answers, page: str | None, because: Because
) -> None:
    if page:
        blog.page("/generators", page)
    logged = post(priya)
    asking.check_due(NOW)
    assert state(logged) == CheckState.FAILED
    assert CheckResult.objects.get().because == because
    assert not counts(priya)
    assert (
        "not found to be public and yours"
        in found_of(priya, Activity.objects.select_related("kind").get()).why_not
    )
    mail = OutboxMail.objects.get(to=priya.user.email, key__startswith="check-failed")
    assert "doesn’t count for now" in mail.body
    assert "generators" not in mail.subject
    right(priya, NOW)


def test_mended_it_is_checked_anew_and_counts_meanwhile(priya: Any, blog: Answers) -> None:
    logged = post(priya)
    asking.check_due(NOW)
    blog.page("/mended", GOOD)
    verbs.mend(logged, changes={"link": "https://priya.example/mended"}, by=priya.user, now=NOW)
    assert state(logged) == CheckState.OPEN
    assert counts(priya)
    asking.check_due(NOW)
    assert state(logged) == CheckState.GOOD
    assert [result.because for result in logged.check_results.all()] == [
        Because.NOT_THERE, Because.CHANGED, Because.YOURS,
    ]  # fmt: skip
    right(priya, NOW)


def test_a_page_that_was_mended_is_found_by_itself_or_at_a_press(priya: Any, blog: Answers) -> None:
    logged = post(priya)
    asking.check_due(NOW)
    blog.page("/generators", GOOD)
    assert asking.check_due(NOW + timedelta(hours=23)) == 0
    verbs.ask_again(logged, by=priya.user, now=NOW + timedelta(hours=23))
    assert asking.check_due(NOW + timedelta(hours=23)) == 1
    assert state(logged) == CheckState.GOOD


def test_a_site_that_does_not_answer_is_asked_again_before_it_fails(priya: Any, blog: Answers) -> None:
    blog.page("/generators", "down", status=503)
    logged = post(priya)
    now, asked = NOW, 0
    while state(logged) == CheckState.OPEN:
        asking.check_due(now)
        asked += 1
        now = PendingCheck.objects.get().due_at or now
    assert asked == 5
    assert CheckResult.objects.get().because == Because.NO_ANSWER
    assert now - NOW < timedelta(days=3)


def test_a_declared_site_is_enough_and_a_shared_one_names_its_part(priya: Any, blog: Answers) -> None:
    blog.page("/generators", post_page(published="2026-03-04"))
    logged = post(priya)
    asking.check_due(NOW)
    with pytest.raises(Refused, match="Many people publish on"):
        verbs.declare_site(priya, address="https://dev.to/", by=priya.user, now=NOW)
    verbs.declare_site(priya, address="https://www.Priya.example/", by=priya.user, now=NOW)
    with pytest.raises(Refused, match="already"):
        verbs.declare_site(priya, address="priya.example", by=priya.user, now=NOW)
    asking.check_due(NOW)
    assert state(logged) == CheckState.GOOD


def test_what_cannot_be_told_waits_for_the_coach_who_gives_a_reason(
    priya: Any, bob: Any, blog: Answers
) -> None:
    blog.page("/generators", post_page(author="Priya Shah"))
    logged = post(priya)
    asking.check_due(NOW)
    assert state(logged) == CheckState.UNCLEAR
    assert counts(priya)
    with pytest.raises(Refused, match="Say why"):
        verbs.decide(logged, accepted=False, why=" ", by=bob, now=NOW)
    with pytest.raises(Refused, match="Nobody coaches themself"):
        verbs.decide(logged, accepted=True, why="Mine", by=priya.user, now=NOW)
    verbs.decide(logged, accepted=False, why="It is of last year.", by=bob, now=NOW)
    assert state(logged) == CheckState.FAILED
    assert not counts(priya)
    assert "It is of last year." in OutboxMail.objects.get(key__startswith="check-decided").body
    verbs.decide(logged, accepted=True, why="I was wrong.", by=bob, now=NOW)
    assert counts(priya)
    with pytest.raises(Refused, match="load the page again"):
        verbs.decide(logged, accepted=True, why="Again", by=bob, now=NOW)
    right(priya, NOW)


def test_what_was_logged_before_there_were_checks_is_not_checked(
    priya: Any, blog: Answers, settings: Any
) -> None:
    settings.EVIDENCE_CHECKS = False
    logged = post(priya)
    settings.EVIDENCE_CHECKS = True
    assert asking.check_due(NOW) == 0
    activity_verbs.correct(logged, changes={"link": "https://priya.example/other"}, by=priya.user, now=NOW)
    assert asking.check_due(NOW) == 0
    assert state(logged) == ""
    assert blog.asked == []


# --- A week waits for its checks ------------------------------------------------------------------------------------


def test_a_week_without_open_checks_settles_at_its_limit(priya: Any, blog: Answers) -> None:
    blog.page("/generators", GOOD)
    the_rest(priya)
    post(priya)
    asking.check_due(NOW)
    assess_students([priya.pk], LIMIT - INSTANT)
    assert (week(priya).verdict, week(priya).settled_at) == ("met", None)
    assess_students([priya.pk], LIMIT, by_time=True)
    assert (week(priya).verdict, week(priya).settled_at) == ("met", LIMIT)


def test_an_open_check_holds_its_week_seven_days_at_most_and_then_it_counts(
    priya: Any, blog: Answers
) -> None:
    the_rest(priya)
    post(priya)
    assess_students([priya.pk], LIMIT, by_time=True)
    assert (week(priya).verdict, week(priya).provisional, week(priya).settled_at) == ("met", True, None)
    right(priya, LIMIT)
    assess_students([priya.pk], LAST - INSTANT, by_time=True)
    assert week(priya).settled_at is None
    priya.standing.refresh_from_db()
    assert priya.standing.stale_at <= LAST
    assess_students([priya.pk], LAST, by_time=True)
    assert (week(priya).verdict, week(priya).settled_at) == ("met", LAST)
    right(priya, LAST)


def test_answered_in_these_days_the_week_settles_with_the_answer(priya: Any, blog: Answers) -> None:
    blog.page("/generators", GOOD)
    the_rest(priya)
    post(priya)
    assess_students([priya.pk], LIMIT, by_time=True)
    asking.check_due(LIMIT + timedelta(days=2))
    assert (week(priya).verdict, week(priya).settled_at) == ("met", LIMIT + timedelta(days=2))


def test_a_failed_link_made_good_on_the_seventh_day_is_in_time(priya: Any, blog: Answers) -> None:
    the_rest(priya)
    logged = post(priya)
    asking.check_due(NOW)
    assess_students([priya.pk], LIMIT, by_time=True)
    assert (week(priya).verdict, week(priya).settled_at) == ("open", None)
    blog.page("/generators", GOOD)
    verbs.ask_again(logged, by=priya.user, now=LAST - INSTANT)
    asking.check_due(LAST - INSTANT)
    assert week(priya).verdict == "met"
    assert week(priya).settled_at == LAST - INSTANT
    right(priya, LAST - INSTANT)


@pytest.mark.parametrize("swept", [True, False])
def test_on_the_eighth_it_is_too_late_whether_or_not_the_sweep_was_there(
    priya: Any, bob: Any, blog: Answers, swept: bool
) -> None:
    the_rest(priya)
    logged = post(priya)
    asking.check_due(NOW)
    if swept:
        assess_students([priya.pk], LAST, by_time=True)
    blog.page("/generators", GOOD)
    asking.check_due(LAST)
    assert state(logged) == CheckState.GOOD
    assert (week(priya).verdict, week(priya).settled_at is not None) == ("missed", True)
    right(priya, LAST)
    verbs.decide(logged, accepted=True, why="I saw it in time.", by=bob, now=LAST)
    assert week(priya).verdict == "met", "a coach may turn it all the same"
    right(priya, LAST)


def test_mending_ends_with_the_seventh_day(priya: Any, blog: Answers) -> None:
    logged = post(priya)
    asking.check_due(NOW)
    with pytest.raises(Refused, match="settled"):
        verbs.mend(logged, changes={"link": "https://priya.example/x"}, by=priya.user, now=LAST)
    verbs.mend(logged, changes={"link": "https://priya.example/x"}, by=priya.user, now=LAST - INSTANT)


def test_a_coachs_acceptance_turns_a_settled_week(priya: Any, bob: Any, blog: Answers) -> None:
    the_rest(priya)
    logged = post(priya)
    asking.check_due(NOW)
    assess_students([priya.pk], LAST, by_time=True)
    assert week(priya).verdict == "missed"
    later = LAST + timedelta(days=5)
    verbs.decide(logged, accepted=True, why="I saw it then.", by=bob, now=later)
    assert week(priya).verdict == "met"
    right(priya, later)


def test_what_settled_as_met_is_never_unmade(priya: Any, bob: Any, blog: Answers) -> None:
    the_rest(priya)
    logged = post(priya)
    assess_students([priya.pk], LAST, by_time=True)
    assert week(priya).verdict == "met"
    asking.check_due(LAST + timedelta(days=1))  # it fails
    assert state(logged) == CheckState.FAILED
    assert week(priya).verdict == "met"
    right(priya, LAST + timedelta(days=1))


def test_a_failed_post_that_was_taken_back_holds_nothing_up(priya: Any, blog: Answers) -> None:
    the_rest(priya)
    logged = post(priya)
    asking.check_due(NOW)
    activity_verbs.strike(logged, by=priya.user, now=NOW)
    assess_students([priya.pk], LIMIT, by_time=True)
    assert (week(priya).verdict, week(priya).settled_at) == ("missed", LIMIT)


# --- The worker -----------------------------------------------------------------------------------------------------


def test_a_worker_that_dies_half_way_loses_nothing_and_writes_nothing_twice(
    priya: Any, blog: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    blog.page("/generators", GOOD)
    logged = post(priya)

    def die(*arguments: Any) -> Any:
        raise SystemExit

    with monkeypatch.context() as patched:
        patched.setattr(asking, "_write", die)
        with pytest.raises(SystemExit):
            asking.check_due(NOW)
    assert len(blog.asked) == 1
    assert state(logged) == CheckState.OPEN
    assert asking.check_due(NOW + timedelta(minutes=4)) == 0, "it is taken still"
    assert asking.check_due(NOW + timedelta(minutes=5)) == 1
    assert CheckResult.objects.count() == 1


def test_an_answer_that_comes_after_another_worker_has_asked_is_not_written(
    priya: Any, blog: Answers
) -> None:
    blog.page("/generators", GOOD)
    logged = post(priya)
    asking._note_what_is_open(NOW)
    slow = asking._take(NOW)
    answers = asking._ask(slow, NOW)
    assert asking.check_due(NOW + timedelta(minutes=6)) == 1
    assert not asking._write(slow[0], answers[logged.pk], NOW + timedelta(minutes=7))
    assert CheckResult.objects.count() == 1


def test_what_was_found_of_a_link_that_was_changed_meanwhile_is_of_no_use(priya: Any, blog: Answers) -> None:
    blog.page("/generators", GOOD)
    logged = post(priya)
    asking._note_what_is_open(NOW)
    questions = asking._take(NOW)
    answers = asking._ask(questions, NOW)
    activity_verbs.correct(logged, changes={"link": "https://priya.example/none"}, by=priya.user, now=NOW)
    assert not asking._write(questions[0], answers[logged.pk], NOW)
    assert state(logged) == CheckState.OPEN
    asking.check_due(NOW)
    assert state(logged) == CheckState.FAILED


def test_a_page_that_breaks_its_reader_is_for_a_person(
    priya: Any, blog: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*arguments: Any) -> Any:
        raise RuntimeError

    blog.page("/generators", GOOD)
    logged = post(priya)
    monkeypatch.setattr("core.fetching.pages.read", broken)
    assert asking.check_due(NOW) == 1
    assert state(logged) == CheckState.UNCLEAR


def test_logging_a_post_costs_no_statement_more_than_a_contact(priya: Any, blog: Answers) -> None:
    def cost(**values: Any) -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            activity_verbs.log(priya, occurred_on=date(2026, 3, 4), by=priya.user, now=NOW, **values)
        return len(queries)

    contact = cost(kind="contacted", person="Ann Bee")
    assert cost(kind="blog_post", link=LINK) <= contact


def test_a_backlog_is_worked_off_batch_after_batch(priya: Any, blog: Answers, clock: Any) -> None:
    clock.set(NOW)
    count = 2 * asking.BATCH + 1
    for number in range(count):
        blog.page(f"/{number}", GOOD)
        post(priya, f"https://priya.example/{number}")
    assert check_evidence() == count
    assert check_evidence() == 0
