"""Sentences on weeks, leave, excusals, checks and corrections."""

from datetime import date
from uuid import uuid4

from commitments.excusals import verbs as excusal_verbs
from commitments.excusals.models import Excusal
from commitments.leave.models import Leave
from commitments.leave.verbs import ask_leave, decide_leave
from commitments.questions import verbs as question_verbs
from jobsearch.activities.models import Activity
from jobsearch.activities.verbs import log, strike_all
from jobsearch.corrections.verbs import ask_correction, decide_correction
from jobsearch.evidence import asking
from jobsearch.evidence.verbs import decide
from jobsearch.late_activities.verbs import accept_late
from rules.evidence_checks import Because, Checked
from rules.states import CheckState
from standing.models import Period
from tests.guarantee.claims_table.sentences import Story, says
from tests.guarantee.claims_table.world import (
    DAY,
    HOUR,
    START,
    WEEKS,
    World,
    log_week,
    moment,
    person,
    week_days,
)

KINDS = {"people": "contacted", "person": "contacted", "commits": "commit", "post": "blog_post"}
FULL = {"contacted": 8, "commit": 5, "blog_post": 1}


def of_week(made: World, week: int, kind: str = "") -> list[Activity]:
    rows = Activity.objects.not_struck().filter(student=made.rosa, occurred_on__range=week_days(week))
    return list(rows.filter(kind__slug=kind).order_by("pk") if kind else rows.order_by("pk"))


def evening(week: int) -> str:
    return f"{week_days(week)[1]} 21:00"


def _cut(made: World, week: int, kind: str, count: int) -> None:
    taken_back = [activity.pk for activity in of_week(made, week, kind)[count:]]
    if taken_back:
        strike_all(made.rosa, taken_back, by=made.rosa.user, now=moment(evening(week)))


@says(r"Week (\d+) has (\d+|no) (people|person|commits|post)\.")
def has(told: Story, week: str, count: str, what: str) -> None:
    left = 0 if count == "no" else int(count)
    told.at(evening(int(week)), lambda made: _cut(made, int(week), KINDS[what], left))


@says(r"Week (\d+) has nothing\.")
def has_nothing(told: Story, week: str) -> None:
    if int(week) <= WEEKS:
        told.options.empty.add(int(week))


@says(r"Weeks (\d+) to (\d+) have nothing\.")
def have_nothing(told: Story, first: str, last: str) -> None:
    told.options.empty |= set(range(int(first), int(last) + 1))


@says(r"Week 26 has 8 people, 5 commits and 1 post\.")
def week_26(told: Story) -> None:
    told.at(evening(26), lambda made: log_week(made, 26))


def _contact(made: World, name: str, day: date, now: str) -> Activity:
    return log(
        made.rosa, kind="contacted", occurred_on=day, person=name, employer="Globex", by=made.rosa.user,
        now=moment(now),
    )  # fmt: skip


@says(r"Week (\d+) has 8 contacts with 7 people\.")
def one_twice(told: Story, week: str) -> None:
    number = int(week)

    def happens(made: World) -> None:
        _cut(made, number, "contacted", 7)
        _contact(made, person(number, 0), week_days(number)[1], evening(number))

    told.at(evening(number), happens)


@says(r"Week (\d+) has the 8 people of week (\d+)\.")
def same_people(told: Story, week: str, other: str) -> None:
    number = int(week)

    def happens(made: World) -> None:
        _cut(made, number, "contacted", 0)
        for place in range(8):
            _contact(made, person(int(other), place), week_days(number)[0], evening(number))

    told.at(evening(number), happens)


@says(r"A person is contacted on ([\d-]+)\.")
def contacted(told: Story, day: str) -> None:
    told.at(f"{day} 22:00", lambda made: _contact(made, "Zoe Last", date.fromisoformat(day), f"{day} 22:00"))


@says(r"A contact of ([\d-]+) is logged at ([\d: -]+)\.")
def logged_late(told: Story, day: str, when: str) -> None:
    def happens(made: World) -> None:
        made.rows["late"] = _contact(made, "Zoe Last", date.fromisoformat(day), when)

    told.at(when, happens)
    told.notes["late"] = moment(when)


@says(r"The coach (accepts|refuses) the late contact\.")
def late_decided(told: Story, word: str) -> None:
    when = told.notes["late"] + DAY
    assert word == "accepts"
    told.at(when, lambda made: accept_late(made.rows["late"], reason="She was ill.", by=made.bob, now=when))


@says(r"The coach excuses week (\d+) at ([\d: -]+)\.")
def excused(told: Story, week: str, when: str) -> None:
    def happens(made: World) -> None:
        made.rows["excusal"] = excusal_verbs.excuse(
            made.latest_search(),
            unit="week",
            number=int(week),
            reason="A move.",
            by=made.bob,
            now=moment(when),
        )

    told.at(when, happens)
    told.notes["excusal"] = moment(when)


