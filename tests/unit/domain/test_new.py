"""Ready-made files: complete and valid as they are, and still valid with any optional field switched on."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

import pytest

from regioagenda.base.diagnostics import Severity
from regioagenda.base.memo import NoMemo
from regioagenda.domain.load import load
from regioagenda.domain.new import SOORTEN, new_files
from regioagenda.domain.soorten import soort_van_pad
from regioagenda.output.lijst import GERESERVEERD
from regioagenda.reading.schema import velden
from tests.helpers import AGENDA, Sources, make, tiny

DAY = datetime.date(2026, 6, 1)
ITEMS = {
    "agenda": "kust",
    "thema": "duinstreek/3-zorg",
    "actie": "duinstreek/bereikbaarheid/1.3-laadpalen",
    "gemeente": "nieuwstad",
    "organisatie": "waterschap",
    "pagina": "duinstreek/inleiding",
}
OPTIONAL = re.compile(r"(?:^# [^#\n].*\n)+", re.M)


def new(kind: str, item: str, sources: Sources | None = None, thema: str = "") -> tuple[Mapping[str, bytes], list[str]]:
    content, _ = load(sources if sources is not None else tiny(), NoMemo(), drafts=True)
    files, problems = new_files(kind, item, content, GERESERVEERD, today=DAY, thema=thema)
    return files or {}, [f"{p.code}: {p.message} {p.hint}" for p in problems]


def published(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {path: data.replace(b"\nconcept: ja\n", b"\nconcept: nee\n") for path, data in files.items()}


def errors(sources: Sources) -> list[str]:
    return [f"{d.where} {d.code} {d.message}" for d in make(sources).diagnostics if d.severity is Severity.FOUT]


def test_every_kind_of_the_command_is_tried_here() -> None:
    assert set(ITEMS) == set(SOORTEN)


@pytest.mark.parametrize("kind", SOORTEN)
def test_a_new_file_is_a_draft_without_errors(kind: str) -> None:
    files, problems = new(kind, ITEMS[kind])
    assert not problems
    before, after = make(tiny()), make({**tiny(), **files})
    assert after.ok and after.diagnostics == before.diagnostics
    assert after.site is not None and before.site is not None and after.site.files.keys() == before.site.files.keys()


@pytest.mark.parametrize("kind", SOORTEN)
def test_a_new_file_is_only_refused_for_the_examples_in_it(kind: str) -> None:
    files, _ = new(kind, ITEMS[kind])
    before, after = make(tiny()), make({**tiny(), **published(files)})
    wrong = {d.code for d in after.diagnostics if d.severity is Severity.FOUT}
    assert wrong <= {"voorbeeld-blijft-staan"}, errors({**tiny(), **published(files)})
    assert after.region is not None and before.region is not None
    assert len(after.region.bestanden) > len(before.region.bestanden)
    if kind not in ("organisatie",):
        assert wrong, "an example would be published"


@pytest.mark.parametrize("kind", SOORTEN)
def test_every_field_is_in_the_file_with_its_explanation(kind: str) -> None:
    files, _ = new(kind, ITEMS[kind])
    for path, data in files.items():
        kind = soort_van_pad(path)
        assert kind is not None
        cls = kind.cls
        assert cls is not None
        for name, (declaration, required) in velden(cls).items():
            if name != "negeer":
                assert re.search(rf"^{'' if required else '(?:# )?'}{name}:", data.decode(), re.M), name
                assert f"## {declaration.uitleg}" in data.decode()


@pytest.mark.parametrize("kind", SOORTEN)
def test_every_optional_field_is_valid_when_its_hash_is_taken_away(kind: str) -> None:
    files, _ = new(kind, ITEMS[kind])
    for path, data in files.items():
        blocks = [m for m in OPTIONAL.finditer(data.decode()) if ":" in m.group().split("\n")[0]]
        assert blocks
        for block in blocks:
            opened = re.sub(r"^# ", "", block.group(), flags=re.M)
            text = data.decode()[: block.start()] + opened + data.decode()[block.end() :]
            _, found = load({**tiny(), **files, path: text.encode()}, NoMemo(), drafts=True)
            assert [f"{d.where} {d.message}" for d in found if d.where.path == path] == [], opened


def test_a_new_actie_takes_what_its_name_and_its_agenda_say() -> None:
    files, _ = new("actie", ITEMS["actie"])
    (text,) = (data.decode() for data in files.values())
    assert list(files) == [AGENDA + "bereikbaarheid/1.3-laadpalen.md"]
    assert 'titel: "Laadpalen"' in text and 'nummer: "1.3"' in text and "gewijzigd: 2026-06-01" in text
    assert "## Waarom doen we dit?" in text and "concept: ja" in text


def test_a_new_agenda_has_a_first_thema() -> None:
    assert list(new("agenda", "kust")[0]) == [
        "content/agendas/kust/agenda.md",
        "content/agendas/kust/eerste-thema/thema.md",
    ]


def test_a_new_thema_comes_last() -> None:
    (data,) = new("thema", "duinstreek/3-zorg")[0].values()
    assert b"volgorde: 3\n" in data


def test_the_thema_of_an_actie() -> None:
    assert list(new("actie", "duinstreek/1.3-laadpalen", thema="wonen")[0]) == [AGENDA + "wonen/1.3-laadpalen.md"]
    assert list(new("actie", "duinstreek/1.3-laadpalen", thema="duinstreek/wonen")[0]) == [
        AGENDA + "wonen/1.3-laadpalen.md"
    ]
    assert list(new("actie", "veilig/1.3-lampen")[0]) == ["content/agendas/veilig/buurten/1.3-lampen.md"]
    assert new("actie", "duinstreek/1.3-laadpalen")[1] == [
        "thema-ontbreekt: Bij welk thema van “duinstreek” hoort de actie? De agenda heeft er 2. "
        "Kies uit: bereikbaarheid, wonen. Bijvoorbeeld: duinstreek/bereikbaarheid/1.3-laadpalen."
    ]


@pytest.mark.parametrize(
    ("kind", "item", "said"),
    [
        ("actie", "duinstrek/wonen/1.3-x", ["agenda-ontbreekt: De agenda “duinstrek” bestaat niet. Bedoelt u “duinstreek”?"]),
        ("actie", "duinstreek/woonen/1.3-x", ["thema-ontbreekt: Het thema “woonen” bestaat niet in “duinstreek”. Bedoelt u “wonen”?"]),
        ("actie", "laadpalen", ["bestandsnaam: Met “laadpalen” kan geen actie worden gemaakt. "
                                "Geef de agenda en de naam, zoals “zuid-kennemerland/7.3-laadpalen”."]),
        ("gemeente", "Nieuw Stad", ["bestandsnaam: De naam “Nieuw Stad” kan geen adres worden. "
                                    "Gebruik kleine letters, cijfers, punten en streepjes, zoals “nieuw-stad”."]),
        ("gemeente", "../x", ["bestandsnaam: De naam “..” kan geen adres worden. "
                              "Gebruik kleine letters, cijfers, punten en streepjes, zoals “naam”."]),
        ("organisatie", "zandhoek", ["naam-dubbel: “zandhoek” bestaat al: content/gemeenten/zandhoek.md. "
                                     "Kies een andere naam, of verander het bestand dat er al is."]),
        ("actie", "duinstreek/wonen/1.1-fietsroute", [f"naam-dubbel: “duinstreek/1.1-fietsroute” bestaat al: {AGENDA}bereikbaarheid/1.1-fietsroute.md. "
                                                      "Kies een andere naam, of verander het bestand dat er al is."]),
        ("thema", "duinstreek/paginas", ["naam-gereserveerd: De naam “paginas” gebruikt de site zelf. Kies een andere naam."]),
        ("thema", "duinstreek/peilingen", ["naam-gereserveerd: De naam “peilingen” gebruikt de site zelf. Kies een andere naam."]),
        ("pagina", "planning", ["naam-gereserveerd: De naam “planning” gebruikt de site zelf. Kies een andere naam."]),
        ("pagina", "beheer", ["naam-gereserveerd: De naam “beheer” gebruikt de site zelf. Kies een andere naam."]),
        ("actie", "duinstreek/wonen/besluiten", ["naam-gereserveerd: De naam “besluiten” gebruikt de site zelf. Kies een andere naam."]),
        ("pagina", "veilig/kosten", ["naam-dubbel: “veilig/kosten” bestaat al: content/agendas/veilig/paginas/busbedrijf-doorgelicht.md. "
                                     "Kies een andere naam, of verander het bestand dat er al is."]),
    ],
)  # fmt: skip
def test_what_cannot_be_made_is_told(kind: str, item: str, said: list[str]) -> None:
    assert new(kind, item) == ({}, said)


def test_a_name_is_only_kept_where_the_site_uses_it() -> None:
    assert new("gemeente", "vragen")[1] == [] and new("pagina", "volledig")[1] == []


def test_what_has_to_be_there_first_is_told() -> None:
    empty = {"content/site.yaml": tiny()["content/site.yaml"]}
    assert [p.partition(":")[0] for p in new("agenda", "kust", empty)[1]] == ["verwijzing-onbekend"] * 2


def test_what_lies_in_a_draft_agenda_is_a_draft() -> None:
    files, _ = new("agenda", "kust")
    live_thema = {
        p: d if p.endswith("agenda.md") else d.replace(b"concept: ja", b"concept: nee") for p, d in files.items()
    }
    assert make({**tiny(), **live_thema}).diagnostics == make(tiny()).diagnostics


def test_a_reference_to_a_draft_says_that_it_is_one() -> None:
    files, _ = new("gemeente", "nieuwstad")
    path = AGENDA + "agenda.md"
    sources = {**tiny(), **files, path: tiny()[path].replace(b"gemeenten: [", b"gemeenten: [nieuwstad, ", 1)}
    (problem,) = make(sources).diagnostics
    assert problem.code == "verwijzing-onbekend" and problem.hint.startswith("Dit is nog een concept.")
