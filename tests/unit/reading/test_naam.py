"""A name for a file or a heading keeps every letter."""

from __future__ import annotations

import pytest

from regioagenda.reading.markdown.text_slug import text_slug
from regioagenda.reading.naam import as_slug


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Súdwest-Fryslân", "sudwest-fryslan"),
        ("coo\u0308peratie", "cooperatie"),
        ("’s-Gravenhage", "s-gravenhage"),
        ("'t Loo", "t-loo"),
        ("Ĳmond", "ijmond"),
        ("Straße", "strasse"),
        ("Ærøskøbing", "aeroskobing"),
        ("Łódź", "lodz"),
        ("Œuvre", "oeuvre"),
        ("Curaçao", "curacao"),
        ("één-loket", "een-loket"),
    ],
)
def test_a_name_keeps_its_letters(name: str, slug: str) -> None:
    assert (as_slug(name), text_slug(name)) == (slug, slug)
