"""The addresses of imports."""

from django.urls import path

from jobsearch.imports import views

urlpatterns = [
    path("log/import/", views.import_log, name="import"),
]
