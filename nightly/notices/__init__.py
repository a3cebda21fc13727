"""Mails that the sweep sends about what has happened and what is near (DOMAIN §6, §11).

What happened is told however late the sweep comes. A reminder is sent only while it is of use: it is superseded by a
later one, by the deadline itself, or by the thing being done; so after a standstill nobody is reminded of what is over.
"""

from nightly.notices.agreed import appointments_near, deliverables_near
from nightly.notices.digest import coaches_days
from nightly.notices.follow_ups import follow_ups_suggested, steps_due
from nightly.notices.news import ONE_DAY, News
from nightly.notices.offers import offers_missed, offers_near
from nightly.notices.replies import replies_missed, replies_near, silences
from nightly.notices.searches import searches_opened, windows_closed, windows_closing
from nightly.notices.weeks import weeks_at_risk, weeks_missed

__all__ = [
    "ONE_DAY",
    "News",
    "appointments_near",
    "coaches_days",
    "deliverables_near",
    "follow_ups_suggested",
    "offers_missed",
    "offers_near",
    "replies_missed",
    "replies_near",
    "searches_opened",
    "silences",
    "steps_due",
    "weeks_at_risk",
    "weeks_missed",
    "windows_closed",
    "windows_closing",
]
