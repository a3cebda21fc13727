"""Who may open the pages of claims. Alice's window ended without a logged week; Dora and Erin may judge."""

from datetime import timedelta

from commitments.excusals.models import Excusal
from guarantee.asking.models import MoreAnswered, MoreAsked
from guarantee.claims.models import Claim
from guarantee.decisions.models import (
    Decision,
    FallenProposal,
    FindingTakenBack,
    RecordedFinding,
    SecondOpinion,
)
from guarantee.hearings.models import (
    Hearing,
    HearingAnswer,
    HearingExtension,
    HearingTimeRequest,
)
from guarantee.judges.models import SteppedAside
from guarantee.queue.models import ClaimHold, ClaimReleased, ClaimTaken, HoldLifted
from guarantee.replays.models import Replay
from guarantee.requests.models import Ruling
from tests.access.claim_scenes import (
    ADMINS,
    POSTS,
    STUDENTS,
    answer_with_file,
    asked,
    claim,
    found,
    going,
    heard,
    held,
    judged,
    more_asked,
    over,
    overtaken,
    played_policy,
    proposed,
    proposed_by_dora,
    ready,
    replayed,
    replies,
    sent_file,
    taken,
)
from tests.access.table import AccessRow

TABLE = {
    "guarantee:replays": [
        AccessRow(kwargs=played_policy, shows="Played so far", **ADMINS),
        AccessRow(
            "post",
            kwargs=played_policy,
            data=lambda cast: {"cohorts": [cast.alice.cohort_id]},
            effect=lambda cast: Replay.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
    "guarantee:replay": AccessRow(kwargs=replayed, shows="Alice Moreau", **ADMINS),
    "guarantee:replay_cancel": AccessRow(
        "post",
        kwargs=going,
        effect=lambda cast: Replay.objects.filter(state="cancelled").count(),
        changed_by={"dora"},
        **POSTS,
    ),
    "guarantee:replay_why": AccessRow(
        kwargs=lambda cast: replayed(cast) | {"student_pk": cast.alice.pk}, shows="Alice Moreau", **ADMINS
    ),
    "guarantee:claim": AccessRow(kwargs=over, shows="Your guarantee", **STUDENTS | {"charlie": 200}),
    "guarantee:what_if": AccessRow(
        kwargs=lambda cast: over(cast) | {"pk": cast.alice.pk},
        shows="If leave is taken",
        alice=200,
        bob=200,
        dora=200,
    ),
    "guarantee:filing": AccessRow(
        "post",
        kwargs=over,
        data=lambda cast: {"statement": "", "understood": "on"},
        effect=lambda cast: Claim.objects.count(),
        changed_by={"alice"},
        alice=302,
        charlie=422,
        bob=403,
        frank=403,
        dora=403,
    ),
    "guarantee:withdrawal": [
        AccessRow(kwargs=claim, shows="Take your claim back?", **STUDENTS | {"charlie": 404}),
        AccessRow(
            "post",
            kwargs=claim,
            effect=lambda cast: Claim.objects.filter(state="withdrawn").count(),
            changed_by={"alice"},
            **STUDENTS | {"alice": 302, "charlie": 404},
        ),
    ],
    "guarantee:claims": [
        AccessRow(kwargs=lambda cast: claim(cast) and {}, shows="Alice Moreau", **ADMINS),
        AccessRow(
            "post",
            kwargs=lambda cast: claim(cast) and {},
            data=lambda cast: {"words": "Moreau"},
            **POSTS,
        ),
    ],
    "guarantee:asking": [
        AccessRow(kwargs=claim, shows="What would you like to know from Alice Moreau?", **ADMINS),
        AccessRow(
            "post",
            kwargs=claim,
            data=lambda cast: {"requirement": 3, "question": "Where were you in May?", "days": 7},
            effect=lambda cast: MoreAsked.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
    "guarantee:answering": [
        AccessRow(kwargs=more_asked, shows="Where were you in May?", **STUDENTS | {"charlie": 404}),
        AccessRow(
            "post",
            kwargs=more_asked,
            data=lambda cast: {"words": "At home."},
            effect=lambda cast: MoreAnswered.objects.count(),
            changed_by={"alice"},
            **STUDENTS | {"alice": 302, "charlie": 404},
        ),
    ],
    "guarantee:answer_file": AccessRow(
        kwargs=answer_with_file, shows="From my doctor.", alice=200, charlie=404, bob=404, frank=404, dora=200
    ),
    "guarantee:claim_taking": [
        AccessRow(kwargs=claim, shows="Take Alice Moreau’s claim?", **ADMINS),
        AccessRow(
            "post",
            kwargs=claim,
            data=lambda cast: {"word": ""},
            effect=lambda cast: ClaimTaken.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
    "guarantee:claim_releasing": AccessRow(
        "post",
        kwargs=taken,
        effect=lambda cast: ClaimReleased.objects.count(),
        changed_by={"dora"},
        **POSTS,
    ),
    "guarantee:claim_hold": [
        AccessRow(kwargs=claim, shows="Let Alice Moreau’s claim wait?", **ADMINS),
        AccessRow(
            "post",
            kwargs=claim,
            data=lambda cast: {
                "until": cast.now.date() + timedelta(days=3),
                "reason": "The lender’s letter.",
            },
            effect=lambda cast: ClaimHold.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
    "guarantee:claim_hold_end": AccessRow(
        "post",
        kwargs=held,
        effect=lambda cast: HoldLifted.objects.count(),
        changed_by={"dora"},
        **POSTS,
    ),
    "guarantee:dossier": AccessRow(kwargs=claim, shows="Mine alone.", **ADMINS),
    "guarantee:printed": AccessRow(kwargs=claim, shows="Alice Moreau", **ADMINS),
    "guarantee:agreeing": AccessRow(
        "post",
        kwargs=claim,
        effect=lambda cast: RecordedFinding.objects.count(),
        changed_by={"dora"},
        **POSTS,
    ),
    "guarantee:finding": AccessRow(
        "post",
        kwargs=lambda cast: claim(cast) | {"number": 9},
        data=lambda cast: {"finding": "met", "reason": ""},
        effect=lambda cast: RecordedFinding.objects.count(),
        changed_by={"dora"},
        **POSTS,
    ),
    "guarantee:finding_undo": AccessRow(
        "post",
        kwargs=found,
        effect=lambda cast: FindingTakenBack.objects.count(),
        changed_by={"dora"},
        **POSTS,
    ),
    "guarantee:decision": [
        AccessRow(kwargs=ready, shows="What follows", **ADMINS),
        AccessRow(
            "post",
            kwargs=ready,
            data=lambda cast: {"outcome": "denied", "reasons": "No work was done."} | replies(cast),
            effect=lambda cast: Decision.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
    "guarantee:own_hearing": [
        AccessRow(
            kwargs=lambda cast: heard(cast) and {},
            shows="Every week met",
            **STUDENTS | {"charlie": 404},
        ),
        AccessRow(
            "post",
            kwargs=lambda cast: heard(cast) and {},
            data=lambda cast: {"nothing": "on"},
            effect=lambda cast: HearingAnswer.objects.count(),
            changed_by={"alice"},
            **STUDENTS | {"alice": 302, "charlie": 404},
        ),
    ],
    "guarantee:own_hearing_time": AccessRow(
        "post",
        kwargs=lambda cast: heard(cast) and {},
        data=lambda cast: {"until": cast.now.date() + timedelta(days=20), "why": "I am away."},
        effect=lambda cast: HearingTimeRequest.objects.count(),
        changed_by={"alice"},
        **STUDENTS | {"alice": 302, "charlie": 404},
    ),
    "guarantee:hearing": [
        AccessRow(kwargs=judged, shows="Every week met", **ADMINS),
        AccessRow(
            "post",
            kwargs=judged,
            effect=lambda cast: Hearing.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
    "guarantee:hearing_time": AccessRow(
        "post",
        kwargs=heard,
        data=lambda cast: {"until": cast.now.date() + timedelta(days=20), "why": "She is away."},
        effect=lambda cast: HearingExtension.objects.count(),
        changed_by={"dora"},
        **POSTS,
    ),
    "guarantee:hearing_file": AccessRow(
        kwargs=sent_file, shows="She was ill.", alice=200, charlie=404, bob=404, frank=404, dora=200
    ),
    "guarantee:evidence": AccessRow(kwargs=claim, shows="What the dossier rests on", **ADMINS),
    "guarantee:requests": [
        AccessRow(kwargs=asked, shows="An excusal of week 1", **ADMINS),
        AccessRow(
            "post",
            kwargs=asked,
            data=lambda cast: {
                "kind": "excusal",
                "ref": Excusal.objects.get().pk,
                "granted": "yes",
                "why": "The letter says so.",
            },
            effect=lambda cast: Ruling.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
    "guarantee:stepping_aside": [
        AccessRow(kwargs=claim, shows="What follows", **ADMINS),
        AccessRow(
            "post",
            kwargs=claim,
            data=lambda cast: {"why": ""},
            effect=lambda cast: SteppedAside.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
    "guarantee:proposal_undo": AccessRow(
        "post",
        kwargs=proposed_by_dora,
        effect=lambda cast: FallenProposal.objects.count(),
        changed_by={"dora"},
        **POSTS,
    ),
    "guarantee:again": AccessRow(
        "post",
        kwargs=overtaken,
        effect=lambda cast: FallenProposal.objects.count(),
        changed_by={"dora"},
        **POSTS,
    ),
    "guarantee:second_opinion": [
        AccessRow(kwargs=proposed, shows="No work was done.", **ADMINS),
        AccessRow(
            "post",
            kwargs=proposed,
            data=lambda cast: {"agrees": "yes"},
            effect=lambda cast: SecondOpinion.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
}
