"""The addresses of the search: Today, the log, imports; offers have a list of their own."""

from django.urls import include, path

from jobsearch.views import activity, imports, log, today

app_name = "jobsearch"
the_log = [
    path("log/", log.log, name="log"),
    path("log/export/", log.export_log, name="export"),
    path("log/import/", imports.import_log, name="import"),
]
entries = [
    path("log/<int:pk>/", activity.activity, name="activity"),
    path("log/<int:pk>/strike/", activity.strike, name="strike"),
    path("log/<int:pk>/strike/undo/", activity.unstrike, name="unstrike"),
    path("log/<int:pk>/correction/", activity.correction_request, name="correction_request"),
    path("log/imports/<int:pk>/acceptance/", activity.import_acceptance, name="import_acceptance"),
]
urlpatterns = [
    path("today/", today.today, name="today"),
    *the_log,
    *entries,
    path("", include("jobsearch.offer_urls")),
]
