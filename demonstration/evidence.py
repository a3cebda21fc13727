"""The demonstration's share of checks: posts of the weeks that are not settled, as they would have been found."""

from datetime import datetime

from commitments.searches.models import Search
from jobsearch.activities.models import Activity
from jobsearch.activities.recording import lock
from jobsearch.evidence.asking import record_found
from jobsearch.evidence.models import DeclaredSite
from jobsearch.evidence.posts import address_of
from rules.evidence_checks import Because, Checked
from rules.states import CheckedEvidence, CheckState
from standing.models import Period

# By turns, the first student first: most posts are good, one is not there, and one names no day.
FOUND = (
    (CheckState.GOOD, Because.YOURS),
    (CheckState.FAILED, Because.NOT_THERE),
    (CheckState.UNCLEAR, Because.UNDATED),
    (CheckState.GOOD, Because.YOURS),
)


def check_posts(now: datetime) -> None:
    """Have the newest post of each student who is searching checked, and the site it is on declared."""
    searches = Search.objects.live().select_related("student__user").order_by("pk")
    for number, search in enumerate(searches):
        post = _newest_post(search, now)
        if post is None:
            continue
        lock(search.student)
        post.student = search.student
        state, because = FOUND[number] if number < len(FOUND) else FOUND[0]
        details = (
            {"published": post.occurred_on.isoformat(), "by": "site"} if because == Because.YOURS else {}
        )
        record_found(post, Checked(state, because, details), now=now)
        site = address_of(post.link).partition("/")[0]
        DeclaredSite.objects.create(student=search.student, address=site, declared_at=search.opens_at)


def _newest_post(search: Search, now: datetime) -> Activity | None:
    """Return the newest post of a week that is not settled."""
    first_open = (
        Period.objects.filter(search=search, log_until__gt=now, opens_at__lte=now)
        .order_by("first_day")
        .values_list("first_day", flat=True)
        .first()
    )
    if first_open is None:
        return None
    posts = Activity.objects.not_struck().filter(
        student=search.student_id, kind__evidence=CheckedEvidence.POST, occurred_on__gte=first_open
    )
    return posts.exclude(link="").select_related("kind").order_by("-occurred_on", "-pk").first()
