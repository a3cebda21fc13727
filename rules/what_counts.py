"""What counts of each kind of activity, with examples, by the rules of the version that was signed.

What the text does not state is said to be not stated, and never decided here (DOMAIN §3).
"""

from __future__ import annotations

from dataclasses import dataclass

from rules.choices import Choice
from rules.policy import Counting, PolicyRules, QuotaRule
from rules.states import CheckedEvidence
from rules.words import joined, plural


class Word(Choice):
    """What is said of an example."""

    COUNTS = "counts", "counts"
    ONCE = "once", "counts once"
    RECORD = "record", "on record"
    NOT_STATED = "not_stated", "not stated"


@dataclass(frozen=True, slots=True)
class KindFacts:
    """A kind of activity; `contact`: "employer" or "agency", with whom it is a contact; empty: it is none."""

    slug: str
    name: str
    with_person: bool = False
    contact: str = ""
    needs_link: bool = False
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """Something that one might log, and what comes of it."""

    what: str
    word: Word
    why: str


@dataclass(frozen=True, slots=True)
class KindCounts:
    """What counts of one kind: a sentence, the quotas that it is for, examples."""

    sentence: str
    quotas: tuple[QuotaRule, ...]
    examples: tuple[Example, ...]


ASK = "The text does not say. Ask your coach before you rely on it; what your coach answers in writing holds."
NOT_A_GOAL = "On record; not one of your weekly goals."


def what_counts(policy: PolicyRules, kind: KindFacts) -> KindCounts:
    """Return what counts of a kind under a version, said to the student who signed it."""
    quotas = tuple(quota for quota in policy.quotas if kind.slug in quota.kinds)
    examples = _examples(policy, kind, quotas)
    return KindCounts(_sentence(policy, kind, quotas), quotas, (*examples, *_in_time(policy, quotas)))


def asks_for(quota: QuotaRule) -> str:
    """Say what a quota asks for: “at least 8 different people a week”."""
    how = {Counting.DISTINCT_PEOPLE: "different ", Counting.DISTINCT_DAYS: ""}.get(quota.counting, "")
    words = f"at least {quota.minimum} {how}{quota.one if quota.minimum == 1 else quota.many} a {quota.unit.value}"
    return f"{words}, on different days" if quota.counting == Counting.DISTINCT_DAYS else words


def _sentence(policy: PolicyRules, kind: KindFacts, quotas: tuple[QuotaRule, ...]) -> str:
    if quotas:
        goals = [f"{quota.label} ({asks_for(quota)}, clause {quota.clause})" for quota in quotas]
        return f"It counts for {joined(goals)}."
    if kind.contact == "agency" and policy.agencies_count is None:
        return (
            "Whether people at recruiting agencies count is not stated; a person decides it with your claim."
        )
    return NOT_A_GOAL


def _examples(policy: PolicyRules, kind: KindFacts, quotas: tuple[QuotaRule, ...]) -> tuple[Example, ...]:
    if not quotas:
        return _uncounted(policy, kind)
    first = quotas[0]
    if kind.contact:
        return _contacts(policy, first)
    if kind.evidence == CheckedEvidence.COMMITS:
        return _commits(first)
    if kind.needs_link or kind.evidence == CheckedEvidence.POST or first.needs_link:
        return _posts(first)
    return _others(kind, first)


def _contacts(policy: PolicyRules, quota: QuotaRule) -> tuple[Example, ...]:
    period = quota.unit.value
    again = (
        Example(
            f"A second message to the same person in one {period}",
            Word.ONCE,
            f"Several messages to one person in a {period} are one person; in another {period} they count anew.",
        )
        if quota.counting == Counting.DISTINCT_PEOPLE
        else Example("A second message to the same person", Word.COUNTS, "Each contact counts for itself.")
    )
    return (
        Example(
            "A mail, a call or a LinkedIn message to somebody at an employer",
            Word.COUNTS,
            "You contacted a person at a prospective employer. They do not have to answer.",
        ),
        again,
        Example(
            "A LinkedIn invitation with a few words to somebody at an employer",
            Word.COUNTS,
            "It is a message to that person. Name them and where they work.",
        ),
        Example("A LinkedIn invitation without a word", Word.NOT_STATED, ASK),
        Example(
            "Somebody who is in your network, imported or not, to whom you wrote nothing",
            Word.RECORD,
            "A connection alone contacts nobody.",
        ),
        Example(
            "A message to a company’s general address, with nobody named",
            Word.RECORD,
            "It names no person; add who it was and it counts.",
        ),
        _agency(policy),
    )


