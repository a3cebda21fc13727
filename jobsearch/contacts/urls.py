"""The addresses of the people whom a student knows."""

from django.urls import path

from jobsearch.contacts import views

urlpatterns = [
    path("people/", views.contacts, name="contacts"),
    path("people/<int:pk>/", views.contact, name="contact"),
    path("people/<int:pk>/edit/", views.edit, name="contact_edit"),
    path("people/<int:pk>/same/", views.same, name="contact_same"),
    path("people/same/<int:pk>/undo/", views.apart, name="contact_apart"),
]
