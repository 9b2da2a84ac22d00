"""The text checks where it is close: what looks wrong and is right, and what must be found all the same."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regioagenda.base.diagnostics import Severity
from regioagenda.taal.kennis import default_kennis
from regioagenda.taal.naamlijst import Naam
from regioagenda.taal.personen import elfproef
from regioagenda.taal.reader import from_text
from regioagenda.taal.run import check_tekst

KENNIS = default_kennis(date(2026, 11, 21))


def codes(text: str, path: str = "a.md") -> list[str]:
    return [d.code for d in check_tekst(from_text(text, path), KENNIS) if d.severity is not Severity.ADVIES]


@pytest.mark.parametrize(
    "text",
    [
        "Het gaat om om te gaan met verlies.",
        "Ik weet dat dat klopt en dat je je kunt aanmelden.",
        "Opgeteld is 15% en 63% samen 78%.",
        "De zes steden en 68 dorpen zijn samen 6 + 68 = 74 kernen.",
        "Vanuit Zuid-\nKennemerland werkt Heemstede mee.",
        "Het gebied hoort bij Natura 2000, zegt Partners+Pröpper.",
        "Wij hechten aan goede afspraken en hecht werk.",
        "Mevrouw Heijstee-Bolt en mevrouw Bouvy-Koene tekenen.",
        "De zorg- en welzijnspartners werken op de korte- en langetermijn.",
        "De woningbouwontwikkelingen en het portefeuillehoudersoverleg gaan over klimaatadaptatie.",
        "De commissie is op 4 april 2019 samengekomen.",
        "Tot 2015 vormden de dorpen de gemeente Maasdonk.",
        "Het waterschap heeft doorgenomen, aangetrokken en afgewogen wat nodig is.",
        "Bel 14 023 of mail naar info@voorbeeld.nl.",
        "De agenda is in 2024 vastgesteld en loopt door.",
        "De burgemeester van Amersfoort opent de brug.",
        "De Haarlemse en Zoeterwoudse raden praten met Haarlemmers.",
        "Mevrouw De Haan woont in Haren en Laren.",
        "De gemeenten praten met de provincie Noord-\nHolland over de bus.",
        "De regels staan in het ZH-PLG (Zuid-Hollands Programma Landelijk Gebied).",
        "De Samenwerkende Woningcorporaties (SWEV) bouwen mee. De SWEV heeft vijf leden.",
        "De geschotte middelen zijn voor de verwaarding van maaisel.",
    ],
)
def test_good_dutch_is_left_alone(text: str) -> None:
    assert codes(text, "a.txt") == []


def hints(text: str, code: str, path: str = "a.md") -> list[str]:
    return [d.hint for d in check_tekst(from_text(text, path), KENNIS) if d.code == code]


@pytest.mark.parametrize(
    ("heading", "hint"),
    [
        ("KAAG EN BRAASSEM BLIJFT BEREIKBAAR", "Schrijf “Kaag en Braassem blijft bereikbaar”."),
        ("MEER OV VOOR DE LEIDSE REGIO", "Schrijf “Meer OV voor de Leidse regio”."),
        ("ZO DOEN WIJ DAT IN NEDERLAND", "Schrijf “Zo doen wij dat in Nederland”."),
        ("“KRACHTEN VERENIGEN”", "Schrijf ““Krachten verenigen””."),
        ("IJVER LOONT", "Schrijf “IJver loont”."),
    ],
)
def test_a_heading_in_capitals_keeps_the_capitals_of_its_names(heading: str, hint: str) -> None:
    text = f"## {heading}\n\nDit gaat over de Leidse regio en de Leidse raden.\n"
    assert hints(text, "kop-hoofdletters") == [hint]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("het samenwerkings-\nverband werkt", "Schrijf het woord aan elkaar: “samenwerkingsverband”."),
        ("hulp aan (ex-\n)gedetineerden", "Zet het hele woord op één regel: “ex-)gedetineerden”."),
        ("wij volgen een e-\nlearning", "Zet het hele woord op één regel: “e-learning”."),
        ("het accomo-\ndatiebeleid", "Haal het streepje weg en controleer de spelling."),
    ],
)
def test_a_broken_word_gets_a_hint_that_can_be_typed(text: str, hint: str) -> None:
    assert hints(f"De gemeente kiest: {text} al jaren.", "afbreekstreepje") == [hint]


def test_a_table_head_that_returns_on_every_page_is_no_double_paragraph() -> None:
    head = "Onderwerpen in de strategische\nagenda van de hele regio\nVoorbeelden van wat dit voor\ninwoners zou kunnen doen\n"
    body = "De gemeenten werken samen aan een plan dat zij daarna aan alle raden voorleggen.\n"
    assert hints(f"{head}\n{body}\n{head}\n{body * 2}", "alinea-dubbel", "a.txt") == []


def test_titles_in_the_notes_of_a_pdf_are_not_officialese() -> None:
    note = "12 Zie: Janssen (2012), Models of metropolitan governance in urban regions of Europe, Leiden.\n"
    assert (
        hints(f"De raad besluit over het plan voor de hele regio en de dorpen.\n\n{note}", "ambtelijk-woord", "a.txt")
        == []
    )


def test_a_known_name_and_word_of_the_site_is_accepted() -> None:
    kennis = default_kennis(
        date(2026, 11, 21),
        organisaties=[Naam(naam="Zorgkracht Duinrand")],
        begrippen=["ZKD"],
        woorden=["duinrandse"],
    )
    text = "De ZKD werkt met Zorgkracht Duinrant in de duinrandse dorpen."
    assert [d.code for d in check_tekst(from_text(text, "a.md"), kennis)] == ["organisatie-bijna-goed"]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("De gemeente Harlem doet mee.", "Haarlem"),
        ("De gemeenten Leiden en Bloemendal doen mee.", "Bloemendaal"),
        ("Wij wonen in Haarlemermeer.", "Haarlemmermeer"),
        ("De fusie van Sudwest Fryslan is klaar.", "Súdwest-Fryslân"),
    ],
)
def test_a_gemeente_that_is_almost_right(wrong: str, right: str) -> None:
    (found,) = check_tekst(from_text(wrong, "a.md"), KENNIS)
    assert (found.code, found.hint) == ("gemeente-bijna-goed", f"Schrijf “{right}”.")


def test_a_promise_is_judged_by_the_day_of_today() -> None:
    stuk = from_text("De agenda zal in 2027 klaar zijn.", "a.md")
    assert [d.code for d in check_tekst(stuk, KENNIS)] == []
    assert [d.code for d in check_tekst(stuk, default_kennis(date(2028, 1, 2)))] == ["toezegging-verlopen"]


@pytest.mark.parametrize("text", ["Maandag 21 november 2026.", "Op 31-04-2026.", "Op 2026-02-30.", "Op 30 februari."])
def test_a_date_that_cannot_be(text: str) -> None:
    assert "datum-onmogelijk" in codes(text)


def test_leaks_and_leftovers_keep_a_text_from_being_published() -> None:
    text = "Commentaar [X1]: klopt dit? Zie https://www.google.nl/url?q=x en bel 06 12345678."
    severities = {d.code: d.severity for d in check_tekst(from_text(text, "a.txt"), KENNIS)}
    for code in ("redactie-opmerking", "link-omleiding", "persoonsgegeven-telefoon"):
        assert severities[code] is Severity.FOUT


@given(st.integers(min_value=10_000_000, max_value=999_999_999))
def test_the_eleven_test_catches_every_changed_digit(number: int) -> None:
    digits = f"{number:09d}"
    if elfproef(digits):
        for i in range(9):
            other = str((int(digits[i]) + 1) % 10)
            assert not elfproef(digits[:i] + other + digits[i + 1 :])


STUKJES = (
    "# ",
    "## ",
    "- ",
    "1. ",
    "| a | b |",
    "| --- |",
    "\n",
    "\n\n",
    " ",
    "[^1]",
    "[^1]: ",
    "](http://a.nl/",
    "[hier",
    "![](",
    "**",
    "```\n",
    "---\n",
    "De raad ",
    "vijf thema’s: ",
    "bijlage 1 ",
    "(AB) ",
    "ABC ",
    "in 2024 ",
    "zal ",
    "wordt ",
    "gemeente ",
    "Zuid Holland ",
    "“",
    "”",
    "’",
    "%",
    "15% ",
    "samenwerkings-",
    "7",
    "1/7 ",
    "Kaag en ",
    "Totaal",
    "onderstaande tabel ",
    "Er geen ",
    ", ",
    ". ",
    ":",
    "\uf0b7 ",
    "§1.2 ",
    "1.2 Wonen",
    "LANGE KOP",
)


STUKKEN = st.lists(st.sampled_from(STUKJES), max_size=60).map("".join) | st.text(max_size=200)


@given(STUKKEN)
def test_any_text_is_read_without_a_crash_and_with_places_that_exist(text: str) -> None:
    for path in ("a.md", "a.txt"):
        lines = text.split("\n")
        for found in check_tekst(from_text(text, path), KENNIS):
            assert 1 <= found.where.line <= len(lines)
            assert 1 <= found.where.column <= len(lines[found.where.line - 1]) + 1


def test_the_same_text_gives_the_same_report() -> None:
    text = "De gemeente Harlem en provincie Zuid Holland praten binnenkort over reigo en reigo."
    assert check_tekst(from_text(text, "a.md"), KENNIS) == check_tekst(from_text(text, "a.md"), KENNIS)
