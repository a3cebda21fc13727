"""The addresses of requests."""

from django.urls import path

from guarantee.requests import views

urlpatterns = [
    path("claims/<int:pk>/requests/", views.requests, name="requests"),
]
