from django.apps import AppConfig


class JobSearchConfig(AppConfig):
    name = "jobsearch"
