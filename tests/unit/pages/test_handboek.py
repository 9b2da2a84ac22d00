"""The handbook as pages: only when asked for, in the order of its cover, with links that work in both places."""

from __future__ import annotations

from regioagenda.pages.soort.handboek import HandboekView
from tests.helpers import ROOT, Sources, diagnose, files, make, pages, read_tree, tiny

SITE = "content/site.yaml"
BOOK = {
    "docs/handboek/README.md": b"# Handboek\n\nVoor u.\n\n- [Twee](2-twee.md)\n- [Een](1-een.md#kop-b)\n",
    "docs/handboek/1-een.md": b"# Een\n\nZie [twee](2-twee.md).\n\n## Kop A\n\nTekst.\n\n## Kop B\n\n[Naar A](#kop-a)\n",
    "docs/handboek/2-twee.md": b"# Twee\n\nTekst over NNN.\n",
    "docs/handboek/los.md": b"# Los\n\nTekst.\n",
}


def with_book(book: dict[str, bytes] | None = None) -> Sources:
    return {**tiny(), SITE: tiny()[SITE] + b"handboek: ja\n", **(book or BOOK)}


def view(url: str, sources: Sources | None = None) -> HandboekView:
    found = pages(sources or with_book())[url].view
    assert isinstance(found, HandboekView)
    return found


def test_the_handbook_is_only_there_when_the_site_asks_for_it() -> None:
    assert not [name for name in files({**tiny(), **BOOK}) if name.startswith("handboek/")]
    assert [name for name in files(with_book()) if name.startswith("handboek/")] == [
        "handboek/een/index.html",
        "handboek/index.html",
        "handboek/los/index.html",
        "handboek/twee/index.html",
    ]


def test_chapters_follow_the_order_of_the_cover() -> None:
    assert view("/handboek/").volgende is None
    two = view("/handboek/twee/")
    assert two.vorige is None and two.volgende is not None and two.volgende.url == "/handboek/een/"


def test_links_between_files_become_links_between_pages() -> None:
    cover, one = view("/handboek/").tekst, view("/handboek/een/").tekst
    assert 'href="/handboek/twee/"' in cover and 'href="/handboek/twee/"' in one
    target = cover.split('href="/handboek/een/#')[1].split('"')[0]
    assert f'id="{target}"' in one
    inside = one.split('href="#')[1].split('"')[0]
    assert f'id="{inside}"' in one


def test_a_chapter_has_a_breadcrumb_and_contents() -> None:
    page = pages(with_book())["/handboek/een/"]
    assert [k.url for k in page.head.kruimels] == ["/", "/handboek/"]
    assert [title for _, title in view("/handboek/een/").inhoudsopgave] == ["Kop A", "Kop B"]


def test_a_link_that_leads_nowhere_is_told_at_its_place() -> None:
    book = {**BOOK, "docs/handboek/los.md": b"# Los\n\nZie [drie](3-drie.md).\n"}
    assert diagnose(with_book(book)) == ["docs/handboek/los.md:3:5 link-kapot"]


def test_the_real_handbook_is_without_mistakes() -> None:
    sources = with_book(read_tree(ROOT / "docs" / "handboek", "docs/handboek"))
    assert make(sources).diagnostics == make(tiny()).diagnostics
    assert len([p for p in pages(sources) if p.startswith("/handboek/")]) >= 8
