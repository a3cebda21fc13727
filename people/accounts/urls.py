"""The addresses of people's accounts."""

from django.urls import path

from people.accounts import views

urlpatterns = [
    path("people/<int:pk>/account/", views.account, name="account"),
    path("people/<int:pk>/account/closing/", views.close, name="account_closing"),
    path("people/<int:pk>/account/opening/", views.reopen, name="account_opening"),
    path("people/<int:pk>/account/address/", views.change_address, name="account_address"),
    path(
        "people/<int:pk>/account/second-factor/",
        views.take_second_factor_off,
        name="account_second_factor",
    ),
]
