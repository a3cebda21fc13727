"""What may be written down, before any database."""

from datetime import date
from typing import Any

import pytest

from commitments.quotas.models import ActivityKind
from core.errors import Refused
from jobsearch.activities.checks import check, fold
from jobsearch.activities.code_hosts import commit_key, same

TODAY = date(2026, 4, 14)
CONTACTED = ActivityKind(slug="contacted", name="contact", done="contacted", with_person=True)
POST = ActivityKind(slug="blog_post", name="blog post", done="posted", needs_link=True)


def refused(kind: ActivityKind = CONTACTED, on: date = TODAY, **said: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        check(kind, on, today=TODAY, **said)
    return caught.value


def test_a_contact_needs_a_person() -> None:
    refusal = refused(employer="Globex")
    assert refusal.field == "person"
    assert "Priya Shah @ Globex" in refusal.message


def test_a_name_of_invisible_signs_is_no_name() -> None:
    assert refused(person="\u200b\u200f").field == "person"


def test_a_post_needs_its_link() -> None:
    assert refused(POST).field == "link"


def test_tomorrow_is_refused_and_today_is_not() -> None:
    assert refused(on=date(2026, 4, 15), person="Priya").field == "occurred_on"
    assert check(CONTACTED, TODAY, person="Priya", today=TODAY).occurred_on == TODAY


@pytest.mark.parametrize("day", [date(9999, 12, 31), date(1, 1, 1), date(1999, 12, 31)])
def test_a_year_that_is_a_slip_is_refused(day: date) -> None:
    assert refused(on=day, person="Priya").field == "occurred_on"


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"person": "x" * 121}, "person"),
        ({"person": "ﷺ" * 100}, "person"),
        ({"person": "P", "employer": "x" * 121}, "employer"),
        ({"person": "P", "note": "x" * 20_001}, "note"),
        ({"person": "P", "note": "x\0y"}, "note"),
        ({"person": "P\0"}, "person"),
        ({"person": "\ud800"}, "person"),
        ({"person": "P", "link": "javascript:alert(1)"}, "link"),
        ({"person": "P", "link": "https://" + "x" * 600}, "link"),
        ({"person": "P", "link": "not a link"}, "link"),
        ({"person": "P", "link": "ftp://example.com/x"}, "link"),
    ],
)
def test_what_does_not_fit_is_refused_at_its_field(said: dict[str, Any], field: str) -> None:
    assert refused(**said).field == field


def test_a_link_without_its_beginning_gets_one() -> None:
    assert (
        check(CONTACTED, TODAY, person="P", link="globex.com/jobs", today=TODAY).link
        == "https://globex.com/jobs"
    )


@pytest.mark.parametrize(
    "name", ["Priya  SHAH", " priya shah", "PRIYA\u00a0Shah", "Pri\u200bya Shah", "Ｐriya Shah"]
)
def test_one_name_however_it_is_typed(name: str) -> None:
    assert fold(name) == "priya shah"


def test_different_names_stay_different() -> None:
    assert fold("Priya Shah") != fold("Priya Sha")


HASH = "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"


@pytest.mark.parametrize(
    ("link", "key"),
    [
        (f"https://github.com/a/b/commit/{HASH}", f"github.com:{HASH}"),
        (f"https://www.github.com/a/b/commit/{HASH.upper()}", f"github.com:{HASH}"),
        (f"https://github.com/a/b/pull/7/commits/{HASH}#diff", f"github.com:{HASH}"),
        (f"https://gitlab.com/g/p/-/commit/{HASH}?view=parallel", f"gitlab.com:{HASH}"),
        (f"https://bitbucket.org/a/b/commits/{HASH[:7]}", f"bitbucket.org:{HASH[:7]}"),
        ("https://github.com/a/b", ""),
        ("https://github.com/a/b/commit/main", ""),
        ("https://[::1/commit/0a1b2c3", ""),
        ("", ""),
    ],
)
def test_a_commit_is_known_by_host_and_hash(link: str, key: str) -> None:
    assert commit_key(link) == key


def test_a_shortened_hash_is_the_same_commit() -> None:
    assert same(f"github.com:{HASH}", f"github.com:{HASH[:7]}")
    assert not same(f"github.com:{HASH}", f"gitlab.com:{HASH}")
    assert not same("", "")
