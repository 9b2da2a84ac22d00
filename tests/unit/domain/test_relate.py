"""From files to a region: names, references and links, and that one mistake gives one message."""

from __future__ import annotations

import pytest

from regioagenda.domain.region import eerste_letter, naam_sleutel, natuurlijke_sleutel
from tests.helpers import AGENDA, BUS, FIETS, WONINGEN, changed, diagnose, make, place_of, tiny, written

PRIVACY = "content/paginas/privacy.md"
VERBANDEN = AGENDA + "verbanden.yaml"
UITGANGSPUNTEN = AGENDA + "paginas/uitgangspunten.md"
OVER = "content/paginas/over.md"
BUURTEN = "content/agendas/veilig/buurten/thema.md"
PAGE = "---\ntitel: Iets\nsamenvatting: Iets.\n---\n"


def with_link(target: str) -> dict[str, bytes]:
    return changed(PRIVACY, ("geen cookies.", f"geen [cookies]({target})."))


def without(*paths: str) -> dict[str, bytes]:
    return {path: data for path, data in tiny().items() if path not in paths}


def hints(sources: dict[str, bytes]) -> list[str]:
    return [d.hint for d in make(sources).diagnostics]


# References in fields


@pytest.mark.parametrize(
    ("path", "old", "new", "hint"),
    [
        (FIETS, "- wie: duinstad", "- wie: duinsted", "Bedoelt u “duinstad”?"),
        (FIETS, "samen_met: [polderdam]", "samen_met: [polder-dam]", "Bedoelt u “polderdam”?"),
        (FIETS, "onderwerpen: [verkeer]", "onderwerpen: [verker]", "Bedoelt u “verkeer”?"),
        (AGENDA + "agenda.md", "eigenaar: regio-duinstreek", "eigenaar: regio-duin", "Bedoelt u “regio-duinstreek”?"),
        (AGENDA + "agenda.md", "documenten: [werkplan]", "documenten: [werkplannen]", "Bedoelt u “werkplan”?"),
        (VERBANDEN, "naar: [duinstreek/wonen]", "naar: [duinstreek/wonne]", "Bedoelt u “duinstreek/wonen”?"),
        (VERBANDEN, "2.1-woningen#a", "2.1-woningen#aa", "Bedoelt u “duinstreek/2.1-woningen#a”?"),
        (UITGANGSPUNTEN, "thema: bereikbaarheid", "thema: bereikbaar", "Bedoelt u “bereikbaarheid”?"),
        (UITGANGSPUNTEN, "thema: bereikbaarheid", "thema: 1.1-fietsroute", ""),
        ("content/organisaties/busbedrijf.md", "regio-duinstreek", "qqq", ""),
    ],
)
def test_an_unknown_reference_is_told_at_its_place(path: str, old: str, new: str, hint: str) -> None:
    sources = changed(path, (old, new))
    (found,) = make(sources).diagnostics
    wrong = new.split(": ")[-1].strip("[]")
    marker = {"2.1-woningen#aa": "duinstreek/2.1-woningen#aa", "1.1-fietsroute": "1.1-fietsroute\nacties"}.get(
        wrong, wrong
    )
    assert found.code == "verwijzing-onbekend" and f"“{wrong.split('/')[-1]}" in found.message.replace(
        "duinstreek/", ""
    )
    assert f"{found.where.line}:{found.where.column}" == place_of(sources[path], marker)
    assert hint in found.hint and found.hint


@pytest.mark.parametrize(
    ("path", "count"),
    [("content/documenten.yaml", 9), ("content/onderwerpen.yaml", 11), ("content/gemeenten/zandhoek.md", 4)],
)
def test_what_is_pointed_to_and_is_not_there_is_told_everywhere(path: str, count: int) -> None:
    found = make(without(path)).diagnostics
    assert {d.code for d in found} == {"verwijzing-onbekend"} and len(found) == count


def test_a_thema_of_another_agenda_is_not_this_agendas_thema() -> None:
    assert diagnose(changed(UITGANGSPUNTEN, ("thema: bereikbaarheid", "thema: buurten"))) == [
        f"{UITGANGSPUNTEN}:4:8 verwijzing-onbekend"
    ]


