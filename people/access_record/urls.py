"""The addresses of the record."""

from django.urls import path

from people.access_record import views

urlpatterns = [
    path("record/", views.record, name="record"),
    path("record/<int:pk>/", views.listed, name="record_list"),
]
