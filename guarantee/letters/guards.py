"""What an edited letter has to hold before it is proposed."""

from core.errors import Refused
from guarantee.claims.models import Claim
from guarantee.dossier.queries import Dossier
from guarantee.letters.drafting import letter_facts
from people.coaches.guards import clean_text
from rules.letters import draft, lacks
from rules.words import joined

LONGEST_LETTER = 40_000


def checked_body(claim: Claim, dossier: Dossier, outcome: str, text: str) -> str:
    """Return the body of a letter as a judge leaves it, drafted where they left it empty. Raise Refused where a denial
    does not name any more what it has to name (DOMAIN §8)."""
    facts = letter_facts(claim, dossier, outcome)
    body = clean_text(text.replace("\r\n", "\n"), field="letter", longest=LONGEST_LETTER) or draft(facts)
    missing = lacks(body, facts)
    if missing:
        raise Refused(f"The letter does not say any more {joined(missing)}: a denial names it.", "letter")
    return body
