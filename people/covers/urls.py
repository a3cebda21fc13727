"""The addresses of covers."""

from django.urls import path

from people.covers import views

urlpatterns = [
    path("staff/covers/", views.arrange, name="covers"),
    path("staff/covers/<int:pk>/end/", views.end, name="cover_end"),
]
