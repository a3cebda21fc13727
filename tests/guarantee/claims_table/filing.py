"""Sentences on filing a claim and taking it back."""

from guarantee.claims import verbs as claim_verbs
from tests.guarantee.claims_table.sentences import Story, says
from tests.guarantee.claims_table.world import World, moment


def file(made: World, when: str) -> None:
    made.claim = claim_verbs.file_claim(made.rosa, statement="", by=made.rosa.user, now=moment(when))


@says(r"She files at ([\d: -]+)\.")
def files(told: Story, when: str) -> None:
    told.at(when, lambda made: file(made, when))
    told.filed.append(moment(when))


@says(r"She takes it back at ([\d: -]+)\.")
def takes_back(told: Story, when: str) -> None:
    def happens(made: World) -> None:
        assert made.claim is not None
        claim_verbs.withdraw_claim(made.claim, by=made.rosa.user, now=moment(when))

    told.at(when, happens)


@says(r"She would file at ([\d: -]+)\.")
def would_file(told: Story, when: str) -> None:
    told.notes["would file"] = moment(when)
