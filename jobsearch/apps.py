from django.apps import AppConfig


class JobSearchConfig(AppConfig):
    name = "jobsearch"

    def ready(self) -> None:
        from core.inbound import kinds
        from jobsearch.drafts.address_kind import LOG

        kinds.register(LOG)
