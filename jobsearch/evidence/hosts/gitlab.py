"""GitLab, the public one or a school's own: https://docs.gitlab.com/api/rest/."""

import re
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from django.conf import settings

from jobsearch.evidence.hosts.base import (
    AccountFacts,
    CodeHost,
    Commit,
    HostApi,
    HostTrouble,
    NotThere,
    exchanged,
)
from rules.evidence_checks import Because, Checked
from rules.states import CheckState

MOST_PROJECTS = 40
_COMMIT = re.compile(r"^/(.+?)/(?:-/)?commit/([0-9a-f]{7,64})", re.IGNORECASE)
_SNIPPET = re.compile(r"^/(?:-/)?snippets/(\d{1,18})")


class GitLab(CodeHost):
    key = "gitlab"
    label = "GitLab"
    snippet = "public snippet"

    @property
    def domain(self) -> str:
        return urlsplit(settings.GITLAB_URL).hostname or ""

    @property
    def app(self) -> tuple[str, str]:
        return settings.GITLAB_APP_ID, settings.GITLAB_APP_SECRET

    def api(self, now: datetime, token: str = "") -> HostApi:
        headers = {"Accept": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
        return HostApi(f"{settings.GITLAB_URL}/api/v4", now, headers)

    def sign_in_address(self, state: str, back: str) -> str:
        query = urlencode(
            {
                "client_id": self.app[0],
                "redirect_uri": back,
                "response_type": "code",
                "state": state,
                "scope": "read_user",  # GitLab knows no sign-in without any; this one reads the profile alone
            }
        )
        return f"{settings.GITLAB_URL}/oauth/authorize?{query}"

    def token_for(self, code: str, back: str) -> str:
        query = urlencode(
            {
                "client_id": self.app[0],
                "client_secret": self.app[1],
                "code": code,
                "grant_type": "authorization_code",
                "redirect_uri": back,
            }
        )
        return exchanged(f"{settings.GITLAB_URL}/oauth/token?{query}")

    def account_of(self, api: HostApi) -> AccountFacts:
        return _account(api.get("/user").body)

    def author_of_snippet(self, api: HostApi, link: str, code: str) -> AccountFacts:
        number = _SNIPPET.match(urlsplit(link).path)
        if number is None:
            raise HostTrouble(
                "This is no link to a snippet of yours. Copy it from the browser’s address bar."
            )
        snippet = api.get(f"/snippets/{number[1]}").body
        texts = [snippet.get("title") or "", snippet.get("description") or ""]
        if snippet.get("visibility") != "public" or not any(code in text for text in texts):
            raise HostTrouble("The snippet is there, and the code is not in its title; or it is not public.")
        return _account(api.get(f"/users/{snippet['author']['id']}").body)

    def commits(self, api: HostApi, account: AccountFacts, since: datetime) -> list[Commit]:
        after = (since - timedelta(days=1)).date()  # the API's “after” leaves that day out
        pushes = api.every(f"/users/{quote(account.number)}/events?action=pushed&after={after}&per_page=100")
        projects = list(dict.fromkeys(push["project_id"] for push in pushes if push.get("project_id")))
        query = urlencode({"since": f"{since:%Y-%m-%dT%H:%M:%SZ}", "all": "true", "per_page": 100})
        commits: dict[str, Commit] = {}
        for project in projects[:MOST_PROJECTS]:
            try:
                rows = api.every(f"/projects/{project}/repository/commits?{query}")
            except NotThere:  # it is private, or went meanwhile
                continue
            commits |= {row["id"]: _commit(row) for row in rows if _is_theirs(row, account)}
        return list(commits.values())

    def commit(self, api: HostApi, account: AccountFacts, link: str) -> Checked:
        place = _COMMIT.match(urlsplit(link).path)
        if place is None:
            return Checked(CheckState.UNCLEAR, Because.NO_AUTHOR)
        try:
            row = api.get(f"/projects/{quote(place[1], safe='')}/repository/commits/{place[2]}").body
        except NotThere:
            return Checked(CheckState.FAILED, Because.NO_COMMIT)
        if _is_theirs(row, account):
            return Checked(CheckState.GOOD, Because.YOUR_COMMIT, {"at": _commit(row).at.isoformat()})
        # a commit carries a name and an address, which its author may have written otherwise than in the account
        return Checked(CheckState.UNCLEAR, Because.NO_AUTHOR)


def _account(body: Any) -> AccountFacts:
    if not isinstance(body, dict) or not body.get("id"):
        raise HostTrouble("The host does not say whose account that is.")
    email = body.get("commit_email") or body.get("public_email") or ""
    return AccountFacts(
        str(body["id"]), body.get("username", "")[:100], (body.get("name") or "")[:200], email[:254]
    )


def _is_theirs(row: dict[str, Any], account: AccountFacts) -> bool:
    email, name = row.get("author_email") or "", row.get("author_name") or ""
    if account.email and email.casefold() == account.email.casefold():
        return True
    return bool(name) and name.casefold() in (account.name.casefold(), account.username.casefold())


def _commit(row: dict[str, Any]) -> Commit:
    at = datetime.fromisoformat(row.get("authored_date") or row["created_at"])
    return Commit(row["id"].lower(), at, row["web_url"], (row.get("title") or "")[:200])
