"""What every request goes through before a page: how it is written, and where one goes back to."""

import codecs
from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.defaults import bad_request

Handler = Callable[[HttpRequest], HttpResponse]


class Utf8Only:
    """Answers 400 to a request in another encoding: browsers send UTF-8, and Django fails on some of the others."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not _is_utf8((request.content_params or {}).get("charset", "utf-8")):
            # a page that knows nothing of the request, since reading that is what fails
            return bad_request(request, BadRequest("not in UTF-8"))
        return self.get_response(request)


def _is_utf8(charset: str) -> bool:
    try:
        return codecs.lookup(charset).name == "utf-8"
    except (LookupError, ValueError):
        return False


def back(request: HttpRequest, otherwise: str) -> HttpResponseRedirect:
    """Go to the page of ours that the form's `next` names by its path, else to the one named `otherwise`."""
    path = request.POST.get("next", "")
    ours = path.startswith("/") and url_has_allowed_host_and_scheme(
        path, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return HttpResponseRedirect(path if ours else resolve_url(otherwise))
