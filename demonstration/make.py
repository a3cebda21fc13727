"""The making of the demonstration: its lives' events in the order of time, with the system's sweeps between them."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.db import transaction

from commitments.policies import shipped
from demonstration.days import Terms
from demonstration.evidence import check_posts
from demonstration.life import DemonstrationLife
from demonstration.next_version import draft_and_play
from demonstration.plan import CohortPlan, plan, sweeps
from demonstration.school import DemonstrationSchool, is_made
from demonstration.stories import STORIES
from demonstration.within import within
from nightly.gathering.day_mail import gather_reminders
from nightly.sweep import sweep
from people.students.models import Student
from standing.verbs import assess_students, judged_later

Event = tuple[datetime, Callable[[], object]]
POLICIES = ("codeup-2", "this-school")  # as they ship, in the order in which they were in force


@transaction.atomic
def make(now: datetime, say: Callable[[float], object] = lambda share: None) -> int:
    """Make the school for the moment `now`, all or nothing, and return how many students it has.

    Where the database has people already, it makes nothing and returns 0. `say` is told again and again which share
    of the events has happened, from 0 to 1.
    """
    if is_made():
        return 0
    school = DemonstrationSchool(plan(now, {name: terms_of(name) for name in POLICIES}))
    school.found()
    lives = [life for cohort in school.plan.cohorts for life in _lives(school, cohort)]
    # most of a life here is from before there were checks
    with within("EVIDENCE_CHECKS", False), judged_later() as noted_students:
        events = [*_events(lives), *_sweeps(school, lives, noted_students)]
        for number, (_, happen) in enumerate(sorted(events, key=lambda event: event[0])):
            happen()
            say(number / len(events))
    assess_students(Student.objects.all(), now)
    check_posts(now)
    school.be_visited()
    school.propose_a_guide()
    draft_and_play(school)
    return len(lives)


def terms_of(name: str) -> Terms:
    """Return the rules of a shipped policy that the days depend on; a week to answer an offer where it states none."""
    rules = shipped.document(name)["rules"]
    return Terms(rules["start_limit_days"], rules["window_days"], rules.get("offer_answer_days", 5))


def _events(lives: list[DemonstrationLife]) -> list[Event]:
    return [event for life in lives for event in life.events]


def _lives(school: DemonstrationSchool, cohort: CohortPlan) -> list[DemonstrationLife]:
    """Enrol a cohort's students under the policy of their day, and plan all that happens to them."""
    school.publish(cohort.policy, cohort.published_at)
    lives = []
    for student, life_plan in zip(school.enrol(cohort), cohort.lives, strict=True):
        assignment = student.assignments.select_related("coach").get(until=None)
        life = DemonstrationLife(school, student, assignment.coach, life_plan)
        STORIES[life_plan.plot.story](life)
        lives.append(life)
    return lives


def _sweeps(
    school: DemonstrationSchool, lives: list[DemonstrationLife], noted_students: set[int]
) -> list[Event]:
    """Plan the sweeps of the system, each after judging the students noted since the last."""

    def run(moment: datetime) -> None:
        assess_students(noted_students, moment)
        noted_students.clear()
        sweep(moment)
        gather_reminders(moment)

    first_moment = min(moment for moment, _ in _events(lives))
    return [(moment, partial(run, moment)) for moment in sweeps(school.now, first_moment)]
