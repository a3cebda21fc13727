"""The addresses of closings."""

from django.urls import path

from coaching.closings import views

urlpatterns = [
    path("students/<int:pk>/messages/<int:message_pk>/closing/", views.closing, name="message_closing"),
]
