"""The address of the record of the entrance."""

from django.urls import path

from people.entrance_record import views

urlpatterns = [path("record/entrance/", views.entrance, name="record_entrance")]
