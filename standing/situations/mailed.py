"""Paragraphs of mails about a search, from the one table of sentences."""

from datetime import datetime

from commitments.searches.models import Search
from rules.situations import pages
from rules.situations.table import SearchEvent
from standing.situations.queries import situation_of


def said_in_mail(search: Search, now: datetime, event: SearchEvent | None = None) -> str:
    """Write what has happened, and how the search stands now, as paragraphs with an empty line between."""
    return "\n\n".join(pages.mail(situation_of(search.student, search, now, against=()), event))
