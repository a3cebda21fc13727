"""Text as people paste it, rid of signs that nobody sees."""

import unicodedata

# Zero-width spaces, joiners at an edge, marks of direction, soft hyphens, byte-order marks: copied along, never meant.
JOINERS = "\u200c\u200d"  # inside a word some scripts need them


def without_invisible(text: str) -> str:
    """Return the text without characters of no width (Unicode's category Cf), and with plain blanks for those of Zs."""
    signs = [sign for sign in text.strip(JOINERS) if sign in JOINERS or unicodedata.category(sign) != "Cf"]
    return " ".join("".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in signs).split())


def bare_address(text: str) -> str:
    """Return an e-mail address as it is kept: lower case, and nothing in it that cannot be seen."""
    return "".join(sign for sign in without_invisible(text) if sign not in JOINERS).strip().lower()


def initials(name: str) -> str:
    """Return the first letters of a name's first and last word, for a drawn face; empty where it has none."""
    words = [word for word in name.split() if word[0].isalnum()]
    letters = [words[0][0], *([words[-1][0]] if words[1:] else [])] if words else []
    return "".join(letters).upper()
