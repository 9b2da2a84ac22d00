"""Headless Chromium as the tests use it: one browser, set to a width, a colour scheme and the like for every visit."""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--force-prefers-reduced-motion",
)
# What WCAG 1.4.12 says that readers may set without losing anything.
TEXT_SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
    " p { margin-bottom: 2em !important; }"
)

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = """
const [tags, done] = arguments;
axe.run(document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"]}).then((result) => done(
  result.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(" ")} ${n.failureSummary}`))));
"""
TOO_WIDE = """
const root = document.scrollingElement;
if (root.scrollWidth <= root.clientWidth) return [];
const wide = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > root.clientWidth);
return [`${root.scrollWidth} > ${root.clientWidth}`, ...wide.slice(0, 5).map((e) => e.outerHTML.slice(0, 120))];
"""


def browser_path() -> str | None:
    """Give where Chromium is on this machine, or None."""
    return next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
    )


class Browser:
    """One running Chromium on one site."""

    def __init__(self, driver: webdriver.Chrome, origin: str) -> None:
        self.driver = driver
        self.origin = origin

    def visit(
        self,
        address: str,
        *,
        width: int = 1280,
        scheme: str = "light",
        forced_colors: bool = False,
        script: bool = True,
    ) -> None:
        """Open an address of the site, as a visitor with this window and these wishes would."""
        height = 800 if width > 600 else 640
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        wishes = {"prefers-color-scheme": scheme, "forced-colors": "active" if forced_colors else "none"}
        self.cdp("Emulation.setEmulatedMedia", media="", features=[{"name": n, "value": v} for n, v in wishes.items()])
        self.cdp("Emulation.setScriptExecutionDisabled", value=not script)
        self.driver.get(f"{self.origin}{address}")

    def cdp(self, command: str, **arguments: object) -> Any:
        """Send one command of the DevTools protocol."""
        return self.driver.execute_cdp_cmd(command, arguments)

    def run(self, script: str, *arguments: object) -> Any:
        """Run JavaScript (a function body) in the page and give what it returns."""
        return self.driver.execute_script(script, *arguments)

    def add_style(self, css: str) -> None:
        """Put the reader's own style over the page; the page's CSP does not hold for readers."""
        self.run(
            "const s = new CSSStyleSheet(); s.replaceSync(arguments[0]);"
            " document.adoptedStyleSheets = [...document.adoptedStyleSheets, s];",
            css,
        )

    def wait_for(self, script: str, *arguments: object) -> Any:
        """Wait until the script returns something true, and give that."""
        return WebDriverWait(self.driver, 10, poll_frequency=0.02).until(lambda _: self.run(script, *arguments))

    def press(self, key: str, times: int = 1) -> None:
        """Press a key while nothing in particular is aimed at: it goes to what has the focus."""
        self.driver.switch_to.active_element.send_keys(key * times)

    def type(self, css: str, text: str) -> None:
        """Empty a field and type in it."""
        field = self.driver.find_element(By.CSS_SELECTOR, css)
        field.clear()
        field.send_keys(text)

    def tab(self, times: int) -> None:
        """Press Tab."""
        self.press(Keys.TAB, times)

    def judged_by(self, axe: str) -> list[str]:
        """Give what axe-core, given as its source, has against the page as it is now."""
        self.run(axe)
        violations: list[str] = self.driver.execute_async_script(RUN_AXE, AXE_TAGS)
        return violations

    def too_wide(self) -> list[str]:
        """Give what makes the page scroll sideways; nothing when it does not."""
        elements: list[str] = self.run(TOO_WIDE)
        return elements

    def complaints(self) -> list[str]:
        """Give what Chromium complained about since the last time: errors, and what the CSP stopped."""
        return [entry["message"] for entry in self._log("browser") if entry["level"] in ("SEVERE", "WARNING")]

    def unrest(self) -> list[str]:
        """Give all that pages did since the last time that a quiet page does not: any word in the console (what the CSP stops is
        said there too), a request that failed or was refused, a request to elsewhere."""
        found = [f"console: {entry['level']} {entry['message']}" for entry in self._log("browser")]
        for entry in self._log("performance"):
            event = json.loads(entry["message"])["message"]
            told = event["params"]
            if event["method"] == "Network.loadingFailed":
                found.append(f"request failed: {told['type']} {told['errorText']} {told.get('blockedReason', '')}")
            elif event["method"] == "Network.responseReceived" and told["response"]["status"] >= 400:
                found.append(f"request refused: {told['response']['status']} {told['response']['url']}")
            elif event["method"] == "Network.requestWillBeSent":
                address = told["request"]["url"]
                if not address.startswith((self.origin, "data:", "blob:")):
                    found.append(f"request to elsewhere: {address}")
        return found

    def requested(self) -> list[str]:
        """Give the addresses that pages asked for since the last time, also those that were stopped."""
        events = (json.loads(entry["message"])["message"] for entry in self._log("performance"))
        return [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"]

    def _log(self, kind: str) -> list[dict[str, str]]:
        entries: list[dict[str, str]] = self.driver.execute("getLog", {"type": kind})["value"]
        return entries


@contextlib.contextmanager
def running(binary: str, driver_path: str, profile: Path, origin: str) -> Iterator[Browser]:
    """Start Chromium with an empty profile and stop it afterwards."""
    options = Options()
    options.binary_location = binary
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(driver_path))
    try:
        driver.set_page_load_timeout(60)  # only so that a hang ends; nothing is judged by the clock
        driver.set_script_timeout(60)
        driver.execute_cdp_cmd("Emulation.setScrollbarsHidden", {"hidden": True})
        yield Browser(driver, origin)
    finally:
        driver.quit()
