from django.urls import path

from commitments.outages import views

urlpatterns = [path("outages/", views.outages, name="outages")]
