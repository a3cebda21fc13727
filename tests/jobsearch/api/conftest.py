"""A program with a token to Alice's log, which is all that it has."""

import json
from typing import Any

import pytest
from django.test import Client

from people.tokens import verbs as token_verbs
from tests.jobsearch.scenes import Scene

ROOT = "/api/v1/"
PRIYA = {"kind": "contacted", "person": "Priya Shah", "employer": "Globex", "note": "intro call"}


class Script:
    """A program that has a token and nothing else."""

    def __init__(self, secret: str) -> None:
        self.client = Client(enforce_csrf_checks=True)
        self.headers = {"Authorization": f"Bearer {secret}"} if secret else {}

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        said = body if isinstance(body, (bytes, str)) else json.dumps(body)
        return self.client.generic(
            method.upper(),
            path if path.startswith(("/", "http")) else ROOT + path,
            said if body is not None else "",
            content_type="application/json",
            headers=self.headers | headers,
        )

    def get(self, path: str) -> Any:
        return self.call("get", path)

    def log(self, said: Any, **headers: str) -> Any:
        return self.call("post", "activities", said, **headers)


def script(its: Scene, scope: str = "write") -> Script:
    user = its.alice.user
    return Script(token_verbs.make_token(user, label="x", scope=scope, days=90, by=user, now=its.now)[1])


@pytest.fixture
def writer(its: Scene) -> Script:
    return script(its)


@pytest.fixture
def reader(its: Scene) -> Script:
    return script(its, "read")
