"""The addresses of programs."""

from django.urls import path

from people.programs import views

urlpatterns = [
    path("programs/", views.programs, name="programs"),
    path("programs/<int:pk>/requirements/", views.requirements, name="program_requirements"),
    path("programs/<int:pk>/preparation/", views.preparation, name="program_preparation"),
    path("programs/<int:pk>/series/", views.series, name="program_series"),
]
