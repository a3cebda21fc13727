"""Who is it? Asked once where a name may mean somebody known, or nobody; answered, it is not asked again."""

from typing import Any

import pytest
from django.test import Client

from jobsearch.activities.models import Activity
from jobsearch.contacts.models import Contact
from jobsearch.contacts.who import ASK, NEW, WhoDoubt, WhoIsIt, plainly_meant, same
from tests.factories import client_of
from tests.jobsearch.scenes import Scene, scene

pytestmark = pytest.mark.django_db


def asked(its: Scene, **said: Any) -> WhoIsIt:
    with pytest.raises(WhoIsIt) as caught:
        its.log(who=ASK, **said)
    return caught.value


def test_what_is_no_name_is_asked_about_and_counts_for_nothing(its: Scene) -> None:
    refusal = asked(its, person="just met a bunch of people")
    assert refusal.question.doubt == WhoDoubt.NO_NAME
    assert refusal.field == "person"
    assert not Activity.objects.filter(student=its.alice).exists()
    assert not Contact.objects.filter(student=its.alice).exists()


def test_a_name_that_reads_like_none_is_not_asked_about_twice(its: Scene) -> None:
    asked(its, person="The Rock and Sons")
    its.log(person="The Rock and Sons", who=NEW)
    assert its.log(person="The Rock and Sons", who=ASK).contact.name == "The Rock and Sons"


def test_an_accent_is_asked_about_and_the_answer_is_the_same_person(its: Scene) -> None:
    jose = its.log(person="José García", employer="Globex").contact
    refusal = asked(its, person="Jose Garcia", employer="Globex")
    assert refusal.question.doubt == WhoDoubt.ALIKE
    assert refusal.question.people == (jose,)
    assert its.log(person="Jose Garcia", employer="Globex", who=same(jose.pk)).contact == jose


def test_somebody_else_of_nearly_the_name_is_somebody_new_and_not_asked_about_again(its: Scene) -> None:
    jose = its.log(person="José García", employer="Globex").contact
    other = its.log(person="Jose Garcia", employer="Globex", who=NEW).contact
    assert other != jose
    assert its.log(person="Jose Garcia", employer="Globex", who=ASK).contact == other
    assert its.log(person="José García", employer="Globex", who=ASK).contact == jose


@pytest.mark.parametrize(
    ("places", "place", "alone", "meant"),
    [
        ([7, None], 7, False, 0),
        ([7, None], 8, False, 1),
        ([7, None], None, False, 1),
        ([7, 8], 9, False, None),
        ([7], 9, False, None),
        ([7], None, True, 0),
        ([7, 8], None, True, None),
        ([7, None], None, True, 1),
        ([], None, True, None),
    ],
)
def test_whom_a_name_means_without_a_question(
    places: list[int | None], place: int | None, alone: bool, meant: int | None
) -> None:
    namesakes = [Contact(pk=number, employer_id=employer_pk) for number, employer_pk in enumerate(places)]
    person = plainly_meant(namesakes, place, alone=alone)
    assert (person.pk if person else None) == meant


def test_one_name_at_two_employers_is_asked_about(its: Scene) -> None:
    its.log(person="Sam Lee", employer="Globex")
    refusal = asked(its, person="Sam Lee", employer="Initech")
    assert refusal.question.doubt == WhoDoubt.ELSEWHERE
    assert "Is Sam Lee at Initech the same person?" in refusal.message


def test_the_same_person_works_there_now_and_is_not_asked_about_again(its: Scene) -> None:
    first = its.log(person="Sam Lee", employer="Globex")
    again = its.log(person="Sam Lee", employer="Initech", who=same(first.contact.pk))
    assert again.contact == first.contact
    assert again.employer.name == "Initech"
    first.refresh_from_db()
    assert first.employer.name == "Globex", "what was logged then stays"
    assert its.log(person="Sam Lee", employer="Initech", who=ASK).contact == first.contact
    assert Contact.objects.filter(student=its.alice).count() == 1


def test_another_of_the_name_is_another_person(its: Scene) -> None:
    first = its.log(person="Sam Lee", employer="Globex")
    assert its.log(person="Sam Lee", employer="Initech", who=NEW).contact != first.contact


def test_a_name_alone_of_two_asks_which(its: Scene) -> None:
    its.log(person="Sam Lee", employer="Globex")
    there = its.log(person="Sam Lee", employer="Initech").contact
    refusal = asked(its, person="Sam Lee")
    assert refusal.question.doubt == WhoDoubt.WHICH
    assert NEW not in dict(refusal.question.answers)
    activity = its.log(person="Sam Lee", who=same(there.pk))
    assert (activity.contact, activity.employer.name) == (there, "Initech")


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({}, {"person": "Priya Shah"}),
        ({"person": "Sam Lee", "employer": "Globex"}, {"person": "sam lee"}),
        ({"person": "Sam Lee"}, {"person": "Sam Lee", "employer": "Globex"}),
        ({"person": "Sam Lee", "employer": "Globex"}, {"person": "Sam Lee", "employer": "GLOBEX"}),
    ],
)
def test_who_is_plain_is_not_asked_about(its: Scene, known: dict[str, Any], said: dict[str, Any]) -> None:
    if known:
        its.log(**known)
    its.log(who=ASK, **said)


def test_an_answer_that_means_nobody_asks_again(its: Scene) -> None:
    its.log(person="Sam Lee", employer="Globex")
    other = scene(name="Charlie Okafor")
    stranger = other.log(person="Sam Lee").contact
    with pytest.raises(WhoIsIt):
        its.log(person="Sam Lee", employer="Initech", who=same(stranger.pk))


def test_files_and_scripts_are_not_asked(its: Scene) -> None:
    its.log(person="José García")
    assert its.log(person="Jose Garcia").contact.name == "Jose Garcia"


@pytest.fixture
def browser(its: Scene) -> Client:
    return client_of(its.alice.user)


def post(browser: Client, line: str, **said: str) -> str:
    answer = browser.post(
        "/log/", {"kind": "contacted", "line": line, **said}, headers={"HX-Request": "true"}
    )
    return answer.content.decode()


def test_the_page_asks_below_the_line_and_a_press_answers(its: Scene, browser: Client) -> None:
    html = post(browser, "just met a bunch of people")
    assert "reads like no one’s name" in html
    assert 'name="who" value="new"' in html
    assert not Activity.objects.filter(student=its.alice).exists()
    assert "Logged: just met" in post(browser, "just met a bunch of people", who=NEW)


def test_without_script_the_page_asks_with_what_was_typed(its: Scene, browser: Client) -> None:
    its.log(person="José García", employer="Globex")
    answer = browser.post("/log/", {"kind": "contacted", "line": "Jose Garcia @ Globex"})
    assert answer.status_code == 422
    html = answer.content.decode()
    assert "You know José García at Globex." in html
    assert 'value="Jose Garcia @ Globex"' in html
