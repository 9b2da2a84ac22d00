"""Renaming in memory: what changes, what stays, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.memo import NoMemo
from regioagenda.domain.load import load
from regioagenda.domain.rename.rename import Rename, rename, renamed_sources
from regioagenda.domain.rename.things import things
from regioagenda.domain.soorten import KINDS
from regioagenda.output.lijst import GERESERVEERD
from regioagenda.pages import urls
from tests.helpers import AGENDA, BUS, FIETS, WONINGEN, changed, make, tiny, written

FIETS_ID = "duinstreek/1.1-fietsroute"
NEW_FIETS = FIETS.replace("1.1-fietsroute", "1.1-nieuw")
OVER = "content/paginas/over.md"


def done(sources: Mapping[str, bytes], old: str, new: str) -> tuple[dict[str, str], Rename]:
    """Rename without trouble; give the texts of all sources afterwards."""
    result, _ = rename(sources, old, new, NoMemo(), GERESERVEERD)
    assert result is not None
    return {path: data.decode("utf-8", "replace") for path, data in renamed_sources(sources, result).items()}, result


def refused(sources: Mapping[str, bytes], old: str, new: str) -> Diagnostic:
    """Fail to rename; give the first diagnostic."""
    result, diagnostics = rename(sources, old, new, NoMemo(), GERESERVEERD)
    assert result is None
    return diagnostics[0]


def test_an_actie_changes_in_its_file_name_in_fields_links_tables_and_verbanden() -> None:
    before = tiny()
    after, result = done(before, FIETS_ID, "1.1-nieuw")
    assert result.new == "duinstreek/1.1-nieuw"
    assert result.moved == ((FIETS, NEW_FIETS),)
    assert sorted(result.files) == sorted(
        [AGENDA + "agenda.md", NEW_FIETS, AGENDA + "paginas/uitgangspunten.md", AGENDA + "tabellen/stemmen.yaml",
         AGENDA + "verbanden.yaml", WONINGEN, "content/zoekproeven.yaml"]
    )  # fmt: skip
    assert result.references == 6
    assert "naar: duinstreek/1.1-nieuw" in after[AGENDA + "tabellen/stemmen.yaml"]
    assert "[de fietsroute](duinstreek/1.1-nieuw)" in after[WONINGEN]
    assert "was: [1.1-fietspad, 1.1-fietsroute]\n" in after[NEW_FIETS]
    for path in {*result.files} - {NEW_FIETS}:
        assert after[path].replace("1.1-nieuw", "1.1-fietsroute").encode() == before[path]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("duinstreek", "kustland"),
        ("duinstreek/bereikbaarheid", "verkeer-en-ov"),
        ("duinstreek/1.1-fietsroute", "duinstreek/1.1-route"),
        ("duinstreek/uitgangspunten", "hoe"),
        ("duinstreek/stemmen", "stemverdeling"),
        ("veilig", "buurten-veilig"),
        ("veilig/buurten", "straten"),
        ("veilig/busbedrijf-doorgelicht", "over-de-bus"),
        ("veilig/buurtonderzoek", "mening"),
        ("veilig/toezicht", "keuzes"),
        ("veilig/wijkraden", "gewichten"),
        ("pagina/over", "wie"),
        ("gemeente/polderdam", "polder"),
        ("organisatie/busbedrijf", "bus"),
        ("onderwerp/verkeer", "mobiliteit"),
    ],
)
def test_every_old_address_of_a_page_goes_on_working(old: str, new: str) -> None:
    sources = tiny()
    result, _ = rename(sources, old, new, NoMemo(), GERESERVEERD)
    assert result is not None
    before, after = make(sources), make(renamed_sources(sources, result))
    assert before.site and after.site and after.ok
    lost = {name for name in before.site.files if name.endswith("index.html")} - {*after.site.files}
    assert lost == set()


def test_an_agenda_takes_every_id_below_it_along_and_keeps_one_old_name() -> None:
    after, result = done(tiny(), "duinstreek", "kust")
    assert "van: [kust/1.1-fietsroute]" in after["content/agendas/kust/verbanden.yaml"]
    assert "het [werkplan](kust) en de [agenda voor veilige buurten](veilig)" in after[OVER]
    assert "was: [kuststreek, duinstreek]" in after["content/agendas/kust/agenda.md"]
    assert [path for path, text in after.items() if " duinstreek]" in text] == ["content/agendas/kust/agenda.md"]
    assert len(result.moved) == sum(path.startswith(AGENDA) for path in tiny())


def test_a_thema_is_a_folder_and_is_named_without_its_agenda_by_its_paginas() -> None:
    after, result = done(tiny(), "duinstreek/bereikbaarheid", "verkeer-en-ov")
    assert (FIETS, AGENDA + "verkeer-en-ov/1.1-fietsroute.md") in result.moved
    assert "thema: verkeer-en-ov\n" in after[AGENDA + "paginas/uitgangspunten.md"]
    assert "was: [verkeer, bereikbaarheid]" in after[AGENDA + "verkeer-en-ov/thema.md"]


def test_a_gemeente_changes_in_every_role_and_in_links_of_both_kinds() -> None:
    sources = changed(OVER, ("[planning](/planning/)", "[planning](/gemeenten/duinstad/) en [dit](trekker/duinstad)"))
    after, _ = done(sources, "gemeente/duinstad", "stad")
    assert "gemeenten: [stad, polderdam, zandhoek]" in after[AGENDA + "agenda.md"]
    assert "- wie: stad\n" in after[FIETS]
    assert "[planning](/gemeenten/stad/) en [dit](trekker/stad)" in after[OVER]
    assert after["content/gemeenten/stad.md"].count("was: [duinstad]\n---\n") == 1


def test_entries_of_lists_change_where_they_are_made() -> None:
    after, _ = done(tiny(), "onderwerp/wonen", "huizen")
    assert "  - id: huizen\n    was: [wonen]\n    titel: Wonen\n" in after["content/onderwerpen.yaml"]
    assert "onderwerpen: [veiligheid, huizen]" in after["content/agendas/veilig/buurten/thema.md"]
    after, _ = done(tiny(), "document/werkplan", "plan")
    assert 'bron: {document: plan, regels: "3-5"}' in after["content/begrippen.yaml"]
    after, _ = done(tiny(), "begrip/dsr", "regeling")
    assert "[DSR](begrip/regeling)" in after[AGENDA + "tabellen/stemmen.yaml"]
    assert "- id: regeling\n    term: DSR" in after["content/begrippen.yaml"]


def test_a_verband_and_a_deelactie_change_and_tell_that_old_anchors_stop_working() -> None:
    sources = changed(
        OVER,
        (
            "[planning](/planning/)",
            "[a](duinstreek/dilemma-1-ruimte) [b](/agendas/duinstreek/samenhang/#dilemma-1-ruimte)",
        ),
    )
    result, advice = rename(sources, "duinstreek/dilemma-1-ruimte", "ruimte", NoMemo(), GERESERVEERD)
    assert result is not None and result.references == 2
    assert b"[a](duinstreek/ruimte) [b](/agendas/duinstreek/samenhang/#ruimte)" in result.files[OVER]
    assert [d.code for d in advice] == ["hernoemen-oud-adres"]

    sources = changed(WONINGEN, ("[de fietsroute](duinstreek/1.1-fietsroute)", "[dit](#a), [b](#b)"))
    after, result = done(sources, "duinstreek/2.1-woningen#a", "starters")
    assert "naar: [duinstreek/2.1-woningen#starters]" in after[AGENDA + "verbanden.yaml"]
    assert "- id: starters\n    nummer: a\n" in after[WONINGEN]
    assert "[dit](#starters), [b](#b)" in after[WONINGEN]


THEMA = "content/agendas/veilig/buurten/thema.md"
AGENT = "content/agendas/veilig/buurten/wijkagent.md"
DOORGELICHT = "content/agendas/veilig/paginas/busbedrijf-doorgelicht.md"
ONDERZOEK = "content/agendas/veilig/peilingen/buurtonderzoek.yaml"
VRAGEN = "content/agendas/veilig/vragen.yaml"
TOEZICHT = "content/agendas/veilig/vergelijkingen/toezicht.yaml"
DOCUMENTEN = "content/documenten.yaml"


@pytest.mark.parametrize(
    ("point", "page", "path", "noun", "text"),
    [
        ("rustige-straten", "buurten", THEMA, "doelstelling", "Bewoners voelen zich thuis"),
        ("kosten", "busbedrijf-doorgelicht", DOORGELICHT, "onderdeel", "Het toezicht kost niet te veel"),
        ("peiling-veilig", "buurtonderzoek", ONDERZOEK, "peilvraag", "Anderen gaven geen antwoord"),
        ("inbraak-vraag", "vragen", VRAGEN, "vraag", "De politie telt de inbraken"),
    ],
)
def test_a_point_changes_where_it_is_made_and_under_every_name_that_leads_to_it(
    point: str, page: str, path: str, noun: str, text: str
) -> None:
    links = f"[a](veilig/{point}) [b](veilig/{page}#{point}) [c](/agendas/veilig/{page}/#{point}) [d](veilig/{page})"
    sources = changed(OVER, ("[planning](/planning/)", links))
    sources = changed(path, (text, f"[zie](#{point}) {text}"), sources=sources)
    after, result = done(sources, f"veilig/{point}", "nieuw")
    assert result.new == "veilig/nieuw" and not result.moved
    assert (
        f"[a](veilig/nieuw) [b](veilig/{page}#nieuw) [c](/agendas/veilig/{page}/#nieuw) [d](veilig/{page})"
        in after[OVER]
    )
    assert "- id: nieuw\n" in after[path] and f"[zie](#nieuw) {text}" in after[path]
    _, advice = rename(sources, f"veilig/{point}", "nieuw", NoMemo(), GERESERVEERD)
    assert [d.code for d in advice] == ["hernoemen-oud-adres"] and noun in advice[0].message
    back, _ = rename(renamed_sources(sources, result), "veilig/nieuw", point, NoMemo(), GERESERVEERD)
    assert back is not None and renamed_sources(renamed_sources(sources, result), back) == sources


def test_an_aim_is_named_without_its_agenda_by_its_acties() -> None:
    after, result = done(tiny(), "veilig/rustige-straten", "rust")
    assert sorted(result.files) == [THEMA, AGENT] and result.references == 1
    assert "doelstelling: rust\n" in after[AGENT]


def test_an_aim_of_another_agenda_with_the_same_name_stays() -> None:
    aim = "doelstellingen:\n  - id: rustige-straten\n    titel: Rust\nbron:"
    thema = AGENDA + "bereikbaarheid/thema.md"
    sources = changed(thema, ("\nbron:", f"\n{aim}"))
    sources = changed(
        FIETS, ("onderwerpen: [verkeer]", "onderwerpen: [verkeer]\ndoelstelling: rustige-straten"), sources=sources
    )
    after, result = done(sources, "veilig/rustige-straten", "rust")
    assert sorted(result.files) == [THEMA, AGENT]
    assert "doelstelling: rustige-straten" in after[FIETS]


def test_what_points_to_a_point_in_a_field_follows_it() -> None:
    after, _ = done(tiny(), "veilig/kosten", "geld")
    assert "naar: veilig/geld\n" in after[TOEZICHT]
    after, _ = done(tiny(), "veilig/inbraak-vraag", "inbraken")
    assert "vervolg_bij: veilig/inbraken\n" in after[DOCUMENTEN]


def test_an_agenda_takes_its_points_and_pages_of_data_along() -> None:
    sources = changed(
        OVER, ("[planning](/planning/)", "[a](veilig/vragen#inbraak-vraag) [b](/agendas/veilig/toezicht/)")
    )
    after, result = done(sources, "veilig", "wijken")
    assert "[a](wijken/vragen#inbraak-vraag) [b](/agendas/wijken/toezicht/)" in after[OVER]
    assert "naar: wijken/kosten\n" in after["content/agendas/wijken/vergelijkingen/toezicht.yaml"]
    assert (VRAGEN, "content/agendas/wijken/vragen.yaml") in result.moved
    assert "doelstelling: rustige-straten\n" in after["content/agendas/wijken/buurten/wijkagent.md"]


def test_a_page_takes_the_names_of_its_points_along() -> None:
    sources = changed(OVER, ("[planning](/planning/)", "[a](veilig/buurtonderzoek#peiling-veilig)"))
    after, result = done(sources, "veilig/buurtonderzoek", "mening")
    assert "[a](veilig/mening#peiling-veilig)" in after[OVER]
    assert result.moved == ((ONDERZOEK, "content/agendas/veilig/peilingen/mening.yaml"),)
    assert after["content/agendas/veilig/peilingen/mening.yaml"].endswith("was: [buurtonderzoek]\n")


def test_an_organisatie_and_a_document_change_in_the_new_fields() -> None:
    after, _ = done(tiny(), "organisatie/busbedrijf", "bus")
    assert "organisatie: bus\n" in after[DOORGELICHT]
    after, _ = done(tiny(), "organisatie/provincie-kustland", "provincie")
    assert "opvolgers: [provincie]" in after["content/organisaties/busbedrijf.md"]
    after, _ = done(tiny(), "gemeente/duinstad", "stad")
    assert "namens: stad\n" in after["content/organisaties/busbedrijf.md"]
    assert "- wie: stad\n    stemmen:" in after["content/agendas/veilig/stemgewichten/wijkraden.yaml"]
    after, _ = done(
        changed(OVER, ("[planning](/planning/)", "[a](/documenten/#werkplan)")), "document/werkplan", "plan"
    )
    assert "[a](/documenten/#plan)" in after[OVER] and 'bron: {document: plan, regels: "12"}' in after[THEMA]


ODD_LINKS = """
[a](duinstreek/1.1-fietsroute "duinstreek/1.1-fietsroute") <!-- -->
[b]( <duinstreek/1.1-fietsroute> ) [c][ref] [d][ref]
`[code](duinstreek/1.1-fietsroute)` en duinstreek/1.1-fietsroute

