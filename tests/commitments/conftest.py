from typing import Any

import pytest
from django.test import Client

from commitments.drafting import verbs as drafting_verbs
from commitments.policies import shipped
from commitments.policies.models import Policy
from people.accounts.models import User
from tests import factories
from tests.commitments.scenes import NOW, Scene, make_scene
from tests.stages import staged


@staged
def scene() -> Scene:
    return make_scene()


@pytest.fixture
def dora(clock: Any, db: None) -> User:
    """An admin, on the day on which she drafts."""
    clock.set(NOW)
    return factories.make_admin("Dora Quist", now=NOW)


@pytest.fixture
def client(dora: User) -> Client:
    """Dora's browser."""
    return factories.client_of(dora)


@pytest.fixture
def drafted_from() -> str:
    """The document that `draft` comes from; a file may say another."""
    return "this-school"


@pytest.fixture
def draft(dora: User, drafted_from: str) -> Policy:
    return drafting_verbs.draft_policy(shipped.document(drafted_from), by=dora, now=NOW)
