"""Writing guides and deciding them: coaches propose, admins publish, every version is kept."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction

from core.errors import Refused
from core.models import OutboxMail
from people.accounts.models import User
from resources.guides import queries, verbs
from resources.guides.models import LONGEST_TEXT, Guide, GuideDecision, GuideVersion
from tests import factories
from tests.factories import NOW
from tests.resources.guides.written import proposed, published, words
from tests.stages import staged

pytestmark = pytest.mark.django_db


def _people() -> tuple[User, User, User]:
    coach, admin = factories.make_coach("Bob Field"), factories.make_admin("Dora Quist")
    return coach, admin, factories.make_student("Alice Moreau").user


people = staged(_people)


def mails(key: str) -> list[str]:
    return list(OutboxMail.objects.filter(key__startswith=key).values_list("to", flat=True))


def test_an_admin_publishes_a_guide_at_once(people: Any) -> None:
    guide = published(people[1])
    assert guide.slug == "ask-for-a-reference"
    assert guide.current.number == 1
    assert [group.guides for group in queries.by_theme()] == [[guide]]
    assert mails("guide") == []


def test_what_a_coach_writes_waits_for_an_admin_who_is_told(people: Any) -> None:
    coach, admin, alice = people
    version = verbs.begin(words(), publish=False, key=uuid4(), by=coach, now=NOW)
    assert version.guide.current is None
    assert queries.by_theme() == []
    assert not Guide.objects.visible_to(alice, NOW).exists()
    assert mails("guide-proposed:") == [admin.email]

    verbs.publish(version, by=admin, now=NOW)
    assert queries.by_theme()[0].guides == [version.guide]
    assert mails("guide-decided:") == [coach.email]


@pytest.mark.parametrize("who", [0, 2])
def test_only_admins_publish(people: Any, who: int) -> None:
    with pytest.raises(Refused, match="Only an admin"):
        verbs.begin(words(), publish=True, key=uuid4(), by=people[who], now=NOW)
    waiting = verbs.begin(words(), publish=False, key=uuid4(), by=people[0], now=NOW)
    with pytest.raises(Refused, match="Only an admin"):
        verbs.publish(waiting, by=people[who], now=NOW)


def test_students_write_no_guides(people: Any) -> None:
    with pytest.raises(Refused, match="Coaches propose"):
        verbs.begin(words(), publish=False, key=uuid4(), by=people[2], now=NOW)


def test_a_proposal_changes_nothing_until_it_is_published(people: Any) -> None:
    coach, admin, _ = people
    guide = published(admin)
    version = proposed(guide, coach, text="Ask a week before.")
    guide.refresh_from_db()
    assert guide.current.number == 1
    verbs.publish(version, by=admin, now=NOW)
    guide.refresh_from_db()
    assert guide.current == version
    assert [version.number for version in queries.history(guide)] == [2, 1]


def test_a_declined_version_is_kept_with_the_reason_which_its_author_reads(people: Any) -> None:
    coach, admin, _ = people
    version = proposed(published(admin), coach, text="Ask nobody.")
    verbs.decline(version, why="It says the opposite of what helps.", by=admin, now=NOW)
    mail = OutboxMail.objects.get(key=f"guide-decided:{version.pk}")
    assert mail.to == coach.email
    assert "It says the opposite of what helps." in mail.body
    assert not GuideVersion.objects.waiting().exists()
    with pytest.raises(Refused, match="decided already"):
        verbs.publish(version, by=admin, now=NOW)


def test_who_wrote_meanwhile_is_named_and_nothing_is_lost(people: Any) -> None:
    coach, admin, _ = people
    guide = published(admin)
    proposed(guide, coach, text="Ask a week before.")
    with pytest.raises(Refused, match="Bob Field wrote version 2 meanwhile"):
        verbs.rewrite(guide, words(), note="", seen=1, publish=True, key=uuid4(), by=admin, now=NOW)
    assert guide.versions.count() == 2


def test_who_proposes_again_replaces_what_of_theirs_still_waits(people: Any) -> None:
    coach, admin, _ = people
    guide = published(admin)
    proposed(guide, coach, text="Ask a week before.")
    second = proposed(guide, coach, text="Ask two weeks before.")
    assert list(GuideVersion.objects.waiting()) == [second]


def test_an_admin_who_goes_on_from_a_proposal_takes_it_up(people: Any) -> None:
    coach, admin, _ = people
    guide = published(admin)
    proposal = proposed(guide, coach, text="Ask a week before.")
    verbs.rewrite(
        guide,
        words(text="Ask ten days before."),
        note="",
        seen=2,
        publish=True,
        key=uuid4(),
        by=admin,
        now=NOW,
    )
    assert not GuideVersion.objects.waiting().exists()
    assert mails(f"guide-decided:{proposal.pk}") == [coach.email]


def test_the_same_form_twice_is_one_version(people: Any) -> None:
    admin, key = people[1], uuid4()
    first = verbs.begin(words(), publish=True, key=key, by=admin, now=NOW)
    assert verbs.begin(words(), publish=True, key=key, by=admin, now=NOW) == first
    again = uuid4()
    versions = {
        verbs.rewrite(first.guide, words(), note="", seen=1, publish=True, key=again, by=admin, now=NOW).pk
        for _ in range(2)
    }
    assert len(versions) == 1
    assert GuideVersion.objects.count() == 2


def test_what_is_taken_down_is_found_by_nobody_and_can_be_put_back(people: Any) -> None:
    _, admin, alice = people
    guide = published(admin)
    verbs.take_down(guide, why="Out of date.", by=admin, now=NOW)
    assert queries.by_theme() == []
    assert queries.find("reference").hits == []
    assert not Guide.objects.visible_to(alice, NOW).exists()
    (listed,) = queries.taken_down()
    assert listed.taken_down.why == "Out of date."  # type: ignore[attr-defined]

    verbs.put_back(guide, by=admin, now=NOW + timedelta(hours=1))
    assert queries.by_theme()[0].guides == [guide]
    with pytest.raises(Refused, match="back already"):
        verbs.put_back(guide, by=admin, now=NOW)


def test_a_guide_is_taken_down_once_and_with_a_reason(people: Any) -> None:
    _, admin, _ = people
    guide = published(admin)
    with pytest.raises(Refused, match="Say why"):
        verbs.take_down(guide, why=" ", by=admin, now=NOW)
    verbs.take_down(guide, why="Out of date.", by=admin, now=NOW)
    with pytest.raises(Refused, match="not shown already"):
        verbs.take_down(guide, why="Out of date.", by=admin, now=NOW)


@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"title": " "}, "title", "title"),
        ({"title": "a" * 81}, "title", "81 characters"),
        ({"applies": ""}, "applies", "when it helps"),
        ({"theme": "cooking"}, "theme", "what the guide is about"),
        ({"places": ("everywhere",)}, "places", "no such place"),
        ({"text": ""}, "text", "Write the guide"),
        ({"text": "a" * (LONGEST_TEXT + 1)}, "text", "shorten it"),
        ({"text": "Within {five days}."}, "text", "five days"),
        ({"text": ">" * 40 + " deep"}, "text", "too deep"),
        ({"text": "a\x00b"}, "text", "cannot be stored"),
    ],
)
def test_what_a_guide_may_not_be(people: Any, changes: dict[str, Any], field: str, said: str) -> None:
    with pytest.raises(Refused) as refusal:
        published(people[1], **changes)
    assert refusal.value.field == field
    assert said in refusal.value.message
    assert not Guide.objects.exists()


def test_the_longest_text_is_taken(people: Any) -> None:
    assert published(people[1], text="a" * LONGEST_TEXT).current is not None


def test_two_guides_of_one_title_have_two_addresses(people: Any) -> None:
    slugs = [published(people[1]).slug for _ in range(3)]
    assert slugs == ["ask-for-a-reference", "ask-for-a-reference-2", "ask-for-a-reference-3"]


@pytest.mark.parametrize(
    ("title", "slug"), [("New", "new-2"), ("Preview", "preview-2"), ("Интервью", "guide")]
)
def test_an_address_is_no_other_page_s_and_never_empty(people: Any, title: str, slug: str) -> None:
    assert published(people[1], title=title).slug == slug


@pytest.mark.parametrize(
    ("model", "change"),
    [(GuideVersion, {"title": "Another"}), (GuideDecision, {"why": "Another"}), (Guide, {"slug": "another"})],
)
def test_the_database_changes_no_version_no_decision_and_no_address(
    people: Any, model: Any, change: dict[str, str]
) -> None:
    published(people[1])
    with pytest.raises(DatabaseError, match=r"Cannot update rows|permission denied"), transaction.atomic():
        model.objects.update(**change)
