"""Who may open the pages of people. Those by which somebody comes in are in `table_entrance`."""

from datetime import timedelta
from typing import Any

from allauth.usersessions.models import UserSession
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from commitments.series.models import ProgramSeries
from core.models import AccessRecord, OutboxMail
from people.accounts.models import Role, User
from people.coaches.models import Assignment
from people.covers.models import Cover
from people.graduation.models import Certification
from people.invitations import tokens
from people.mail_choices import tokens as stop_tokens
from people.mail_choices.queries import timings_of
from people.programs.models import Program
from people.rosters.models import RosterUpload
from people.rosters.verbs import upload_roster
from people.students.models import Student
from rules.mail_kinds import KINDS
from tests import factories
from tests.access.table import AccessRow, Cast, Statuses
from tests.access.table_entrance import SIGNED_IN_200, SIGNED_IN_302

HEADER = "name,email,program,cohort,graduation date,coach,time zone,country,state,tuition paid\n"
LINE = "Gina Park,gina@example.com,Software Engineering,Web 2026-02,2026-06-01,,America/New_York,US,NY,9000\n"
ADMIN: Statuses = {"alice": 403, "charlie": 403, "bob": 403, "frank": 403}


def _upload(cast: Cast) -> RosterUpload:
    if "upload" not in cast.things:
        cast.things["upload"] = upload_roster(
            file_name="spring.csv", text=HEADER + LINE, by=cast.dora, now=cast.now
        )
    return cast.things["upload"]


def _series(cast: Cast) -> int:
    if "series" not in cast.things:
        cast.things["series"] = factories.make_policy(now=cast.now).series_id
    return cast.things["series"]


def _program(cast: Cast) -> Program:
    return cast.alice.cohort.program


def _newcomer(cast: Cast) -> User:
    """Somebody who was invited and has not joined."""
    if "newcomer" not in cast.things:
        cast.things["newcomer"] = User.objects.create_user(
            email="hana@example.com", name="Hana Roth", invited_at=cast.now
        )
    return cast.things["newcomer"]


def _link(cast: Cast) -> dict[str, Any]:
    user = _newcomer(cast)
    return {"uid": urlsafe_base64_encode(force_bytes(user.pk)), "token": tokens.make(user, cast.now)}


def _bobs_role(cast: Cast) -> Role:
    if "role" not in cast.things:
        cast.things["role"] = factories.give(cast.bob, "liaison").roles.get(kind="liaison")
    return cast.things["role"]


def _cover(cast: Cast) -> Cover:
    """Frank, for Bob: it runs."""
    if "cover" not in cast.things:
        day = timedelta(days=1)
        cast.things["cover"] = Cover.objects.create(
            away=cast.bob, covering=cast.frank, from_at=cast.now - day, until=cast.now + day
        )
    return cast.things["cover"]


def _alices_phone(cast: Cast) -> dict[str, Any]:
    """That Alice is signed in elsewhere, too."""
    if "phone" not in cast.things:
        session = factories.client_of(cast.alice.user).session
        cast.things["phone"] = UserSession.objects.create(
            user=cast.alice.user,
            ip="203.0.113.9",
            user_agent="Firefox/140.0",
            session_key=session.session_key,
        )
    return {"pk": cast.things["phone"].pk}


def _records(cast: Cast) -> int:
    return AccessRecord.objects.about(cast.alice.pk).count()


def _stop_link(cast: Cast) -> dict[str, Any]:
    return {"token": stop_tokens.make(cast.alice.user_id, ["milestone"])}


def _mail_choices(cast: Cast) -> dict[str, Any]:
    """All that a page of any role asks: who is not asked for a kind sends it in vain."""
    timings = {kind.code: kind.timing.value for kind in KINDS} | {
        "milestone": "off",
        "student_message": "off",
    }
    return timings | {"quiet_from": 21, "quiet_until": 8, "daily": 8}


