"""A roster beside what is known: the preview says what applying then does; twice changes nothing."""

from datetime import date, timedelta
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection

from core.errors import Refused
from core.models import OutboxMail
from people.accounts.models import Role, User
from people.coaches.models import Assignment
from people.coaches.queries import coach_of
from people.programs.models import Cohort, Program
from people.rosters.models import RosterUpload
from people.rosters.verbs import RosterResult, apply_roster, preview_digest, upload_roster
from people.students.models import Student
from tests.access.table import Cast
from tests.factories import NOW, make_admin, make_coach, make_policy, make_student, make_user
from tests.people.roster_files import GINA, HUGO, roster, row


def upload(cast: Cast, *rows: str) -> RosterUpload:
    return upload_roster(file_name="spring.csv", text=roster(*rows), by=cast.dora, now=NOW)


def apply(cast: Cast, *rows: str) -> RosterResult:
    return apply_roster(upload(cast, *rows), by=cast.dora, now=NOW)


def preview(cast: Cast, *rows: str) -> list[dict[str, Any]]:
    return list(upload(cast, *rows).result["rows"])


def reason(cast: Cast, line: str) -> str:
    (shown,) = preview(cast, line)
    assert shown["status"] == "refused", shown
    return str(shown["reason"])


def test_a_preview_changes_nothing(cast: Cast) -> None:
    people = User.objects.count()
    shown = upload(cast, GINA, HUGO).result
    assert shown["new"] == 2
    assert shown["changed"] == 0
    assert shown["unchanged"] == 0
    assert shown["refused"] == 0
    assert shown["new_programs"] == ["Data Science"]
    assert shown["new_cohorts"] == ["DS 2026-06 (Data Science)"]
    assert User.objects.count() == people
    assert Program.objects.count() == 1
    assert OutboxMail.objects.count() == 0


def test_applying_makes_student_cohort_and_coach_and_invites(cast: Cast) -> None:
    policy = make_policy()
    assert apply(cast, GINA) == RosterResult(1, 0, 0, [])
    gina = Student.objects.get(user__email="gina@example.com")
    assert gina.cohort.name == "DS 2026-06"
    assert gina.cohort.program.name == "Data Science"
    assert gina.state == "enrolled"
    assert gina.planned_graduation == date(2026, 6, 1)
    assert gina.zone == "America/New_York"
    assert gina.subdivision == "NY"
    assert coach_of(gina) == cast.bob
    held = gina.acknowledgements.get()
    assert held.policy == policy
    assert held.at == NOW
    assert held.by is None
    (mail,) = OutboxMail.objects.filter(to="gina@example.com")
    assert "/invitation/" in mail.body and "Gina" not in mail.subject


def test_the_same_file_again_changes_nothing(cast: Cast) -> None:
    apply(cast, GINA, HUGO)
    mails, rows = OutboxMail.objects.count(), Assignment.objects.count()
    second = upload(cast, GINA, HUGO)
    assert [shown["status"] for shown in second.result["rows"]] == ["unchanged", "unchanged"]
    assert apply_roster(second, by=cast.dora, now=NOW) == RosterResult(0, 0, 2, [])
    assert OutboxMail.objects.count() == mails
    assert Assignment.objects.count() == rows


def test_the_same_upload_is_applied_once(cast: Cast) -> None:
    spring = upload(cast, GINA)
    apply_roster(spring, by=cast.dora, now=NOW)
    with pytest.raises(Refused, match="applied already"):
        apply_roster(spring, by=cast.dora, now=NOW)
    assert Student.objects.filter(user__email="gina@example.com").count() == 1


@pytest.mark.parametrize(
    ("cells", "field", "before", "after"),
    [
        ({"name": "Gina Park-Lee"}, "name", "Gina Park", "Gina Park-Lee"),
        ({"program": "Cybersecurity"}, "program", "Data Science", "Cybersecurity"),
        ({"cohort": "DS 2026-09"}, "cohort", "DS 2026-06", "DS 2026-09"),
        ({"graduation": "2026-06-15"}, "graduation date", "2026-06-01", "2026-06-15"),
        ({"coach": "frank.lowe@example.com"}, "coach", "bob.field@example.com", "frank.lowe@example.com"),
        ({"zone": "America/Denver"}, "time zone", "America/New_York", "America/Denver"),
        ({"state": "NJ"}, "state", "NY", "NJ"),
        ({"tuition": "9500"}, "tuition paid", "$9,000.00", "$9,500.00"),
    ],
)
def test_what_changed_is_shown_and_then_so(
    cast: Cast, cells: dict[str, str], field: str, before: str, after: str
) -> None:
    apply(cast, GINA)
    second = upload(cast, row(**cells))
    (shown,) = second.result["rows"]
    assert shown["status"] == "changed"
    assert shown["changes"] == [{"field": field, "before": before, "after": after}]
    assert apply_roster(second, by=cast.dora, now=NOW + timedelta(days=1)).changed == 1
    (again,) = preview(cast, row(**cells))
    assert again["status"] == "unchanged", "what was shown is what was done"


