"""The addresses of conditions."""

from django.urls import path

from commitments.conditions import views

urlpatterns = [
    path("students/<int:pk>/conditions/", views.conditions, name="conditions"),
]
