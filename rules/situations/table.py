"""The table of sentences: for each state and clock, and for each guarantee, what the student and staff read.

A day in braces is written out; {coach} is the coach's first name, or "your coach"; {week} is what the running week
still asks for. `docs/sentences.md` has every cell that a life can reach, to be read aloud.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from rules.situations.situation import Clock, Guarantee


class Event(StrEnum):
    """What a mail about a search tells of."""

    OPENED = "the search opened"
    SOON_OVER = "its window is nearly over"
    OVER = "its window has ended"
    TAKEN_UP = "it was taken up again"
    GOES_ON = "a proposed lapse was dropped"
    CLAIM_SOON_LATE = "a claim can be filed for some days more"
    CLAIM_TODAY = "a claim can be filed today"
    FILED = "a claim was filed"


# What has just happened, or is near: a mail's first paragraph. How things stand follows, by the rows below.
EVENTS: dict[Event, str] = {
    Event.OPENED: "Your search has started.",
    Event.SOON_OVER: "Two weeks of your search are left.",
    Event.OVER: "The window of your search ended on {last_day}. Thank you for all the work you put in.",
    Event.TAKEN_UP: "Your search is taken up again.",
    Event.GOES_ON: "We wrote that your search was about to end. {Coach} has stopped that: it goes on.",
    Event.CLAIM_SOON_LATE: "The window of your search ended on {last_day}, and no claim of yours is with us.",
    Event.CLAIM_TODAY: "The window of your search ended on {last_day}, and today is the last day for a claim.",
    Event.FILED: "We have your claim.",
}


class Row(NamedTuple):
    """`happened`: the headline; `can`: what the student can do, and who helps; `staff`: to a coach."""

    happened: str
    can: str
    staff: str


LAPSED = Row(
    "We had not heard from you, so coaching ended on {service_until}.",
    "If you want to go on, or if this is wrong, write to {coach}: an admin can take your search up again.",
    "Coaching ended {service_until}: no replies.",
)
NOT_NOW = Row(
    "You are not looking for a job now.",
    "The start date that you signed, {start}, begins nothing while that stands. You can take it back under “You”.",
    "Not looking for a job now; had signed for {start}.",
)
CHOOSE_LATER = Row(
    "You are not looking for a job now.",
    "You can take that back under “You”. Then choose another start date: {start} cannot be used any more.",
    "Not looking for a job now; had signed for {start}.",
)
NOT_STARTED = Row(
    "Your search did not start.",
    "You had signed for {start}. Write to {coach} about help without the guarantee.",
    "Closed: the search signed for {start} did not start.",
)
WINDOW_OVER = Row(
    "The window of your search ended on {last_day}.",
    "Thank you for all the work you put in. You can still write to {coach}.",
    "The window ended {last_day}.",
)
PLANNED = Row(
    "Your search starts {start}.",
    "Until then you may choose another start date, by signing again. {Coach} helps you prepare.",
    "Signed; the search starts {start}.",
)
HELD = Row(
    "Your search starts as soon as your graduation is certified.",
    "Your start date, {start}, has come. Ask {coach} when that will be.",
    "Start date {start} has come; graduation is not certified yet.",
)
CHOOSE_AGAIN = Row(
    "Choose another start date.",
    "The one that you signed, {start}, cannot be used any more. Sign again, or ask {coach}.",
    "Needs another start date.",
)
SEARCH: dict[tuple[Clock, str], Row] = {
    (Clock.UNSIGNED, "enrolled"): Row(
        "Welcome. Your search begins after you graduate.",
        "Some weeks before that, preparation begins: a coach, your resume, mock interviews. "
        "You can read the Commitment now.",
        "In the program.",
    ),
    (Clock.UNSIGNED, "preparing"): Row(
        "Next: read the Commitment and choose your start date.",
        "{Coach} helps with your resume, your pitch, and where to begin.",
        "Preparing; has not signed yet.",
    ),
    (Clock.UNSIGNED, "not_seeking"): Row(
        "You are not looking for a job now.",
        "You can take that back at any time, under “You”.",
        "Not looking for a job now.",
    ),
    (Clock.UNSIGNED, "closed"): Row(
        "Your search did not start.",
        "The last day to choose a start date has passed. Write to {coach} about help without the guarantee.",
        "Closed: no start date was chosen in time.",
    ),
    # Who has signed was preparing once, and never goes back to before that.
    (Clock.PLANNED, "preparing"): PLANNED,
    (Clock.PLANNED, "not_seeking"): NOT_NOW,
    (Clock.HELD, "preparing"): HELD,
    (Clock.HELD, "not_seeking"): NOT_NOW,
    (Clock.CHOOSE_AGAIN, "preparing"): CHOOSE_AGAIN,
    (Clock.CHOOSE_AGAIN, "not_seeking"): CHOOSE_LATER,
    (Clock.NOT_STARTED, "closed"): NOT_STARTED,
    (Clock.NOT_STARTED, "preparing"): Row(  # after an outage there is time again
        "Choose another start date.",
        "The one that you signed, {start}, has passed, and our service was down. Sign again, or ask {coach}.",
        "Needs another start date.",
    ),
    (Clock.NOT_STARTED, "not_seeking"): CHOOSE_LATER,
    (Clock.RUNS, "searching"): Row(
        "Coaching goes on until {last_day}.",
        "What you log stays on record; {coach} is there for you.",
        "Searching.",
    ),
    (Clock.ENDED, "searching"): WINDOW_OVER,
    (Clock.ENDED, "closed"): WINDOW_OVER,
    (Clock.ENDED, "employed"): Row(
        "Congratulations: you found work.",
        "Coaching ended on {service_until}. All that you logged stays here.",
        "Found work {service_until}.",
    ),
    (Clock.ENDED, "lapsed"): LAPSED,
    (Clock.ENDED, "withdrawn"): Row(
        "You told us on {service_until} that you are no longer looking.",
        "If that has changed, write to {coach}: an admin can undo it.",
        "No longer looking since {service_until}.",
    ),
}
MAY_FILE = "If you see that differently, you can file a claim{by}: two admins look at each requirement."
ENDED_TOGETHER = "Your guarantee ended that day, too."
# While both clocks run, a page says what the week asks for; a mail says this.
BOTH_RUN = Row(
    "Coaching and your guarantee run until {last_day}.",
    "Log what you do as you do it; {coach} is there for you.",
    "Searching.",
)
EMPLOYED_AND_RUNS = Row(
    "You found work, and your guarantee runs until {last_day}.",
    "Your weeks still count; log what you do as you do it.",
    "Employed; the guarantee still runs.",
)
GUARANTEE: dict[Guarantee, Row] = {
    Guarantee.NONE: Row("", "", ""),
    Guarantee.TO_COME: Row("Your guarantee begins with your search.", "It is planned for {start}.", ""),
    Guarantee.RUNS: Row(
        "Your guarantee runs until {last_day}.",
        "You can file a claim once it has ended.",
        "The guarantee runs until {last_day}.",
    ),
    Guarantee.WINDOW: Row(
        "You can file your claim{by}.",
        "The page shows each requirement as it stands.",
        "A claim can be filed{by}.",
    ),
    Guarantee.OFFER: Row(
        "Your guarantee ended on {guarantee_until}, with a qualifying offer.",
        MAY_FILE,
        "The guarantee ended {guarantee_until}, with a qualifying offer.",
    ),
    Guarantee.LAPSE: Row(
        "Your guarantee ended on {guarantee_until}, because messages stayed unanswered.",
        MAY_FILE,
        "The guarantee ended {guarantee_until}: no replies.",
    ),
    Guarantee.WITHDRAWAL: Row(
        "Your guarantee ended on {guarantee_until}, as you were no longer looking.",
        MAY_FILE,
        "The guarantee ended {guarantee_until}: no longer looking.",
    ),
    Guarantee.CLAIMED: Row(
        "Your claim is with the admins since {filed_on}.",
        "Two of them who took no part in your search read it. You get a mail when it is decided.",
        "A claim is with the admins since {filed_on}.",
    ),
    Guarantee.APPROVED: Row(
        "Your claim is approved.", "The decision and its reasons stand on its page.", "The claim is approved."
    ),
    Guarantee.DENIED: Row(
        "Your claim is denied.", "The decision and its reasons stand on its page.", "The claim is denied."
    ),
}
