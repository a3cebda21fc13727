from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CoreConfig(AppConfig):
    name = "core"

    def ready(self) -> None:
        from core.inbound import receivers  # noqa: F401 # its receiver is connected by the import

        post_migrate.connect(_grant, sender=self)


def _grant(**kwargs: Any) -> None:
    from core.grants import drop_switch, grant_app_role

    grant_app_role()
    drop_switch()
