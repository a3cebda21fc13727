from django.urls import path

from commitments.outages.urls import urlpatterns as outage_urls
from commitments.published.urls import urlpatterns as published_pages
from commitments.questions.urls import urlpatterns as question_pages
from commitments.series.urls import urlpatterns as series_pages
from commitments.views import (
    absence,
    commitment,
    comparison,
    conditions,
    endings,
    payers,
    policies,
    preview,
    sample,
)

app_name = "commitments"
urlpatterns = [
    # everybody's
    *published_pages,
    *question_pages,
    # the student's
    path("commitment/", commitment.commitment, name="commitment"),
    path("commitment/signature/", commitment.sign, name="sign"),
    path("commitment/window/", commitment.window, name="window"),
    path("commitment/withdrawal/", commitment.withdrawal, name="withdrawal"),
    path("leave/", absence.leave, name="leave"),
    path(
        "weeks/<int:number>/excusal-request/",
        absence.excusal_request,
        {"unit": "week"},
        name="excusal_request",
    ),
    path(
        "months/<int:number>/excusal-request/",
        absence.excusal_request,
        {"unit": "month"},
        name="month_excusal_request",
    ),
    # the admins'
    path("students/<int:pk>/endings/<int:ending_pk>/undoing/", endings.undo, name="ending_undo"),
    path("students/<int:pk>/conditions/", conditions.conditions, name="conditions"),
    *series_pages,
    path("students/<int:pk>/payers/", payers.payers, name="payers"),
    *outage_urls,
    path("policies/", policies.policies, name="policies"),
    path("policies/compare/", comparison.compare, name="compare"),
    path("policies/drafts/", policies.draft, name="policy_draft"),
    path("policies/<int:pk>/", policies.policy, name="policy"),
    path("policies/<int:pk>/edit/", policies.edit, name="policy_edit"),
    path("policies/<int:pk>/edit/text/", policies.text, name="policy_text"),
    path("policies/<int:pk>/calendar/", sample.calendar, name="policy_calendar"),
    path("policies/<int:pk>/preview/<slug:page>/", preview.preview, name="policy_preview"),
    path("policies/<int:pk>/defaults/", policies.defaults, name="policy_defaults"),
    path("policies/<int:pk>/publication/", policies.publication, name="policy_publication"),
    path("policies/<int:pk>/removal/", policies.removal, name="policy_removal"),
]
