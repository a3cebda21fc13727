"""Choosing a series: for a program, or for a student who acknowledged another by mistake."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from commitments.series.models import Series
from commitments.series.verbs import LONGEST_REASON


class SeriesForm(forms.Form):
    """A choice among the series with a published version."""

    series = forms.ModelChoiceField(
        Series.objects.none(),
        label="New cohorts acknowledge the latest version of",
        empty_label="Choose…",
        error_messages={"required": "Choose a series.", "invalid_choice": "Choose one of the list."},
    )

    def __init__(self, *args: Any, published: QuerySet[Series], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["series"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = published


class SeriesCorrectionForm(SeriesForm):
    """The series that a student acknowledged after all, and why it is corrected."""

    reason = forms.CharField(
        label="Why it is corrected",
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="It stays on record. The student reads which terms are theirs.",
        error_messages={"required": "Say why it is corrected: it stays on record."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["series"].label = "They acknowledged"
