"""Alice in week 7, with a private address for mail."""

from collections.abc import Callable
from typing import Any

import pytest

from core.inbound.models import InboundSource
from core.inbound.verbs import receive
from jobsearch.drafts import queries, verbs
from jobsearch.drafts.models import Draft
from tests.jobsearch.scenes import Scene

Take = Callable[..., Draft]


@pytest.fixture
def address(its: Scene) -> str:
    return queries.words_of(verbs.make_address(its.alice, by=its.alice.user, now=its.now))


@pytest.fixture
def take(its: Scene, address: str) -> Take:
    """Take a message in, as the mailbox would, and return the draft that it became."""

    def taken(raw: bytes, **more: Any) -> Draft:
        receive(raw, source=InboundSource.FILE, now=more.pop("now", its.now), **more)
        return Draft.objects.select_related("kind", "mail").latest("pk")

    return taken
