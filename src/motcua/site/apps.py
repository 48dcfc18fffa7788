"""The site as a Django application: it prepares the database before anything migrates."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import pre_migrate


class SiteConfig(AppConfig):
    name = "motcua.site"
    label = "site"

    def ready(self) -> None:
        from motcua.site.roles import prepare

        pre_migrate.connect(prepare, dispatch_uid="motcua.site.roles")
