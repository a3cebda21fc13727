"""The addresses of late activities."""

from django.urls import path

from jobsearch.late_activities import views

urlpatterns = [
    path("log/imports/<int:pk>/acceptance/", views.import_acceptance, name="import_acceptance"),
]
