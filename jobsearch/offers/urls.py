"""The addresses of offers."""

from django.urls import path

from jobsearch.offers import views

urlpatterns = [
    path("offers/", views.offers, name="offers"),
    path("offers/new/", views.offer_new, name="offer_new"),
    path("offers/<int:pk>/", views.offer, name="offer"),
    path("offers/<int:pk>/edit/", views.offer_edit, name="offer_edit"),
    path("offers/<int:pk>/answer/", views.offer_answer, name="offer_answer"),
    path("offers/<int:pk>/answer/correction/", views.offer_take_back, name="offer_take_back"),
    path("offers/<int:pk>/asks/", views.offer_ask, name="offer_ask"),
    path("offers/<int:pk>/asks/<int:ask>/", views.offer_grant, name="offer_grant"),
    path("offers/<int:pk>/extension/", views.offer_extension, name="offer_extension"),
    path("offers/<int:pk>/withdrawal/", views.offer_withdrawal, name="offer_withdrawal"),
    path("offers/<int:pk>/confirmation/", views.offer_confirmation, name="offer_confirmation"),
    path("offers/<int:pk>/help/", views.offer_help, name="offer_help"),
]
