"""A question about a clause of a published version, and what the team answered."""

from datetime import datetime
from uuid import uuid4

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q

from commitments.policies.models import Policy
from core.immutable import Trigger, append_only, kept
from people.accounts.models import User
from people.accounts.roles import holds
from people.students.models import Student

CLAUSE = r"^\d{1,2}(\.\d{1,2})*$"
LONGEST_QUESTION = 4_000  # characters; about two printed pages
LONGEST_ANSWER = 8_000


class ClauseQuestionQuerySet(models.QuerySet["ClauseQuestion"]):
    def visible_to(self, user: User, now: datetime) -> "ClauseQuestionQuerySet":
        """Return all for an admin; for a coach those of their students and of who is no student; else one's own."""
        if holds(user, "admin", now):
            return self
        own_questions = Q(asker=user)
        if holds(user, "coach", now):
            student_ids = Student.objects.visible_to(user, now).values("pk")
            return self.filter(own_questions | Q(student__isnull=True) | Q(student__in=student_ids))
        return self.filter(own_questions)

    def open(self) -> "ClauseQuestionQuerySet":
        """Return those that nobody answered or set aside."""
        return self.filter(closed_at__isnull=True)

    def closed(self) -> "ClauseQuestionQuerySet":
        return self.filter(closed_at__isnull=False)


class ClauseQuestion(models.Model):
    """What somebody asked. `asker`: who was signed in, with the student that they are; else `name` and `email`."""

    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="questions")
    clause = models.CharField(max_length=12)
    body = models.CharField(max_length=LONGEST_QUESTION)
    asker = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="clause_questions"
    )
    student = models.ForeignKey(Student, null=True, on_delete=models.PROTECT, related_name="clause_questions")
    name = models.CharField(max_length=150, blank=True)
    email = models.EmailField(max_length=254, blank=True)
    asked_at = models.DateTimeField()
    key = models.UUIDField(
        default=uuid4, unique=True, help_text="The form's own: sent twice it is one question"
    )

    closed_at = models.DateTimeField(null=True, help_text="When it was first answered, or set aside")

    objects = ClauseQuestionQuerySet.as_manager()

    class Meta:
        ordering = ["asked_at", "id"]
        indexes = [
            models.Index(
                fields=["asked_at", "id"], condition=Q(closed_at__isnull=True), name="clause_questions_open"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(asker__isnull=False, name="", email="")
                | (Q(asker__isnull=True, student__isnull=True) & ~Q(name="") & ~Q(email="")),
                name="clause_question_by_whom",
            ),
            models.CheckConstraint(condition=~Q(body=""), name="clause_question_asks"),
            models.CheckConstraint(condition=Q(clause__regex=CLAUSE), name="clause_question_names_a_clause"),
        ]
        triggers = [
            *kept(once=["closed_at"]),
            Trigger(
                name="about_what_is_published",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    IF NOT EXISTS (
                        SELECT FROM commitments_policy WHERE id = NEW.policy_id AND published_at IS NOT NULL
                    ) THEN
                        RAISE EXCEPTION 'Only what is published is asked about';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"question {self.pk} about clause {self.clause}"

    @property
    def who(self) -> str:
        """The name of who asked. Reads the asker."""
        return str(self.asker) if self.asker else self.name

    @property
    def last_answer(self) -> "ClauseAnswer | None":
        """The latest answer. Reads the answers, unless they are prefetched."""
        return max(self.answers.all(), key=lambda answer: (answer.at, answer.pk), default=None)


class ClauseAnswer(models.Model):
    """What the team answered. A later answer adds to an earlier one.

    `told`: it went by mail to who asked; else the question was set aside, and `body` says why.
    """

    question = models.ForeignKey(ClauseQuestion, on_delete=models.PROTECT, related_name="answers")
    body = models.CharField(max_length=LONGEST_ANSWER)
    told = models.BooleanField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [models.CheckConstraint(condition=~Q(body=""), name="clause_answer_says_something")]
        triggers = [
            *append_only(),
            Trigger(
                name="nobody_answers_themself",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    IF EXISTS (
                        SELECT FROM commitments_clausequestion WHERE id = NEW.question_id AND asker_id = NEW.by_id
                    ) THEN
                        RAISE EXCEPTION 'Nobody answers their own question';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"answer {self.pk} to question {self.question_id}"
