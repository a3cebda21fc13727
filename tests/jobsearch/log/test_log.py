"""Writing down what was done (DOMAIN §5): future, late, early, twice, one person eight times, one commit twice."""

from datetime import UTC, date, datetime, timedelta

import pytest

from commitments.policies import shipped
from core.errors import Refused
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.contacts.models import Contact
from jobsearch.employers.models import Employer
from jobsearch.late_activities import verbs as late_activity_verbs
from jobsearch.log.counting import CountedLog, count_activities, found_of, periods_of, searches_of
from people.students.models import Student
from standing.evidence import counting, late
from standing.models import Period
from tests.factories import make_policy, make_student
from tests.jobsearch.scenes import START, Scene, full_week, noon, scene
from tests.stages import staged

pytestmark = pytest.mark.django_db
HASH = "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"


its = staged(scene)


def count(its: Scene, key: str = "people", week: int = 7) -> int:
    period = Period.objects.get(search=its.search, unit="week", number=week)
    return next(quota.count for quota in period.quotas if quota.key == key)


def whole_log(student: Student) -> CountedLog:
    """All of a log, judged together."""
    searches = searches_of(student)
    return CountedLog(searches, periods_of(searches))


def sentence(its: Scene, activity: Activity) -> str:
    return whole_log(its.alice).of(activity).sentence


def test_a_contact_counts_at_once(its: Scene) -> None:
    activity = its.log(person="Priya Shah", employer="Globex", note="intro call")
    assert activity.contact.name == "Priya Shah"
    assert activity.employer.name == "Globex"
    assert activity.note == "intro call"
    assert activity.logged_at == its.now
    assert count(its) == 1
    assert sentence(its, activity) == "counts for People"


def test_eight_messages_to_one_person_are_one_person(its: Scene) -> None:
    said = ["Priya Shah", "priya shah", " PRIYA  SHAH ", "Priya\u00a0Shah"] * 2
    activities = [
        its.log(person=person, employer=("Globex", "GLOBEX")[index % 2]) for index, person in enumerate(said)
    ]
    assert count(its) == 1
    assert Contact.objects.filter(student=its.alice).count() == Employer.objects.count() == 1
    assert sentence(its, activities[7]).startswith("counts once with the activity of")


def test_a_name_alone_is_the_one_person_of_that_name(its: Scene) -> None:
    at_globex = its.log(person="Priya Shah", employer="Globex")
    alone = its.log(person="Priya Shah")
    assert alone.contact == at_globex.contact
    assert alone.employer.name == "Globex"
    assert count(its) == 1


def test_an_employer_that_becomes_known_makes_no_second_person(its: Scene) -> None:
    alone = its.log(person="Priya Shah")
    assert its.log(person="Priya Shah", employer="Globex").contact == alone.contact
    assert count(its) == 1


def test_two_of_one_name_are_two_people_and_the_name_alone_says_neither(its: Scene) -> None:
    its.log(person="Sam Lee", employer="Globex")
    its.log(person="Sam Lee", employer="Initech")
    assert count(its) == 2
    with pytest.raises(Refused) as caught:
        its.log(person="Sam Lee")
    assert caught.value.field == "person"
    assert "Globex, Initech" in caught.value.message


def test_a_slip_of_the_pen_that_was_corrected_is_no_second_person(its: Scene) -> None:
    slip = its.log(person="Sam Lee", employer="Globx")
    activity_verbs.correct(slip, changes={"employer": "Globex"}, by=its.alice.user, now=its.now)
    assert its.log(person="Sam Lee").employer.name == "Globex"


def test_a_day_to_come_is_refused_in_the_students_own_zone() -> None:
    its = scene(now=datetime(2026, 4, 15, 1, 0, tzinfo=UTC))  # still the 14th in New York
    its.log(day=date(2026, 4, 14))
    with pytest.raises(Refused) as caught:
        its.log(day=date(2026, 4, 15))
    assert caught.value.field == "occurred_on"
    assert count(its) == 1


