"""The addresses of comparison."""

from django.urls import path

from commitments.comparison import views

urlpatterns = [
    path("policies/compare/", views.compare, name="compare"),
]
