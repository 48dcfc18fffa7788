"""The addresses of the API."""

from __future__ import annotations

from django.urls import path

from motcua.api.service import api

urlpatterns = [path("", api.urls)]
