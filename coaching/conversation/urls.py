"""The addresses of the conversation."""

from django.urls import path

from coaching.conversation import views

urlpatterns = [
    path("students/<int:pk>/messages/", views.conversation, name="messages"),
    path("students/<int:pk>/messages/read/", views.read, name="messages_read"),
]
