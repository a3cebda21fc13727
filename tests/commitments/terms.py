"""What the edit form sends of a draft's refund, conditions and kinds when nothing of them was typed."""

from typing import Any

from commitments.documents import document_of
from commitments.kind_forms import BLANK_KINDS
from commitments.models import Policy
from commitments.term_forms import BLANK_CONDITIONS, RefundForm


def terms_sent(policy: Policy) -> dict[str, Any]:
    document = document_of(policy)
    form, conditions = RefundForm(None, before=document["refund"]), document["conditions"]
    data = {name: value for name in form.fields if (value := form[name].value()) is not None}
    data |= {
        "condition-TOTAL_FORMS": len(conditions) + BLANK_CONDITIONS,
        "condition-INITIAL_FORMS": len(conditions),
        "kind-TOTAL_FORMS": BLANK_KINDS,
        "kind-INITIAL_FORMS": 0,
    }
    for index, condition in enumerate(conditions):
        data |= {f"condition-{index}-{name}": value for name, value in condition.items()}
    for index in range(len(conditions), len(conditions) + BLANK_CONDITIONS):
        data |= {f"condition-{index}-measure": "yes_no", f"condition-{index}-requirement": 1}
    return data
