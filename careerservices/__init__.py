"""Settings, URLs and Celery of the whole program. Nobody imports it."""

from careerservices.celery import app as celery_app

__all__ = ["celery_app"]
