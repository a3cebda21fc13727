"""The addresses of the pipeline: board, table, calendar, own stages."""

from django.urls import path

from jobsearch.pipeline import views

urlpatterns = [
    path("pipeline/", views.pipeline, name="pipeline"),
    path("pipeline/table/", views.table, name="pipeline_table"),
    path("pipeline/calendar/", views.month, name="pipeline_calendar"),
    path("pipeline/stages/", views.stages, name="own_stages"),
    path("pipeline/stages/<int:pk>/drop/", views.drop_stage, name="own_stage_drop"),
    path("students/<int:pk>/pipeline/", views.table_of_student, name="students_pipeline"),
]
