"""What all tests share: the real site, built once, and the rule that in CI nothing may be skipped for want of a tool."""

from __future__ import annotations

import datetime
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from regioagenda.base.diagnostics import Severity
from regioagenda.base.memo import NoMemo
from regioagenda.disk.sources import read_folder
from regioagenda.domain.editie_bestand import Opdracht, nieuwe_editie
from regioagenda.domain.load import load
from regioagenda.domain.model.editie import EditieSoort
from regioagenda.domain.relate import relate
from regioagenda.pages.bouwstenen.parts import Page
from regioagenda.pipeline import BuildResult, build

ROOT = Path(__file__).resolve().parent.parent
TODAY = datetime.date(2026, 11, 30)


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

    def html(self) -> dict[str, str]:
        """Give every published page by its file name."""
        return {name: data.decode("utf-8") for name, data in self.files.items() if name.endswith(".html")}


def file_name(address: str) -> str:
    """Give the file that a visitor gets at an address, by the rule that web servers use."""
    path = address.partition("#")[0].partition("?")[0].lstrip("/")
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def none_of(problems: Sequence[str], what: str) -> None:
    """Fail with the problems themselves, one on a line, instead of with a difference between two lists."""
    if problems:
        more = [f"... and {len(problems) - 20} more"] if len(problems) > 20 else []
        pytest.fail("\n".join([f"{what}: {len(problems)}", *problems[:20], *more]), pytrace=False)


def unavailable(what: str) -> None:
    """Skip because this machine lacks a tool; in CI that is a failure, for there everything must be judged."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what} In CI mag dit niet ontbreken.", pytrace=False)
    pytest.skip(f"{what} Typ `make test`, dan wordt het zo mogelijk geïnstalleerd.")


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
    region, _ = relate(load(sources, NoMemo(), drafts=False)[0])
    assert region is not None
    asked = Opdracht(agenda=agenda, naam="vastgesteld-2021", soort=EditieSoort.CONCEPT, datum="1 juli 2021")
    files, _ = nieuwe_editie(region, asked, frozenset(sources))
    assert files is not None
    return {path: data.replace(b"waarde: loopt", b"waarde: voorgenomen") for path, data in files.items()}


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the real site once and write it to a folder."""
    sources = with_all_kinds_of_pages(read_folder(ROOT / "content", ROOT / "templates"))
    result = build(sources, today=TODAY, memo=NoMemo())
    assert result.site is not None, "\n".join(
        f"{d.where}: {d.message} [{d.code}]" for d in result.diagnostics if d.severity is Severity.FOUT
    )
    files = dict(result.site.files)
    preview = build(sources, today=TODAY, memo=NoMemo(), drafts=True)
    assert preview.site is not None
    extra = [page for page in preview.pages if file_name(page.url) not in files]
    shown = files | {(name := file_name(page.url)): preview.site.files[name] for page in extra}
    folder = tmp_path_factory.mktemp("site")
    for name, data in shown.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return Built(
        folder=folder,
        result=result,
        files=files,
        moved="/agendas/zuid-kennemerland/9-fietspaden/",
        shown=shown,
        pages=(*result.pages, *extra),
    )