@says(r"A second coach agrees to it\.")
def second_coach(told: Story) -> None:
    when = told.notes["excusal"] + DAY
    told.at(when, lambda made: excusal_verbs.agree_excusal(made.rows["excusal"], by=made.frank, now=when))


@says(r"She asks to have week (\d+) excused at ([\d: -]+)\.")
def excusal_asked(told: Story, week: str, when: str) -> None:
    def happens(made: World) -> None:
        made.rows["excusal"] = excusal_verbs.ask_excusal(
            made.latest_search(),
            unit="week",
            number=int(week),
            why="A move.",
            by=made.rosa.user,
            now=moment(when),
        )

    told.at(when, happens)
    told.notes["excusal"] = moment(when)


@says(r"The coach refuses to excuse it\.")
def excusal_refused(told: Story) -> None:
    when = told.notes["excusal"] + DAY
    told.at(
        when,
        lambda made: excusal_verbs.decline_excusal(
            Excusal.objects.get(pk=made.rows["excusal"].pk), by=made.bob, why="No cause.", now=when
        ),
    )


def _asks_leave(made: World, first: str, last: str, when: str) -> Leave:
    return ask_leave(
        made.latest_search(), first_day=date.fromisoformat(first), last_day=date.fromisoformat(last),
        reason="Family.", by=made.rosa.user, now=moment(when),
    )  # fmt: skip


@says(r"She has leave from ([\d-]+) to ([\d-]+)\.")
def leave(told: Story, first: str, last: str) -> None:
    asked = f"{date.fromisoformat(first) - 3 * DAY} 09:00"

    def happens(made: World) -> None:
        asked_for = _asks_leave(made, first, last, asked)
        decide_leave(asked_for, granted=True, why="Fine.", by=made.bob, now=moment(asked) + HOUR)

    told.at(asked, happens)


@says(r"She asks at ([\d: -]+) for leave from ([\d-]+) to ([\d-]+)\.")
def leave_asked(told: Story, when: str, first: str, last: str) -> None:
    told.at(when, lambda made: _asks_leave(made, first, last, when))


@says(r"The link of the post of week (\d+) (fails its check|is good|is good again) at ([\d: -]+)\.")
def checked(told: Story, week: str, word: str, when: str) -> None:
    answer = (
        Checked(CheckState.FAILED, Because.NOT_THERE)
        if word.startswith("fails")
        else Checked(CheckState.GOOD, Because.YOURS)
    )

    def happens(made: World) -> None:
        (post,) = of_week(made, int(week), "blog_post")
        asking.record_found(post, answer, now=moment(when))

    told.at(when, happens)


@says(r"The coach accepts the post of week (\d+)\.")
def post_accepted(told: Story, week: str) -> None:
    when = f"{week_days(int(week))[1] + 2 * DAY} 09:00"

    def happens(made: World) -> None:
        (post,) = of_week(made, int(week), "blog_post")
        decide(post, accepted=True, why="I read it.", by=made.bob, now=moment(when))

    told.at(when, happens)


@says(r"Week (\d+) was settled as met\.")
def settled(told: Story, week: str) -> None:
    number = int(week)

    def holds(made: World) -> None:
        period = Period.objects.get(search=made.search, unit="week", number=number)
        assert (period.verdict, period.met_at is not None) == ("met", True)

    told.at(f"{START + (7 * number + 7) * DAY} 00:01", holds)


def _corrected(made: World, week: int, changes: dict[str, object], when: str) -> None:
    activity = of_week(made, week, "contacted")[0]
    asked = ask_correction(activity, changes=changes, why="A slip.", by=made.rosa.user, now=moment(when))
    decide_correction(asked, approved=True, why="Plain.", by=made.bob, now=moment(when) + HOUR)


@says(r"A correction of a contact of week (\d+) is approved at ([\d: -]+), after which it has 7 people\.")
def corrected(told: Story, week: str, when: str) -> None:
    other: dict[str, object] = {"person": person(int(week), 1)}
    told.at(when, lambda made: _corrected(made, int(week), other, when))


@says(r"A contact of week (\d+) was false: taken back at ([\d: -]+), which the coach approves\.")
def false_one(told: Story, week: str, when: str) -> None:
    told.at(when, lambda made: _corrected(made, int(week), {"struck": True}, when))


@says(r"(?:The coach|An admin) answered in writing on clause ([\d.]+): “(.+)”")
def clause_answer(told: Story, clause: str, answer: str) -> None:
    def happens(made: World) -> None:
        now = moment("2026-05-12 09:00")
        question = question_verbs.ask(
            made.search.policy, clause, body="What does this mean?", by=made.rosa.user, key=uuid4(), now=now
        )
        question_verbs.answer(question, body=answer, seen=0, by=made.bob, now=now + HOUR)

    told.at("2026-05-12 09:00", happens)


@says(r"Month (\d+) has no meeting\.")
def no_meeting(told: Story, month: str) -> None:
    told.options.without_meeting = (date(2026, 2 + int(month), 2), date(2026, 3 + int(month), 1))
