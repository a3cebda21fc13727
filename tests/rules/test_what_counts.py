"""What counts of each kind, by the rules of a version: a LinkedIn invitation, an agency, a commit nobody can see."""

from dataclasses import replace

import pytest

from rules.policy import PolicyRules
from rules.what_counts import ASK, NOT_A_GOAL, Example, KindFacts, Word, asks_for, what_counts
from tests.rules.make import COMMITS, MEETING, PEOPLE, POST, PUSH_DAYS, SCHOOL

CONTACT = KindFacts("contact", "contact", with_person=True, contact="employer")
AGENCY = KindFacts("agency_contact", "contact at an agency", with_person=True, contact="agency")
COMMIT = KindFacts("commit", "commit", evidence="commits")
A_POST = KindFacts("post", "blog post", needs_link=True, evidence="post")
APPLIED = KindFacts("applied", "application")


def example(policy: PolicyRules, kind: KindFacts, beginning: str) -> Example:
    return next(one for one in what_counts(policy, kind).examples if one.what.startswith(beginning))


@pytest.mark.parametrize(
    ("kind", "beginning", "word"),
    [
        pytest.param(CONTACT, "A mail, a call", Word.COUNTS, id="a message to a person"),
        pytest.param(CONTACT, "A second message", Word.ONCE, id="to the same person"),
        pytest.param(
            CONTACT, "A LinkedIn invitation with a few words", Word.COUNTS, id="an invitation with words"
        ),
        pytest.param(
            CONTACT, "A LinkedIn invitation without", Word.NOT_STATED, id="an invitation without a word"
        ),
        pytest.param(CONTACT, "Somebody who is in your network", Word.RECORD, id="a connection alone"),
        pytest.param(CONTACT, "A recruiter", Word.NOT_STATED, id="an agency, of which nothing is stated"),
        pytest.param(COMMIT, "Five commits on one day", Word.COUNTS, id="five commits on one day"),
        pytest.param(A_POST, "A draft", Word.RECORD, id="a draft"),
        pytest.param(A_POST, "A post without a link", Word.RECORD, id="a post without a link"),
        pytest.param(APPLIED, "With it you wrote", Word.COUNTS, id="the person behind an application"),
    ],
)
def test_an_example_says_its_word(kind: KindFacts, beginning: str, word: Word) -> None:
    assert example(SCHOOL, kind, beginning).word is word


def test_what_the_text_does_not_state_is_for_the_coach_to_answer() -> None:
    assert example(SCHOOL, CONTACT, "A LinkedIn invitation without").why == ASK


@pytest.mark.parametrize(
    ("stated", "word"), [(None, Word.NOT_STATED), (True, Word.COUNTS), (False, Word.RECORD)]
)
def test_an_agency_counts_as_the_version_says(stated: bool | None, word: Word) -> None:
    policy = replace(SCHOOL, agencies_count=stated)
    assert example(policy, AGENCY, "A recruiter").word is word
    assert example(policy, CONTACT, "A recruiter").word is word


def test_where_days_are_counted_five_commits_on_one_are_one() -> None:
    policy = replace(SCHOOL, quotas=(PUSH_DAYS,))
    assert example(policy, COMMIT, "Five commits on one day").word is Word.ONCE


def test_a_kind_that_no_quota_counts_is_on_record() -> None:
    counts = what_counts(SCHOOL, KindFacts("talk", "talk"))
    assert counts.sentence == NOT_A_GOAL and counts.quotas == ()


def test_the_sentence_names_quota_and_clause() -> None:
    assert what_counts(SCHOOL, CONTACT).sentence == (
        "It counts for People (at least 8 different people a week, clause 3.1)."
    )


def test_what_a_quota_asks_for_in_words() -> None:
    assert asks_for(COMMITS) == "at least 5 commits a week"
    assert asks_for(POST) == "at least 1 post a week"
    assert asks_for(MEETING) == "at least 1 meeting a month"
    assert asks_for(PEOPLE) == "at least 8 different people a week"


@pytest.mark.parametrize(
    ("days", "beginning"),
    [
        (0, "Logged after its week ended"),
        (1, "Logged more than 1 day after"),
        (7, "Logged more than 7 days after"),
    ],
)
def test_the_limit_for_logging_is_the_versions(days: int, beginning: str) -> None:
    assert example(replace(SCHOOL, late_log_days=days), CONTACT, "Logged").what.startswith(beginning)
