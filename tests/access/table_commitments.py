"""Who may open the pages of the Commitment: students their own, admins the policies, everyone what is published."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from commitments.conditions.models import ConditionRecord
from commitments.drafting import verbs as drafting_verbs
from commitments.excusals.models import Excusal
from commitments.leave.models import Leave
from commitments.outages.models import Outage
from commitments.payers.models import PayersRecord
from commitments.policies import queries as policy_queries
from commitments.policies import shipped
from commitments.policies.models import Policy
from commitments.questions.models import ClauseAnswer, ClauseQuestion
from commitments.questions.verbs import ask
from commitments.searches import verbs as search_verbs
from commitments.searches.models import Ending, Search
from commitments.signing import verbs as signing_verbs
from commitments.signing.models import Signature
from tests import factories
from tests.access.table import ROLES, AccessRow, Cast, Statuses
from tests.commitments.terms import terms_sent

STUDENTS: Statuses = {"bob": 403, "frank": 403, "dora": 403}
ADMINS: Statuses = {"alice": 403, "charlie": 403, "bob": 403, "frank": 403}
EVERYBODY: Statuses = dict.fromkeys(ROLES, 200)
EVERYBODY_302: Statuses = dict.fromkeys(ROLES, 302)
START = date(2026, 2, 16)  # two weeks before the cast's now


def _policy(cast: Cast) -> Policy:
    if "policy" not in cast.things:
        cast.things["policy"] = policy_queries.policy_for(cast.alice) or factories.make_policy()
    return cast.things["policy"]


def _draft(cast: Cast) -> Policy:
    if "draft" not in cast.things:
        document = shipped.document("thinkful") | {"title": "A draft of Dora's"}
        cast.things["draft"] = drafting_verbs.draft_policy(document, by=cast.dora, now=cast.now)
    return cast.things["draft"]


def _ready_draft(cast: Cast) -> Policy:
    draft = _draft(cast)
    return drafting_verbs.confirm_defaults(draft, draft.unconfirmed, by=cast.dora, now=cast.now)


def _monthly(cast: Cast) -> None:
    if "policy" not in cast.things:
        document = shipped.document("codeup-2")
        cast.things["policy"] = factories.make_policy(document)


def _conditions(cast: Cast) -> dict[str, Any]:
    """Alice is offered Codeup's terms."""
    _monthly(cast)
    return {"pk": cast.alice.pk}


def _acknowledged(cast: Cast) -> dict[str, Any]:
    """Alice acknowledged this school's terms; Thinkful's are published, too."""
    if "other" not in cast.things:
        signing_verbs.acknowledge(cast.alice, _policy(cast), now=cast.now)
        cast.things["other"] = factories.make_policy(shipped.document("thinkful"), now=cast.now)
    return {"pk": cast.alice.pk}


def _outage(cast: Cast) -> dict[str, Any]:
    began, ended = cast.now - timedelta(days=3), cast.now - timedelta(days=2)
    moments = {name: f"{at:%Y-%m-%dT%H:%M}" for name, at in (("began_at", began), ("ended_at", ended))}
    return {"what": "service", "reason": "The disk was full.", **moments}


def _search(cast: Cast) -> Search:
    if "search" not in cast.things:
        cast.things["search"] = factories.sign_up_and_search(cast.alice, START)
    return cast.things["search"]


def _with_policy(cast: Cast) -> dict[str, Any]:
    _policy(cast)
    return {}


def _with_search(cast: Cast) -> dict[str, Any]:
    _search(cast)
    return {}


def _month(cast: Cast) -> dict[str, Any]:
    _monthly(cast)
    _search(cast)
    return {"number": 1}


def _week(cast: Cast) -> dict[str, Any]:
    _search(cast)
    return {"number": 1}


def _ending(cast: Cast) -> dict[str, Any]:
    """Alice withdrew."""
    if "ending" not in cast.things:
        _search(cast)
        search_verbs.withdraw_from_search(cast.alice, by=cast.alice.user, now=cast.now)
        cast.things["ending"] = Ending.objects.filter(clock="service").get()
    return {"pk": cast.alice.pk, "ending_pk": cast.things["ending"].pk}


