"""GitHub, or a server of the same kind: https://docs.github.com/rest."""

import base64
import re
from datetime import datetime
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

MOST_REPOSITORIES = 40  # those pushed to last
_COMMIT = re.compile(r"^/([^/]+/[^/]+)/(?:commit|pull/\d+/commits|commits)/([0-9a-f]{7,64})", re.IGNORECASE)
_GIST = re.compile(r"^/(?:[^/]+/)?([0-9a-f]{8,64})(?:[/#]|$)", re.IGNORECASE)


class GitHub(CodeHost):
    key = "github"
    label = "GitHub"
    snippet = "public gist"

    @property
    def domain(self) -> str:
        return urlsplit(settings.GITHUB_URL).hostname or ""

    @property
    def app(self) -> tuple[str, str]:
        return settings.GITHUB_APP_ID, settings.GITHUB_APP_SECRET

    def api(self, now: datetime, token: str = "") -> HostApi:
        headers = {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        elif self.by_sign_in:  # what is public, with the app's own 5,000 an hour instead of 60
            pair = base64.b64encode(":".join(self.app).encode()).decode()
            headers["Authorization"] = f"Basic {pair}"
        return HostApi(settings.GITHUB_API_URL, now, headers)

    def sign_in_address(self, state: str, back: str) -> str:
        query = urlencode(
            {"client_id": self.app[0], "redirect_uri": back, "state": state, "allow_signup": "false"}
        )
        return f"{settings.GITHUB_URL}/login/oauth/authorize?{query}"

    def token_for(self, code: str, back: str) -> str:
        query = urlencode(
            {"client_id": self.app[0], "client_secret": self.app[1], "code": code, "redirect_uri": back}
        )
        return exchanged(f"{settings.GITHUB_URL}/login/oauth/access_token?{query}")

    def account_of(self, api: HostApi) -> AccountFacts:
        return _account(api.get("/user").body)

    def author_of_snippet(self, api: HostApi, link: str, code: str) -> AccountFacts:
        number = _GIST.match(urlsplit(link).path)
        if number is None:
            raise HostTrouble("This is no link to a gist. Copy it from the browser’s address bar.")
        gist = api.get(f"/gists/{number[1]}").body
        texts = [gist.get("description") or ""]
        texts += [part.get("content") or "" for part in (gist.get("files") or {}).values()]
        if not gist.get("public") or not any(code in text for text in texts):
            raise HostTrouble("The gist is there, and the code is not in it; or it is not public.")
        return _account(api.get(f"/users/{quote(str((gist.get('owner') or {}).get('login', '')))}").body)

    def commits(self, api: HostApi, account: AccountFacts, since: datetime) -> list[Commit]:
        login = _account(api.get(f"/user/{quote(account.number)}").body).username  # names change
        repositories = api.every(
            f"/users/{quote(login)}/repos?type=all&sort=pushed&direction=desc&per_page=30",
            until=lambda repository: _instant(repository.get("pushed_at")) < since,
        )
        query = urlencode({"author": login, "since": f"{since:%Y-%m-%dT%H:%M:%SZ}", "per_page": 100})
        commits: dict[str, Commit] = {}
        for repository in repositories[:MOST_REPOSITORIES]:
            try:
                rows = api.every(f"/repos/{quote(repository['full_name'])}/commits?{query}")
            except NotThere:  # it is empty, or went meanwhile
                continue
            commits |= {row["sha"]: _commit(row) for row in rows if _is_theirs(row, account.number)}
        return list(commits.values())

    def commit(self, api: HostApi, account: AccountFacts, link: str) -> Checked:
        place = _COMMIT.match(urlsplit(link).path)
        if place is None:
            return Checked(CheckState.UNCLEAR, Because.NO_AUTHOR)
        try:
            row = api.get(f"/repos/{quote(place[1])}/commits/{place[2]}").body
        except NotThere:
            return Checked(CheckState.FAILED, Because.NO_COMMIT)
        if not row.get("author"):
            return Checked(CheckState.UNCLEAR, Because.NO_AUTHOR)
        if not _is_theirs(row, account.number):
            return Checked(CheckState.FAILED, Because.OTHERS_COMMIT)
        return Checked(CheckState.GOOD, Because.YOUR_COMMIT, {"at": _commit(row).at.isoformat()})


def _account(body: Any) -> AccountFacts:
    if not isinstance(body, dict) or not body.get("id"):
        raise HostTrouble("The host does not say whose account that is.")
    return AccountFacts(
        str(body["id"]),
        body.get("login", "")[:100],
        (body.get("name") or "")[:200],
        (body.get("email") or "")[:254],
    )


def _is_theirs(row: dict[str, Any], number: str) -> bool:
    return str((row.get("author") or {}).get("id")) == number


def _commit(row: dict[str, Any]) -> Commit:
    title = (row["commit"].get("message") or "").strip().split("\n")[0]
    return Commit(row["sha"].lower(), _instant(row["commit"]["author"]["date"]), row["html_url"], title[:200])


def _instant(text: str | None) -> datetime:
    return datetime.fromisoformat(text or "1970-01-01T00:00:00Z")
