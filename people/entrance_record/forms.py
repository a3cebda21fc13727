"""The forms that search the record of the entrance. Names and addresses are sent, and stand in no page's address."""

from django import forms

from people.access_record.forms import LARGEST, DaysForm
from people.entrance_record.queries import GROUPS


class EntranceSearchForm(DaysForm):
    person = forms.CharField(
        label="Person",
        required=False,
        max_length=254,
        help_text="Name or address; also an address that nobody has here, at which somebody tried",
    )
    group = forms.ChoiceField(
        label="What",
        required=False,
        choices=[("", "Everything"), *((name, group.label) for name, group in GROUPS.items())],
    )
    field_order = ("person", "group", "first_day", "last_day")


class EntranceNarrowForm(forms.Form):
    """The search as it stands in an address: numbers, days and a digest. What cannot be read narrows nothing."""

    person = forms.IntegerField(required=False, min_value=1, max_value=LARGEST)
    typed = forms.RegexField("^[0-9a-f]{12}$", required=False)
    group = forms.ChoiceField(required=False, choices=[(name, name) for name in GROUPS])
    first_day = forms.DateField(required=False)
    last_day = forms.DateField(required=False)
    before = forms.RegexField("^(entrance|account)-[0-9]{1,18}$", required=False)
