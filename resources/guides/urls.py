"""Guides, to read and to write."""

from django.urls import path

from resources.guides import views

urlpatterns = [
    path("guides/", views.guides, name="guides"),
    path("guides/new/", views.new, name="guide_new"),
    path("guides/preview/", views.preview, name="guide_preview"),
    path("guides/<slug:slug>/", views.guide, name="guide"),
    path("guides/<slug:slug>/edit/", views.edit, name="guide_edit"),
    path("guides/<slug:slug>/versions/", views.versions, name="guide_versions"),
    path("guides/<slug:slug>/versions/<int:number>/", views.version, name="guide_version"),
    path(
        "guides/<slug:slug>/versions/<int:number>/publication/",
        views.publication,
        name="guide_publication",
    ),
    path("guides/<slug:slug>/taking-down/", views.taking_down, name="guide_taking_down"),
    path("guides/<slug:slug>/return/", views.put_back, name="guide_return"),
]
