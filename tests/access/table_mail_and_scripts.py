"""Who may open drafts from mail, the private address, tokens, and what scripts ask for."""

from datetime import timedelta
from typing import Any

from core.inbound.models import InboundMail, InboundSource
from core.inbound.verbs import receive
from jobsearch.activities.models import Activity
from jobsearch.drafts import queries, verbs
from jobsearch.drafts.models import Draft, DraftAddress, SenderAddress
from jobsearch.interviews.models import InterviewRound
from people.tokens.models import ApiToken
from people.tokens.queries import digest
from tests.access.table import AccessRow, Cast, Statuses
from tests.access.table_jobsearch import STUDENTS, _activity, _policy, _struck
from tests.core.inbound.messages import message

SECRET = "cst_" + "a" * 43
TOKEN = {"Authorization": f"Bearer {SECRET}"}
# A token counts, whoever's browser sends it: each row is asked as Alice.
BY_TOKEN: Statuses = {"open": True, "headers": TOKEN}


def _everybody(status: int) -> Statuses:
    return dict.fromkeys(("stranger", "alice", "charlie", "bob", "frank", "dora"), status)


def _address(cast: Cast) -> DraftAddress:
    if "draft_address" not in cast.things:
        cast.things["draft_address"] = verbs.make_address(cast.alice, by=cast.alice.user, now=cast.now)
    return cast.things["draft_address"]


def _with_address(cast: Cast) -> dict[str, Any]:
    _address(cast)
    return {}


def _draft(cast: Cast) -> Draft:
    if "draft" not in cast.things:
        _policy(cast)
        raw = message(
            "Unheard Of <unheard.of@globex.com>",
            sender=cast.alice.user.email,
            date="",
            Delivered_To=queries.words_of(_address(cast)),
        )
        receive(raw, source=InboundSource.FILE, now=cast.now)
        cast.things["draft"] = Draft.objects.get(student=cast.alice)
    return cast.things["draft"]


def _of_draft(cast: Cast) -> dict[str, Any]:
    return {"pk": _draft(cast).pk}


def _of_invitation(cast: Cast) -> dict[str, Any]:
    """Its interview is in two days."""
    if "invitation" not in cast.things:
        draft = _draft(cast)
        starts_at = cast.now + timedelta(days=2)
        Draft.objects.filter(pk=draft.pk).update(
            employer="Unheard Of", occurred_on=starts_at.date(), starts_at=starts_at
        )
        cast.things["invitation"] = draft
    return {"pk": cast.things["invitation"].pk}


def _there(cast: Cast) -> dict[str, Any]:
    _draft(cast)
    return {}


def _thrown_away(cast: Cast) -> dict[str, Any]:
    draft = _draft(cast)
    if draft.state != "thrown_away":
        cast.things["draft"] = verbs.throw_away(draft, by=cast.alice.user, now=cast.now)
    return {"pk": draft.pk}


def _sender(cast: Cast) -> dict[str, Any]:
    if "sender" not in cast.things:
        cast.things["sender"] = verbs.add_sender(
            cast.alice, address="a@home.example", by=cast.alice.user, now=cast.now
        )
    return {"pk": cast.things["sender"].pk}


def _token(cast: Cast) -> ApiToken:
    if "token" not in cast.things:
        cast.things["token"] = ApiToken.objects.create(
            user=cast.alice.user,
            label="Her phone",
            digest=digest(SECRET),
            ending=SECRET[-4:],
            scope="write",
            proof=cast.alice.user.get_session_auth_hash(),
            made_at=cast.now,
            expires_at=cast.now.replace(year=2999),
        )
    return cast.things["token"]


def _with_token(cast: Cast) -> dict[str, Any]:
    _token(cast)
    _activity(cast)
    return {}


def _one_with_token(cast: Cast) -> dict[str, Any]:
    _token(cast)
    return {"activity_id": _activity(cast).pk}


def _struck_with_token(cast: Cast) -> dict[str, Any]:
    _token(cast)
    return {"activity_id": _struck(cast).pk}


def _state(cast: Cast) -> str:
    return Draft.objects.get(pk=_draft(cast).pk).state


def _open_addresses(cast: Cast) -> list[int]:
    return list(DraftAddress.objects.filter(ended_at=None).order_by("pk").values_list("pk", flat=True))


def _unclaimed(cast: Cast) -> InboundMail:
    if "unclaimed" not in cast.things:
        raw = message("nobody@in.school.example", sender="lost@globex.com")
        receive(raw, source=InboundSource.FILE, now=cast.now)
        cast.things["unclaimed"] = InboundMail.objects.for_a_person().get()
    return cast.things["unclaimed"]


def _with_unclaimed(cast: Cast) -> dict[str, Any]:
    _unclaimed(cast)
    return {}


ADMIN: Statuses = {"alice": 403, "charlie": 403, "bob": 403, "frank": 403}

