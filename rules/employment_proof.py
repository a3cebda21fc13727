"""Which documents show that a graduate took work, by the kind of work (DOMAIN §12: each outcome needs its document)."""

from __future__ import annotations

from dataclasses import dataclass

from rules.choices import Choice


class ProofKind(Choice):
    """The kinds of documents that show an outcome."""

    OFFER_LETTER = "letter", "signed offer letter"
    CONTRACT = "contract", "contract"
    PAYSLIP = "payslip", "payslip or paid invoice"
    CONFIRMATION = "message", "confirmation in writing"
    STATEMENT = "statement", "own statement"


class ProofSource(Choice):
    """From whom a document may come, so that an outcome may be counted by it."""

    GRADUATE = "graduate", "from you"
    EMPLOYER = "employer", "from the employer"
    RECRUITER = "recruiter", "from a recruiter"
    HISTORY = "history", "from an employment-history service"


# The documents for each type of work, the usual one first; of other types a contract, since they have a length.
KINDS: dict[str, tuple[ProofKind, ...]] = {
    "permanent": (ProofKind.OFFER_LETTER, ProofKind.CONTRACT),
    "freelance": (ProofKind.CONTRACT, ProofKind.PAYSLIP),
}


@dataclass(frozen=True, slots=True)
class NeededProof:
    """What shows an outcome best: `kinds`, any of which will do, and what should stand in it."""

    kinds: tuple[ProofKind, ...]
    shows: tuple[str, ...]


def needed_proof(offer_type: str, *, written: bool | None) -> NeededProof:
    """Return which documents an accepted offer of this type needs. An empty type is not known yet.

    Permanent work is told from short-term work by its length, full-time from part-time by its hours: whoever reads the
    document has to find both.
    """
    shows = ("who is the employer", "as what", "from which day", "for how many hours a week")
    kinds = KINDS.get(offer_type, (ProofKind.CONTRACT, ProofKind.OFFER_LETTER))
    if written is not True:
        kinds = (ProofKind.CONFIRMATION, *kinds)
    return NeededProof(kinds, shows if offer_type == "permanent" else (*shows, "for how long"))
