"""The address that a hosted provider calls."""

from django.urls import path

from core.inbound import views

urlpatterns = [path("inbound/mail/", views.webhook, name="inbound_webhook")]
