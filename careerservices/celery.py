"""Celery: short, idempotent tasks and a timetable. What lies far ahead stands in the database, never in an ETA."""

import os

from celery import Celery
from celery.schedules import crontab

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
    "mail that came in": {
        "task": "core.tasks.take_mail_in",
        "schedule": float(os.environ.get("INBOUND_SECONDS", "60")),
        "options": {"expires": 60},
    },
    "answer who asked for a link": {
        "task": "people.tasks.answer_link_requests",
        "schedule": 5.0,
        "options": {"expires": 30},
    },
    "uploads without an owner": {
        "task": "core.tasks.sweep_files",
        "schedule": crontab(hour=3, minute=17),  # UTC: at night where the schools are
        "options": {"expires": 3600},
    },
    "sessions that are over": {
        "task": "people.tasks.remove_ended_sessions",
        "schedule": 3600.0,
        "options": {"expires": 600},
    },
    "head of the chain of decisions": {  # each admin once a month; asked hourly, so that no outage leaves one out
        "task": "guarantee.tasks.tell_chain_head",
        "schedule": 3600.0,
        "options": {"expires": 600},
    },
    "replays that wait": {
        "task": "guarantee.tasks.replays_that_wait",
        "schedule": 15.0,
        "options": {"expires": 15},
    },
    "evidence that waits to be checked": {
        "task": "jobsearch.tasks.check_evidence",
        "schedule": 15.0,
        "options": {"expires": 15},
    },
    "commits that wait to be read": {
        "task": "jobsearch.tasks.read_commits",
        "schedule": 60.0,
        "options": {"expires": 60},
    },
    "old answers of code hosts": {
        "task": "jobsearch.tasks.forget_old_answers",
        "schedule": 86_400.0,
        "options": {"expires": 3600},
    },
    "imports that were left": {
        "task": "jobsearch.tasks.trackers_left",
        "schedule": 60.0,
        "options": {"expires": 60},
    },
    "downloads that were left": {
        "task": "people.tasks.downloads_left",
        "schedule": 60.0,
        "options": {"expires": 60},
    },
    "mails of the day": {
        "task": "nightly.tasks.gather",
        "schedule": 60.0,
        "options": {"expires": 120},
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
