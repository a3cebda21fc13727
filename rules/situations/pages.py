"""The sentences of a situation, put together for each page and for mails; functions are named for page or reader."""

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

# Mails whose first paragraph tells of the search itself, so that those after it are about the guarantee alone.
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
    """The headline of a page, and the sentences under it."""

    headline: str
    lede: tuple[str, ...] = ()


def today(situation: Situation) -> Said:
    """Return the words of Today.

    A claim that waits or is decided comes first; then what the running week asks for; then what became of the search.
    """
    search, guarantee = _rows(situation)
    if situation.guarantee in CLAIMS:
        return Said(_say(situation, guarantee.happened), (_say(situation, guarantee.can),))
    if situation.guarantee == Guarantee.RUNS:
        employed = (_say(situation, EMPLOYED_AND_RUNS.happened), _say(situation, EMPLOYED_AND_RUNS.can))
        return Said(situation.week, employed if situation.state == StudentState.EMPLOYED else ())
    return Said(
        _say(situation, search.happened),
        (_say(situation, search.can), *_about_guarantee(situation, guarantee)),
    )


def commitment(situation: Situation) -> Said:
    """Return the words of Commitment: what was signed, and what became of it."""
    search, guarantee = _rows(situation)
    if situation.clock == ServiceClock.RUNS and situation.guarantee == Guarantee.RUNS and situation.start:
        return Said(
            f"Day {(situation.day - situation.start).days} of {_days(situation)}.",
            (_say(situation, "Your last day is {last_day}."), *_what_counts(situation)),
        )
    if situation.clock in (ServiceClock.PLANNED, ServiceClock.HELD, ServiceClock.CHOOSE_AGAIN):
        return Said(
            _say(situation, search.happened),
            (_say(situation, search.can), *_takes_effect(situation), *_last_day_to_come(situation)),
        )
    if situation.guarantee in CLAIMS:
        return today(situation)
    about = (_say(situation, guarantee.happened), *_more(situation, guarantee)) if guarantee.happened else ()
    return Said(_say(situation, search.happened), (_say(situation, search.can), *about))


def claim(situation: Situation) -> Said:
    """Return the words of Claim: those on the guarantee alone."""
    search, guarantee = _rows(situation)
    closed = situation.clock == ServiceClock.UNSIGNED and situation.state == StudentState.CLOSED
    if situation.clock == ServiceClock.UNSIGNED and not closed:
        return Said("Your guarantee begins when you sign the Commitment.")
    if situation.guarantee == Guarantee.TO_COME and not _is_planned(situation):
        return Said(_say(situation, guarantee.happened), (_say(situation, search.happened),))
    if closed or (situation.clock == ServiceClock.NOT_STARTED and situation.guarantee == Guarantee.NONE):
        return Said("Your search did not start, so no guarantee began.", (_say(situation, search.can),))
    # The page shows the decision itself.
    decided = situation.guarantee in (Guarantee.APPROVED, Guarantee.DENIED, Guarantee.SETTLED)
    return Said(_say(situation, guarantee.happened), () if decided else _more(situation, guarantee))


def nothing_to_sign(situation: Situation) -> Said:
    """Return why a student who is past choosing a start date, or not looking, has nothing to sign now."""
    search, _ = _rows(situation)
    row = (
        DATE_STANDS
        if situation.guarantee == Guarantee.RUNS or situation.clock == ServiceClock.RUNS
        else search
    )
    return Said(_say(situation, row.happened), _more(situation, row))


def withdrawing(situation: Situation) -> tuple[str, ...]:
    """Return what follows for a student who is about to say that they are no longer looking."""
    runs = (situation.clock == ServiceClock.RUNS, situation.guarantee == Guarantee.RUNS)
    if runs in WITHDRAWING:
        return (WITHDRAWING[runs],)
    return (_say(situation, WITHDRAWING_BEFORE.happened), _say(situation, WITHDRAWING_BEFORE.can))


def taken_back(clocks: Iterable[str], last_day: date, today: date, ends: tuple[str, date] | None) -> str:
    """Return what runs again, and until when, for an admin who is about to take an end back.

    `ends` is the cause, and the day, by which the clocks end all the same.
    """
    clocks = tuple(sorted(clocks))
    subject, verb_ending = RUN_AGAIN[clocks], "s" if len(clocks) == 1 else ""
    if ends is None:
        return f"{subject} run{verb_ending} again, until {short_day(last_day, today)} as before."
    cause, day = ends
    return f"{subject} end{verb_ending} with {STILL_ENDS[cause].format(on=short_day(day, today))}."


def ended_by_this(situation: Situation, clock: str, ended_on: date) -> Said:
    """Return what the student reads on the page of an offer that ended a clock."""
    return Said(
        ENDED_BY_THIS[clock].format(day=_day(situation, ended_on)), (_say(situation, TAKEN_BACK_BY_AN_ADMIN),)
    )


def nothing_changes(situation: Situation, possessive: str) -> str:
    """Return why, on What if, nothing that is logged from now on changes anything.

    `possessive` says whose guarantee it is: "your", or a name's "their".
    """
    if _is_planned(situation):
        return _say(situation, "The search is planned for {start}. Come back once it runs.")
    if situation.guarantee == Guarantee.TO_COME:
        return "No search runs yet. Come back once it does."
    if situation.guarantee == Guarantee.NONE:
        return "No search runs, so there is nothing to look ahead to."
    ended = "ended on {guarantee_until}" if situation.guarantee not in CLAIMS else "has ended"
    return _say(
        situation, f"{possessive.capitalize()} guarantee {ended}: there is nothing left to look ahead to."
    )


