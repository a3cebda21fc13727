"""The addresses of one's mails."""

from django.urls import path

from people.mail_choices import views

urlpatterns = [
    path("me/mails/", views.mails, name="mails"),
    path("mails/stop/<str:token>/", views.stop, name="mails_stop"),
]