# Names


def test_two_items_with_one_name_name_each_other() -> None:
    other = AGENDA + "wonen/1.1-fietsroute.md"
    (found,) = make({**tiny(), other: tiny()[FIETS].replace(b"was: [1.1-fietspad]\n", b"")}).diagnostics
    assert (found.code, str(found.where)) == ("naam-dubbel", f"{other}:2:1")
    assert f"{FIETS}:2:1" in found.message


@pytest.mark.parametrize(
    ("path", "old", "new", "line"),
    [
        ("content/onderwerpen.yaml", "id: wonen", "id: verkeer", 7),
        ("content/begrippen.yaml", "id: ov", "id: dsr", 16),
        ("content/documenten.yaml", "id: nota-veilig", "id: werkplan", 10),
        (VERBANDEN, "id: dilemma-1-ruimte", "id: koppelkans-1-fiets-wonen", 13),
        (WONINGEN, "id: b", "id: a", 28),
    ],
)
def test_a_double_id_inside_a_file(path: str, old: str, new: str, line: int) -> None:
    found = [d for d in make(changed(path, (old, new))).diagnostics if d.code == "naam-dubbel"]
    assert [str(d.where) for d in found] == [f"{path}:{line}:9"]


def test_a_party_is_either_a_gemeente_or_an_organisatie() -> None:
    path = "content/organisaties/duinstad.md"
    assert diagnose(written(path, "---\nnaam: Duinstad\nsoort: overheid\n---\n")) == [f"{path}:2:1 naam-dubbel"]


@pytest.mark.parametrize("name", ["samenhang", "vragen", "volledig"])
def test_names_that_the_site_needs_itself(name: str) -> None:
    path = f"{AGENDA}paginas/{name}.md"
    assert f"{path}:2:1 naam-gereserveerd" in diagnose(written(path, PAGE))


# Old names


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (FIETS, "was: [1.1-fietspad]", "was: [1.2-bushaltes]"),
        (FIETS, "was: [1.1-fietspad]", "was: [1.1-fietsroute]"),
        (AGENDA + "agenda.md", "was: [kuststreek]", "was: [veilig]"),
        ("content/gemeenten/polderdam.md", "was: [poldersluis]", "was: [duinstad]"),
        ("content/organisaties/regio-duinstreek.md", "was: [samenwerking-duinstreek]", "was: [busbedrijf]"),
    ],
)
def test_an_old_name_that_is_in_use(path: str, old: str, new: str) -> None:
    sources = changed(path, (old, new))
    assert diagnose(sources) == [f"{path}:{place_of(sources[path], new.removeprefix('was: '))} was-bezet"]


def test_two_items_with_one_old_name() -> None:
    sources = changed(BUS, ('bron: "40-44"', 'bron: "40-44"\nwas: [1.1-fietspad]'))
    (found,) = make(sources).diagnostics
    assert found.code == "adres-dubbel" and FIETS in found.message and BUS in found.message


# No cascades


@pytest.mark.parametrize(
    "path",
    [
        AGENDA + "agenda.md",
        AGENDA + "bereikbaarheid/thema.md",
        FIETS,
        VERBANDEN,
        AGENDA + "tabellen/stemmen.yaml",
        UITGANGSPUNTEN,
        "content/gemeenten/duinstad.md",
        "content/organisaties/regio-duinstreek.md",
        "content/begrippen.yaml",
        "content/onderwerpen.yaml",
        "content/documenten.yaml",
        "content/zoekwoorden.yaml",
        "content/paginas/over.md",
        "content/site.yaml",
    ],
)
def test_a_file_that_cannot_be_read_is_one_mistake(path: str) -> None:
    sources = written(
        PRIVACY,
        tiny()[PRIVACY].decode() + "\n[a](pagina/over), [b](begrip/dsr), [c](onderwerp/wonen), "
        "[d](duinstreek/koppelkans-1-fiets-wonen), [e](trekker/duinstad), [f](duinstreek/stemmen).\n",
    )
    assert diagnose(sources) == []
    sources[path] = sources[path].replace(b": ", b": [", 1)
    found = make(sources).diagnostics
    assert {d.where.path for d in found} == {path} and len(found) == 1


