"""Points: parts of a file with a name of their own. What leads to them, what does not, and which names they can have."""

from __future__ import annotations

import re
from typing import Any

import pytest

from regioagenda.domain.gereserveerd import is_vast
from regioagenda.domain.punten import punten_van
from regioagenda.domain.soorten import delen_van
from tests.helpers import AGENDA, FIETS, changed, diagnose, files, lines, make, pages, place_of, tiny, written

VEILIG = "content/agendas/veilig/"
THEMA = VEILIG + "buurten/thema.md"
AGENT = VEILIG + "buurten/wijkagent.md"
BUS = VEILIG + "paginas/busbedrijf-doorgelicht.md"
PEILING = VEILIG + "peilingen/buurtonderzoek.yaml"
VERGELIJKING = VEILIG + "vergelijkingen/toezicht.yaml"
VRAGEN = VEILIG + "vragen.yaml"
VERBANDEN = AGENDA + "verbanden.yaml"
PRIVACY = "content/paginas/privacy.md"
DOCUMENTEN = "content/documenten.yaml"


def with_link(target: str, sources: dict[str, bytes] | None = None) -> dict[str, bytes]:
    return changed(PRIVACY, ("geen cookies.", f"geen [cookies]({target})."), sources=sources)


def test_every_point_knows_its_page_and_what_it_is() -> None:
    region = make().region
    assert region is not None
    found = {punt.id: (punt.soort, punt.pagina) for punt in region.punten.values()}
    expected = {
        "veilig/rustige-straten": ("doelstelling", "veilig/buurten"),
        "veilig/kosten": ("onderdeel", "veilig/busbedrijf-doorgelicht"),
        "veilig/peiling-veilig": ("peilvraag", "veilig/buurtonderzoek"),
        "veilig/peiling-rangorde": ("peilvraag", "veilig/buurtonderzoek"),
        "veilig/inbraak-vraag": ("vraag", "veilig/vragen"),
        "duinstreek/dilemma-1-ruimte": ("verband", "duinstreek/samenhang"),
    }
    assert found.items() >= expected.items()
    assert [punt.id for punt in punten_van(region.gegevens["veilig/buurtonderzoek"])] == [
        "veilig/peiling-veilig",
        "veilig/peiling-rangorde",
    ]


def test_a_part_of_a_page_of_the_site_itself_is_found_on_that_page() -> None:
    text = '---\ntitel: Proef\nsamenvatting: Proef.\nonderdelen:\n  - id: een\n    titel: Een\n    tekst: "Een."\n---\n'
    sources = written("content/paginas/proef.md", text)
    assert pages(sources)["/proef/"] and diagnose(with_link("pagina/proef", sources)) == []
    assert diagnose(with_link("pagina/proef#een", sources)) == []
    assert len(diagnose(with_link("pagina/proef#twee", sources))) == 1


# References in fields


def test_an_aim_is_one_of_the_agenda_of_the_actie() -> None:
    sources = changed(AGENT, ("doelstelling: rustige-straten", "doelstelling: rustige-straat"))
    (found,) = make(sources).diagnostics
    assert (found.code, str(found.where)) == (
        "verwijzing-onbekend",
        f"{AGENT}:{place_of(sources[AGENT], 'rustige-straat')}",
    )
    assert found.hint == "Bedoelt u “rustige-straten”?"
    # An aim of another agenda, a thema and another kind of point are no aim.
    for name in ("rustige-straten", "bereikbaarheid", "dilemma-1-ruimte"):
        sources = changed(FIETS, ("onderwerpen: [verkeer]", f"onderwerpen: [verkeer]\ndoelstelling: {name}"))
        assert [line.split()[-1] for line in diagnose(sources)] == ["verwijzing-onbekend"]


