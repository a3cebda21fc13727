"""The addresses for scripts, and of the page that tells of them."""

from django.urls import URLPattern, include, path

from jobsearch.api import views
from jobsearch.api.views import ROOT, api


def _for_scripts() -> list[URLPattern]:
    """Return the library's addresses without its root; a token lets in, so no session is asked for."""
    patterns = [
        pattern for pattern in api.urls[0] if isinstance(pattern, URLPattern) and pattern.name != "api-root"
    ]
    for pattern in patterns:
        pattern.callback.login_required = False  # type: ignore[attr-defined]
    return patterns


urlpatterns = [
    path("scripts/", views.documentation, name="scripts"),
    path(f"{ROOT.strip('/')}/openapi.json", views.openapi, name="openapi"),
    path(f"{ROOT.strip('/')}/", include((_for_scripts(), "api"))),
]
