"""What runs from right to left says so, and nothing else does."""

from __future__ import annotations

import pytest

from regioagenda.output.richting import with_direction
from tests.helpers import files, tiny
from tests.hostile.geval import titel


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>Één dorp</p>", "<p>Één dorp</p>"),
        ("<h1>שלום</h1>", '<h1 dir="auto">שלום</h1>'),
        ('<p>Zie <a href="x">שלום</a> hier</p>', '<p>Zie <a dir="auto" href="x">שלום</a> hier</p>'),
        ("<p>Zie <b>nu</b> مرحبا</p>", '<p dir="auto">Zie <b>nu</b> مرحبا</p>'),
        ('<p dir="ltr">مرحبا</p>', '<p dir="ltr">مرحبا</p>'),
        ('<p>a<br>b<img alt="מ"></p><i>מ</i>', '<p>a<br>b<img alt="מ"></p><i dir="auto">מ</i>'),
        ("<title>שלום</title><script>'שלום'</script>", "<title>שלום</title><script>'שלום'</script>"),
    ],
)
def test_the_element_around_the_text_finds_its_direction(html: str, wanted: str) -> None:
    assert with_direction(html) == wanted
    assert with_direction(wanted) == wanted


def test_a_title_in_another_direction_stands_by_itself_on_every_page() -> None:
    pages = files(tiny() | titel("x", "שלום").bestanden)
    assert b'<h1 dir="auto">' in pages["hulp/index.html"]
