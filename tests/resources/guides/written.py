"""A guide in a test's words."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from people.accounts.models import User
from resources.guides import verbs
from resources.guides.models import Guide, GuideVersion
from resources.guides.verbs import GuideWords
from tests.factories import NOW


def words(**changes: Any) -> GuideWords:
    values: dict[str, Any] = {
        "title": "Ask for a reference",
        "applies": "When an employer asks who can speak for you.",
        "theme": "people",
        "places": (),
        "text": "## Ask first\n\nAsk before you name somebody.",
    }
    return GuideWords(**values | changes)


def published(by: User, *, now: datetime = NOW, **changes: Any) -> Guide:
    return verbs.begin(words(**changes), publish=True, key=uuid4(), by=by, now=now).guide


def proposed(guide: Guide, by: User, *, now: datetime = NOW, **changes: Any) -> GuideVersion:
    seen = guide.versions.latest("number").number
    return verbs.rewrite(
        guide, words(**changes), note="", seen=seen, publish=False, key=uuid4(), by=by, now=now
    )