def test_capitals_make_no_second_program_or_cohort(cast: Cast) -> None:
    apply(cast, GINA)
    assert apply(cast, row(program="DATA science", cohort="ds 2026-06")).unchanged == 1
    assert apply(cast, row(email="ivo@example.com", program="DATA science", cohort="ds 2026-06")).new == 1
    assert Program.objects.filter(name__iexact="data science").count() == 1
    assert Cohort.objects.count() == 2


def test_an_empty_coach_takes_nobodys_coach_away(cast: Cast) -> None:
    apply(cast, GINA)
    (shown,) = preview(cast, row(coach=""))
    assert shown["status"] == "unchanged"


def test_a_coach_not_seen_before_becomes_a_coach_and_no_more(cast: Cast) -> None:
    newcomer = upload(
        cast,
        row(coach="maya.stone@example.com"),
        row(email="ivo@example.com", coach="MAYA.stone@example.com"),
    )
    assert newcomer.result["new_coaches"] == ["maya.stone@example.com"]
    apply_roster(newcomer, by=cast.dora, now=NOW)
    maya = User.objects.get(email="maya.stone@example.com")
    assert maya.name == "Maya Stone"
    assert [role.kind for role in maya.roles.all()] == ["coach"]
    assert OutboxMail.objects.filter(to=maya.email).count() == 1
    assert Role.objects.filter(kind="admin").count() == 2, "Dora and Erin, and nobody by a file"
    assert Assignment.objects.filter(coach=maya).count() == 2


def test_a_coach_who_is_none_is_refused(cast: Cast) -> None:
    assert "not as a coach" in reason(cast, row(coach="dora.quist@example.com"))
    assert "not as a coach" in reason(cast, row(coach="alice.moreau@example.com"))
    assert "Nobody coaches themself" in reason(cast, row(coach="gina@example.com"))
    assert "Nobody coaches themself" in reason(cast, row(email="bob.field@example.com"))


def test_a_student_of_the_file_is_no_new_coach(cast: Cast) -> None:
    first, second = preview(cast, row(coach="hugo@example.com"), HUGO)
    assert "is a student of this file" in first["reason"]
    assert second["status"] == "new"


def test_one_address_twice(cast: Cast) -> None:
    first, second = preview(cast, GINA, row(name="Gina Twice", email="GINA@example.com"))
    assert first["status"] == "new"
    assert second["status"] == "refused"
    assert second["reason"] == "The address gina@example.com stands in row 2 already."


def test_a_refused_row_does_not_take_its_address(cast: Cast) -> None:
    first, second = preview(cast, row(graduation="soon"), GINA)
    assert first["status"] == "refused"
    assert second["status"] == "new"


def test_refused_rows_stop_nothing_else(cast: Cast) -> None:
    result = apply(cast, GINA, row(email="ivo@example.com", tuition="lots"), HUGO)
    assert result.new == 2
    assert [one["row"] for one in result.refused] == [3]
    assert not User.objects.filter(email="ivo@example.com").exists()


def test_staff_may_become_students(cast: Cast) -> None:
    assert apply(cast, row(email="frank.lowe@example.com", name="Frank Lowe")).new == 1
    assert cast.frank.roles.filter(until__isnull=True).count() == 1, "and stay what they are"


def test_nobody_changes_their_own_record(cast: Cast) -> None:
    """Dora is an admin and a student; what a colleague applies still changes her record."""
    own = row(email=cast.dora.email, name=cast.dora.name)
    words = "Nobody changes their own record: ask another admin."
    assert reason(cast, own) == words
    held = upload_roster(file_name="x.csv", text=roster(own, HUGO), by=cast.erin, now=NOW)
    with pytest.raises(Refused, match="changed since this preview"):
        apply_roster(held, by=cast.dora, now=NOW)
    held.refresh_from_db()
    assert [(each["status"], each["reason"]) for each in held.result["rows"]] == [
        ("refused", words),
        ("new", ""),
    ]
    apply_roster(held, by=cast.dora, now=NOW)
    assert not Student.objects.filter(user=cast.dora).exists()
    colleagues = upload_roster(file_name="x.csv", text=roster(own), by=cast.erin, now=NOW)
    assert apply_roster(colleagues, by=cast.erin, now=NOW).new == 1
    assert preview(cast, own)[0]["status"] == "unchanged"
    assert reason(cast, row(email=cast.dora.email, name=cast.dora.name, tuition="1")) == words
    assert Student.objects.get(user=cast.dora).tuition_paid == 9000


