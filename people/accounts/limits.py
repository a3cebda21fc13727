"""How often somebody may try. Counted by allauth's limits, in Redis, or in each process while Redis is away.

Against guessing: by address (network place), and by address and person together, so that no stranger elsewhere can
bar a person. Somebody at whom many guess from many places is warned by mail, and each place then has one try a minute.
The rates of allauth's own pages stand in ACCOUNT_RATE_LIMITS.
"""

import time

from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.http import HttpRequest

OURS = {
    "wrong_passwords": "20/h/key",  # at one person, from anywhere: more is guessing
    "try_while_guessed_at": "1/m/key",  # for each address and person
    "wrong_codes": "3/h/key",  # more, and the person is told that somebody has their password
    "write": "120/m/user",
    "look": "600/m/user",  # posted, so that no address holds what is typed, and nothing is written
    "large_write": "12/m/user",  # files, and what is worked out for everybody
    "stranger_write": "60/m/ip",
    "machine_write": "600/m/ip",  # what comes without a session, and proves itself: providers, scripts
    "token": "120/m/key",  # of one token
    "token_write": "60/m/key",
    "wrong_token": "20/m/ip,100/h/ip",
    "question": "30/h/user",  # about a clause: each is a mail to the team
    "stranger_question": "10/h/ip",
    "calendar": "60/h/key",  # of one address; a program of each device asks it, some every five minutes
    "strange_calendar": "60/m/ip",  # addresses that are none, or none any more
}
# Rows about failures and refusals in each hour: of one network or person, and of all. Whoever wants to fill the disk
# with them fills some 25 MB a day.
ROWS, ROWS_OF_ALL = 200, 5000
LARGE = {
    "jobsearch:page_said",
    "jobsearch:import",
    "people:rosters",
    "people:roster_apply",
    "guarantee:replays",
}
MACHINES = ("core:inbound_webhook", "jobsearch:api:")  # beginnings of pages' names
LOOKS = {"jobsearch:log_preview"}
HOUR, DAY = 60 * 60, 24 * 60 * 60  # seconds


def pair(request: HttpRequest, address: str) -> str:
    """Return the key of a client's address and the person that it tries to be."""
    return f"{ratelimit.get_ip(request)}|{address.strip().lower()}"


def allows(
    action: str,
    request: HttpRequest,
    *,
    key: str | None = None,
    only_look: bool = False,
    reading_too: bool = False,
) -> bool:
    """Count one more, unless `only_look`; return False where that is too often. What only reads is counted where that
    is said.
    """
    return bool(
        ratelimit.consume(
            request,
            app="people",
            action=action,
            config=OURS,
            key=key,
            dry_run=only_look,
            limit_get=reading_too,
        )
    )


def is_guessed_at(request: HttpRequest, address: str) -> bool:
    return not allows("wrong_passwords", request, key=address.strip().lower(), only_look=True)


def first_today(warning: str, address: str) -> bool:
    """Return True for the first warning of its kind to an address in a day. It is asked before anything is read or
    written of the person, so that it tells nobody who is here.
    """
    return cache.add(f"people.accounts:{warning}:{address.strip().lower()}", True, DAY)


def rows_left(source: str) -> int:
    """Count one more row about a failure or a refusal of a network or person, and return how many may follow; less than
    0: this one is too many. A source that has used its own up uses nothing of all others'.
    """
    remaining = ROWS - _count_this_hour(f"rows:{source}")
    return remaining if remaining < 0 else min(remaining, ROWS_OF_ALL - _count_this_hour("rows"))


def _count_this_hour(counter: str) -> int:
    key = f"people.accounts:{counter}:{int(time.time()) // HOUR}"
    cache.add(key, 0, HOUR)
    try:
        return int(cache.incr(key))
    except ValueError:  # Redis went away, or came back, since the line above
        return 1


def write_action(request: HttpRequest, view_name: str) -> str:
    if view_name.startswith(MACHINES):
        return "machine_write"
    if not request.user.is_authenticated:
        return "stranger_write"
    if view_name in LOOKS:
        return "look"
    return "large_write" if view_name in LARGE else "write"
