"""Authority: offices, posts, mandates."""

from django.apps import AppConfig


class AuthorityConfig(AppConfig):
    name = "motcua.authority"
    label = "authority"
