"""The addresses of the search, matter by matter."""

from django.urls import include, path

app_name = "jobsearch"
urlpatterns = [
    path("", include("jobsearch.activities.urls")),
    path("", include("jobsearch.corrections.urls")),
    path("", include("jobsearch.imports.urls")),
    path("", include("jobsearch.late_activities.urls")),
    path("", include("jobsearch.log.urls")),
    path("", include("jobsearch.offers.urls")),
    path("", include("jobsearch.today.urls")),
]
