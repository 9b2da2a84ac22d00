"""A name for a file or a heading keeps every letter."""

from __future__ import annotations

import unicodedata

import pytest

from regioagenda.reading.markdown.text_slug import text_slug
from regioagenda.reading.naam import as_slug, slug_advice


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


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Київ", "kijiv"),
        ("Йошкар-Ола", "josjkar-ola"),
        ("Ρόδος", "rodos"),
        ("القاهرة", "alqahra"),
        ("שלום", "shlvm"),
        ("თბილისი", "tbilisi"),
        ("Երևան", "erewan"),
        ("Москва 2030", "moskva-2030"),
    ],
)
def test_a_name_in_another_alphabet_keeps_its_letters(name: str, slug: str) -> None:
    assert as_slug(name) == as_slug(unicodedata.normalize("NFD", name)) == slug
    assert slug_advice(name).endswith(f"zoals “{slug}”.") and "Niet elke letter" not in slug_advice(name)


def test_letters_that_no_table_holds_are_said_to_be_left_out() -> None:
    assert slug_advice("Leiden 中文") == (
        "Niet elke letter kan in een adres. Schrijf de naam met de letters a tot en met z, zoals “leiden”."
    )
