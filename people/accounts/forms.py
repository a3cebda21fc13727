"""What an admin types about somebody's account."""

from django import forms

from people.accounts.verbs import LONGEST_REASON


class ReasonForm(forms.Form):
    """Why an account is closed, opened, or freed of its second factor."""

    reason = forms.CharField(
        label="Why",
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Stays on record, for admins.",
        error_messages={"required": "Say why: it stays on record."},
    )


class AddressForm(ReasonForm):
    """Another address to sign in with."""

    address = forms.EmailField(label="New e-mail address", max_length=254)
    field_order = ("address", "reason")
