"""The addresses of preview."""

from django.urls import path

from commitments.preview import calendar_views, views

urlpatterns = [
    path("policies/<int:pk>/calendar/", calendar_views.calendar, name="policy_calendar"),
    path("policies/<int:pk>/preview/<slug:page>/", views.preview, name="policy_preview"),
]
