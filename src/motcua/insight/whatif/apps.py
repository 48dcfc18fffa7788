"""What-if as a Django application: it keeps the logs that were brought, and what was asked of them."""

from django.apps import AppConfig


class WhatIfConfig(AppConfig):
    name = "motcua.insight.whatif"
    label = "whatif"
