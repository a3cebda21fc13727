"""The addresses of concerns."""

from django.urls import path

from coaching.concerns import views

urlpatterns = [
    path("students/<int:pk>/concerns/", views.concern_new, name="concerns"),
    path(
        "students/<int:pk>/concerns/<int:concern_pk>/decision/",
        views.concern_decision,
        name="concern_decision",
    ),
]
