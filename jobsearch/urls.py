"""The addresses of the search, matter by matter."""

from django.urls import include, path

app_name = "jobsearch"
urlpatterns = [
    path("", include("jobsearch.activities.urls")),
    path("", include("jobsearch.api.urls")),
    path("", include("jobsearch.calendar.urls")),
    path("", include("jobsearch.compared_offers.urls")),
    path("", include("jobsearch.contacts.urls")),
    path("", include("jobsearch.corrections.urls")),
    path("", include("jobsearch.documents.urls")),
    path("", include("jobsearch.drafts.urls")),
    path("", include("jobsearch.employers.urls")),
    path("", include("jobsearch.employment.urls")),
    path("", include("jobsearch.evidence.urls")),
    path("", include("jobsearch.follow_ups.urls")),
    path("", include("jobsearch.imports.urls")),
    path("", include("jobsearch.insights.urls")),
    path("", include("jobsearch.interviews.urls")),
    path("", include("jobsearch.kept_lines.urls")),
    path("", include("jobsearch.late_activities.urls")),
    path("", include("jobsearch.log.urls")),
    path("", include("jobsearch.network.urls")),
    path("", include("jobsearch.offers.urls")),
    path("", include("jobsearch.openings.urls")),
    path("", include("jobsearch.pipeline.urls")),
    path("", include("jobsearch.postings.urls")),
    path("", include("jobsearch.proof.urls")),
    path("", include("jobsearch.today.urls")),
    path("", include("jobsearch.typing.urls")),
    path("", include("jobsearch.what_counts.urls")),
]
