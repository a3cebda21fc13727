"""The forms about an account: a forgotten password, a reason, another address."""

from typing import Any, cast

from allauth.account.forms import ResetPasswordForm as AllauthResetPasswordForm
from django import forms
from django.http import HttpRequest

from core import clock
from people.accounts import verbs
from people.accounts.models import User
from people.accounts.verbs import LONGEST_REASON


class AccountReasonForm(forms.Form):
    """The reason why an account is closed, opened, or freed of its second factor."""

    reason = forms.CharField(
        label="Why",
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Stays on record, for admins.",
        error_messages={"required": "Say why: it stays on record."},
    )


class AddressForm(AccountReasonForm):
    """Another address to sign in with."""

    address = forms.EmailField(label="New e-mail address", max_length=254)
    field_order = ("address", "reason")


class ResetPasswordForm(AllauthResetPasswordForm):
    """The form of a forgotten password. Known, invited and unknown addresses take the same way, and as long: one row,
    which the worker answers.
    """

    users: list[User]

    def clean_email(self) -> str:
        self.users = []
        return cast(str, self.cleaned_data["email"]).lower()

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        address = cast(str, self.cleaned_data["email"])
        verbs.ask_for_link(address, now=clock.now())
        return address
