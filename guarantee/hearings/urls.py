"""The addresses of hearings: the student's own, and the judges'."""

from django.urls import path

from guarantee.hearings import views

urlpatterns = [
    path("claim/hearing/", views.own_hearing, name="own_hearing"),
    path("claim/hearing/time/", views.own_hearing_time, name="own_hearing_time"),
    path("claims/<int:pk>/hearing/", views.hearing, name="hearing"),
    path("claims/<int:pk>/hearing/time/", views.hearing_time, name="hearing_time"),
    path("claims/<int:pk>/hearing/files/<int:file>/", views.hearing_file, name="hearing_file"),
]
