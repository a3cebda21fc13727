"""Who may open the coach's pages, and a student's: themself, their coach, admins; a classmate and another coach find
nothing there, but for what waits for a second coach."""

from collections.abc import Callable
from typing import Any

from coaching.appointments.models import Appointment
from coaching.bounces.models import Bounce
from coaching.concerns.models import Concern
from coaching.conversation.models import Message
from coaching.deliverables.models import Deliverable, Review, Submission
from commitments.excusals.models import Excusal
from commitments.holidays.models import AddedHoliday
from core.models import AccessRecord
from tests.access.coaching_things import (
    activity,
    alice,
    appointment,
    asked,
    bounced,
    concern,
    correction,
    deliverable,
    dropped,
    fresh,
    held,
    holiday,
    lapse,
    lapsed,
    leave,
    message,
    month,
    of,
    proposed,
    proposed_by_bob,
    reviewed,
    search,
    submission,
    unknown_place,
    week,
    why,
)
from tests.access.table import AccessRow, Cast, Statuses

READERS: Statuses = {"alice": 200, "bob": 200, "dora": 200}
FORM: Statuses = {"alice": 403, "bob": 200, "dora": 200}
SENT: Statuses = {"alice": 403, "bob": 302, "dora": 302}
SCHOOL = {"bob", "dora"}
SECONDS = SCHOOL | {"frank"}


def form(
    shows: str,
    kwargs: Callable[[Cast], dict[str, Any]],
    data: Callable[[Cast], dict[str, Any]],
    effect: Callable[[Cast], Any],
) -> list[AccessRow]:
    """A page of one form of the school's: the student gets 403, who may not see them 404."""
    return [
        AccessRow(kwargs=kwargs, shows=shows, **FORM),
        AccessRow("post", kwargs=kwargs, data=data, effect=effect, changed_by=SCHOOL, **SENT),
    ]


def admins(rows: list[AccessRow]) -> list[AccessRow]:
    """The same, for admins only."""
    get, post = rows
    return [
        AccessRow(kwargs=get.kwargs, shows=get.shows, alice=403, bob=403, dora=200),
        AccessRow(
            "post",
            kwargs=post.kwargs,
            data=post.data,
            effect=post.effect,
            changed_by={"dora"},
            alice=403,
            bob=403,
            dora=302,
        ),
    ]


