"""Two spellings of one person: seen together, counted once in open weeks, not in settled ones; undone, two again."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from core.errors import Refused
from jobsearch.activities.models import Activity
from jobsearch.activities.verbs import correct
from jobsearch.contacts.merging import merge, part
from jobsearch.contacts.models import Contact, SamePerson
from jobsearch.contacts.queries import alike_with, people_beginning, people_of
from jobsearch.follow_ups import verbs as follow_up_verbs
from jobsearch.follow_ups.models import FollowUpState
from jobsearch.follow_ups.suggestions import suggestions_for
from jobsearch.insights.tries import tries_of
from jobsearch.log.counting import found_of
from jobsearch.openings import verbs as opening_verbs
from people.students.models import Student
from rules.policy import Unit
from standing.facts import AS_KNOWN, FOREVER, counts, stored
from standing.models import Period
from standing.verbs import assess_students
from standing.verification import differences
from tests.factories import client_of, make_student
from tests.jobsearch.scenes import Scene, noon

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def contact(activity: Activity) -> Contact:
    assert activity.contact is not None
    return activity.contact


def both(its: Scene, days_ago: int = 0) -> tuple[Contact, Contact]:
    """José, and Jose, each logged once, on one day."""
    day = its.today - days_ago * DAY
    said: dict[str, Any] = {"day": day, "at": noon(day) if days_ago else its.now, "employer": "Globex"}
    return contact(its.log(person="José Díaz", **said)), contact(its.log(person="Jose Diaz", **said))


def say(its: Scene, other: Contact, one: Contact) -> SamePerson:
    return merge(other, into=one, by=its.alice.user, now=its.now)


def people_in(its: Scene, number: int) -> int:
    """How many people a week counts, as it is stored; what is stored is what judging from nothing gives."""
    assert list(differences(its.now)) == []
    return Period.objects.get(search=its.search, unit="week", number=number).counts[0]


def test_the_open_week_counts_them_once(its: Scene) -> None:
    jose, other = both(its)
    assert people_in(its, 7) == 2
    say(its, other, jose)
    assert people_in(its, 7) == 1


def test_the_second_says_that_it_counts_once_with_the_first(its: Scene) -> None:
    jose, other = both(its)
    say(its, other, jose)
    second = Activity.objects.select_related("kind").get(contact=other)
    found = found_of(its.alice, second)
    assert not found.counts and "the same person in the same week" in found.why_not


@pytest.mark.parametrize("name", ["José Díaz", "Jose Diaz"])
def test_what_is_logged_afterwards_by_either_name_counts_as_the_one(its: Scene, name: str) -> None:
    jose, other = both(its)
    say(its, other, jose)
    logged = its.log(person=name, employer="Globex")
    assert people_in(its, 7) == 1 and contact(logged).name == name


def test_nothing_that_was_logged_changes(its: Scene) -> None:
    jose, other = both(its)
    before = list(Activity.objects.order_by("pk").values("contact", "note", "changed_at", "struck_at"))
    say(its, other, jose)
    assert (
        list(Activity.objects.order_by("pk").values("contact", "note", "changed_at", "struck_at")) == before
    )
    assert not Activity.objects.exclude(contact__name__in=["José Díaz", "Jose Diaz"]).exists()


def test_a_settled_week_is_not_made_worse(its: Scene) -> None:
    """Week 5 is past its limit on the Tuesday of week 7; week 6 can still be logged for."""
    settled, still_open = its.today - 14 * DAY, its.today - 7 * DAY
    for day in (settled, still_open):
        for person in ("José Díaz", "Jose Diaz", *(f"Person {number} Lee" for number in range(6))):
            its.log(day=day, at=noon(day), person=person, employer="Globex")
        for number in range(5):
            its.log(
                "commit", day, at=noon(day), link=f"https://github.com/a/b/commit/{day:%m%d}{number:036x}"
            )
        its.log("blog_post", day, at=noon(day), link=f"https://alice.dev/{day}", note="What I learned")
    assess_students(Student.objects.filter(pk=its.alice.pk), its.now)
    weeks = Period.objects.filter(search=its.search, unit="week")
    assert (weeks.get(number=5).verdict, weeks.get(number=6).verdict) == ("met", "met")
    people = Contact.objects.filter(student=its.alice)
    said = say(its, people.get(name="Jose Diaz"), people.get(name="José Díaz"))
    assert said.counts_from == its.search.start_date + 35 * DAY
    assert (people_in(its, 5), people_in(its, 6)) == (8, 7)
    assert weeks.get(number=5).verdict == "met" and weeks.get(number=5).settled_at is not None
    assert weeks.get(number=6).verdict != "met"


@pytest.mark.parametrize(
    ("seconds", "people"),
    [
        pytest.param(-1, 1, id="a second before its limit"),
        pytest.param(0, 2, id="at its limit, before the sweep"),
    ],
)
def test_a_week_stays_as_it_was_from_its_limit_on(its: Scene, seconds: int, people: int) -> None:
    jose, other = both(its, days_ago=7)
    limit = Period.objects.get(search=its.search, unit="week", number=6).log_until
    its.now = limit + timedelta(seconds=seconds)
    say(its, other, jose)
    assert people_in(its, 6) == people


def test_undone_they_are_two_again_and_it_stays_on_record(its: Scene) -> None:
    jose, other = both(its)
    said = say(its, other, jose)
    part(said, by=its.alice.user, now=its.now)
    assert people_in(its, 7) == 2
    said.refresh_from_db()
    assert (said.by, said.at, said.undone_by, said.undone_at) == (
        its.alice.user,
        its.now,
        its.alice.user,
        its.now,
    )
    assert not Activity.objects.filter(counts_as__isnull=False).exists()
    with pytest.raises(Refused):
        part(said, by=its.alice.user, now=its.now)


def test_three_spellings_are_one_and_the_middle_one_undone_takes_its_own_with_it(its: Scene) -> None:
    jose, other = both(its)
    third = contact(its.log(person="Joe Diaz", employer="Globex"))
    say(its, third, other)
    said = say(its, other, jose)
    assert people_in(its, 7) == 1
    part(said, by=its.alice.user, now=its.now)
    third.refresh_from_db()
    assert people_in(its, 7) == 2 and third.same_as == other


def test_the_same_again_finds_it_and_who_is_one_already_is_refused(its: Scene) -> None:
    jose, other = both(its)
    assert say(its, other, jose) == say(its, other, jose)
    with pytest.raises(Refused):
        say(its, jose, other)


def test_a_correction_to_another_name_counts_as_that_one(its: Scene) -> None:
    jose, other = both(its)
    say(its, other, jose)
    activity = Activity.objects.get(contact=other)
    correct(activity, changes={"person": "Priya Shah"}, by=its.alice.user, now=its.now)
    assert people_in(its, 7) == 2


def test_as_it_was_known_before_they_were_two(its: Scene) -> None:
    jose, other = both(its)
    its.now += timedelta(hours=1)
    say(its, other, jose)
    week = Period.objects.get(search=its.search, unit="week", number=7)
    source, policy = stored([week.pk]), its.search.rules()

    def people(known_at: Any) -> int:
        key = policy.quotas_per(Unit.WEEK)[0].key
        return counts(policy, Unit.WEEK, source, known_at, AS_KNOWN)[week.pk][key]

    assert people(its.now - timedelta(minutes=1)) == 2
    assert people(its.now) == people(FOREVER - DAY) == 1


# --- Seen together ---------------------------------------------------------------------------------------------------


@pytest.fixture
def browser(its: Scene) -> Client:
    return client_of(its.alice.user)


def page(browser: Client, one: Contact) -> str:
    answer = browser.get(f"/people/{one.pk}/", follow=True)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_the_page_asks_about_a_name_alike_and_a_press_makes_them_one(its: Scene, browser: Client) -> None:
    jose, other = both(its)
    assert "Is Jose Diaz at Globex the same person?" in page(browser, jose)
    answer = browser.post(f"/people/{jose.pk}/same/", {"other": other.pk}, follow=True).content.decode()
    assert "Jose Diaz and José Díaz are one person now." in answer
    shown = page(browser, jose)
    assert "Also logged as" in shown and "Is Jose Diaz" not in shown
    said = SamePerson.objects.get()
    undone = browser.post(f"/people/same/{said.pk}/undo/", follow=True).content.decode()
    assert "Jose Diaz and José Díaz are two people again." in undone


def test_history_follow_ups_and_openings_show_together(its: Scene, browser: Client) -> None:
    jose, other = both(its)
    its.log(person="Jose Diaz", employer="Globex", note="He knows the map team")
    follow_up_verbs.plan(
        its.alice, contact=other, what="Send the portfolio", on=its.today, by=its.alice.user, now=its.now
    )
    opening = opening_verbs.add(
        its.alice, employer="Globex", role="Cartographer", by=its.alice.user, now=its.now
    ).opening
    type(opening).objects.filter(pk=opening.pk).update(contact=other)
    assert "He knows the map team" not in page(browser, jose)
    say(its, other, jose)
    shown = page(browser, jose)
    assert all(words in shown for words in ("He knows the map team", "Send the portfolio", "Cartographer"))


def test_the_other_spellings_page_leads_to_the_one(its: Scene, browser: Client) -> None:
    jose, other = both(its)
    say(its, other, jose)
    assert browser.get(f"/people/{other.pk}/")["Location"] == f"/people/{jose.pk}/"


def test_lists_and_completions_have_one_person(its: Scene) -> None:
    jose, other = both(its, days_ago=3)
    its.log(person="Jose Diaz", employer="Globex")
    say(its, other, jose)
    (person,) = people_of(its.alice)
    assert person == jose and person.last == its.today  # type: ignore[attr-defined]
    assert list(people_beginning(its.alice, "jos")) == [jose]
    assert list(alike_with(jose)) == []
    assert [attempt.person for attempt in tries_of(its.alice).tries] == [jose.pk]


def test_a_follow_up_with_one_spelling_is_settled_by_the_other(its: Scene) -> None:
    jose, other = both(its)
    say(its, other, jose)
    for one, name in ((jose, "Jose Diaz"), (other, "José Díaz"), (other, "Jose Diaz")):
        follow_up = follow_up_verbs.plan(
            its.alice, contact=one, what=f"Write to {name}", on=its.today, by=its.alice.user, now=its.now
        )
        assert its.log(person=name, employer="Globex").settled_follow_up == follow_up
        follow_up.refresh_from_db()
        assert follow_up.state == FollowUpState.DONE


def test_a_talk_under_the_other_name_breaks_the_silence(its: Scene) -> None:
    jose, other = both(its, days_ago=8)
    assert len(suggestions_for(its.alice, its.now)) == 2
    say(its, other, jose)
    (nudge,) = suggestions_for(its.alice, its.now)
    assert nudge.contact == jose.pk
    its.log(person="Jose Diaz", employer="Globex")
    assert suggestions_for(its.alice, its.now) == []


def test_nobody_is_asked_any_more_who_the_other_spelling_is(its: Scene, browser: Client) -> None:
    jose, other = both(its)
    say(its, other, jose)
    answer = browser.post(
        "/log/", {"kind": "contacted", "line": "Jose Diaz", "who": "ask"}, headers={"HX-Request": "true"}
    )
    assert answer.status_code == 200


# --- Whose, and what the database holds ------------------------------------------------------------------------------


def test_only_the_student_says_so_and_only_of_their_own(its: Scene, browser: Client) -> None:
    jose, other = both(its)
    with pytest.raises(Refused):
        merge(other, into=jose, by=its.bob, now=its.now)
    stranger = make_student("Charlie Okafor", coach=its.bob)
    elses = Contact.objects.create(
        student=stranger, name="Jose Diaz", name_key="jose diaz", created_at=its.now
    )
    assert browser.post(f"/people/{jose.pk}/same/", {"other": elses.pk}).status_code == 422
    assert browser.post(f"/people/{elses.pk}/same/", {"other": jose.pk}).status_code == 404
    assert not SamePerson.objects.exists()


def test_an_answer_that_is_missing_is_said_beside_its_field(its: Scene, browser: Client) -> None:
    jose, _ = both(its)
    answer = browser.post(f"/people/{jose.pk}/same/", {"other": ""})
    assert answer.status_code == 422 and "Choose who is the same person." in answer.content.decode()


def test_the_database_keeps_what_was_said(its: Scene) -> None:
    jose, other = both(its)
    said = say(its, other, jose)
    rows = SamePerson.objects.filter(pk=said.pk)
    for change in (lambda: rows.update(same_as=other), lambda: rows.update(counts_from=None), rows.delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    with pytest.raises(DatabaseError), transaction.atomic():
        Contact.objects.filter(pk=jose.pk).update(same_as=jose)
