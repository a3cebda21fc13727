"""The text of a Commitment in pages: everywhere by the one renderer."""

import re

from django import template
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from commitments.policies.commitment_text import Passage, read

register = template.Library()
CITED = re.compile(r"\bclauses? (?:\d{1,2}(?:\.\d{1,2})*(?:, | and )?)+")
NUMBERED = re.compile(r'<a class="clause-number" href="#clause-([\d.]+)" aria-label="[^"]*">[\d.]+</a> ')
NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*")


@register.filter
def commitment_html(text: str) -> SafeString:
    """{{ policy.text|commitment_html }}: the Markdown as HTML."""
    return read(text).html


@register.filter
def letter_asking(text: str, policy: int) -> SafeString:
    """{{ policy.text|letter_asking:policy.pk }}: the same, and beside each clause a link to ask the team about it."""

    def link(found: re.Match[str]) -> str:
        tag = found.string[found.string.rfind("<", 0, found.start()) :]
        if tag.startswith("<h2"):
            return found[0]  # what a section says stands in its clauses
        page = reverse("commitments:ask_about_clause", args=[policy, found[1]])
        words = f'<span class="visually-hidden">a question about clause {found[1]}</span>'
        return f'<a class="clause-ask no-print" href="{page}" rel="nofollow">Ask {words}</a> {found[0]}'

    return mark_safe(NUMBERED.sub(link, read(text).html))  # noqa: S308 - the renderer's own marks alone match


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
