"""The addresses of activities."""

from django.urls import path

from coaching.activities import views

urlpatterns = [
    path("students/<int:pk>/activities/<int:activity_pk>/acceptance/", views.acceptance, name="acceptance"),
    path("students/<int:pk>/activities/<int:activity_pk>/check/", views.check, name="check"),
    path("checks/", views.checks, name="checks"),
    path("students/<int:pk>/corrections/<int:correction_pk>/decision/", views.correction, name="correction"),
]
