"""How many requirements a refund asks for, in words: the list says it, pages do not count."""

from django import template

from rules.eligibility.requirements import NUMBERS
from rules.words import number

register = template.Library()


@register.simple_tag
def requirements_in_words() -> str:
    """Say how many requirements there are, as in {% requirements_in_words %}: “ten”."""
    return number(len(NUMBERS))


@register.simple_tag
def requirements_count() -> int:
    """Give how many requirements there are, as a figure: {% requirements_count %}."""
    return len(NUMBERS)
