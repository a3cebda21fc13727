"""The address of offers side by side."""

from django.urls import path

from jobsearch.compared_offers import views

urlpatterns = [
    path("offers/compare/", views.compared_offers, name="compared_offers"),
    path(
        "students/<int:pk>/offers/compare/", views.students_compared_offers, name="students_compared_offers"
    ),
]
