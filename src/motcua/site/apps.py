"""The site as a Django application: the database is prepared before anything migrates, and forgets."""

from __future__ import annotations

from django.apps import AppConfig
from django.conf import settings
from django.db.backends.signals import connection_created
from django.db.models.signals import pre_migrate

from motcua.site.database import forget


class SiteConfig(AppConfig):
    name = "motcua.site"
    label = "site"

    def ready(self) -> None:
        from motcua.site.roles import prepare

        pre_migrate.connect(prepare, dispatch_uid="motcua.site.roles")
        if "pool" in settings.DATABASES["default"]["OPTIONS"]:
            connection_created.connect(forget, dispatch_uid="motcua.site.database")
