"""The forms in which people say who and where they are: name, time zone, where they live."""

from typing import Any

from django import forms

from core import places


def _zones() -> list[tuple[str, str]]:
    return [(name, name.replace("_", " ")) for name in places.zones().values()]


class ZoneField(forms.ChoiceField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=_zones, label="Time zone", initial="America/New_York", **kwargs)


class MeForm(forms.Form):
    name = forms.CharField(
        label="Name", max_length=150, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    time_zone = ZoneField()


class StudentMeForm(MeForm):
    country = forms.ChoiceField(
        label="Country", choices=lambda: sorted(places.countries().items(), key=lambda country: country[1])
    )
    state = forms.CharField(
        label="State",
        required=False,
        max_length=60,
        help_text="Its holidays count for your deadlines. Like NY.",
    )

    field_order = ("name", "country", "state", "time_zone")
