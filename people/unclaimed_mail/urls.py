"""The addresses of mail that waits for a person."""

from django.urls import path

from people.unclaimed_mail import views

urlpatterns = [
    path("unclaimed-mail/", views.unclaimed_mail, name="unclaimed_mail"),
    path("unclaimed-mail/<int:pk>/throw-away/", views.throw_away, name="unclaimed_mail_throw_away"),
]