def _agency(policy: PolicyRules) -> Example:
    what = "A recruiter at an agency"
    if policy.agencies_count is None:
        return Example(
            what, Word.NOT_STATED, "Log it as a contact at an agency. A person decides it with your claim."
        )
    if policy.agencies_count:
        return Example(what, Word.COUNTS, "People at recruiting agencies count as people you contact.")
    return Example(what, Word.RECORD, "People at recruiting agencies do not count as people you contact.")


def _commits(quota: QuotaRule) -> tuple[Example, ...]:
    by_days = quota.counting == Counting.DISTINCT_DAYS
    return (
        Example(
            "A commit with its link, from an account that you have proven",
            Word.COUNTS,
            "We can read it there.",
        ),
        Example(
            "A commit that nobody can look up, such as one in a private repository",
            Word.RECORD if quota.needs_link else Word.COUNTS,
            "It needs a public link."
            if quota.needs_link
            else "It counts as you stated it, and a claim says so.",
        ),
        Example(
            "Five commits on one day",
            Word.ONCE if by_days else Word.COUNTS,
            "Days are counted, and that is one." if by_days else "Each of the five counts.",
        ),
        Example("The same commit, logged again", Word.ONCE, "A commit is known by where it is and its hash."),
    )


def _posts(quota: QuotaRule) -> tuple[Example, ...]:
    return (
        Example(
            "A post of yours at a public address, with its link",
            Word.COUNTS,
            "It counts at once; we check that the link is public and yours.",
        ),
        Example(
            "A draft, or a page that only who signs in can read",
            Word.RECORD,
            "The link has to be public. Once it is, it counts.",
        ),
        Example("A post without a link", Word.RECORD, "Add the link and it counts.")
        if quota.needs_link
        else Example("A post without a link", Word.COUNTS, "No link is asked for."),
        Example(
            "A post that somebody else wrote",
            Word.RECORD,
            "It has to be yours: your name on it, or below a site that you declared.",
        ),
        Example(
            "A post whose page names no day", Word.COUNTS, "It counts meanwhile; your coach takes a look."
        ),
    )


def _others(kind: KindFacts, quota: QuotaRule) -> tuple[Example, ...]:
    if quota.counting == Counting.DISTINCT_DAYS:
        twice = Example(f"Two on one day: {kind.name}", Word.ONCE, "Days are counted, and that is one.")
    elif quota.counting == Counting.DISTINCT_PEOPLE:
        twice = Example("The same person twice", Word.ONCE, f"A person counts once in a {quota.unit.value}.")
    else:
        twice = Example(f"Two on one day: {kind.name}", Word.COUNTS, "Each counts for itself.")
    return (Example(f"One done and logged: {kind.name}", Word.COUNTS, "Say where, and as what."), twice)


def _uncounted(policy: PolicyRules, kind: KindFacts) -> tuple[Example, ...]:
    if kind.contact == "agency":
        return (_agency(policy),)
    people = next((quota for quota in policy.quotas if quota.counts_contacts), None)
    if people is None:
        return ()
    return (
        Example(
            "With it you wrote to a person at an employer, or met one",
            Word.COUNTS,
            f"Log that contact as well, by their name: it counts for {people.label}.",
        ),
        Example("The same with nobody named", Word.RECORD, "It shows your work, to you and to your coach."),
    )


def _in_time(policy: PolicyRules, quotas: tuple[QuotaRule, ...]) -> tuple[Example, ...]:
    if not quotas:
        return ()
    unit, days = quotas[0].unit.value, policy.late_log_days
    limit = f"more than {plural(days, 'day')} after its {unit} ended" if days else f"after its {unit} ended"
    return (
        Example(f"Logged {limit}", Word.RECORD, "It stays on record, and counts only if a coach accepts it."),
        Example("Done before your start date", Word.RECORD, "It is kept, and not counted."),
    )
