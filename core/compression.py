"""The compression of pages, where it tells nobody a secret (BREACH)."""

from django.http import HttpRequest, HttpResponseBase
from django.middleware.gzip import GZipMiddleware


class CompressPages(GZipMiddleware):
    """Compress the HTML of a page that shows nothing of what its request has sent.

    The length of a compressed page tells whether a text that somebody smuggled into the request occurs in it a second
    time. So a page that may repeat what was asked or typed is sent as it is: one with a query, any answer to a form.
    Tokens against forgery are masked anew in each answer (`django.middleware.csrf`), and Django adds a random length to
    each compressed one.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        repeats = request.method not in ("GET", "HEAD") or bool(request.META.get("QUERY_STRING"))
        page = response.get("Content-Type", "").startswith("text/html") and not response.streaming
        if repeats or not page:
            return response
        compressed: HttpResponseBase = super().process_response(request, response)
        return compressed
