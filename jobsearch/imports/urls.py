"""The addresses of imports."""

from django.urls import path

from jobsearch.imports import views

urlpatterns = [
    path("log/import/", views.import_log, name="import"),
    path("log/import/linkedin/", views.import_linkedin, name="import_linkedin"),
    path("log/import/<int:pk>/", views.import_draft, name="import_draft"),
    path("log/import/<int:pk>/progress/", views.import_progress, name="import_progress"),
    path("log/import/<int:pk>/refused.csv", views.import_refused, name="import_refused"),
    path("log/imports/<int:pk>/take-back/", views.take_back_import, name="import_take_back"),
]
