"""The addresses of where one stands."""

from django.urls import path

from jobsearch.insights import views

urlpatterns = [
    path("insights/", views.insights, name="insights"),
    path("insights/list/", views.insights_list, name="insights_list"),
    path("students/<int:pk>/insights/", views.students_insights, name="students_insights"),
    path("students/<int:pk>/insights/list/", views.students_insights_list, name="students_insights_list"),
]
