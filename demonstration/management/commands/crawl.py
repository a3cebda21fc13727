"""The command `manage.py crawl`: every page and form that each role can reach, now and up to 200 days later."""

import re
from argparse import ArgumentTypeError
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management.base import CommandParser
from django.db import transaction

from core import clock
from core.commands import JsonCommand
from core.errors import Refused
from core.instants import parse_moment
from demonstration.crawl.walk import DAYS, Walk
from demonstration.make import make


class Command(JsonCommand):
    help = (
        "Opens every page that each role can reach and sends every form, at several moments with sweeps between, and "
        "says which of them fail. All of it is rolled back; while it runs, others wait for rows that it holds."
    )

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("--from", dest="start", help="the first moment, such as 2026-11-24T15:00Z; now")
        parser.add_argument(
            "--days", type=int, nargs="*", default=list(DAYS), help="after how many days it looks"
        )
        parser.add_argument(
            "--part",
            type=_part,
            default=(1, 1),
            help="2/3 is the second of three that open together what one would, each on a database of its own",
        )
        parser.add_argument("--short", action="store_true", help="one object for each page and state")

    def answer(self, **options: Any) -> dict[str, Any]:
        if not settings.DEMONSTRATION and settings.ENVIRONMENT != "test":
            raise Refused(
                "Nobody's real data are crawled: this runs on a demonstration, or on a test's database."
            )
        _sheets_are_collected()
        start: datetime = parse_moment(options["start"]) if options["start"] else clock.now()
        say = self.stderr.write
        walk = Walk(
            start,
            every=not options["short"],
            days=options["days"],
            part=options["part"],
            say=lambda line: say(f"{line}\n"),
        )
        with transaction.atomic():
            make(start)  # makes nothing where the database has people
            walk.run()
            transaction.set_rollback(True)
        self.incomplete = bool(walk.faults)
        return {
            "pages": walk.pages,
            "forms": walk.forms,
            "sent": walk.sent,
            "moments": walk.moments,
            "faults": [
                {
                    "day": fault.days,
                    "who": fault.visitor,
                    "did": fault.request,
                    "what": fault.problem,
                    "times": walk.times[key],
                }
                for key, fault in walk.faults.items()
            ],
        }

    def words(self, value: dict[str, Any]) -> str:
        lines = [
            f"day {fault['day']}, {fault['who']}: {fault['did']}: {fault['what']} ({fault['times']} times)"
            for fault in value["faults"]
        ]
        return "\n".join(
            [
                *lines,
                f"{value['pages']} pages opened, {value['forms']} forms met and sent {value['sent']} times, at "
                f"{value['moments']} moments: {len(lines) or 'no'} faults.",
            ]
        )


def _part(text: str) -> tuple[int, int]:
    """Read a part such as `2/3`. Raise ArgumentTypeError where it is none."""
    match = re.fullmatch("([1-9][0-9]*)/([1-9][0-9]*)", text)
    if match is None:
        raise ArgumentTypeError("say 1/2 for the first of two parts")
    number, parts = int(match[1]), int(match[2])
    if number > parts:
        raise ArgumentTypeError(f"there are parts 1/{parts} to {parts}/{parts}")
    return number, parts


def _sheets_are_collected() -> None:
    """Check that style sheets are collected: pages name them by their contents. Raise Refused where they are not."""
    try:
        staticfiles_storage.url("favicon.svg")
    except ValueError as error:
        raise Refused(
            "No page can be drawn before its style sheets are collected: run manage.py collectstatic first."
        ) from error
