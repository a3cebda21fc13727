"""Who may open the pages of people, and allauth's, which stand under /accounts/."""

from datetime import timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.usersessions.models import UserSession
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from commitments.models import ProgramSeries
from core.models import AccessRecord, OutboxMail
from people import tokens
from people.accounts.models import EntranceRecord, LinkRequest
from people.models import Assignment, Certification, Cover, Program, Role, RosterUpload, Student, User
from people.roster_verbs import upload_roster
from tests import factories
from tests.access.table import Cast, Row

HEADER = "name,email,program,cohort,graduation date,coach,time zone,country,state,tuition paid\n"
LINE = "Gina Park,gina@example.com,Software Engineering,Web 2026-02,2026-06-01,,America/New_York,US,NY,9000\n"
ADMIN = {"alice": 403, "charlie": 403, "bob": 403, "frank": 403}
SIGNED_IN_200 = dict.fromkeys(("alice", "charlie", "bob", "frank", "dora"), 200)
SIGNED_IN_302 = dict.fromkeys(("alice", "charlie", "bob", "frank", "dora"), 302)

STAFF_200 = dict.fromkeys(("bob", "frank", "dora"), 200)
STAFF_302 = dict.fromkeys(("bob", "frank", "dora"), 302)


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


def _closed(cast: Cast) -> dict[str, Any]:
    """Hana's account, closed."""
    if "closed" not in cast.things:
        cast.things["closed"] = factories.make_user("Hana Roth", is_active=False)
    return {"pk": cast.things["closed"].pk}


def _recovery_codes(cast: Cast) -> dict[str, Any]:
    """Of all staff, from one seed."""
    for user in (cast.bob, cast.frank, cast.dora):
        codes = RecoveryCodes.activate(user)
        codes.instance.data["seed"] = "5eed"
        codes.instance.save()
    cast.things["code"] = codes.get_unused_codes()[0]
    return {}


def _seen(cast: Cast) -> AccessRecord:
    """That Bob was shown Alice and Charlie on a list."""
    if "seen" not in cast.things:
        cast.things["seen"] = AccessRecord.objects.create(
            actor=cast.bob, what="coaching:caseload", listed=[cast.alice.pk, cast.charlie.pk], at=cast.now
        )
    return cast.things["seen"]


def _seen_by_bob(cast: Cast) -> dict[str, Any]:
    _seen(cast)
    return {}


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


def _alice_came_in(cast: Cast) -> dict[str, Any]:
    if "came_in" not in cast.things:
        cast.things["came_in"] = EntranceRecord.objects.create(
            kind="signed_in", person=cast.alice.user, network="198.51.100.0/24", at=cast.now
        )
    return {}


def _records(cast: Cast) -> int:
    return AccessRecord.objects.about(cast.alice.pk).count()


