"""The served site, the browser, and the judges that come from elsewhere."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.chromium import Browser, browser_path, running
from tests.browser.server import serving
from tests.conftest import ROOT, Built
from tests.judges import AXE, CHROMIUM, JAVA, VNU, Judge, unavailable


@pytest.fixture(scope="session")
def origin(built: Built) -> Iterator[str]:
    """Serve the built site."""
    with serving(built.shown) as address:
        yield address


@pytest.fixture(scope="session")
def _browser(origin: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    binary, driver = browser_path(), shutil.which("chromedriver")
    if binary is None or driver is None:
        unavailable(CHROMIUM)
    os.environ["SE_OFFLINE"] = "true"  # selenium must not look for a browser elsewhere
    with running(binary, driver, tmp_path_factory.mktemp("chromium"), origin) as browser:
        yield browser


@pytest.fixture
def browser(_browser: Browser) -> Browser:
    """Give the browser with nothing left of an earlier test."""
    _browser.complaints()
    _browser.requested()
    return _browser


@pytest.fixture(scope="session")
def axe() -> str:
    """Give the source of axe-core."""
    return _from_npm(AXE, "axe-core/axe.min.js").read_text("utf-8")


@pytest.fixture(scope="session")
def vnu() -> tuple[str, ...]:
    """Give the command that runs the Nu HTML checker."""
    jar = _from_npm(VNU, "vnu-jar/build/dist/vnu.jar")
    java = shutil.which("java")
    if java is None:
        unavailable(JAVA)
    return (java, "-Xss1m", "-jar", str(jar))


def _from_npm(judge: Judge, name: str) -> Path:
    path = ROOT / "node_modules" / name
    if not path.is_file():
        unavailable(judge)
    return path
