"""The addresses of a student's page."""

from django.urls import path

from coaching.student_page import views

urlpatterns = [
    path("students/<int:pk>/", views.student, name="student"),
    path("students/<int:pk>/commitment/", views.signed, name="signed"),
]
