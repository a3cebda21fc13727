"""Questions about students."""

from datetime import datetime

from django.db.models import DateField, DateTimeField, F, Func, IntegerField, Value
from django.db.models.functions import Cast

from people.students.models import Student
from rules.states import StudentState


def preparation_due(now: datetime) -> list[Student]:
    """Return enrolled students whose preparation has begun in their own zone (DOMAIN §2), oldest first."""
    own_time = Func(
        F("user__time_zone"), Value(now, DateTimeField()), function="timezone", output_field=DateTimeField()
    )
    # PostgreSQL's date minus date is a number of days; Django's would be an interval
    days_ahead = Func(
        F("planned_graduation"), Cast(own_time, DateField()),
        template="(%(expressions)s)", arg_joiner=" - ", output_field=IntegerField(),
    )  # fmt: skip
    return list(
        Student.objects.filter(state=StudentState.ENROLLED)
        .alias(days_ahead=days_ahead)
        .filter(days_ahead__lte=F("cohort__program__prep_days"))
        .select_related("user", "cohort__program")
        .order_by("planned_graduation", "pk")
    )
