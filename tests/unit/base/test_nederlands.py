"""Numbers the Dutch way."""

from __future__ import annotations

import pytest

from regioagenda.base.nederlands import schrijf_getal


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (55146, None, "55.146"),
        (58.5, None, "58,5"),
        (58, None, "58"),
        (0.1 + 0.2, None, "0,3"),
        (4.5, 2, "4,50"),
        (1234567.891, 1, "1.234.567,9"),
    ],
)
def test_a_number_is_written_the_dutch_way(value: float, decimals: int | None, written: str) -> None:
    assert schrijf_getal(value, decimals) == written
