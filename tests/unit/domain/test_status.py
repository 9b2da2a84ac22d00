"""How far something is: found by its date, and said by whoever said it."""

from __future__ import annotations

import re

import pytest

from regioagenda.base.memo import NoMemo
from regioagenda.domain.load import load
from regioagenda.domain.region import Region
from regioagenda.domain.relate import relate
from regioagenda.domain.status import huidige_status, nieuwste_eerst
from regioagenda.output.lijst import GERESERVEERD
from tests.helpers import FIETS, ROOT, Sources, changed, tiny


def region(sources: Sources) -> Region:
    found, problems = relate(load(sources, NoMemo(), drafts=False)[0], GERESERVEERD)
    assert found is not None, problems
    return found


def with_statuses(*values: tuple[str, str]) -> Sources:
    """Give the tiny region with these statuses of the bicycle route, in this order."""
    lines = "".join(f'  - waarde: {value}\n    per: "{per}"\n' for value, per in values)
    text = tiny()[FIETS].decode()
    old = re.search(r"statussen:\n((?:  .*\n)+)", text)
    assert old is not None
    return changed(FIETS, (old[1], lines))


@pytest.mark.parametrize(
    ("values", "newest"),
    [
        ([("voorgenomen", "2024"), ("loopt", "2026-02-10")], "loopt"),
        ([("loopt", "2026-02-10"), ("voorgenomen", "2024")], "loopt"),
        # A window counts by its last day, and of two that end together the one that begins later is the newer.
        ([("voorgenomen", "februari 2026"), ("loopt", "2026")], "loopt"),
        ([("voorgenomen", "2026"), ("loopt", "december 2026")], "loopt"),
        ([("voorgenomen", "onbekend: de brief heeft geen datum"), ("loopt", "2019")], "loopt"),
    ],
)
def test_the_newest_date_is_the_status(values: list[tuple[str, str]], newest: str) -> None:
    actie = region(with_statuses(*values)).acties["duinstreek/1.1-fietsroute"]
    assert str(huidige_status(actie).waarde) == newest
    assert nieuwste_eerst(actie.statussen)[0] == huidige_status(actie)


def test_nobody_finds_a_status_by_its_place() -> None:
    """Everyone asks `huidige_status`, so that no page can give another answer."""
    by_place = re.compile(r"\bstatussen\s*\[|(?:next|iter)\([\w.]*\bstatussen\)")
    found = [p.name for p in sorted((ROOT / "regioagenda").rglob("*.py")) if by_place.search(p.read_text("utf-8"))]
    assert found == []
    assert not [p.name for p in sorted((ROOT / "templates").rglob("*.html")) if by_place.search(p.read_text("utf-8"))]
