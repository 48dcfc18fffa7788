"""`test`: everything that must hold before a change is accepted."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys

from motcua.cli import Commands

CHECKS = {
    "lint": ["ruff", "check"],
    "format": ["ruff", "format", "--check", "--quiet"],
    "types": ["mypy", "--no-error-summary"],
    "floors": ["lint-imports", "--no-logo"],
}

# In two processes, a file's tests in one of them; the order that the files have, browsers last.
WHOLE = ["--numprocesses=2", "--dist=loadfile", "--no-loadscope-reorder"]


def add(commands: Commands) -> None:
    parser = commands.add_parser("test", help="check lint, format, types and floors, then run all tests")
    parser.add_argument(
        "words", nargs=argparse.REMAINDER, help="given on to pytest; the other checks are left out"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run every check, also after one has failed; pytest last, so that its summary closes the output."""
    from motcua.site.environment import CHECKOUT

    os.chdir(CHECKOUT)
    _have_browser()
    failed = [] if args.words else [name for name, command in CHECKS.items() if not _holds(name, command)]
    if subprocess.run([sys.executable, "-m", "pytest", *(args.words or WHOLE)], check=False).returncode != 0:
        failed.append("tests")
    if failed:
        print(f"Failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def _holds(name: str, command: list[str]) -> bool:
    """Run one check; what it says is shown only if it fails."""
    program = os.path.join(os.path.dirname(sys.executable), command[0])
    answer = subprocess.run([program, *command[1:]], capture_output=True, text=True, check=False)
    holds = answer.returncode == 0
    print(f"{name}: ok" if holds else f"{name}:\n{answer.stdout}{answer.stderr}", flush=True)
    return holds


def _have_browser() -> None:
    """Browser tests need Chromium: root gets it from Debian; without it those tests are skipped by name."""
    if shutil.which("chromium"):
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing chromium for the browser tests", flush=True)
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-qq", "-y", "chromium"]):
            subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    if not shutil.which("chromium"):
        print("No chromium here: browser tests are skipped. On Debian: apt-get install chromium", flush=True)
