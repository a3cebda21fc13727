"""The mail that tells a person of an address at which their calendar can be read."""

from datetime import datetime

from core.mails import link
from core.wording import instant_words
from jobsearch.calendar.models import CalendarAddress
from people.mails import tell


def address_made(address: CalendarAddress, now: datetime) -> None:
    """Tell a person that an address was made, without the address: whoever reads their mail is not to have it."""
    tell(
        address.user,
        f"calendar-address:{address.pk}",
        "jobsearch/calendar/mail/address_made.txt",
        now,
        when=instant_words(now, address.user.time_zone, now.year),
        page=link("jobsearch:calendar"),
    )