def test_a_closed_account_is_refused(cast: Cast) -> None:
    make_user("Gone", email="gina@example.com", is_active=False)
    assert "is closed" in reason(cast, GINA)


def test_preparation_that_has_begun_begins_at_once(cast: Cast) -> None:
    apply(cast, row(graduation="2026-04-06"), row(email="ivo@example.com", graduation="2026-04-07"))
    states = dict(Student.objects.values_list("user__email", "state"))
    assert states["gina@example.com"] == "preparing", "35 days before 6 April is 2 March, today"
    assert states["ivo@example.com"] == "enrolled"
    assert OutboxMail.objects.filter(to="gina@example.com").count() == 1, "the invitation, and no second mail"


def test_a_preview_that_is_no_longer_true_is_made_anew(cast: Cast) -> None:
    first, second = upload(cast, GINA), upload(cast, GINA)
    apply_roster(first, by=cast.dora, now=NOW)
    with pytest.raises(Refused, match="changed since this preview"):
        apply_roster(second, by=cast.dora, now=NOW)
    second.refresh_from_db()
    assert second.applied_at is None and second.result["unchanged"] == 1
    assert apply_roster(second, by=cast.dora, now=NOW).unchanged == 1


def test_only_an_admin(cast: Cast) -> None:
    with pytest.raises(Refused, match="Only an admin"):
        upload_roster(file_name="x.csv", text=roster(GINA), by=cast.bob, now=NOW)
    with pytest.raises(Refused, match="Only an admin"):
        apply_roster(upload(cast, GINA), by=cast.bob, now=NOW)


def test_two_at_the_same_moment_apply_it_once(committed_db: str) -> None:
    dora, erin = make_admin("Dora Quist"), make_admin("Erin Sato")
    make_coach("Bob Field")
    uploads = [upload_roster(file_name="a.csv", text=roster(GINA, HUGO), by=dora, now=NOW)] * 2
    uploads += [upload_roster(file_name="b.csv", text=roster(GINA, HUGO), by=erin, now=NOW)]
    gate = Barrier(len(uploads))
    outcomes: list[int | str] = []

    def go(one: RosterUpload) -> None:
        gate.wait()
        try:
            outcomes.append(apply_roster(one, by=one.by, now=NOW, seen=preview_digest(one)).new)
        except Refused:
            outcomes.append("refused")
        finally:
            connection.close()

    threads = [Thread(target=go, args=[one]) for one in uploads]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(str, outcomes)) == ["2", "refused", "refused"]
    assert Student.objects.count() == 2
    assert OutboxMail.objects.count() == 2


def test_nothing_is_kept_when_one_row_fails_half_way(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure of ours, in the last row: all of it is taken back."""
    from people.invitations import verbs as invitation_verbs

    spring, real = upload(cast, GINA, HUGO), invitation_verbs.invite

    def fails_for_hugo(user: User, **said: Any) -> User:
        if user.email == "hugo@example.com":
            raise RuntimeError("half way")
        return real(user, **said)

    monkeypatch.setattr(invitation_verbs, "invite", fails_for_hugo)
    with pytest.raises(RuntimeError):
        apply_roster(spring, by=cast.dora, now=NOW)
    assert not Student.objects.filter(user__email="gina@example.com").exists()
    assert RosterUpload.objects.get(pk=spring.pk).applied_at is None


def test_a_moved_student_keeps_what_they_began_with(cast: Cast) -> None:
    student = make_student("Gina Park", email="gina@example.com", coach=cast.bob)
    assert student.user.joined_at
    assert apply(cast, row(zone="Europe/London", country="GB", state="ENG")).changed == 1
    assert OutboxMail.objects.filter(to="gina@example.com").count() == 0, (
        "who has joined is not invited again"
    )


def test_who_applied_it_is_kept_beside_who_uploaded_it(cast: Cast) -> None:
    make_policy()
    held = upload(cast, GINA)
    apply_roster(held, by=cast.erin, now=NOW)
    held.refresh_from_db()
    assert held.by == cast.dora
    assert held.applied_by == cast.erin
