"""The verbs that send messages, reply to them, and record a reply that did not come (DOMAIN §9)."""

from collections.abc import Iterable
from datetime import datetime
from uuid import uuid4

from django.db import transaction

from coaching.bounces.verbs import start_clocks
from coaching.conversation import mails, queries, reply_deadlines
from coaching.conversation.models import Message
from coaching.conversation.moved_deadlines import cancel_lapse
from commitments.holidays.queries import added_days, as_json
from core.errors import Refused
from people.accounts.models import User
from people.coaches import queries as coach_queries
from people.coaches.guards import clean_text, is_coach_of, must_coach
from people.students.locking import lock_student
from people.students.models import Student
from standing import verbs as standing

MOST_AT_ONCE = 500
TOO_MANY = f"Choose at most {MOST_AT_ONCE} students at once."


@transaction.atomic
def send(
    student: Student, *, sender: User, body: str, asks_reply: bool, now: datetime, form_key: str = ""
) -> Message:
    """Send the student a message, as a coach or admin; when the reply is due is computed here, once, and stored.

    The same `form_key` again is a doubled submit: the message that it made is returned, nothing is sent twice.
    """
    student = lock_student(student.pk)
    must_coach(student, sender, now)
    body = clean_text(body, field="body", empty="Write something first.")
    message, created = _write(student, sender, body, form_key, now, asks_reply=asks_reply, from_student=False)
    if created:
        mails.new_message(message, now)
        standing.assess_student(student, now)
    return message


@transaction.atomic
def send_to_many(
    students: Iterable[Student],
    *,
    sender: User,
    body: str,
    asks_reply: bool,
    now: datetime,
    form_key: str = "",
) -> list[Message]:
    """Send one message to each student, or to none where one of them may not be written to."""
    # one order, so that two senders never wait for each other
    chosen = sorted(students, key=lambda student: student.pk)
    if not chosen:
        raise Refused("Choose at least one student.")
    if len(chosen) > MOST_AT_ONCE:
        raise Refused(TOO_MANY)
    key = form_key or str(uuid4())
    return [
        send(student, sender=sender, body=body, asks_reply=asks_reply, now=now, form_key=key)
        for student in chosen
    ]


@transaction.atomic
def reply(student: Student, *, body: str, now: datetime, form_key: str = "") -> Message:
    """Send a message of the student, which answers all that still ask for a reply and stops a proposed lapse."""
    student = lock_student(student.pk)
    body = clean_text(body, field="body", empty="Write something first.")
    message, created = _write(student, student.user, body, form_key, now, asks_reply=False, from_student=True)
    if created:
        waiting = queries.unanswered(student).filter(sent_at__lte=now)
        start_clocks(student, list(waiting.filter(bounced_at__isnull=False)), now)
        for open_message in waiting:
            open_message.replied_at, open_message.kept = now, reply_deadlines.was_kept(open_message, now)
            open_message.save(update_fields=["replied_at", "kept"])
        cancel_lapse(student, why="The student replied.", by=student.user, now=now)
        mails.new_reply(message, coach_queries.coaches_of(student, now), now)
        standing.assess_student(student, now)
    return message


@transaction.atomic
def mark_read(student: Student, *, reader: User, now: datetime) -> int:
    """Mark the other side's messages as read by the student, or by who coaches them, and return how many.

    An admin who looks in does not count.
    """
    if student.user_id == reader.pk:
        student = lock_student(student.pk)
        unread = student.messages.filter(from_student=False)
        start_clocks(student, list(unread.filter(read_at__isnull=True, bounced_at__isnull=False)), now)
    elif is_coach_of(reader, student, now):
        unread = student.messages.filter(from_student=True)
    else:
        return 0
    return unread.filter(read_at__isnull=True).update(read_at=now)


@transaction.atomic
def record_missed_reply(message: Message, *, now: datetime) -> bool:
    """Record that no reply came by the due moment; return False where that is on record, or not so (any more)."""
    student = lock_student(message.student_id)
    late = (
        Message.objects.unanswered()
        .filter(pk=message.pk, missed_at__isnull=True, reply_due_at__lte=now)
        .update(missed_at=now)
    )
    if late:
        standing.assess_student(student, now)
    return bool(late)


def _write(
    student: Student,
    sender: User,
    body: str,
    form_key: str,
    now: datetime,
    *,
    asks_reply: bool,
    from_student: bool,
) -> tuple[Message, bool]:
    """Return the message that a form writes, and whether it is new.

    The student's row is locked: two equal forms come one after the other.
    """
    if form_key:
        earlier = Message.objects.filter(student=student, sender=sender, form_key=form_key).first()
        if earlier is not None:
            return earlier, False
    message = Message(
        student=student,
        sender=sender,
        from_student=from_student,
        body=body,
        sent_at=now,
        asks_reply=asks_reply,
        zone=student.zone,
        country=student.country,
        subdivision=student.subdivision,
        added_days=as_json(added_days(student.country, student.subdivision)) if asks_reply else [],
        form_key=form_key,
    )
    reply_deadlines.wind(message, reply_deadlines.running_search(student))
    message.save()
    return message, True
