"""The addresses of appointments."""

from django.urls import path

from coaching.appointments import views

urlpatterns = [
    path("students/<int:pk>/appointments/", views.appointment_new, name="appointments"),
    path("students/<int:pk>/appointments/<int:appointment_pk>/outcome/", views.outcome, name="outcome"),
    path(
        "students/<int:pk>/appointments/<int:appointment_pk>/correction/",
        views.outcome_correction,
        name="outcome_correction",
    ),
]