def test_an_aim_of_another_thema_is_told_with_both_ways_out() -> None:
    other = VEILIG + "licht/thema.md"
    text = '---\ntitel: Licht\nvolgorde: 2\nsamenvatting: "Licht."\nonderwerpen: [veiligheid]\nbron: "9"\ndoelstellingen:\n'
    sources = written(other, text + "  - id: meer-licht\n    titel: Meer licht\n---\n")
    sources = changed(AGENT, ("doelstelling: rustige-straten", "doelstelling: meer-licht"), sources=sources)
    (found,) = make(sources).diagnostics
    assert (found.code, found.where.path) == ("doelstelling-elders", AGENT)
    assert "veilig/buurten" in found.hint and "veilig/licht" in found.hint


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (VERGELIJKING, "naar: veilig/kosten", "naar: veilig/kostn"),
        (VERGELIJKING, "naar: veilig/wijkagent", "naar: gemeente/duinsted"),
        (DOCUMENTEN, "vervolg_bij: veilig/inbraak-vraag", "vervolg_bij: veilig/inbraakvraag"),
        ("content/organisaties/busbedrijf.md", "opvolgers: [provincie-kustland]", "opvolgers: [provincie]"),
        ("content/organisaties/busbedrijf.md", "namens: duinstad", "namens: duinsted"),
        (BUS, "organisatie: busbedrijf", "organisatie: busbedrijv"),
        (VRAGEN, "vraagsteller: regio-duinstreek", "vraagsteller: regio"),
        (THEMA, "bron: {document: werkplan,", "bron: {document: werkplannen,"),
    ],
)
def test_an_unknown_reference_of_a_new_kind_is_told_at_its_place(path: str, old: str, new: str) -> None:
    sources = changed(path, (old, new))
    wrong = re.split(r"[ :{\[]+", new.rstrip("],"))[-1]
    assert diagnose(sources) == [
        f"{path}:{place_of(sources[path], new).split(':')[0]}:{_column(sources[path], wrong)} verwijzing-onbekend"
    ]


def _column(source: bytes, word: str) -> int:
    """Give the column of the first place where a word stands by itself."""
    line = next(
        line for line in source.decode().splitlines() if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", line)
    )
    return line.index(word) + 1


# Links


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("veilig/rustige-straten", "/agendas/veilig/buurten/#rustige-straten"),
        ("veilig/buurten#rustige-straten", "/agendas/veilig/buurten/#rustige-straten"),
        ("veilig/kosten", "/agendas/veilig/busbedrijf-doorgelicht/#kosten"),
        ("veilig/buurtonderzoek", "/agendas/veilig/buurtonderzoek/"),
        ("veilig/buurtonderzoek#peiling-veilig", "/agendas/veilig/buurtonderzoek/#peiling-veilig"),
        ("veilig/toezicht", "/agendas/veilig/toezicht/"),
        ("veilig/wijkraden", "/agendas/veilig/wijkraden/"),
        ("veilig/vragen", "/agendas/veilig/vragen/"),
        ("veilig/vragen#inbraak-vraag", "/agendas/veilig/vragen/#inbraak-vraag"),
        ("duinstreek/samenhang#dilemma-1-ruimte", "/agendas/duinstreek/samenhang/#dilemma-1-ruimte"),
        ("/documenten/#nota-veilig", "/documenten/#nota-veilig"),
    ],
)
def test_a_link_to_a_point_or_a_page_of_data_arrives(target: str, address: str) -> None:
    made = files(with_link(target))
    assert f'<a href="{address}">cookies</a>' in made["privacy/index.html"].decode()
    page, _, anchor = address.partition("#")
    assert not anchor or f' id="{anchor}"' in made[f"{page[1:]}index.html"].decode()


@pytest.mark.parametrize(
    ("target", "hint"),
    [
        ("veilig/buurten#kosten", "Bedoelt u"),
        ("veilig/rustige-straten#x", ""),
        ("veilig/rustige-straaten", "Bedoelt u “veilig/rustige-straten”?"),
        ("duinstreek/inbraak-vraag", "Bedoelt u “veilig/inbraak-vraag”?"),
        ("veilig/vragen#inbraak", "Bedoelt u “veilig/vragen#inbraak-vraag”?"),
        ("duinstreek/vragen", ""),
    ],
)
def test_a_link_to_no_point_is_told(target: str, hint: str) -> None:
    (found,) = make(with_link(target)).diagnostics
    assert found.code == "link-kapot" and hint in found.hint and found.hint


@pytest.mark.parametrize(
    ("path", "old", "anchor"),
    [
        (THEMA, "Bewoners voelen zich thuis", "rustige-straten"),
        (BUS, "Het toezicht kost niet te veel", "kosten"),
        (PEILING, "Anderen gaven geen antwoord", "peiling-rangorde"),
        (VRAGEN, "De politie telt de inbraken.", "inbraak-vraag"),
        (VERBANDEN, "Er is te weinig plaats", "dilemma-1-ruimte"),
    ],
)
def test_a_link_inside_its_own_file_needs_only_the_name(path: str, old: str, anchor: str) -> None:
    assert diagnose(changed(path, (old, f"[de uitleg](#{anchor}). {old}"))) == []
    assert [line.split()[-1] for line in diagnose(changed(path, (old, f"[de uitleg](#{anchor}x). {old}")))] == [
        "link-kapot"
    ]


