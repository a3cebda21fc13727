"""The addresses of people, matter by matter."""

from django.urls import include, path

app_name = "people"
urlpatterns = [
    path("", include("people.home.urls")),
    path("", include("people.access_record.urls")),
    path("", include("people.accounts.urls")),
    path("", include("people.covers.urls")),
    path("", include("people.entrance_record.urls")),
    path("", include("people.held_data.urls")),
    path("", include("people.invitations.urls")),
    path("", include("people.kept_forms.urls")),
    path("", include("people.mail_choices.urls")),
    path("", include("people.open_sessions.urls")),
    path("", include("people.programs.urls")),
    path("", include("people.rosters.urls")),
    path("", include("people.staff.urls")),
    path("", include("people.students.urls")),
    path("", include("people.tokens.urls")),
    path("", include("people.unclaimed_mail.urls")),
]
