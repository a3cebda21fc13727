"""The addresses of a coach's day."""

from django.urls import path

from coaching.my_day import views

urlpatterns = [
    path("my-day/", views.my_day, name="my_day"),
    path("students/<int:pk>/set-aside/", views.set_aside, name="set_aside"),
    path("students/<int:pk>/set-aside/<int:aside_pk>/undo/", views.set_aside_undo, name="set_aside_undo"),
]
