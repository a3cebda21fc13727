"""A student whose posts and commits are checked, a blog, and a code host."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.conf import LazySettings

from jobsearch.evidence.models import CodeAccount
from tests import factories
from tests.jobsearch.evidence.servers import Answers, FakeGitHub, github, serving
from tests.stages import staged

START = date(
    2026, 3, 2
)  # week 1 is 2 to 8 March; its limit is the end of the 15th, for checks the end of the 22nd
NOW = datetime(2026, 3, 4, 15, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _checks(settings: LazySettings) -> None:
    settings.EVIDENCE_CHECKS = True


@staged
def coached() -> tuple[Any, Any]:
    """Bob, and a student of his in her first week."""
    bob = factories.make_coach("Bob Field")
    student = factories.make_student("Priya Shah", coach=bob)
    factories.make_policy()
    factories.sign_up_and_search(student, START)
    return bob, student


@pytest.fixture
def bob(request: pytest.FixtureRequest, db: None) -> Any:
    if "coached" in request.fixturenames:
        return request.getfixturevalue("coached")[0]
    return factories.make_coach("Bob Field")


@pytest.fixture
def priya(coached: tuple[Any, Any]) -> Any:
    return coached[1]


@pytest.fixture
def blog(settings: LazySettings) -> Iterator[Answers]:
    with serving() as answers:
        settings.FETCH_STAND_INS = {"*.example": answers.address}
        yield answers


@pytest.fixture
def host(settings: LazySettings) -> Iterator[FakeGitHub]:
    with github() as fake:
        settings.GITHUB_API_URL = fake.address
        fake.add_user(7, "priya", "Priya Shah")
        fake.add_user(8, "sam", "Sam Ortiz")
        yield fake


@pytest.fixture
def account(priya: Any, host: FakeGitHub) -> CodeAccount:
    return CodeAccount.objects.create(
        student=priya,
        host="github",
        number="7",
        username="priya",
        proven_at=NOW,
        proven_by="code",
        read_due_at=NOW,
    )
