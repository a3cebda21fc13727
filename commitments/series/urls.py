"""The page of what a student acknowledged."""

from django.urls import path

from commitments.series import views

urlpatterns = [path("students/<int:pk>/acknowledged/", views.acknowledged, name="acknowledged")]
