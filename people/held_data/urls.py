"""The addresses of what is held about a student."""

from django.urls import path

from people.held_data import views

urlpatterns = [
    path("me/data/", views.held_data, name="held_data"),
    path("me/data/<int:pk>/", views.held_data_file, name="held_data_file"),
]
