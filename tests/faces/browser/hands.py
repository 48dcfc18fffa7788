"""Two ways to work a page: with the mouse, or with the keyboard alone. Both name things as the page does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page

MOST_TABS = 150


@contextmanager
def signed_in(browser: Browser, address: str, login: str, language: str, **screen: Any) -> Iterator[Page]:
    """A page of somebody who has signed in, in a browser of his own. `screen`: viewport, color_scheme."""
    context = browser.new_context(**screen)
    context.add_cookies([{"name": "django_language", "value": language, "url": address}])
    page = context.new_page()
    page.goto(f"{address}/desk/sign-in")
    page.locator("#login").fill(login)
    page.locator("#password").fill("motcua-demo-2023")
    Mouse(page).press("Đăng nhập" if language == "vi" else "Sign in")
    yield page
    context.close()


def all_sound(page: Page, addresses: Iterable[str]) -> None:
    """Each of the pages is sound, as it comes and with everything unfolded."""
    for address in addresses:
        page.goto(address)
        sound(page)
        folded = page.locator("details > summary:visible").all()
        for summary in folded:
            summary.click()
        if folded:
            sound(page)


class Hand(Protocol):
    """Somebody who works a page, by the words that stand on it."""

    page: Page

    def fill(self, label: str, text: str) -> None: ...
    def choose(self, label: str, option: str) -> None: ...
    def tick(self, label: str) -> None: ...
    def press(self, name: str) -> None: ...
    def follow(self, name: str) -> None: ...


@dataclass
class Mouse:
    """Points and clicks."""

    page: Page

    def fill(self, label: str, text: str) -> None:
        field(self.page, label).fill(text)

    def choose(self, label: str, option: str) -> None:
        field(self.page, label).select_option(label=option)

    def tick(self, label: str) -> None:
        field(self.page, label).check()

    def press(self, name: str) -> None:
        with self.page.expect_navigation():
            button(self.page, name).click()
        sound(self.page)

    def follow(self, name: str) -> None:
        with self.page.expect_navigation():
            link(self.page, name).click()
        sound(self.page)


@dataclass
class Keyboard:
    """Tabs from field to field, types, and presses Enter; never points."""

    page: Page

    def fill(self, label: str, text: str) -> None:
        self._reach(field(self.page, label))
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.type(text)

    def choose(self, label: str, option: str) -> None:
        select = field(self.page, label)
        self._reach(select)
        for _ in range(select.evaluate("select => select.options.length")):
            if select.evaluate("select => select.selectedOptions[0].label") == option:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"“{label}” does not offer “{option}”")

    def tick(self, label: str) -> None:
        self._reach(field(self.page, label))
        self.page.keyboard.press("Space")

    def press(self, name: str) -> None:
        self._reach(button(self.page, name))
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        sound(self.page)

    def follow(self, name: str) -> None:
        self._reach(link(self.page, name))
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        sound(self.page)

    def _reach(self, wanted: Locator) -> None:
        """Tab until it has the focus, and see that the focus can be seen."""
        for _ in range(MOST_TABS):
            if wanted.evaluate("element => element === document.activeElement"):
                assert wanted.evaluate("element => getComputedStyle(element).outlineStyle") != "none"
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no way with the keyboard to {wanted}")


def field(page: Page, label: str) -> Locator:
    """The field whose label begins so; "section: label" where a page has several."""
    section, _, name = label.rpartition(": ")
    within = named(page, "group", section) if section else page
    return within.get_by_label(name).first


def button(page: Page, name: str) -> Locator:
    return named(page, "button", name)


def link(page: Page, name: str) -> Locator:
    return named(page, "link", name)


def named(page: Page, role: Any, name: str) -> Locator:
    """What is called exactly so; with "*" at its end, what begins so."""
    return page.get_by_role(role, name=name.rstrip("*"), exact=not name.endswith("*")).first


def sound(page: Page) -> None:
    """The page has no flaw that axe knows of, and nothing sticks out at the side."""
    page.wait_for_load_state()
    flaws = Axe().run(page).response["violations"]
    assert [(flaw["id"], flaw["nodes"][0]["html"]) for flaw in flaws] == []
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wider <= 0, f"{page.url} sticks out by {wider} pixels"
