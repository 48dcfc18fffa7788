"""Which address leads where."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

handler400 = "motcua.site.refusals.bad_request"

urlpatterns: list[URLPattern | URLResolver] = [
    path("health/", include(("motcua.site.health", "health"))),
    path("api/", include("motcua.api.urls")),
    path("desk/", include("motcua.desk.urls")),
    path("", include("motcua.portal.urls")),
]
