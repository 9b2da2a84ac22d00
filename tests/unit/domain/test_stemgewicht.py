"""Weights of votes: the formula of the source, exact until the last rounding."""

from __future__ import annotations

from fractions import Fraction

import pytest

from regioagenda.base.memo import NoMemo
from regioagenda.domain.load import load
from regioagenda.domain.model import Stemgewichten
from regioagenda.domain.stemgewicht import Gewicht, geschreven, gewicht

PATH = "content/agendas/leidse-regio/stemgewichten/raden.yaml"
HEAD = """titel: Gewichten
samenvatting: "Gewichten."
verkiezing: maart 2014
varianten:
  - {letter: A, titel: Zetels en stemmen, uitleg: "Zo.", berekening: zetels-en-stemmen}
  - {letter: B, titel: Zetels en inwoners, uitleg: "Zo.", berekening: zetels-en-inwoners}
  - {letter: C, titel: Zetels, uitleg: "Zo.", berekening: zetels}
  - {letter: D, titel: Partij, uitleg: "Zo.", berekening: niet-na-te-rekenen}
bron: "1"
raden:
"""
# The votes and seats of 2014: Leiden had 55.146 of 93.135 votes, D66 12 of 39 seats.
LEIDEN = """  - wie: leiden
    stemmen: "55.146"
    aandeel_inwoners: "59,4"
    gewichten: ["59,2", "59,4", "54,9", "58"]
    fracties:
      - {naam: D66, zetels: 12, gewichten: ["18,2", "18,4", "16,9", "14,1"]}
      - {naam: Overige, zetels: 27}
"""
OTHERS = """  - wie: leiderdorp
    stemmen: "37.989"
    fracties:
      - {naam: Alle, zetels: 32}
"""


def weights(raden: str) -> Stemgewichten:
    content, problems = load({PATH: (HEAD + raden).encode()}, NoMemo(), drafts=False)
    assert [d.code for d in problems] == ["site-ontbreekt"]
    (file,) = content.of(Stemgewichten)
    return file


def worked_out(file: Stemgewichten, raad: int, fractie: int | None = None) -> list[str]:
    council = file.raden[raad]
    group = None if fractie is None else council.fracties[fractie]
    found = [gewicht(file, council, n, group).berekend for n in range(len(file.varianten))]
    return ["" if value is None else geschreven(value) for value in found]


def test_the_figures_of_the_source_come_out() -> None:
    file = weights(LEIDEN + OTHERS)
    assert worked_out(file, 0) == ["59,2%", "59,4%", "54,9%", ""]
    assert worked_out(file, 0, 0) == ["18,2%", "18,3%", "16,9%", ""]


def test_without_a_share_of_inhabitants_that_variant_is_not_worked_out() -> None:
    assert worked_out(weights(LEIDEN + OTHERS), 1) == ["40,8%", "", "45,1%", ""]


def test_a_difference_needs_two_figures() -> None:
    file = weights(LEIDEN + OTHERS)
    leiden, other = file.raden
    d66 = leiden.fracties[0]
    assert [gewicht(file, leiden, n, d66).verschilt for n in range(4)] == [False, True, False, False]
    assert gewicht(file, leiden, 1, d66) == Gewicht(berekend=Fraction(183, 10), bron=Fraction(184, 10))
    assert gewicht(file, leiden, 3, d66) == Gewicht(berekend=None, bron=Fraction(141, 10))
    assert gewicht(file, other, 0).bron is None and not gewicht(file, other, 0).verschilt


@pytest.mark.parametrize(
    ("seats", "stated", "expected", "differs"),
    [
        (1, "6,3", "6,3%", False),  # exactly 6,25: up, not to the even digit
        (1, "6,25", "6,3%", False),
        (1, "6,2", "6,3%", True),
        (3, "18,8", "18,8%", False),  # exactly 18,75
        (16, "100", "100,0%", False),
        (0, "0", "0,0%", False),
    ],
)
def test_halves_are_rounded_up(seats: int, stated: str, expected: str, differs: bool) -> None:
    groups = f'      - {{naam: Een, zetels: {seats}, gewichten: ["1", "1", "{stated}", "1"]}}\n'
    groups += f"      - {{naam: Rest, zetels: {16 - seats}}}\n"
    file = weights(f"  - wie: leiden\n    stemmen: 10\n    fracties:\n{groups}")
    found = gewicht(file, file.raden[0], 2, file.raden[0].fracties[0])
    assert found.berekend is not None and geschreven(found.berekend) == expected
    assert found.verschilt is differs


def test_the_groups_of_a_council_weigh_as_much_as_the_council() -> None:
    """Exact fractions are rounded once: the sum of the groups differs from the whole by no more than their rounding."""
    file = weights(LEIDEN + OTHERS)
    for raad in file.raden:
        for variant in (0, 2):
            whole = gewicht(file, raad, variant).berekend
            parts = [gewicht(file, raad, variant, f).berekend or Fraction(0) for f in raad.fracties]
            assert whole is not None and abs(whole - sum(parts)) <= Fraction(1, 20) * (len(parts) + 1)


def test_nothing_to_share_is_no_weight() -> None:
    """An editor who has not filled in the figures yet gets a page, not a crash."""
    file = weights("  - wie: leiden\n    stemmen: 0\n    aandeel_inwoners: 100\n    fracties: [{naam: A, zetels: 0}]\n")
    assert worked_out(file, 0) == worked_out(file, 0, 0) == ["", "", "", ""]
