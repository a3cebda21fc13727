"""The addresses of the record; included by the room's own."""

from django.urls import path

from people.access_record import views

record_pages = [
    path("record/", views.record, name="record"),
    path("record/<int:pk>/", views.listed, name="record_list"),
]
