"""Requirements 1, 2 and 10: graduation, signature and start, the claim's own limit (DOMAIN §8)."""

from __future__ import annotations

from rules.claims import claim_until
from rules.eligibility.facts import DossierFacts, Evidence, Found
from rules.eligibility.judged import JudgedRequirement, Told, judged
from rules.instants import last_local_day, local_day
from rules.policy import PolicyRules
from rules.signing import latest_start
from rules.words import full_day, joined, plural


def graduated(policy: PolicyRules, facts: DossierFacts) -> JudgedRequirement:
    """Judge requirement 1: graduated, all requirements of the program met."""
    graduation = facts.graduation
    if not graduation.certified or graduation.graduated_on is None:
        return judged([(Found.NOT_MET, "No admin has certified graduation yet.")])
    by = f", certified by {graduation.certified_by}" if graduation.certified_by else ""
    parts: list[Told] = [(Found.MET, f"Graduated on {full_day(graduation.graduated_on)}{by}.")]
    failed = [requirement.name for requirement in graduation.requirements if requirement.met is False]
    unknown = [requirement.name for requirement in graduation.requirements if requirement.met is None]
    if failed:
        parts.append((Found.NOT_MET, f"Not met: {joined(failed)}."))
    if unknown:
        parts.append((Found.NEEDS_PERSON, f"Not recorded: {joined(unknown)}."))
    met_words = {True: "met", False: "not met", None: "not recorded"}
    evidence = tuple(
        Evidence(
            requirement.name, "requirement", graduation.ref, requirement.detail or met_words[requirement.met]
        )
        for requirement in graduation.requirements
    )
    return judged(parts, evidence)


def signed_and_started(policy: PolicyRules, facts: DossierFacts) -> JudgedRequirement:
    """Judge requirement 2: Commitment signed, start date within the limit."""
    signature = facts.signature
    if signature is None:
        return judged([(Found.NOT_MET, "The Commitment was never signed.")])
    signed_on = full_day(local_day(signature.signed_at, facts.zone))
    version = f"version {signature.version}" if signature.version else "the Commitment"
    evidence = (Evidence(f"Signed {signed_on}", "signature", signature.ref, version),)
    signed = Found.MET, f"Signed on {signed_on}."
    if facts.window_last_day is None:
        return judged([signed, (Found.NOT_MET, "The search never started.")], evidence)
    graduated_on = facts.graduation.graduated_on
    if graduated_on is None:
        return judged(
            [signed, (Found.NEEDS_PERSON, "Without a certified graduation the limit is not known.")], evidence
        )
    days = (signature.start - graduated_on).days
    limit = f"(limit {plural(policy.start_limit_days, 'day')}){policy.cited('start_limit_days')}"
    if days < 0:
        reason = f"Started on {full_day(signature.start)}, before graduation ({full_day(graduated_on)})."
        return judged([signed, (Found.NOT_MET, reason)], evidence)
    reason = f"Started on {full_day(signature.start)}, {plural(days, 'day')} after graduation {limit}."
    latest = latest_start(policy, graduated_on, facts.zone, facts.outages)
    if days > policy.start_limit_days and signature.start <= latest:
        reason += f" The service or its mail was down on the last day, so that it was {full_day(latest)}."
    shown_on = facts.graduation.shown_on
    shown_latest = latest_start(policy, shown_on, facts.zone, facts.outages) if shown_on else latest
    if signature.start > latest and signature.start <= shown_latest:
        reason += f" It was in time by the day that was certified then, {full_day(shown_on or graduated_on)}."
    finding = Found.MET if signature.start <= max(latest, shown_latest) else Found.NOT_MET
    return judged([signed, (finding, reason)], evidence)


def filed_in_time(policy: PolicyRules, facts: DossierFacts) -> JudgedRequirement:
    """Judge requirement 10: claim filed in time."""
    if facts.filed_at is None:
        return judged([(Found.NEEDS_PERSON, "The claim has not been filed yet.")])
    filed = f"Filed on {full_day(local_day(facts.filed_at, facts.zone))}"
    if facts.window_last_day is None:
        return judged([(Found.NEEDS_PERSON, f"{filed}; no search ever started, so no limit runs.")])
    ended = f"the window ended on {full_day(facts.window_last_day)}"
    until = claim_until(policy, facts.window_last_day, facts.zone, facts.outages)
    if until is None or policy.claim_within_days is None:
        sentence = f"{filed}; {ended}, and the policy states no limit for claims."
        return judged([(Found.NEEDS_PERSON, sentence)])
    limit = f"limit {plural(policy.claim_within_days, 'day')} after it"
    if until != claim_until(policy, facts.window_last_day, facts.zone):
        limit += (
            f", moved to {full_day(last_local_day(until, facts.zone))} since the service or its mail was down"
        )
    finding = Found.MET if facts.filed_at < until else Found.NOT_MET
    return judged([(finding, f"{filed}; {ended} ({limit}){policy.cited('claim_within_days')}.")])
