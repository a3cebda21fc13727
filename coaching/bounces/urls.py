"""The addresses of bounced mails."""

from django.urls import path

from coaching.bounces import views

M = "students/<int:pk>/messages/<int:message_pk>/"

urlpatterns = [
    path(M + "bounce/", views.bounce, name="bounce"),
    path(M + "told/", views.told, name="told"),
]
