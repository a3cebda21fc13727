"""Narrow rows by words that somebody typed."""

from django.db.models import Q

WORDS_AT_MOST = 6  # what follows would cost a look at every row, and tell nothing more


def holds_words(words: str, *fields: str) -> Q:
    """Rows of which each word stands, whatever its case, in one of these fields. No word: every row."""
    found = Q()
    for word in words.replace("\x00", "").split()[:WORDS_AT_MOST]:
        in_one = Q()
        for field in fields:
            in_one |= Q(**{f"{field}__icontains": word})
        found &= in_one
    return found
