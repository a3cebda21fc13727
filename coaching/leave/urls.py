"""The addresses of leave."""

from django.urls import path

from coaching.leave import views

urlpatterns = [
    path("students/<int:pk>/leave/<int:leave_pk>/decision/", views.leave_decision, name="leave_decision"),
]
