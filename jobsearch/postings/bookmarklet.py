"""The bookmark that logs the page being looked at: it opens ours with the page's address, title and job posting.

All of it stands behind the #, which no browser sends to a server: no log, ours or another's, holds what one looked at.
"""

from django.conf import settings
from django.urls import reverse

LETTERS_AT_MOST = 60_000  # of the posting; browsers take addresses of this length
_SCRIPT = (
    "javascript:(()=>{"
    "const f=[...document.querySelectorAll('script[type=\"application/ld+json\"]')]"
    ".map(s=>s.textContent).find(t=>t.includes('JobPosting'))||'';"
    "const p=new URLSearchParams({url:location.href,title:document.title,"
    "text:String(getSelection()).slice(0,5000),posting:f.slice(0,%(letters)d)});"
    "window.open('%(address)s#'+p)"
    "})()"
)


def bookmarklet() -> str:
    """Return the bookmark's address."""
    return _SCRIPT % {
        "letters": LETTERS_AT_MOST,
        "address": f"{settings.BASE_URL}{reverse('jobsearch:shared')}",
    }
