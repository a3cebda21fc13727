from django.apps import AppConfig


class DemonstrationConfig(AppConfig):
    """A small school to look at, made through the same verbs as people's clicks. Never in production."""

    name = "demonstration"
