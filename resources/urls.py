"""The addresses of this room, matter by matter."""

from django.urls import include, path

app_name = "resources"
urlpatterns = [
    path("", include("resources.guides.urls")),
    path("", include("resources.ideas.urls")),
]
