"""Where a hosted provider hands us mail by calling, signed; the setting INBOUND_WEBHOOK says which provider."""

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.module_loading import import_string
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from core.inbound.providers import PROVIDERS


@csrf_exempt
@login_not_required
@require_http_methods(["HEAD", "POST"])
def webhook(request: HttpRequest) -> HttpResponseBase:
    """Let the library's view of the chosen provider check who calls, and read what they bring. 400 for a call that is
    not signed or makes no sense, 500 where the database is away: providers then call again.
    """
    if not settings.INBOUND_WEBHOOK:
        raise Http404
    view: Any = import_string(PROVIDERS[settings.INBOUND_WEBHOOK]).as_view()
    try:
        answer: HttpResponseBase = view(request)
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise BadRequest("not a call of this provider’s") from error
    return answer
