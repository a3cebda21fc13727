"""The addresses at which students are put off."""

from django.urls import path

from coaching.put_off import views

urlpatterns = [
    path("caseload/put-off/", views.put_off_many, name="put_off_many"),
    path("students/<int:pk>/put-off/end/", views.bring_back, name="put_off_end"),
]
