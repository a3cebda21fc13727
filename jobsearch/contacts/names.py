"""Names of people, as words: which are alike, and what is no name. Pure."""

import re
import unicodedata

from jobsearch.activities.checks import fold

ACCENTS = re.compile("[\u0300-\u036f]")
LONGEST_NAME = 6  # words


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that no name holds in lower case behind its first word; “An”, “My” and “So” are names.
_WITHIN = _words(
    "a about an and another at bunch called coffee emailed everybody everyone few folks for from group guys had he her"
    " his i in into just lots lunch mailed many me meeting meetup messaged met my new of old on other our people"
    " recruiters several she some somebody someone spoke talked team that the their them they this to today tried us we"
    " went with wrote you"
)
# Words with which something begins, or that stand alone, where it is no name.
_FIRST = _words(
    "anybody anyone bunch emailed everybody everyone hiring hr just lots met messaged nobody people recruiter"
    " recruiters recruiting several some somebody someone spoke talked team they unknown"
)
_ROLES = _words(
    "administrator analyst apprentice architect associate assistant consultant coordinator designer developer devops"
    " director engineer engineering frontend backend fullstack intern internship lead manager officer operator"
    " programmer qa reliability researcher sdet specialist sre strategist support sysadmin technician tester trainee"
    " writer scientist"
)
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")


def without_accents(name: str) -> str:
    """Return a name folded and without accents, by which “José” and “Jose” are alike; nothing is stored by it."""
    return ACCENTS.sub("", unicodedata.normalize("NFD", fold(name)))


def is_role(text: str) -> bool:
    """Say whether a text reads as what one works as: “Backend engineer”, “Junior QA”, “Head of support”."""
    words = [word.lower().strip(".") for word in _WORD.findall(text)]
    return 0 < len(words) <= LONGEST_NAME + 2 and not _ROLES.isdisjoint(
        part for word in words for part in (word, *word.split("-"))
    )


def is_no_name(text: str) -> bool:
    """Say whether a text reads as anything but one person's name: “just met a bunch of people”, “Ana and Ben”."""
    words = _WORD.findall(text)
    if not words:
        return True
    lower = [word.lower().strip(".") for word in words]
    return (
        len(words) > LONGEST_NAME
        or lower[0] in _FIRST
        or any(word in _WITHIN for word in words[1:])
        or "&" in text
        or is_role(text)
    )
