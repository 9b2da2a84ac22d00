"""Our own generator with the pages that the peers also write, and nothing else: `python alone.py CONTENT OUTPUT`.

References and links are checked, as the peers do with theirs; language, search, feeds, calendars, data and every other page
are left out. It is a figure to compare with, no way to make a site.
"""

from __future__ import annotations

import datetime
import gc
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from regioagenda.disk.previous import Built, Previous
from regioagenda.disk.publish import publish
from regioagenda.disk.sources import read_folder
from regioagenda.disk.store import Store, program_version
from regioagenda.domain.load import load
from regioagenda.domain.relate import relate
from regioagenda.output.dead_links import dead_links
from regioagenda.output.lijst import GERESERVEERD, Rendered, given
from regioagenda.output.sealed import seals_of
from regioagenda.output.sitemap import make_sitemaps
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.context import make_context, make_wereld
from regioagenda.pages.lijst import planned

ROOT = Path(__file__).resolve().parent
SAME = {
    f"{name}.html"
    for name in ["home", "agendas", "agenda", "thema", "actie", "gemeenten", "gemeente", "partijen", "trekker"]
}


class Files(Mapping[str, bytes]):
    """Files that are there, and pages that are read or made when asked for."""

    def __init__(self, others: Mapping[str, bytes], rendered: Mapping[str, Callable[[], Rendered]]) -> None:
        self._others, self._rendered = others, rendered

    def __getitem__(self, name: str) -> bytes:
        return self._others[name] if name in self._others else self._rendered[name]().html()

    def __contains__(self, name: object) -> bool:
        return name in self._others or name in self._rendered

    def __iter__(self) -> Iterator[str]:
        return iter([*self._others, *self._rendered])

    def __len__(self) -> int:
        return len(self._others) + len(self._rendered)


def main(content: Path, output: Path, today: datetime.date) -> None:
    """Write the pages."""
    sources = read_folder(content, ROOT / "templates")
    version = program_version(ROOT / "regioagenda")
    previous = Previous(ROOT / ".cache" / "alone-site", version, output)
    store = Store(ROOT / ".cache" / "alone", version, previous)
    read, found = load(sources, store, drafts=False)
    region, related = relate(read, GERESERVEERD)
    assert region is not None, (found, related)
    context = make_context(region, today)
    pages = tuple(p for p in planned(context, drafts=False) if p.template in SAME)
    site = given(context.region, pages, sources, store, context.today, make_wereld(context, sources, store))
    rendered = {urls.file_name(p.url): site.rendered[p.url] for p in pages}
    others = {**site.assets.files}
    others |= make_sitemaps(pages, region, lambda page: site.rendered[page.url]().index)
    # A folder is only taken for a site when it holds this file.
    others["data/v1/index.json"] = b'{"generator": "regioagenda", "versie": 1}\n'
    files = Files(others, rendered)
    seals = {**{name: page().seal for name, page in rendered.items()}, **seals_of(others)}
    # The menu and the texts of the acties lead to nothing that is left out here.
    assert not list(dead_links(region, files))
    publish(files, output, ROOT / ".cache" / "vorige-alone", seals=seals, recognise=previous.recognise)
    built = Built(made_from=b"", since=0, until=0, pages=len(pages), silenced=0, diagnostics=())
    previous.keep(built, seals)
    store.save()


if __name__ == "__main__":
    gc.disable()
    main(Path(sys.argv[1]), Path(sys.argv[2]), datetime.date.fromisoformat(sys.argv[3]))