def _signature(cast: Cast) -> dict[str, Any]:
    policy = _policy(cast)
    return {
        "start_date": "2026-03-09",
        "signed_name": "Alice Moreau",
        "text_digest": policy.digest,
        "policy": policy.pk,
    }


def _quota(cast: Cast) -> dict[str, Any]:
    """What the edit form sends for the draft, with another title."""
    from commitments.drafting.forms.rules import PolicyForm
    from commitments.policies.documents import document_of

    draft, document = _draft(cast), document_of(_draft(cast))
    form = PolicyForm(instance=draft)
    sent = {name: form[name].value() for name in form.fields}
    sent = {name: value for name, value in sent.items() if value is not None} | {"title": "Edited"}
    quotas = document["quotas"]
    sent |= {"quota-TOTAL_FORMS": len(quotas), "quota-INITIAL_FORMS": len(quotas)}
    for index, quota in enumerate(quotas):
        sent |= {f"quota-{index}-{name}": value for name, value in quota.items() if value is not False}
    return sent | terms_sent(draft)


def _second(cast: Cast) -> Policy:
    """A version that replaced the first one, and says the same."""
    if "second" not in cast.things:
        draft = drafting_verbs.draft_from(_policy(cast), series="", by=cast.dora, now=cast.now)
        cast.things["second"] = drafting_verbs.publish(draft, by=cast.dora, now=cast.now)
    return cast.things["second"]


def _clause(cast: Cast) -> dict[str, Any]:
    return {"pk": _policy(cast).pk, "clause": "3.1"}


def _question(cast: Cast, key: str, **who: Any) -> ClauseQuestion:
    if key not in cast.things:
        cast.things[key] = ask(_policy(cast), "3.1", body=f"{key} asks", key=uuid4(), now=cast.now, **who)
    return cast.things[key]


def _asked_by_alice(cast: Cast) -> dict[str, Any]:
    return {"pk": _question(cast, "Alice", by=cast.alice.user).pk}


def _asked_by_a_stranger(cast: Cast) -> dict[str, Any]:
    return {"pk": _question(cast, "A stranger", by=None, name="Noor", email="noor@visitor.example").pk}


def _questioned(cast: Cast) -> dict[str, Any]:
    _asked_by_alice(cast)
    _asked_by_a_stranger(cast)
    return {}


