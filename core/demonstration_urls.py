"""Only in the demonstration: its mail goes nowhere, so it can be read here."""

from django.urls import path

from core import views

app_name = "demonstration"
urlpatterns = [
    path("mail/", views.mail_list, name="mail_list"),
    path("mail/<int:pk>/", views.mail, name="mail"),
]
