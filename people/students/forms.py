"""Forms about many students at once."""

from typing import Any

from django import forms

from core.forms import field_of
from people.accounts.models import User
from people.students.models import Student


class StudentsForm(forms.Form):
    """Students chosen in the list."""

    students = forms.ModelMultipleChoiceField(
        Student.objects.none(), error_messages={"required": "Choose at least one student."}
    )

    def __init__(self, *args: Any, visible: "Any", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field_of(self, "students", forms.ModelMultipleChoiceField).queryset = visible


class BulkCoachForm(StudentsForm):
    coach = forms.ModelChoiceField(User.objects.none(), error_messages={"required": "Choose a coach."})

    def __init__(self, *args: Any, coaches: "Any", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field_of(self, "coach", forms.ModelChoiceField).queryset = coaches
