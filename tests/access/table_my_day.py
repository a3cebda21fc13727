"""Who may open a coach's lists: their day, the caseload, and what is done there with one student or many."""

from datetime import timedelta

from coaching.conversation.models import Message
from coaching.put_off.models import PutOff
from coaching.waiting.models import SetAside
from tests.access.coaching_things import alice, aside, fresh, heard, of, off
from tests.access.table import AccessRow
from tests.access.table_coaching import SCHOOL, SENT

TABLE: dict[str, list[AccessRow]] = {
    "coaching:caseload": [AccessRow(shows="Caseload", alice=403, charlie=403, bob=200, frank=200, dora=200)],
    "coaching:message_many": [
        AccessRow(
            data=lambda cast: {"student": [cast.alice.pk]},
            shows="A message to Alice Moreau",
            alice=403,
            charlie=403,
            bob=200,
            frank=302,
            dora=200,
        ),
        AccessRow(
            "post",
            data=lambda cast: {"student": [cast.alice.pk], "body": "Hello"},
            effect=lambda cast: Message.objects.count(),
            changed_by=SCHOOL,
            alice=403,
            charlie=403,
            bob=302,
            frank=302,
            dora=302,
        ),
    ],
    "coaching:my_day": [AccessRow(shows="My day", alice=403, charlie=403, bob=200, frank=200, dora=302)],
    "coaching:put_off_many": [
        AccessRow(
            data=lambda cast: {"student": [cast.alice.pk]},
            shows="Put off Alice Moreau",
            alice=403,
            charlie=403,
            bob=200,
            frank=302,
            dora=200,
        ),
        AccessRow(
            "post",
            data=lambda cast: {
                "student": [cast.alice.pk],
                "until": cast.now.date() + timedelta(days=2),
                "why": "Ill",
            },
            effect=lambda cast: PutOff.objects.count(),
            changed_by=SCHOOL,
            alice=403,
            charlie=403,
            bob=302,
            frank=302,
            dora=302,
        ),
    ],
    "coaching:put_off_end": [
        AccessRow(
            "post",
            kwargs=lambda cast: {"pk": off(cast).student_id},
            effect=fresh(off, "ended_at"),
            changed_by=SCHOOL,
            **SENT,
        )
    ],
    "coaching:set_aside": [
        AccessRow(
            "post",
            kwargs=alice,
            data=lambda cast: {"kind": "message", "number": heard(cast).pk},
            effect=lambda cast: SetAside.objects.count(),
            changed_by=SCHOOL,
            **SENT,
        )
    ],
    "coaching:set_aside_undo": [
        AccessRow(
            "post",
            kwargs=of("aside_pk", aside),
            effect=fresh(aside, "undone_at"),
            changed_by=SCHOOL,
            **SENT,
        )
    ],
}
