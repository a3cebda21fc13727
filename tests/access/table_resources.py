"""Who may read guides, write them, decide them; and who sees an ideas board."""

from typing import Any
from uuid import uuid4

from core.models import OutboxMail
from jobsearch.activities.models import Activity
from resources.guides import verbs as guide_verbs
from resources.guides.models import Guide, GuideVersion
from resources.guides.verbs import GuideWords
from resources.ideas import verbs as idea_verbs
from resources.ideas.models import Idea, IdeaMove, IdeaState, IdeaSuggestion
from tests import factories
from tests.access.table import AccessRow, Cast, Statuses

READERS: Statuses = dict.fromkeys(("alice", "charlie", "bob", "frank", "dora"), 200)
WRITERS: Statuses = {"alice": 403, "charlie": 403, "bob": 200, "frank": 200, "dora": 200}
WRITERS_302: Statuses = WRITERS | {"bob": 302, "frank": 302, "dora": 302}
ADMINS: Statuses = {"alice": 403, "charlie": 403, "bob": 403, "frank": 403}
STUDENTS: Statuses = {"bob": 403, "frank": 403, "dora": 403}
BOB_AND_DORA: Statuses = {"alice": 403, "charlie": 403, "bob": 200, "dora": 200}
WORDS = {
    "title": "Ask for a reference",
    "theme": "people",
    "applies": "When an employer asks who can speak for you.",
    "text": "## Ask first\n\nAsk before you name somebody.",
}


def _guide(cast: Cast) -> Guide:
    """A guide that Dora published."""
    if "guide" not in cast.things:
        words = GuideWords(**WORDS, places=("offer",))
        version = guide_verbs.begin(words, publish=True, key=uuid4(), by=cast.dora, now=cast.now)
        cast.things["guide"] = version.guide
    return cast.things["guide"]


def _slug(cast: Cast) -> dict[str, Any]:
    return {"slug": _guide(cast).slug}


def _published(cast: Cast) -> dict[str, Any]:
    _guide(cast)
    return {}


def _proposal(cast: Cast) -> dict[str, Any]:
    """Bob proposes its second version."""
    guide = _guide(cast)
    if "proposal" not in cast.things:
        words = GuideWords(**WORDS | {"text": "## Ask first\n\nAsk a week before."}, places=("offer",))
        cast.things["proposal"] = guide_verbs.rewrite(
            guide, words, note="", seen=1, publish=False, key=uuid4(), by=cast.bob, now=cast.now
        )
    return {"slug": guide.slug, "number": 2}


def _taken_down(cast: Cast) -> dict[str, Any]:
    guide = _guide(cast)
    if "taken_down" not in cast.things:
        cast.things["taken_down"] = guide_verbs.take_down(
            guide, why="Out of date.", by=cast.dora, now=cast.now
        )
    return {"slug": guide.slug}


def _new_words(cast: Cast) -> dict[str, Any]:
    return {**WORDS, "key": str(uuid4()), "do": "keep"}


def _next_words(cast: Cast) -> dict[str, Any]:
    return {**_new_words(cast), "seen": "1", "note": "Shorter."}


def _idea(cast: Cast) -> Idea:
    """An idea of Alice's."""
    if "idea" not in cast.things:
        factories.make_policy()
        cast.things["idea"] = idea_verbs.write_down(
            cast.alice,
            kind="project",
            title="A planner for the bakery",
            key=uuid4(),
            by=cast.alice.user,
            now=cast.now,
        )
    return cast.things["idea"]


def _idea_pk(cast: Cast) -> dict[str, Any]:
    return {"pk": _idea(cast).pk}


def _moved(cast: Cast) -> dict[str, Any]:
    """Alice has begun it."""
    if "moved" not in cast.things:
        cast.things["moved"] = idea_verbs.move(_idea(cast), IdeaState.DOING, by=cast.alice.user, now=cast.now)
    return {"pk": cast.things["moved"].pk}


def _alice(cast: Cast) -> dict[str, Any]:
    _idea(cast)
    return {"pk": cast.alice.pk}


def _alices_idea(cast: Cast) -> dict[str, Any]:
    return {"pk": cast.alice.pk, "idea_pk": _idea(cast).pk}


def _state(cast: Cast) -> str:
    return Idea.objects.get(pk=_idea(cast).pk).state


