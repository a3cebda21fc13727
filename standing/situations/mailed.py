"""What a mail about a search says, by the one table of sentences."""

from datetime import datetime

from commitments.searches.models import Search
from rules.situations import pages
from rules.situations.table import SearchEvent
from standing.situations.queries import situation_of


def said_in_mail(search: Search, now: datetime, event: SearchEvent | None = None) -> str:
    """What has happened, and how the search stands by it; paragraphs with an empty line between."""
    return "\n\n".join(pages.mail(situation_of(search.student, search, now, against=()), event))
