"""Every room's pages. The rooms' own `urls.py` hold their lists."""

from django.conf import settings
from django.urls import include, path

urlpatterns = [
    path("accounts/", include("people.accounts.allauth_urls")),
    path("", include("core.urls")),
    path("", include("people.urls")),
    path("", include("commitments.urls")),
    path("", include("jobsearch.urls")),
    path("", include("coaching.urls")),
    path("", include("resources.urls")),
    path("", include("guarantee.urls")),
]

if settings.DEMONSTRATION:
    urlpatterns.append(path("demonstration/", include("core.demonstration_urls")))
