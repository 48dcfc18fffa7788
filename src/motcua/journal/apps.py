"""The journal: what happened, append-only."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class JournalConfig(AppConfig):
    name = "motcua.journal"
    label = "journal"

    def ready(self) -> None:
        from motcua.journal.privileges import grant

        post_migrate.connect(grant, sender=self, dispatch_uid="journal-privileges")
