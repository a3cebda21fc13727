"""Lives that lead to each situation of the page, step by step: what wandering lives came to, cut to what led there.

Each step is a call of a rule in `tests/standing/lives`. A situation, or a thing that stands against somebody, that none
of these comes to fails `test_lives.py`; `WANDERED=900` looks for a life that does, and prints it as it belongs here.
"""

Steps = tuple[str, ...]

ENROLLED = "signs(days_before=60, policy='weeks from the start', signed_for=None)"
NEAR = "signs(days_before=20, policy='weeks from the start', signed_for=None)"
SIGNED = "signs(days_before=20, policy='weeks from the start', signed_for=6)"
NOT_LOOKING, LOOKS_AGAIN = "is_not_looking()", "looks_again()"
# Planned for 6 days after graduation, which is never certified; the last day to start is 30 days after it.
GIVEN_UP = (SIGNED, "time_goes_by(days=45)", "time_goes_by(days=8)")
TIME_AGAIN = (*GIVEN_UP, "the_service_was_down(days=20)")
CLAIMS_IT = "claims_all_the_same()"


def judged(before: Steps, claims: str, days: int, *after: str) -> tuple[Steps, ...]:
    """A claim that waits, and what may become of it, decided after so many days; each followed by what comes after."""
    outcomes = [f"a_claim_is_decided(approved={approved}, days={days})" for approved in (True, False)]
    outcomes.append(f"a_claim_is_settled(days={days})")
    return (
        (*before, claims, *after),
        *((*before, claims, outcome, *after) for outcome in outcomes),
    )


BEFORE_A_SEARCH: tuple[Steps, ...] = (
    (ENROLLED,),
    (NEAR, NOT_LOOKING),
    (NEAR, "prepares()", "time_goes_by(days=45)", "is_certified(away=0)", "time_goes_by(days=8)"),
    (SIGNED, NOT_LOOKING, "time_goes_by(days=14)", "time_goes_by(days=14)"),
    (SIGNED, "time_goes_by(days=14)", "time_goes_by(days=14)"),
    (SIGNED, "time_goes_by(days=45)", "is_certified(away=12)", NOT_LOOKING),
    # Who prepares goes on preparing, wherever graduation is moved to.
    (SIGNED, "the_roster_moves_graduation(days=200)", NOT_LOOKING, LOOKS_AGAIN),
    TIME_AGAIN,
    *judged(GIVEN_UP, CLAIMS_IT, 40),
    *judged(TIME_AGAIN, CLAIMS_IT, 9),
    *judged((*TIME_AGAIN, NOT_LOOKING), CLAIMS_IT, 9),
    (*TIME_AGAIN, NOT_LOOKING),
)

PLACE = "zone='America/New_York', days_in={days}, work=1"


def searches(policy: str, days: int) -> str:
    """So many days into a search under this policy."""
    return f"signs(policy='{policy}', {PLACE.format(days=days)})"


WEEKS = searches("weeks from the start", 8)
A_WEEK_MISSED = searches("weeks from the start", 15)
SOME_ALLOWED = "some of each may be missed, and conditions"  # its window is the longest
LONG, LONG_A_WEEK_MISSED = searches(SOME_ALLOWED, 8), searches(SOME_ALLOWED, 15)
FILES, WITHDRAWS = "files_a_claim()", "is_no_longer_looking()"
LAPSES, PROPOSED = "falls_silent(until='a lapse')", "falls_silent(until='a proposal')"
FULL_TIME = "finds_work(hours=40, ends=False)"  # ends the guarantee alone
PART_TIME = "finds_work(hours=20, ends=True)"  # ends the service alone
UNSWEPT = "the_window_runs_out(claims=False, swept=False)"
OVER = "the_window_runs_out(claims=False, swept=True)"
FIRST_END_BACK = "an_end_is_taken_back(which=0)"
ENDS_OF_SERVICE = (PART_TIME, LAPSES, WITHDRAWS, OVER, UNSWEPT)

ENDS: tuple[Steps, ...] = (
    *((LONG, end) for end in ENDS_OF_SERVICE),
    *((LONG, PART_TIME, end) for end in (LAPSES, WITHDRAWS, OVER)),
    *((LONG, FULL_TIME, end) for end in ENDS_OF_SERVICE),
    *(life for end in ENDS_OF_SERVICE for life in judged((LONG, FULL_TIME), FILES, 17, end)),
    # What an admin takes back runs again, until what still stands: a lapse and a withdrawal end both clocks.
    *((LONG, FULL_TIME, end, FIRST_END_BACK) for end in (LAPSES, WITHDRAWS, OVER)),
    *((LONG, PART_TIME, end, FIRST_END_BACK) for end in (LAPSES, WITHDRAWS, OVER)),
)
AGAINST: tuple[Steps, ...] = (
    *(
        (A_WEEK_MISSED, f"speaks_of_a_missed_week(then='{then}')")
        for then in ("asked", "declined", "proposed")
    ),
    (LONG_A_WEEK_MISSED, PROPOSED),
    (searches("no day for late activities, leave moves nothing", 15), OVER),
    *((LONG, f"an_offer_comes_due(how='{how}')") for how in ("", "withdrawn", "granted, and refused")),
    (LONG, "an_offer_comes_due(how='accepted')", "the_service_was_down(hours=70, ago=40)"),
    (WEEKS, "falls_silent(until='a warning')", "replies()"),
    (searches("a part of a quota, strikes, leave by notice", 8), PROPOSED, "replies()"),
    (WEEKS, LAPSES, "decides_a_lapse(how='reinstate')"),
    (WEEKS, LAPSES, 'decides_a_lapse(how="the school\'s error")'),
    *((WEEKS, f"an_appointment_goes_badly(outcome='{outcome}')") for outcome in ("late", "no_show")),
    *((WEEKS, f"a_deliverable_comes_late(kind='resume', handed_in={late})") for late in (True, False)),
    (WEEKS, "a_concern_is_raised(upheld=True)"),
    (LONG, "the_program_records_absences(figure=5)"),
)
TOLD_BY_MAIL: tuple[Steps, ...] = (
    (WEEKS.replace("days_in=8", "days_in=None"), "an_offer_comes_due(how='')"),  # the search opened
    (WEEKS, PROPOSED, "decides_a_lapse(how='drop')"),
    (WEEKS, OVER, "some_days_go_by_after_the_window(days=27)", "some_days_go_by_after_the_window(days=30)"),
    (WEEKS, OVER, "files_or_withdraws_a_claim()", "files_or_withdraws_a_claim()"),
)
IN_A_SEARCH = (*ENDS, *AGAINST, *TOLD_BY_MAIL)