TABLE = {
    "commitments:commitment": [
        AccessRow(kwargs=_with_policy, shows="We are on your team.", alice=200, charlie=200, **STUDENTS)
    ],
    "commitments:sign": [
        AccessRow(kwargs=_with_policy, shows="We are on your team.", alice=200, charlie=200, **STUDENTS),
        AccessRow(
            "post", data=_signature, alice=302, charlie=422, **STUDENTS,  # the name is Alice's
            effect=lambda cast: Signature.objects.count(), changed_by={"alice"},
        ),
    ],
    "commitments:window": [
        AccessRow(
            kwargs=_with_policy, data=lambda cast: {"start_date": "2026-03-09"}, shows="Sat 5 Sep",
            alice=200, charlie=200, **STUDENTS,
        )
    ],
    "commitments:withdrawal": [
        AccessRow(kwargs=_with_search, shows="You are no longer looking?", alice=200, charlie=302, **STUDENTS),
        AccessRow(
            "post", kwargs=_with_search, alice=302, charlie=302, **STUDENTS,
            effect=lambda cast: Ending.objects.count(), changed_by={"alice"},
        ),
    ],
    "commitments:leave": [
        AccessRow(kwargs=_with_search, shows="Commitment</a>", alice=200, charlie=200, **STUDENTS),
        AccessRow(
            "post", kwargs=_with_search, alice=302, charlie=200, **STUDENTS,
            data=lambda cast: {"first_day": "2026-03-10", "last_day": "2026-03-12", "reason": "A wedding"},
            effect=lambda cast: Leave.objects.count(), changed_by={"alice"}, shows="Leave comes with a search.",
        ),
    ],
    "commitments:excusal_request": [
        AccessRow(kwargs=_week, shows="ask your coach to excuse it", alice=200, **STUDENTS),
        AccessRow(
            "post", kwargs=_week, data=lambda cast: {"why": "I was ill."}, alice=302, **STUDENTS,
            effect=lambda cast: Excusal.objects.count(), changed_by={"alice"},
        ),
    ],
    "commitments:month_excusal_request": [
        AccessRow(kwargs=_month, shows="ask your coach to excuse it", alice=200, **STUDENTS),
        AccessRow(
            "post", kwargs=_month, data=lambda cast: {"why": "I was ill."}, alice=302, **STUDENTS,
            effect=lambda cast: Excusal.objects.filter(unit="month").count(), changed_by={"alice"},
        ),
    ],
    "commitments:ending_undo": [
        AccessRow(kwargs=_ending, shows="Take it back", dora=200, **ADMINS),
        AccessRow(
            "post", kwargs=_ending, data=lambda cast: {"why": "She meant some days off"}, dora=302, **ADMINS,
            effect=lambda cast: Ending.objects.filter(undone_at__isnull=False).count(), changed_by={"dora"},
        ),
    ],
    "commitments:conditions": [
        AccessRow(kwargs=_conditions, shows="What Alice Moreau’s program recorded", dora=200, **ADMINS),
        AccessRow(
            "post", kwargs=_conditions, data=lambda cast: {"policy": _policy(cast).pk, "answer_grade": "80"},
            effect=lambda cast: ConditionRecord.objects.count(), changed_by={"dora"}, dora=302, **ADMINS,
        ),
    ],
    "commitments:acknowledged": [
        AccessRow(kwargs=_acknowledged, shows="Alice Moreau acknowledged", dora=200, **ADMINS),
        AccessRow(
            "post", kwargs=_acknowledged, dora=302, **ADMINS,
            data=lambda cast: {"series": cast.things["other"].series_id, "reason": "The roster named the wrong plan"},
            effect=lambda cast: cast.alice.acknowledgements.count(), changed_by={"dora"},
        ),
    ],
    "commitments:payers": [
        AccessRow(kwargs=lambda cast: {"pk": cast.alice.pk}, shows="Who paid the $15,000.00", dora=200, **ADMINS),
        AccessRow(
            "post", kwargs=lambda cast: {"pk": cast.alice.pk}, dora=302, **ADMINS,
            data=lambda cast: {
                "payer-TOTAL_FORMS": 1, "payer-INITIAL_FORMS": 0, "payer-0-kind": "lender",
                "payer-0-name": "Ascent", "payer-0-amount": "15000",
            },
            effect=lambda cast: PayersRecord.objects.count(), changed_by={"dora"},
        ),
    ],
    "commitments:outages": [
        AccessRow(shows="Give the time back", dora=200, **ADMINS),
        AccessRow(
            "post", data=_outage, effect=lambda cast: Outage.objects.count(), changed_by={"dora"}, dora=302, **ADMINS
        ),
    ],
    "commitments:published": [AccessRow(kwargs=_with_policy, shows="Flatiron School", open=True, **EVERYBODY)],
    "commitments:published_version": [
        AccessRow(kwargs=lambda cast: {"pk": _policy(cast).pk}, shows="We are on your team.", open=True, **EVERYBODY),
    ],
    "commitments:published_differences": [
        AccessRow(kwargs=lambda cast: {"pk": _second(cast).pk}, shows="Nothing differs.", open=True, **EVERYBODY),
    ],
    "commitments:ask_about_clause": [
        AccessRow(kwargs=_clause, shows="Ask about clause 3.1", open=True, **EVERYBODY),
        AccessRow(
            "post", kwargs=_clause, open=True, **EVERYBODY_302, changed_by=set(EVERYBODY),
            data=lambda cast: {"body": "Does it?", "name": "Noor", "email": "noor@visitor.example"},
            effect=lambda cast: ClauseQuestion.objects.count(),
        ),
    ],
    "commitments:question_sent": [
        AccessRow(kwargs=lambda cast: {"pk": _policy(cast).pk}, shows="is with the team", open=True, **EVERYBODY)
    ],
    "commitments:clause_questions": [
        AccessRow(kwargs=_questioned, shows="A stranger asks", bob=200, frank=200, dora=200, alice=403, charlie=403),
    ],
    "commitments:clause_question": [
        AccessRow(kwargs=_asked_by_alice, shows="Alice asks", bob=200, dora=200, alice=403, charlie=403),
        AccessRow(
            "post", kwargs=_asked_by_alice, data=lambda cast: {"body": "Yes.", "seen": 0}, bob=302, dora=302,
            alice=403, charlie=403, effect=lambda cast: ClauseAnswer.objects.count(), changed_by={"bob", "dora"},
        ),
    ],
    "commitments:clause_question_aside": [
        AccessRow(
            kwargs=_asked_by_a_stranger, shows="A stranger asks", bob=200, frank=200, dora=200, alice=403, charlie=403,
        ),
        AccessRow(
            "post", kwargs=_asked_by_a_stranger, data=lambda cast: {"why": "An advertisement."}, bob=302, frank=302,
            dora=302, alice=403, charlie=403, effect=lambda cast: ClauseAnswer.objects.count(),
            changed_by={"bob", "frank", "dora"},
        ),
    ],
    "commitments:policies": [AccessRow(kwargs=_with_policy, shows="Draft a new version", dora=200, **ADMINS)],
    "commitments:compare": [
        AccessRow(
            kwargs=_with_policy, shows="Compare two versions", alice=200, charlie=200, bob=200, frank=200, dora=200
        ),
        AccessRow(
            shows="Thinkful, version 1 (draft)", dora=200,
            data=lambda cast: {"before": _policy(cast).pk, "after": _draft(cast).pk},
            alice=422, charlie=422, bob=422, frank=422,
        ),
    ],
    "commitments:policy_draft": [
        AccessRow(
            "post", data=lambda cast: {"source": "shipped:this-school"}, dora=302, **ADMINS,
            effect=lambda cast: Policy.objects.count(), changed_by={"dora"},
        )
    ],
    "commitments:policy": [
        AccessRow(
            kwargs=lambda cast: {"pk": _policy(cast).pk}, shows="We are on your team.",
            alice=200, charlie=200, bob=200, frank=200, dora=200,
        ),
        AccessRow(kwargs=lambda cast: {"pk": _draft(cast).pk}, shows="A draft of Dora", dora=200),
    ],
    "commitments:policy_edit": [
        AccessRow(kwargs=lambda cast: {"pk": _draft(cast).pk}, shows="Edit the draft", dora=200, **ADMINS),
        AccessRow(
            "post", kwargs=lambda cast: {"pk": _draft(cast).pk}, data=_quota, dora=302, **ADMINS,
            effect=lambda cast: Policy.objects.get(pk=_draft(cast).pk).title, changed_by={"dora"},
        ),
    ],
    "commitments:policy_text": [
        AccessRow(
            "post", kwargs=lambda cast: {"pk": _draft(cast).pk}, data=lambda cast: {"text": "1.1 Only *shown*"},
            shows="Only <em>shown</em>", dora=200, **ADMINS,
        )
    ],
    "commitments:policy_calendar": [
        AccessRow(kwargs=lambda cast: {"pk": _draft(cast).pk}, shows="Key moments", dora=200, **ADMINS)
    ],
    "commitments:policy_preview": [
        AccessRow(
            kwargs=lambda cast: {"pk": _ready_draft(cast).pk, "page": "today"}, shows="Nothing here is real",
            dora=200, **ADMINS,
        )
    ],
    "commitments:policy_defaults": [
        AccessRow(
            "post", kwargs=lambda cast: {"pk": _draft(cast).pk},
            data=lambda cast: {"confirm": _draft(cast).unconfirmed[:1]}, dora=302, **ADMINS,
            effect=lambda cast: len(Policy.objects.get(pk=_draft(cast).pk).unconfirmed), changed_by={"dora"},
        )
    ],
    "commitments:policy_publication": [
        AccessRow(kwargs=lambda cast: {"pk": _draft(cast).pk}, shows="What follows", dora=200, **ADMINS),
        AccessRow(
            "post", kwargs=lambda cast: {"pk": _ready_draft(cast).pk}, dora=302, **ADMINS,
            effect=lambda cast: Policy.objects.get(pk=_draft(cast).pk).published_at, changed_by={"dora"},
        ),
    ],
    "commitments:policy_removal": [
        AccessRow(
            "post", kwargs=lambda cast: {"pk": _draft(cast).pk}, dora=302, **ADMINS,
            effect=lambda cast: Policy.objects.filter(title="A draft of Dora's").count(), changed_by={"dora"},
        )
    ],
}  # fmt: skip
