"""What was agreed with the coach and is near: deliverables and appointments."""

from datetime import datetime, timedelta

from coaching.appointments.models import Appointment
from coaching.deliverables.models import Deliverable
from core.mails import link
from nightly.notices.news import ONE_DAY, News, end_of_its_day
from people.mails import at_what_time, by_when, tell_student
from rules.deadlines import at_local
from rules.instants import last_local_day
from rules.offers import REMINDER_HOUR
from rules.risk import ACTIVE

SHORTLY_BEFORE = timedelta(hours=2)


def deliverables_near(news: News) -> int:
    """Remind of deliverables two days before they are due, and on the day; return how many mails are new."""
    rows = Deliverable.objects.awaited().filter(
        due_at__gt=news.present,
        due_at__lte=news.as_of + 4 * ONE_DAY,
        student__state__in=ACTIVE,
    )
    mails = 0
    for deliverable in rows.select_related("student__user"):
        last_day = last_local_day(deliverable.due_at, deliverable.zone)
        mornings = [at_local(last_day - days * ONE_DAY, REMINDER_HOUR, deliverable.zone) for days in (2, 0)]
        reminder_index = news.reminds(mornings, deliverable.due_at)
        if reminder_index is not None:
            mails += tell_student(
                deliverable.student,
                f"deliverable-reminder:{deliverable.pk}:{reminder_index}",
                "nightly/notices/mail/deliverable_reminder.txt",
                news.as_of,
                of_use_until=end_of_its_day(mornings[reminder_index], deliverable.zone, deliverable.due_at),
                what=deliverable.get_kind_display(),
                when=by_when(deliverable.due_at, deliverable.zone, news.as_of),
                page=link("coaching:deliverable", deliverable.student_id, deliverable.pk),
            )
    return mails


def _reminded_at(appointment: Appointment) -> list[datetime]:
    moments = [appointment.starts_at - before for before in (ONE_DAY, SHORTLY_BEFORE)]
    return [moment for moment in moments if appointment.booked_at < moment][:1]


def appointments_near(news: News) -> int:
    """Remind of appointments a day before, or two hours before where booked later than that.

    Where one was booked later still, its own mail has just come.
    """
    rows = Appointment.objects.ahead(news.present).filter(
        starts_at__lte=news.as_of + ONE_DAY, student__state__in=ACTIVE
    )
    return sum(
        tell_student(
            appointment.student,
            f"appointment-reminder:{appointment.pk}:{appointment.starts_at:%Y%m%dT%H%MZ}",
            "nightly/notices/mail/appointment_reminder.txt",
            news.as_of,
            of_use_until=appointment.starts_at - SHORTLY_BEFORE,
            what=appointment.get_kind_display(),
            host=appointment.host.name,
            when=at_what_time(appointment.starts_at, appointment.zone, news.as_of),
            page=link("coaching:student", appointment.student_id),
        )
        for appointment in rows.select_related("student__user", "host")
        if news.reminds(_reminded_at(appointment), appointment.starts_at) is not None
    )
