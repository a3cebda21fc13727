"""The text of a Commitment in pages: everywhere by the one renderer."""

from django import template
from django.utils.safestring import SafeString

from commitments.letter import Passage, read

register = template.Library()


@register.filter
def letter(text: str) -> SafeString:
    """{{ policy.text|letter }}: the Markdown as HTML."""
    return read(text).html


@register.filter
def sections(text: str) -> list[Passage]:
    """{% for section in policy.text|sections %}: its headings, each with anchor, clause and words."""
    return read(text).contents


@register.filter
def clause(text: str, number: str) -> str:
    """{{ signature.text|clause:"3.6" }}: what the clause says, in its own words; nothing for one that is not there."""
    return " ".join(passage.words for passage in read(text).passages if passage.clause == number)
