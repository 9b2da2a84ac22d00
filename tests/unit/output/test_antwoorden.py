"""What cards say about how it went on: decisions, what came of a plan, how far it is, how to take part."""

from __future__ import annotations

import re

from regioagenda.base.memo import NoMemo
from regioagenda.output.search.index import Antwoord, Kaart
from regioagenda.output.search.kaarten import maak_kaarten
from tests.conftest import none_of
from tests.helpers import AGENDA, FIETS, TODAY, changed, golden, make, tiny

DUINSTAD = "content/gemeenten/duinstad.md"
WEBSITE = "website: https://www.duinstad.example.nl"


def card(id: str, kind: str, sources: dict[str, bytes] | None = None) -> tuple[Kaart, Antwoord]:
    region = make(sources).region
    assert region is not None
    found = [k for k in maak_kaarten(region, TODAY, NoMemo()) if k.id == id and kind in dict(k.antwoorden)]
    assert len(found) == 1
    return found[0], dict(found[0].antwoorden)[kind]


def test_a_council_is_told_by_what_came_of_its_moments_and_by_what_it_voted_on() -> None:
    motie = (
        "besluiten:\n  - soort: motie\n    titel: Een bankje\n    orgaan: {van: duinstad, orgaan: raad}\n"
        "    wanneer: 14 april 2026\n    uitkomst: aangenomen\n"
    )
    voted = changed(FIETS, ("betrokkenen:\n", f"{motie}betrokkenen:\n"))
    _, answer = card("gemeente/duinstad", "besluit", voted)
    assert answer.zin == (
        "Besluiten van de raad van Duinstad. Motie “Een bankje”: aangenomen (14 april 2026; bij “1.1 Een doorfietsroute "
        "van Duinstad naar Polderdam”). Vastgesteld met 1 tegenstem (12 maart 2025; bij “Werkplan Duinstreek 2025-2028”)."
    )
    assert answer.zeker


def test_only_what_a_council_decided_is_asked_with_what_it_was_about() -> None:
    taking_part, _ = card("gemeente/duinstad", "meepraten")
    assert (taking_part.sleutels, taking_part.omgeving) == ((), ())
    assert "Duinstad" in taking_part.namen


def test_a_decision_is_asked_with_what_it_was_about_and_not_with_when_it_was_taken() -> None:
    council, _ = card("gemeente/duinstad", "besluit")
    assert "duinstad" in council.sleutels and {"werkplan", "vastgesteld"} <= {*council.omgeving}
    assert "maart" not in council.omgeving and "12" not in council.omgeving
    _, answer = card("duinstreek", "besluit")
    assert answer.zin == (
        "Werkplan Duinstreek. Vastgesteld met 1 tegenstem (12 maart 2025; bij “Werkplan Duinstreek 2025-2028”)."
    )


def test_a_decision_of_one_council_is_not_told_as_that_of_all() -> None:
    alone = changed(
        AGENDA + "agenda.md",
        (
            '    uitkomst: "Vastgesteld met 1 tegenstem."\n',
            '    uitkomst: "Vastgesteld met 1 tegenstem."\n    gemeenten: [duinstad]\n',
        ),
    )
    _, answer = card("duinstreek", "besluit", alone)
    assert answer.zin.startswith("Werkplan Duinstreek. Raad van Duinstad: Vastgesteld met 1 tegenstem (12 maart 2025;")


def test_of_a_council_without_decisions_it_is_said_that_there_are_none() -> None:
    quiet = changed(AGENDA + "agenda.md", ('    uitkomst: "Vastgesteld met 1 tegenstem."\n', ""))
    _, answer = card("gemeente/polderdam", "besluit", quiet)
    assert answer.zin == (
        "Wat de raad van Polderdam besloot, staat niet op deze site. "
        "Op de pagina van de gemeente staat wel waar de raad over praat."
    )
    assert not answer.zeker


def test_what_came_of_a_plan_is_what_its_document_tells_or_that_it_is_over() -> None:
    _, told = card("veilig", "vervolg")
    assert (told.zin, told.bron) == (
        "Veilige buurten. De raden kozen later voor een kortere nota.",
        "Nota Veilige buurten",
    )
    over = changed(
        AGENDA + "agenda.md", ("volledigheid: volledig", 'volledigheid: volledig\nafgelopen: "Gestopt in 2026."')
    )
    _, gone = card("duinstreek", "vervolg", over)
    assert (gone.zin, gone.zeker) == ("Werkplan Duinstreek. Gestopt in 2026.", False)
    _, status = card("duinstreek", "status", over)
    assert "Van de 3 acties was er geen klaar." in status.zin


