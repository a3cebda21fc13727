"""Whoever of the school is shown a student is on record: by every page of the access table, refused posts included.

What a page shows is asked of its body; what is on record, of the record. A new page needs no line here.
"""

from typing import Any

import pytest
from django.db import transaction
from django.urls import reverse

from core.models import AccessRecord
from tests.access.table import AccessRow, Cast
from tests.access.test_access import CASES
from tests.factories import client_of
from tests.people.conftest import own_counters

STAFF = ("bob", "frank", "dora")


def shown(response: Any, cast: Cast) -> set[int]:
    """The numbers of the students whose name or address is in the body."""
    if response.status_code >= 300 and response.status_code != 422:
        return set()
    body = (b"".join(response) if response.streaming else response.content).decode(errors="replace")
    students = (cast.alice, cast.charlie)
    return {each.pk for each in students if each.user.name in body or each.user.email in body}


@pytest.mark.parametrize(("name", "row"), CASES)
def test_whoever_sees_a_student_is_on_record(name: str, row: AccessRow, cast: Cast, settings: Any) -> None:
    url = reverse(name, kwargs=row.kwargs(cast))
    row.data(cast)
    for role in STAFF:
        for empty in (False, True) if row.method == "post" else (False,):
            own_counters(settings)
            with transaction.atomic():
                data = {} if empty else row.data(cast)
                client = client_of(cast.user(role))
                before = AccessRecord.objects.count()
                response = getattr(client, row.method)(url, data, headers=row.headers)
                seen = shown(response, cast)
                new = AccessRecord.objects.order_by("pk")[before:]
                recorded = {pk for each in new if each.actor_id == cast.user(role).pk for pk in each.students}
                assert seen <= recorded, f"{role} saw {seen - recorded} at {url}, and nobody would know"
                transaction.set_rollback(True)
