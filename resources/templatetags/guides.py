"""On any page: links to the guides that help there."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from core.templatetags.ui import icon, part
from resources.guides import queries
from resources.guides.places import PLACES

register = template.Library()


@register.simple_tag(takes_context=True)
@part
def guides_for(context: template.Context, place: str, lead: str = "") -> SafeString | str:
    """Draw links to the guides that are offered at a place of `PLACES`, two at most: {% guides_for "offer" %}.

    `lead`: words before them, such as a question that they answer.

    Nothing where there is no such place, or no guide for it. One query a page, for however many places.
    """
    if place not in PLACES:
        return ""
    guides = queries.at_most(_offered(context.get("request")), place)
    if not guides:
        return ""
    links = format_html_join(
        " · ",
        '<a href="{}">{}</a>',
        ((reverse("resources:guide", args=[slug]), title) for slug, title in guides),
    )
    word = f"{lead} {'Guide' if len(guides) == 1 else 'Guides'}".strip()
    return format_html(
        '<p class="row-note guide-links">{} {}: {}</p>', icon("file-earmark-text"), word, links
    )


def _offered(request: Any) -> list[tuple[str, str, list[str]]]:
    """Return all that is offered anywhere, read once for each request."""
    guides: list[tuple[str, str, list[str]]] | None = getattr(request, "_guides_offered", None)
    if guides is None:
        guides = queries.offered()
        if request is not None:
            request._guides_offered = guides
    return guides
