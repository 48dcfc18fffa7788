"""The addresses of the API."""

from __future__ import annotations

from django.urls import path, re_path
from django.views.generic import RedirectView

from motcua.api.service import api, nowhere

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="api:openapi-view")),
    path("", api.urls),
    re_path("", nowhere),
]
