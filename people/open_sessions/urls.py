"""The addresses of a person's own sessions."""

from django.urls import path

from people.open_sessions import views

urlpatterns = [
    path("me/sessions/", views.listed, name="sessions"),
    path("me/sessions/others/end/", views.end_others, name="sessions_end_others"),
    path("me/sessions/<int:pk>/end/", views.end, name="session_end"),
]
