"""The text of a Commitment in pages: everywhere by the one renderer."""

from django import template
from django.utils.safestring import SafeString

from commitments.editing import section_id as section_id_of
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
def section_id(title: str) -> str:
    """The place of a group of rules in the draft's form."""
    return section_id_of(title)
