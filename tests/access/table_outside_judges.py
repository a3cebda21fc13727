"""Who may open the pages of a judge from outside. What such a judge may open: tests/guarantee/outside_judges."""

from guarantee.judges.verbs import step_aside
from guarantee.outside_judges.models import OutsideJudge
from guarantee.outside_judges.verbs import invite_outside_judge
from tests.access.claim_scenes import ADMINS, POSTS, claim
from tests.access.table import AccessRow, Cast, Statuses


def too_few(cast: Cast) -> Statuses:
    """Erin stepped aside from Alice's claim, so that Dora alone is left."""
    key = claim(cast)
    if "aside" not in cast.things:
        cast.things["aside"] = step_aside(cast.things["claim"], why="", by=cast.erin, now=cast.now)
    return key


def judged_from_outside(cast: Cast) -> Statuses:
    """Nadia was invited to judge it."""
    key = too_few(cast)
    if "outside" not in cast.things:
        cast.things["outside"] = invite_outside_judge(
            cast.things["claim"], email="nadia@example.org", name="Nadia Osei", by=cast.dora, now=cast.now
        )
    return key


TABLE = {
    "guarantee:judging": AccessRow(**ADMINS | {"dora": 302}),
    "guarantee:outside_judge": [
        AccessRow(kwargs=judged_from_outside, shows="Nadia Osei", **ADMINS),
        AccessRow(
            "post",
            kwargs=too_few,
            data=lambda cast: {"name": "Nadia Osei", "email": "nadia@example.org"},
            effect=lambda cast: OutsideJudge.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
    "guarantee:outside_judge_end": AccessRow(
        "post",
        kwargs=judged_from_outside,
        data=lambda cast: {"why": "Nobody answered."},
        effect=lambda cast: OutsideJudge.objects.in_force().count(),
        changed_by={"dora"},
        **POSTS,
    ),
}
