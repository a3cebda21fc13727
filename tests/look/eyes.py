"""A page looked at in several settings, loaded once: axe should find nothing, and nothing stick out sideways.

A theme changes colours alone, so where a size was looked at whole, its other theme is asked for its colours. With
`PICTURES=folder` each look leaves a picture, `<name>-<theme>-<size>.png`, so that a person can judge what axe cannot.
"""

import os
from pathlib import Path
from typing import Any, NamedTuple

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

PHONE: Any = {"width": 390, "height": 844}
DESK: Any = {"width": 1360, "height": 900}
PICTURES = Path(os.environ["PICTURES"]) if "PICTURES" in os.environ else None
OF_COLOURS = ["color-contrast", "link-in-text-block"]
# The camera leaves empty style attributes behind, which htmx would copy, and the policy for content refuse.
TIDY = "document.querySelectorAll('[style=\"\"]').forEach(one => one.removeAttribute('style'))"
AGAIN = Axe("0")  # axe is in the page already: only run it


class Setting(NamedTuple):
    """In which theme and size a page is looked at."""

    theme: Any
    size_name: str
    size: Any


ONCE_A_SIZE = (Setting("light", "desk", DESK), Setting("dark", "phone", PHONE))
ALL_FOUR = (*ONCE_A_SIZE, Setting("dark", "desk", DESK), Setting("light", "phone", PHONE))


def complaints(page: Page, name: str, settings: tuple[Setting, ...] = ONCE_A_SIZE) -> list[str]:
    """Every violation in each setting, in words. The page is left in the last of them."""
    page.wait_for_load_state("load")
    page.evaluate(Axe().axe_script)
    found, seen_whole = [], set[str]()
    for setting in settings:
        page.emulate_media(color_scheme=setting.theme, reduced_motion="reduce")  # no colour on its way
        page.set_viewport_size(setting.size)
        where = f"{name}, {setting.theme}, {setting.size_name}"
        rules = OF_COLOURS if setting.size_name in seen_whole else None
        seen_whole.add(setting.size_name)
        found += [f"{where}: {words}" for words in _violations(page, rules)]
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > setting.size["width"]:
            found.append(f"{where}: {wide} pixels wide, so it scrolls sideways")
        if PICTURES:
            path = PICTURES / f"{name}-{setting.theme}-{setting.size_name}.png"
            page.screenshot(path=path, full_page=True)
    return found


def look(page: Page, name: str, *, back_to: Any) -> list[str]:
    """The same in all four settings; the browser is then as it was."""
    found = complaints(page, name, ALL_FOUR)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(back_to)
    page.evaluate(TIDY)
    return found


def _violations(page: Page, rules: list[str] | None) -> list[str]:
    """What axe finds, by all of its rules or by those named."""
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = {"type": "rule", "values": rules}
    return [
        f"{one['id']} ({one['impact']}): {node['html'][:200]} — {node.get('failureSummary', '')[:300]}"
        for one in AGAIN.run(page, options=options).response["violations"]
        for node in one["nodes"][:3]
    ]
