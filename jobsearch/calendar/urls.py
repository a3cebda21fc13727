"""The addresses of a person's calendar."""

from django.urls import path

from jobsearch.calendar import views

urlpatterns = [
    path("me/calendar/", views.calendar, name="calendar"),
    path("me/calendar/address/", views.make, name="calendar_address"),
    path("me/calendar/address/end/", views.end, name="calendar_address_end"),
    path("calendar/<str:secret>.ics", views.feed, name="calendar_feed"),
]
