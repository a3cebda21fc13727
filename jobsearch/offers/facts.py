"""An offer's row as the facts that the rules judge."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from commitments.outages.queries import outages
from commitments.policies.queries import policy_for
from commitments.searches.models import Ending, Search
from jobsearch.offers.day_count import added_in, counted_of
from jobsearch.offers.models import Offer
from rules import offers as rules
from rules.business_days import calendar_by
from rules.offer_answers import SearchClocks
from rules.offer_facts import Ask, OfferFacts, OfferRuling
from rules.outages import OutageSpan, was_down
from rules.policy import PolicyRules
from rules.states import EndingCause, SearchState


def search_for(offer: Offer) -> Search | None:
    """Return the search an offer belongs to: the student's latest that was not called off."""
    searches = offer.student.searches.exclude(state=SearchState.NOT_STARTED).select_related("policy")
    return searches.order_by("-start_date", "-pk").first()


def policy_of(offer: Offer, search: Search | None) -> PolicyRules | None:
    """Return the rules for an offer: the signed ones, or before signing those that the student would sign."""
    if search is not None:
        return search.policy.rules()
    policy = policy_for(offer.student)
    return policy.rules() if policy else None


def is_confirmed(offer: Offer) -> bool:
    """Return whether a coach confirmed the facts as they stand now; a later change needs a new confirmation."""
    return any(
        confirmation.facts_changed_at == offer.changed_at for confirmation in offer.confirmations.all()
    )


def ended_by(offer: Offer) -> list[Ending]:
    """Return the ends of the student's clocks that this offer brought and that stand; a change of it undoes none."""
    confirmation_moments = [confirmation.at for confirmation in offer.confirmations.all()]
    brought = Q(at__in=confirmation_moments) | Q(note=str(offer))
    ended = Ending.objects.filter(
        brought, search__student=offer.student_id, cause__in=(EndingCause.OFFER, EndingCause.EMPLOYED)
    )
    return list(ended.in_force().order_by("clock"))


def offer_facts(
    offer: Offer,
    search: Search | None,
    policy: PolicyRules | None,
    closes_at: datetime | None = None,
    down: Iterable[OutageSpan] | None = None,
) -> OfferFacts:
    """Return all facts of an offer that the rules need, from prefetched asks, extensions and confirmations if any.

    `policy` is the one that holds for it, which says what business days leave out; `closes_at` is the window's end
    where another one than the search's is supposed; `down` are the outages, where the caller has read them.
    """
    return OfferFacts(
        received_at=offer.received_at,
        zone=offer.zone,
        calendar=calendar_by(
            policy.business_days if policy else "", offer.country, offer.subdivision, added_in(offer)
        ),
        counted=counted_of(offer),
        employer_deadline=offer.employer_deadline,
        employer_zone=offer.employer_zone,
        employer_by_day=offer.employer_by_day,
        extensions=tuple(
            (extension.granted_at, extension.deadline, extension.by_day)
            for extension in offer.extensions.all()
        ),
        answer=offer.answer or None,
        answered_at=offer.answered_at,
        withdrawn_at=offer.withdrawn_at,
        hours_per_week=offer.hours_per_week,
        first_year_pay=offer.first_year_pay,
        in_field=offer.in_field,
        by_school=offer.by_school,
        type=offer.type or None,
        written=offer.written,
        asks=tuple(Ask(ask.about, ask.granted) for ask in offer.asks.all()),
        confirmed=is_confirmed(offer),
        start=search.start_date if search else None,
        closes_at=closes_at or (search.closes_at if search else None),
        outages=outages(offer.student_id) if down is None else tuple(down),
    )


def ruling(offer: Offer, search: Search | None = None) -> OfferRuling | None:
    """Return whether an offer qualifies under the policy that holds for it, and why. `search` is for callers that have
    read it."""
    search = search or search_for(offer)
    policy = policy_of(offer, search)
    return rules.qualifies(policy, offer_facts(offer, search, policy)) if policy else None


def clocks_of(search: Search) -> SearchClocks:
    """Return the clocks of a search as the rules of offers take them."""
    return SearchClocks(
        search.start_date, search.last_day, search.zone, search.guarantee_until, search.service_until
    )


def down_when_due(offer: Offer, now: datetime) -> bool:
    """Return whether the answer is late by an employer's deadline that passed in an outage: then a person decides."""
    if offer.due_at is None or offer.governed_by == "policy" or timing(offer, now) != "no":
        return False
    return was_down(offer.due_at, outages(offer.student_id))


def timing(offer: Offer, now: datetime) -> str:
    """Return whether the answer came in time: `yes`, `no` or `open`."""
    return rules.in_time(offer.due_at, offer.answered_at, offer.withdrawn_at, now)
