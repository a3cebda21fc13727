"""The page on which holidays are added, and where the missing calendar is said."""

import html
import re
from datetime import date
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from coaching.conversation import verbs as conversation_verbs
from commitments.holidays.models import AddedHoliday
from jobsearch.offers import verbs as offer_verbs
from people.accounts.models import User
from people.students.models import Student
from tests import factories
from tests.coaching.holidays.scene import FRIDAY, MONDAY_23, WEDNESDAY_25, add, asked, stated, student_in

pytestmark = pytest.mark.django_db
FORM = {"place": "QQ", "day": "2026-03-25", "name": "Flag Day"}
FLAG = "QQ has no known calendar of holidays: only weekends are left out."
HINT, LINK = "Your coach can add its holidays.", 'href="/holidays/">Add its holidays…</a>'


@pytest.fixture(autouse=True)
def _now(clock: Any) -> None:
    clock.set(FRIDAY)


@pytest.fixture
def bobs(bob: User) -> Client:
    return factories.client_of(bob)


def text_of(response: Any) -> str:
    return html.unescape(response.content.decode())


def shown(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return text_of(response)


def test_an_added_day_moves_what_the_pages_say(alice: Student, bob: User, bobs: Client) -> None:
    offer = stated(alice)
    asked(alice, bob)
    hers, its = factories.client_of(alice.user), f"/offers/{offer.pk}/"
    assert "Fri 27 Mar, end of day" in shown(hers, its)
    assert "Tue 24 Mar, end of day" in shown(hers, "/today/")
    answer = bobs.post("/holidays/", FORM | {"day": "2026-03-23"}, follow=True)
    assert "Flag Day, 23 Mar 2026, is no business day in QQ. 2 open deadlines moved" in text_of(answer)
    page = shown(hers, its)
    assert "does not count, Flag Day" in page
    assert "Mon 30 Mar, end of day" in page
    assert "Fri 27 Mar, end of day" not in page
    assert "Mon 30 Mar, end of day" in shown(hers, "/today/")
    assert "Wed 25 Mar, end of day" in shown(hers, "/today/")
    assert "Mon 30 Mar" in shown(bobs, f"/students/{alice.pk}/")
    answer = bobs.post("/holidays/", FORM | {"day": "2026-05-01"}, follow=True)
    assert "No deadline that is open had to move." in text_of(answer)


def test_the_form_says_by_when_a_reply_would_be_due(alice: Student, bob: User, bobs: Client) -> None:
    assert "due Tue 24 Mar" in re.sub("<[^>]+>", "", shown(bobs, f"/students/{alice.pk}/"))
    add(bob, MONDAY_23)
    assert "due Wed 25 Mar" in re.sub("<[^>]+>", "", shown(bobs, f"/students/{alice.pk}/"))


def test_students_read_that_their_coach_can_add_days_and_staff_find_the_way(
    alice: Student, bob: User, bobs: Client
) -> None:
    offer = stated(alice)
    hers, its, record = factories.client_of(alice.user), f"/offers/{offer.pk}/", f"/students/{alice.pk}/"
    assert f"{FLAG} {HINT}" in shown(hers, its)
    assert LINK not in shown(hers, its)
    assert HINT not in shown(bobs, its)
    for page in (its, record):
        assert FLAG in shown(bobs, page)
        assert LINK in shown(bobs, page)
    assert FLAG not in shown(hers, record)
    assert 'href="/holidays/"' in shown(bobs, "/caseload/")
    dora = factories.client_of(factories.make_admin("Dora Quist"))
    for page in ("/caseload/", "/students/"):
        assert 'href="/holidays/"' in shown(dora, page)


def test_an_answered_offer_says_how_it_was_counted_and_asks_for_nothing(alice: Student, bobs: Client) -> None:
    offer = stated(alice)
    answer: dict[str, Any] = {"answer": "refused", "answered_at": FRIDAY, "ends_search": None}
    offer_verbs.answer(offer, **answer, by=alice.user, now=FRIDAY)
    hers, its = factories.client_of(alice.user), f"/offers/{offer.pk}/"
    assert FLAG in shown(hers, its)
    assert HINT not in shown(hers, its)
    assert LINK not in shown(bobs, its)


def test_an_offer_flagged_before_this_page_was_there_is_shown_without_the_old_order(alice: Student) -> None:
    offer = stated(alice)
    offer.counted |= {"flag": f"{FLAG} Add its holidays."}
    offer.save(update_fields=["counted"])
    assert f"{FLAG} {HINT}" in shown(factories.client_of(alice.user), f"/offers/{offer.pk}/")


def test_a_known_place_is_flagged_nowhere(bob: User, bobs: Client) -> None:
    student = student_in("DE", "BE", coach=bob)
    offer = stated(student)
    for page in (f"/offers/{offer.pk}/", f"/students/{student.pk}/"):
        assert "left out" not in shown(bobs, page)
        assert 'href="/holidays/"' not in shown(bobs, page)


def test_where_everybodys_place_is_known_the_page_says_so(bob: User, bobs: Client) -> None:
    student_in("DE", "BE", coach=bob)
    page = shown(bobs, "/holidays/")
    assert "Everybody’s place has a known calendar" in page
    assert "<input" not in page.split("<main")[1].split("</main")[0]


def test_a_coach_sees_the_places_of_their_students_and_an_admin_all(alice: Student, bobs: Client) -> None:
    frank, dora = factories.make_coach("Frank Lowe"), factories.make_admin("Dora Quist")
    for _ in range(2):
        student_in("QR", "07", coach=frank)
    page = shown(bobs, "/holidays/")
    assert "1 place without a known calendar" in page
    assert "QQ</h2>" in page
    assert "QR" not in page
    page = shown(factories.client_of(dora), "/holidays/")
    assert "2 places without a known calendar" in page
    assert page.index("07, QR</h2>") < page.index("QQ</h2>"), "where most live comes first"
    assert "2 students" in page
    assert "1 student<" in page


def test_a_place_that_was_moved_away_from_stays_while_something_is_counted_there(
    alice: Student, bob: User, bobs: Client
) -> None:
    asked(alice, bob)
    Student.objects.filter(pk=alice.pk).update(country="DE", subdivision="BE")
    assert "nobody lives there now" in shown(bobs, "/holidays/")
    conversation_verbs.reply(alice, body="Well!", now=FRIDAY)
    assert "Everybody’s place has a known calendar" in shown(bobs, "/holidays/")


def test_the_days_so_far_are_listed_with_who_and_when(alice: Student, bob: User, bobs: Client) -> None:
    add(bob, WEDNESDAY_25)
    page = shown(bobs, "/holidays/")
    assert re.search(r"Flag Day, <time[^>]*>Wed 25 Mar", page)
    assert "added by Bob Field" in page


@pytest.mark.parametrize(
    ("typed", "field", "says"),
    [
        ({"day": ""}, "day", "Choose the day."),
        ({"day": "25 March"}, "day", "Choose a day, such as"),
        ({"day": "2026-02-30"}, "day", "Choose a day, such as"),
        ({"day": "2026-03-28"}, "day", "28 Mar 2026 is left out already: Saturday."),
        ({"day": "2062-03-28"}, "day", "Check the year"),
        ({"name": ""}, "name", "Say what the day is called."),
        ({"name": "x" * 81}, "name", "Write at most 80 characters."),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_what_was_typed_stays(
    typed: dict[str, str], field: str, says: str, alice: Student, bob: User, bobs: Client
) -> None:
    student_in("QQ", "01", coach=bob)
    response = bobs.post("/holidays/", FORM | typed)
    assert response.status_code == 422
    page = text_of(response)
    assert says in page.split(f'id="QQ-{field}"')[1].split("</div>")[0]
    for name, value in (FORM | typed).items():
        assert not value or f'name="{name}" value="{value}"' in page
    assert page.count("is-invalid") == 1, "the other place's form is untouched"
    assert not AddedHoliday.objects.exists()


@pytest.mark.parametrize("place", ["", "DE-BE", "QR", "QQ-01", "\x00", "no place"])
def test_a_place_that_is_none_of_those_shown_is_refused(place: str, alice: Student, bobs: Client) -> None:
    response = bobs.post("/holidays/", FORM | {"place": place})
    assert response.status_code == 422
    assert "That place is none of those below" in text_of(response)
    assert not AddedHoliday.objects.exists()


def test_a_day_is_for_the_whole_country_unless_only_the_place_is_meant(bob: User, bobs: Client) -> None:
    student_in("QQ", "01", coach=bob)
    page = shown(bobs, "/holidays/")
    assert "In all of QQ, not only in 01" in page
    bobs.post("/holidays/", FORM | {"place": "QQ-01", "everywhere": "on"})
    bobs.post("/holidays/", FORM | {"place": "QQ-01", "day": "2026-03-26"})
    days = AddedHoliday.objects.values_list("day__day", "subdivision")
    assert set(days) == {(25, ""), (26, "01")}
    assert "In all of QQ · added by" in shown(bobs, "/holidays/")


def test_an_unknown_state_of_a_known_country_takes_days_of_its_own_only(bob: User, bobs: Client) -> None:
    student_in("US", "ZZ", coach=bob)
    page = shown(bobs, "/holidays/")
    assert (
        "Holidays of “ZZ” in US are not known: only national ones are left out. If US has no such part"
        in page
    )
    assert "everywhere" not in page
    bobs.post("/holidays/", FORM | {"place": "US-ZZ", "everywhere": "on"})
    assert AddedHoliday.objects.get().place == "US-ZZ"


def test_taking_a_day_back_through_its_page(alice: Student, bob: User, bobs: Client) -> None:
    offer = stated(alice)
    holiday = add(bob, WEDNESDAY_25).holiday
    path = f"/holidays/{holiday.pk}/taking-back/"
    assert f'href="{path}"' in shown(bobs, "/holidays/")
    assert "25 Mar 2026 is a business day again in QQ" in shown(bobs, path)
    refused = bobs.post(path, {"why": ""})
    assert refused.status_code == 422
    assert "Say why, in a sentence." in text_of(refused)
    assert "Taken back: Flag Day, 25 Mar 2026." in text_of(bobs.post(path, {"why": "It moved"}, follow=True))
    assert "Flag Day, <time" not in shown(bobs, "/holidays/")
    assert bobs.get(path).status_code == bobs.post(path, {"why": "It moved"}).status_code == 404
    assert "Mon 30 Mar, end of day" in shown(factories.client_of(alice.user), f"/offers/{offer.pk}/")


def cost(client: Client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries)


def test_pages_ask_no_more_for_added_days(bob: User, bobs: Client) -> None:
    """Where the calendar is known nothing is asked at all; where it is not, each page once, whatever is counted."""
    known, unknown = student_in("DE", "BE", coach=bob), student_in("QQ", "01", coach=bob)
    offers = {}
    for student in (known, unknown):
        offers[student] = stated(student)
        stated(student, now=FRIDAY.replace(minute=9))  # beside another one, an offer is seen in view of it
        asked(student, bob)
    add(bob, WEDNESDAY_25, place="QQ")

    def costs(student: Student) -> dict[str, int]:
        own = factories.client_of(student.user)
        return {
            "today": cost(own, "/today/"),
            "offers": cost(own, "/offers/"),
            "offer": cost(own, f"/offers/{offers[student].pk}/"),
            "conversation": cost(own, f"/students/{student.pk}/messages/"),
        }

    few = costs(unknown)
    assert few == costs(known), "due moments and their days are stored with what they are of"
    for n in range(1, 4):
        add(bob, date(2026, 4, n), place="QQ")  # a Wednesday and the days after it
        stated(unknown, now=FRIDAY.replace(minute=n))
        asked(unknown, bob, now=FRIDAY.replace(minute=n))
    assert costs(unknown) == few


def test_the_page_asks_the_same_for_one_place_and_for_many(alice: Student, bob: User, bobs: Client) -> None:
    add(bob, WEDNESDAY_25)
    one = cost(bobs, "/holidays/")
    for number in range(3):
        student_in("QR", f"{number}", coach=bob)
        add(bob, WEDNESDAY_25, place=f"QR-{number}")
        add(bob, MONDAY_23, place=f"QR-{number}")
    assert cost(bobs, "/holidays/") == one


def test_the_sample_calendar_of_a_policy_leaves_added_days_out(bob: User) -> None:
    """Jordan's governorates have no list of their own: a real place that is not known."""
    student = student_in("JO", "AM", coach=bob)
    policy = student.searches.get().policy
    dora = factories.client_of(factories.make_admin("Dora Quist"))
    typed = {"start": "2026-03-02", "time_zone": "Asia/Amman", "country": "JO", "state": "AM"}
    assert "AM, Jordan</h2>" in shown(dora, "/holidays/")
    path = f"/policies/{policy.pk}/calendar/?{urlencode(typed | {'offer_on': '2026-03-23'})}"
    assert "Holidays of “AM” in JO are not known: only national ones are left out." in shown(dora, path)
    assert "Flag Day" not in shown(dora, path)
    add(bob, WEDNESDAY_25, place="JO-AM")
    assert "Flag Day" in shown(dora, path)
    assert "and the days added for it are left out" in shown(dora, path)
