"""The addresses of the judgement, matter by matter."""

from django.urls import include, path

app_name = "guarantee"
urlpatterns = [
    path("", include("guarantee.accommodations.urls")),
    path("", include("guarantee.asking.urls")),
    path("", include("guarantee.appeals.urls")),
    path("", include("guarantee.claims.urls")),
    path("", include("guarantee.decisions.urls")),
    path("", include("guarantee.dossier.urls")),
    path("", include("guarantee.exports.urls")),
    path("", include("guarantee.hearings.urls")),
    path("", include("guarantee.judges.urls")),
    path("", include("guarantee.letters.urls")),
    path("", include("guarantee.later_facts.urls")),
    path("", include("guarantee.outside_judges.urls")),
    path("", include("guarantee.refunds.urls")),
    path("", include("guarantee.queue.urls")),
    path("", include("guarantee.reopenings.urls")),
    path("", include("guarantee.replays.urls")),
    path("", include("guarantee.requests.urls")),
    path("", include("guarantee.retention.urls")),
    path("", include("guarantee.second_looks.urls")),
    path("", include("guarantee.settlements.urls")),
    path("", include("guarantee.statements.urls")),
    path("", include("guarantee.what_if.urls")),
]
