"""The preview and the build are one site: the same files, made in any order, and the same messages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from jinja2 import TemplateError

from regioagenda.pipeline import Glimpse, build, glimpse
from regioagenda.webeditor.beheer import SCRIPT
from tests.cases.report import CASES, names
from tests.conftest import none_of
from tests.helpers import FIETS, MEMO, TODAY, changed, lines, read_tree, templates, tiny

SITE = "content/site.yaml"
PAGE = "---\ntitel: Iets\nsamenvatting: Iets.\n---\n"
WEB_EDITOR = "beheer:\n  dienst: gitlab\n  opslag: regio/agenda\n  app: abc\n"


def everything() -> dict[str, bytes]:
    """Give the tiny region with all that a site can have, and the real templates."""
    asked = f"handboek: ja\nstijlgids: ja\n{WEB_EDITOR}"
    book = {
        "docs/handboek/README.md": b"# Handboek\n\nVoor u: [een](1-een.md).\n",
        "docs/handboek/1-een.md": b"# Een\n",
    }
    return {**tiny(), **templates(), **book, SCRIPT: b"// script\n", SITE: tiny()[SITE] + asked.encode()}


def look(sources: Mapping[str, bytes]) -> Glimpse:
    return glimpse(sources, today=TODAY, memo=MEMO)


def test_every_file_of_a_whole_build_can_be_asked_for_first() -> None:
    whole = build(everything(), today=TODAY, memo=MEMO, drafts=True).site
    seen = look(everything()).files
    assert whole is not None and seen is not None
    # From the last to the first: nothing may lean on what was made before it.
    asked = {name: seen[name] for name in sorted(whole.files, reverse=True)}
    none_of([name for name in asked if asked[name] != whole.files[name]], "not the same bytes as in a build")
    none_of(sorted({*seen} ^ {*whole.files}), "in the build or in the preview alone")


@pytest.mark.parametrize(
    "name", ["beheer/index.html", "beheer/config.yml", "sitemap.xml", "robots.txt", ".well-known/security.txt"]
)
def test_what_is_no_page_is_there_too(name: str) -> None:
    seen = look(everything()).files
    assert seen is not None and name in seen


def cases() -> Iterator[tuple[str, dict[str, bytes]]]:
    """Give every case as it was written and corrected, and mistakes of which the preview was once silent."""
    for code in names():
        for version in ("fout", "goed"):
            yield f"{code}/{version}", {**tiny(), **templates(), **read_tree(CASES / code / version, "content")}
    block = b"{% block inhoud %}"
    acties = templates()["templates/acties.html"].replace(block, block + b"{{ view.bestaat_niet }}")
    for name, sources in {
        "a picture that can do harm": {"content/bestanden/kaart.svg": b"<svg/>"},
        "a web editor without its script": {SITE: tiny()[SITE] + WEB_EDITOR.encode()},
        "a page where a page is": {"content/paginas/planning.md": PAGE.encode()},
        "a page where a file is": {"content/paginas/robots.txt.md": PAGE.encode()},
        "an old name where a page is": changed("content/paginas/over.md", ("was: [colofon]", "was: [planning]")),
        "a template that asks what is not there": {"templates/acties.html": acties},
        "a template that cannot be read": {"templates/thema.html": b"{% if %}"},
        "a template for old addresses": {"templates/doorverwijzing.html": b"{{ nergens }}"},
        "a template that is gone": {"templates/tabel.html": None},
        "a macro that asks what is not there": {
            "templates/onderdelen/stukken.html": templates()["templates/onderdelen/stukken.html"].replace(
                b"{{ k.samenvatting }}", b"{{ k.samenvating }}"
            )
        },
        "a link to a file of the search index": {
            "content/paginas/los.md": f"{PAGE}\n[a](/zoekindex/index.js) en [b](/zoekindex/niets.js)\n".encode()
        },
        "two mistakes of two makers": {
            "content/bestanden/kaart.svg": b"<svg/>",
            "content/paginas/planning.md": PAGE.encode(),
        },
        "a chapter that links nowhere": {
            SITE: tiny()[SITE] + b"handboek: ja\n",
            "docs/handboek/README.md": b"# Handboek\n\n[Weg](9-weg.md)\n",
        },
    }.items():
        whole = {**tiny(), **templates(), **sources}
        yield name, {path: data for path, data in whole.items() if data is not None}


@pytest.mark.parametrize(("name", "sources"), [*cases()], ids=lambda value: value if isinstance(value, str) else "")
def test_the_preview_tells_exactly_what_a_build_tells(name: str, sources: dict[str, bytes]) -> None:
    built = build(sources, today=TODAY, memo=MEMO, drafts=True)
    seen = look(sources)
    told, shown = lines(built.diagnostics), lines(seen.diagnostics)
    none_of([line for line in told if line not in shown], f"{name}: told by a build alone")
    none_of([line for line in shown if line not in told], f"{name}: told by the preview alone")
    assert seen.diagnostics == built.diagnostics
    assert (seen.files is None) == (built.site is None)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("a picture that can do harm", "bestand-soort"),
        ("a web editor without its script", "beheer-script-ontbreekt"),
        ("a page where a page is", "adres-dubbel"),
        ("a page where a file is", "adres-dubbel"),
        ("an old name where a page is", "adres-dubbel"),
        ("a template that asks what is not there", "sjabloon-fout"),
        ("a template that cannot be read", "sjabloon-fout"),
        ("a template for old addresses", "sjabloon-fout"),
        ("a template that is gone", "sjabloon-fout"),
        ("a macro that asks what is not there", "sjabloon-fout"),
        ("a link to a file of the search index", "link-kapot"),
        ("a chapter that links nowhere", "link-kapot"),
    ],
)
def test_the_preview_is_not_silent_about(name: str, code: str) -> None:
    assert [d.code for d in look(dict(cases())[name]).diagnostics] == [code]


def test_mistakes_of_several_makers_are_told_at_once() -> None:
    found = look(dict(cases())["two mistakes of two makers"]).diagnostics
    assert lines(found) == [
        "content/bestanden/kaart.svg:1:1 bestand-soort",
        "content/paginas/planning.md:1:1 adres-dubbel",
    ]


def test_what_only_one_page_shows_is_told_when_it_is_made() -> None:
    """A template that trips over something that most pages have: a build says it, the preview at that page."""
    page = templates()["templates/organisatie.html"].replace(
        b"{% block inhoud %}", b"{% block inhoud %}{{ view.onderdeel_van.titel }}"
    )
    sources = {**tiny(), **templates(), "templates/organisatie.html": page}
    (found,) = build(sources, today=TODAY, memo=MEMO, drafts=True).diagnostics
    assert (found.code, found.where.path) == ("sjabloon-fout", "templates/organisatie.html")
    seen = look(sources)
    assert seen.diagnostics == () and seen.files is not None
    with pytest.raises(TemplateError):
        [seen.files[name] for name in seen.files if name.startswith("organisaties/")]


def test_what_nobody_makes_is_not_there() -> None:
    seen = look({**tiny(), **templates()}).files
    assert seen is not None
    assert "agendas/niets/index.html" not in seen
    assert "data/v1/niets.json" not in seen and "zoekindex/niets.js" not in seen
    assert len(seen) > 20 and "index.html" in list(seen)


def test_mistakes_leave_nothing_to_ask_for() -> None:
    result = look({**changed(FIETS, ("---\ntitel:", "---\ntitul:")), **templates()})
    assert result.files is None
    assert [d.code for d in result.diagnostics] == ["veld-onbekend"]


def test_language_is_checked_in_the_files_that_were_asked_for() -> None:
    sources = {**tiny(), **templates()}
    sources[FIETS] += b"\nTODO: dit nog aanvullen.\n"

    def codes(languages: frozenset[str]) -> list[str]:
        found = glimpse(sources, today=TODAY, memo=MEMO, languages=languages).diagnostics
        return [d.code for d in found if d.code == "redactie-opmerking"]

    assert codes(frozenset()) == []
    assert codes(frozenset({FIETS})) == ["redactie-opmerking"]
