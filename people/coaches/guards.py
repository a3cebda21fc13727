"""Who may act on whom in this room, and what a text may be. Everything here refuses in words or returns."""

from datetime import datetime

from core.errors import Refused
from people.accounts.models import User
from people.accounts.roles import holds, roles_of
from people.students.models import Student

LONGEST_TEXT = 20_000  # characters; about ten printed pages
STAFF = frozenset({"coach", "interviewer", "liaison", "admin"})


def is_coach_of(user: User, student: Student, now: datetime) -> bool:
    """Say whether `user` is assigned to the student, or covers for who is. Nobody coaches themself (DOMAIN §1)."""
    if student.user_id == user.pk or not holds(user, "coach", now):
        return False
    return Student.objects.filter(pk=student.pk).coached_by(user, now).exists()


def must_coach(student: Student, by: User, now: datetime) -> None:
    """Raise Refused unless `by` coaches or covers the student, or is an admin, and is not the student."""
    if student.user_id == by.pk:
        raise Refused("Nobody coaches themself: ask a colleague to do this.")
    if not is_coach_of(by, student, now) and not holds(by, "admin", now):
        raise Refused(f"Only {student.user.name}’s coach or an admin can do this: ask one of them.")


def must_be_admin(student: Student, by: User, now: datetime) -> None:
    """Raise Refused unless `by` is an admin and not the student."""
    if student.user_id == by.pk:
        raise Refused("Nobody judges themself: ask another admin to do this.")
    if not holds(by, "admin", now):
        raise Refused("Only an admin can do this: ask one.")


def is_staff(user: User, now: datetime) -> bool:
    return bool(roles_of(user, now) & STAFF)


def clean_text(text: str, *, field: str, empty: str = "", longest: int = LONGEST_TEXT) -> str:
    """Return the text without blanks around it. Raise Refused when it is too long, or empty where `empty` says what to
    do.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if "\x00" in text:
        raise Refused(
            "This text holds a character that cannot be stored: type it again instead of pasting it.", field
        )
    if len(text) > longest:
        raise Refused(f"This has {len(text):,} characters; shorten it to {longest:,}.", field)
    if empty and not text:
        raise Refused(empty, field)
    return text
