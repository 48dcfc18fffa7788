"""The API as a Django application: it brings the page that describes it."""

from __future__ import annotations

from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "motcua.api"
    label = "api"
