"""The addresses of the portal."""

from __future__ import annotations

from django.urls import path
from django.views.i18n import set_language

from motcua.portal import catalogue, law, tracking, verification

app_name = "portal"

urlpatterns = [
    path("", tracking.home, name="home"),
    path("track", tracking.track, name="track"),
    path("verify", verification.ask, name="verify"),
    path("v/<str:code>", verification.verify, name="verified"),
    path("procedures/", catalogue.procedures, name="procedures"),
    path("procedures/<str:code>", catalogue.procedure, name="procedure"),
    path("law/", law.law, name="law"),
    path("law/<str:name>", law.parameter, name="parameter"),
    path("language", set_language, name="language"),
]
