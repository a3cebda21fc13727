"""What stands against many students is counted by one statement that is kept, and is what each alone comes to."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coaching.conversation.models import Message
from jobsearch.employers.models import Employer
from jobsearch.offers.models import Offer
from rules.situations import AgainstKind
from standing.models import Period, Standing
from standing.situations.against import against_of
from standing.situations.record import record_of
from standing.verbs import assess, assess_students
from tests.factories import make_coach, make_student
from tests.standing.making import make_policy, make_search

START = date(2026, 3, 2)
DUE = datetime(2026, 3, 10, 5, tzinfo=UTC)
BEFORE, AFTER = DUE - timedelta(minutes=1), DUE
pytestmark = pytest.mark.django_db


@pytest.fixture
def searches():
    """Three of one policy: the first has an offer to answer, the second a reply, the third nothing."""
    policy = make_policy()
    searches = [make_search(START, policy=policy) for _ in range(3)]
    employer = Employer.objects.create(name="Acme", created_at=BEFORE)
    Offer.objects.create(
        student=searches[0].student,
        employer=employer,
        role="Developer",
        received_at=DUE - timedelta(days=7),
        zone="UTC",
        country="US",
        due_at=DUE,
        stated_at=DUE - timedelta(days=7),
        changed_at=DUE - timedelta(days=7),
    )
    Message.objects.create(
        student=searches[1].student,
        sender=make_coach(),
        from_student=False,
        body="How did it go?",
        sent_at=DUE - timedelta(days=2),
        asks_reply=True,
        reply_due_at=DUE,
        zone="UTC",
    )
    assess([search.pk for search in searches], BEFORE)
    return searches


def listed(searches, now):
    """The kinds of what stands against each, in their order."""
    found = against_of([search.student_id for search in searches], now)
    return [sorted(item.kind for item in found.get(search.student_id, ())) for search in searches]


def alone(search, now):
    """The tallies of which there is one, counted from that search's own rows."""
    return [name for name, number in record_of(search, now).numbers.items() if number]


def test_the_statement_that_is_kept_asks_as_of_the_moment_that_is_asked_for(searches):
    assert listed(searches, BEFORE) == [[], [], []]
    assert listed(searches, AFTER) == [[AgainstKind.OFFER], [AgainstKind.REPLIES], []]
    assert listed(searches, BEFORE) == [[], [], []]


def test_it_answers_of_those_who_are_asked_about(searches):
    assert set(against_of([searches[1].student_id], AFTER)) == {searches[1].student_id}
    assert against_of([], AFTER) == {}


def test_it_says_what_is_counted_for_each_alone(searches):
    assert [alone(search, BEFORE) for search in searches] == [[], [], []]
    assert [alone(search, AFTER) for search in searches] == [["late_answers"], ["late_replies"], []]


def test_missed_weeks_are_those_that_the_standing_has(searches):
    after_week_one = DUE + timedelta(days=7)
    assess([search.pk for search in searches], after_week_one)
    numbers = Standing.objects.order_by("student_id").values_list("missed", flat=True)
    assert list(numbers) == [1, 1, 1]
    for search in searches:
        assert Period.objects.filter(search=search, verdict="missed").count() == 1
    assert listed(searches, after_week_one)[2] == [AgainstKind.PERIOD]
    assert alone(searches[2], after_week_one) == ["weeks"]


def test_any_number_of_students_takes_one_statement_and_who_has_no_search_is_in_none(searches):
    students = [search.student_id for search in searches] + [make_student().pk]
    assess_students(students, AFTER)
    with CaptureQueriesContext(connection) as captured:
        found = against_of(students, AFTER)
    assert len(captured) == 1
    assert students[-1] not in found
