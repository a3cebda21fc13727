"""`manage.py explain_deadline`: when an offer has to be answered, counted day by day."""

from typing import Any

from django.core.management.base import CommandParser

from commitments.holidays.queries import added_days
from core.commands import JsonCommand
from core.errors import Refused
from core.instants import iso_z, parse_moment, zone_named
from jobsearch.offers.deadlines import DAY_LETTERS, parse_deadline
from jobsearch.offers.due import explained
from rules.business_days import calendar_by
from rules.offer_facts import OfferFacts
from rules.offers import due_after


class Command(JsonCommand):
    help = "When an offer has to be answered: the due moment, and how it was counted."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--received",
            required=True,
            help="a moment, such as 2026-11-25T17:00; in --zone without an offset",
        )
        parser.add_argument("--zone", required=True, help="the student's zone, such as America/New_York")
        parser.add_argument(
            "--country", default="", help="whose public holidays count, such as US (US, and said so)"
        )
        parser.add_argument("--subdivision", default="", help="the state, such as NY")
        parser.add_argument(
            "--leaving-out",
            choices=["country_state", "country", "weekends"],
            default="country_state",
            help="what business days leave out, as a policy states it",
        )
        parser.add_argument("--days", type=int, default=5, help="the limit in business days (5)")
        parser.add_argument(
            "--employer-deadline",
            default="",
            help="if the employer set one: a moment with its offset, or a moment or a day in --employer-zone",
        )

        parser.add_argument("--employer-zone", default="", help="the zone in which they named it")

    def answer(self, **options: Any) -> dict[str, Any]:
        zone_named(options["zone"])
        if not 0 <= options["days"] <= 1000:
            raise Refused("--days has to be from 0 to 1000.")
        if not options["country"]:
            self.stderr.write("No --country was named: this counts for the US.")
        place = options["country"].upper() or "US", options["subdivision"].upper()
        calendar = calendar_by(options["leaving_out"], *place, added_days(*place))
        if calendar.flag:
            self.stderr.write(calendar.flag)
        deadline_text, deadline_zone = options["employer_deadline"], options["employer_zone"]
        if deadline_text and not deadline_zone and len(deadline_text) <= DAY_LETTERS:
            raise Refused("A day needs --employer-zone, in which it ends.")
        if deadline_text and not deadline_zone:
            parse_moment(deadline_text)  # without a zone it needs its offset
        deadline, by_day = (
            parse_deadline(deadline_text, deadline_zone or options["zone"])
            if deadline_text
            else (None, False)
        )
        facts = OfferFacts(
            received_at=parse_moment(options["received"], options["zone"]),
            zone=options["zone"],
            calendar=calendar,
            employer_deadline=deadline,
            employer_by_day=by_day,
        )
        try:
            due = due_after(options["days"], facts)
        except OverflowError:
            raise Refused(f"{options['received']} is too far away to be meant.") from None
        assert due is not None  # a number of days was given
        count = explained(due)
        return {
            "due_at": iso_z(due.due_at),
            "last_day": count["last_day"],
            "zone": due.zone,
            "governed_by": due.governed_by,
            "counted": count["counted"],
            "skipped": count["skipped"],
        }

    def words(self, value: dict[str, Any]) -> str:
        lines = [
            f"Due {value['due_at']}: to the end of {value['last_day']} in {value['zone']}."
            if value["governed_by"] == "policy"
            else f"Due {value['due_at']}, the employer's own deadline ({value['last_day']} in {value['zone']}).",
        ]
        lines += [f"  {day}  counts, {number}" for number, day in enumerate(value["counted"], start=1)]
        lines += [f"  {skipped['day']}  does not count: {skipped['reason']}" for skipped in value["skipped"]]
        return "\n".join([lines[0], *sorted(lines[1:])])