def staff(situation: Situation) -> str:
    """Return the sentence on the caseload where nothing is due and nothing waits."""
    search, guarantee = _rows(situation)
    stands = for_staff(situation.against)
    if situation.guarantee == Guarantee.RUNS:
        if situation.state == StudentState.EMPLOYED:
            return f"{EMPLOYED_AND_RUNS.staff} On record: {stands}." if stands else EMPLOYED_AND_RUNS.staff
        return f"{ON_TRACK.capitalize()}." if situation.on_track else f"{NOTHING_DUE} On record: {stands}."
    sentences = [_say(situation, search.staff)] if situation.clock != ServiceClock.RUNS else []
    about = "" if _ended_together(situation) else _say(situation, guarantee.staff)
    return " ".join([*sentences, *([about] if about and situation.clock != ServiceClock.UNSIGNED else [])])


def mail(situation: Situation, event: SearchEvent | None = None) -> tuple[str, ...]:
    """Return the paragraphs of a mail about the search as it stands.

    They say what happened, what the student can do, and who helps.
    """
    happened = (_say(situation, EVENTS[event]),) if event else ()
    if event == SearchEvent.DECIDED:  # the outcome is read on the page alone
        return (*happened, _say(situation, GUARANTEE[situation.guarantee].can))
    words = claim(situation) if event in ABOUT_THE_GUARANTEE else _without_a_week(situation)
    return (*happened, *(paragraph for paragraph in (words.headline, *words.lede) if paragraph))


def _without_a_week(situation: Situation) -> Said:
    if situation.guarantee != Guarantee.RUNS:
        return today(situation)
    row = EMPLOYED_AND_RUNS if situation.state == StudentState.EMPLOYED else BOTH_RUN
    return Said(_say(situation, row.happened), (_say(situation, row.can),))


def _about_guarantee(situation: Situation, row: SituationWords) -> tuple[str, ...]:
    """Return the sentences on a guarantee that is over: how it ended, and that a claim may be filed; else none."""
    if situation.guarantee in (Guarantee.NONE, Guarantee.TO_COME):
        return ()
    happened = (ENDED_TOGETHER if _ended_together(situation) else _say(situation, row.happened),)
    return (*happened, *_more(situation, row))


def _ended_together(situation: Situation) -> bool:
    """Return whether one cause ended both search and guarantee, so that it is said once."""
    return (situation.state, situation.guarantee) in {
        (StudentState.LAPSED, Guarantee.LAPSE),
        (StudentState.WITHDRAWN, Guarantee.WITHDRAWAL),
    }


def _is_planned(situation: Situation) -> bool:
    """Return whether the start date is still to come, and stands."""
    return situation.clock == ServiceClock.PLANNED and situation.state != StudentState.NOT_SEEKING


def _takes_effect(situation: Situation) -> tuple[str, ...]:
    return (TAKES_EFFECT,) if _is_planned(situation) and situation.graduated_on is None else ()


def _last_day_to_come(situation: Situation) -> tuple[str, ...]:
    """Return the sentence on the last day to come, where the signed start date may still begin the search."""
    may_be = (
        situation.clock in (ServiceClock.PLANNED, ServiceClock.HELD)
        and situation.state != StudentState.NOT_SEEKING
    )
    return (_say(situation, "Your last day would be {last_day}."),) if may_be else ()


def _more(situation: Situation, row: SituationWords) -> tuple[str, ...]:
    return (_say(situation, row.can),) if row.can else ()


def _what_counts(situation: Situation) -> tuple[str, ...]:
    """Return the sentences on the first thing that counts against the student, as the student reads them."""
    counted = [item for item in situation.against if item.counts]
    if not counted:
        return ()
    return (counted[0].happened(situation.coach), counted[0].can(situation.coach))


def _rows(situation: Situation) -> tuple[SituationWords, SituationWords]:
    return SEARCH.get((situation.clock, situation.state), UNKNOWN), GUARANTEE[situation.guarantee]


def _days(situation: Situation) -> int:
    assert situation.start is not None and situation.last_day is not None
    return (situation.last_day - situation.start).days


def _say(situation: Situation, text: str) -> str:
    coach = situation.coach or "your coach"
    if "{misfit}" in text:
        text = text.replace("{misfit}", MISFITS[situation.misfit])
    return text.format(
        coach=coach,
        Coach=coach[:1].upper() + coach[1:],
        by=_by(situation),
        start=_day(situation, situation.start),
        last_day=_day(situation, situation.last_day),
        service_until=_day(situation, situation.service_until or situation.last_day),
        guarantee_until=_day(situation, situation.guarantee_until or situation.last_day),
        filed_on=_day(situation, situation.filed_on),
        graduated_on=_day(situation, situation.graduated_on),
        limit=plural(situation.start_limit_days, "day"),
    )


def _day(situation: Situation, day: date | None) -> str:
    return short_day(day, situation.day) if day else ""


def _by(situation: Situation) -> str:
    """Return until when a claim is in time, such as " until Mon 28 Sep", or that the last day for it has passed."""
    if situation.claim_until is None:
        return ""
    if situation.day > situation.claim_until:
        return f"; the last day for it, {_day(situation, situation.claim_until)}, has passed"
    return f" until {_day(situation, situation.claim_until)}"