```
[blok](duinstreek/1.1-fietsroute)
[ref]: duinstreek/1.1-fietsroute
```

- [lang
  woord](duinstreek/1.1-fietsroute)

| [in tabel](duinstreek/1.1-fietsroute) | duinstreek/1.1-fietsroute |
|---|---|
| [langer](duinstreek/1.1-fietsroutes) | [adres](/agendas/duinstreek/1.1-fietsroute/?x=1) |

[ref]: <duinstreek/1.1-fietsroute> "titel"
""".replace(" <!-- -->", "").replace("| [langer](duinstreek/1.1-fietsroutes) ", "| geen ")


def test_only_true_links_change_whatever_they_look_like() -> None:
    sources = {**tiny(), BUS: tiny()[BUS] + ODD_LINKS.encode()}
    result, diagnostics = rename(sources, FIETS_ID, "n", NoMemo(), GERESERVEERD)
    assert result is not None, diagnostics
    text = result.files[BUS].decode()
    changed_text = text[text.index("[a]") :]
    assert changed_text.splitlines() == [
        '[a](duinstreek/n "duinstreek/1.1-fietsroute")',
        "[b]( <duinstreek/n> ) [c][ref] [d][ref]",
        "`[code](duinstreek/1.1-fietsroute)` en duinstreek/1.1-fietsroute",
        "",
        "```",
        "[blok](duinstreek/1.1-fietsroute)",
        "[ref]: duinstreek/1.1-fietsroute",
        "```",
        "",
        "- [lang",
        "  woord](duinstreek/n)",
        "",
        "| [in tabel](duinstreek/n) | duinstreek/1.1-fietsroute |",
        "|---|---|",
        "| geen | [adres](/agendas/duinstreek/n/?x=1) |",
        "",
        '[ref]: <duinstreek/n> "titel"',
    ]


def test_comments_quotes_order_spaces_line_ends_and_byte_order_mark_stay() -> None:
    text = tiny()[AGENDA + "verbanden.yaml"].decode()
    text = text.replace(
        "van: [duinstreek/1.1-fietsroute]",
        "van:   # [x](duinstreek/1.1-fietsroute)\n    -   'duinstreek/1.1-fietsroute'   ",
    )
    text = text.replace("naar: [duinstreek/wonen]", 'naar: [ "duinstreek/1.1-fietsroute" ,duinstreek/wonen  ] # ja')
    data = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    sources = {**tiny(), AGENDA + "verbanden.yaml": data}
    result, _ = rename(sources, FIETS_ID, "kort", NoMemo(), GERESERVEERD)
    assert result is not None
    expected = data.replace(b"'duinstreek/1.1-fietsroute'", b"'duinstreek/kort'")
    expected = expected.replace(b'"duinstreek/1.1-fietsroute"', b'"duinstreek/kort"')
    assert result.files[AGENDA + "verbanden.yaml"] == expected


@pytest.mark.parametrize(
    ("written_was", "then"),
    [
        ("was: [1.1-fietspad]", "was: [1.1-fietspad, 1.1-fietsroute]"),
        ("was: [ 'a' ,  '1.1-fietspad' ]  # oud", "was: [ 'a' ,  '1.1-fietspad' ,  '1.1-fietsroute' ]  # oud"),
        ("was:\n  - 1.1-fietspad # eerst\n  # meer", "was:\n  - 1.1-fietspad # eerst\n  - 1.1-fietsroute\n  # meer"),
        ('was:\n-   "1.1-fietspad"', 'was:\n-   "1.1-fietspad"\n-   "1.1-fietsroute"'),
        ("was: [\n  a,\n  b\n  ]", "was: [\n  a,\n  b,\n  1.1-fietsroute\n  ]"),
        ("# geen was", "# geen was\nkenmerk: 1.1-fietsroute\nwas: [1.1-fietsroute]"),
    ],
)
def test_the_old_name_joins_was_in_its_own_style_and_leaves_it_again(written_was: str, then: str) -> None:
    sources = changed(FIETS, ("was: [1.1-fietspad]", written_was))
    after, result = done(sources, FIETS_ID, "1.1-nieuw")
    assert f"\n{then}\n---\n" in after[NEW_FIETS]
    back, _ = rename(renamed_sources(sources, result), "duinstreek/1.1-nieuw", "1.1-fietsroute", NoMemo(), GERESERVEERD)
    assert back is not None
    assert renamed_sources(renamed_sources(sources, result), back) == sources


@pytest.mark.parametrize(
    ("old", "new"),
    [("duinstreek", "kust"), ("duinstreek/bereikbaarheid", "verkeer-en-ov"), (FIETS_ID, "1.1-nieuw"), ("pagina/over", "wie"),
     ("gemeente/duinstad", "stad"), ("gemeente/polderdam", "polder"), ("organisatie/regio-duinstreek", "regio")],
)  # fmt: skip
def test_who_follows_it_keeps_everything_under_the_name_that_it_had(old: str, new: str) -> None:
    """Also after a second renaming, and everything below an agenda too."""

    def known(sources: Mapping[str, bytes]) -> set[str]:
        made = make(sources)
        assert made.site is not None, made.diagnostics
        text = "".join(
            d.decode().replace("\r\n ", "") for n, d in made.site.files.items() if n.endswith((".atom", ".ics"))
        )
        return {*re.findall("<id>(.*?)</id>", text), *re.findall("UID:(.*)", text)}

    sources = tiny()
    once, _ = rename(sources, old, new, NoMemo(), GERESERVEERD)
    assert once is not None
    renamed = renamed_sources(sources, once)
    twice, _ = rename(renamed, once.new, f"{new}-2", NoMemo(), GERESERVEERD)
    assert twice is not None
    assert known(sources) == known(renamed) == known(renamed_sources(renamed, twice))


def test_going_back_to_the_only_old_name_removes_the_field_but_no_comment() -> None:
    def back_to(was: str) -> str:
        after, _ = done(changed(FIETS, ("was: [1.1-fietspad]\n", was)), FIETS_ID, "1.1-fietspad")
        text = after[FIETS.replace("fietsroute", "fietspad")]
        assert text.count("kenmerk: 1.1-fietsroute\n") == 1, "subscribers know it by the name that it had"
        text = text.replace("kenmerk: 1.1-fietsroute\n", "")
        return text[text.index("gecontroleerd: 2026-05-20\n") + 26 : text.index("---\n\n##")]

    assert back_to("was: [1.1-fietspad]\n") == ""
    assert back_to("was:\n  - 1.1-fietspad\n") == ""
    assert back_to("was: [1.1-fietspad] # reden\n").strip() == "# reden"
    assert back_to("was: # een\n  - 1.1-fietspad # twee\n").split() == ["#", "een", "#", "twee"]
    assert back_to("was: [ # een\n  1.1-fietspad ]\n").split() == ["was:", "[", "#", "een", "]"]


def test_a_name_in_the_middle_of_was_changes_place_with_the_current_one() -> None:
    sources = changed(FIETS, ("was: [1.1-fietspad]", "was: [eerst, 1.1-fietspad]"))
    after, _ = done(sources, FIETS_ID, "eerst")
    assert "was: [1.1-fietsroute, 1.1-fietspad]" in after[AGENDA + "bereikbaarheid/eerst.md"]


def test_fields_in_flow_style_get_and_lose_was_in_that_style() -> None:
    path = "content/onderwerpen.yaml"
    sources = written(path, tiny()[path].decode() + '  - {id: los, titel: Los, samenvatting: "Los."}\n')
    after, result = done(sources, "onderwerp/los", "vast")
    assert '  - {was: [los], id: vast, titel: Los, samenvatting: "Los."}\n' in after[path]
    back, _ = rename(renamed_sources(sources, result), "onderwerp/vast", "los", NoMemo(), GERESERVEERD)
    assert back is not None and back.files[path] == sources[path]


def test_a_yaml_file_without_a_last_line_end_keeps_it_that_way() -> None:
    path = AGENDA + "tabellen/stemmen.yaml"
    sources = {**tiny(), path: tiny()[path].rstrip(b"\n")}
    after, result = done(sources, "duinstreek/stemmen", "telling")
    assert after[AGENDA + "tabellen/telling.yaml"].endswith('bron: "6"\nwas: [stemmen]')
    back, _ = rename(renamed_sources(sources, result), "duinstreek/telling", "stemmen", NoMemo(), GERESERVEERD)
    assert back is not None and back.files[path] == sources[path]


def test_drafts_are_renamed_along() -> None:
    sources = changed(
        BUS, ('nummer: "1.2"\n', 'nummer: "1.2"\nconcept: ja\n'), ("Het OV", "[x](duinstreek/1.1-fietsroute) Het OV")
    )
    sources = changed(
        AGENDA + "agenda.md", ("[de bushaltes](duinstreek/1.2-bushaltes)", "de bushaltes"), sources=sources
    )
    _, result = done(sources, FIETS_ID, "z")
    assert BUS in result.files


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        ("duinstreek/1.1-fietsroet", "x", "hernoemen-onbekend", "Bedoelt u “duinstreek/1.1-fietsroute”?"),
        ("duinstad", "x", "hernoemen-onbekend", "Bedoelt u “gemeente/duinstad”?"),
        ("duinstreek/1.1-fietspad", "x", "hernoemen-onbekend", "Het heet nu “duinstreek/1.1-fietsroute”."),
        ("duinstreek/samenhang", "x", "hernoemen-onbekend", "vaste naam"),
        (FIETS_ID, "2.1-woningen", "hernoemen-bestaat", "duinstreek/2.1-woningen"),
        (FIETS_ID, "dilemma-1-ruimte", "hernoemen-bestaat", "verbanden.yaml"),
        (FIETS_ID, "criteria", "hernoemen-bestaat", "oude naam van “duinstreek/uitgangspunten”"),
        ("gemeente/duinstad", "busbedrijf", "hernoemen-bestaat", "organisatie/busbedrijf"),
        ("duinstreek", "veilig", "hernoemen-bestaat", "veilig"),
        (FIETS_ID, "1.1 Fiets!", "hernoemen-naam", "“1.1-fiets”"),
        (FIETS_ID, "", "hernoemen-naam", "kleine letters"),
        (FIETS_ID, "../x", "hernoemen-verhuizen", "duinstreek/x"),
        (FIETS_ID, "veilig/1.1-fietsroute", "hernoemen-verhuizen", "duinstreek/1.1-fietsroute"),
        ("gemeente/duinstad", "organisatie/stad", "hernoemen-verhuizen", "gemeente/stad"),
        ("duinstreek/2.1-woningen#a", "duinstreek/1.1-fietsroute#a", "hernoemen-verhuizen", "woningen#a"),
        (FIETS_ID, "vragen", "hernoemen-gereserveerd", "gebruikt de site"),
        (FIETS_ID, "thema", "hernoemen-gereserveerd", "gebruikt de site"),
        ("duinstreek/wonen", "tabellen", "hernoemen-gereserveerd", "gebruikt de site"),
        ("duinstreek", "gemeente", "hernoemen-gereserveerd", "gebruikt de site"),
        ("pagina/over", "planning", "hernoemen-gereserveerd", "gebruikt de site"),
        ("pagina/over", "documenten", "hernoemen-gereserveerd", "gebruikt de site"),
        ("veilig/buurten", "peilingen", "hernoemen-gereserveerd", "gebruikt de site"),
        ("veilig/buurtonderzoek", "vragen", "hernoemen-gereserveerd", "gebruikt de site"),
        ("veilig/vragen", "x", "hernoemen-onbekend", "vaste naam"),
        ("veilig/kosten", "wijkagent", "hernoemen-bestaat", "buurten/wijkagent.md"),
        ("veilig/wijkagent", "kosten", "hernoemen-bestaat", "busbedrijf-doorgelicht.md"),
        ("veilig/kosten", "inbraak-vraag", "hernoemen-bestaat", "vragen.yaml"),
        ("veilig/kosten", "taken", "hernoemen-gereserveerd", "al een kop"),
        ("veilig/kosten", "cijfers", "hernoemen-gereserveerd", "gebruikt de site"),
        ("veilig/inbraak-vraag", "kop-1", "hernoemen-gereserveerd", "gebruikt de site"),
        ("document/werkplan", "documenten", "hernoemen-gereserveerd", "gebruikt de site"),
        ("veilig/busbedrijf-doorgelicht#kosten", "geld", "hernoemen-onbekend", "Bedoelt u “veilig/kosten”?"),
        (FIETS_ID, FIETS_ID, "hernoemen-zelfde", "heet al zo"),
    ],
)
def test_what_cannot_be_done_is_refused_in_words(old: str, new: str, code: str, words: str) -> None:
    diagnostic = refused(tiny(), old, new)
    assert diagnostic.code == code
    assert words in f"{diagnostic.message} {diagnostic.hint}"


def test_mistakes_in_the_content_come_first_and_are_told() -> None:
    result, diagnostics = rename(
        changed(BUS, ("soort: radenbijeenkomst", "soort: x")), FIETS_ID, "x", NoMemo(), GERESERVEERD
    )
    assert result is None
    assert [d.code for d in diagnostics] == ["hernoemen-eerst-fouten", "keuze-onbekend"]


def test_a_dead_link_elsewhere_is_no_reason_to_refuse() -> None:
    sources = changed(OVER, ("(veilig)", "(weg)"))
    _, result = done(sources, FIETS_ID, "x")
    assert result.references == 6


def test_a_double_name_is_refused_as_it_is_not_clear_which_is_meant() -> None:
    sources = {**tiny(), AGENDA + "wonen/1.1-fietsroute.md": tiny()[FIETS]}
    assert refused(sources, FIETS_ID, "x").code == "hernoemen-dubbel"


def test_a_reference_in_disguise_is_refused_at_its_place() -> None:
    sources = changed(OVER, ("(duinstreek)", "(duin&#115;treek)"))
    diagnostic = refused(sources, "duinstreek", "kust")
    assert (str(diagnostic.where), diagnostic.code) == (f"{OVER}:10:23", "hernoemen-onduidelijk")
    sources = changed(FIETS, ("- wie: duinstad", '- wie: "duin\\x73tad"'))
    diagnostic = refused(sources, "gemeente/duinstad", "stad")
    assert (diagnostic.where.path, diagnostic.code) == (FIETS, "hernoemen-onduidelijk")


def test_a_deelactie_cannot_take_the_name_of_a_heading_that_links_may_mean() -> None:
    sources = {**tiny(), WONINGEN: tiny()[WONINGEN] + b"\n## Geld\n\n[zie](#geld)\n"}
    assert refused(sources, "duinstreek/2.1-woningen#a", "geld").code == "hernoemen-gereserveerd"


def test_a_name_that_is_part_of_an_ending_moves_the_right_part_of_the_path() -> None:
    sources = {path.replace("busbedrijf.md", "m.md"): data for path, data in tiny().items()}
    sources[BUS] = sources[BUS].replace(b"busbedrijf", b"m")
    _, result = done(sources, "organisatie/m", "md")
    assert result.moved == (("content/organisaties/m.md", "content/organisaties/md.md"),)


def test_a_byte_order_mark_before_the_first_field_does_not_shift_the_place() -> None:
    path = AGENDA + "tabellen/stemmen.yaml"
    sources = {**tiny(), path: b"\xef\xbb\xbfwas: [oud]\r\n" + tiny()[path]}
    _, result = done(sources, "duinstreek/stemmen", "telling")
    assert result.files[AGENDA + "tabellen/telling.yaml"].startswith(b"\xef\xbb\xbfwas: [oud, stemmen]\r\ntitel")
    _, result = done(sources, "duinstreek/stemmen", "oud")
    assert result.files[AGENDA + "tabellen/oud.yaml"] == b"\xef\xbb\xbf" + tiny()[path]


def test_addresses_are_spelled_as_the_address_book_spells_them() -> None:
    region = make().region
    assert region is not None
    book = urls.address_book(region)
    content, _ = load(tiny(), NoMemo(), drafts=True)
    spelled = {
        link.format(thing.name): address.format(thing.name)
        for thing in things(content, GERESERVEERD)
        if thing.links
        # A point has two names and one address.
        for link, address in zip(thing.links, thing.addresses * (len(thing.links) // len(thing.addresses)), strict=True)
    }
    # A party that leads nothing has no page as trekker; the pages with a fixed name cannot be renamed.
    fixed = tuple(f"/{name}" for name in (k.vaste_naam for k in KINDS if k.vaste_naam))
    assert {link: spelled[link] for link in book if link in spelled} == {
        link: address.removesuffix("/") for link, address in book.items() if not link.endswith(fixed)
    }


def test_a_page_of_the_site_cannot_take_an_address_that_the_site_makes_itself() -> None:
    for name in sorted(GERESERVEERD.site):
        assert refused(tiny(), "pagina/over", name).code == "hernoemen-gereserveerd", name


def test_an_actie_cannot_take_the_name_of_a_page_that_its_agenda_has_of_itself() -> None:
    for name in sorted(GERESERVEERD.agenda):
        assert refused(tiny(), FIETS_ID, name).code == "hernoemen-gereserveerd", name
