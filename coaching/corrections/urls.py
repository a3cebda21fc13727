"""The addresses of corrections; included by the room's own."""

from django.urls import path

from coaching.corrections import views

S = "students/<int:pk>/"
urlpatterns = [
    path(
        S + "appointments/<int:appointment_pk>/booking/correction/", views.booking, name="booking_correction"
    ),
    path(
        S + "deliverables/<int:deliverable_pk>/correction/", views.deliverable, name="deliverable_correction"
    ),
    path(S + "reviews/<int:review_pk>/correction/", views.review, name="review_correction"),
    path(S + "lapses/<int:lapse_pk>/correction/", views.drop, name="drop_correction"),
]