TABLE = {
    "resources:guides": AccessRow(kwargs=_published, shows="Ask for a reference", **READERS),
    "resources:guide": AccessRow(kwargs=_slug, shows="Ask before you name somebody", **READERS),
    "resources:guide_new": [
        AccessRow(shows="When it helps", **WRITERS),
        AccessRow(
            "post",
            data=_new_words,
            effect=lambda cast: GuideVersion.objects.count(),
            changed_by={"bob", "frank", "dora"},
            **WRITERS_302,
        ),
    ],
    "resources:guide_preview": AccessRow(
        "post", data=lambda cast: {"text": "## Seen"}, shows="Seen</h2>", **WRITERS
    ),
    "resources:guide_edit": [
        AccessRow(kwargs=_slug, shows="What is new in this version", **WRITERS),
        AccessRow(
            "post",
            kwargs=_slug,
            data=_next_words,
            effect=lambda cast: GuideVersion.objects.count(),
            changed_by={"bob", "frank", "dora"},
            **WRITERS_302,
        ),
    ],
    "resources:guide_versions": AccessRow(kwargs=_slug, shows="Version 1", **WRITERS),
    "resources:guide_version": AccessRow(kwargs=_proposal, shows="Ask a week before", **WRITERS),
    "resources:guide_publication": AccessRow(
        "post",
        kwargs=_proposal,
        data=lambda cast: {"do": "publish"},
        effect=lambda cast: Guide.objects.get(pk=_guide(cast).pk).current_id,
        changed_by={"dora"},
        dora=302,
        **ADMINS,
    ),
    "resources:guide_taking_down": [
        AccessRow(kwargs=_slug, shows="no page offers it", dora=200, **ADMINS),
        AccessRow(
            "post",
            kwargs=_slug,
            data=lambda cast: {"why": "Out of date."},
            effect=lambda cast: Guide.objects.shown().count(),
            changed_by={"dora"},
            dora=302,
            **ADMINS,
        ),
    ],
    "resources:guide_return": AccessRow(
        "post",
        kwargs=_taken_down,
        effect=lambda cast: Guide.objects.shown().count(),
        changed_by={"dora"},
        dora=302,
        **ADMINS,
    ),
    "resources:ideas": [
        AccessRow(kwargs=_published, shows="Write down an idea", alice=200, charlie=200, **STUDENTS),
        AccessRow(
            "post",
            data=lambda cast: {"title": "A talk", "kind": "talk", "key": str(uuid4())},
            effect=lambda cast: Idea.objects.count(),
            changed_by={"alice", "charlie"},
            alice=302,
            charlie=302,
            **STUDENTS,
        ),
    ],
    "resources:idea": [
        AccessRow(kwargs=_idea_pk, shows="A planner for the bakery", alice=200, **STUDENTS),
        AccessRow(
            "post",
            kwargs=_idea_pk,
            data=lambda cast: {"title": "A planner for two bakeries", "kind": "project"},
            effect=lambda cast: Idea.objects.get(pk=_idea(cast).pk).title,
            changed_by={"alice"},
            alice=302,
            **STUDENTS,
        ),
    ],
    "resources:idea_move": AccessRow(
        "post",
        kwargs=_idea_pk,
        data=lambda cast: {"to": "doing"},
        effect=_state,
        changed_by={"alice"},
        alice=302,
        **STUDENTS,
    ),
    "resources:idea_done": [
        AccessRow(kwargs=_idea_pk, shows="A planner for the bakery", alice=200, **STUDENTS),
        AccessRow(
            "post",
            kwargs=_idea_pk,
            data=lambda cast: {"kind": "project", "occurred_on": f"{cast.now:%Y-%m-%d}"},
            effect=lambda cast: (Activity.objects.count(), _state(cast)),
            changed_by={"alice"},
            alice=302,
            **STUDENTS,
        ),
    ],
    "resources:idea_undo": AccessRow(
        "post",
        kwargs=_moved,
        effect=lambda cast: IdeaMove.objects.filter(undone_at__isnull=True).count(),
        changed_by={"alice"},
        alice=302,
        **STUDENTS,
    ),
    "resources:student_ideas": [
        AccessRow(kwargs=_alice, shows="A planner for the bakery", **BOB_AND_DORA),
        AccessRow(
            "post",
            kwargs=_alice,
            data=lambda cast: {"title": "A talk", "kind": "talk", "key": str(uuid4())},
            effect=lambda cast: (Idea.objects.count(), OutboxMail.objects.count()),
            changed_by={"bob", "dora"},
            **BOB_AND_DORA | {"bob": 302, "dora": 302},
        ),
    ],
    "resources:idea_suggestion": AccessRow(
        "post",
        kwargs=_alices_idea,
        data=lambda cast: {"body": "Begin with the bread.", "key": str(uuid4())},
        effect=lambda cast: IdeaSuggestion.objects.count(),
        changed_by={"bob", "dora"},
        **BOB_AND_DORA | {"bob": 302, "dora": 302},
    ),
}