def test_every_answer_is_a_whole_sentence() -> None:
    """Also of a region that writes itself, where nobody says that a document is silent."""
    region = make(golden(), memo=NoMemo()).region
    assert region is not None
    answers = {a.zin for k in maak_kaarten(region, TODAY, NoMemo()) for _, a in k.antwoorden}
    assert answers
    none_of(sorted(zin for zin in answers if re.search(r"[:;,(] ?\.|\.\.|\(\)|“”", zin)), "answers with a hole")


def test_what_came_of_what_a_term_names_stands_in_its_document() -> None:
    term = changed(
        "content/begrippen.yaml", ('document: werkplan, regels: "3-5"', 'document: nota-veilig, regels: "3-5"')
    )
    _, answer = card("begrip/dsr", "vervolg", term)
    assert answer.zin == ("DSR. De raden kozen later voor een kortere nota.")
    asked, _ = card("begrip/dsr", "vervolg", term)
    assert "dsr" in asked.sleutels and "duinstad" in asked.omgeving, "also with the place where it was meant to be"


def test_who_asks_about_everything_hears_how_far_it_is() -> None:
    found, answer = card("voortgang", "vervolg")
    assert answer.zin == (
        "Van de 4 acties op deze site is er nog geen klaar, voor zover bekend. Op de pagina Voortgang staat het per plan."
    )
    assert found.vragen == ("status", "vervolg", "hoeveel")


def test_how_to_take_part_is_told_or_that_it_is_not() -> None:
    _, unknown = card("", "meepraten")
    assert unknown.zin == "Hoe u nu kunt meepraten, staat niet op deze site. Vraag het uw eigen gemeente."
    _, ask = card("gemeente/duinstad", "meepraten")
    assert ask.zin.endswith("Vraag het de gemeente: https://www.duinstad.example.nl.")
    told = changed(DUINSTAD, (WEBSITE, f"{WEBSITE}\nmeepraten: Spreek in bij de raad."))
    _, known = card("gemeente/duinstad", "meepraten", told)
    assert known.zin == "Meepraten in Duinstad: Spreek in bij de raad."
    every, where = card("gemeenten", "meepraten", told)
    assert (where.zin, every.url) == ("Hoe u kunt meepraten, staat op de pagina van Duinstad.", "/gemeenten/")


def test_who_types_what_an_agenda_is_finds_that_agenda_or_all_of_them() -> None:
    plan, about = card("duinstreek", "")
    assert {"werkplan", "Werkplan Duinstreek"} <= {*plan.namen} and "agenda" not in plan.namen
    assert about.zin == "Wat 3 gemeenten in de DSR samen doen aan fietsen en wonen."
    every, told = card("agendas", "")
    assert {"agenda", "plannen"} <= {*every.namen}
    assert told.zin == "Deze site gaat over 2 agenda's: Werkplan Duinstreek en Veilige buurten."


def test_the_name_of_a_place_or_a_general_word_is_not_that_of_an_agenda() -> None:
    for title in ("Duinstad vooruit", "Samen verder", "Veilige duinen", "Duinen van Duinstad"):
        plan, _ = card(
            "duinstreek",
            "",
            changed(AGENDA + "agenda.md", ("korte_titel: Werkplan Duinstreek", f"korte_titel: {title}")),
        )
        assert plan.namen[-1] == ("duinen" if title.startswith("Duinen") else "")


def test_whom_to_write_to_is_told_or_that_it_is_not() -> None:
    desk = "contact:\n  naam: Bureau Duinstreek\n  email: info@duinstreek.example.nl\n"
    some, told = card("gemeenten", "contact")
    assert (told.zin, some.url) == (
        "Vragen kunt u stellen aan Bureau Duinstreek: info@duinstreek.example.nl. "
        "Van 1 van de 3 gemeenten staat de website op haar pagina op deze site.",
        "/gemeenten/",
    )
    nothing = changed(DUINSTAD, (f"{WEBSITE}\n", ""), sources=changed("content/site.yaml", (desk, "")))
    _, unknown = card("", "contact", nothing)
    assert unknown.zin == "Wie u kunt mailen of bellen, staat niet op deze site. Vraag het uw eigen gemeente."


def test_a_few_gemeenten_are_named_and_many_are_counted() -> None:
    def told(count: int) -> str:
        more = {
            f"content/gemeenten/dorp-{n}.md": f"---\nnaam: Dorp {n}\ncbs: GM902{n}\nmeepraten: Kom langs.\n---\n".encode()
            for n in range(count)
        }
        return card("gemeenten", "meepraten", {**tiny(), **more})[1].zin

    assert told(2) == "Hoe u kunt meepraten, staat op de pagina van Dorp 0 en Dorp 1."
    assert told(6) == "Hoe u kunt meepraten, staat op de pagina van 6 gemeenten."
