"""Ready-made files: what is open is told at its place, and what is filled in is published."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping

import pytest

from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.base.memo import NoMemo
from regioagenda.domain.load import load
from regioagenda.domain.new import SOORTEN, new_files
from regioagenda.domain.soorten import KINDS, soort_van_pad
from regioagenda.output.lijst import GERESERVEERD
from regioagenda.reading.oningevuld import NOG_INVULLEN
from regioagenda.reading.schema import velden
from tests.helpers import AGENDA, Sources, make, tiny

DAY = datetime.date(2026, 6, 1)
# What to type for each kind; a kind with two places has two.
ITEMS = {
    "actie": "duinstreek/bereikbaarheid/1.3-laadpalen",
    "adressen": "",
    "agenda": "haven",
    "begrippen": "",
    "documenten": "",
    "gemeente": "nieuwstad",
    "niet-opgenomen": "kust",
    "onderwerpen": "",
    "organisatie": "waterschap",
    "pagina": "duinstreek/inleiding",
    "peiling": "duinstreek/inwoners",
    "samenhang": "kust",
    "schermteksten": "",
    "site": "",
    "stemgewichten": "duinstreek/gewichten",
    "tabel": "duinstreek/planning-2026",
    "thema": "duinstreek/3-zorg",
    "vergelijking": "duinstreek/opties",
    "vragen": "kust",
    "zoekproeven": "",
    "zoekwoorden": "",
}
# An agenda that has none of the files that every agenda may have one of.
KUST = {
    "content/agendas/kust/agenda.md": b"""---
