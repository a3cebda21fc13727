"""The addresses of reopenings."""

from django.urls import path

from guarantee.reopenings import views

urlpatterns = [
    path("claim/<int:pk>/reopening/", views.reopening_word, name="reopening_word"),
    path("claims/<int:pk>/reopening/", views.reopening, name="reopening"),
]
