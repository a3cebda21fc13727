"""The addresses of employers, as one student knows them."""

from django.urls import path

from jobsearch.employers import views

urlpatterns = [
    path("employers/<int:pk>/", views.employer, name="employer"),
    path("students/<int:pk>/employers/<int:employer>/", views.employer_of_student, name="students_employer"),
]
