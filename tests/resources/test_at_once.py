"""Two at once: a double press on Done, two machines that publish what ships, two who write the next version."""

from typing import Any
from uuid import uuid4

import pytest

from core.errors import Refused
from jobsearch.activities.models import Activity
from resources.guides import verbs as guide_verbs
from resources.guides.models import Guide, GuideVersion
from resources.guides.shipped import shipped_guides
from resources.ideas import verbs as idea_verbs
from resources.ideas.models import Idea, IdeaMove, IdeaSuggestion
from tests.factories import make_admin
from tests.jobsearch.scenes import WEEK_7, Scene, scene
from tests.jobsearch.test_at_once import at_once
from tests.resources.guides.written import published, words

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def its(committed_db: str, clock: Any) -> Scene:
    clock.set(WEEK_7)
    return scene()


def test_an_idea_that_is_finished_four_times_at_once_is_logged_once(its: Scene) -> None:
    key = uuid4()
    ideas = at_once(
        *[
            lambda: idea_verbs.write_down(
                its.alice, kind="talk", title="Clocks", key=key, by=its.alice.user, now=its.now
            )
        ]
        * 3
    )
    assert Idea.objects.count() == 1
    steps = at_once(
        *[
            lambda: idea_verbs.finish(
                ideas[0], kind="talk", occurred_on=its.today, by=its.alice.user, now=its.now
            )
        ]
        * 4
    )
    assert len({step.pk for step in steps}) == IdeaMove.objects.count() == 1
    assert Activity.objects.filter(source=idea_verbs.SOURCE).count() == 1


def test_done_and_set_aside_at_once_are_one_after_the_other(its: Scene) -> None:
    idea = idea_verbs.write_down(
        its.alice, kind="talk", title="Clocks", key=uuid4(), by=its.alice.user, now=its.now
    )
    at_once(
        lambda: idea_verbs.finish(idea, kind="talk", occurred_on=its.today, by=its.alice.user, now=its.now),
        lambda: idea_verbs.move(idea, "aside", by=its.alice.user, now=its.now),
    )
    last = IdeaMove.objects.latest("pk")
    idea.refresh_from_db()
    assert idea.state == last.after
    assert Activity.objects.filter(source=idea_verbs.SOURCE).count() == (idea.state == "done")


def test_a_suggestion_sent_three_times_at_once_is_one(its: Scene) -> None:
    idea = idea_verbs.write_down(
        its.alice, kind="talk", title="Clocks", key=uuid4(), by=its.alice.user, now=its.now
    )
    key = uuid4()
    at_once(*[lambda: idea_verbs.suggest(idea, body="Yes.", key=key, by=its.bob, now=its.now)] * 3)
    assert IdeaSuggestion.objects.count() == 1


def test_two_machines_that_start_at_once_publish_each_guide_once(its: Scene) -> None:
    loaded = at_once(*[lambda: guide_verbs.load_shipped(WEEK_7)] * 3)
    assert sum(len(each.new) for each in loaded) == len(shipped_guides())
    assert Guide.objects.shown().count() == GuideVersion.objects.count() == len(shipped_guides())


def test_of_two_who_write_the_next_version_at_once_one_is_asked_to_read_first(its: Scene) -> None:
    admin = make_admin("Dora Quist")
    guide = published(admin, now=WEEK_7)
    answers = at_once(
        *[
            lambda: guide_verbs.rewrite(
                guide, words(), note="", seen=1, publish=True, key=uuid4(), by=admin, now=WEEK_7
            )
        ]
        * 2
    )
    assert sorted(isinstance(answer, Refused) for answer in answers) == [False, True]
    assert guide.versions.count() == 2
