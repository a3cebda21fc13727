"""Commits are read from the host; each is one activity, and takes the place of one that was typed (DOMAIN §5, §13)."""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from core.errors import Refused
from guarantee.dossier.record import records, searches_of
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.evidence import accounts, asking, commits, connecting
from jobsearch.evidence.hosts import HOSTS
from jobsearch.evidence.models import CheckResult, CodeAccount, HostAnswer, HostPause
from rules.evidence_checks import Because
from rules.states import CheckState
from standing.models import Period
from standing.verbs import assess_students
from standing.verification import differences
from tests import factories
from tests.jobsearch.evidence.conftest import NOW
from tests.jobsearch.evidence.servers import FakeGitHub

TUESDAY = date(2026, 3, 3)
LATER = NOW + timedelta(hours=4)


def typed(
    priya: Any, times: int = 1, day: date = TUESDAY, now: datetime = NOW, **values: Any
) -> list[Activity]:
    return [
        activity_verbs.log(priya, kind="commit", occurred_on=day, by=priya.user, now=now, **values)
        for _ in range(times)
    ]


def found(host: FakeGitHub, times: int, repository: str = "priya/site", day: str = "2026-03-03") -> list[str]:
    return [host.add_commit(repository, "priya", f"{day}T15:{number:02}:00Z") for number in range(times)]


def standing_commits(priya: Any) -> list[Activity]:
    return list(Activity.objects.not_struck().filter(student=priya, kind="commit").order_by("pk"))


def states(priya: Any) -> list[str]:
    return sorted(activity.check_state for activity in standing_commits(priya))


def counted(priya: Any) -> int:
    return Period.objects.get(search__student=priya, unit="week", number=1).counts[1]


def test_of_four_typed_and_three_found_three_are_replaced_and_one_is_stated(
    priya: Any, host: FakeGitHub, account: CodeAccount
) -> None:
    typed(priya, 4)
    hashes = found(host, 3)
    assert commits.read_due(NOW) == 1
    assert states(priya) == ["good", "good", "good", "stated"]
    assert {row.commit_key.rpartition(":")[2] for row in standing_commits(priya) if row.commit_key} == set(
        hashes
    )
    assert counted(priya) == 4
    assert list(differences(NOW)) == []


def test_more_found_than_typed_are_added_and_twice_the_same_gives_the_same(
    priya: Any, host: FakeGitHub, account: CodeAccount
) -> None:
    typed(priya, 1)
    found(host, 3)
    commits.read_due(NOW)
    before = list(Activity.objects.order_by("pk").values())
    steps = CheckResult.objects.count()
    for hours in (4, 8):
        assert commits.read_due(NOW + timedelta(hours=hours)) == 1
    assert list(Activity.objects.order_by("pk").values()) == before
    assert CheckResult.objects.count() == steps
    assert states(priya) == ["good"] * 3
    assert counted(priya) == 3
    assert host.unchanged >= 4, "what did not change costs nothing"


def test_typed_after_they_were_read_they_are_taken_off_one_for_one(
    priya: Any, host: FakeGitHub, account: CodeAccount
) -> None:
    found(host, 3)
    commits.read_due(NOW)
    typed(priya, 4, now=NOW + timedelta(hours=1))
    assert counted(priya) == 7
    commits.read_due(LATER)
    assert states(priya) == ["good", "good", "good", "stated"]
    assert counted(priya) == 4
    commits.read_due(NOW + timedelta(hours=8))
    assert counted(priya) == 4
    assert list(differences(NOW + timedelta(hours=8))) == []


def test_a_commit_that_was_logged_by_its_link_is_the_same_commit(
    priya: Any, host: FakeGitHub, account: CodeAccount
) -> None:
    (sha,) = found(host, 1)
    typed(priya, link=f"https://github.com/priya/site/commit/{sha[:10]}")
    commits.read_due(NOW)
    assert states(priya) == ["good"]


def test_what_the_student_took_back_is_not_brought_again(
    priya: Any, host: FakeGitHub, account: CodeAccount
) -> None:
    found(host, 1)
    commits.read_due(NOW)
    activity_verbs.strike(standing_commits(priya)[0], by=priya.user, now=NOW)
    commits.read_due(LATER)
    assert standing_commits(priya) == []


def test_the_day_is_the_students_own(priya: Any, host: FakeGitHub, account: CodeAccount) -> None:
    """Four in the morning in London is the evening before in New York."""
    host.add_commit("priya/site", "priya", "2026-03-04T04:30:00Z")
    commits.read_due(NOW)
    assert standing_commits(priya)[0].occurred_on == date(2026, 3, 3)


