"""The addresses of later facts."""

from django.urls import path

from guarantee.later_facts import views

urlpatterns = [
    path("claims/<int:pk>/later-facts/", views.later_facts, name="later_facts"),
]
