"""Bytes into typed files: which file is what, what a name may be, and that one bad file does not hide the others."""

from __future__ import annotations

import pytest

from regioagenda.base.memo import NoMemo
from regioagenda.domain.load import load
from regioagenda.domain.model import Actie, Tabel, Thema
from regioagenda.pipeline import build
from tests.helpers import BUS, FIETS, TODAY, WONINGEN, changed, diagnose, make, place_of, templates, tiny, written

PAGE = "---\ntitel: Iets\nsamenvatting: Iets.\n---\n"


def test_the_tiny_region_has_no_mistakes_at_all() -> None:
    assert make().ok and make().diagnostics == ()


def test_ids_come_from_file_names_and_the_folder_gives_the_thema() -> None:
    content, _ = load(tiny(), NoMemo(), drafts=False)
    acties = {a.id: (a.agenda, a.thema, a.path) for a in content.of(Actie)}
    assert acties["duinstreek/1.1-fietsroute"] == ("duinstreek", "duinstreek/bereikbaarheid", FIETS)
    assert [t.id for t in content.of(Thema)] == ["duinstreek/bereikbaarheid", "duinstreek/wonen", "veilig/buurten"]
    assert [t.id for t in content.of(Tabel)] == ["duinstreek/stemmen"]


@pytest.mark.parametrize(
    "path",
    [
        "content/onderwerp.yaml",
        "content/README.md",
        "content/gemeenten/duinstad.yaml",
        "content/agendas/duinstreek/wonen/2.2-iets.yaml",
        "content/agendas/duinstreek/wonen/diep/2.2-iets.md",
        "content/agendas/duinstreek/tabellen/stemmen.md",
        "content/agendas/duinstreek/2.2-iets.md",
        "content/agendas/los.md",
        "content/paginas/hulp.MD",
        "content/paginas/hulp.md.txt",
        "content/paginas/hulp.markdown",
        "content/begrippen.yml",
    ],
)
def test_a_file_in_the_wrong_place_is_told(path: str) -> None:
    assert diagnose(written(path, PAGE)) == [f"{path}:1:1 bestand-onbekend"]


@pytest.mark.parametrize("path", ["content/foto.jpg", "content/paginas/notitie.docx", "content/LICENSE"])
def test_a_file_of_another_kind_is_no_mistake(path: str) -> None:
    assert diagnose(written(path, PAGE)) == [f"{path}:1:1 bestand-ongebruikt"]


def test_a_misspelt_list_gets_a_suggestion() -> None:
    found = make(written("content/onderwerp.yaml", "")).diagnostics
    assert [d.hint for d in found] == ["Bedoelt u “onderwerpen.yaml”?"]


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("content/paginas/Over ons.md", "zoals “over-ons”"),
        ("content/gemeenten/Zeestad.md", "zoals “zeestad”"),
        ("content/paginas/a_b.md", "zoals “a-b”"),
        ("content/paginas/é.md", "zoals “e”"),
        ("content/paginas/coöperatie.md", "zoals “cooperatie”"),
        ("content/paginas/con.md", "zoals “con-1”"),
        ("content/paginas/aux.x.md", "zoals “aux-1.x”"),
        ("content/agendas/duinstreek/Mijn Thema/thema.md", "zoals “mijn-thema”"),
    ],
)
def test_a_name_that_cannot_be_an_address_gets_a_better_one(path: str, hint: str) -> None:
    (found,) = [d for d in make(written(path, PAGE)).diagnostics if d.code == "bestandsnaam"]
    assert str(found.where) == f"{path}:1:1" and hint in found.hint


def test_mistakes_in_header_and_text_are_told_together() -> None:
    sources = changed(FIETS, ('nummer: "1.1"', "numer: 1"), ("## Waarom doen we dit?", "#### Waarom?"))
    assert diagnose(sources) == [f"{FIETS}:4:1 veld-onbekend", f"{FIETS}:59:1 kop-niveau"]


