"""The addresses of a student's tokens for scripts."""

from django.urls import path

from people.tokens import views

urlpatterns = [
    path("me/tokens/", views.tokens, name="tokens"),
    path("me/tokens/<int:pk>/end/", views.end, name="token_end"),
]
