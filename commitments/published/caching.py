"""Pages that are the same for everybody who comes without a cookie: any cache may keep and hand out those, no other."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control, patch_vary_headers

KEPT_FOR = 5 * 60  # seconds; so long an old page may say that no later version is there


def public_page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """The page. Without a cookie nobody is signed in, nothing was said to anybody before, and no token against forgery
    is drawn, which would set a cookie for whoever gets the copy. Who has one gets a page of their own."""
    bare = not request.COOKIES
    if bare:
        context = context | {"csrf_token": ""}
    response = render(request, template, context)
    patch_vary_headers(response, ["Cookie"])
    if bare:
        patch_cache_control(response, public=True, max_age=KEPT_FOR)
    else:
        patch_cache_control(response, private=True, no_cache=True)
    return response
