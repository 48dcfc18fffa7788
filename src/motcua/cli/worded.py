"""Commands that speak to people without asking the record: Django for its words alone, no database."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from typing import Any

from motcua.kernel.errors import BadInput, MotcuaError

LANGUAGE = argparse.ArgumentParser(add_help=False)
LANGUAGE.add_argument("--lang", choices=["vi", "en"], help="left out: the language of the installation")
"""A parent of every such command."""


def worded(ask: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    """The `run` of such a command, spoken in the language of --lang."""

    def run(args: argparse.Namespace) -> int:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "motcua.site.settings")
        import django

        from motcua.site.translations import compile_catalogues

        compile_catalogues()
        django.setup()
        from django.conf import settings
        from django.utils import translation

        with translation.override(args.lang or settings.LANGUAGE_CODE):
            try:
                return ask(args)
            except BadInput as error:
                print(*(said(problem) for problem in error.problems), sep="\n", file=sys.stderr)
            except MotcuaError as error:
                print(said(error), file=sys.stderr)
            return 2

    return run


def said(error: Any) -> str:
    """A message of the ground in the language of the command."""
    from motcua.site.templatetags.said import said

    return said(error)
