"""A page looked at in four settings: light and dark, a phone and a desk. axe should find nothing, nothing stick out.

Each look leaves pictures in var/pictures/, `<name>-<theme>-<size>.png`, so that a person can judge what axe cannot.
"""

from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

PHONE: Any = {"width": 390, "height": 844}
DESK: Any = {"width": 1360, "height": 900}
SETTINGS: tuple[tuple[Any, str, Any], ...] = (
    ("light", "desk", DESK),
    ("dark", "desk", DESK),
    ("dark", "phone", PHONE),
    ("light", "phone", PHONE),
)
PICTURES = Path(__file__).resolve().parents[2] / "var" / "pictures"
# The camera leaves empty style attributes behind, which htmx would copy, and the policy for content refuse.
TIDY = "document.querySelectorAll('[style=\"\"]').forEach(one => one.removeAttribute('style'))"
AGAIN = Axe("0")  # axe is in the page already: only run it


def look(page: Page, name: str, *, back_to: Any) -> list[str]:
    """Every violation in every setting, in words. The browser is then as it was."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.wait_for_load_state("load")
    page.evaluate(Axe().axe_script)
    found: list[str] = []
    for theme, size_name, size in SETTINGS:
        page.emulate_media(color_scheme=theme)
        page.set_viewport_size(size)
        setting = f"{name}, {theme}, {size_name}"
        found += [f"{setting}: {words}" for words in _violations(page)]
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > size["width"]:
            found.append(f"{setting}: {wide} pixels wide, so it scrolls sideways")
        page.screenshot(path=PICTURES / f"{name}-{theme}-{size_name}.png", full_page=True)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(back_to)
    page.evaluate(TIDY)
    return found


def _violations(page: Page) -> list[str]:
    return [
        f"{one['id']} ({one['impact']}): {node['html'][:200]} — {node.get('failureSummary', '')[:300]}"
        for one in AGAIN.run(page).response["violations"]
        for node in one["nodes"][:3]
    ]
