"""The addresses of log."""

from django.urls import path

from jobsearch.log import views

urlpatterns = [
    path("log/", views.log, name="log"),
    path("log/export/", views.export_log, name="export"),
]
