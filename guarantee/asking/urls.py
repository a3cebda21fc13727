"""The addresses of what the student is asked for."""

from django.urls import path

from guarantee.asking import views

urlpatterns = [
    path("claims/<int:pk>/asking/", views.asking, name="asking"),
    path("claim/questions/<int:pk>/", views.answering, name="answering"),
    path("claims/answers/<int:pk>/file/", views.answer_file, name="answer_file"),
]
