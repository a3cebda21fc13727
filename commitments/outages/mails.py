"""The mail that tells each student for whom something moved that time was given back."""

from collections.abc import Iterable
from datetime import datetime

from commitments.outages.models import Down, Outage
from core.mails import link
from people.mails import at_what_time, tell_student
from people.students.models import Student


def tell_moved(outage: Outage, students: Iterable[Student], now: datetime) -> int:
    """Tell the students that the outage gave them time back; return how many mails are new."""
    return sum(
        tell_student(
            student,
            f"outage:{outage.pk}:{student.pk}",
            "commitments/outages/mail/outage.txt",
            now,
            mail_only=outage.what == Down.MAIL,
            began=at_what_time(outage.began_at, student.zone, now),
            ended=at_what_time(outage.ended_at, student.zone, now),
            page=link("jobsearch:today"),
        )
        for student in students
    )
