"""Sentences on offers."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from jobsearch.offers import verbs as offer_verbs
from jobsearch.offers.models import Offer, OfferAsk
from rules.instants import end_of_day
from tests.guarantee.claims_table.sentences import Story, says
from tests.guarantee.claims_table.world import DAY, HOUR, MINUTE, START, World, moment


def _offer(made: World) -> Offer:
    return Offer.objects.get(student=made.rosa)


def _then_confirmed(told: Story, when: datetime, *, search_ends: bool = False) -> None:
    """Let the coach confirm what is stated, unless the claim says that nobody does."""
    if told.notes.get("unconfirmed"):
        return

    def confirms(made: World) -> None:
        offer = _offer(made)
        offer_verbs.confirm(
            offer, note="", seen=offer.changed_at, by=made.bob, now=when, search_ends=search_ends
        )

    told.at(when, confirms)


@says(
    r"(Globex|The school) offers (unpaid )?(permanent work|a contract) (in|outside) the field, "
    r"(?:(\d+) hours a week|of unknown hours)(?:, ([\d,]+) a year)?, at ([\d: -]+?)(, which no coach confirms)?\."
)
def offers(told: Story, *said: str | None) -> None:
    who, unpaid, kind, field, hours, pay, when, unconfirmed = said
    assert who and kind and when  # the groups that are always there
    told.notes["unconfirmed"] = unconfirmed
    pay_a_year = 0 if unpaid else int(pay.replace(",", "")) if pay else 70_000
    at = moment(when)

    def happens(made: World) -> None:
        offer_verbs.state_offer(
            made.rosa,
            employer=who,
            role="Developer",
            received_at=at,
            hours_per_week=int(hours) if hours else None,
            in_field=field == "in",
            by_school=who == "The school",
            type="permanent" if kind == "permanent work" else "contract",
            written=True,
            first_year_pay=pay_a_year,
            by=made.rosa.user,
            now=at + MINUTE,
        )

    told.at(at + MINUTE, happens)
    if at.date() < START:
        told.options.early = True
        told.at(f"{START} 00:00", lambda made: None)  # the system opens the search
    _then_confirmed(told, at + 2 * MINUTE)


def _change(told: Story, **changes: object) -> None:
    (when,) = [at for at, _ in told.events[-2:-1]]

    def happens(made: World) -> None:
        offer_verbs.change_offer(
            _offer(made), changes=changes, by=made.rosa.user, now=when + timedelta(seconds=20)
        )

    told.at(when + timedelta(seconds=20), happens)


@says(r"Globex wants an answer by ([\d: -]+)\.")
def wants_by(told: Story, when: str) -> None:
    _change(told, employer_deadline=moment(when), employer_zone="America/New_York", employer_by_day=False)


@says(r"Globex wants an answer on ([\d-]+) in London\.")
def wants_in_london(told: Story, day: str) -> None:
    until = end_of_day(datetime.fromisoformat(day).date(), "Europe/London")
    assert until == datetime.fromisoformat(f"{day}T00:00").replace(tzinfo=ZoneInfo("Europe/London")) + DAY
    _change(told, employer_deadline=until, employer_zone="Europe/London", employer_by_day=True)


@says(r"Globex grants at ([\d: -]+) more time, until ([\d: -]+)\.")
def extends(told: Story, when: str, until: str) -> None:
    told.at(
        when,
        lambda made: offer_verbs.extend(
            _offer(made), deadline=moment(until), granted_at=moment(when), by=made.rosa.user, now=moment(when)
        ),
    )


@says(
    r"She asked for more pay(?: and a later start)?; "
    r"(both were granted|the start was not granted|nobody wrote down the answer)\."
)
def asked_for(told: Story, answers: str) -> None:
    when = moment("2026-05-20 15:00")
    by_answer: dict[str, dict[str, bool | None]] = {
        "both were granted": {"pay": True, "start": True},
        "the start was not granted": {"pay": True, "start": False},
        "nobody wrote down the answer": {"pay": None},
    }
    granted = by_answer[answers]

    def happens(made: World) -> None:
        for about, word in granted.items():
            ask: OfferAsk = offer_verbs.ask_for(
                _offer(made), about=about, wanted="More.", by=made.rosa.user, now=when
            )
            if word is not None:
                offer_verbs.answer_ask(ask, granted=word, by=made.rosa.user, now=when + HOUR)

    told.at(when, happens)


@says(r"She (declines|accepts) it at ([\d: -]+)(, and it ends her search)?\.")
def answers(told: Story, word: str, when: str, ends: str | None) -> None:
    answer = "accepted" if word == "accepts" else "refused"
    told.at(
        when,
        lambda made: offer_verbs.answer(
            _offer(made), answer=answer, answered_at=moment(when), ends_search=bool(ends) or None,
            by=made.rosa.user, now=moment(when),
        ),
    )  # fmt: skip
    _then_confirmed(told, moment(when) + MINUTE, search_ends=bool(ends))


@says(r"Globex withdraws it at ([\d: -]+)\.")
def withdraws(told: Story, when: str) -> None:
    told.at(
        when,
        lambda made: offer_verbs.employer_withdrew(
            _offer(made), at=moment(when), by=made.rosa.user, now=moment(when)
        ),
    )
    _then_confirmed(told, moment(when) + MINUTE)
