"""The addresses of this room, matter by matter."""

from django.urls import include, path

app_name = "coaching"
urlpatterns = [
    path("", include("coaching.activities.urls")),
    path("", include("coaching.appointments.urls")),
    path("", include("coaching.bounces.urls")),
    path("", include("coaching.caseload.urls")),
    path("", include("coaching.closings.urls")),
    path("", include("coaching.concerns.urls")),
    path("", include("coaching.conversation.urls")),
    path("", include("coaching.corrections.urls")),
    path("", include("coaching.deliverables.urls")),
    path("", include("coaching.excusals.urls")),
    path("", include("coaching.holidays.urls")),
    path("", include("coaching.lapses.urls")),
    path("", include("coaching.leave.urls")),
    path("", include("coaching.my_day.urls")),
    path("", include("coaching.put_off.urls")),
    path("", include("coaching.student_page.urls")),
    path("", include("coaching.weeks.urls")),
]
