"""Content of earlier days keeps building, with its old addresses leading somewhere and its names for programs unchanged.

`tests/bevroren/<day>/content` is the example region as it was on that day, and never changes; `adressen.txt` are the
addresses that its site had then, `namen.txt` the ids of its events and of the entries of its feed.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from regioagenda.base.diagnostics import has_errors
from tests.conftest import none_of
from tests.helpers import Sources, make, read_tree
from tests.site.gelezen import Gelezen
from tests.site.test_invarianten import problems

FOLDER = Path(__file__).resolve().parent.parent / "bevroren"
DAGEN = sorted(p.name for p in FOLDER.iterdir() if p.is_dir())
# The day on which the sites were made.
TODAY = date(2026, 6, 1)


@cache
def content(day: str) -> Sources:
    return read_tree(FOLDER / day / "content", "content")


@cache
def site(day: str) -> Gelezen:
    result = make(content(day), today=TODAY)
    assert not has_errors(result.diagnostics) and result.site is not None, result.diagnostics
    return Gelezen(dict(result.site.files), content(day), TODAY)


@pytest.mark.parametrize("day", DAGEN)
def test_content_of_an_earlier_day_builds_and_says_what_is_so(day: str) -> None:
    none_of(problems(site(day)), "not so")


@pytest.mark.parametrize("day", DAGEN)
def test_every_address_of_an_earlier_day_leads_somewhere(day: str) -> None:
    known = (FOLDER / day / "adressen.txt").read_text("utf-8").split()
    assert len(known) > 100
    none_of([name for name in known if name not in site(day).files], "addresses that lead nowhere")


def names(made: Gelezen) -> list[str]:
    """Give what programs know events and changes by."""
    return sorted({str(e["UID"]) for e in made.gebeurtenissen} | {e["id"] for e in made.feed()})


@pytest.mark.parametrize("day", [day for day in DAGEN if (FOLDER / day / "namen.txt").exists()])
def test_events_and_changes_keep_their_names(day: str) -> None:
    kept = (FOLDER / day / "namen.txt").read_text("utf-8").split()
    none_of([name for name in kept if name not in names(site(day))], "names that are gone")


@pytest.mark.parametrize("day", DAGEN)
def test_what_was_said_then_is_said_still(day: str) -> None:
    """Every outcome and every reason in the content stands on the site."""
    told = " ".join(site(day).tekst(address) for address in site(day).paginas)
    files = "\n".join(data.decode("utf-8", "replace") for name, data in content(day).items() if name.endswith(".md"))
    said = re.findall(r'(?m)^ *(?:uitkomst|oorzaak|gevolg|bijsturing|resultaat): "([^"]+)"$', files)
    assert said
    none_of([words for words in said if " ".join(words.split()) not in told], "words that are gone")
