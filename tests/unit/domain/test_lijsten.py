"""Lists of acties: how columns, parties, statuses and rows are understood, one rule at a time."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from regioagenda.base.memo import NoMemo
from regioagenda.domain.lijsten.blad import Alinea, Blad, Cel, Lijstbestand, Rij
from regioagenda.domain.lijsten.document import bladen_van
from regioagenda.domain.lijsten.doelen import DOELEN, herken
from regioagenda.domain.lijsten.kaart import Kaart, lees_kaart
from regioagenda.domain.lijsten.kop import vind_kop
from regioagenda.domain.lijsten.letterlijk import als_markdown, schoon
from regioagenda.domain.lijsten.partijen import Partijen
from regioagenda.domain.lijsten.plan import Opdracht, Plan, plan_lijst
from regioagenda.domain.lijsten.statuswoorden import lees_status
from regioagenda.domain.load import load
from regioagenda.domain.model import Actie
from regioagenda.domain.woorden import StatusWaarde
from regioagenda.output.lijst import GERESERVEERD
from tests.helpers import MEMO, golden

CONTENT, _ = load(golden(), MEMO, drafts=True)
PARTIJEN = Partijen.van(CONTENT, {})


def blad(*rows: Sequence[str | Cel]) -> Blad:
    made = []
    for n, row in enumerate(rows, 1):
        cells = (c if isinstance(c, Cel) else Cel(tekst=c, plek=f"rij {n}, kolom {k + 1}") for k, c in enumerate(row))
        made.append(Rij(nummer=n, cellen=tuple(cells)))
    return Blad(naam="blad", rijen=tuple(made))


def plan(*rows: Sequence[str | Cel], agenda: str = "samen-aan-zee", thema: str = "", per: str = "") -> Plan:
    opdracht = Opdracht(agenda=agenda, gereserveerd=GERESERVEERD, thema=thema, per=per)
    return plan_lijst(Lijstbestand(bladen=(blad(*rows),)), CONTENT, opdracht, Kaart())


def acties(made: Plan) -> list[Actie]:
    content, problems = load(made.files, NoMemo(), drafts=True)
    assert [d for d in problems if d.severity == "fout" and d.code != "site-ontbreekt"] == []
    return [*content.of(Actie)]


def kwijt(made: Plan) -> list[tuple[str, str]]:
    return [(m.plek, m.waarom) for m in made.kwijt]


# Headings


@pytest.mark.parametrize("doel", DOELEN)
def test_a_field_is_known_by_the_heading_that_export_gives_it_and_by_its_name(doel: str) -> None:
    assert herken(DOELEN[doel].kop) == doel
    assert herken(doel) == doel


@pytest.mark.parametrize(
    ("kop", "doel"),
    [
        ("Nr.", "nummer"),
        ("TREKKER(S)", "rol.trekker"),
        ("Planning (indicatief)", "moment.uitvoering"),
        ("Betrokken partijen:", "rol.partner"),
        ("Stand van zaken", "status"),
        ("Hoofdopgave", "thema"),
        ("Coördinator", "rol.coordinator"),
        ("Risico's", ""),
        ("", ""),
    ],
)
def test_headings_are_known_by_the_words_of_lists(kop: str, doel: str) -> None:
    assert herken(kop) == doel


def test_no_word_stands_for_two_fields() -> None:
    words = [(w, d.naam) for d in DOELEN.values() for w in d.woorden]
    assert [(w, d, herken(w)) for w, d in words if herken(w) != d] == []


def test_the_group_of_a_heading_says_which_field_it_is() -> None:
    assert herken("Toelichting") == "tekst"
    assert herken("Toelichting", "Status") == "status.toelichting"
    assert herken("Trekker", "Wie") == "rol.trekker"


def test_a_head_lies_below_titles_and_over_two_rows() -> None:
    found = vind_kop(
        blad(
            ["Programma", "", "", "", ""],
            ["", "", "", "", ""],
            ["Actie", Cel(tekst="Wie", plek="", breed=2), "", Cel(tekst="Planning", plek="", breed=2), ""],
            ["", "Trekker", "Overig", "Start", "Einde"],
            ["Fietspad", "Duinstad", "", "2026", "2027"],
        )
    )
    assert found is not None
    assert [(k.naam, k.doel) for k in found.kolommen] == [
        ("Actie", "titel"),
        ("Trekker", "rol.trekker"),
        ("Wie: Overig", ""),
        ("Start", "moment.start"),
        ("Einde", "moment.oplevering"),
    ]
    assert len(found.rijen) == 1 and len(found.erboven) == 1


def test_a_row_of_values_is_no_head() -> None:
    assert vind_kop(blad(["Fietspad", "Duinstad"], ["Station", "Polderdam"])) is None
    one = vind_kop(blad(["Actie", "Status"], ["Gepland", "Gereed"], ["x", "y"]))
    assert one is not None and len(one.rijen) == 2


# Parties and statuses


@pytest.mark.parametrize(
    ("cel", "slugs"),
    [
        ("Duinstad", ["duinstad"]),
        ("de gemeente DUINSTAD.", ["duinstad"]),
        ("Duinstad, Polderdam / RD", ["duinstad", "polderdam", "regio-duinstreek"]),
        ("Duinstad en Polderdam", ["duinstad", "polderdam"]),
        ("- Duinstad\n- Polderdam", ["duinstad", "polderdam"]),
        ("busbedrijf de kust & provincie Kustland", ["busbedrijf", "provincie-kustland"]),
    ],
)
def test_a_cell_names_parties_in_many_ways(cel: str, slugs: list[str]) -> None:
    assert [p.slug for p in PARTIJEN.in_cel(cel)] == slugs


def test_a_misspelt_party_is_proposed_and_never_filled_in() -> None:
    (one,) = PARTIJEN.in_cel("Poldredam")
    assert (one.slug, one.lijkt_op) == ("", "polderdam")
    assert [(p.naam, p.slug) for p in PARTIJEN.in_cel("Werk en Inkomen")] == [("Werk en Inkomen", "")]


def test_what_the_editor_says_of_a_party_holds() -> None:
    known = Partijen.van(CONTENT, {"poldredam": "polderdam", "j jansen": "-"})
    assert [(p.slug, p.weg) for p in known.in_cel("Poldredam, J. Jansen")] == [("polderdam", False), ("", True)]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Gereed", StatusWaarde.AFGEROND),
        ("klaar", StatusWaarde.AFGEROND),
        ("In uitvoering.", StatusWaarde.LOOPT),
        ("lopend", StatusWaarde.LOOPT),
        ("Niet gestart", StatusWaarde.VOORGENOMEN),
        ("VERTRAAGD", StatusWaarde.VERTRAAGD),
        ("on hold", StatusWaarde.GEPAUZEERD),
        ("Tijdelijk gestopt", StatusWaarde.GEPAUZEERD),
        ("groen", None),
        ("bijna", None),
    ],
)
def test_statuses_are_known_by_the_words_of_lists(words: str, status: StatusWaarde | None) -> None:
    assert lees_status(words, {}) is status


# Rows


def test_an_unknown_status_is_told_and_its_words_are_kept() -> None:
    made = plan(["Actie", "Status"], ["Pad", "bijna klaar"], thema="strand")
    (actie,) = acties(made)
    assert (actie.statussen[0].waarde, actie.statussen[0].bronstatus) == (StatusWaarde.ONBEKEND, "bijna klaar")
    assert made.kwijt and "status" in made.rijen[0].in_te_vullen


def test_the_day_of_the_list_can_be_given_and_is_not_invented() -> None:
    rows = (["Actie", "Status"], ["Pad", "loopt"])
    assert acties(plan(*rows, thema="strand"))[0].statussen[0].per.van is None
    assert acties(plan(*rows, thema="strand", per="mei 2026"))[0].statussen[0].per.getoond == "mei 2026"
    assert "geen datum" in plan(*rows, thema="strand", per="gisteren of zo").reden


def test_what_is_too_long_for_the_summary_goes_to_the_text() -> None:
    long = "Een lange zin. " * 40
    made = plan(["Actie", "Omschrijving"], ["Pad", long], thema="strand")
    (actie,) = acties(made)
    assert long.strip() in actie.tekst.text
    assert "samenvatting" in made.rijen[0].in_te_vullen
    assert any("er passen er 400" in m.waarom for m in made.rijen[0].meldingen)


def test_a_title_that_is_too_long_stands_whole_in_the_title_of_the_document() -> None:
    long = " ".join(["woord"] * 40)
    (actie,) = acties(plan(["Actie", "Status"], [long, ""], thema="strand"))
    assert actie.brontitel == long and len(actie.titel) <= 120 and actie.titel.endswith("…")


def test_a_number_before_a_title_is_its_number() -> None:
    for title, number, rest in (
        ("4.1 Fietspad", "4.1", "Fietspad"),
        ("Actie 4.2: Pad", "4.2", "Pad"),
        ("3. Strand", "3", "Strand"),
        ("2030 doelen halen", "", "2030 doelen halen"),
    ):
        (actie,) = acties(plan(["Actie", "Status"], [title, ""], thema="strand"))
        assert (actie.nummer, actie.titel) == (number, rest)


def test_words_that_are_no_time_are_kept_in_the_text() -> None:
    made = plan(["Actie", "Deadline"], ["Pad", "na de bouwvak | *snel*"], thema="strand")
    (actie,) = acties(made)
    assert actie.momenten == () and "na de bouwvak | *snel*" in actie.tekst.text
    assert any("geen tijd" in m.waarom for m in made.rijen[0].meldingen)


def test_more_times_in_a_cell_are_more_moments() -> None:
    (actie,) = acties(plan(["Actie", "Planning"], ["Pad", "2026: ontwerp\n2027: aanleg"], thema="strand"))
    assert [(m.wanneer.geschreven, m.wat) for m in actie.momenten] == [("2026", "ontwerp"), ("2027", "aanleg")]


def test_a_merged_actie_has_the_parties_of_all_its_rows() -> None:
    again = Cel(tekst="Pad", plek="rij 3, kolom 1", herhaald=True)
    (actie,) = acties(plan(["Actie", "Partners"], ["Pad", "Duinstad"], [again, "Polderdam"], thema="strand"))
    assert [b.wie.slug for b in actie.betrokkenen] == ["duinstad", "polderdam"]


def test_a_row_with_one_merged_cell_is_the_thema_of_the_rows_below() -> None:
    wide = Cel(tekst="Thema 4: Water", plek="rij 2, kolom 1", breed=2)
    made = plan(["Actie", "Status"], [wide, ""], ["Pad", "loopt"])
    assert [a.thema for a in acties(made)] == ["samen-aan-zee/water"]
    assert b'nummer: "4"' in made.files["content/agendas/samen-aan-zee/water/thema.md"]


def test_without_a_thema_nobody_guesses() -> None:
    made = plan(["Actie", "Status"], ["Pad", "loopt"])
    assert made.files == {} and "geef --thema" in made.kwijt[0].waarom


def test_a_row_without_a_title_is_told_cell_by_cell() -> None:
    made = plan(["Nr", "Actie", "Status"], ["", "", "totaal: 3"], thema="strand")
    assert [place for place, _ in kwijt(made)] == ["rij 2, kolom 3"]


def test_the_same_number_and_title_twice_is_one_file() -> None:
    made = plan(["Nr", "Actie"], ["5", "Pad"], ["5", "Pad"], thema="strand")
    assert len(acties(made)) == 1
    assert {why for _, why in kwijt(made)} == {"er is al een actie met dit nummer en deze titel in deze lijst"}


def test_a_file_gets_another_name_when_its_name_is_taken() -> None:
    made = plan(["Nr", "Actie", "Titel"], ["1.2", "", "schoon strand bij nacht"], ["", "", "Strand"], thema="energie")
    assert [p.rpartition("/")[2] for p in made.files] == ["strand-2.md"]


def test_a_cell_without_a_value_is_told() -> None:
    wrong = Cel(tekst="", plek="rij 2, kolom B", fout="hier staat een fout van Excel (#REF!)")
    made = plan(["Actie", "Status"], ["Pad", wrong], thema="strand")
    assert kwijt(made) == [("rij 2, kolom B", "hier staat een fout van Excel (#REF!)")]


def test_an_agenda_that_follows_a_document_gets_an_example_of_a_source() -> None:
    made = plan(["Actie", "Status"], ["Pad", "loopt"], agenda="duinstreek", thema="wonen")
    assert "bron" in made.rijen[0].in_te_vullen
    assert acties(made)[0].bron is not None


def test_without_a_column_for_the_title_nothing_is_made() -> None:
    made = plan(["Trekker", "Status"], ["Duinstad", "loopt"], thema="strand")
    assert made.files == {} and "titel" in made.reden and '"Trekker": "rol.trekker"' in made.kaart


# The file with columns


def test_the_file_that_is_written_can_be_read() -> None:
    made = plan(["Actie", "Trekker", 'Kosten: "alles"'], ["Pad", "Poldredam", "5"], thema="strand")
    read = lees_kaart(made.kaart, "kaart.yaml", ["polderdam"])
    assert read.fouten == ()
    assert read.kolommen == {"actie": "titel", "trekker": "rol.trekker", "kosten alles": "?"}
    assert read.partijen == {"poldredam": "?"}


# Text


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Gewone zin.", "Gewone zin."),
        ("• een\n• twee", "- een\n- twee"),
        ("een *ster* en [haak]", r"een \*ster\* en \[haak\]"),
        ("1. eerst", r"1\. eerst"),
        ("# kop", r"\# kop"),
    ],
)
def test_words_are_written_as_markdown_that_shows_them(text: str, markdown: str) -> None:
    assert als_markdown(text) == markdown


def test_signs_that_nobody_sees_are_left_out_and_told() -> None:
    assert schoon("a\u200bb\x07 \u00a0c\r\nd") == ("ab c\nd", True)
    assert schoon("a b") == ("a b", False)


# Documents


def test_headings_give_themas_and_acties_and_labels_give_fields() -> None:
    words = [
        ("Programma", 0),
        ("1 Strand", 1),
        ("1.4 Een pad", 2),
        ("Trekker: Duinstad", 0),
        ("Een zin: met een dubbele punt.", 0),
        ("Planning", 3),
        ("2027", 0),
    ]
    bladen, rest = bladen_van([Alinea(tekst=t, plek=f"alinea {n}", niveau=k) for n, (t, k) in enumerate(words, 1)])
    assert rest == () and [(x.waarde, x.kwijt) for x in bladen[0].los] == [("Programma", False)]
    head, row = bladen[0].rijen
    assert {h.tekst: c.tekst for h, c in zip(head.cellen, row.cellen, strict=True)} == {
        "Thema": "1 Strand",
        "Titel": "1.4 Een pad",
        "Trekker": "Duinstad",
        "Tekst": "Een zin: met een dubbele punt.",
        "Planning": "2027",
    }


def test_a_document_without_a_list_is_told() -> None:
    made = plan_lijst(
        Lijstbestand(delen=(Alinea(tekst="Alleen een zin.", plek="alinea 1"),)),
        CONTENT,
        Opdracht(agenda="samen-aan-zee", gereserveerd=GERESERVEERD),
        Kaart(),
    )
    assert made.reden


@pytest.mark.parametrize("kop", ["Kosten", "Budget", "Financiën", "Kosten en dekking"])
def test_what_it_costs_stays_in_the_text_below_its_own_name(kop: str) -> None:
    assert herken(kop) == "tekst"
