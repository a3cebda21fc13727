"""The crawl gets to what anybody reads and asks, and no page or form of it fails, whoever opens it."""

from typing import Any
from uuid import uuid4

import pytest

from commitments.questions import verbs as questions
from demonstration.crawl.walk import Walk
from tests.commitments.published.test_public_pages import later_version
from tests.commitments.scenes import NOW, Scene

pytestmark = pytest.mark.django_db


def walked(**options: Any) -> Walk:
    lines: list[str] = []
    crawl = Walk(NOW, days=(0, 30), say=lines.append, **options)
    crawl.run()
    assert crawl.faults == {}, "\n".join(lines)
    return crawl


def test_a_stranger_gets_there_from_signing_in(scene: Scene) -> None:
    later_version(scene, days=0)
    crawl = walked(roles={"stranger"}, first=("/accounts/login/",))
    names = str(crawl.seen)
    for name in ("published", "published_version", "published_differences", "ask_about_clause"):
        assert f"commitments:{name}'" in names, name


def test_nothing_fails_for_anybody(scene: Scene) -> None:
    mine = questions.ask(scene.policy, "3.1", body="Mine?", by=scene.alice.user, key=uuid4(), now=NOW)
    questions.answer(mine, body="Yours.", seen=0, by=scene.bob, now=NOW)
    asked = questions.ask(
        scene.policy,
        "2.1",
        body="Anybody's?",
        by=None,
        name="Noor",
        email="noor@visitor.example",
        key=uuid4(),
        now=NOW,
    )
    version, question = f"/terms/{scene.policy.pk}/", f"/clause-questions/{asked.pk}/"
    walked(
        follows=False,
        first=(
            "/terms/", version, f"{version}clauses/3.1/question/", f"{version}questions/sent/", "/clause-questions/",
            question, f"{question}setting-aside/", f"/clause-questions/{mine.pk}/", "/clause-questions/?page=Infinity",
            "/commitment/",
        ),
    )  # fmt: skip