def test_others_commits_in_ones_own_repository_are_not_ones_own(
    priya: Any, host: FakeGitHub, account: CodeAccount
) -> None:
    host.add_commit("priya/site", "sam", "2026-03-03T15:00:00Z")
    host.add_commit("priya/site", None, "2026-03-03T15:00:00Z")
    commits.read_due(NOW)
    assert standing_commits(priya) == []


def test_pages_of_a_list_are_all_read(priya: Any, host: FakeGitHub, account: CodeAccount) -> None:
    host.page_size = 2
    found(host, 5)
    commits.read_due(NOW)
    assert len(standing_commits(priya)) == 5


def test_days_whose_limit_has_passed_are_left_alone(
    priya: Any, host: FakeGitHub, account: CodeAccount
) -> None:
    typed(priya, 4)
    found(host, 3)
    commits.read_due(datetime(2026, 3, 16, 4, tzinfo=UTC))
    assert states(priya) == ["stated"] * 4


# --- Limits, errors -------------------------------------------------------------------------------------------------


def test_a_host_that_asks_to_wait_is_left_alone_until_then(
    priya: Any, host: FakeGitHub, account: CodeAccount
) -> None:
    typed(priya, 1)
    found(host, 1)
    host.limit = 1
    assert commits.read_due(NOW) == 0
    pause = HostPause.objects.get()
    assert timedelta(minutes=25) < pause.until - NOW <= timedelta(minutes=31)
    asked, host.limit = len(host.asked), 100
    assert commits.read_due(pause.until - timedelta(seconds=1)) == 0
    assert len(host.asked) == asked
    assert commits.read_due(pause.until) == 1
    assert states(priya) == ["good"]


def test_a_host_in_trouble_is_said_on_the_page_and_asked_later(
    priya: Any, host: FakeGitHub, account: CodeAccount
) -> None:
    host.broken = True
    assert commits.read_due(NOW) == 0
    account.refresh_from_db()
    assert "try again later" in account.trouble
    host.broken = False
    assert commits.read_due(NOW + timedelta(hours=1)) == 1
    account.refresh_from_db()
    assert account.trouble == ""


