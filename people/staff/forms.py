"""The forms that invite staff and give roles."""

from django import forms

from people.accounts.models import SCHOOLS_ROLES
from people.home.forms import ZoneField


class StaffForm(forms.Form):
    name = forms.CharField(
        label="Name",
        max_length=150,
        required=False,
        help_text="Needed, unless this address signs in here already.",
    )
    email = forms.EmailField(label="E-mail address", max_length=254)
    kinds = forms.MultipleChoiceField(
        label="Roles",
        choices=[(kind.value, kind.label) for kind in SCHOOLS_ROLES],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one role."},
    )
    time_zone = ZoneField()


class RoleForm(forms.Form):
    kind = forms.ChoiceField(choices=[(kind.value, kind.label) for kind in SCHOOLS_ROLES])
