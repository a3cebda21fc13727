"""The addresses of the installed app and of lines that were kept without network."""

from django.urls import path

from jobsearch.kept_lines import views

urlpatterns = [
    path("log/kept/", views.kept, name="kept"),
    path("offline/", views.offline, name="offline"),
    path("service-worker.js", views.service_worker, name="service_worker"),
    path("manifest.webmanifest", views.manifest, name="manifest"),
]
