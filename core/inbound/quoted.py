"""Where an answer ends and what it quotes begins, in the languages of our mail programs."""

import re

from mailparser_reply import EmailReplyParser

# Letters that are looked at: the library's expressions take a second for 2,000 that somebody chose for it, and two
# minutes for 20,000. Of an answer that is longer nothing is folded.
LOOKED_AT = 2_000
LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv"]
EMPTY_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+\n")


def parts_of(text: str) -> tuple[str, str]:
    """Return what somebody wrote, and what they quote under it; all of it is theirs where nothing is quoted."""
    text = EMPTY_LINES.sub("\n\n", text).strip()
    looked_at, rest = text[:LOOKED_AT], text[LOOKED_AT:]
    try:
        answer = (EmailReplyParser(languages=LANGUAGES).parse_reply(text=looked_at) or "").strip()
    except Exception:  # a library's regular expressions on a stranger's text: then nothing is folded
        answer = ""
    at = looked_at.find(answer) if answer else -1
    end = at + len(answer)
    if at < 0 or end >= len(looked_at.rstrip()):
        return text, ""
    return answer, (looked_at[end:] + rest).strip()
