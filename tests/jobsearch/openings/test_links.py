"""One posting is one opening, whichever way led to its page."""

import pytest

from jobsearch.openings.links import link_key

LINKEDIN = "linkedin.com/jobs/view/4012345678"


@pytest.mark.parametrize(
    ("link", "key"),
    [
        ("https://www.globex.com/jobs/17/", "globex.com/jobs/17"),
        ("http://globex.com/jobs/17?utm_source=mail&utm_medium=x", "globex.com/jobs/17"),
        ("globex.com/jobs/17#apply", "globex.com/jobs/17"),
        ("https://GLOBEX.com/jobs/17", "globex.com/jobs/17"),
        ("https://www.linkedin.com/jobs/view/4012345678/?refId=abc&trackingId=x", LINKEDIN),
        ("https://www.linkedin.com/jobs/view/backend-engineer-at-globex-4012345678", LINKEDIN),
        ("https://www.linkedin.com/jobs/search/?currentJobId=4012345678&keywords=python", LINKEDIN),
        ("https://de.linkedin.com/jobs/view/4012345678", LINKEDIN),
        ("https://www.indeed.com/viewjob?jk=ab12&from=serp&tk=9", "indeed.com/viewjob?jk=ab12"),
        ("https://job-boards.greenhouse.io/globex/jobs/7?gh_src=z", "boards.greenhouse.io/globex/jobs/7"),
        ("https://globex.com/careers?gh_jid=7", "globex.com/careers?gh_jid=7"),
        ("https://jobs.lever.co/globex/ab-cd/apply?lever-source=LinkedIn", "jobs.lever.co/globex/ab-cd"),
        ("https://jobs.ashbyhq.com/globex/ab-cd/application", "jobs.ashbyhq.com/globex/ab-cd"),
        ("", ""),
        ("   ", ""),
        ("https://[::1", ""),
        ("https://", ""),
    ],
)
def test_a_link_names_its_posting(link: str, key: str) -> None:
    assert link_key(link) == key


def test_two_postings_of_one_board_differ() -> None:
    assert link_key("https://x.com/jobs?id=1") != link_key("https://x.com/jobs?id=2")
