"""Links to postings as they are compared: one posting is one opening, whichever way led to its page."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

KEY_AT_MOST = 500
# What only says whence somebody came; Greenhouse's `gh_jid`, Indeed's `jk` and their like name the posting itself.
_TRACKING = re.compile(
    r"utm_.*|mc_.*|gclid|fbclid|msclkid|ref|refid|referrer|source|src|gh_src|lever-source.*|lever-origin|trk|trkinfo|"
    r"trackingid|lipi|originalsubdomain|position|pagenum|from|tk|iis|iisn|ashby_source|s|share_id|in_iframe",
    re.IGNORECASE,
)
_LINKEDIN = re.compile(r"/jobs/view/(?:[^/]*?-)?(\d{6,})")
_HOSTS = {
    "job-boards.greenhouse.io": "boards.greenhouse.io",
    "job-boards.eu.greenhouse.io": "boards.eu.greenhouse.io",
}
_FORM = re.compile(r"/(?:apply|application|thanks)$")  # the form that belongs to the posting


def link_key(link: str) -> str:
    """Return what names the posting that a link leads to; empty for what is no link."""
    if not link.strip():
        return ""
    try:
        parts = urlsplit(link if "://" in link else f"https://{link}")
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:  # such as an unfinished IPv6 address
        return ""
    if not host:
        return ""
    host = _HOSTS.get(host, host)
    if host.endswith("linkedin.com"):
        return _linkedin(parts.path, parts.query)
    query = [(name, value) for name, value in parse_qsl(parts.query) if not _TRACKING.fullmatch(name)]
    path = _FORM.sub("", parts.path.rstrip("/"))
    return f"{host}{path}{'?' if query else ''}{urlencode(sorted(query))}"[:KEY_AT_MOST]


def _linkedin(path: str, query: str) -> str:
    """Return the posting's number, which stands in the path of its page, and in the query of a search's."""
    named = _LINKEDIN.search(path)
    number = named.group(1) if named else dict(parse_qsl(query)).get("currentJobId", "")
    return f"linkedin.com/jobs/view/{number}" if number else f"linkedin.com{path.rstrip('/')}"[:KEY_AT_MOST]
