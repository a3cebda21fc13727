"""What is about a student, or may be, and is not given to them; the page and the archive say so."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Withheld:
    """What is not given, in words, and why."""

    label: str
    why: str


PRIVATE_NOTES = "Notes that staff keep for themselves, to help you, are left out."
EARLIER = Withheld(
    "Earlier wordings of all tables at once", "yours are in the files whose names end in “earlier wordings”"
)
JUDGING = Withheld(
    "How judges come to a decision",
    "that is theirs; what they decided, and why, is in “Decisions on your claims”",
)
FROZEN = Withheld(
    "The frozen records of decisions",
    "they repeat what the other files say, as it stood, so that nobody can change it later unseen",
)

# What is about a student, or may be, and is not given; the page and the archive say so, alike ones once.
WITHHELD: dict[str, Withheld] = {
    "account.EmailConfirmation": Withheld("Links that were mailed to you", "they hold secrets"),
    "sessions.Session": Withheld(
        "What keeps you signed in", "it holds secrets; “Where you are signed in” says where that is"
    ),
    "people.LinkRequest": Withheld(
        "An address that was typed for a new password", "it is erased a moment later"
    ),
    "people.RosterUpload": Withheld(
        "Lists of whole cohorts", "they name others; what they said of you is in “You as a student”"
    ),
    "jobsearch.HostAnswer": Withheld(
        "Answers of code hosts",
        "they are erased after a month; what they showed is in “What was found of your links and commits”",
    ),
    "guarantee.TrailEntry": JUDGING,
    "guarantee.ClaimTaken": JUDGING,
    "guarantee.ClaimReleased": JUDGING,
    "guarantee.EvidenceSnapshot": JUDGING,
    "guarantee.RecordedFinding": JUDGING,
    "guarantee.FindingTakenBack": JUDGING,
    "guarantee.FallenProposal": JUDGING,
    "guarantee.SecondOpinion": JUDGING,
    "guarantee.SettlementOpinion": JUDGING,
    "guarantee.SecondLook": JUDGING,
    "guarantee.SecondLookAnswer": JUDGING,
    "guarantee.AppealAnswer": JUDGING,
    "guarantee.SteppedAside": JUDGING,
    "guarantee.Ruling": JUDGING,
    "guarantee.DossierLook": JUDGING,
    "guarantee.OutsideJudge": JUDGING,
    "guarantee.EvidenceWatch": JUDGING,
    "guarantee.LaterFact": JUDGING,
    "guarantee.LaterFactsSetAside": JUDGING,
    "guarantee.FrozenRecord": FROZEN,
    "guarantee.FrozenText": FROZEN,
    "guarantee.Erasure": Withheld("That old texts of a claim were erased", "it says only that they are gone"),
    "guarantee.FinanceLine": Withheld(
        "Files by which refunds are paid",
        "they name others; what you got is in “What was paid of your refund”",
    ),
    "guarantee.ReplayResult": Withheld(
        "Trials of other rules over whole cohorts", "they decide nothing about you"
    ),
    "pghistory.Events": EARLIER,
    "pghistory.MiddlewareEvents": EARLIER,
}


def withheld_once() -> list[Withheld]:
    """Return what is left out, each once, in order."""
    return list(dict.fromkeys(WITHHELD.values()))
