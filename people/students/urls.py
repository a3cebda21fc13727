"""The addresses of students."""

from django.urls import path

from people.students import views

urlpatterns = [
    path("students/", views.students, name="students"),
    path("students/coach/", views.assign_many, name="assign_many"),
]
