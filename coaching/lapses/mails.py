"""Mails about a lapse: proposed, confirmed, dropped, reinstated."""

from datetime import datetime

from coaching.lapses.models import Lapse
from commitments.searches.models import Search
from core.mails import link
from people.accounts.models import User
from people.mails import tell, tell_student
from rules.situations import AgainstItem, AgainstKind
from rules.situations.table import SearchEvent
from standing.situations.details import in_words
from standing.situations.mailed import said_in_mail


def lapse_proposed(lapse: Lapse, coaches: list[User], now: datetime) -> None:
    """Mail the student, who can still stop it, and each coach, who confirms or drops it, that a lapse is proposed."""
    student = lapse.search.student
    tell_student(
        student,
        f"lapse:{lapse.pk}",
        "coaching/lapses/mail/lapse_proposed.txt",
        now,
        though_closed=True,
        sentence=in_words(AgainstItem(AgainstKind.SILENCE, "proposed"), student, now),
        page=link("coaching:messages", student.pk),
    )
    page = link("coaching:student", student.pk)
    for coach in coaches:
        key = f"lapse:{lapse.pk}:{coach.pk}"
        tell(coach, key, "coaching/lapses/mail/lapse_proposed_coach.txt", now, page=page)


def lapse_confirmed(lapse: Lapse, now: datetime) -> None:
    """Tell the student by mail how the search stands after the lapse."""
    _became(lapse, "confirmed", "coaching/lapses/mail/lapse_confirmed.txt", now)


def lapse_reinstated(lapse: Lapse, now: datetime) -> None:
    """Tell the student by mail that their search is open again."""
    _became(lapse, "reinstated", "coaching/lapses/mail/lapse_reinstated.txt", now, SearchEvent.TAKEN_UP)


def lapse_dropped(lapse: Lapse, now: datetime) -> None:
    """Tell the student by mail that their search goes on, as they were told that it is about to end."""
    _became(lapse, "dropped:student", "coaching/lapses/mail/lapse_dropped.txt", now, SearchEvent.GOES_ON)


def _became(
    lapse: Lapse, outcome: str, template: str, now: datetime, event: SearchEvent | None = None
) -> None:
    """Tell the student by mail what became of a lapse, and how the search stands by it."""
    search = Search.objects.select_related("student__user", "policy").get(pk=lapse.search_id)
    tell(
        search.student.user,
        f"lapse:{lapse.pk}:{outcome}",
        template,
        now,
        though_closed=True,
        sentence=said_in_mail(search, now, event),
        page=link("coaching:messages", search.student_id),
    )
