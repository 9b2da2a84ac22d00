"""The language of content files is checked at its true place, with what the site knows, and can be silenced."""

from __future__ import annotations

from regioagenda.base.memo import NoMemo
from regioagenda.pipeline import build
from tests.helpers import AGENDA, FIETS, TODAY, changed, place_of, templates, tiny


def found(sources: dict[str, bytes], code: str) -> list[str]:
    result = build({**sources, **templates()}, today=TODAY, memo=NoMemo())
    return [str(d.where) for d in result.diagnostics if d.code == code]


def test_a_leftover_remark_in_a_body_is_found_at_its_place() -> None:
    sources = tiny()
    sources[FIETS] += b"\nTODO: dit nog aanvullen.\n"
    assert found(sources, "redactie-opmerking") == [f"{FIETS}:{place_of(sources[FIETS], 'TODO')}"]


def test_a_text_in_a_header_is_checked_at_its_place() -> None:
    text = tiny()[FIETS].decode()
    samenvatting = next(line for line in text.split("\n") if line.startswith("samenvatting:"))
    sources = changed(FIETS, (samenvatting, 'samenvatting: "De route komt er. TODO: nog aanvullen."'))
    assert found(sources, "redactie-opmerking") == [f"{FIETS}:{place_of(sources[FIETS], 'TODO')}"]


def test_literal_titles_of_a_source_are_not_checked() -> None:
    sources = changed(FIETS, ("brontitel: Regionaal", "brontitel: TODO Regionaal"))
    assert found(sources, "redactie-opmerking") == []


def silenced(bij: str) -> dict[str, bytes]:
    rule = f'---\nnegeer:\n  - code: redactie-opmerking\n    bij: "{bij}"\n    reden: Zo heet het programma.\ntitel:'
    sources = changed(FIETS, ("---\ntitel:", rule))
    sources[FIETS] += b"\nTODO: dit nog aanvullen.\n"
    return sources


def test_a_message_is_silenced_with_a_reason_and_counted() -> None:
    result = build({**silenced("TODO: dit"), **templates()}, today=TODAY, memo=NoMemo())
    assert [d.code for d in result.diagnostics if d.code.startswith(("redactie", "negeer"))] == []
    assert result.silenced == 1


def test_what_silences_nothing_is_said() -> None:
    sources = silenced("iets anders")
    assert found(sources, "negeer-ongebruikt") == [f"{FIETS}:{place_of(sources[FIETS], 'redactie-opmerking')}"]
    assert len(found(sources, "redactie-opmerking")) == 1


def test_an_agenda_that_is_over_is_not_asked_for_news() -> None:
    sources = tiny()
    sources[FIETS] += b"\nHet bedrag is nog niet bekend, n.t.b.\n"
    assert len(found(sources, "open-eind")) > 0
    over = changed(
        AGENDA + "agenda.md", ("---\ntitel:", '---\nafgelopen: "Deze agenda is afgelopen."\ntitel:'), sources=sources
    )
    assert found(over, "open-eind") == []
