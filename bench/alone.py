"""Our own generator with the pages that the peers also write, and nothing else: `python alone.py CONTENT OUTPUT`.

References and links are checked, as the peers do with theirs; language, search, feeds, calendars, data and every other page
are left out. It is a figure to compare with, no way to make a site.
"""

from __future__ import annotations

import datetime
import gc
import sys
from pathlib import Path

from regioagenda.disk.publish import publish
from regioagenda.disk.sources import read_folder
from regioagenda.disk.store import Store, program_version
from regioagenda.domain.load import load
from regioagenda.domain.relate import relate
from regioagenda.output.dead_links import dead_links
from regioagenda.output.lijst import GERESERVEERD, given
from regioagenda.output.sitemap import make_sitemaps
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.context import make_context, make_wereld
from regioagenda.pages.lijst import planned

ROOT = Path(__file__).resolve().parent
SAME = {
    f"{name}.html"
    for name in ["home", "agendas", "agenda", "thema", "actie", "gemeenten", "gemeente", "partijen", "trekker"]
}


def main(content: Path, output: Path, today: datetime.date) -> None:
    """Write the pages."""
    sources = read_folder(content, ROOT / "templates")
    store = Store(ROOT / ".cache" / "alone", program_version(ROOT / "regioagenda"))
    read, found = load(sources, store, drafts=False)
    region, related = relate(read, GERESERVEERD)
    assert region is not None, (found, related)
    context = make_context(region, today)
    pages = tuple(p for p in planned(context, drafts=False) if p.template in SAME)
    site = given(context.region, pages, sources, store, context.today, make_wereld(context, sources, store))
    files = {urls.file_name(p.url): site.rendered[p.url]().html for p in pages}
    files |= site.assets.files
    files |= make_sitemaps(pages, region, lambda page: site.rendered[page.url]().index)
    # The menu and the texts of the acties lead to nothing that is left out here.
    assert not list(dead_links(region, files))
    # A folder is only taken for a site when it holds this file.
    files["data/v1/index.json"] = b'{"generator": "regioagenda", "versie": 1}\n'
    publish(files, output, ROOT / ".cache" / "vorige-alone")
    store.save()


if __name__ == "__main__":
    gc.disable()
    main(Path(sys.argv[1]), Path(sys.argv[2]), datetime.date.fromisoformat(sys.argv[3]))