def test_before_the_start_is_kept_and_not_counted(its: Scene) -> None:
    early = its.log(day=START - timedelta(days=1))
    assert Activity.objects.filter(pk=early.pk).exists()
    assert count(its, week=1) == 0
    assert "before the search started" in sentence(its, early)


@pytest.mark.parametrize(("second", "late"), [(-1, False), (0, True)])
def test_the_last_second_in_which_an_activity_still_counts(second: int, late: bool) -> None:
    """Week 1 ends on 8 March; its limit is the end of 15 March in New York, where clocks changed on the 8th."""
    limit = datetime(2026, 3, 16, 4, 0, tzinfo=UTC)
    its = scene(now=limit)
    activity = its.log(day=date(2026, 3, 8), at=limit + timedelta(seconds=second))
    found = whole_log(its.alice).of(activity)
    assert found.late == late
    assert count(its, week=1) == (0 if late else 1)
    assert ("after the limit (15 Mar 2026)" in found.sentence) == late


def test_a_late_activity_counts_once_the_coach_accepts_it_with_a_reason(its: Scene) -> None:
    late = its.log(day=date(2026, 3, 3))
    assert count(its, week=1) == 0
    with pytest.raises(Refused) as caught:
        late_activity_verbs.accept_late(late, reason=" ", by=its.bob, now=its.now)
    assert caught.value.field == "reason"
    with pytest.raises(Refused):
        late_activity_verbs.accept_late(late, reason="I was there", by=its.alice.user, now=its.now)
    late_activity_verbs.accept_late(late, reason="The form was down that week.", by=its.bob, now=its.now)
    assert count(its, week=1) == 1
    with pytest.raises(Refused, match="already"):
        late_activity_verbs.accept_late(late, reason="Again", by=its.bob, now=its.now)


def test_what_is_not_late_cannot_be_accepted(its: Scene) -> None:
    with pytest.raises(Refused, match="not late"):
        late_activity_verbs.accept_late(its.log(), reason="To be safe", by=its.bob, now=its.now)


def test_the_same_key_again_finds_the_first_activity_and_changes_nothing(its: Scene) -> None:
    first = its.log(person="Priya Shah", source_key="abc")
    again = its.log(person="Somebody Else", source_key="abc")
    assert again == first
    assert again.contact.name == "Priya Shah"
    assert Activity.objects.count() == 1
    assert its.log(person="Somebody Else", source="event", source_key="abc") != first


@pytest.mark.parametrize(
    "again",
    [
        f"https://github.com/a/b/commit/{HASH}",
        f"https://github.com/fork/b/pull/3/commits/{HASH}",
        f"https://www.github.com/a/b/commit/{HASH[:7]}",
    ],
)
def test_one_commit_is_one_activity(its: Scene, again: str) -> None:
    first = its.log("commit", link=f"https://github.com/a/b/commit/{HASH}")
    with pytest.raises(Refused) as caught:
        its.log("commit", link=again)
    assert caught.value.field == "link"
    assert count(its, "commits") == 1
    activity_verbs.strike(first, by=its.alice.user, now=its.now)
    its.log("commit", link=again)
    assert count(its, "commits") == 1
    with pytest.raises(Refused):
        activity_verbs.unstrike(first, by=its.alice.user, now=its.now)


def test_the_same_commit_of_two_students_is_one_of_each(its: Scene) -> None:
    other = scene(name="Charlie Okafor")
    link = f"https://github.com/a/b/commit/{HASH}"
    its.log("commit", link=link)
    other.log("commit", link=link)
    assert count(its, "commits") == count(other, "commits") == 1


def test_a_whole_week_is_met(its: Scene) -> None:
    full_week(its, 7 - 1)
    week = Period.objects.get(search=its.search, number=6)
    assert week.verdict == "met"
    assert week.provisional is True


