"""Who may open the pages of people and employers, and follow-ups: their student changes them, the coach reads along."""

from datetime import timedelta
from typing import Any

from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.contacts.merging import merge
from jobsearch.contacts.models import Contact, ContactDetails, SamePerson
from jobsearch.follow_ups import verbs
from jobsearch.follow_ups.models import ColdNoticeAnswer, FollowUp
from tests import factories
from tests.access.table import AccessRow, Cast, Statuses

STUDENTS: Statuses = {"bob": 403, "frank": 403, "dora": 403}
OWN: Statuses = {"alice": 200, "charlie": 404, **STUDENTS}
DONE: Statuses = {"alice": 302, "charlie": 404, **STUDENTS}


def _activity(cast: Cast) -> Activity:
    if "known" not in cast.things:
        cast.things["policy"] = factories.make_policy()  # kinds of activity come with it
        cast.things["known"] = activity_verbs.log(
            cast.alice,
            kind="contacted",
            person="Kel Varnsen",
            employer="Latex Works",
            occurred_on=cast.now.date() - timedelta(days=8),
            by=cast.alice.user,
            now=cast.now,
        )
    return cast.things["known"]


def _contact(cast: Cast) -> Contact:
    contact = _activity(cast).contact
    assert contact is not None
    return contact


def _spelled(cast: Cast) -> Contact:
    """Somebody whom she logged under another spelling."""
    if "spelled" not in cast.things:
        cast.things["spelled"] = activity_verbs.log(
            cast.alice,
            kind="contacted",
            person="Kell Varnson",
            employer="Latex Works",
            occurred_on=_activity(cast).occurred_on,
            by=cast.alice.user,
            now=cast.now,
        ).contact
    return cast.things["spelled"]


def _said(cast: Cast) -> dict[str, Any]:
    said = merge(_spelled(cast), into=_contact(cast), by=cast.alice.user, now=cast.now)
    return {"pk": said.pk}


def _person(cast: Cast) -> dict[str, Any]:
    return {"pk": _contact(cast).pk}


def _there(cast: Cast) -> dict[str, Any]:
    """Somebody is known, and the address does not name them."""
    _contact(cast)
    return {}


def _follow_up(cast: Cast) -> FollowUp:
    if "follow-up" not in cast.things:
        cast.things["follow-up"] = verbs.plan(
            cast.alice,
            contact=_contact(cast),
            what="Send the latex",
            on=cast.now.date(),
            by=cast.alice.user,
            now=cast.now,
        )
    return cast.things["follow-up"]


def _pk(cast: Cast) -> dict[str, Any]:
    return {"pk": _follow_up(cast).pk}


def _dropped(cast: Cast) -> dict[str, Any]:
    verbs.drop(_follow_up(cast), by=cast.alice.user, now=cast.now)
    return _pk(cast)


def _state(cast: Cast) -> str:
    return FollowUp.objects.get(pk=_follow_up(cast).pk).state


TABLE = {
    "jobsearch:contacts": AccessRow(
        kwargs=_there, shows='aria-current="page">Pipeline', alice=200, charlie=200, **STUDENTS
    ),
    "jobsearch:contact": AccessRow(
        kwargs=_person, shows="Kel Varnsen", alice=200, charlie=404, bob=200, frank=404, dora=200
    ),
    "jobsearch:contact_edit": [
        AccessRow(kwargs=_person, shows="Kel Varnsen", **OWN),
        AccessRow(
            "post",
            kwargs=_person,
            data=lambda cast: {"does": "Importer"},
            **DONE,
            effect=lambda cast: ContactDetails.objects.count(),
            changed_by={"alice"},
        ),
    ],
    "jobsearch:contact_same": [
        AccessRow(kwargs=_person, shows="Kel Varnsen", **OWN),
        AccessRow(
            "post",
            kwargs=_person,
            data=lambda cast: {"other": _spelled(cast).pk},
            **DONE,
            effect=lambda cast: SamePerson.objects.count(),
            changed_by={"alice"},
        ),
    ],
    "jobsearch:contact_apart": AccessRow(
        "post",
        kwargs=_said,
        **DONE,
        effect=lambda cast: SamePerson.objects.standing().count(),
        changed_by={"alice"},
    ),
    "jobsearch:employer": AccessRow(
        kwargs=lambda cast: {"pk": _contact(cast).employer_id}, shows="Latex Works", **OWN
    ),
    "jobsearch:students_employer": AccessRow(
        kwargs=lambda cast: {"pk": cast.alice.pk, "employer": _contact(cast).employer_id},
        shows="Latex Works",
        alice=403,
        charlie=403,
        bob=200,
        frank=404,
        dora=200,
    ),
    "jobsearch:follow_ups": AccessRow(shows="All that you planned", alice=200, charlie=200, **STUDENTS),
    "jobsearch:follow_up_plan": [
        AccessRow(data=lambda cast: {"contact": _contact(cast).pk}, shows="Kel Varnsen", **OWN),
        AccessRow(
            "post",
            data=lambda cast: {"contact": _contact(cast).pk, "what": "Call", "on": cast.now.date()},
            **DONE,
            effect=lambda cast: FollowUp.objects.count(),
            changed_by={"alice"},
        ),
    ],
    "jobsearch:follow_up_take": AccessRow(
        "post",
        data=lambda cast: {"suggestion": f"nudge:{_activity(cast).pk}"},
        alice=302,
        charlie=302,
        **STUDENTS,
        effect=lambda cast: FollowUp.objects.count(),
        changed_by={"alice"},
    ),
    "jobsearch:follow_up_cold_notice": AccessRow(
        "post",
        alice=302,
        charlie=302,
        **STUDENTS,
        effect=lambda cast: ColdNoticeAnswer.objects.count(),
        changed_by={"alice", "charlie"},
    ),
    "jobsearch:follow_up": [
        AccessRow(kwargs=_pk, shows="Send the latex", **OWN),
        AccessRow(
            "post",
            kwargs=_pk,
            data=lambda cast: {"what": "Send more latex", "on": cast.now.date()},
            **DONE,
            effect=lambda cast: FollowUp.objects.get(pk=_follow_up(cast).pk).what,
            changed_by={"alice"},
        ),
    ],
    "jobsearch:follow_up_done": AccessRow("post", kwargs=_pk, **DONE, effect=_state, changed_by={"alice"}),
    "jobsearch:follow_up_drop": AccessRow("post", kwargs=_pk, **DONE, effect=_state, changed_by={"alice"}),
    "jobsearch:follow_up_reopen": AccessRow(
        "post", kwargs=_dropped, **DONE, effect=_state, changed_by={"alice"}
    ),
}