def test_a_broken_agenda_does_not_stop_the_other_from_being_checked() -> None:
    sources = changed("content/agendas/veilig/buurten/wijkagent.md", ("wie: duinstad", "wie: niemand"))
    sources[AGENDA + "agenda.md"] = b"---\ntitel\n---\n"
    assert diagnose(sources) == [
        f"{AGENDA}agenda.md:2:1 kopblok-vorm",
        "content/agendas/veilig/buurten/wijkagent.md:8:10 verwijzing-onbekend",
    ]


# Places


def test_an_actie_without_thema_and_a_thema_without_agenda() -> None:
    assert diagnose(without(AGENDA + "wonen/thema.md", VERBANDEN)) == [f"{WONINGEN}:2:1 thema-ontbreekt"]
    # However many files lie in the folder, it lacks one.
    assert diagnose(without("content/agendas/veilig/agenda.md", OVER)) == [f"{BUURTEN}:2:1 agenda-ontbreekt"]


def test_a_page_with_the_name_of_the_folder_is_not_its_thema() -> None:
    sources = without(AGENDA + "wonen/thema.md", VERBANDEN)
    sources[AGENDA + "paginas/wonen.md"] = PAGE.encode()
    assert diagnose(sources) == [f"{WONINGEN}:2:1 thema-ontbreekt"]


# Links in texts


@pytest.mark.parametrize(
    "target",
    [
        "duinstreek",
        "duinstreek/wonen",
        "duinstreek/1.1-fietsroute",
        "duinstreek/2.1-woningen#a",
        "duinstreek/stemmen",
        "duinstreek/samenhang",
        "duinstreek/dilemma-1-ruimte",
        "duinstreek/uitgangspunten",
        "pagina/over",
        "gemeente/duinstad",
        "organisatie/busbedrijf",
        "trekker/duinstad",
        "trekker/polderdam",
        "onderwerp/sport",
        "begrip/ov",
        "/planning/",
        "/planning/?gemeente=duinstad#komend",
        "/data/v1/acties.csv",
        "https://www.example.nl/x",
    ],
)
def test_links_that_arrive(target: str) -> None:
    assert diagnose(with_link(target)) == []


@pytest.mark.parametrize(
    ("target", "hint"),
    [
        ("duinstreek/1.1-fietsrote", "Bedoelt u “duinstreek/1.1-fietsroute”?"),
        ("1.1-fietsroute", "Bedoelt u “duinstreek/1.1-fietsroute”?"),
        ("../duinstreek/wonen/2.1-woningen.md", "Gebruik het id: duinstreek/2.1-woningen"),
        ("2.9-niets.md", "Gebruik het id van de actie"),
        ("duinstreek/2.1-woningen#c", "Bedoelt u “duinstreek/2.1-woningen"),
        ("gemeente/duinsted", "Bedoelt u “gemeente/duinstad”?"),
        ("organisatie/duinstad", "Bedoelt u “gemeente/duinstad”?"),
        ("gemeente/busbedrijf", "Bedoelt u “organisatie/busbedrijf”?"),
        ("gemeente/duinstad#leidt", "Bedoelt u “gemeente/duinstad”?"),
        ("trekker/provincie-kustland", "Bedoelt u “organisatie/provincie-kustland”?"),
        ("begrip/dsrr", "Bedoelt u “begrip/dsr”?"),
        ("over", "Bedoelt u “pagina/over”?"),
        ("#nergens", "Kies een kop of onderdeel"),
        ("/plannning/", "Bedoelt u “/planning/”?"),
        ("/qqqq/", "Kijk in de adresbalk"),
    ],
)
def test_links_that_arrive_nowhere(target: str, hint: str) -> None:
    (found,) = make(with_link(target)).diagnostics
    assert (found.code, str(found.where)) == ("link-kapot", f"{PRIVACY}:6:24")
    assert f"“{target}”" in found.message and hint in found.hint


