"""The address of the record of the entrance; included by the room's own."""

from django.urls import path

from people.entrance_record import views

entrance_record_pages = [path("record/entrance/", views.entrance, name="record_entrance")]
