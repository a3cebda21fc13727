"""The addresses of outside judges."""

from django.urls import path

from guarantee.outside_judges import views

urlpatterns = [
    path("judging/", views.judging, name="judging"),
    path("claims/<int:pk>/outside-judge/", views.outside_judge, name="outside_judge"),
    path("claims/<int:pk>/outside-judge/end/", views.outside_judge_end, name="outside_judge_end"),
]
