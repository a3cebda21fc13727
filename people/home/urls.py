"""The addresses of home."""

from django.urls import path

from people.home import views

urlpatterns = [
    path("", views.home, name="home"),
    path("me/", views.me, name="me"),
    path("me/not-seeking/", views.not_seeking, name="not_seeking"),
    path("second-factor/", views.second_factor, name="second_factor"),
]
