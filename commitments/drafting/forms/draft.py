"""The forms of a draft's page together: they make one document, and what is wrong with it goes back to them."""

from datetime import datetime
from typing import Any

from commitments.drafting import page
from commitments.drafting.forms.kinds import KindFormSet, kinds_of
from commitments.drafting.forms.rules import PolicyForm, QuotaFormSet, add_refused, quotas_for_form, quotas_of
from commitments.drafting.forms.terms import (
    ConditionFormSet,
    RefundForm,
    conditions_for_form,
    conditions_of,
    refuse_condition,
)
from commitments.drafting.verbs import edit_draft
from commitments.policies import documents
from commitments.policies.models import Policy
from core.errors import Refused
from people.accounts.models import User


class DraftForms:
    """Text and rules, quotas, new kinds, the refund and the conditions, as they are stored or as `sent`."""

    def __init__(self, policy: Policy, sent: Any) -> None:
        self.policy, self.before = policy, documents.document_of(policy)
        self.form = PolicyForm(sent, instance=policy)
        self.kinds = KindFormSet(sent, prefix="kind")
        self.quotas = QuotaFormSet(sent, initial=quotas_for_form(self.before["quotas"]), prefix="quota")
        self.refund = RefundForm(sent, before=self.before["refund"])
        conditions = conditions_for_form(self.before["conditions"])
        self.conditions = ConditionFormSet(sent, initial=conditions, prefix="condition")

    def save(self, *, by: User, now: datetime, seen: str) -> bool:
        """Save the draft, and return whether nothing was wrong; else say all of it beside its fields, and save nothing.

        Raise Refused where the draft may not be changed.
        """
        parts: list[Any] = [self.form, self.quotas, self.kinds, self.refund, self.conditions]
        unreadable = [
            part for part in parts if not part.is_valid()
        ]  # all are validated, so that each shows its errors
        document = self._document()
        refusals = documents.wrongs(document)
        for refusal in refusals:
            self.refuse(refusal)
        if refusals or unreadable or self.quotas.total_error_count():
            return False
        edit_draft(self.policy, document, by=by, now=now, seen=seen)
        return True

    def _document(self) -> dict[str, Any]:
        """Return the document of all that could be read."""
        document = self.form.document(quotas_of(self.quotas), self.before)
        document["kinds"] += kinds_of(self.kinds)
        return document | {"refund": self.refund.document(), "conditions": conditions_of(self.conditions)}

    def refuse(self, refusal: Refused) -> None:
        """Put a refusal beside its field, unless the form already says what is wrong with that field."""
        if refusal.field == "quotas" and self.quotas.non_form_errors():
            return  # none of them could be read
        if not (self.refund.refuse(refusal) or refuse_condition(self.conditions, refusal)):
            add_refused(self.form, self.quotas, refusal)

    def wrongs(self) -> list[page.DraftFault]:
        """Return all faults of the forms, in the order of the page."""
        return page.wrongs(self.form, self.quotas, self.kinds, self.refund, self.conditions)
