"""What every request goes through before a page: how it is written, and where one goes back to."""

import codecs
from collections.abc import Callable, Iterable
from typing import Any

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.utils.http import parse_header_parameters, url_has_allowed_host_and_scheme
from django.views.defaults import bad_request

from core.errors import RefusalTold

LONGEST_NUMBER = 19  # digits of the database's largest, in which not every number fits
Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]  # of WSGI


def utf8_only(application: Application) -> Application:
    """Answer 400 to a request in another encoding before Django reads it.

    Browsers send UTF-8; with some of the others Django fails while it makes the request, where it answers nothing.
    """

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        _, parameters = parse_header_parameters(environ.get("CONTENT_TYPE", ""))
        if _is_utf8(parameters.get("charset", "utf-8")):
            return application(environ, start_response)
        refusal = bad_request(HttpRequest(), BadRequest("not in UTF-8"))
        start_response("400 Bad Request", list(refusal.items()))
        return [refusal.content]

    return answer


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


def refused_in_words(request: HttpRequest) -> RefusalTold:
    """Return a block in which to do what a press of a button asks for; a refusal is told on the page that follows."""
    return RefusalTold(lambda refusal: messages.error(request, refusal.message))


def row_number(text: str) -> int | None:
    """Return the number of a row that an address or a form names; None where the database could have no such row."""
    return int(text) if text.isdecimal() and len(text) < LONGEST_NUMBER else None