TABLE: dict[str, Any] = {
    "people:unclaimed_mail": AccessRow(kwargs=_with_unclaimed, shows="lost@globex.com", dora=200, **ADMIN),
    "people:unclaimed_mail_throw_away": AccessRow(
        "post",
        kwargs=lambda cast: {"pk": _unclaimed(cast).pk},
        dora=302,
        **ADMIN,
        effect=lambda cast: InboundMail.objects.for_a_person().count(),
        changed_by={"dora"},
    ),
    "jobsearch:drafts": AccessRow(kwargs=_there, shows="From your mail", alice=200, charlie=200, **STUDENTS),
    "jobsearch:draft": [
        AccessRow(kwargs=_of_draft, shows="Unheard Of", alice=200, **STUDENTS),
        AccessRow(
            "post",
            kwargs=_of_draft,
            data=lambda cast: {
                "kind": "contacted",
                "occurred_on": cast.now.date().isoformat(),
                "person": "Sam",
            },
            alice=302,
            **STUDENTS,
            effect=lambda cast: Activity.objects.count(),
            changed_by={"alice"},
        ),
    ],
    "jobsearch:draft_log": AccessRow(
        "post",
        kwargs=_of_draft,
        alice=302,
        **STUDENTS,
        effect=lambda cast: Activity.objects.count(),
        changed_by={"alice"},
    ),
    "jobsearch:draft_interview": AccessRow(
        "post",
        kwargs=_of_invitation,
        alice=302,
        **STUDENTS,
        effect=lambda cast: InterviewRound.objects.count(),
        changed_by={"alice"},
    ),
    "jobsearch:draft_throw_away": AccessRow(
        "post", kwargs=_of_draft, alice=302, **STUDENTS, effect=_state, changed_by={"alice"}
    ),
    "jobsearch:draft_put_back": AccessRow(
        "post", kwargs=_thrown_away, alice=302, **STUDENTS, effect=_state, changed_by={"alice"}
    ),
    "jobsearch:draft_address": [
        AccessRow(shows="an address", alice=200, charlie=200, **STUDENTS),
        AccessRow(
            "post",
            alice=302,
            charlie=302,
            **STUDENTS,
            effect=_open_addresses,
            changed_by={"alice", "charlie"},
        ),
    ],
    "jobsearch:draft_address_renew": AccessRow(
        "post",
        kwargs=_with_address,
        alice=302,
        charlie=302,
        **STUDENTS,
        effect=_open_addresses,
        changed_by={"alice", "charlie"},
    ),
    "jobsearch:draft_address_end": AccessRow(
        "post",
        kwargs=_with_address,
        alice=302,
        charlie=302,
        **STUDENTS,
        effect=_open_addresses,
        changed_by={"alice"},
    ),
    "jobsearch:draft_sender_add": AccessRow(
        "post",
        data=lambda cast: {"address": "another@home.example"},
        alice=302,
        charlie=302,
        **STUDENTS,
        effect=lambda cast: SenderAddress.objects.count(),
        changed_by={"alice", "charlie"},
    ),
    "jobsearch:draft_sender_drop": AccessRow(
        "post",
        kwargs=_sender,
        alice=302,
        **STUDENTS,
        effect=lambda cast: SenderAddress.objects.filter(dropped_at=None).count(),
        changed_by={"alice"},
    ),
    "people:tokens": [
        AccessRow(
            kwargs=_with_token,
            shows="Your tokens",
            alice=200,
            charlie=200,
            **STUDENTS,
        ),
        AccessRow(
            "post",
            data=lambda cast: {"label": "My phone", "scope": "read", "days": "30"},
            shows="Copy your token now",
            alice=200,
            charlie=200,
            **STUDENTS,
            effect=lambda cast: ApiToken.objects.count(),
            changed_by={"alice", "charlie"},
        ),
    ],
    "people:token_end": AccessRow(
        "post",
        kwargs=lambda cast: {"pk": _token(cast).pk},
        alice=302,
        **STUDENTS,
        effect=lambda cast: ApiToken.objects.filter(ended_at=None).count(),
        changed_by={"alice"},
    ),
    "jobsearch:scripts": AccessRow(shows="Your log, by script", alice=200, charlie=200, **STUDENTS),
    "jobsearch:openapi": AccessRow(open=True, shows="openapi", **_everybody(200)),
    "jobsearch:api:me": AccessRow(kwargs=_with_token, shows="Alice Moreau", **BY_TOKEN, **_everybody(200)),
    "jobsearch:api:kinds": AccessRow(kwargs=_with_token, shows="contacted", **BY_TOKEN, **_everybody(200)),
    "jobsearch:api:activities": [
        AccessRow(kwargs=_with_token, shows="Priya Shah", **BY_TOKEN, **_everybody(200)),
        AccessRow(
            "post",
            kwargs=_with_token,
            **BY_TOKEN,
            **_everybody(400),  # a form is no JSON
            effect=lambda cast: Activity.objects.count(),
        ),
    ],
    "jobsearch:api:activity": [
        AccessRow(kwargs=_one_with_token, shows="Priya Shah", **BY_TOKEN, **_everybody(200)),
        AccessRow("patch", kwargs=_one_with_token, shows="Priya Shah", **BY_TOKEN, **_everybody(200)),
    ],
    "jobsearch:api:take_back": AccessRow(
        "post", kwargs=_one_with_token, shows="Priya Shah", **BY_TOKEN, **_everybody(200)
    ),
    "jobsearch:api:put_back": AccessRow(
        "post", kwargs=_struck_with_token, shows="Priya Shah", **BY_TOKEN, **_everybody(200)
    ),
}
