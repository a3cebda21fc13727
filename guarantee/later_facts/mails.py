"""The mail that something came after a decision. It says where to read it; never what."""

from collections.abc import Collection
from datetime import datetime

from core.mails import link
from guarantee.claims.models import Claim
from guarantee.later_facts.models import LaterFact
from people.accounts.models import User
from people.mails import tell


def facts_came(newest: LaterFact, claim: Claim, judges: Collection[int], *, now: datetime) -> None:
    """Tell the judges that something came after the decision, up to the newest fact."""
    page = link("guarantee:later_facts", claim.pk)
    for judge in User.objects.filter(pk__in=judges).order_by("pk"):
        key = f"later-facts:{newest.pk}:{judge.pk}"
        tell(judge, key, "guarantee/later_facts/mail/later_facts.txt", now, claim=claim, page=page)
