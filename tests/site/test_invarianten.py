"""Every invariant over whole sites: the real one, the tiny region on several days, and regions that chance made."""

from __future__ import annotations

import datetime
from functools import cache

import pytest

from regioagenda.disk.sources import read_folder
from tests.conftest import ROOT, TODAY, Built, none_of, with_all_kinds_of_pages
from tests.helpers import files, make, tiny
from tests.site.gelezen import Gelezen
from tests.site.invarianten import INVARIANTEN
from tests.site.regios import regio

DAYS = (datetime.date(2026, 6, 1), datetime.date(2026, 12, 31), datetime.date(2029, 6, 1))


def problems(site: Gelezen) -> list[str]:
    return [f"{check.__name__}: {found}" for check in INVARIANTEN for found in check(site)]


@cache
def tiny_site(today: datetime.date) -> Gelezen:
    return Gelezen(files(today=today), tiny(), today)


def test_on_the_real_site(built: Built) -> None:
    content = with_all_kinds_of_pages(read_folder(ROOT / "content", ROOT / "templates"))
    none_of(problems(Gelezen(built.files, content, TODAY)), "not so")


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_in_the_tiny_region(today: datetime.date) -> None:
    none_of(problems(tiny_site(today)), "not so")


def _try(seed: int) -> None:
    today = DAYS[seed % 2]
    sources = regio(seed)
    result = make(sources, today=today)
    assert result.ok and result.site is not None, result.diagnostics
    none_of(problems(Gelezen(result.site.files, sources, today)), f"not so in region {seed}")


@pytest.mark.parametrize("seed", range(6))
def test_in_regions_of_chance(seed: int) -> None:
    _try(seed)


@pytest.mark.alles
@pytest.mark.parametrize("seed", range(6, 60))
def test_in_many_regions_of_chance(seed: int) -> None:
    _try(seed)


def test_every_invariant_is_asked() -> None:
    numbers = {int(check.__name__[1:3]) for check in INVARIANTEN}
    elsewhere = {20, 29, 30}
    assert numbers | elsewhere == set(range(1, 34))
