"""The small parts of pages about people, employers and what comes next with them."""

from datetime import date

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from jobsearch.employers.models import Employer
from jobsearch.openings.cards import step_tone
from jobsearch.openings.words import step_day as step_words

register = template.Library()


@register.simple_tag
def step_day(day: date, today: date) -> SafeString:
    """Draw the day of a step: in colour where it is today or late, and always in words."""
    tone = step_tone(day, today)
    kind = f"pill pill-{tone}" if tone else "when"
    return format_html('<span class="{}">{}</span>', kind, step_words(day, today))


@register.simple_tag
def employer_url(employer: Employer, own: bool, student: int) -> str:
    """Return the page of an employer: the student's own, or the one that their coach sees."""
    if own:
        return reverse("jobsearch:employer", args=[employer.pk])
    return reverse("jobsearch:students_employer", args=[student, employer.pk])


@register.simple_tag
def employer_link(employer: Employer, own: bool, student: int) -> SafeString:
    """Write an employer's name as a link to its page."""
    return format_html('<a href="{}">{}</a>', employer_url(employer, own, student), employer)