def test_dead_links_in_fields_are_told_at_their_place() -> None:
    sources = changed(FIETS, ("(gemeente/polderdam)", "(gemeente/polder)"))
    sources = changed(WONINGEN, ("(duinstreek/1.1-fietsroute)", "(duinstreek/fiets)"), sources=sources)
    sources = changed(AGENDA + "tabellen/stemmen.yaml", ("(begrip/dsr)", "(begrip/drs)"), sources=sources)
    assert diagnose(sources) == [
        f"{FIETS}:{place_of(sources[FIETS], '[Polderdam]')} link-kapot",
        f"{AGENDA}tabellen/stemmen.yaml:{place_of(sources[AGENDA + 'tabellen/stemmen.yaml'], '[DSR]')} link-kapot",
        f"{WONINGEN}:{place_of(sources[WONINGEN], '[de fietsroute]')} link-kapot",
    ]


def test_an_image_that_is_not_there() -> None:
    sources = changed(FIETS, ("bestanden/fietspad.png", "bestanden/fietspat.png"))
    (found,) = make(sources).diagnostics
    assert (found.code, found.hint) == ("afbeelding-onbekend", "Bedoelt u “bestanden/fietspad.png”?")
    assert str(found.where) == f"{FIETS}:{place_of(sources[FIETS], '![Een fietspad')}"


# Order


def test_numbers_order_as_people_count() -> None:
    ids = ["10", "1.10", "1.9", "2", "1", "a10", "a9", "1²", "½", ""]
    assert sorted(ids, key=natuurlijke_sleutel) == ["", "1", "1.9", "1.10", "1²", "2", "10", "a9", "a10", "½"]


def test_names_order_without_their_article() -> None:
    assert sorted(["Zwolle", "'s-Zandhoek", "De Bilt", "Amersfoort"], key=naam_sleutel) == [
        "Amersfoort",
        "De Bilt",
        "'s-Zandhoek",
        "Zwolle",
    ]


def test_names_of_any_alphabet_stand_where_a_reader_looks() -> None:
    sought = [
        "1e Exloërmond", "10 voor Taal", "Ærø", "Ålst", "Analyse", "De Bilt", "#Bouwen", "🚲 Fiets", "(Fietspad)", "´s-Gravenhage", "‘t Harde",
        "`s-Heerenberg", "Isparta", "ısparta-weg", "İstanbul", "Łódź", "…meer", "’n Nest", "Súdwest-Fryslân", "Sûnenz", "’t-Zand", "Москва", "القاهرة",
        "🌳",
    ]  # fmt: skip
    assert sorted(reversed(sought), key=naam_sleutel) == sought
    assert [eerste_letter(n) for n in sought[2:-1]] == list("AAABBFFGHHIIILMNSSZМا")


def test_a_region_is_in_the_order_that_visitors_see() -> None:
    region = make().region
    assert region is not None
    assert list(region.agendas) == ["duinstreek", "veilig"]
    assert [a.nummer for a in region.acties.values()] == ["1.1", "1.2", "1.10", "2.1", ""]
    assert list(region.gemeenten) == ["duinstad", "polderdam", "zandhoek"]
    assert region.trekkers == ("duinstad", "polderdam", "zandhoek")
    assert [g.item for g in region.momenten] == [
        "duinstreek",
        "duinstreek/1.1-fietsroute",
        "duinstreek/wonen",
        "veilig/busbedrijf-doorgelicht",
        "duinstreek/1.1-fietsroute",
        "duinstreek/2.1-woningen#a",
        "veilig/inbraak-vraag",
        "duinstreek/1.2-bushaltes",
    ]


def test_names_order_where_a_dutch_reader_looks() -> None:
    sought = [
        "2 voor 12", "A4", "A12", "“Aan zee”", "Ameland", "Coöperatie", "Corporatie", "Cosmos", "één-loketgedachte", "Élburg", "Ier",
        "Ĳmond", "IJsselstein", "Ik", "’t Loo", "Lood", "Wijk 9", "Wijk 10", "Zaak", "'s-Zandhoek",
    ]  # fmt: skip
    assert sorted(sorted(sought, reverse=True), key=naam_sleutel) == sought