# Doubles and reserved names


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (BUS, "id: kosten", "id: wijkagent"),
        (THEMA, "id: rustige-straten", "id: inbraak-vraag"),
        (PEILING, "id: peiling-rangorde", "id: peiling-veilig"),
        (VERGELIJKING, "id: oordeel", "id: taken"),
    ],
)
def test_two_points_with_one_name(path: str, old: str, new: str) -> None:
    found = [d for d in make(changed(path, (old, new))).diagnostics if d.code == "naam-dubbel"]
    assert len(found) == 1 and VEILIG in found[0].message


@pytest.mark.parametrize(
    ("path", "old"),
    [
        (THEMA, "id: rustige-straten"),
        (PEILING, "id: peiling-rangorde"),
        (VRAGEN, "id: inbraak-vraag"),
        (VERGELIJKING, "id: oordeel"),
        (BUS, "id: kosten"),
        (VERBANDEN, "id: dilemma-1-ruimte"),
        (AGENDA + "wonen/2.1-woningen.md", "id: b"),
        (DOCUMENTEN, "id: werkplan"),
    ],
)
def test_a_part_of_a_page_cannot_take_an_id_of_the_page_itself(path: str, old: str) -> None:
    for name in ("cijfers", "inhoud", "kop-kosten", "noot-1", "begrip-dsr"):
        sources = changed(path, (f"{old}\n", f"id: {name}\n"))
        found = [line for line in diagnose(sources) if line.endswith("naam-gereserveerd")]
        assert found == [
            f"{path}:{place_of(sources[path], f'id: {name}').split(':')[0]}:{_column(sources[path], name)} naam-gereserveerd"
        ]


def named_parts(file: Any) -> list[Any]:
    return [part.deel for part in delen_van(file)]


def test_every_id_that_a_page_with_parts_has_of_itself_is_reserved() -> None:
    """An id of a template is reserved, or has two hyphens in a row, or belongs to a part: nothing can collide."""
    region = make().region
    assert region is not None
    parts = {punt.deel.id for punt in region.punten.values()} | set(region.documenten)
    parts |= {d.id for a in region.acties.values() for d in a.deelacties}
    parts |= {part.id for found in region.files.values() for f in found.values() for part in named_parts(f)}
    own = (
        "actie",
        "agenda",
        "documenten",
        "niet-opgenomen",
        "pagina",
        "peiling",
        "samenhang",
        "thema",
        "vergelijking",
        "vragen",
    )
    made = files()
    seen = set()
    for page in pages().values():
        if page.template.removesuffix(".html") in own:
            text = made[f"{page.url[1:]}index.html"].decode()
            seen |= {*re.findall(r'<[a-z0-9]+(?: [^<>]*)? id="([^"]+)"', text)}
    assert {"cijfers", "inhoud", "opties"} <= seen
    assert sorted(name for name in seen - parts if not is_vast(name) and "--" not in name) == []


# Broken files


@pytest.mark.parametrize("path", [THEMA, BUS, PEILING, VRAGEN, VERGELIJKING, VEILIG + "stemgewichten/wijkraden.yaml"])
def test_a_broken_file_hides_what_points_to_its_points(path: str) -> None:
    targets = "\n\n".join(
        f"Lees [de bladzijde over {target.partition('/')[2]}]({target})."
        for target in ("veilig/kosten", "veilig/peiling-veilig", "veilig/vragen#inbraak-vraag", "veilig/rustige-straten",
                       "veilig/toezicht", "veilig/wijkraden")
    )  # fmt: skip
    sources = {**tiny(), PRIVACY: tiny()[PRIVACY] + f"\n{targets}\n".encode()}
    assert diagnose(sources) == []
    sources[path] = sources[path].replace(b": ", b": [", 1)
    assert {d.where.path for d in make(sources).diagnostics} == {path}


@pytest.mark.parametrize("path", [AGENT, VEILIG + "agenda.md", VEILIG + "buurten/thema-avond.md", FIETS])
def test_a_broken_file_without_points_hides_nothing(path: str) -> None:
    sources = with_link("veilig/kostn")
    sources[path] = b"---\ntitel\n---\n"
    assert f"{PRIVACY}:6:24 link-kapot" in diagnose(sources)


def test_a_broken_list_does_not_hide_an_unknown_thema_or_aim() -> None:
    sources = changed(AGENT, ("doelstelling: rustige-straten", "doelstelling: rustig"))
    sources = changed(BUS, ("soort: analyse", "soort: analyse\nthema: buurt"), sources=sources)
    sources[VRAGEN] = b"titel: [\n"
    found = [d for d in make(sources).diagnostics if d.where.path != VRAGEN]
    assert [line.split()[-1] for line in lines(found)] == ["verwijzing-onbekend", "verwijzing-onbekend"]
