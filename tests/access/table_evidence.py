"""Who may see and change what is checked: only the student; that a link is good is for the staff to say."""

from typing import Any

from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.evidence.models import CodeAccount, DeclaredSite, PendingCheck
from rules.states import CheckState
from tests import factories
from tests.access.table import AccessRow, Cast, Statuses

STUDENTS: Statuses = {"bob": 403, "frank": 403, "dora": 403}
LINK = "https://alice.example/generators"


def _post(cast: Cast, state: CheckState) -> Activity:
    """A post of Alice's whose check came to that."""
    name = f"post {state}"
    if name not in cast.things:
        if "policy" not in cast.things:
            cast.things["policy"] = factories.make_policy()
        post = activity_verbs.log(
            cast.alice, kind="blog_post", occurred_on=cast.now.date(), link=f"{LINK}-{state}",
            by=cast.alice.user, now=cast.now,
        )  # fmt: skip
        Activity.objects.filter(pk=post.pk).update(check_state=state, checked_at=cast.now)
        cast.things[name] = post
    return cast.things[name]


def _failed(cast: Cast) -> dict[str, Any]:
    return {"pk": _post(cast, CheckState.FAILED).pk}


def _unclear(cast: Cast) -> dict[str, Any]:
    return {"pk": cast.alice.pk, "activity_pk": _post(cast, CheckState.UNCLEAR).pk}


def _waiting(cast: Cast) -> dict[str, Any]:
    _unclear(cast)
    return {}


def _state(cast: Cast) -> Any:
    return Activity.objects.get(pk=_post(cast, CheckState.UNCLEAR).pk).check_state


def _site(cast: Cast) -> dict[str, Any]:
    if "site" not in cast.things:
        cast.things["site"] = DeclaredSite.objects.create(
            student=cast.alice, address="alice.example", declared_at=cast.now
        )
    return {"pk": cast.things["site"].pk}


def _account(cast: Cast) -> dict[str, Any]:
    if "account" not in cast.things:
        cast.things["account"] = CodeAccount.objects.create(
            student=cast.alice,
            host="github",
            number="7",
            username="alice",
            proven_at=cast.now,
            proven_by="code",
        )
    return {"pk": cast.things["account"].pk}


TABLE = {
    "jobsearch:work": AccessRow(shows=lambda cast: "Your sites", alice=200, charlie=200, **STUDENTS),
    "jobsearch:check_mend": AccessRow(
        "post",
        kwargs=_failed,
        data=lambda cast: {
            "link": "https://alice.example/mended",
            "occurred_on": cast.now.date().isoformat(),
        },
        alice=302,
        **STUDENTS,
        effect=lambda cast: Activity.objects.get(**_failed(cast)).link,
        changed_by={"alice"},
    ),
    "jobsearch:check_again": AccessRow(
        "post",
        kwargs=_failed,
        alice=302,
        **STUDENTS,
        effect=lambda cast: PendingCheck.objects.count(),
        changed_by={"alice"},
    ),
    "jobsearch:site_declare": AccessRow(
        "post",
        data=lambda cast: {"address": "blog.example/mine"},
        alice=302,
        charlie=302,
        **STUDENTS,
        effect=lambda cast: DeclaredSite.objects.count(),
        changed_by={"alice", "charlie"},
    ),
    "jobsearch:site_withdraw": AccessRow(
        "post",
        kwargs=_site,
        alice=302,
        **STUDENTS,
        effect=lambda cast: DeclaredSite.objects.get(**_site(cast)).withdrawn_at,
        changed_by={"alice"},
    ),
    "jobsearch:account_prove": AccessRow(
        "post",
        kwargs=lambda cast: {"host": "github"},
        data=lambda cast: {"link": "no link at all"},
        alice=422,
        charlie=422,
        **STUDENTS,
    ),
    "jobsearch:account_sign_in": AccessRow(
        kwargs=lambda cast: {"host": "github"}, alice=302, charlie=302, **STUDENTS
    ),
    "jobsearch:account_back": AccessRow(
        kwargs=lambda cast: {"host": "github"}, alice=302, charlie=302, **STUDENTS
    ),
    "jobsearch:account_read": AccessRow(
        "post",
        kwargs=_account,
        alice=302,
        **STUDENTS,
        effect=lambda cast: CodeAccount.objects.get(**_account(cast)).read_due_at,
        changed_by={"alice"},
    ),
    "jobsearch:account_disconnect": AccessRow(
        "post",
        kwargs=_account,
        alice=302,
        **STUDENTS,
        effect=lambda cast: CodeAccount.objects.get(**_account(cast)).given_up_at,
        changed_by={"alice"},
    ),
    "coaching:checks": AccessRow(
        kwargs=_waiting,
        shows="to look at",
        alice=403,
        charlie=403,
        bob=200,
        frank=200,
        dora=200,
    ),
    "coaching:check": [
        AccessRow(kwargs=_unclear, shows="blog post of", alice=403, bob=200, dora=200),
        AccessRow(
            "post",
            kwargs=_unclear,
            data=lambda cast: {"decision": "yes", "why": "I read it."},
            alice=403,
            bob=302,
            dora=302,
            effect=_state,
            changed_by={"bob", "dora"},
        ),
    ],
}
