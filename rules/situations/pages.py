"""The sentences of a situation put together, for each page and for mails. Who reads is said by the function's name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rules.situations.against import for_staff
from rules.situations.situation import CLAIMS, Guarantee, ServiceClock, Situation
from rules.situations.table import (
    BOTH_RUN,
    DATE_STANDS,
    EMPLOYED_AND_RUNS,
    ENDED_BY_THIS,
    ENDED_TOGETHER,
    EVENTS,
    GUARANTEE,
    MISFITS,
    NOTHING_DUE,
    RUN_AGAIN,
    SEARCH,
    STILL_ENDS,
    TAKEN_BACK_BY_AN_ADMIN,
    TAKES_EFFECT,
    WITHDRAWING,
    WITHDRAWING_BEFORE,
    SearchEvent,
    SituationWords,
)
from rules.states import StudentState
from rules.words import ON_TRACK, plural, short_day

# The search itself is told of in these mails' first paragraph.
ABOUT_THE_GUARANTEE = frozenset(
    {
        SearchEvent.OVER,
        SearchEvent.CLAIM_SOON_LATE,
        SearchEvent.CLAIM_TODAY,
        SearchEvent.FILED,
        SearchEvent.TAKEN_BACK,
    }
)
UNKNOWN = SituationWords(
    "All that is on record of your search is here.", "Write to {coach} if something is missing.", "On record."
)


@dataclass(frozen=True, slots=True)
class Said:
    """A page's headline, and the sentences under it."""

    headline: str
    lede: tuple[str, ...] = ()


def today(its: Situation) -> Said:
    """A claim that waits or is decided comes first; then what the running week asks for; then what became of it."""
    search, guarantee = _rows(its)
    if its.guarantee in CLAIMS:
        return Said(_say(its, guarantee.happened), (_say(its, guarantee.can),))
    if its.guarantee == Guarantee.RUNS:
        employed = (_say(its, EMPLOYED_AND_RUNS.happened), _say(its, EMPLOYED_AND_RUNS.can))
        return Said(its.week, employed if its.state == StudentState.EMPLOYED else ())
    return Said(_say(its, search.happened), (_say(its, search.can), *_about_guarantee(its, guarantee)))


def commitment(its: Situation) -> Said:
    """What was signed, and what became of it."""
    search, guarantee = _rows(its)
    if its.clock == ServiceClock.RUNS and its.guarantee == Guarantee.RUNS and its.start:
        return Said(
            f"Day {(its.day - its.start).days} of {_days(its)}.",
            (_say(its, "Your last day is {last_day}."), *_what_counts(its)),
        )
    if its.clock in (ServiceClock.PLANNED, ServiceClock.HELD, ServiceClock.CHOOSE_AGAIN):
        return Said(
            _say(its, search.happened),
            (_say(its, search.can), *_takes_effect(its), *_last_day_to_come(its)),
        )
    if its.guarantee in CLAIMS:
        return today(its)
    about = (_say(its, guarantee.happened), *_more(its, guarantee)) if guarantee.happened else ()
    return Said(_say(its, search.happened), (_say(its, search.can), *about))


def claim(its: Situation) -> Said:
    """The guarantee alone."""
    search, guarantee = _rows(its)
    closed = its.clock == ServiceClock.UNSIGNED and its.state == StudentState.CLOSED
    if its.clock == ServiceClock.UNSIGNED and not closed:
        return Said("Your guarantee begins when you sign the Commitment.")
    if its.guarantee == Guarantee.TO_COME and not _is_planned(its):
        return Said(_say(its, guarantee.happened), (_say(its, search.happened),))
    if closed or (its.clock == ServiceClock.NOT_STARTED and its.guarantee == Guarantee.NONE):
        return Said("Your search did not start, so no guarantee began.", (_say(its, search.can),))
    decided = its.guarantee in (Guarantee.APPROVED, Guarantee.DENIED)  # this is the page of it
    return Said(_say(its, guarantee.happened), () if decided else _more(its, guarantee))


def nothing_to_sign(its: Situation) -> Said:
    """Why somebody who is past choosing a start date, or not looking, signs nothing now."""
    search, _ = _rows(its)
    row = DATE_STANDS if its.guarantee == Guarantee.RUNS or its.clock == ServiceClock.RUNS else search
    return Said(_say(its, row.happened), _more(its, row))


def withdrawing(its: Situation) -> tuple[str, ...]:
    """What follows for who is about to say that they are no longer looking."""
    runs = (its.clock == ServiceClock.RUNS, its.guarantee == Guarantee.RUNS)
    if runs in WITHDRAWING:
        return (WITHDRAWING[runs],)
    return (_say(its, WITHDRAWING_BEFORE.happened), _say(its, WITHDRAWING_BEFORE.can))


def taken_back(clocks: Iterable[str], last_day: date, today: date, ends: tuple[str, date] | None) -> str:
    """To an admin who is about to take an end back: what runs again, until when. `ends` is the cause, and the day, by
    which it ends all the same.
    """
    clocks = tuple(sorted(clocks))
    subject, s = RUN_AGAIN[clocks], "s" if len(clocks) == 1 else ""
    if ends is None:
        return f"{subject} run{s} again, until {short_day(last_day, today)} as before."
    cause, on = ends
    return f"{subject} end{s} with {STILL_ENDS[cause].format(on=short_day(on, today))}."


def ended_by_this(its: Situation, clock: str, on: date) -> Said:
    """On the page of an offer that ended a clock, to the student."""
    return Said(ENDED_BY_THIS[clock].format(day=_day(its, on)), (_say(its, TAKEN_BACK_BY_AN_ADMIN),))


