"""The addresses of the caseload."""

from django.urls import path

from coaching.caseload import views

urlpatterns = [
    path("caseload/", views.caseload, name="caseload"),
    path("caseload/message/", views.message_many, name="message_many"),
]
