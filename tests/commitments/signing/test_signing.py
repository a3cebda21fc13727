"""Signing: who, which text, which start date, and what it makes (DOMAIN §2, §3)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from commitments.drafting import verbs as drafting_verbs
from commitments.policies import queries as policy_queries
from commitments.policies import shipped
from commitments.searches import verbs as search_verbs
from commitments.searches.models import Search
from commitments.signing import verbs as signing_verbs
from commitments.signing.models import Signature
from core.errors import Refused
from core.models import OutboxMail
from people.students.models import Student
from people.students.verbs import declare_not_seeking
from tests import factories
from tests.commitments.scenes import NOW, Scene, at

pytestmark = pytest.mark.django_db

TODAY = date(2026, 2, 20)
GRADUATION = date(2026, 2, 27)
LIMIT = date(2026, 3, 29)


def test_a_signature_holds_text_digest_name_address_and_moment(scene: Scene) -> None:
    signature = scene.sign(date(2026, 3, 2))
    assert signature.text == scene.policy.text
    assert signature.digest == scene.policy.digest
    assert signature.signed_name == "Alice Moreau"
    assert signature.address == "198.51.100.7"
    assert signature.signed_at == NOW
    assert signature.start_date == date(2026, 3, 2)


def test_it_plans_a_search_with_its_window_and_weeks(scene: Scene) -> None:
    scene.sign(date(2026, 3, 2))
    search = scene.search
    assert search.state == "planned"
    assert search.last_day == date(2026, 8, 29)
    assert search.opens_at == datetime(2026, 3, 2, 5, 0, tzinfo=UTC)
    assert search.closes_at == datetime(2026, 8, 30, 4, 0, tzinfo=UTC)
    assert list(search.periods.filter(whole=True).values_list("number", flat=True)) == list(range(1, 26))
    last = search.periods.get(number=26)
    assert last.first_day == date(2026, 8, 24)
    assert last.last_day == date(2026, 8, 29)
    assert last.whole is False


def test_the_day_of_graduation_and_the_last_day_of_the_limit_are_allowed(scene: Scene) -> None:
    assert scene.sign(GRADUATION).start_date == GRADUATION
    assert scene.sign(LIMIT).start_date == LIMIT


@pytest.mark.parametrize(
    ("start", "says"),
    [
        (GRADUATION - timedelta(days=1), "Choose a day from 27 Feb 2026 to 29 Mar 2026"),
        (LIMIT + timedelta(days=1), "at most 30 days after graduation"),
        (date(9999, 12, 31), "at most 30 days after graduation"),
        (TODAY - timedelta(days=1), "Choose a day"),
    ],
)
def test_a_start_date_outside_the_range_is_refused_beside_its_field(
    scene: Scene, start: date, says: str
) -> None:
    with pytest.raises(Refused, match=says) as refusal:
        scene.sign(start)
    assert refusal.value.field == "start_date"
    assert not Signature.objects.exists()


def test_today_is_not_in_the_past_and_yesterday_is(scene: Scene) -> None:
    now = NOW + timedelta(days=14)
    scene.certify(GRADUATION, now)
    with pytest.raises(Refused, match=r"5 Mar 2026 has passed\. Choose a day from 6 Mar 2026 to 29 Mar 2026"):
        scene.sign(date(2026, 3, 5), now=now)
    scene.sign(date(2026, 3, 6), now=now)
    assert scene.search.state == "running"


def test_today_is_the_students_own_day(scene: Scene) -> None:
    """03:00 UTC on 6 March is still the 5th in New York."""
    now = datetime(2026, 3, 6, 3, 0, tzinfo=UTC)
    assert scene.sign(date(2026, 3, 5), now=now).start_date == date(2026, 3, 5)


def test_after_the_limit_nothing_can_be_signed_any_more(scene: Scene) -> None:
    with pytest.raises(Refused, match=r"The last day to start was 29 Mar 2026"):
        scene.sign(date(2026, 3, 30), now=NOW + timedelta(days=38))


def test_the_certified_day_counts_not_the_planned_one(scene: Scene) -> None:
    now = NOW + timedelta(days=10)  # 2 March
    scene.certify(date(2026, 1, 30), now)
    with pytest.raises(Refused, match="The last day to start was 1 Mar 2026"):
        scene.sign(date(2026, 3, 10), now=now)


def test_a_text_that_changed_meanwhile_is_not_signed(scene: Scene) -> None:
    with pytest.raises(Refused, match="changed since you opened"):
        scene.sign(date(2026, 3, 2), text_digest="0" * 64)


def test_nobody_signs_for_another(scene: Scene) -> None:
    with pytest.raises(Refused, match="Only the student"):
        scene.sign(date(2026, 3, 2), by=scene.dora)


@pytest.mark.parametrize("name", ["", "   ", "x" * 151, "Al\x00ice"])
def test_a_name_is_needed_that_can_be_kept(scene: Scene, name: str) -> None:
    with pytest.raises(Refused) as refusal:
        scene.sign(date(2026, 3, 2), signed_name=name)
    assert refusal.value.field == "signed_name"


def test_the_same_choice_twice_is_one_signature(scene: Scene) -> None:
    first = scene.sign(date(2026, 3, 2))
    assert scene.sign(date(2026, 3, 2), now=NOW + timedelta(minutes=1)) == first
    assert Signature.objects.count() == 1


def test_another_day_before_it_arrives_is_a_new_signature_and_moves_the_window(scene: Scene) -> None:
    first = scene.sign(date(2026, 3, 2))
    second = scene.sign(date(2026, 3, 9), now=NOW + timedelta(days=1))
    assert Signature.objects.count() == 2
    search = scene.search
    assert search.signature == second
    assert search.start_date == date(2026, 3, 9)
    assert search.last_day == date(2026, 9, 5)
    assert search.periods.get(number=1).first_day == date(2026, 3, 9)
    assert search.periods.count() == 26
    assert not Search.objects.filter(signature=first).exists()


def test_once_it_has_arrived_it_stands_although_graduation_is_not_certified(scene: Scene) -> None:
    scene.sign(date(2026, 3, 2))
    with pytest.raises(Refused, match="has come and stands"):
        scene.sign(date(2026, 3, 9), now=datetime(2026, 3, 2, 5, 0, tzinfo=UTC))


def test_the_last_second_before_it_arrives_still_allows_another(scene: Scene) -> None:
    scene.sign(date(2026, 3, 2))
    scene.sign(date(2026, 3, 9), now=datetime(2026, 3, 2, 4, 59, 59, tzinfo=UTC))
    assert scene.search.start_date == date(2026, 3, 9)


def test_a_second_signature_once_searching_is_refused(scene: Scene) -> None:
    scene.certify(date(2026, 2, 18), NOW)
    scene.sign(TODAY)
    assert scene.search.state == "running"
    for start in (TODAY, TODAY + timedelta(days=3)):
        with pytest.raises(Refused, match="Your start date, Fri 20 Feb, has come and stands"):
            scene.sign(start, now=NOW + timedelta(minutes=1))
    assert Signature.objects.count() == 1


def test_who_is_not_looking_is_told_what_to_do_instead(scene: Scene) -> None:
    declare_not_seeking(scene.alice, by=scene.alice.user, now=NOW)
    with pytest.raises(Refused, match=r"not looking for a job now\..*under “You”"):
        scene.sign(date(2026, 3, 2))


@pytest.mark.parametrize(
    ("service", "guarantee", "says"),
    [
        ("employed", "offer", "Congratulations: you found work. Coaching ended on Tue 3 Mar"),
        ("lapse", "lapse", "We had not heard from you.*write to Bob: an admin can take your search up again"),
        (
            "withdrawal",
            "withdrawal",
            "You told us on Tue 3 Mar that you are no longer looking.*an admin can undo",
        ),
        ("window", "window", "The window of your search ended.*You can still write to Bob"),
    ],
)
def test_whose_search_has_ended_is_told_how_it_stands(
    scene: Scene, service: str, guarantee: str, says: str
) -> None:
    on = date(2026, 3, 3)
    search = scene.searching()
    search_verbs.end_service(search, on=on, cause=service, by=scene.bob, now=at(on))
    search_verbs.end_guarantee(scene.search, on=on, cause=guarantee, by=scene.bob, now=at(on))
    with pytest.raises(Refused, match=says):
        scene.sign(date(2026, 3, 9), now=at(on))


def test_enrolled_is_too_early_until_preparation_begins(scene: Scene) -> None:
    Student.objects.filter(pk=scene.alice.pk).update(state="enrolled", planned_graduation=date(2026, 4, 30))
    scene.alice.refresh_from_db()
    with pytest.raises(Refused, match="from 26 Mar 2026 on"):
        scene.sign(date(2026, 4, 30), now=NOW)
    scene.sign(date(2026, 4, 30), now=datetime(2026, 3, 26, 12, 0, tzinfo=UTC))
    scene.alice.refresh_from_db()
    assert scene.alice.state == "preparing"


def test_a_later_version_is_signed_only_by_express_choice(scene: Scene) -> None:
    signing_verbs.acknowledge(scene.alice, scene.policy, now=NOW - timedelta(days=90))
    document = shipped.document("this-school")
    document["text"] = document["text"].replace("at least 5 commits", "at least 5 commits, on any days")
    document["unconfirmed"] = []
    newer = drafting_verbs.publish(
        drafting_verbs.draft_policy(document, by=scene.dora, now=NOW), by=scene.dora, now=NOW
    )
    assert policy_queries.policy_for(scene.alice) == scene.policy
    with pytest.raises(Refused, match="changed since"):
        scene.sign(date(2026, 3, 2), text_digest=newer.digest)
    assert scene.sign(date(2026, 3, 2), text_digest=newer.digest, policy=newer).policy == newer
    assert scene.search.policy == newer


def test_an_older_version_cannot_be_chosen(scene: Scene) -> None:
    document = shipped.document("this-school") | {"unconfirmed": []}
    newer = drafting_verbs.publish(
        drafting_verbs.draft_policy(document, by=scene.dora, now=NOW), by=scene.dora, now=NOW
    )
    with pytest.raises(Refused):
        scene.sign(date(2026, 3, 2), policy=scene.policy)
    assert scene.sign(date(2026, 3, 2), text_digest=newer.digest).policy == newer


def test_without_a_published_policy_there_is_nothing_to_sign(db: None) -> None:
    alice = factories.make_student("Alice Moreau", planned_graduation=GRADUATION, now=NOW)
    with pytest.raises(Refused, match="No Commitment is published yet"):
        signing_verbs.sign(
            alice,
            start_date=date(2026, 3, 2),
            signed_name="Alice Moreau",
            text_digest="",
            address=None,
            by=alice.user,
            now=NOW,
        )


def test_a_copy_of_what_was_signed_goes_by_mail_once(scene: Scene) -> None:
    """Word by word, with who, when, from which start date on, and the digest (DOMAIN §3)."""
    signature = scene.sign(date(2026, 3, 2))
    scene.sign(date(2026, 3, 2))
    (mail,) = OutboxMail.objects.filter(key__startswith="signed:", to=scene.alice.user.email)
    assert signature.text in mail.body
    assert signature.digest in mail.body
    assert "Signed by:   Alice Moreau" in mail.body
    assert "Start date:  2 Mar 2026" in mail.body
    assert "Alice" not in mail.subject
