"""Celery: short, idempotent tasks and a timetable. What lies far ahead stands in the database, never in an ETA."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "careerservices.settings")

app = Celery("careerservices")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
# `expires`: when no worker ran for a while, one run makes everything good; the backlog of the others is thrown away.
app.conf.beat_schedule = {
    "send waiting mail": {
        "task": "core.tasks.relay",
        "schedule": 5.0,
        "options": {"expires": 30},
    },
    "answer who asked for a link": {
        "task": "people.tasks.answer_link_requests",
        "schedule": 5.0,
        "options": {"expires": 30},
    },
    "sessions that are over": {
        "task": "people.tasks.remove_ended_sessions",
        "schedule": 3600.0,
        "options": {"expires": 600},
    },
    "replays that wait": {
        "task": "guarantee.tasks.replays_that_wait",
        "schedule": 15.0,
        "options": {"expires": 15},
    },
    "sweep": {
        "task": "nightly.tasks.sweep",
        "schedule": float(os.environ.get("SWEEP_SECONDS", "60")),
        "options": {"expires": 120},
    },
}

if "BEAT_INSIDE" in os.environ:  # web, and a worker beside a beat of its own, need none of it
    from careerservices.beat_inside import BeatInside

    app.steps["worker"].add(BeatInside)
