"""A page that is made when it is asked for is the page that a whole build makes."""

from __future__ import annotations

from regioagenda.base.memo import NoMemo
from regioagenda.pipeline import build, glimpse
from tests.helpers import FIETS, TODAY, changed, templates, tiny


def test_every_file_of_a_whole_build_can_be_asked_for() -> None:
    sources = {**tiny(), **templates()}
    whole = build(sources, today=TODAY, memo=NoMemo(), drafts=True).site
    seen = glimpse(sources, today=TODAY, memo=NoMemo(), languages=frozenset()).files
    assert whole is not None and seen is not None
    # What lists all pages is left to a whole build: nobody looks at it in a preview.
    asked = [name for name in whole.files if name not in ("sitemap.xml", "robots.txt", ".well-known/security.txt")]
    moved = [name for name in asked if name not in seen]
    assert [name for name in asked if name not in moved and seen[name] != whole.files[name]] == []
    assert [name for name in moved if b'http-equiv="refresh"' not in whole.files[name]] == []


def test_what_nobody_makes_is_not_there() -> None:
    seen = glimpse({**tiny(), **templates()}, today=TODAY, memo=NoMemo(), languages=frozenset()).files
    assert seen is not None
    assert "agendas/niets/index.html" not in seen
    assert "data/v1/niets.json" not in seen
    assert len(seen) > 20 and "index.html" in list(seen)


def test_mistakes_leave_nothing_to_ask_for() -> None:
    sources = changed(FIETS, ("---\ntitel:", "---\ntitul:"))
    result = glimpse({**sources, **templates()}, today=TODAY, memo=NoMemo(), languages=frozenset())
    assert result.files is None
    assert [d.code for d in result.diagnostics] == ["veld-onbekend"]


def test_language_is_checked_in_the_files_that_were_asked_for() -> None:
    sources = {**tiny(), **templates()}
    sources[FIETS] += b"\nTODO: dit nog aanvullen.\n"

    def codes(languages: frozenset[str]) -> list[str]:
        found = glimpse(sources, today=TODAY, memo=NoMemo(), languages=languages).diagnostics
        return [d.code for d in found if d.code == "redactie-opmerking"]

    assert codes(frozenset()) == []
    assert codes(frozenset({FIETS})) == ["redactie-opmerking"]
