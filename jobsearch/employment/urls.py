"""The addresses of the documents of an outcome."""

from django.urls import path

from jobsearch.employment import views

urlpatterns = [
    path("offers/<int:offer>/documents/", views.add, name="employment_add"),
    path("offers/<int:offer>/documents/<int:pk>/", views.download, name="employment_document"),
    path("offers/<int:offer>/documents/<int:pk>/take-back/", views.take_back, name="employment_take_back"),
    path("offers/<int:offer>/documents/<int:pk>/verification/", views.verify, name="employment_verify"),
]