def test_someone_without_a_search_may_log_and_nothing_counts() -> None:
    its = scene()
    prep = make_student("Pat Prep")
    activity = activity_verbs.log(
        prep, kind="contacted", occurred_on=its.today, person="Priya", by=prep.user, now=its.now
    )
    assert whole_log(prep).of(activity).sentence == "on record; done outside a search"


def test_an_unknown_kind_is_refused(its: Scene) -> None:
    for kind in ("nonsense", "", "con\0tacted"):
        with pytest.raises(Refused) as caught:
            its.log(kind)
        assert caught.value.field == "kind"


def test_lists_and_verdicts_count_the_same(its: Scene) -> None:
    """What the log says of each activity, summed up, is what the stored verdicts say."""
    for number in (1, 2, 5):
        full_week(its, number)
    its.log(person="Person 1", employer="Globex", day=date(2026, 3, 3))
    its.log(person="Person 1", employer="Globex", day=date(2026, 3, 3), at=noon(date(2026, 3, 4)))
    its.log("blog_post", link="https://alice.dev/x")
    its.log("talk", note="Lightning talk")
    found = whole_log(its.alice)
    listed = {
        key: sum(key in each.keys for each in found.counted_activities.values())
        for key in ("people", "commits", "blog_posts", "posts")
    }
    stored = dict.fromkeys(listed, 0)
    for period in Period.objects.filter(search=its.search):
        for quota in period.quotas:
            stored[quota.key] = stored.get(quota.key, 0) + quota.count
    assert {key: value for key, value in listed.items() if value} == {
        key: value for key, value in stored.items() if value
    }


def test_a_few_are_judged_as_all_are(its: Scene) -> None:
    """The same is said of a row, whether the rest is looked at or not; and the filters find the same ones."""
    full_week(its, 2)
    full_week(its, 3)
    for day in (START - timedelta(days=3), START + timedelta(days=8), START + timedelta(days=9)):
        for person in ("Person 1", "Person 2", "Sam Lee"):
            its.log(person=person, day=day, at=noon(START + timedelta(days=9)))
    its.log(day=START, person="Late Lee")
    its.log("talk", note="Lightning talk")
    activity_verbs.strike(its.log(person="Oops Olga"), by=its.alice.user, now=its.now)
    assert len(must_be_judged_alike(its.alice)) > 6, "it has one of each kind"


def test_a_few_are_judged_as_all_are_where_days_and_months_are_counted() -> None:
    make_policy(shipped.document("codeup-2"))
    its = scene()
    for number in range(12):
        day = START + timedelta(days=number // 2)
        link = f"https://github.com/alice/work/commit/{number:040x}"
        its.log("push", day, at=noon(day), link=link)
    its.log("applied", employer="Globex")
    for hour in range(2):
        its.log("coach_meeting", at=its.now + timedelta(hours=hour))
    assert len(must_be_judged_alike(its.alice)) >= 4


def must_be_judged_alike(student: Student) -> set[str]:
    """What is said of the rows of a log, looked at one by one, by threes, by sevens and as a whole."""
    everything = list(
        Activity.objects.filter(student=student).select_related("kind", "contact", "employer").order_by("pk")
    )
    whole = whole_log(student)
    said = [whole.of(activity) for activity in everything]
    assert [found_of(student, activity) for activity in everything] == said
    for size in (1, 3, 7):
        for start in range(0, len(everything), size):
            few = everything[start : start + size]
            counted = count_activities(student, few)
            assert [counted.of(activity) for activity in few] == said[start : start + size]
    periods = periods_of(searches_of(student))
    ids_by_quota = {key: ids for key, ids in counting(periods).items() if ids}
    assert ids_by_quota == {
        key: {pk for pk, row in whole.counted_activities.items() if key in row.keys}
        for key in {key for row in said for key in row.keys}
    }
    assert late(periods) == {pk for pk, row in whole.counted_activities.items() if row.late}
    return {row.sentence for row in said}
