"""The language of content files is checked at its true place, with what the site knows, and can be silenced."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import TypeVar

from regioagenda.base.memo import NoMemo
from regioagenda.disk.store import Store
from regioagenda.pipeline import build
from tests.helpers import AGENDA, BUS, FIETS, TODAY, changed, place_of, templates, tiny, written

T = TypeVar("T")


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


class CountingMemo(Store):
    """Remembers, and tells of which files the language was checked."""

    def __init__(self) -> None:
        super().__init__(None, b"counting")
        self.checked: list[str] = []

    def recall(self, kind: str, parts: Iterable[bytes | str], compute: Callable[[], T]) -> T:
        known = tuple(parts)

        def made() -> T:
            if kind == "taal":
                self.checked.append(str(known[0]))
            return compute()

        return super().recall(kind, known, made)


def rechecked(before: dict[str, bytes], after: dict[str, bytes], *, days: int = 0) -> set[str]:
    """Give the files of which the language is checked again after a change, of those that did not change themselves."""
    memo = CountingMemo()
    build({**before, **templates()}, today=TODAY, memo=memo)
    memo.checked.clear()
    today = TODAY + timedelta(days=days)
    warm = build({**after, **templates()}, today=today, memo=memo)
    assert warm.diagnostics == build({**after, **templates()}, today=today, memo=NoMemo()).diagnostics
    return {path for path in memo.checked if before.get(path) == after[path]}


def text_with(words: str) -> dict[str, bytes]:
    """Give the tiny region with a sentence in one actie."""
    sources = tiny()
    sources[FIETS] += f"\n{words}\n".encode()
    return sources


def test_a_new_gemeente_does_not_check_other_files_again() -> None:
    new = written("content/gemeenten/nieuwstad.md", "---\nnaam: Nieuwstad\ncbs: GM9999\n---\n")
    assert rechecked(tiny(), new) == set()


def test_a_new_place_only_checks_the_files_in_which_it_was_no_word() -> None:
    before = text_with("De bewoners van klaverweiden en dorpskrag praten mee.")
    after = dict(before)
    after[BUS] = before[BUS].replace(b"---\ntitel:", b"---\ngebieden: [Klaverweiden, Verderop]\ntitel:", 1)
    assert after[BUS] != before[BUS]
    assert rechecked(before, after) <= {FIETS}


def test_a_new_begrip_only_checks_the_files_that_use_it() -> None:
    before = text_with("De QXZ bouwt mee.")
    after = dict(before)
    after["content/begrippen.yaml"] += b"  - id: qxz\n    term: QXZ\n    uitleg: Een begrip.\n    uitleg_in_bron: ja\n"
    assert rechecked(before, after) == {FIETS}


def test_a_new_organisation_only_checks_the_files_with_a_name_like_it() -> None:
    before = text_with("Stichting Klaverweide Duinrand bouwt mee.")
    new = written(
        "content/organisaties/klaver.md",
        "---\nnaam: Stichting Klaverweiden Duinrand\nsoort: samenwerkingsverband\n---\n",
        before,
    )
    assert rechecked(before, new) == {FIETS}


def test_the_next_day_checks_nothing_again_but_what_passed() -> None:
    before = text_with("Het fietspad zal uiterlijk in juni 2026 klaar zijn.")
    assert rechecked(before, before, days=1) == set()
    assert rechecked(before, before, days=29) == set()
    assert rechecked(before, before, days=30) == {FIETS}
