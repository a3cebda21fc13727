"""Mails to a student about what their coach suggests for the ideas board."""

from datetime import datetime

from core.mails import link
from people.accounts.models import User
from people.mails import tell_student
from people.students.models import Student
from resources.ideas.models import Idea, IdeaSuggestion


def idea_suggested(idea: Idea, *, by: User, now: datetime) -> None:
    """Tell the student of an idea that their coach put on the board."""
    _tell(idea.student, f"idea-suggested:{idea.pk}", idea, idea.note, by=by, now=now)


def suggestion_added(suggestion: IdeaSuggestion, *, by: User, now: datetime) -> None:
    """Tell the student what their coach suggests about an idea."""
    idea = suggestion.idea
    _tell(idea.student, f"idea-suggestion:{suggestion.pk}", idea, suggestion.body, by=by, now=now)


def _tell(student: Student, key: str, idea: Idea, words: str, *, by: User, now: datetime) -> None:
    tell_student(
        student,
        key,
        "resources/ideas/mail/idea_suggested.txt",
        now,
        by=by.name,
        title=idea.title,
        words=words,
        page=link("resources:ideas"),
    )
