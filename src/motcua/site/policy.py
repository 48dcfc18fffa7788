"""The Content-Security-Policy: said with every page and picture, and not with data, which no browser runs."""

from __future__ import annotations

from csp.middleware import CSPMiddleware
from django.http import HttpRequest
from django.http.response import HttpResponseBase

DATA = "application/json"


class PolicyOfPages(CSPMiddleware):
    """django-csp, but not for the answers of the API: working the policy out is a measurable part of them."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if response.get("Content-Type", "").startswith(DATA):
            return response
        return super().process_response(request, response)