TABLE: dict[str, list[AccessRow]] = {
    "people:home": [AccessRow(**SIGNED_IN_302)],
    "people:me": [
        AccessRow(shows="Change your password", **SIGNED_IN_200),
        AccessRow(
            "post",
            data=lambda cast: {
                "name": "Alice M. Moreau",
                "time_zone": "America/Chicago",
                "country": "US",
                "state": "IL",
            },
            effect=lambda cast: User.objects.get(pk=cast.alice.user_id).time_zone,
            changed_by={"alice"},
            **SIGNED_IN_302,
        ),
    ],
    "people:mails": [
        AccessRow(shows="What always comes, at once", **SIGNED_IN_200),
        AccessRow(
            "post",
            data=_mail_choices,
            effect=lambda cast: timings_of(cast.alice.user),
            changed_by={"alice"},
            **SIGNED_IN_302,
        ),
    ],
    "people:mails_stop": [
        AccessRow(
            kwargs=_stop_link, shows="No more of these mails?", open=True, stranger=200, **SIGNED_IN_200
        ),
        AccessRow(
            "post",
            kwargs=_stop_link,
            shows="Let them come again",
            effect=lambda cast: timings_of(cast.alice.user),
            changed_by={"stranger", "alice", "charlie", "bob", "frank", "dora"},
            open=True,
            stranger=200,
            **SIGNED_IN_200,
        ),
    ],
    "people:sessions": [AccessRow(shows="this one", **SIGNED_IN_200)],
    "people:session_end": [
        AccessRow(
            "post",
            kwargs=_alices_phone,
            effect=lambda cast: UserSession.objects.filter(pk=_alices_phone(cast)["pk"]).exists(),
            changed_by={"alice"},
            alice=302,
        )
    ],
    "people:sessions_end_others": [
        AccessRow(
            "post",
            data=_alices_phone,
            effect=lambda cast: UserSession.objects.filter(pk=_alices_phone(cast)["pk"]).exists(),
            changed_by={"alice"},
            **SIGNED_IN_302,
        )
    ],
    "people:not_seeking": [
        AccessRow(
            "post",
            data=lambda cast: {"seeking": "no"},
            effect=lambda cast: Student.objects.get(pk=cast.alice.pk).state,
            changed_by={"alice"},
            alice=302,
            charlie=302,
            bob=403,
            frank=403,
            dora=403,
        )
    ],
    "people:second_factor": [AccessRow(**SIGNED_IN_302)],
    "people:invitation": [
        AccessRow(kwargs=_link, shows="Choose a password", open=True, stranger=200, **SIGNED_IN_200),
        AccessRow(
            "post",
            kwargs=_link,
            data=lambda cast: {"password": factories.PASSWORD, "again": factories.PASSWORD},
            effect=lambda cast: User.objects.get(pk=_newcomer(cast).pk).joined_at,
            changed_by={"stranger", "alice", "charlie", "bob", "frank", "dora"},
            open=True,
            **SIGNED_IN_302,
        ),
    ],
    "people:kept_form": [AccessRow(**SIGNED_IN_302), AccessRow("post", **SIGNED_IN_302)],
    "people:rosters": [
        AccessRow(shows="Bring a cohort in", **ADMIN, dora=200),
        AccessRow(
            "post",
            data=lambda cast: {"file": SimpleUploadedFile("new.csv", (HEADER + LINE).encode())},
            effect=lambda cast: RosterUpload.objects.count(),
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        ),
    ],
    "people:roster": [
        AccessRow(kwargs=lambda cast: {"pk": _upload(cast).pk}, shows="Gina Park", **ADMIN, dora=200)
    ],
    "people:roster_columns": [
        AccessRow(
            "post",
            kwargs=lambda cast: {"pk": _upload(cast).pk},
            data=lambda cast: {"column_email": "1", "default_program": "Design"},
            effect=lambda cast: RosterUpload.objects.get(pk=_upload(cast).pk).matching["defaults"],
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:roster_apply": [
        AccessRow(
            "post",
            kwargs=lambda cast: {"pk": _upload(cast).pk},
            effect=lambda cast: Student.objects.filter(user__email="gina@example.com").count(),
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:students": [AccessRow(shows="Charlie Okafor", **(ADMIN | {"charlie": 403}), dora=200)],
    "commitments:certify_many": [
        AccessRow(
            "post",
            data=lambda cast: {
                "students": [cast.alice.pk, cast.charlie.pk],
                "graduated_on": cast.now.date().isoformat(),
                "all_met": "on",
            },
            effect=lambda cast: Certification.objects.count(),
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:assign_many": [
        AccessRow(
            "post",
            data=lambda cast: {"students": [cast.alice.pk], "coach": cast.frank.pk},
            effect=lambda cast: Assignment.objects.get(student=cast.alice, until__isnull=True).coach_id,
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "commitments:certification": [
        AccessRow(
            kwargs=lambda cast: {"pk": cast.alice.pk},
            shows="Alice Moreau’s graduation",
            effect=_records,
            changed_by={"dora"},
            **ADMIN,
            dora=200,
        ),
        AccessRow(
            "post",
            kwargs=lambda cast: {"pk": cast.alice.pk},
            data=lambda cast: {"graduated_on": cast.now.date().isoformat()},
            effect=lambda cast: Certification.objects.filter(student=cast.alice).count(),
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        ),
    ],
    "people:programs": [AccessRow(shows="What each program promises and asks for", **ADMIN, dora=200)],
    "people:program_requirements": [
        AccessRow(
            "post",
            kwargs=lambda cast: {"pk": _program(cast).pk},
            data=lambda cast: {f"p{_program(cast).pk}-name": "Attendance"},
            effect=lambda cast: _program(cast).requirements.count(),
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:program_preparation": [
        AccessRow(
            "post",
            kwargs=lambda cast: {"pk": _program(cast).pk},
            data=lambda cast: {f"d{_program(cast).pk}-prep_days": "28"},
            effect=lambda cast: Program.objects.get(pk=_program(cast).pk).prep_days,
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:program_series": [
        AccessRow(
            "post",
            kwargs=lambda cast: {"pk": _program(cast).pk},
            data=lambda cast: {f"s{_program(cast).pk}-series": _series(cast)},
            effect=lambda cast: ProgramSeries.objects.count(),
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:staff": [
        AccessRow(shows="erin.sato@example.com", **ADMIN, dora=200),
        AccessRow(
            "post",
            data=lambda cast: {
                "name": "Ines Vale",
                "email": "ines@example.com",
                "kinds": ["coach"],
                "time_zone": "America/New_York",
            },
            effect=lambda cast: OutboxMail.objects.filter(to="ines@example.com").count(),
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        ),
    ],
    "people:role_give": [
        AccessRow(
            "post",
            kwargs=lambda cast: {"pk": cast.bob.pk},
            data=lambda cast: {"kind": "admin"},
            effect=lambda cast: Role.objects.filter(kind="admin").count(),
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:role_end": [
        AccessRow(
            "post",
            kwargs=lambda cast: {"pk": _bobs_role(cast).pk},
            effect=lambda cast: Role.objects.get(pk=_bobs_role(cast).pk).until,
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:covers": [
        AccessRow(
            "post",
            data=lambda cast: {
                "away": cast.bob.pk,
                "covering": cast.frank.pk,
                "first_day": cast.now.date().isoformat(),
                "last_day": cast.now.date().isoformat(),
            },
            effect=lambda cast: Cover.objects.count(),
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:cover_end": [
        AccessRow(
            "post",
            kwargs=lambda cast: {"pk": _cover(cast).pk},
            effect=lambda cast: Cover.objects.get(pk=_cover(cast).pk).until,
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:invite_again": [
        AccessRow(
            "post",
            kwargs=lambda cast: {"pk": _newcomer(cast).pk},
            effect=lambda cast: OutboxMail.objects.filter(to="hana@example.com").count(),
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
}
