"""Who may open the pages on which refunds are paid. Alice's window ended without a logged week, which was waived."""

from datetime import UTC
from decimal import Decimal
from typing import Any

from guarantee.decisions import verbs as decision_verbs
from guarantee.dossier.queries import dossier
from guarantee.refunds import verbs as refund_verbs
from guarantee.refunds.models import FinanceFile, OwedRefund, RefundPayment, ReturnedPayment
from tests.access.claim_scenes import ADMINS, POSTS, claim
from tests.access.table import AccessRow, Cast


def owed(cast: Cast) -> dict[str, Any]:
    """Two admins have approved her claim."""
    key = claim(cast)
    if "owed" not in cast.things:
        about = cast.things["claim"]
        for row in dossier(about, cast.now)["requirements"]:
            finding = (
                "met" if row["finding"] == "met" else "waived" if row["number"] not in (1, 2, 8) else "met"
            )
            decision_verbs.record_finding(
                about,
                requirement=row["number"],
                finding=finding,
                reason="As seen.",
                by=cast.erin,
                now=cast.now,
            )
        decision = decision_verbs.propose_decision(
            about, outcome="approved", reasons="As seen.", by=cast.erin, now=cast.now
        )
        decision_verbs.agree(decision, by=cast.dora, now=cast.now)
        cast.things["owed"] = OwedRefund.objects.get()
    return key


def filed(cast: Cast) -> dict[str, Any]:
    """What is owed stands in a file for finance."""
    owed(cast)
    if "finance_file" not in cast.things:
        cast.things["finance_file"] = refund_verbs.write_file(by=cast.erin, now=cast.now)
    return {"pk": cast.things["finance_file"].pk}


def paid(cast: Cast) -> dict[str, Any]:
    """A part of it was paid."""
    key = owed(cast)
    if "payment" not in cast.things:
        cast.things["payment"] = refund_verbs.record_payment(
            cast.things["claim"],
            share=cast.things["owed"].shares.get().pk,
            amount=Decimal(100),
            reference="WIRE 100",
            paid_on=cast.now.astimezone(UTC).date(),
            by=cast.erin,
            now=cast.now,
        )
    return key | {"payment": cast.things["payment"].pk}


def payment(cast: Cast) -> dict[str, Any]:
    share = cast.things["owed"].shares.get()
    return {"share": share.pk, "amount": "1", "reference": "WIRE 1", "paid_on": cast.now.date().isoformat()}


def nowhere(cast: Cast) -> dict[str, Any]:
    return owed(cast) and {}


TABLE = {
    "guarantee:payments": AccessRow(kwargs=nowhere, shows="Alice Moreau", **ADMINS),
    "guarantee:finance_files": AccessRow(
        "post",
        kwargs=nowhere,
        effect=lambda cast: FinanceFile.objects.count(),
        changed_by={"dora"},
        **POSTS,
    ),
    "guarantee:finance_file": [
        AccessRow(kwargs=filed, shows="Alice Moreau", **ADMINS),
        AccessRow(
            "post",
            kwargs=filed,
            effect=lambda cast: FinanceFile.objects.filter(taken_back_at__isnull=False).count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
    "guarantee:finance_csv": AccessRow(kwargs=filed, shows="Alice Moreau", **ADMINS),
    "guarantee:marking": AccessRow("post", kwargs=nowhere, **ADMINS | {"dora": 422}),
    "guarantee:claim_payments": [
        AccessRow(kwargs=lambda cast: paid(cast) and claim(cast), shows="WIRE 100", **ADMINS),
        AccessRow(
            "post",
            kwargs=owed,
            data=payment,
            effect=lambda cast: RefundPayment.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
    "guarantee:payment_return": [
        AccessRow(kwargs=paid, shows="WIRE 100", **ADMINS),
        AccessRow(
            "post",
            kwargs=paid,
            data=lambda cast: {"returned_on": cast.now.date().isoformat(), "why": "Account closed."},
            effect=lambda cast: ReturnedPayment.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
}
