"""What all tests share: the real site, built once a run, how much is tested, and that nothing waits without bound."""

from __future__ import annotations

import datetime
import faulthandler
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import settings

from regioagenda.base.diagnostics import Severity
from regioagenda.base.memo import NoMemo
from regioagenda.disk.sources import read_folder
from regioagenda.disk.store import Store
from regioagenda.domain.editie_bestand import Opdracht, nieuwe_editie
from regioagenda.domain.load import load
from regioagenda.domain.model.editie import EditieSoort
from regioagenda.domain.relate import relate
from regioagenda.output.lijst import GERESERVEERD
from regioagenda.pages.bouwstenen.parts import Page
from regioagenda.pipeline import BuildResult, build
from tests.examples import ALL, QUICK
from tests.helpers import rooted
from tests.judges import in_ci, missed
from tests.once import once
from tests.site.html import Document

ROOT = Path(__file__).resolve().parent.parent
TODAY = datetime.date(2026, 11, 30)

# What takes long comes first, so that no worker is left alone with it at the end.
FIRST = ("tests/determinism/", "tests/properties/", "tests/architecture/test_house.py", "tests/browser/")
END = 60.0  # seconds that a process may take to end after its last test


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the choice between a run of minutes and a run of everything."""
    parser.addoption(
        "--alles", action="store_true", help="also what takes long: every page, the real content under every sky, ..."
    )


def everything(config: pytest.Config) -> bool:
    """Tell whether this run leaves nothing out: when asked for, and in CI."""
    return bool(config.getoption("alles")) or in_ci()


def pytest_configure(config: pytest.Config) -> None:
    """Choose how many examples a property is tried with."""
    settings.load_profile(ALL if everything(config) else QUICK)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put what takes long first, and leave out what only a run of everything does."""
    items.sort(key=lambda item: next((i for i, name in enumerate(FIRST) if item.nodeid.startswith(name)), len(FIRST)))
    if not everything(config):
        left_out = [item for item in items if item.get_closest_marker("alles")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker("alles")]


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Iterator[None]:
    """Say at the very end which judges were missing."""
    yield
    stats = terminalreporter.stats
    reports = [report for kind in ("skipped", "failed", "error") for report in stats.get(kind, ())]
    for line in missed(reports):
        terminalreporter.write_line(line, red=True, bold=True)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    """End the process when a thread that a test left behind keeps it from ending."""
    faulthandler.dump_traceback_later(END, exit=True, file=sys.__stderr__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """The site of `content/` on a fixed day. `files` is what is published and `moved` an address in it that redirects.

    `shown` adds the pages that only editors see in their preview; all of it lies in `folder`.
    """

    folder: Path
    result: BuildResult
    files: dict[str, bytes]
    moved: str
    shown: dict[str, bytes]
    pages: tuple[Page, ...]

    def richest_pages(self) -> dict[str, Page]:
        """Give one page of every kind, by its template: the one with the most on it. A new kind is found by itself."""
        chosen: dict[str, Page] = {}
        for page in self.pages:
            best = chosen.get(page.template)
            if best is None or len(self.shown[file_name(page.url)]) > len(self.shown[file_name(best.url)]):
                chosen[page.template] = page
        return chosen

    def sample(self, size: int) -> list[Page]:
        """Give some pages, chosen by their address: the same ones every time, of whatever kind."""
        return sorted(self.pages, key=lambda page: blake2b(page.url.encode()).digest())[:size]

    def html(self) -> dict[str, str]:
        """Give every published page by its file name, its links from the root of the site as planned."""
        return {name: rooted(name, data).decode("utf-8") for name, data in self.files.items() if name.endswith(".html")}


def file_name(address: str) -> str:
    """Give the file that a visitor gets at an address, by the rule that web servers use."""
    path = address.partition("#")[0].partition("?")[0].lstrip("/")
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def none_of(problems: Sequence[str], what: str) -> None:
    """Fail with the problems themselves, one on a line, instead of with a difference between two lists."""
    if problems:
        more = [f"... and {len(problems) - 20} more"] if len(problems) > 20 else []
        pytest.fail("\n".join([f"{what}: {len(problems)}", *problems[:20], *more]), pytrace=False)


def with_all_kinds_of_pages(sources: dict[str, bytes]) -> dict[str, bytes]:
    """Switch on what a region may choose, give one actie an old name and keep a version of the agenda with the most
    acties, so that those pages are judged as well."""
    site, actie = "content/site.yaml", "content/agendas/zuid-kennemerland/bereikbaarheid/7.1-fietspadennetwerk.md"
    wanted = [flag for flag in (b"handboek", b"stijlgids") if b"\n%b:" % flag not in sources[site]]
    chosen = b"".join(b"\n%b: ja\n" % flag for flag in wanted)
    moved = sources[actie].replace(b"---\n", b"---\nwas: [9-fietspaden]\n", 1)
    return sources | version_of(sources, "kaag-en-braassem") | {site: sources[site] + chosen, actie: moved}


def version_of(sources: dict[str, bytes], agenda: str) -> dict[str, bytes]:
    """Keep an agenda as it is, with another status here and there, so that there is something to compare."""
    region, _ = relate(load(sources, NoMemo(), drafts=False)[0], GERESERVEERD)
    assert region is not None
    asked = Opdracht(agenda=agenda, naam="vastgesteld-2021", soort=EditieSoort.CONCEPT, datum="30 november 2026")
    files, _ = nieuwe_editie(region, asked, frozenset(sources), GERESERVEERD)
    assert files is not None
    return {path: data.replace(b"waarde: loopt", b"waarde: voorgenomen") for path, data in files.items()}


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder that all workers of this run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def built(run_folder: Path) -> Built:
    """Build the real site once a run and write it to a folder."""
    return once(run_folder, "site", lambda: _built(run_folder / "site"))


@pytest.fixture(scope="session")
def documents(built: Built) -> dict[str, Document]:
    """Every page of the site, parsed."""
    return {name: Document(html) for name, html in built.html().items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """Gives a page that is made already, in any process."""

    page: Page

    def __call__(self) -> Page:
        return self.page


def _built(folder: Path) -> Built:
    sources = with_all_kinds_of_pages(read_folder(ROOT / "content", ROOT / "templates"))
    memo = Store(None, b"tests")
    result = build(sources, today=TODAY, memo=memo)
    assert result.site is not None, "\n".join(
        f"{d.where}: {d.message} [{d.code}]" for d in result.diagnostics if d.severity is Severity.FOUT
    )
    files = dict(result.site.files)
    preview = build(sources, today=TODAY, memo=memo, drafts=True)
    assert preview.site is not None
    extra = [page.make() for page in preview.planned if file_name(page.url) not in files]
    finished = tuple(replace(page, make=Finished(page=page.make())) for page in result.planned)
    shown = files | {(name := file_name(page.url)): preview.site.files[name] for page in extra}
    for name, data in shown.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return Built(
        folder=folder,
        result=replace(result, planned=finished, site=replace(result.site, files=MappingProxyType(files))),
        files=files,
        moved="/agendas/zuid-kennemerland/9-fietspaden/",
        shown=shown,
        pages=(*(page.make() for page in finished), *extra),
    )
