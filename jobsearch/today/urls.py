"""The addresses of today."""

from django.urls import path

from jobsearch.today import views

urlpatterns = [
    path("today/", views.today, name="today"),
]