def nothing_changes(its: Situation, whose: str) -> str:
    """What if: why nothing that is logged from now on changes anything. `whose` is "your", or a name's "their"."""
    if _is_planned(its):
        return _say(its, "The search is planned for {start}. Come back once it runs.")
    if its.guarantee == Guarantee.TO_COME:
        return "No search runs yet. Come back once it does."
    if its.guarantee == Guarantee.NONE:
        return "No search runs, so there is nothing to look ahead at."
    ended = "ended on {guarantee_until}" if its.guarantee not in CLAIMS else "has ended"
    return _say(its, f"{whose.capitalize()} guarantee {ended}: there is nothing left to look ahead at.")


def staff(its: Situation) -> str:
    """The caseload's sentence where nothing is due and nothing waits."""
    search, guarantee = _rows(its)
    stands = for_staff(its.against)
    if its.guarantee == Guarantee.RUNS:
        if its.state == StudentState.EMPLOYED:
            return f"{EMPLOYED_AND_RUNS.staff} On record: {stands}." if stands else EMPLOYED_AND_RUNS.staff
        return f"{ON_TRACK.capitalize()}." if its.on_track else f"{NOTHING_DUE} On record: {stands}."
    said = [_say(its, search.staff)] if its.clock != ServiceClock.RUNS else []
    about = "" if _ended_together(its) else _say(its, guarantee.staff)
    return " ".join([*said, *([about] if about and its.clock != ServiceClock.UNSIGNED else [])])


def mail(its: Situation, event: SearchEvent | None = None) -> tuple[str, ...]:
    """What happened, what the student can do, who helps: the paragraphs of a mail about the search as it now stands."""
    happened = (_say(its, EVENTS[event]),) if event else ()
    if event == SearchEvent.DECIDED:  # which way is read on the page alone
        return (*happened, _say(its, GUARANTEE[its.guarantee].can))
    said = claim(its) if event in ABOUT_THE_GUARANTEE else _without_a_week(its)
    return (*happened, *(each for each in (said.headline, *said.lede) if each))


def _without_a_week(its: Situation) -> Said:
    if its.guarantee != Guarantee.RUNS:
        return today(its)
    row = EMPLOYED_AND_RUNS if its.state == StudentState.EMPLOYED else BOTH_RUN
    return Said(_say(its, row.happened), (_say(its, row.can),))


def _about_guarantee(its: Situation, row: SituationWords) -> tuple[str, ...]:
    """Where it has ended otherwise than the search, or a claim may be filed."""
    if its.guarantee in (Guarantee.NONE, Guarantee.TO_COME):
        return ()
    happened = (ENDED_TOGETHER if _ended_together(its) else _say(its, row.happened),)
    return (*happened, *_more(its, row))


def _ended_together(its: Situation) -> bool:
    """What ended the search ended the guarantee, too: it is said once."""
    return (its.state, its.guarantee) in {
        (StudentState.LAPSED, Guarantee.LAPSE),
        (StudentState.WITHDRAWN, Guarantee.WITHDRAWAL),
    }


def _is_planned(its: Situation) -> bool:
    """The start date is still to come, and stands."""
    return its.clock == ServiceClock.PLANNED and its.state != StudentState.NOT_SEEKING


def _takes_effect(its: Situation) -> tuple[str, ...]:
    return (TAKES_EFFECT,) if _is_planned(its) and its.graduated_on is None else ()


def _last_day_to_come(its: Situation) -> tuple[str, ...]:
    """Where the signed start date may still be the one."""
    may_be = its.clock in (ServiceClock.PLANNED, ServiceClock.HELD) and its.state != StudentState.NOT_SEEKING
    return (_say(its, "Your last day would be {last_day}."),) if may_be else ()


def _more(its: Situation, row: SituationWords) -> tuple[str, ...]:
    return (_say(its, row.can),) if row.can else ()


def _what_counts(its: Situation) -> tuple[str, ...]:
    """The first thing that stands against the student, in their words."""
    counted = [item for item in its.against if item.counts]
    if not counted:
        return ()
    return (counted[0].happened(its.coach), counted[0].can(its.coach))


def _rows(its: Situation) -> tuple[SituationWords, SituationWords]:
    return SEARCH.get((its.clock, its.state), UNKNOWN), GUARANTEE[its.guarantee]


def _days(its: Situation) -> int:
    assert its.start is not None and its.last_day is not None
    return (its.last_day - its.start).days


def _say(its: Situation, text: str) -> str:
    coach = its.coach or "your coach"
    if "{misfit}" in text:
        text = text.replace("{misfit}", MISFITS[its.misfit])
    said = text.format(
        coach=coach,
        Coach=coach[:1].upper() + coach[1:],
        by=_by(its),
        start=_day(its, its.start),
        last_day=_day(its, its.last_day),
        service_until=_day(its, its.service_until or its.last_day),
        guarantee_until=_day(its, its.guarantee_until or its.last_day),
        filed_on=_day(its, its.filed_on),
        graduated_on=_day(its, its.graduated_on),
        limit=plural(its.start_limit_days, "day"),
    )
    return said


def _day(its: Situation, day: date | None) -> str:
    return short_day(day, its.day) if day else ""


def _by(its: Situation) -> str:
    """ " until Mon 28 Sep"; of a day that has passed, that the claim would be late."""
    if its.claim_until is None:
        return ""
    if its.day > its.claim_until:
        return f"; the last day for it, {_day(its, its.claim_until)}, has passed"
    return f" until {_day(its, its.claim_until)}"
