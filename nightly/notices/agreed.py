"""What was agreed with the coach and is near: deliverables and appointments."""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef

from coaching.appointments.models import Appointment
from coaching.deliverables.models import Deliverable, Submission
from core.mails import link
from nightly.notices.news import ONE_DAY, News
from people.mails import at_what_time, by_when, tell_student
from rules.deadlines import at_local
from rules.instants import last_local_day
from rules.offers import REMINDER_HOUR
from rules.risk import ACTIVE

SHORTLY_BEFORE = timedelta(hours=2)


def deliverables_near(news: News) -> int:
    """Two days before, and on the day."""
    handed_in = Submission.objects.filter(deliverable=OuterRef("pk"))
    rows = Deliverable.objects.not_called_off().filter(
        ~Exists(handed_in),
        due_at__gt=news.really,
        due_at__lte=news.as_of + 4 * ONE_DAY,
        student__state__in=ACTIVE,
    )
    told = 0
    for each in rows.select_related("student__user"):
        last = last_local_day(each.due_at, each.zone)
        mornings = [at_local(last - days * ONE_DAY, REMINDER_HOUR, each.zone) for days in (2, 0)]
        which = news.reminds(mornings, each.due_at)
        if which is not None:
            told += tell_student(
                each.student,
                f"deliverable-reminder:{each.pk}:{which}",
                "nightly/notices/mail/deliverable_reminder.txt",
                news.as_of,
                what=each.get_kind_display(),
                when=by_when(each.due_at, each.zone, news.as_of),
                page=link("coaching:deliverable", each.student_id, each.pk),
            )
    return told


def _reminded_at(appointment: Appointment) -> list[datetime]:
    moments = [appointment.starts_at - before for before in (ONE_DAY, SHORTLY_BEFORE)]
    return [moment for moment in moments if appointment.booked_at < moment][:1]


def appointments_near(news: News) -> int:
    """A day before; two hours before, where it was booked later than that. Later still, its own mail has just come."""
    rows = Appointment.objects.ahead(news.really).filter(
        starts_at__lte=news.as_of + ONE_DAY, student__state__in=ACTIVE
    )
    return sum(
        tell_student(
            each.student,
            f"appointment-reminder:{each.pk}:{each.starts_at:%Y%m%dT%H%MZ}",
            "nightly/notices/mail/appointment_reminder.txt",
            news.as_of,
            what=each.get_kind_display(),
            host=each.host.name,
            when=at_what_time(each.starts_at, each.zone, news.as_of),
            page=link("coaching:student", each.student_id),
        )
        for each in rows.select_related("student__user", "host")
        if news.reminds(_reminded_at(each), each.starts_at) is not None
    )
