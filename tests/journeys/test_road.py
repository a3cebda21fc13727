"""The whole road in a real browser: from a roster file to two refund decisions, real at every hop.

It goes through pages and commands only. Each page on it is looked at in light and dark, on a phone and a desk.
"""

from tests.journeys import coached, founding, judging, offers, searching, signing
from tests.journeys.school import JourneySchool


def test_from_a_roster_to_a_refund(school: JourneySchool) -> None:
    # February: the school is set up, and a cohort comes in.
    ada = founding.first_admin(school)
    founding.publish_policy(ada)
    founding.bring_cohort(school, ada)
    dora, erin = founding.invite_admins(school, ada)
    founding.name_requirements(dora)
    alice, charlie, bob = founding.cohort_joins(school)

    # The day of graduation, a Friday.
    school.set_clock("2026-02-27T16:00Z")
    signing.read_and_sign(alice)
    signing.sign(charlie)
    signing.certify(dora, alice, charlie)

    # The start date, a Monday: beat and worker open the windows.
    school.swept("2026-03-02T14:00Z")
    searching.first_day(school, alice)
    searching.log_the_week(alice)
    searching.correct_one(alice)
    searching.export(alice)
    searching.import_by_page(school, alice)

    # The second week: Alice logs nothing until its Sunday; Charlie never will.
    school.swept("2026-03-10T15:00Z")
    coached.see_caseload(bob, alice, charlie)
    coached.ask(bob, alice)
    school.set_clock("2026-03-11T15:00Z")
    coached.reply(alice)
    coached.reply_is_on_record(bob)
    coached.book(bob, alice)
    school.set_clock("2026-03-11T20:00Z")
    coached.record_outcome(bob, alice)
    offers.state(alice)
    searching.import_by_command(school, alice, 2)
    school.set_clock("2026-03-16T15:00Z")
    offers.accept(alice)
    offers.confirm(bob, alice)

    # Weeks pass; the fifth is missed, and excused by two.
    for number in (3, 5, 7):
        searching.import_by_command(school, alice, number, number + 1)
    searching.same_file_changes_nothing(school, alice, 7)
    school.swept("2026-04-26T21:00Z")
    coached.ask_excusal(alice)
    coached.excuse(bob, alice)
    coached.agree_to_excusal(ada, alice)
    coached.excused_is_seen(alice)
    for number in range(9, 25, 2):
        searching.import_by_command(school, alice, number, number + 1)
    searching.import_by_command(school, alice, 25)
    school.checked()

    # The window has ended, then its last week is settled.
    school.swept("2026-08-30T15:00Z")
    judging.window_has_ended(school, alice)
    judging.file_claim(alice, look=True)
    judging.file_claim(charlie)
    judging.agreed_before_so_takes_no_part(ada, alice)
    school.swept("2026-09-01T15:00Z")
    judging.find(school, dora, alice)
    judging.propose(dora, "Approve", judging.REASONS)
    judging.agree(erin, alice, look=True)
    approved = "Your claim is approved."
    judging.read_decision(school, alice, approved, judging.REASONS, "claim-approved")
    judging.deny(dora, erin, charlie)
    judging.read_decision(school, charlie, "Your claim is denied.", judging.DENIAL, "claim-denied")

    judging.all_adds_up(school, alice)
    assert "\n".join(school.complaints()) == ""
