"""The tag that draws the log bar of pages other than Today: without kinds, which come when it is opened."""

from typing import Any

from django import template

from jobsearch.log.forms import QuickForm

register = template.Library()


@register.inclusion_tag("jobsearch/log/_logbar.html", takes_context=True)
def empty_log_bar(context: dict[str, Any]) -> dict[str, Any]:
    """Draw a log bar that offers no kind yet."""
    return {"form": QuickForm(()), "elsewhere": True, "csrf_token": context.get("csrf_token")}
