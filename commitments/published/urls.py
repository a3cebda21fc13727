"""What anybody can read."""

from django.urls import path

from commitments.published import views

urlpatterns = [
    path("terms/", views.terms, name="published"),
    path("terms/<int:pk>/", views.version, name="published_version"),
    path("terms/<int:pk>/differences/", views.differences, name="published_differences"),
]
