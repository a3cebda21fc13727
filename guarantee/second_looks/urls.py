"""The addresses of second looks."""

from django.urls import path

from guarantee.second_looks import views

urlpatterns = [path("claims/<int:pk>/second-look/", views.second_look, name="second_look")]
