"""Whom a mail about a claim goes to: those who judge it, and its student. It links to a page, and says nothing more."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from core.mails import link
from guarantee.claims.models import Claim
from people.accounts.models import User
from people.mails import tell


def to_judges(
    template: str, key: str, claim: Claim, judges: Collection[int], now: datetime, *, page: str, **facts: Any
) -> None:
    """Tell each of these people, by id, of something on a claim; `page` is the name of a page of that claim."""
    url = link(page, claim.pk)
    for judge in User.objects.filter(pk__in=judges).order_by("pk"):
        tell(judge, f"{key}:{judge.pk}", template, now, claim=claim, page=url, **facts)


def to_student(template: str, key: str, claim: Claim, now: datetime, *, page: str = "", **facts: Any) -> None:
    """Tell the student of something on their claim; `page` is a whole address; left empty, that of their claim."""
    url = page or link("guarantee:claim")
    tell(claim.student.user, key, template, now, though_closed=True, claim=claim, page=url, **facts)
