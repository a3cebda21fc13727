"""The addresses of settlements."""

from django.urls import path

from guarantee.settlements import views

urlpatterns = [
    path("claim/<int:pk>/settlement/", views.own_settlement, name="own_settlement"),
    path("claims/<int:pk>/settlement/", views.settlement, name="settlement"),
    path("claims/<int:pk>/settlement/undo/", views.settlement_undo, name="settlement_undo"),
]
