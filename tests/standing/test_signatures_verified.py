"""verify_standing also finds a text that is no longer the one that was signed, whoever rewrote it."""

import json
import os
from datetime import UTC, date, datetime
from io import StringIO
from typing import Any

import psycopg2
import pytest
from django.core.management import call_command
from django.db import connection

from commitments.signing.models import Signature
from standing.verbs import assess
from tests import databases
from tests.standing.making import make_search

NOW = datetime(2026, 3, 24, 15, tzinfo=UTC)
pytestmark = pytest.mark.django_db(transaction=True)


def rewritten(statement: str) -> None:
    """As only the machine's owner can: no trigger looks on."""
    name = connection.settings_dict["NAME"]
    link = psycopg2.connect(databases.url_for(os.environ["TEST_SUPERUSER_URL"], name))
    with link, link.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(statement)
        assert cursor.rowcount == 1
    link.close()


def found() -> list[dict[str, Any]]:
    out = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("verify_standing", "--json", stdout=out)
    assert ended.value.code == 1
    return list(json.loads(out.getvalue())["differences"])


@pytest.mark.parametrize(
    ("statement", "whats"),
    [
        ("UPDATE commitments_policy SET text = text || 'Never.'", {"its policy’s text"}),
        ("UPDATE commitments_signature SET text = 'I want nothing.'", {"its text"}),
        ("UPDATE commitments_signature SET digest = repeat('0', 64)", {"its text", "its policy’s text"}),
    ],
)
def test_a_rewritten_text_or_digest_is_found(statement: str, whats: set[str], clock: Any) -> None:
    clock.set(NOW)
    assess([make_search(date(2026, 3, 2)).pk], NOW)
    out = StringIO()
    call_command("verify_standing", "--json", stdout=out)
    assert json.loads(out.getvalue())["differences"] == []
    rewritten(statement)
    signature = Signature.objects.get()
    differing = {(each["email"], each["what"]) for each in found() if each["what"].startswith("signature ")}
    start = f"signature {signature.pk} of {signature.signed_at:%Y-%m-%d}: digest of"
    assert differing == {(signature.student.user.email, f"{start} {what}") for what in whats}
