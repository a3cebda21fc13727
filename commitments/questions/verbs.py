"""Somebody asks about a clause; somebody of the team answers, or sets the question aside."""

from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from commitments.policies.commitment_text import clauses_of
from commitments.policies.models import Policy
from commitments.questions import mails
from commitments.questions.models import LONGEST_ANSWER, LONGEST_QUESTION, ClauseAnswer, ClauseQuestion
from core.errors import Refused
from core.text import bare_address, without_invisible
from people.accounts.models import User
from people.accounts.roles import own_student, roles_of
from people.coaches.guards import clean_text
from people.students.locking import lock_student

LONGEST_NAME = 150
LONGEST_REASON = 500


@transaction.atomic
def ask(
    policy: Policy,
    clause: str,
    *,
    body: str,
    by: User | None,
    key: UUID,
    now: datetime,
    name: str = "",
    email: str = "",
) -> ClauseQuestion:
    """Record a question about a clause of a published version, and mail it to the team.

    `by` None: nobody is signed in, and `name` and `email` say who asks. The form's `key` sent twice is one question.
    Raise Refused where there is no such clause, or where the text, name or address will not do.
    """
    if policy.published_at is None or clause not in clauses_of(policy.text):
        raise Refused(f"There is no clause {clause} that could be asked about.")
    body = clean_text(body, field="body", empty="Write your question.", longest=LONGEST_QUESTION)
    if by is None:
        name, email = _name(name), _email(email)
    student = own_student(by, now) if by is not None else None
    question, created = ClauseQuestion.objects.get_or_create(
        key=key,
        defaults={
            "policy": policy,
            "clause": clause,
            "body": body,
            "asker": by,
            "student": student,
            "name": "" if by else name,
            "email": "" if by else email,
            "asked_at": now,
        },
    )
    if created:
        mails.asked(question, now=now)
    return question


def _name(name: str) -> str:
    name = without_invisible(name)
    if not name:
        raise Refused("Say what we may call you.", "name")
    if len(name) > LONGEST_NAME or not name.isprintable():
        raise Refused(f"A name has at most {LONGEST_NAME} letters that print.", "name")
    return name


def _email(email: str) -> str:
    email = bare_address(email)
    try:
        validate_email(email)
    except ValidationError as error:
        raise Refused("Give an e-mail address to which the answer can go.", "email") from error
    return email


@transaction.atomic
def answer(question: ClauseQuestion, *, body: str, seen: int, by: User, now: datetime) -> ClauseAnswer:
    """Record the team's answer, which goes by mail to who asked and stays with the question.

    `seen`: how many answers there were when it was written; Refused where a colleague's came meanwhile, which is read
    first. The same answer again is the one that exists.
    """
    body = clean_text(body, field="body", empty="Write the answer.", longest=LONGEST_ANSWER)
    question = _held(question, by, now)
    answers = list(question.answers.select_related("by"))
    same = next(
        (answer for answer in answers if answer.told and answer.by_id == by.pk and answer.body == body), None
    )
    if same is not None:
        return same
    if len(answers) > seen:
        last = answers[-1]
        raise Refused(f"{last.by} answered meanwhile. Read that first, then send yours if it adds something.")
    row = _written(question, body, by_mail=True, by=by, now=now)
    mails.answered(row, now=now)
    return row


@transaction.atomic
def set_aside(question: ClauseQuestion, *, why: str, by: User, now: datetime) -> ClauseAnswer:
    """Close a question that needs no answer, without telling anybody; `why` is for the team.

    Raise Refused where who asked was signed in: they always get an answer.
    """
    why = clean_text(why, field="why", empty="Say why it needs no answer.", longest=LONGEST_REASON)
    question = _held(question, by, now)
    if question.asker_id is not None:
        raise Refused("Who signed in to ask gets an answer.")
    first_answer = question.answers.first()
    if first_answer is not None:
        return first_answer
    return _written(question, why, by_mail=False, by=by, now=now)


def _written(question: ClauseQuestion, body: str, *, by_mail: bool, by: User, now: datetime) -> ClauseAnswer:
    ClauseQuestion.objects.filter(pk=question.pk, closed_at__isnull=True).update(closed_at=now)
    return ClauseAnswer.objects.create(question=question, body=body, told=by_mail, by=by, at=now)


def _held(question: ClauseQuestion, by: User, now: datetime) -> ClauseQuestion:
    """Lock the question, after the student's row, under which all that a claim rests on is written.

    Raise Refused where `by` may not answer it.
    """
    if question.asker_id == by.pk:
        raise Refused("Nobody answers their own question: ask a colleague.")
    if not roles_of(by, now) & {"admin", "coach"}:
        raise Refused("Only coaches and admins answer questions.")
    if question.student_id is not None:
        lock_student(question.student_id)
    return ClauseQuestion.objects.select_for_update(of=("self",)).get(pk=question.pk)
