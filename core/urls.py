from django.urls import include, path

from core.health import health

app_name = "core"
urlpatterns = [
    path("health/", health, name="health"),
    path("", include("core.inbound.urls")),
]