TABLE: dict[str, list[AccessRow]] = {
    "coaching:excusals": [
        AccessRow(shows="No excusal waits", alice=403, charlie=403, bob=200, frank=200, dora=200),
        AccessRow(
            data=lambda cast: {"of": proposed(cast).pk},
            shows="Alice Moreau, week 3",
            effect=lambda cast: AccessRecord.objects.about(cast.alice.pk).count(),
            changed_by=SECONDS,
            alice=403,
            charlie=403,
            bob=200,
            frank=200,
            dora=200,
        ),
    ],
    "coaching:holidays": [
        AccessRow(shows="place has a known calendar", alice=403, charlie=403, bob=200, frank=200, dora=200),
        AccessRow(
            data=lambda cast: {"of": holiday(cast).pk},
            shows="without a known calendar",
            alice=403,
            charlie=403,
            bob=200,
            frank=200,
            dora=200,
        ),
        AccessRow(
            "post",
            data=lambda cast: {
                "place": unknown_place(cast).country,
                "day": "2026-03-17",
                "name": "Harbour Day",
            },
            effect=lambda cast: AddedHoliday.objects.count(),
            changed_by=SCHOOL,
            alice=403,
            charlie=403,
            bob=302,
            frank=422,
            dora=302,
        ),
    ],
    "coaching:holiday_taking_back": [
        AccessRow(
            kwargs=lambda cast: {"holiday_pk": holiday(cast).pk},
            shows="Take back Flag Day",
            alice=403,
            charlie=403,
            bob=200,
            dora=200,
        ),
        AccessRow(
            "post",
            kwargs=lambda cast: {"holiday_pk": holiday(cast).pk},
            data=why,
            effect=fresh(holiday, "taken_back_at"),
            changed_by=SCHOOL,
            alice=403,
            charlie=403,
            bob=302,
            dora=302,
        ),
    ],
    "coaching:student": [
        AccessRow(kwargs=alice, shows="What happened", **READERS),
        AccessRow(
            kwargs=alice,
            shows="What happened",
            effect=lambda cast: AccessRecord.objects.about(cast.alice.pk).count(),
            changed_by=SCHOOL,
            **READERS,
        ),
    ],
    "coaching:week": [AccessRow(kwargs=week(1), shows="Week 1", **READERS)],
    "coaching:month": [AccessRow(kwargs=month, shows="Month 1", **READERS)],
    "coaching:signed": [
        AccessRow(kwargs=lambda cast: {"pk": search(cast).student_id}, shows="clause-3.1", **READERS)
    ],
    "coaching:excusal": form("Excuse week 1", week(1), why, lambda cast: Excusal.objects.count()),
    "coaching:month_excusal": form("Excuse month 1", month, why, lambda cast: Excusal.objects.count()),
    "coaching:excusal_agreement": [
        AccessRow(
            "post",
            kwargs=of("excusal_pk", proposed),
            effect=fresh(proposed, "state"),
            changed_by=SECONDS,
            **(SENT | {"frank": 302}),
        ),
        AccessRow(
            "post",
            kwargs=of("excusal_pk", proposed_by_bob),
            effect=fresh(proposed_by_bob, "state"),
            changed_by={"frank", "dora"},
            **(SENT | {"frank": 302}),
        ),
    ],
    "coaching:excusal_refusal": [
        *form("Decline to excuse week 2", of("excusal_pk", asked), why, fresh(asked, "state")),
        AccessRow(
            kwargs=of("excusal_pk", proposed),
            shows="Decline to excuse week 3",
            **(FORM | {"frank": 200}),
        ),
        AccessRow(
            "post",
            kwargs=of("excusal_pk", proposed),
            data=why,
            effect=fresh(proposed, "state"),
            changed_by=SECONDS,
            **(SENT | {"frank": 302}),
        ),
    ],
    "coaching:acceptance": form(
        "Accept a late activity", of("activity_pk", activity), why, fresh(activity, "accepted_at")
    ),
    "coaching:correction": form(
        "asks for a correction",
        of("correction_pk", correction),
        lambda cast: {"decision": "yes", "why": "So it was."},
        fresh(correction, "approved"),
    ),
    "coaching:leave_decision": form(
        "asks for leave",
        of("leave_pk", leave),
        lambda cast: {"decision": "yes", "why": "So it was."},
        fresh(leave, "granted"),
    ),
    "coaching:messages": [
        AccessRow(
            kwargs=lambda cast: {"pk": message(cast).student_id},
            shows="Private words",
            **READERS,
        ),
        AccessRow(
            "post",
            kwargs=alice,
            data=lambda cast: {"body": "Hello"},
            effect=lambda cast: Message.objects.count(),
            changed_by={"alice", "bob", "dora"},
            alice=302,
            bob=302,
            dora=302,
        ),
    ],
    "coaching:messages_read": [
        AccessRow(
            "post",
            kwargs=lambda cast: {"pk": message(cast).student_id},
            effect=fresh(message, "read_at"),
            changed_by={"alice"},
            alice=204,
            bob=204,
            dora=204,
        )
    ],
    "coaching:message_closing": form(
        "Close the message",
        of("message_pk", message),
        lambda cast: {"cause": "elsewhere", "why": "by phone"},
        fresh(message, "replied_at"),
    ),
    "coaching:bounce": form(
        "The mail of this message came back",
        of("message_pk", message),
        lambda cast: {"said": "550 no such mailbox"},
        lambda cast: Bounce.objects.filter(message=message(cast)).exists(),
    ),
    "coaching:told": form(
        "The time for a reply runs from now",
        of("message_pk", bounced),
        lambda cast: {"how": "call", "note": "Called at noon."},
        lambda cast: bounced(cast).told_otherwise.count(),
    ),
    "coaching:lapse": form(
        "Service and guarantee end today",
        of("lapse_pk", lapse),
        lambda cast: {"other_way": "Called twice."},
        fresh(lapse, "confirmed_at"),
    ),
    "coaching:lapse_drop": form("Drop the lapse", of("lapse_pk", lapse), why, fresh(lapse, "cancelled_at")),
    "coaching:reinstatement": admins(
        form("search up again", of("lapse_pk", lapsed), why, fresh(lapsed, "reinstated_at"))
    ),
    "coaching:appointments": form(
        "Book an appointment",
        alice,
        lambda cast: {
            "kind": "coaching",
            "host": cast.bob.pk,
            "day": "2026-03-04",
            "time": "15:00",
            "minutes": "30",
        },
        lambda cast: Appointment.objects.count(),
    ),
    "coaching:outcome": form(
        "How it went",
        of("appointment_pk", appointment),
        lambda cast: {"outcome": "attended", "minutes_late": "0"},
        fresh(appointment, "outcome"),
    ),
    "coaching:outcome_correction": form(
        "Correct how it went",
        of("appointment_pk", held),
        lambda cast: {"outcome": "attended", "minutes_late": "0", "why": "the wrong room"},
        fresh(held, "outcome"),
    ),
    "coaching:deliverables": form(
        "for a deliverable",
        alice,
        lambda cast: {"kind": "pitch", "due_on": "2026-03-20"},
        lambda cast: Deliverable.objects.count(),
    ),
    "coaching:deliverable": [
        AccessRow(
            kwargs=lambda cast: {"pk": cast.alice.pk, "deliverable_pk": submission(cast).deliverable_id},
            shows="Private resume",
            **READERS,
        )
    ],
    "coaching:submissions": [
        AccessRow(
            kwargs=of("deliverable_pk", deliverable),
            shows="Hand in your resume",
            alice=200,
            bob=403,
            dora=403,
        ),
        AccessRow(
            "post",
            kwargs=of("deliverable_pk", deliverable),
            data=lambda cast: {"text": "My resume"},
            effect=lambda cast: Submission.objects.count(),
            changed_by={"alice"},
            alice=302,
            bob=403,
            dora=403,
        ),
    ],
    "coaching:cancellation": form(
        "Call off the resume", of("deliverable_pk", deliverable), why, fresh(deliverable, "cancelled_at")
    ),
    "coaching:review": form(
        "Review version 1",
        of("submission_pk", submission),
        lambda cast: {"decision": "yes"},
        lambda cast: Review.objects.count(),
    ),
    "coaching:booking_correction": form(
        "Correct the booking",
        of("appointment_pk", held),
        lambda cast: {
            "kind": "coaching",
            "host": cast.bob.pk,
            "day": "2026-03-01",
            "time": "09:00",
            "minutes": "45",
            "why": "the wrong day",
        },
        fresh(held, "minutes"),
    ),
    "coaching:deliverable_correction": form(
        "Correct what is asked for",
        of("deliverable_pk", deliverable),
        lambda cast: {"kind": "pitch", "due_on": "2026-03-20", "why": "the wrong line"},
        fresh(deliverable, "kind"),
    ),
    "coaching:review_correction": form(
        "Correct what was said",
        of("review_pk", reviewed),
        lambda cast: {"decision": "no", "note": "Shorter.", "why": "the wrong version"},
        fresh(reviewed, "note"),
    ),
    "coaching:drop_correction": form(
        "Correct why the lapse was dropped",
        of("lapse_pk", dropped),
        lambda cast: {"reason": "A letter.", "why": "not by phone"},
        fresh(dropped, "cancelled_why"),
    ),
    "coaching:concerns": form(
        "Raise a concern",
        alice,
        lambda cast: {"what": "Rude", "happened_on": "2026-03-01"},
        lambda cast: Concern.objects.count(),
    ),
    "coaching:concern_decision": admins(
        form(
            "Decide a concern",
            of("concern_pk", concern),
            lambda cast: {"decision": "no", "why": "Untrue"},
            fresh(concern, "upheld"),
        )
    ),
}
