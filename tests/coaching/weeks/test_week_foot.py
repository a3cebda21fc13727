"""A week's page says until when its activities count, and once that has passed, until when they counted."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from standing.models import Period
from tests.factories import client_of
from tests.jobsearch.scenes import scene


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("from_the_limit", "says"),
    [
        pytest.param(
            -timedelta(seconds=1), "Activities of this week count if logged by", id="until the limit"
        ),
        pytest.param(timedelta(0), "Activities of this week counted if logged by", id="from the limit on"),
    ],
)
def test_the_foot_of_a_week(clock: Any, from_the_limit: timedelta, says: str) -> None:
    alice = scene().alice
    week = Period.objects.get(search__student=alice, unit="week", number=1)
    clock.set(week.log_until + from_the_limit)
    assert says in client_of(alice.user).get(reverse("coaching:week", args=[alice.pk, 1])).content.decode()
