"""The sentence that says who does what: its verb agrees with who does it."""

from __future__ import annotations

from tests.helpers import BUS, changed, pages

BEDRIJF = "content/organisaties/busbedrijf.md"


def words(sources: dict[str, bytes] | None = None) -> str:
    (deel,) = pages(sources)["/agendas/duinstreek/1.2-bushaltes/"].view.rolzin.delen
    return str(deel.woorden)


def test_a_name_in_the_plural_has_its_verb_in_the_plural() -> None:
    several = changed(BEDRIJF, ("naam: Busbedrijf De Kust", "naam: Busbedrijven\nmeervoud: ja"))
    assert (words(), words(several)) == ("is partner", "zijn partners")


def test_two_parties_have_it_too() -> None:
    both = (
        "wie: busbedrijf\n    rol: partner",
        "wie: busbedrijf\n    rol: partner\n  - wie: zandhoek\n    rol: partner",
    )
    assert words(changed(BUS, both)) == "zijn partners"
