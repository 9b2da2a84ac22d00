"""The sources and what was noted about them. They lie beside the project, not in it; without them these tests skip."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from tests.site.html import Document

SHARED = ROOT.parent / "shared"
# The sources whose agendas are on the site as a whole, by the number that their file names begin with.
COVERED = ("000", "001", "002", "003", "004")

Row = Mapping[str, Any]


def noted(name: str) -> list[Row]:
    """Give the rows of a list about the sources, as far as they are about the sources that the site covers."""
    path = SHARED / "reference" / name
    if not path.is_file():
        pytest.skip(f"De bronnen staan niet naast het project: ../shared/reference/{name} ontbreekt.")
    rows: list[Row] = yaml.safe_load(path.read_text("utf-8"))
    return [row for row in rows if any(s.strip().startswith(COVERED) for s in str(row["seed"]).split(","))]


def place_of(item: str, documents: Mapping[str, Document]) -> str | None:
    """Give the file of the page that an id lives on, by the rules for addresses; None when it lives nowhere."""
    kind, _, rest = item.partition("/")
    base, _, anchor = item.partition("#")
    if kind == "begrip":
        name, anchor = "begrippen/index.html", rest
    elif kind in ("gemeente", "organisatie", "onderwerp", "trekker"):
        plural = {"gemeente": "gemeenten", "organisatie": "organisaties", "onderwerp": "onderwerpen"}
        name = f"{plural.get(kind, 'trekkers')}/{rest}/index.html"
    else:
        name = f"agendas/{base}/index.html"
        if name not in documents and not anchor:
            return _element_on_a_page_of(kind, rest, documents)
    if name not in documents or (anchor and anchor not in documents[name].ids):
        return None
    return name


def _element_on_a_page_of(agenda: str, element: str, documents: Mapping[str, Document]) -> str | None:
    pages = [n for n in documents if n.startswith(f"agendas/{agenda}/") and element in documents[n].ids]
    return pages[0] if element and pages else None


def sources() -> list[Path]:
    """Give the texts of the sources that the site covers."""
    found = [p for p in sorted((SHARED / "seeds").glob("*.txt")) if p.name.startswith(COVERED)]
    if not found:
        pytest.skip("De bronnen staan niet naast het project: ../shared/seeds ontbreekt.")
    return found
