"""The addresses of payments."""

from django.urls import path

from guarantee.refunds import views

urlpatterns = [
    path("claims/payments/", views.payments, name="payments"),
    path("claims/payments/files/", views.finance_files, name="finance_files"),
    path("claims/payments/files/<int:pk>/", views.finance_file, name="finance_file"),
    path("claims/payments/files/<int:pk>/csv/", views.finance_csv, name="finance_csv"),
    path("claims/payments/marking/", views.marking, name="marking"),
    path("claims/<int:pk>/payments/", views.claim_payments, name="claim_payments"),
    path("claims/<int:pk>/payments/<int:payment>/return/", views.payment_return, name="payment_return"),
]
