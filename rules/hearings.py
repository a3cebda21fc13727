"""The hearing before a denial: how long it runs, and on which findings a student is heard again (DOMAIN §8, §13)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from rules.instants import Zone, end_of_day, last_local_day, local_day
from rules.outages import OutageSpan, moved_by_outages

HEARING_DAYS = 7
LONGEST_EXTENSION_DAYS = 60  # of one extension, from the day on which it is given


def hearing_until(opened_at: datetime, zone: str) -> datetime:
    """Return the end (UTC, exclusive) of the student's seventh day after a hearing opened; its own day never counts."""
    return end_of_day(local_day(opened_at, zone) + timedelta(days=HEARING_DAYS), zone)


def extended_until(last_day: date, zone: Zone) -> datetime:
    """Return the end (UTC, exclusive) of the last day that an extension gives."""
    return end_of_day(last_day, zone)


def earliest_extension(closes_at: datetime, now: datetime, zone: str) -> date:
    """Return the first day to which a hearing can be extended now: one after its last, and today at the earliest, since
    a request for more time may wait past the end."""
    return max(last_local_day(closes_at, zone) + timedelta(days=1), local_day(now, zone))


def latest_extension(now: datetime, zone: str) -> date:
    """Return the latest day to which a hearing can be extended now."""
    return local_day(now, zone) + timedelta(days=LONGEST_EXTENSION_DAYS)


def moved_hearing_until(closes_at: datetime, zone: str, outages: Iterable[OutageSpan]) -> datetime:
    """Return the end of a hearing as outages have moved it."""
    return moved_by_outages(closes_at, zone, outages)


def is_over(closes_at: datetime, now: datetime, *, more_time_is_asked: bool) -> bool:
    """Return whether a hearing has run out. It waits for the answer to a request for more time."""
    return now >= closes_at and not more_time_is_asked


def changed_to_harm(heard: Mapping[str, Any] | None, finding: Mapping[str, Any]) -> bool:
    """Return whether a finding that is not met has a ground on which the student was not heard.

    `heard` is the finding as it was put to them, None where it was not; both are rows of a dossier.
    """
    return heard is None or not grounds(finding) <= grounds(heard)


def grounds(finding: Mapping[str, Any]) -> frozenset[tuple[str, ...]]:
    """Return what a finding that is not met rests on: the missed weeks, the other pieces with what they show, and the
    judge's own reason where the evidence alone does not give it. A missed week with other counts is the same ground."""
    pieces = {_ground(piece) for piece in finding["evidence"]} - {()}
    recorded = finding["recorded"]
    if recorded is not None and recorded["finding"] != finding["finding"]:
        pieces.add(("judged", recorded["reason"].strip()))
    return frozenset(pieces)


def _ground(piece: Mapping[str, Any]) -> tuple[str, ...]:
    if piece["kind"] != "period":
        return (piece["kind"], piece["ref"], piece["detail"])
    return ("period", piece["ref"]) if piece["detail"].startswith("missed") else ()
