"""A search for rows by words that somebody typed."""

from django.db.models import Q

WORDS_AT_MOST = 6  # what follows would cost a look at every row, and tell nothing more


def holds_words(words: str, *fields: str) -> Q:
    """Return the condition for rows of which each word stands, whatever its case, in one of these fields. No word:
    every row.
    """
    condition = Q()
    for word in words.replace("\x00", "").split()[:WORDS_AT_MOST]:
        word_condition = Q()
        for field in fields:
            word_condition |= Q(**{f"{field}__icontains": word})
        condition &= word_condition
    return condition
