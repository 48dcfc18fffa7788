"""`settings`: print the page of all settings."""

from __future__ import annotations

import argparse

from motcua.cli import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser("settings", help="print all settings and what they mean (Markdown)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from motcua.site.settings_page import settings_page

    print(settings_page(), end="")
    return 0
