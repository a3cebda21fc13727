"""The addresses of leave."""

from django.urls import path

from commitments.leave import views

urlpatterns = [
    path("leave/", views.leave, name="leave"),
]
