"""The addresses of offers."""

from django.urls import path

from jobsearch.views import offers

urlpatterns = [
    path("offers/", offers.offers, name="offers"),
    path("offers/new/", offers.offer_new, name="offer_new"),
    path("offers/<int:pk>/", offers.offer, name="offer"),
    path("offers/<int:pk>/edit/", offers.offer_edit, name="offer_edit"),
    path("offers/<int:pk>/answer/", offers.offer_answer, name="offer_answer"),
    path("offers/<int:pk>/answer/correction/", offers.offer_take_back, name="offer_take_back"),
    path("offers/<int:pk>/asks/", offers.offer_ask, name="offer_ask"),
    path("offers/<int:pk>/asks/<int:ask>/", offers.offer_grant, name="offer_grant"),
    path("offers/<int:pk>/extension/", offers.offer_extension, name="offer_extension"),
    path("offers/<int:pk>/withdrawal/", offers.offer_withdrawal, name="offer_withdrawal"),
    path("offers/<int:pk>/confirmation/", offers.offer_confirmation, name="offer_confirmation"),
    path("offers/<int:pk>/help/", offers.offer_help, name="offer_help"),
]
