"""A policy of another kind, made through the browser alone: strikes, a pause by notice, a minimum pay, a capped refund.

The school's first version and the student are set up by verbs and factories; all that this is about goes through pages.
"""

import re

from playwright.sync_api import expect

from tests.factories import PASSWORD
from tests.journeys import arriving, drafting, signing
from tests.journeys.school import JourneySchool, Person

FIRST_VERSION = """
from commitments.drafting.verbs import ship_policy
from core.clock import now
from people.accounts.models import User
ship_policy(User.objects.get(email={email!r}), now())
"""
A_STUDENT = """
from datetime import date
from core.clock import now
from people.accounts.models import User
from commitments.graduation.verbs import certify
from tests import factories
coach = factories.make_coach("Maya Stone", now=now())
alice = factories.make_student({name!r}, coach=coach, planned_graduation=date(2026, 2, 20), now=now())
certify(alice, graduated_on=date(2026, 2, 20), outcomes={{}}, by=User.objects.get(email={email!r}), now=now())
"""
A_QUESTION = """
from coaching.conversation.verbs import send
from core.clock import now
from people.students.models import Student
from people.accounts.models import User
alice = Student.objects.get(user__name={name!r})
send(alice, sender=User.objects.get(name="Maya Stone"), body="How was your week?", asks_reply=True, now=now())
"""


def test_a_policy_with_strikes_pause_minimum_pay_and_a_cap(school: JourneySchool) -> None:
    ada = school.person("Ada Byron")
    school.command("invite_admin", ada.email, "--name", ada.name)
    arriving.join_as_staff(school, ada)
    school.server.shell(FIRST_VERSION.format(email=ada.email))
    drafting.draft_from(ada, "Flatiron School, version 1")
    drafting.write(ada)
    drafting.compare(ada)
    drafting.see_calendar(ada)
    drafting.preview(ada)
    with school.server.database() as cursor:
        cursor.execute("SELECT count(*) FROM people_student")
        assert cursor.fetchone() == (0,)
    drafting.publish(ada)

    alice = school.person("Alice Moreau")
    school.server.shell(A_STUDENT.format(name=alice.name, email=ada.email))
    alice.go("/accounts/login/")
    alice.fill("Email", alice.email)
    alice.fill("Password", PASSWORD)
    alice.press("Sign in")
    signing.sign(alice)
    expect(alice.page.locator("#clause-4\\.3")).to_contain_text("Four strikes forfeit the guarantee")
    school.swept("2026-03-03T15:00Z")
    _pauses_by_notice(alice)
    _has_48_hours(school, alice)
    _collects_strikes(school, alice)
    assert "\n".join(school.complaints()) == ""


def _pauses_by_notice(alice: Person) -> None:
    alice.go("/leave/")
    expect(alice.page.locator("main")).to_contain_text("You have taken 0 of 183 days")
    alice.fill("First day away", "2026-04-01")
    alice.fill("Last day away", "2026-05-30")
    alice.fill("What it is for", "A pause")
    alice.press("Give notice")
    expect(alice.page.locator("main")).to_contain_text("in force")
    alice.visit("Commitment")
    expect(alice.page.locator("main")).to_contain_text(
        "Wed 28 Oct, end of day (New York), 60 days later by leave"
    )
    alice.look("commitment-with-leave")


def _has_48_hours(school: JourneySchool, alice: Person) -> None:
    school.server.shell(A_QUESTION.format(name=alice.name))
    alice.visit("Today")
    expect(alice.page.get_by_text(re.compile(r"Thu 5 Mar, 10:\d\d \(New York\)"))).to_be_visible()


def _collects_strikes(school: JourneySchool, alice: Person) -> None:
    """Due on 5 March; on 9 March in the evening, two times two days have passed."""
    school.swept("2026-03-10T02:00Z")
    alice.visit("Today")
    expect(alice.page.locator("main")).to_contain_text("2 of 4 strikes for late replies (clause 4.3)")
