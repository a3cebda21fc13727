"""The text of a Commitment in pages: everywhere by the one renderer."""

import re

from django import template
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from commitments.policies.commitment_text import Passage, read, words_of_clause

register = template.Library()
CITED = re.compile(r"\bclauses? (?:\d{1,2}(?:\.\d{1,2})*(?:, | and )?)+")
NUMBERED = re.compile(r'<a class="clause-number" href="#clause-([\d.]+)" aria-label="[^"]*">[\d.]+</a> ')
NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*")


@register.filter
def commitment_html(text: str) -> SafeString:
    """Draw a text's Markdown as HTML: {{ policy.text|commitment_html }}."""
    return read(text).html


@register.filter
def letter_asking(text: str, policy: int) -> SafeString:
    """Draw a text as HTML, with a link beside each clause to ask the team about it.

    {{ policy.text|letter_asking:policy.pk }}
    """

    def link(match: re.Match[str]) -> str:
        tag = match.string[match.string.rfind("<", 0, match.start()) :]
        if tag.startswith("<h2"):
            return match[0]  # what a section says stands in its clauses
        page = reverse("commitments:ask_about_clause", args=[policy, match[1]])
        words = f'<span class="visually-hidden">a question about clause {match[1]}</span>'
        return f'<a class="clause-ask no-print" href="{page}" rel="nofollow">Ask {words}</a> {match[0]}'

    return mark_safe(NUMBERED.sub(link, read(text).html))  # noqa: S308 - the renderer's own marks alone match


@register.filter
def sections(text: str) -> list[Passage]:
    """Return a text's headings, each with anchor, clause and words: {% for section in policy.text|sections %}."""
    return read(text).contents


@register.filter
def clause(text: str, number: str) -> str:
    """Return a clause in its own words; nothing for one that is not there: {{ signature.text|clause:"3.6" }}."""
    return words_of_clause(text, number)


@register.filter
def cited(sentence: str, policy: int | None) -> SafeString:
    """Link each clause that a sentence names, for students and coaches: {{ sentence|cited:search.policy_id }}."""
    escaped = escape(sentence)
    if not policy:
        return escaped
    page = reverse("commitments:policy", args=[policy])

    def link(match: re.Match[str]) -> str:
        return NUMBER.sub(lambda number: f'<a href="{page}#clause-{number[0]}">{number[0]}</a>', match[0])

    return mark_safe(CITED.sub(link, escaped))  # noqa: S308 - escaped above; the numbers are digits and stops
