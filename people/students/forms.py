"""Forms about many students at once."""

from typing import Any, cast

from django import forms

from people.accounts.models import User
from people.students.models import Student


class StudentsForm(forms.Form):
    """Students chosen in the list."""

    students = forms.ModelMultipleChoiceField(
        Student.objects.none(), error_messages={"required": "Choose at least one student."}
    )

    def __init__(self, *args: Any, visible: "Any", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ModelMultipleChoiceField, self.fields["students"]).queryset = visible


class BulkCoachForm(StudentsForm):
    coach = forms.ModelChoiceField(User.objects.none(), error_messages={"required": "Choose a coach."})

    def __init__(self, *args: Any, coaches: "Any", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ModelChoiceField, self.fields["coach"]).queryset = coaches
