"""The addresses of what is promised, matter by matter."""

from django.urls import include, path

app_name = "commitments"
urlpatterns = [
    path("", include("commitments.comparison.urls")),
    path("", include("commitments.conditions.urls")),
    path("", include("commitments.drafting.urls")),
    path("", include("commitments.excusals.urls")),
    path("", include("commitments.graduation.urls")),
    path("", include("commitments.leave.urls")),
    path("", include("commitments.outages.urls")),
    path("", include("commitments.payers.urls")),
    path("", include("commitments.policies.urls")),
    path("", include("commitments.preview.urls")),
    path("", include("commitments.published.urls")),
    path("", include("commitments.questions.urls")),
    path("", include("commitments.searches.urls")),
    path("", include("commitments.series.urls")),
    path("", include("commitments.signing.urls")),
]
