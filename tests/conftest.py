"""What all tests share: the real site, built once, and the rule that in CI nothing may be skipped for want of a tool."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from regioagenda.memo import NoMemo
from regioagenda.pages.parts import Page
from regioagenda.pipeline import BuildResult, build
from regioagenda.sources import read_folder

ROOT = Path(__file__).resolve().parent.parent
TODAY = datetime.date(2026, 11, 20)


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """The site of `content/` on a fixed day, laid out in a folder of its own."""

    folder: Path
    result: BuildResult
    files: dict[str, bytes]

    def richest_pages(self) -> dict[str, Page]:
        """Give one page of every kind, by its template: the one with the most on it. A new kind is found by itself."""
        chosen: dict[str, Page] = {}
        for page in self.result.pages:
            best = chosen.get(page.template)
            if best is None or len(self.files[file_name(page.url)]) > len(self.files[file_name(best.url)]):
                chosen[page.template] = page
        return chosen

    def html(self) -> dict[str, str]:
        """Give every page of the site by its file name."""
        return {name: data.decode("utf-8") for name, data in self.files.items() if name.endswith(".html")}


def file_name(address: str) -> str:
    """Give the file that a visitor gets at an address, by the rule that web servers use."""
    path = address.partition("#")[0].partition("?")[0].lstrip("/")
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def unavailable(what: str) -> None:
    """Skip because this machine lacks a tool; in CI that is a failure, for there everything must be judged."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what} In CI mag dit niet ontbreken.", pytrace=False)
    pytest.skip(f"{what} Typ `make test`, dan wordt het zo mogelijk geïnstalleerd.")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the real site once and write it to a folder."""
    result = build(read_folder(ROOT / "content", ROOT / "templates"), today=TODAY, memo=NoMemo())
    assert result.site is not None, "\n".join(str(d) for d in result.diagnostics if d.severity == "fout")
    folder = tmp_path_factory.mktemp("site")
    for name, data in result.site.files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return Built(folder=folder, result=result, files=dict(result.site.files))
