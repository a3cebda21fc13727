"""The addresses of what if."""

from django.urls import path

from guarantee.what_if import views

urlpatterns = [
    path("students/<int:pk>/what-if/", views.what_if, name="what_if"),
]
