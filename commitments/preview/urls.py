"""The addresses of preview."""

from django.urls import path

from commitments.preview import views

urlpatterns = [
    path("policies/<int:pk>/calendar/", views.calendar, name="policy_calendar"),
    path("policies/<int:pk>/preview/<slug:page>/", views.preview, name="policy_preview"),
]
