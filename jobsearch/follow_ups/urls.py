"""The addresses of follow-ups."""

from django.urls import path

from jobsearch.follow_ups import views

urlpatterns = [
    path("follow-ups/", views.follow_ups, name="follow_ups"),
    path("follow-ups/plan/", views.plan, name="follow_up_plan"),
    path("follow-ups/take/", views.take, name="follow_up_take"),
    path("follow-ups/cold-notice/", views.put_cold_notice_away, name="follow_up_cold_notice"),
    path("follow-ups/<int:pk>/", views.follow_up, name="follow_up"),
    path("follow-ups/<int:pk>/done/", views.done, name="follow_up_done"),
    path("follow-ups/<int:pk>/drop/", views.drop, name="follow_up_drop"),
    path("follow-ups/<int:pk>/reopen/", views.reopen, name="follow_up_reopen"),
]
