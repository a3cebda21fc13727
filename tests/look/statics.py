"""Our static files, for Chromium where no server is: what it asks for is answered in the test."""

from mimetypes import guess_type
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from playwright.sync_api import Route


def path_of(route: Route) -> str:
    """Return what is asked for, without the host before it and the query behind it."""
    return urlsplit(route.request.url).path


def send_static(route: Route) -> None:
    file = Path(settings.BASE_DIR) / path_of(route).lstrip("/")
    route.fulfill(body=file.read_bytes(), content_type=guess_type(file.name)[0] or "font/woff2")
