"""Pages that are the same for everybody who comes without a cookie: any cache may keep and hand out those, no other."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control, patch_vary_headers

KEPT_FOR = 5 * 60  # seconds for which a kept page may miss a later version


def public_page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """Render a page, which any cache may keep if the request has no cookie.

    Without a cookie nobody is signed in, no message waits to be shown, and no token against forgery is drawn, which
    would set a cookie for whoever gets the copy. Who has a cookie gets a page of their own.
    """
    without_cookies = not request.COOKIES
    if without_cookies:
        context = context | {"csrf_token": ""}
    response = render(request, template, context)
    patch_vary_headers(response, ["Cookie"])
    if without_cookies:
        patch_cache_control(response, public=True, max_age=KEPT_FOR)
    else:
        patch_cache_control(response, private=True, no_cache=True)
    return response
