"""The addresses of staff."""

from django.urls import path

from people.staff import views

urlpatterns = [
    path("staff/", views.staff, name="staff"),
    path("staff/<int:pk>/roles/", views.give_role, name="role_give"),
    path("staff/roles/<int:pk>/end/", views.end_role, name="role_end"),
]
