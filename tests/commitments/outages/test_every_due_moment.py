"""Every moment that lies ahead is in docs/outages.md, moved by an outage or not, with the reason (DOMAIN §2, §13)."""

import re
from datetime import date, datetime
from importlib import import_module
from inspect import getmembers, isfunction
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, get_type_hints

import pytest
from django.apps import apps
from django.db import models

import rules
from commitments.policies.doubts import FIGURES
from rules.deadlines import Due

TEXT = Path("docs/outages.md").read_text()
IN_THE_CODE = [line.split("|")[2] for line in TEXT.splitlines() if line.startswith("| ")]
LISTED = re.findall(r"`([A-Za-z_.]+)`", " ".join(IN_THE_CODE))
ROOMS = {"core", "people", "commitments", "jobsearch", "coaching", "resources", "standing", "guarantee"}
# What has happened: “sent_at”, “graduated_on”, “at”. Whatever is called otherwise may lie ahead, and has to be listed.
HAPPENED = re.compile(
    r"(was_)?(\w*(ed|sent|made|paid|read|begun|began|met|told|taken_back|set|seen|struck|withdrawn|undone)_)?(at|on)|device_time|last_login"
)
LAST_HEARD = re.compile(r"last_(activity|reply)_(at|on)")
COPIES = ("Event", "Correction")  # rows that repeat what another row says, or said
SPANS = {"day", "business day", "minute"}
AHEAD = re.compile(r"\w+_(until|due|after)|latest_\w+|moved_by")
# They say what a calendar and a clock say, of whatever limit they are given.
NO_LIMITS = {"window.month_after", "instants.latest_reading", "deadlines.hours_after", "deadlines.days_after"}


def ours() -> list[type[models.Model]]:
    return [
        model
        for model in apps.get_models()
        if model._meta.app_label in ROOMS and not model.__name__.endswith(COPIES)
    ]


def fields_ahead() -> set[str]:
    found = set()
    for model in ours():
        for field in model._meta.local_concrete_fields:
            name = field.name
            if isinstance(field, models.DateField) and not (
                HAPPENED.fullmatch(name) or LAST_HEARD.fullmatch(name)
            ):
                found.add(f"{model.__name__}.{name}")
    return found


def rules_ahead() -> set[str]:
    """Public functions of the rules that give a moment or a day, and are called as such are."""
    found = set()
    for module in iter_modules(rules.__path__):
        if module.ispkg:
            continue
        loaded = import_module(f"rules.{module.name}")
        for name, function in getmembers(loaded, isfunction):
            gives = get_type_hints(function).get("return")
            if (
                function.__module__ == loaded.__name__
                and AHEAD.fullmatch(name)
                and not name.startswith("_")
                and _is_a_moment(gives)
            ):
                found.add(f"{module.name}.{name}")
    return found - NO_LIMITS


def _is_a_moment(gives: Any) -> bool:
    return any(kind in (gives, *getattr(gives, "__args__", ())) for kind in (datetime, date, Due))


WANTED = fields_ahead() | {name for name, unit in FIGURES.items() if unit in SPANS} | rules_ahead()


@pytest.mark.parametrize("moment", sorted(WANTED))
def test_it_stands_in_one_of_the_tables(moment: str) -> None:
    assert LISTED.count(moment) == 1


def test_nothing_is_listed_that_is_not_there() -> None:
    assert set(LISTED) - WANTED == set()


def test_what_is_looked_for_is_found() -> None:
    assert {"Message.lapse_at", "claim_within_days", "claims.appeal_until", "signing.latest_start"} <= WANTED