TABLE: dict[str, list[Row]] = {
    "people:home": [Row(**SIGNED_IN_302)],
    "people:me": [
        Row(shows="Change your password", **SIGNED_IN_200),
        Row(
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
    "people:sessions": [Row(shows="this one", **SIGNED_IN_200)],
    "people:session_end": [
        Row(
            "post",
            kwargs=_alices_phone,
            effect=lambda cast: UserSession.objects.filter(pk=_alices_phone(cast)["pk"]).exists(),
            changed_by={"alice"},
            alice=302,
        )
    ],
    "people:sessions_end_others": [
        Row(
            "post",
            data=_alices_phone,
            effect=lambda cast: UserSession.objects.filter(pk=_alices_phone(cast)["pk"]).exists(),
            changed_by={"alice"},
            **SIGNED_IN_302,
        )
    ],
    "people:not_seeking": [
        Row(
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
    "people:second_factor": [Row(**SIGNED_IN_302)],
    "people:invitation": [
        Row(kwargs=_link, shows="Choose a password", open=True, stranger=200, **SIGNED_IN_200),
        Row(
            "post",
            kwargs=_link,
            data=lambda cast: {"password": factories.PASSWORD, "again": factories.PASSWORD},
            effect=lambda cast: User.objects.get(pk=_newcomer(cast).pk).joined_at,
            changed_by={"stranger", "alice", "charlie", "bob", "frank", "dora"},
            open=True,
            **SIGNED_IN_302,
        ),
    ],
    "people:kept_form": [Row(**SIGNED_IN_302), Row("post", **SIGNED_IN_302)],
    "people:rosters": [
        Row(shows="Bring a cohort in", **ADMIN, dora=200),
        Row(
            "post",
            data=lambda cast: {"file": SimpleUploadedFile("new.csv", (HEADER + LINE).encode())},
            effect=lambda cast: RosterUpload.objects.count(),
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        ),
    ],
    "people:roster": [
        Row(kwargs=lambda cast: {"pk": _upload(cast).pk}, shows="Gina Park", **ADMIN, dora=200)
    ],
    "people:roster_columns": [
        Row(
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
        Row(
            "post",
            kwargs=lambda cast: {"pk": _upload(cast).pk},
            effect=lambda cast: Student.objects.filter(user__email="gina@example.com").count(),
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:students": [Row(shows="Charlie Okafor", **(ADMIN | {"charlie": 403}), dora=200)],
    "people:certify_many": [
        Row(
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
        Row(
            "post",
            data=lambda cast: {"students": [cast.alice.pk], "coach": cast.frank.pk},
            effect=lambda cast: Assignment.objects.get(student=cast.alice, until__isnull=True).coach_id,
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:certification": [
        Row(
            kwargs=lambda cast: {"pk": cast.alice.pk},
            shows="Alice Moreau’s graduation",
            effect=_records,
            changed_by={"dora"},
            **ADMIN,
            dora=200,
        ),
        Row(
            "post",
            kwargs=lambda cast: {"pk": cast.alice.pk},
            data=lambda cast: {"graduated_on": cast.now.date().isoformat()},
            effect=lambda cast: Certification.objects.filter(student=cast.alice).count(),
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        ),
    ],
    "people:programs": [Row(shows="What each program promises and asks for", **ADMIN, dora=200)],
    "people:program_requirements": [
        Row(
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
        Row(
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
        Row(
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
        Row(shows="erin.sato@example.com", **ADMIN, dora=200),
        Row(
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
        Row(
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
        Row(
            "post",
            kwargs=lambda cast: {"pk": _bobs_role(cast).pk},
            effect=lambda cast: Role.objects.get(pk=_bobs_role(cast).pk).until,
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:covers": [
        Row(
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
        Row(
            "post",
            kwargs=lambda cast: {"pk": _cover(cast).pk},
            effect=lambda cast: Cover.objects.get(pk=_cover(cast).pk).until,
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:invite_again": [
        Row(
            "post",
            kwargs=lambda cast: {"pk": _newcomer(cast).pk},
            effect=lambda cast: OutboxMail.objects.filter(to="hana@example.com").count(),
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:record": [
        Row(
            shows="Who saw whom",
            effect=lambda cast: AccessRecord.objects.filter(what="people:record").count(),
            data=_seen_by_bob,
            changed_by={"dora"},
            **ADMIN,
            dora=200,
        ),
        Row(
            "post",
            data=lambda cast: {"student": "Alice"},
            **ADMIN,
            dora=302,
        ),
    ],
    "people:record_entrance": [
        Row(
            shows="Who came in, and who did not",
            effect=lambda cast: AccessRecord.objects.filter(what="people:record_entrance").count(),
            data=_alice_came_in,
            changed_by={"dora"},
            **ADMIN,
            dora=200,
        ),
        Row("post", data=lambda cast: {"person": "Alice"}, **ADMIN, dora=302),
    ],
    "people:record_list": [
        Row(
            kwargs=lambda cast: {"pk": _seen(cast).pk},
            shows="Alice Moreau",
            effect=_records,
            changed_by={"dora"},
            **ADMIN,
            dora=200,
        )
    ],
    "people:account": [
        Row(
            kwargs=lambda cast: {"pk": cast.alice.user_id},
            shows="alice.moreau@example.com",
            effect=_records,
            changed_by={"dora"},
            **ADMIN,
            dora=200,
        )
    ],
    "people:account_closing": [
        Row(
            "post",
            kwargs=lambda cast: {"pk": cast.charlie.user_id},
            data=lambda cast: {"closing-reason": "left the school"},
            effect=lambda cast: User.objects.get(pk=cast.charlie.user_id).is_active,
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:account_opening": [
        Row(
            "post",
            kwargs=_closed,
            data=lambda cast: {"opening-reason": "came back"},
            effect=lambda cast: User.objects.get(pk=_closed(cast)["pk"]).is_active,
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:account_address": [
        Row(
            "post",
            kwargs=lambda cast: {"pk": cast.charlie.user_id},
            data=lambda cast: {"address-address": "c.okafor@example.com", "address-reason": "a new name"},
            effect=lambda cast: User.objects.get(pk=cast.charlie.user_id).email,
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:account_second_factor": [
        Row(
            "post",
            kwargs=lambda cast: {"pk": cast.erin.pk},
            data=lambda cast: {"second_factor-reason": "the phone is lost"},
            effect=lambda cast: Authenticator.objects.filter(user=cast.erin).count(),
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    # --- allauth's; who is signed in is sent home from the entrance -------------------------------------------------
    "account_login": [
        Row(shows="Sign in", open=True, stranger=200, **SIGNED_IN_302),
        Row(
            "post",
            data=lambda cast: {"login": cast.erin.email, "password": "wrong"},
            shows="do not go together",
            open=True,
            stranger=200,
            **SIGNED_IN_302,
        ),
    ],
    "account_logout": [Row("post", **SIGNED_IN_302)],
    "account_inactive": [Row(shows="closed", open=True, stranger=200, **SIGNED_IN_200)],
    "account_reauthenticate": [Row(shows="password", **SIGNED_IN_200)],
    "account_change_password": [Row(shows="password", **SIGNED_IN_200)],
    "account_reset_password": [
        Row(shows="link", open=True, stranger=200, **SIGNED_IN_200),
        Row(
            "post",
            data=lambda cast: {"email": cast.erin.email},
            effect=lambda cast: LinkRequest.objects.count(),
            changed_by={"stranger", "alice", "charlie", "bob", "frank", "dora"},
            open=True,
            **SIGNED_IN_302,
        ),
    ],
    "account_reset_password_done": [Row(shows="mail", open=True, stranger=200, **SIGNED_IN_200)],
    "account_reset_password_from_key": [
        Row(
            kwargs=lambda cast: {"uidb36": "1", "key": "no-such-key"},
            shows="This link no longer works",
            open=True,
            stranger=200,
            **SIGNED_IN_200,
        )
    ],
    "account_reset_password_from_key_done": [Row(shows="password", open=True, stranger=200, **SIGNED_IN_200)],
    "mfa_index": [Row(shows="econd factor", **SIGNED_IN_200)],
    "mfa_authenticate": [Row(**SIGNED_IN_302)],
    "mfa_reauthenticate": [
        Row(shows="code", **(SIGNED_IN_302 | dict.fromkeys(("bob", "frank", "dora"), 200)))
    ],
    # What follows asks for the password, or the code, once more, unless the sign-in is a few minutes old, as here.
    "mfa_activate_totp": [Row(shows="Set up your authenticator app", **STAFF_302, alice=200, charlie=200)],
    "mfa_deactivate_totp": [Row(shows="Turn off your authenticator app", **STAFF_200)],
    "mfa_view_recovery_codes": [Row(kwargs=_recovery_codes, shows="Keep them where", **STAFF_200)],
    "mfa_generate_recovery_codes": [Row(shows="Make new recovery codes", **SIGNED_IN_200)],
    "mfa_download_recovery_codes": [
        Row(kwargs=_recovery_codes, shows=lambda cast: cast.things["code"], **STAFF_200)
    ],
}
