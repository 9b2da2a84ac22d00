"""A site whose files are made when they are asked for: what the preview of a large region needs after a save.

A page is the same bytes as `collect` gives; only the order of the work differs. What is made stays with the object.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from regioagenda.base.memo import Memo
from regioagenda.domain.load import Sources
from regioagenda.domain.region import Region
from regioagenda.output.assets import editors_files, make_assets
from regioagenda.output.calendar import make_calendars
from regioagenda.output.collect import make_renderer, own_redirects, search_files
from regioagenda.output.feeds import make_feeds
from regioagenda.output.huisstijl import huisstijl_css
from regioagenda.output.opendata.make import make_open_data
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen.parts import PlannedPage


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """Files that are made together: which names belong to it, and how they are made."""

    holds: Callable[[str], bool]
    make: Callable[[], Mapping[str, bytes]]


class OnDemand(Mapping[str, bytes]):
    """The files of a site by name. Two of these are only equal when they are the same object."""

    def __init__(self, planned: Sequence[PlannedPage], region: Region, sources: Sources, memo: Memo) -> None:
        assets = make_assets(sources, huisstijl_css(region.site.huisstijl))
        self._renderer = make_renderer(region, sources, assets)
        self._memo = memo
        self._pages = {urls.file_name(page.url): page for page in planned}
        self._moved = {urls.file_name(old): (old, new) for old, new, _ in own_redirects(region)}
        self._made: dict[str, bytes] = {**editors_files(sources)[0], **assets.files}
        self._groups = (
            _Group(holds=lambda name: name.startswith("data/v1/"), make=lambda: make_open_data(region)),
            _Group(holds=lambda name: name.startswith("zoekindex/"), make=lambda: search_files(region, memo)),
            _Group(holds=lambda name: name.endswith("feed.atom"), make=lambda: make_feeds(region)),
            _Group(holds=lambda name: name.endswith("agenda.ics"), make=lambda: make_calendars(region)),
        )

    def __getitem__(self, name: str) -> bytes:
        if name not in self._made:
            self._make(name)
        return self._made[name]

    def _make(self, name: str) -> None:
        if name in self._pages:
            self._made[name] = self._renderer.page(self._pages[name].make(), self._memo)
        elif name in self._moved:
            self._made[name] = self._renderer.redirect(*self._moved[name])
        else:
            for group in self._groups:
                if group.holds(name):
                    self._made.update(group.make())

    def __contains__(self, name: object) -> bool:
        if name in self._made or name in self._pages or name in self._moved:
            return True
        if isinstance(name, str) and any(group.holds(name) for group in self._groups):
            self._make(name)
        return name in self._made

    def __iter__(self) -> Iterator[str]:
        return iter({**self._pages, **self._moved, **self._made})

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __eq__(self, other: object) -> bool:
        return self is other

    __hash__ = object.__hash__