def test_a_worker_that_dies_before_it_writes_has_stored_no_answer(
    priya: Any, host: FakeGitHub, account: CodeAccount, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An ETag that was kept without its commits would hide them for good."""

    def die(*arguments: Any) -> Any:
        raise SystemExit

    found(host, 2)
    with monkeypatch.context() as patched:
        patched.setattr(commits, "take_commits", die)
        with pytest.raises(SystemExit):
            commits.read_due(NOW)
    assert not HostAnswer.objects.exists()
    assert commits.read_due(NOW + timedelta(minutes=4)) == 0, "it is taken still"
    assert commits.read_due(NOW + timedelta(minutes=5)) == 1
    assert states(priya) == ["good", "good"]


# --- One commit by its link -----------------------------------------------------------------------------------------


def test_a_link_to_a_commit_is_asked_of_the_host(priya: Any, host: FakeGitHub, account: CodeAccount) -> None:
    mine = host.add_commit("team/shop", "priya", "2026-03-03T15:00:00Z")
    others = host.add_commit("team/shop", "sam", "2026-03-03T16:00:00Z")
    nobodys = host.add_commit("team/shop", None, "2026-03-03T17:00:00Z")
    for sha in (mine, others, nobodys, "f" * 40):
        typed(priya, link=f"https://github.com/team/shop/commit/{sha}")
    assert asking.check_due(NOW) == 4
    reasons = [activity.check_results.get().because for activity in standing_commits(priya)]
    assert reasons == [Because.YOUR_COMMIT, Because.OTHERS_COMMIT, Because.NO_AUTHOR, Because.NO_COMMIT]
    assert [activity.check_state for activity in standing_commits(priya)] == [
        "good",
        "failed",
        "unclear",
        "failed",
    ]


def test_without_an_account_it_is_stated_until_one_is_proven(priya: Any, host: FakeGitHub) -> None:
    (sha,) = found(host, 1)
    typed(priya, link=f"https://github.com/priya/site/commit/{sha}")
    asking.check_due(NOW)
    assert states(priya) == ["stated"]
    facts = HOSTS["github"].account_of(HOSTS["github"].api(NOW, "token"))
    connecting.connect(
        priya, HOSTS["github"], facts, proven_by="sign_in", token="gho", by=priya.user, now=NOW
    )
    asking.check_due(NOW)
    assert states(priya) == ["good"]


# --- Proving an account ---------------------------------------------------------------------------------------------


def gist(host: FakeGitHub, text: str, *, login: str = "priya", public: bool = True) -> str:
    host.gists["aabbccdd11"] = {
        "public": public, "description": "", "owner": {"login": login}, "files": {"x.txt": {"content": text}},
    }  # fmt: skip
    return f"https://gist.github.com/{login}/aabbccdd11"


def prove(student: Any, link: str) -> CodeAccount:
    return connecting.connect_by_snippet(student, HOSTS["github"], link, by=student.user, now=NOW)


def test_the_code_in_a_public_gist_proves_an_account(priya: Any, host: FakeGitHub) -> None:
    account = prove(priya, gist(host, f"hello {accounts.code_for(priya, 'github')}"))
    assert (account.number, account.username, account.proven_by) == ("7", "priya", "code")
    assert commits.read_due(NOW) == 1


def test_another_students_code_or_a_secret_gist_proves_nothing(
    priya: Any, bob: Any, host: FakeGitHub
) -> None:
    other = factories.make_student("Sam Ortiz", coach=bob)
    code = accounts.code_for(priya, "github")
    assert accounts.code_for(other, "github") != code
    for link in (gist(host, accounts.code_for(other, "github")), gist(host, code, public=False)):
        with pytest.raises(Refused, match="the code is not in it"):
            prove(priya, link)
    for link in ("https://gist.github.com/priya/0000000000", "https://evil.example/x", "nonsense"):
        with pytest.raises(Refused):
            prove(priya, link)


def test_one_account_is_one_students(priya: Any, bob: Any, host: FakeGitHub, account: CodeAccount) -> None:
    other = factories.make_student("Sam Ortiz", coach=bob)
    with pytest.raises(Refused, match="connected by somebody else"):
        prove(other, gist(host, accounts.code_for(other, "github")))
    connecting.disconnect(account, by=priya.user, now=NOW)
    assert prove(other, gist(host, accounts.code_for(other, "github"))).student_id == other.pk


def test_signing_in_asks_for_no_right_and_its_token_is_kept_encrypted(
    priya: Any, host: FakeGitHub, settings: Any
) -> None:
    settings.GITHUB_URL, settings.GITHUB_APP_ID, settings.GITHUB_APP_SECRET = host.address, "app", "secret"
    browser = factories.client_of(priya.user)
    going = browser.get("/work/accounts/github/sign-in/")
    assert going.status_code == 302
    assert going["Location"].startswith(f"{host.address}/login/oauth/authorize?")
    assert "scope" not in going["Location"]
    state = going["Location"].partition("state=")[2].partition("&")[0]
    for query in ("", "?code=good", "?code=good&state=wrong", f"?state={state}", f"?code=bad&state={state}"):
        browser.get(f"/work/accounts/github/back/{query}")
        assert not CodeAccount.objects.exists()
    stranger = factories.client_of(factories.make_student("Sam Ortiz").user)
    stranger.get(f"/work/accounts/github/back/?code=good&state={state}")
    assert not CodeAccount.objects.exists(), "whoever got hold of the link connects nothing"
    browser.get(f"/work/accounts/github/back/?code=good&state={state}")
    account = CodeAccount.objects.get()
    assert (account.number, account.proven_by) == ("7", "sign_in")
    assert "gho_token" not in account.token
    assert accounts.token_of(account) == "gho_token"
    connecting.disconnect(account, by=priya.user, now=NOW)
    account.refresh_from_db()
    assert account.token == ""


# --- Finding 3 ------------------------------------------------------------------------------------------------------


def test_finding_three_says_how_many_weeks_rest_on_what_was_stated(
    priya: Any, host: FakeGitHub, account: CodeAccount
) -> None:
    """Week 1 has five commits, of which one is stated; week 2 has six, of which one is."""
    for number in range(8):
        for day in (date(2026, 3, 3), date(2026, 3, 10)):
            activity_verbs.log(
                priya, kind="contacted", occurred_on=day, person=f"Person {number} Lee", by=priya.user,
                now=datetime(2026, 3, 11, 15, tzinfo=UTC),
            )  # fmt: skip
    now = datetime(2026, 3, 11, 15, tzinfo=UTC)
    for day, times in ((date(2026, 3, 3), 5), (date(2026, 3, 10), 6)):
        typed(priya, times, day=day, now=now)
        post = activity_verbs.log(
            priya, kind="blog_post", occurred_on=day, link=f"https://x.example/{day}", by=priya.user, now=now
        )
        Activity.objects.filter(pk=post.pk).update(check_state=CheckState.GOOD)
    found(host, 4)
    found(host, 5, repository="priya/other", day="2026-03-10")
    commits.read_due(now)
    assert states(priya).count("stated") == 2
    settled = datetime(2026, 4, 1, 15, tzinfo=UTC)
    assess_students([priya.pk], settled)
    (search,) = searches_of([priya.pk])
    record = records([search])[search.pk]
    resting = [period.number for period in record.periods if period.pk in record.resting_on_stated]
    assert resting == [1]
    from guarantee.dossier.queries import dossier_of_search

    dossier = dossier_of_search(search, now=settled)
    assert "1 week rests on activities that were stated" in json.dumps(dossier)
