"""The addresses of searches."""

from django.urls import path

from commitments.searches import views

urlpatterns = [
    path("students/<int:pk>/endings/<int:ending_pk>/undoing/", views.undo, name="ending_undo"),
]