def test_mistakes_in_the_prose_of_a_file_that_cannot_be_read_are_told_too() -> None:
    sources = changed(FIETS, ('nummer: "1.1"', "numer: 1"), ("(gemeente/polderdam)", "()"))
    assert diagnose(sources) == [
        f"{FIETS}:4:1 veld-onbekend",
        f"{FIETS}:{place_of(sources[FIETS], '[Polderdam]')} link-zonder-doel",
    ]


def test_an_unreadable_field_does_not_hide_what_else_points_nowhere() -> None:
    sources = changed(
        FIETS,
        ('nummer: "1.1"', "numer: 1"),
        ("(gemeente/polderdam)", "(gemeente/polderdan)"),
        ("wie: duinstad", "wie: duinsted"),
        ("waarde: loopt", "waarde: lopt"),
        ("(organisatie/provincie-kustland)", "(organisatie/provincie-kust)"),
    )
    assert diagnose(sources) == [
        f"{FIETS}:4:1 veld-onbekend",
        f"{FIETS}:9:26 link-kapot",
        f"{FIETS}:12:10 verwijzing-onbekend",
        f"{FIETS}:20:13 keuze-onbekend",
        f"{FIETS}:68:54 link-kapot",
    ]


def test_an_unreadable_file_may_point_to_its_own_parts() -> None:
    sources = changed(WONINGEN, ("Zie ook [de fietsroute](duinstreek/1.1-fietsroute)", "Zie ook [dit](#b)"))
    sources = changed(WONINGEN, ("gecontroleerd: 2026-05-20", "gecontroleerd: 2026-02-30"), sources=sources)
    assert [found.split()[1] for found in diagnose(sources)] == ["datum-bestaat-niet"]


def test_an_unreadable_draft_may_point_to_a_draft() -> None:
    sources = changed(BUS, ("titel:", "concept: ja\ntitel:"))
    sources = changed(FIETS, ("waarde: loopt", "waarde: lopt"), sources=sources)
    sources = changed(FIETS, ("gewijzigd:", "concept: ja\ngewijzigd:"), sources=sources)
    sources[FIETS] += b"\nZie [de bus](duinstreek/1.2-bushaltes).\n"
    found = [place for place in diagnose(sources) if place.startswith(FIETS)]
    assert found == [f"{FIETS}:20:13 keuze-onbekend"]


def test_a_broken_file_does_not_hide_the_mistakes_in_others() -> None:
    sources = changed(FIETS, ('nummer: "1.1"', 'nummer:"1.1"'))
    sources = changed("content/paginas/privacy.md", ("titel:", "titl:"), sources=sources)
    assert diagnose(sources) == [f"{FIETS}:4:7 yaml-schrijfwijze", "content/paginas/privacy.md:2:1 veld-onbekend"]


def test_without_site_yaml_it_says_so_once() -> None:
    sources = tiny()
    del sources["content/site.yaml"]
    assert diagnose(sources) == ["content/site.yaml:1:1 site-ontbreekt"]
    assert diagnose({**sources, "content/site.yaml": b"naam: [\n"}) == ["content/site.yaml:1:7 yaml-schrijfwijze"]


@pytest.mark.parametrize("text", ["", "# alleen uitleg\n", "- a\n- b\n", "tekst\n"])
def test_a_list_file_without_fields(text: str) -> None:
    assert diagnose(written("content/zoekwoorden.yaml", text)) == ["content/zoekwoorden.yaml:1:1 bestand-leeg"]


def test_the_smallest_site_is_its_own_file_alone() -> None:
    result = make({"content/site.yaml": tiny()["content/site.yaml"]})
    assert result.ok and result.diagnostics == ()


def test_drafts_are_only_there_when_asked_for() -> None:
    sources = changed("content/paginas/privacy.md", ("titel: Privacy", "titel: Privacy\nconcept: ja"))
    everything = {**sources, **templates()}
    plain = build(everything, today=TODAY, memo=NoMemo())
    preview = build(everything, today=TODAY, memo=NoMemo(), drafts=True)
    assert plain.site is not None and "privacy/index.html" not in plain.site.files
    assert preview.site is not None and "privacy/index.html" in preview.site.files
