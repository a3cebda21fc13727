"""The addresses of exports."""

from django.urls import path

from guarantee.exports import views

urlpatterns = [
    path("claims/<int:pk>/decisions/<int:number>/export/", views.decision_export, name="decision_export"),
    path("claim/<int:pk>/decisions/<int:number>/record/", views.own_record, name="own_record"),
]
