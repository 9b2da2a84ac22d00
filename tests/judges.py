"""Who judges with us but may be missing from a computer: browsers, checkers, libraries of the system.

A test that lacks its judge is skipped, and in CI it fails. The last lines of a run say which judge was missing, how many
tests that cost and what to install.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NoReturn

import pytest


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """A tool that the tests need, by its name, and what to type when this computer lacks it."""

    name: str
    install: str

    @property
    def is_missing(self) -> str:
        """The sentence by which a report of a test tells that it was this judge that was missing."""
        return f"{self.name} ontbreekt op deze computer."


CHROMIUM = Judge(name="Chromium of chromedriver", install="sudo apt-get install chromium chromium-driver")
JAVA = Judge(name="Java", install="sudo apt-get install default-jre-headless")
AXE = Judge(name="axe-core", install="npm ci --ignore-scripts")
VNU = Judge(name="De HTML-controle vnu-jar", install="npm ci --ignore-scripts")
SVELTIA = Judge(name="Het pakket van de webeditor", install="npm ci --ignore-scripts --prefix webeditor")
NODE = Judge(name="Node of Chromium", install="sudo apt-get install nodejs")
WEASYPRINT = Judge(
    name="WeasyPrint of Pango",
    install="make .venv/.pdf, en: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0",
)
JUDGES = (CHROMIUM, JAVA, AXE, VNU, SVELTIA, NODE, WEASYPRINT)


def in_ci() -> bool:
    """Tell whether this run must judge everything there is."""
    return os.environ.get("CI") == "true"


def unavailable(judge: Judge) -> NoReturn:
    """Skip because this computer lacks a judge; in CI that is a failure, for there everything must be judged."""
    if in_ci():
        pytest.fail(f"{judge.is_missing} In CI mag dit niet ontbreken. Typ: {judge.install}", pytrace=False)
    pytest.skip(f"{judge.is_missing} Typ: {judge.install}")


def missed(reports: Iterable[pytest.TestReport]) -> Iterator[str]:
    """Give a line per missing judge, out of the reports of tests that did not pass: what it cost, what to type."""
    told = [str(report.longrepr) for report in reports]
    for judge in JUDGES:
        if cost := sum(judge.is_missing in text for text in told):
            tests = "1 test" if cost == 1 else f"{cost} tests"
            yield f"{judge.is_missing} Dat kostte {tests}. Typ: {judge.install}"
