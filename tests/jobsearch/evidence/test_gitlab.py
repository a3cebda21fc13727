"""GitLab, whose commits carry a name and an address instead of an account (DOMAIN §5)."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.conf import LazySettings

from core.errors import Refused
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.evidence import accounts, asking, commits, connecting
from jobsearch.evidence.hosts import HOSTS
from jobsearch.evidence.models import CodeAccount
from rules.evidence_checks import Because
from tests import factories
from tests.jobsearch.evidence.conftest import NOW
from tests.jobsearch.evidence.servers import Answers, serving
from tests.jobsearch.evidence.test_commits import TUESDAY

ME = {"id": 9, "username": "priya", "name": "Priya Shah", "public_email": "priya@example.org"}


@pytest.fixture
def gitlab(settings: LazySettings) -> Iterator[Answers]:
    with serving() as answers:
        settings.GITLAB_URL = answers.address
        say(answers, "/users/9", ME)
        yield answers


def say(answers: Answers, path: str, what: Any) -> None:
    answers.pages[f"/api/v4{path}"] = (200, {"Content-Type": "application/json"}, json.dumps(what).encode())


def commit(address: str, number: int, name: str = "Priya Shah", email: str = "") -> dict[str, Any]:
    sha = f"{number:040x}"
    return {
        "id": sha, "title": "Parse dates", "author_name": name, "author_email": email,
        "authored_date": "2026-03-03T15:00:00.000+01:00", "web_url": f"{address}/team/shop/-/commit/{sha}",
    }  # fmt: skip


def prove(priya: Any, gitlab: Answers) -> CodeAccount:
    snippet = {
        "id": 12,
        "title": accounts.code_for(priya, "gitlab"),
        "visibility": "public",
        "author": {"id": 9},
    }
    say(gitlab, "/snippets/12", snippet)
    return connecting.connect_by_snippet(
        priya, HOSTS["gitlab"], f"{gitlab.address}/-/snippets/12", by=priya.user, now=NOW
    )


def test_a_public_snippet_proves_and_pushes_are_read(priya: Any, gitlab: Answers) -> None:
    account = prove(priya, gitlab)
    assert (account.username, account.email) == ("priya", "priya@example.org")
    say(gitlab, "/users/9/events", [{"project_id": 5}, {"project_id": 6}, {"project_id": 5}])
    rows = [
        commit(gitlab.address, 1),
        commit(gitlab.address, 2, name="P.", email="PRIYA@example.org"),
        commit(gitlab.address, 3, name="Sam Ortiz", email="sam@example.org"),
    ]
    say(gitlab, "/projects/5/repository/commits", rows)  # project 6 is private
    assert commits.read_due(NOW) == 1
    read = Activity.objects.filter(student=priya, source="gitlab").order_by("commit_key")
    assert [row.commit_key[-1] for row in read] == ["1", "2"]
    assert {(row.occurred_on, row.note, row.check_state) for row in read} == {
        (TUESDAY, "Parse dates", "good")
    }


def test_a_private_snippet_or_another_code_proves_nothing(priya: Any, gitlab: Answers) -> None:
    for title, visibility in (("hello", "public"), (accounts.code_for(priya, "gitlab"), "private")):
        say(gitlab, "/snippets/12", {"title": title, "visibility": visibility, "author": {"id": 9}})
        with pytest.raises(Refused, match="not in its title"):
            connecting.connect_by_snippet(
                priya, HOSTS["gitlab"], f"{gitlab.address}/-/snippets/12", by=priya.user, now=NOW
            )


def test_a_commit_by_its_link_is_theirs_or_a_coachs_to_judge(
    priya: Any, gitlab: Answers, settings: LazySettings
) -> None:
    prove(priya, gitlab)
    reasons = []
    for number, name in ((1, "Priya Shah"), (2, "Sam Ortiz"), (3, "")):
        row = commit(gitlab.address, number, name=name)
        if name:
            say(gitlab, f"/projects/team%2Fshop/repository/commits/{row['id']}", row)
        logged = activity_verbs.log(
            priya, kind="commit", occurred_on=TUESDAY, link=row["web_url"], by=priya.user, now=NOW
        )
        asking.check_due(NOW)
        reasons.append(logged.check_results.get().because)
    assert reasons == [Because.YOUR_COMMIT, Because.NO_AUTHOR, Because.NO_COMMIT]


def test_a_host_that_sends_us_elsewhere_is_not_followed(priya: Any, gitlab: Answers) -> None:
    prove(priya, gitlab)
    status, headers, body = 200, {"Content-Type": "application/json"}, b'[{"project_id": 5}]'
    headers |= {"Link": '<http://169.254.169.254/latest>; rel="next"'}
    gitlab.pages["/api/v4/users/9/events"] = (status, headers, body)
    assert commits.read_due(NOW) == 0
    assert "sends us elsewhere" in CodeAccount.objects.get().trouble


def test_signing_in_reads_the_profile_alone_and_comes_back_to_who_went(
    priya: Any, gitlab: Answers, settings: LazySettings
) -> None:
    settings.GITLAB_APP_ID, settings.GITLAB_APP_SECRET = "app", "secret"
    say(gitlab, "/user", ME)
    gitlab.raw("/oauth/token", _token_for_a_good_code)
    browser = factories.client_of(priya.user)
    going = urlsplit(browser.get("/work/accounts/gitlab/sign-in/")["Location"])
    asked = parse_qs(going.query)
    assert f"{going.scheme}://{going.netloc}{going.path}" == f"{gitlab.address}/oauth/authorize"
    assert asked["scope"] == ["read_user"]
    assert asked["redirect_uri"][0].endswith("/work/accounts/gitlab/back/")
    state = asked["state"][0]
    for said in ({"code": "good"}, {"state": state}, {"code": "bad", "state": state}):
        browser.get("/work/accounts/gitlab/back/", said)
        assert not CodeAccount.objects.exists()
    browser.get("/work/accounts/gitlab/back/", {"code": "good", "state": state})
    account = CodeAccount.objects.get()
    assert (account.host, account.username, account.proven_by) == ("gitlab", "priya", "sign_in")
    assert accounts.token_of(account) == "glt_token"
    assert gitlab.headers[-1]["Authorization"] == "Bearer glt_token"


def _token_for_a_good_code(handler: Any) -> None:
    good = parse_qs(urlsplit(handler.path).query)["code"] == ["good"]
    body = json.dumps({"access_token": "glt_token"} if good else {"error": "invalid_grant"}).encode()
    handler.send_response(200 if good else 400)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)
