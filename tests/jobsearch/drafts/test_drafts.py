"""A private address, and what is done with drafts: one press logs, nothing is logged without it."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.test import Client

from core.errors import Refused
from core.inbound import verbs as inbound_verbs
from core.inbound.models import InboundMail, InboundSource
from core.inbound.verbs import receive
from jobsearch.activities.models import Activity
from jobsearch.drafts import queries, verbs
from jobsearch.drafts.models import Draft, DraftAddress
from tests.core.inbound.messages import message
from tests.factories import client_of, make_student
from tests.jobsearch.drafts.conftest import Take
from tests.jobsearch.drafts.mails import ALICE, PRIYA, copied, event, invitation
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def browser(its: Scene) -> Client:
    return client_of(its.alice.user)


# --- The private address ----------------------------------------------------------------------------------------


def test_an_address_is_made_once_and_stays(its: Scene, address: str) -> None:
    again = verbs.make_address(its.alice, by=its.alice.user, now=its.now)
    assert queries.words_of(again) == address


def test_another_one_ends_the_one_before_at_once(its: Scene, address: str) -> None:
    renewed = queries.words_of(verbs.renew_address(its.alice, by=its.alice.user, now=its.now))
    assert renewed != address
    receive(copied(address), source=InboundSource.FILE, now=its.now)
    assert (Draft.objects.count(), InboundMail.objects.get().state) == (0, "for_a_person")
    receive(copied(renewed, message_id="<2@x>"), source=InboundSource.FILE, now=its.now)
    assert Draft.objects.count() == 1


def test_an_ended_address_takes_nothing(its: Scene, address: str) -> None:
    verbs.end_address(its.alice, by=its.alice.user, now=its.now)
    assert queries.current_address(its.alice) is None
    receive(copied(address), source=InboundSource.FILE, now=its.now)
    assert not Draft.objects.exists()


def test_a_closed_account_takes_nothing(its: Scene, address: str) -> None:
    its.alice.user.is_active = False
    its.alice.user.save()
    receive(copied(address), source=InboundSource.FILE, now=its.now)
    assert not Draft.objects.exists()


def test_nobody_makes_an_address_for_somebody_else(its: Scene) -> None:
    with pytest.raises(Refused):
        verbs.make_address(its.alice, by=its.bob, now=its.now)


def test_where_the_school_takes_no_mail_there_is_no_address(
    its: Scene, browser: Client, settings: Any
) -> None:
    settings.INBOUND_ADDRESS = ""
    with pytest.raises(Refused):
        verbs.make_address(its.alice, by=its.alice.user, now=its.now)
    assert "takes no mail in yet" in browser.get("/drafts/address/").content.decode()
    assert "/drafts/" not in browser.get("/log/").content.decode()
    assert "/drafts/address/" not in browser.get("/me/").content.decode()


def test_the_page_shows_the_address_and_how_to_use_it(browser: Client, address: str) -> None:
    page = browser.get("/drafts/address/").content.decode()
    assert address in page
    assert "Bcc" in page


def test_the_page_makes_renews_and_ends_it(its: Scene, browser: Client) -> None:
    for path, count in (("address/", 1), ("address/renew/", 1), ("address/end/", 0)):
        assert browser.post(f"/drafts/{path}").status_code == 302
        assert DraftAddress.objects.filter(ended_at=None).count() == count
    assert DraftAddress.objects.count() == 2


def test_mail_from_another_address_of_hers_is_hers_once_she_said_so(
    its: Scene, browser: Client, take: Take, address: str
) -> None:
    private = "Alice <alice@home.example>"
    assert not take(message(PRIYA, sender=private, Delivered_To=address)).sender_is_known
    browser.post("/drafts/senders/", {"address": "Alice@Home.example"})
    draft = take(message(PRIYA, sender=private, Delivered_To=address, message_id="<2@x>"))
    assert (draft.sender_is_known, draft.way, draft.person) == (True, "sent", "Priya Shah")
    sender = its.alice.sender_addresses.get()
    browser.post(f"/drafts/senders/{sender.pk}/drop/")
    assert not take(message(PRIYA, sender=private, Delivered_To=address, message_id="<3@x>")).sender_is_known


@pytest.mark.parametrize(
    "typed", ["", "nobody", "a@b", "alice.moreau@example.com", "x" * 400 + "@example.com", "\0"]
)
def test_an_address_that_is_none_is_refused_beside_its_field(browser: Client, typed: str) -> None:
    answer = browser.post("/drafts/senders/", {"address": typed})
    assert answer.status_code == 422


def test_at_most_five_more_addresses(its: Scene) -> None:
    for number in range(verbs.ADDRESSES_AT_MOST):
        verbs.add_sender(its.alice, address=f"a{number}@home.example", by=its.alice.user, now=its.now)
    with pytest.raises(Refused, match="At most"):
        verbs.add_sender(its.alice, address="b@home.example", by=its.alice.user, now=its.now)


# --- A draft ------------------------------------------------------------------------------------------------------


def test_nothing_is_logged_before_she_says_so(take: Take, address: str) -> None:
    take(copied(address))
    assert not Activity.objects.exists()


def test_one_press_logs_it_and_its_message_is_erased(
    its: Scene, browser: Client, take: Take, address: str
) -> None:
    draft = take(copied(address))
    assert browser.post(f"/drafts/{draft.pk}/log/").status_code == 302
    activity = Activity.objects.get()
    assert (activity.contact.name, activity.employer.name, activity.kind_id) == (
        "Priya Shah",
        "Globex",
        "contacted",
    )
    assert (activity.source, activity.note) == ("mail", "Junior developers at Globex")
    mail = InboundMail.objects.get()
    assert (mail.state, mail.raw, mail.sender) == ("confirmed", None, "")


def test_pressed_twice_it_is_logged_once(browser: Client, take: Take, address: str) -> None:
    draft = take(copied(address))
    for _ in range(2):
        browser.post(f"/drafts/{draft.pk}/log/")
    assert Activity.objects.count() == 1


def test_it_is_changed_before_it_is_logged(browser: Client, take: Take, address: str) -> None:
    draft = take(copied(address))
    said = {
        "kind": "follow_up",
        "occurred_on": "2026-04-13",
        "person": "P. Shah",
        "employer": "Initech",
        "note": "x",
    }
    assert browser.post(f"/drafts/{draft.pk}/", said).status_code == 302
    activity = Activity.objects.get()
    assert (activity.kind_id, str(activity.occurred_on), activity.contact.name) == (
        "follow_up",
        "2026-04-13",
        "P. Shah",
    )


def test_what_is_refused_stands_beside_its_field_with_what_was_typed(
    browser: Client, take: Take, address: str
) -> None:
    draft = take(copied(address))
    answer = browser.post(
        f"/drafts/{draft.pk}/", {"kind": "contacted", "occurred_on": "2026-04-30", "person": "Sam"}
    )
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "still to come" in page
    assert 'value="Sam"' in page


def test_thrown_away_it_can_be_put_back_for_an_hour(
    its: Scene, browser: Client, take: Take, address: str, clock: Any
) -> None:
    draft = take(copied(address))
    browser.post(f"/drafts/{draft.pk}/throw-away/")
    assert Draft.objects.get().state == "thrown_away"
    browser.post(f"/drafts/{draft.pk}/put-back/")
    assert Draft.objects.get().state == "waiting"
    browser.post(f"/drafts/{draft.pk}/throw-away/")
    clock.set(its.now + timedelta(hours=1))
    inbound_verbs.erase_decided(its.now + timedelta(hours=1))
    answer = browser.post(f"/drafts/{draft.pk}/put-back/", follow=True)
    assert "erased" in answer.content.decode()


def test_erased_nothing_of_its_words_is_left(its: Scene, browser: Client, take: Take, address: str) -> None:
    draft = take(copied(address))
    browser.post(f"/drafts/{draft.pk}/throw-away/")
    inbound_verbs.erase_decided(its.now + timedelta(hours=1))
    draft.refresh_from_db()
    assert (draft.person, draft.employer, draft.note, draft.mail.raw) == ("", "", "", None)


def test_what_is_in_the_log_is_not_thrown_away(its: Scene, take: Take, address: str) -> None:
    draft = take(copied(address))
    verbs.confirm(draft, by=its.alice.user, now=its.now)
    with pytest.raises(Refused, match="in your log"):
        verbs.throw_away(draft, by=its.alice.user, now=its.now)
    with pytest.raises(DatabaseError), transaction.atomic():
        Draft.objects.filter(pk=draft.pk).update(state="waiting", activity=None)


def test_nobody_else_sees_or_decides_a_draft(its: Scene, take: Take, address: str) -> None:
    draft = take(copied(address))
    for stranger in (make_student("Charlie").user, its.bob):
        other = client_of(stranger)
        assert other.get(f"/drafts/{draft.pk}/").status_code in (403, 404)
        assert other.post(f"/drafts/{draft.pk}/log/").status_code in (403, 404)
        with pytest.raises(Refused):
            verbs.confirm(draft, by=stranger, now=its.now)
    assert not Activity.objects.exists()


def test_a_message_from_nobody_knows_whom_is_not_logged_by_one_press(
    browser: Client, take: Take, address: str
) -> None:
    draft = take(message(ALICE, sender=PRIYA, Delivered_To=address))
    page = browser.get("/drafts/").content.decode()
    assert f"/drafts/{draft.pk}/log/" not in page
    assert "could not check" in page
    assert "anybody can have written that" in browser.get(f"/drafts/{draft.pk}/").content.decode()


def test_what_is_not_known_to_have_been_done_is_asked(
    its: Scene, browser: Client, take: Take, address: str
) -> None:
    draft = take(message(address, sender=ALICE, subject="Met Sam"))
    with pytest.raises(Refused, match="Say what you did"):
        verbs.confirm(draft, by=its.alice.user, now=its.now)
    browser.post(f"/drafts/{draft.pk}/log/", {"kind": "event"})
    assert Activity.objects.get().kind_id == "event"


def test_an_interview_waits_for_its_day(
    its: Scene, browser: Client, take: Take, address: str, clock: Any
) -> None:
    later = event(start=":20260416T130000Z", end=":20260416T140000Z")
    draft = take(invitation(address, later, sender=ALICE))
    page = browser.get("/drafts/").content.decode()
    assert "Still to come" in page
    assert f"/drafts/{draft.pk}/log/" not in page
    with pytest.raises(Refused, match="still to come"):
        verbs.confirm(draft, by=its.alice.user, now=its.now)
    clock.set(its.now + timedelta(days=2))
    assert f"/drafts/{draft.pk}/log/" in browser.get("/drafts/").content.decode()
    browser.post(f"/drafts/{draft.pk}/log/")
    assert (Activity.objects.get().kind_id, str(Activity.objects.get().occurred_on)) == (
        "interviewed",
        "2026-04-16",
    )


def test_two_hundred_that_wait_are_enough(its: Scene, take: Take, address: str, monkeypatch: Any) -> None:
    monkeypatch.setattr(verbs, "WAITING_AT_MOST", 1)
    take(copied(address))
    take(copied(address, message_id="<2@x>"))
    assert (Draft.objects.count(), InboundMail.objects.latest("pk").state) == (1, "for_a_person")


# --- Pages ----------------------------------------------------------------------------------------------------------


def test_today_shows_three_and_one_press_logs_there(
    its: Scene, browser: Client, take: Take, address: str
) -> None:
    drafts = [take(copied(address, message_id=f"<{n}@x>", to=f"P{n} Q <p{n}@globex.com>")) for n in range(5)]
    page = browser.get("/today/").content.decode()
    assert page.count("data-row>") >= 3
    assert "All of them" in page
    answer = browser.post(f"/drafts/{drafts[0].pk}/log/", {"next": "today"}, headers=HTMX)
    parts = answer.content.decode()
    assert answer.status_code == 200
    assert 'id="today-drafts" hx-swap-oob="true"' in parts
    assert "Logged: P0 Q" in parts
    assert "counts for People" in parts


def test_without_a_script_today_comes_back_and_says_it(browser: Client, take: Take, address: str) -> None:
    draft = take(copied(address))
    answer = browser.post(f"/drafts/{draft.pk}/log/", {"next": "today"}, follow=True)
    assert answer.redirect_chain[-1][0] == "/today/"
    assert "Logged: Priya Shah" in answer.content.decode()


def test_in_place_the_list_is_drawn_anew(browser: Client, take: Take, address: str) -> None:
    draft = take(copied(address))
    answer = browser.post(f"/drafts/{draft.pk}/throw-away/", headers=HTMX)
    assert "Undo" in answer.content.decode()
    assert 'id="drafts"' in answer.content.decode()


def test_as_many_drafts_as_there_are_cost_the_same(
    browser: Client, take: Take, address: str, django_assert_max_num_queries: Any
) -> None:
    take(copied(address))
    browser.get("/drafts/")
    with django_assert_max_num_queries(8) as few:
        browser.get("/drafts/")
    for number in range(20):
        take(copied(address, message_id=f"<{number}@x>", to=f"P{number} Q <p@globex{number}.com>"))
    with django_assert_max_num_queries(len(few)):
        browser.get("/drafts/")


def test_hostile_words_are_shown_as_words(browser: Client, take: Take, address: str) -> None:
    raw = message(
        '"<script>alert(1)</script>" <x@globex.com>',
        sender=ALICE,
        subject="<img src=x onerror=alert(1)>",
        text="<script>alert(2)</script>",
        Delivered_To=address,
    )
    draft = take(raw)
    for path in ("/drafts/", f"/drafts/{draft.pk}/", "/today/"):
        page = browser.get(path).content.decode()
        assert "<script>alert" not in page
        assert "<img src=x" not in page


@pytest.mark.parametrize("kind", ["nonsense", "\0", "x" * 5_000])
def test_a_hostile_kind_is_refused_in_words(browser: Client, take: Take, address: str, kind: str) -> None:
    draft = take(copied(address))
    answer = browser.post(f"/drafts/{draft.pk}/log/", {"kind": kind}, follow=True)
    assert answer.status_code == 200
    assert not Activity.objects.exists()


def test_a_decided_draft_leads_to_what_became_of_it(
    its: Scene, browser: Client, take: Take, address: str
) -> None:
    draft = take(copied(address))
    activity = verbs.confirm(draft, by=its.alice.user, now=its.now)
    assert browser.get(f"/drafts/{draft.pk}/")["Location"] == f"/log/{activity.pk}/"


def test_the_database_holds_that_a_confirmed_draft_has_its_activity(take: Take, address: str) -> None:
    draft = take(copied(address))
    with pytest.raises((DatabaseError, ValidationError)), transaction.atomic():
        Draft.objects.filter(pk=draft.pk).update(state="confirmed")
