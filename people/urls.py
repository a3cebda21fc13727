"""The addresses of people: where they arrive, rosters, students, staff."""

from django.urls import path

from people.access_record.urls import record_pages as access_record_pages
from people.accounts.urls import account_pages
from people.entrance_record.urls import entrance_record_pages
from people.kept_forms.views import kept_form
from people.open_sessions.urls import session_pages
from people.views import covers, home, invitation, programs, rosters, staff, students

app_name = "people"

arriving = [
    path("", home.home, name="home"),
    path("me/", home.me, name="me"),
    path("me/not-seeking/", home.not_seeking, name="not_seeking"),
    path("kept-form/", kept_form, name="kept_form"),
    path("second-factor/", home.second_factor, name="second_factor"),
    path("invitation/<str:uid>/<str:token>/", invitation.invitation, name="invitation"),
]
roster_pages = [
    path("rosters/", rosters.rosters, name="rosters"),
    path("rosters/<int:pk>/", rosters.roster, name="roster"),
    path("rosters/<int:pk>/columns/", rosters.columns, name="roster_columns"),
    path("rosters/<int:pk>/application/", rosters.apply, name="roster_apply"),
]
student_pages = [
    path("students/", students.students, name="students"),
    path("students/certifications/", students.certify_many, name="certify_many"),
    path("students/coach/", students.assign_many, name="assign_many"),
    path("students/<int:pk>/certification/", students.certification, name="certification"),
    path("programs/", programs.programs, name="programs"),
    path("programs/<int:pk>/requirements/", programs.requirements, name="program_requirements"),
    path("programs/<int:pk>/preparation/", programs.preparation, name="program_preparation"),
    path("programs/<int:pk>/series/", programs.series, name="program_series"),
]
staff_pages = [
    path("staff/", staff.staff, name="staff"),
    path("staff/<int:pk>/roles/", staff.give_role, name="role_give"),
    path("staff/roles/<int:pk>/end/", staff.end_role, name="role_end"),
    path("staff/covers/", covers.arrange, name="covers"),
    path("staff/covers/<int:pk>/end/", covers.end, name="cover_end"),
    path("staff/<int:pk>/invitation/", invitation.invite_again, name="invite_again"),
]
record_pages = [*access_record_pages, *entrance_record_pages]
urlpatterns = [
    *arriving,
    *session_pages,
    *roster_pages,
    *student_pages,
    *staff_pages,
    *account_pages,
    *record_pages,
]
