"""Records of final decisions, chained by digest over the whole installation, and the texts that may be erased later
(DOMAIN §8)."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q

from core.immutable import Trigger, append_only
from guarantee.claims.models import Claim
from guarantee.decisions.models import FinalDecision
from rules.retention import RecordClass

User = settings.AUTH_USER_MODEL
CLASSES = [
    (RecordClass.CLAIM.value, "what was written about the claim"),
    (RecordClass.SEARCH.value, "the search behind it"),
    (RecordClass.SCHOOL.value, "graduation and signature"),
]


class FrozenRecord(models.Model):
    """One final decision with all that it rests on, as canonical JSON (RFC 8785), in the one chain of all decisions."""

    number = models.PositiveIntegerField(unique=True, help_text="In the chain, from 1 on, without a gap")
    final = models.OneToOneField(FinalDecision, on_delete=models.PROTECT, related_name="record")
    canonical = models.TextField(help_text="Canonical JSON; personal texts stand beside it")
    previous = models.CharField(
        max_length=64, blank=True, unique=True, help_text="The digest before it; empty: none"
    )
    digest = models.CharField(
        max_length=64, unique=True, help_text="SHA-256 of the canonical JSON, hexadecimal"
    )
    at = models.DateTimeField()

    class Meta:
        triggers = [
            *append_only(),
            Trigger(
                name="chained",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM guarantee_frozenrecord)
                        OR NEW.previous <> coalesce(
                            (SELECT digest FROM guarantee_frozenrecord ORDER BY number DESC LIMIT 1), ''
                        )
                        OR NEW.digest <> encode(sha256(convert_to(NEW.canonical, 'UTF8')), 'hex')
                    THEN
                        RAISE EXCEPTION 'Cannot add to % table: this is not the next link', TG_TABLE_NAME;
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.digest[:12]}"


class FrozenText(models.Model):
    """Personal texts of one row in a record, which holds their salted digest alone. Salt and text go when their time is
    over; that they were there stays."""

    record = models.ForeignKey(FrozenRecord, on_delete=models.PROTECT, related_name="texts")
    number = models.PositiveIntegerField(help_text="Within the record, from 1 on")
    record_class = models.CharField(max_length=8, choices=CLASSES)
    for_student = models.BooleanField(help_text="Whether the student is given it, or the judges keep it")
    salt = models.CharField(max_length=32, null=True)
    text = models.TextField(null=True, help_text="Canonical JSON of the row’s texts; empty: erased")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record", "number"], name="frozen_text_once"),
            models.CheckConstraint(
                condition=Q(salt__isnull=True, text__isnull=True) | Q(salt__isnull=False, text__isnull=False),
                name="salt_goes_with_its_text",
            ),
            models.CheckConstraint(
                condition=Q(record_class__in=[name for name, _ in CLASSES]), name="frozen_text_class_known"
            ),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.record_id}, {self.number}"


class Erasure(models.Model):
    """That the owner of the database had the texts of one class of a claim erased, their time being over."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="erasures")
    record_class = models.CharField(max_length=8, choices=CLASSES)
    years = models.PositiveSmallIntegerField(help_text="For how many years they were kept, at least")
    texts = models.PositiveIntegerField(help_text="How many were erased")
    by_role = models.CharField(max_length=63, help_text="The role of the database that did it")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(record_class__in=[name for name, _ in CLASSES]), name="erasure_class_known"
            ),
        ]
        triggers = [
            *append_only(),
            Trigger(
                name="owners_alone",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    IF current_user <> (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) THEN
                        RAISE EXCEPTION 'Cannot add to % table: only the owner erases', TG_TABLE_NAME;
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim}: {self.record_class}"
