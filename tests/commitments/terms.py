"""What the edit form of a draft sends."""

from typing import Any

from commitments.drafting.forms.kinds import BLANK_KINDS
from commitments.drafting.forms.rules import PolicyForm
from commitments.drafting.forms.terms import BLANK_CONDITIONS, RefundForm
from commitments.policies.documents import document_of
from commitments.policies.models import Policy


def sent(policy: Policy, **changes: Any) -> dict[str, Any]:
    """What the edit form sends when nothing but `changes` was typed."""
    form, quotas = PolicyForm(instance=policy), document_of(policy)["quotas"]
    data = {name: value for name in form.fields if (value := form[name].value()) is not None}
    data |= {"quota-TOTAL_FORMS": len(quotas) + 2, "quota-INITIAL_FORMS": len(quotas)}
    for index, quota in enumerate(quotas):
        data |= {f"quota-{index}-{name}": value for name, value in quota.items() if value is not False}
    data |= terms_sent(policy)
    for index in (len(quotas), len(quotas) + 1):
        data |= {f"quota-{index}-counting": "activities", f"quota-{index}-unit": "week"}
    return data | changes


def url(policy: Policy, page: str = "") -> str:
    return f"/policies/{policy.pk}/{page}"


def terms_sent(policy: Policy) -> dict[str, Any]:
    """Of its refund, conditions and kinds, when nothing of them was typed."""
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