titel: Kust
korte_titel: Kust
samenvatting: De kust.
eigenaar: duinstad
gemeenten: [duinstad]
looptijd: "2026"
stand: "2026"
volledigheid: volledig
documenten: [werkplan]
bron: "1-60"
---
"""
}
# What stands for a value that only the tiny region knows; for the others the example in the message will do.
ANTWOORDEN = {
    "antwoord": "eens",
    "cbs": "GM0392",
    "documenten": "[werkplan]",
    "eigenaar": "duinstad",
    "elders": "[duinstreek/1.1-fietsroute]",
    "gecontroleerd": "2026-05-20",
    "gemeenten": "[duinstad]",
    "kolommen": "[Wat, Ook]",
    "cellen": "[Een fietspad, Een zwembad]",
    "letter": "A",
    "naam": "Nieuw",
    "naar": "[duinstreek/1.1-fietsroute]",
    "onderwerpen": "[verkeer]",
    "samenvatting": "Hier staat wat nodig is.",
    "van": "[veilig/wijkagent]",
    "vindt": "[duinstreek/1.1-fietsroute]",
    "vraag": "Een fietsroute door de duinen?",
    "werkwijze": "bronnen",
    "wie": "duinstad",
    "woorden": "[fietspad]",
    "zoek": "[fietsroute]",
}
OPTIONAL = re.compile(r"(?:^# [^#\n].*\n)+", re.M)


def without(kind: str) -> Sources:
    """The tiny region without the one file of a kind that it may hold only one of, and with an agenda that has none."""
    whole = {**tiny(), **KUST}
    return whole if ITEMS[kind] else {p: d for p, d in whole.items() if p not in _places(kind)}


def _places(kind: str) -> set[str]:
    return {k.plek for k in KINDS if k.naam == kind}


def new(kind: str, item: str, sources: Sources | None = None, thema: str = "") -> tuple[Mapping[str, bytes], list[str]]:
    content, _ = load(sources if sources is not None else tiny(), NoMemo(), drafts=True)
    files, problems = new_files(kind, item, content, GERESERVEERD, today=DAY, thema=thema)
    return files or {}, [f"{p.code}: {p.message} {p.hint}" for p in problems]


def filled(files: Mapping[str, bytes], told: Iterable[Diagnostic]) -> dict[str, bytes]:
    """Fill in what is told to be open, by what the message says."""
    found = {path: data.decode().split("\n") for path, data in files.items()}
    for one in told:
        if one.code != NOG_INVULLEN:
            continue
        line = found[one.where.path][one.where.line - 1]
        name = line.strip().removeprefix("- ").partition(":")[0]
        _, _, example = one.hint.partition(f"Bijvoorbeeld: {name}: ")
        value = ANTWOORDEN.get(name) or example
        found[one.where.path][one.where.line - 1] = line.replace("???", value)
    text = {path: "\n".join(lines).replace("\nconcept: ja\n", "\n") for path, lines in found.items()}
    return {path: body.replace("Schrijf hier", "Er staat hier").encode() for path, body in text.items()}


def test_every_kind_of_file_can_be_made() -> None:
    assert {*ITEMS, "editie"} == {k.naam for k in KINDS} and set(ITEMS) == set(SOORTEN)


@pytest.mark.parametrize("kind", SOORTEN)
def test_what_is_not_filled_in_is_told_and_nothing_else_and_is_never_published(kind: str) -> None:
    before = make(without(kind))
    files, problems = new(kind, ITEMS[kind], without(kind))
    assert not problems
    after = make({**without(kind), **files})
    fresh = [d for d in after.diagnostics if d not in before.diagnostics]
    opened = sum(len(re.findall(r": \?\?\?$", data.decode(), re.M)) for data in files.values())
    assert opened and [d.code for d in fresh if d.where.path in files] == [NOG_INVULLEN] * opened
    is_draft = any(b"\nconcept: ja\n" in data for data in files.values())
    told = {d.severity for d in fresh if d.where.path in files}
    assert told == {Severity.ADVIES if is_draft else Severity.FOUT}
    if is_draft:
        assert after.site is not None and before.site is not None
        assert after.site.files.keys() == before.site.files.keys() and len(fresh) == opened
    else:
        assert after.site is None


@pytest.mark.parametrize("kind", SOORTEN)
def test_what_is_filled_in_is_published(kind: str) -> None:
    files, _ = new(kind, ITEMS[kind], without(kind))
    done = {**without(kind), **filled(files, make({**without(kind), **files}).diagnostics)}
    assert not any(b": ???" in data for path, data in done.items() if path in files)
    if kind in ("begrippen", "documenten", "onderwerpen", "site"):  # the region points to more than one line of these
        assert not [d for d in load(done, NoMemo(), drafts=True)[1] if d.where.path in files]
    else:
        assert make(done).ok, errors(done)


@pytest.mark.parametrize("kind", ["actie", "agenda", "thema"])
def test_a_draft_that_says_it_is_none_is_refused_for_what_is_open(kind: str) -> None:
    files, _ = new(kind, ITEMS[kind])
    live = {path: data.replace(b"\nconcept: ja\n", b"\n") for path, data in files.items()}
    result = make({**tiny(), **live})
    assert result.site is None
    assert {d.code for d in result.diagnostics if d.severity is Severity.FOUT} <= {NOG_INVULLEN, "verwijzing-onbekend"}


def test_a_sign_between_quotes_is_a_text() -> None:
    sources = {**tiny(), **{p: d.replace(b"?" * 3, b'"???"') for p, d in new("pagina", "nieuws")[0].items()}}
    assert NOG_INVULLEN not in {d.code for d in make(sources).diagnostics}


def errors(sources: Sources) -> list[str]:
    return [f"{d.where} {d.code} {d.message}" for d in make(sources).diagnostics if d.severity is Severity.FOUT]


@pytest.mark.parametrize("kind", SOORTEN)
def test_every_field_is_in_the_file_with_its_explanation(kind: str) -> None:
    files, _ = new(kind, ITEMS[kind], without(kind))
    for path, data in files.items():
        soort = soort_van_pad(path)
        assert soort is not None
        for name, (declaration, required) in velden(soort.cls).items():
            if name != "negeer":
                assert re.search(rf"^{'' if required else '(?:# )?'}{name}:", data.decode(), re.M), name
                assert f"## {declaration.uitleg}" in data.decode()


@pytest.mark.parametrize("kind", SOORTEN)
def test_every_optional_field_is_valid_when_its_hash_is_taken_away(kind: str) -> None:
    files, _ = new(kind, ITEMS[kind], without(kind))
    for path, data in files.items():
        blocks = [m for m in OPTIONAL.finditer(data.decode()) if ":" in m.group().split("\n")[0]]
        for block in blocks:
            if block.group().startswith(("# Vul deze", "# Deze velden")):
                continue
            opened = re.sub(r"^# ", "", block.group(), flags=re.M)
            text = data.decode()[: block.start()] + opened + data.decode()[block.end() :]
            _, found = load({**without(kind), **files, path: text.encode()}, NoMemo(), drafts=True)
            wrong = [f"{d.where} {d.message}" for d in found if d.where.path == path and d.code != NOG_INVULLEN]
            assert wrong == [], opened


def test_a_new_actie_takes_what_its_name_and_its_agenda_say() -> None:
    files, _ = new("actie", ITEMS["actie"])
    (text,) = (data.decode() for data in files.values())
    assert list(files) == [AGENDA + "bereikbaarheid/1.3-laadpalen.md"]
    assert 'titel: "Laadpalen"' in text and 'nummer: "1.3"' in text and "gewijzigd: 2026-06-01" in text
    assert "## Waarom doen we dit?" in text and "concept: ja" in text


def test_new_files_can_be_made_before_those_above_them_are_filled_in() -> None:
    made: Sources = tiny()
    for kind, item in (("agenda", "kust"), ("thema", "kust/wonen"), ("actie", "kust/1.1-huizen"), ("vragen", "kust")):
        files, problems = new(kind, item, made)
        assert not problems
        made = {**made, **files}
    assert "content/agendas/kust/wonen/1.1-huizen.md" in made
    result = make(made)
    assert result.ok and {d.code for d in result.diagnostics} <= {NOG_INVULLEN}


def test_of_what_there_is_already_one_thing_more_is_shown() -> None:
    (told,) = new("begrippen", "")[1]
    assert told.startswith("naam-dubbel: content/begrippen.yaml bestaat al. Zet erbij wat u mist.")
    assert "  - id: ???\n" in told and "    term: ???\n" in told


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


def test_what_lies_in_a_draft_agenda_is_a_draft() -> None:
    draft = {p: d.replace(b"\n---\n", b"\nconcept: ja\n---\n") for p, d in KUST.items()}
    files, _ = new("thema", "kust/wonen", {**tiny(), **draft})
    live = {p: d.replace(b"\nconcept: ja\n", b"\n") for p, d in files.items()}
    result = make({**tiny(), **draft, **live})
    assert result.ok and {d.severity for d in result.diagnostics if d.code == NOG_INVULLEN} == {Severity.ADVIES}


def test_a_reference_to_a_draft_says_that_it_is_one() -> None:
    files, _ = new("gemeente", "nieuwstad")
    path = AGENDA + "agenda.md"
    sources = {**tiny(), **files, path: tiny()[path].replace(b"gemeenten: [", b"gemeenten: [nieuwstad, ", 1)}
    (problem,) = [d for d in make(sources).diagnostics if d.code != NOG_INVULLEN]
    assert problem.code == "verwijzing-onbekend" and problem.hint.startswith("Dit is nog een concept.")
