"""The code hosts whose commits can be read. To add one: a file beside this with its class, and its line in `HOSTS`."""

from jobsearch.evidence.hosts.base import CodeHost
from jobsearch.evidence.hosts.github import GitHub
from jobsearch.evidence.hosts.gitlab import GitLab

HOSTS: dict[str, CodeHost] = {host.key: host for host in (GitHub(), GitLab())}


def host_of(commit_key: str) -> CodeHost | None:
    """Return the host on which a commit is, by its key as `jobsearch.activities.code_hosts` has it."""
    domain = commit_key.rpartition(":")[0]
    return next((host for host in HOSTS.values() if host.domain == domain), None)
