"""Supervision as a Django application: it keeps what each office did on each day."""

from django.apps import AppConfig


class SupervisionConfig(AppConfig):
    name = "motcua.insight.supervision"
    label = "supervision"
