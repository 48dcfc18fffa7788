"""The registry: who people are and what they paid."""

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    name = "motcua.registry"
    label = "registry"
