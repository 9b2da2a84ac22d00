"""What did not change is not made again: no view, no page, and after an edit only what shows it."""

from __future__ import annotations

import datetime
import re

import pytest

from regioagenda.base.memo import NoMemo
from regioagenda.base.shelf import Shelf
from regioagenda.disk.store import Store
from regioagenda.pipeline import build
from tests.helpers import FIETS, TODAY, Sources, changed, make, templates, tiny

_CANONICAL = re.compile(rb'<link rel="canonical" href="https?://[^/]+([^"]*)"')


class TellingShelf(Shelf):
    """Tells which files were made: pages by their address."""

    def __init__(self, made: list[str]) -> None:
        super().__init__()
        self._told = made

    def put(self, seal: bytes, data: bytes) -> None:
        super().put(seal, data)
        match = _CANONICAL.search(data)
        self._told.append(match[1].decode() if match else "?")


class Telling(Store):
    """Remembers, and tells what was made anew: pages by their address, other files by a question mark."""

    def __init__(self) -> None:
        super().__init__(None, b"telling")
        self.made: list[str] = []
        self.shelf = TellingShelf(self.made)

    def build(self, sources: Sources, today: datetime.date = TODAY) -> list[str]:
        self.made.clear()
        assert make(sources, today=today, memo=self).ok
        return sorted(self.made)


@pytest.fixture(scope="module")
def memo() -> Telling:
    telling = Telling()
    assert len(telling.build(tiny())) > 50
    return telling


def test_an_unchanged_build_makes_nothing(memo: Telling) -> None:
    memo.build(tiny())
    assert memo.build(tiny()) == []


def test_an_edit_of_a_text_makes_the_pages_that_show_the_text(memo: Telling) -> None:
    memo.build(tiny())
    made = memo.build({**tiny(), FIETS: tiny()[FIETS] + b"\nNog een zin.\n"})
    pages = [name for name in made if name.startswith("/")]
    # An earlier version of the agenda is compared with the text.
    assert set(pages) == {
        "/agendas/duinstreek/1.1-fietsroute/",
        "/agendas/duinstreek/volledig/",
        "/agendas/duinstreek/vastgesteld-2025/",
    }


def test_an_edit_far_away_reaches_every_page_that_shows_it_and_no_other(memo: Telling) -> None:
    memo.build(tiny())
    made = memo.build(changed("content/gemeenten/zandhoek.md", ("-Zandhoek", "-Zandhoeve")))
    assert {"/gemeenten/", "/gemeenten/zandhoek/"} <= {*made}
    assert not {"/begrippen/", "/toegankelijkheid/"} & {*made}


def test_the_next_day_makes_only_what_says_which_day_it_is_or_has_another_answer(memo: Telling) -> None:
    # In the middle of a week in which nothing begins or ends.
    memo.build(tiny(), datetime.date(2026, 6, 17))
    made = [name for name in memo.build(tiny(), datetime.date(2026, 6, 18)) if name.startswith("/")]
    assert made and all(re.search("planning|besluiten|raadsbrief", name) for name in made), made


def test_pages_link_to_the_pdfs_as_soon_as_those_are_made(memo: Telling) -> None:
    sources = {**tiny(), **templates()}
    build(sources, today=TODAY, memo=memo)
    warm, cold = (build(sources, today=TODAY, memo=one, pdf=True) for one in (memo, NoMemo()))
    assert warm.site is not None and cold.site is not None
    assert dict(warm.site.files) == dict(cold.site.files)
