"""The terms of offers side by side: a row for each term, a cell for each offer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jobsearch.offers.foretelling import Meaning
from jobsearch.offers.models import AskedAbout, Offer, OfferAsk
from rules.offer_answers import PossibleAnswer
from rules.words import dollars, full_day, hours

NOT_SAID = "not said"


@dataclass(frozen=True, slots=True)
class ComparedTerm:
    """What one offer says of a term; `negotiation` has sentences on what was asked for, and answered."""

    offer: Offer
    words: str
    negotiation: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term, as each of the offers has it. `differs`: not all say the same."""

    label: str
    cells: tuple[ComparedTerm, ...]

    @property
    def differs(self) -> bool:
        return len({cell.words for cell in self.cells}) > 1


def _pay(offer: Offer) -> str:
    in_a_year = "" if offer.first_year_pay is None else f"{dollars(offer.first_year_pay)} in the first year"
    return "; ".join(filter(None, (offer.pay, in_a_year)))


def _bonus(offer: Offer) -> str:
    if offer.bonus is None:
        return ""
    return f"{dollars(offer.bonus)} in the first year" if offer.bonus else "none"


def _hours(offer: Offer) -> str:
    return "" if offer.hours_per_week is None else f"{hours(offer.hours_per_week)} a week"


def _start(offer: Offer) -> str:
    return "" if offer.starts_on is None else full_day(offer.starts_on)


def _type(offer: Offer) -> str:
    return ", ".join(filter(None, (offer.get_type_display(), offer.length)))


# The terms in the order of the page, each with what a student may ask about it.
TERMS: tuple[tuple[str, AskedAbout | None, Callable[[Offer], str]], ...] = (
    ("Pay", AskedAbout.PAY, _pay),
    ("Bonus", AskedAbout.BONUS, _bonus),
    ("Equity", AskedAbout.EQUITY, lambda offer: offer.equity),
    ("Benefits", AskedAbout.BENEFITS, lambda offer: offer.benefits),
    ("Hours", AskedAbout.HOURS, _hours),
    ("Place", AskedAbout.PLACE, lambda offer: offer.where_words),
    ("Start", AskedAbout.START, _start),
    ("Type", None, _type),
    ("Anything else", AskedAbout.OTHER, lambda offer: offer.terms),
)


def term_rows(offers: Sequence[Offer], *, own: bool) -> list[TermRow]:
    """Return a row for each term that an offer says something of, or about which something was asked."""
    rows = []
    for label, about, words_of in TERMS:
        cells = tuple(
            ComparedTerm(offer, words_of(offer) or NOT_SAID, _negotiation(offer, about, own))
            for offer in offers
        )
        if about != AskedAbout.OTHER or any(cell.negotiation or cell.words != NOT_SAID for cell in cells):
            rows.append(TermRow(label, cells))
    return rows


def _negotiation(offer: Offer, about: AskedAbout | None, own: bool) -> tuple[str, ...]:
    return tuple(_sentence(ask, own) for ask in offer.asks.all() if ask.about == about)


def _sentence(ask: OfferAsk, own: bool) -> str:
    wanted = f"{'You asked' if own else 'Asked'} for {ask.wanted}"
    answers = list(ask.answers.all())
    if not answers:
        return f"{wanted}; not answered yet."
    last = answers[-1]
    quotation = f": “{last.words}”" if last.words else ""
    return f"{wanted}; they said {'yes' if last.granted else 'no'}{quotation}."


def answer_rows(
    meanings_by_offer: Sequence[Sequence[Meaning]], offers: Sequence[Offer]
) -> list[tuple[str, list[tuple[Offer, Meaning | None]]]]:
    """Return for each answer a row: its name, and with each offer what it would mean; None where it is over."""
    rows = []
    for possible in PossibleAnswer if any(meanings_by_offer) else ():
        of_answer = [
            next((meaning for meaning in of_offer if meaning.possible == possible), None)
            for of_offer in meanings_by_offer
        ]
        rows.append((possible.label, list(zip(offers, of_answer, strict=True))))
    return rows
