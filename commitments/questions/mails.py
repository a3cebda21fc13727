"""Mails of a question to the team, and of the answer to who asked."""

from datetime import datetime
from typing import Any

from commitments.questions.models import ClauseAnswer, ClauseQuestion
from core.mails import link, queue_mail
from people.accounts.models import User
from people.coaches.queries import coaches_of
from people.mails import tell
from people.staff.queries import admins


def asked(question: ClauseQuestion, *, now: datetime) -> int:
    """Mail a student's question to their coach and whoever covers for them, anybody else's to the admins.

    Return the number of mails.
    """
    return sum(
        tell(
            user,
            f"clause-question:{question.pk}:{user.pk}",
            "commitments/questions/mail/clause_question.txt",
            now,
            version=question.policy.name,
            clause=question.clause,
            page=link("commitments:clause_question", question.pk),
        )
        for user in _team(question, now)
    )


def answered(answer: ClauseAnswer, *, now: datetime) -> None:
    """Send the answer to who asked.

    Who asked without signing in is called by no name: nobody has checked that the name is theirs.
    """
    question = answer.question
    facts: dict[str, Any] = {
        "question": question.body,
        "answer": answer.body,
        "by": answer.by.name,
        "version": question.policy.name,
        "clause": question.clause,
        "page": link("commitments:published_version", question.policy_id) + f"#clause-{question.clause}",
        "own_page": link("commitments:commitment") if question.student_id else "",
    }
    key, template = f"clause-answer:{answer.pk}", "commitments/questions/mail/clause_answer.txt"
    if question.asker is not None:
        tell(question.asker, key, template, now, **facts)
    else:
        queue_mail(question.email, key, template, now, name="", **facts)


def _team(question: ClauseQuestion, now: datetime) -> list[User]:
    coaches = coaches_of(question.student, now) if question.student else []
    return [user for user in coaches or admins(now) if user.pk != question.asker_id]
