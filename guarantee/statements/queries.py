"""What students said on the requirements of their claims."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from guarantee.claims.models import Claim
from guarantee.statements.models import ClaimStatement, StatementDocument
from rules.states import ClaimState

# A claim is decided when the second admin agrees (DOMAIN §13): nothing is added after that.
STATED_CLAIMS = (ClaimState.FILED, ClaimState.PROPOSED)


def statements_of(search: int) -> dict[int, list[ClaimStatement]]:
    """Return, by requirement, what a student said on it, oldest first, with the documents read; what they said on a
    claim that they took back is among it. Two queries at most. `search` is the search's id."""
    statements: dict[int, list[ClaimStatement]] = defaultdict(list)
    rows = ClaimStatement.objects.filter(claim__search=search).prefetch_related("documents__file")
    for row in rows.order_by("pk"):
        statements[row.requirement].append(row)
    return statements


def with_statements(
    rows: list[dict[str, Any]], statements: Mapping[int, list[ClaimStatement]]
) -> list[dict[str, Any]]:
    """Return the requirements of a dossier, each with what the student said on it."""
    return [row | {"statements": statements.get(row["number"], [])} for row in rows]


def new_since_finding(row: Mapping[str, Any]) -> list[ClaimStatement]:
    """Return what the student said on a requirement after its finding was recorded; nothing where none was."""
    if row["recorded"] is None:
        return []
    recorded_at = datetime.fromisoformat(row["recorded"]["at"])
    return [statement for statement in row["statements"] if statement.at > recorded_at]


def may_state(claim: Claim) -> bool:
    """Return whether the student may add to what they said."""
    return claim.state in STATED_CLAIMS


def documents_visible_to(claims: QuerySet[Claim]) -> QuerySet[StatementDocument]:
    """Return the documents on these claims, which are narrowed by who asks."""
    return StatementDocument.objects.filter(statement__claim__in=claims.values("pk")).select_related(
        "file", "statement__claim__student"
    )
