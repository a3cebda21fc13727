"""The table of sentences: for each state and clock, and for each guarantee, what the student and staff read.

A day in braces is written out; {coach} is the coach's first name, or "your coach"; {week} is what the running week
still asks for. `docs/sentences.md` has every cell that a life can reach, to be read aloud.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from rules.situations.situation import Guarantee, Misfit, ServiceClock
from rules.states import EndingCause, EndingClock, StudentState


class SearchEvent(StrEnum):
    """The events that a mail about a search tells of."""

    OPENED = "the search opened"
    SOON_OVER = "its window is nearly over"
    OVER = "its window has ended"
    TAKEN_UP = "it was taken up again"
    GOES_ON = "a proposed lapse was dropped"
    CLAIM_SOON_LATE = "a claim can be filed for some days more"
    CLAIM_TODAY = "a claim can be filed today"
    FILED = "a claim was filed"
    TAKEN_BACK = "a claim was taken back"
    DECIDED = "a claim was decided"
    SETTLED = "a claim was settled"


# What has just happened, or is near: a mail's first paragraph. How things stand follows, by the rows below.
EVENTS: dict[SearchEvent, str] = {
    SearchEvent.OPENED: "Your search has started.",
    SearchEvent.SOON_OVER: "Two weeks of your search are left.",
    SearchEvent.OVER: "The window of your search ended on {last_day}. Thank you for all the work you put in.",
    SearchEvent.TAKEN_UP: "Your search has been taken up again.",
    SearchEvent.GOES_ON: "We wrote that your search was about to end. {Coach} has stopped that: it goes on.",
    SearchEvent.CLAIM_SOON_LATE: "The window of your search ended on {last_day}, and no claim of yours is with us.",
    SearchEvent.CLAIM_TODAY: "The window of your search ended on {last_day}, and today is the last day for a claim.",
    SearchEvent.FILED: "We have your claim.",
    SearchEvent.TAKEN_BACK: "You took your claim back.",
    SearchEvent.DECIDED: "Two admins have decided your claim.",
    SearchEvent.SETTLED: "Your claim is settled, as you and two admins agreed.",
}


class SituationWords(NamedTuple):
    """The sentences of a row: `happened` is the headline, `can` what the student can do and who helps.

    `staff` is for a coach.
    """

    happened: str
    can: str
    staff: str


LAPSED = SituationWords(
    "We had not heard from you, so coaching ended on {service_until}.",
    "If you want to go on, or if this is wrong, write to {coach}: an admin can take your search up again.",
    "Coaching ended {service_until}: no replies.",
)
NOT_NOW = SituationWords(
    "You are not looking for a job now.",
    "The start date that you signed, {start}, begins nothing while that stands. You can take it back under “You”.",
    "Not looking for a job now; had signed for {start}.",
)
CHOOSE_LATER = SituationWords(
    "You are not looking for a job now.",
    "You can take that back under “You”. Then choose another start date: {start} cannot be used any more.",
    "Not looking for a job now; had signed for {start}.",
)
NOT_STARTED = SituationWords(
    "Your search did not start.",
    "You had signed for {start}. Write to {coach} about help without the guarantee.",
    "Closed: the search signed for {start} did not start.",
)
WINDOW_OVER = SituationWords(
    "The window of your search ended on {last_day}.",
    "Thank you for all the work you put in. You can still write to {coach}.",
    "The window ended {last_day}.",
)
PLANNED = SituationWords(
    "Your search starts {start}.",
    "Until then you may choose another start date, by signing again. {Coach} helps you prepare.",
    "Signed; the search starts {start}.",
)
HELD = SituationWords(
    "Your search starts as soon as your graduation is certified.",
    "Your start date, {start}, has come and stands. Ask {coach} when graduation will be certified.",
    "Start date {start} has come; graduation is not certified yet.",
)
CHOOSE_AGAIN = SituationWords(
    "Choose another start date.",
    "{misfit} Sign again, or ask {coach}.",
    "Needs another start date.",
)
MISFITS: dict[Misfit, str] = {
    Misfit.CAME_BACK: "The one that you signed, {start}, passed before you told us that you are looking after all.",
    Misfit.GRADUATION: "You graduated on {graduated_on}, and a search starts on that day or up to {limit} after it: "
    "the day that you signed, {start}, does not fit.",
}
TAKES_EFFECT = "The start date takes effect once your graduation is certified."
# For a student who wants to sign for another start date while a search runs.
DATE_STANDS = SituationWords(
    "Your start date, {start}, has come and stands.",
    "There is nothing more to sign.",
    "",
)
# What follows for a student who says that they are no longer looking, by what still runs.
WITHDRAWING: dict[tuple[bool, bool], str] = {  # coaching, guarantee
    (True, True): "Coaching and your guarantee end today.",
    (True, False): "Coaching ends today; your guarantee has ended already.",
    (False, True): "Your guarantee ends today; coaching has ended already.",
}
WITHDRAWING_BEFORE = SituationWords(
    "Your search has not started.",
    "You can take this back at any time, under “You”.",
    "",
)
# For an admin who takes an end back: what runs again, by the clocks, and by what it ends all the same.
RUN_AGAIN: dict[tuple[str, ...], str] = {
    (EndingClock.SERVICE,): "Coaching",
    (EndingClock.GUARANTEE,): "The guarantee",
    (EndingClock.GUARANTEE, EndingClock.SERVICE): "Coaching and the guarantee",
}
STILL_ENDS: dict[str, str] = {
    EndingCause.LAPSE: "the lapse of {on}, which still stands",
    EndingCause.WITHDRAWAL: "the withdrawal of {on}, which still stands",
    EndingCause.WINDOW: "the window, whose last day was {on}",
}
# For the student, on the page of an offer that ended a clock.
ENDED_BY_THIS: dict[str, str] = {
    EndingClock.GUARANTEE: "With this offer, your guarantee ended on {day}.",
    EndingClock.SERVICE: "With this offer, coaching ended on {day}.",
}
TAKEN_BACK_BY_AN_ADMIN = "If that is wrong, write to {coach}: an admin can take it back."
SEARCH: dict[tuple[ServiceClock, str], SituationWords] = {
    (ServiceClock.UNSIGNED, StudentState.ENROLLED): SituationWords(
        "Welcome. Your search begins after you graduate.",
        "Some weeks before that, preparation begins: a coach, your resume, mock interviews. "
        "You can read the Commitment now.",
        "In the program.",
    ),
    (ServiceClock.UNSIGNED, StudentState.PREPARING): SituationWords(
        "Next: read the Commitment and choose your start date.",
        "{Coach} helps with your resume, your pitch, and where to begin.",
        "Preparing; has not signed yet.",
    ),
    (ServiceClock.UNSIGNED, StudentState.NOT_SEEKING): SituationWords(
        "You are not looking for a job now.",
        "You can take that back at any time, under “You”.",
        "Not looking for a job now.",
    ),
    (ServiceClock.UNSIGNED, StudentState.CLOSED): SituationWords(
        "Your search did not start.",
        "The last day to choose a start date has passed. Write to {coach} about help without the guarantee.",
        "Closed: no start date was chosen in time.",
    ),
    # A student who has signed was preparing once, and never goes back to before that.
    (ServiceClock.PLANNED, StudentState.PREPARING): PLANNED,
    (ServiceClock.PLANNED, StudentState.NOT_SEEKING): NOT_NOW,
    (ServiceClock.HELD, StudentState.PREPARING): HELD,
    (ServiceClock.HELD, StudentState.NOT_SEEKING): NOT_NOW,
    (ServiceClock.CHOOSE_AGAIN, StudentState.PREPARING): CHOOSE_AGAIN,
    (ServiceClock.CHOOSE_AGAIN, StudentState.NOT_SEEKING): CHOOSE_LATER,
    (ServiceClock.NOT_STARTED, StudentState.CLOSED): NOT_STARTED,
    (ServiceClock.NOT_STARTED, StudentState.PREPARING): SituationWords(  # after an outage there is time again
        "Choose another start date.",
        "The one that you signed, {start}, has passed, and our service was down. Sign again, or ask {coach}.",
        "Needs another start date.",
    ),
    (ServiceClock.NOT_STARTED, StudentState.NOT_SEEKING): CHOOSE_LATER,
    (ServiceClock.RUNS, StudentState.SEARCHING): SituationWords(
        "Coaching goes on until {last_day}.",
        "What you log stays on record; {coach} is there for you.",
        "Searching.",
    ),
    (ServiceClock.ENDED, StudentState.SEARCHING): WINDOW_OVER,
    (ServiceClock.ENDED, StudentState.CLOSED): WINDOW_OVER,
    (ServiceClock.ENDED, StudentState.EMPLOYED): SituationWords(
        "Congratulations: you found work.",
        "Coaching ended on {service_until}. All that you logged stays here.",
        "Found work {service_until}.",
    ),
    (ServiceClock.ENDED, StudentState.LAPSED): LAPSED,
    (ServiceClock.ENDED, StudentState.WITHDRAWN): SituationWords(
        "You told us on {service_until} that you are no longer looking.",
        "If that has changed, write to {coach}: an admin can undo it.",
        "No longer looking since {service_until}.",
    ),
}
NOTHING_DUE = "Nothing is due now."  # to a coach, of who is searching
MAY_FILE = "If you see that differently, you can file a claim{by}: two admins look at each requirement."
ENDED_TOGETHER = "Your guarantee ended that day, too."
# While both clocks run, a page says what the week asks for; a mail says this.
BOTH_RUN = SituationWords(
    "Coaching and your guarantee run until {last_day}.",
    "Log what you do as you do it; {coach} is there for you.",
    "Searching.",
)
EMPLOYED_AND_RUNS = SituationWords(
    "You found work, and your guarantee runs until {last_day}.",
    "Your weeks still count; log what you do as you do it.",
    "Employed; the guarantee still runs.",
)
GUARANTEE: dict[Guarantee, SituationWords] = {
    Guarantee.NONE: SituationWords("", "", ""),
    Guarantee.TO_COME: SituationWords(
        "Your guarantee begins with your search.", "It is planned for {start}.", ""
    ),
    Guarantee.RUNS: SituationWords(
        "Your guarantee runs until {last_day}.",
        "You can file a claim once it has ended.",
        "The guarantee runs until {last_day}.",
    ),
    Guarantee.WINDOW: SituationWords(
        "You can file your claim{by}.",
        "The page shows each requirement as it stands.",
        "A claim can be filed{by}.",
    ),
    Guarantee.OFFER: SituationWords(
        "Your guarantee ended on {guarantee_until}, with a qualifying offer.",
        MAY_FILE,
        "The guarantee ended {guarantee_until}, with a qualifying offer.",
    ),
    Guarantee.LAPSE: SituationWords(
        "Your guarantee ended on {guarantee_until}, because messages stayed unanswered.",
        MAY_FILE,
        "The guarantee ended {guarantee_until}: no replies.",
    ),
    Guarantee.WITHDRAWAL: SituationWords(
        "Your guarantee ended on {guarantee_until}, as you were no longer looking.",
        MAY_FILE,
        "The guarantee ended {guarantee_until}: no longer looking.",
    ),
    Guarantee.CLAIMED: SituationWords(
        "Your claim has been with the admins since {filed_on}.",
        "Two of them who took no part in your search read it. You get a mail when it is decided.",
        "A claim has been with the admins since {filed_on}.",
    ),
    Guarantee.APPROVED: SituationWords(
        "Your claim is approved.",
        "You can read the decision and its reasons on its page.",
        "The claim is approved.",
    ),
    Guarantee.DENIED: SituationWords(
        "Your claim is denied.",
        "You can read the decision and its reasons on its page.",
        "The claim is denied.",
    ),
    Guarantee.SETTLED: SituationWords(
        "Your claim is settled.",
        "You can read what was agreed on its page.",
        "The claim is settled.",
    ),
}
