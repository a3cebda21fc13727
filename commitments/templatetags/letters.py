"""The text of a Commitment in pages: everywhere by the one renderer."""

import re

from django import template
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from commitments.letter import Passage, read

register = template.Library()
CITED = re.compile(r"\bclauses? (?:\d{1,2}(?:\.\d{1,2})*(?:, | and )?)+")
NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*")


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


@register.filter
def cited(sentence: str, policy: int | None) -> SafeString:
    """{{ sentence|cited:search.policy_id }}: each clause that it names is a link to it, for students and coaches."""
    said = escape(sentence)
    if not policy:
        return said
    page = reverse("commitments:policy", args=[policy])

    def link(found: re.Match[str]) -> str:
        return NUMBER.sub(lambda each: f'<a href="{page}#clause-{each[0]}">{each[0]}</a>', found[0])

    return mark_safe(CITED.sub(link, said))  # noqa: S308 - escaped above; the numbers are digits and stops
