"""The addresses of weeks."""

from django.urls import path

from coaching.weeks import views

urlpatterns = [
    path("students/<int:pk>/weeks/<int:number>/", views.week, name="week"),
    path("students/<int:pk>/months/<int:number>/", views.month, name="month"),
]
