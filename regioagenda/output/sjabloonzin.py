"""A sentence of a template in its parts: where it begins and ends, what its marks are, and the text that it is known by."""

from __future__ import annotations

import html
from dataclasses import dataclass

from jinja2 import nodes

Stuk = nodes.Expr | nodes.Stmt


@dataclass(frozen=True, slots=True)
class Deel:
    """A part of what is shown: `soort` is "tekst", "vul" (an expression), "keuze" (a choice within a sentence), "open" or
    "sluit" (a tag within one)."""

    soort: str
    stukken: list[Stuk]
    tekst: str = ""
    naam: str = ""

    @property
    def leeg(self) -> bool:
        """Whether it is nothing but white space."""
        return self.soort == "tekst" and not self.tekst.strip()


def zonder_ander(zin: list[Deel]) -> set[int]:
    """Give the numbers of the tags whose other half is not in the same sentence."""
    open_: list[int] = []
    los: set[int] = set()
    for nummer, deel in enumerate(zin):
        if deel.soort == "open":
            open_.append(nummer)
        elif deel.soort == "sluit":
            if open_ and zin[open_[-1]].naam == deel.naam:
                open_.pop()
            else:
                los.add(nummer)
    return los | set(open_)


def paren_van(delen: list[Deel]) -> dict[int, int]:
    """Give for each opening tag the number of its end; all of them fit."""
    open_: list[int] = []
    paren: dict[int, int] = {}
    for nummer, deel in enumerate(delen):
        if deel.soort == "open":
            open_.append(nummer)
        elif deel.soort == "sluit":
            paren[open_.pop()] = nummer
    return paren


def kern(delen: list[Deel]) -> tuple[list[Deel], list[Deel], list[Deel]]:
    """Take from both ends what is no part of a sentence: choices, white space, and a tag around all of it."""
    begin, eind = 0, len(delen)
    while True:
        while begin < eind and (delen[begin].leeg or delen[begin].soort == "keuze"):
            begin += 1
        while begin < eind and (delen[eind - 1].leeg or delen[eind - 1].soort == "keuze"):
            eind -= 1
        if eind - begin < 2 or paren_van(delen[begin:eind]).get(0) != eind - begin - 1:
            return delen[:begin], delen[begin:eind], delen[eind:]
        begin, eind = begin + 1, eind - 1


def sleutel(delen: list[Deel]) -> tuple[str, dict[str, Deel]]:
    """Give the text of parts, and what each of its marks stands for."""
    genoemd: dict[str, Deel] = {}
    woorden: list[str] = []
    for deel in delen:
        if deel.soort == "tekst":
            woorden.append(html.unescape(deel.tekst))
        elif deel.soort == "open":
            woorden.append("[")
        elif deel.soort == "sluit":
            woorden.append("]")
        else:
            naam, nummer = deel.naam or "iets", 1
            while naam in genoemd:
                nummer += 1
                naam = f"{deel.naam or 'iets'}{nummer}"
            genoemd[naam] = deel
            woorden.append(f"{{{naam}}}")
    return " ".join("".join(woorden).split()), genoemd


def wit(delen: list[Deel]) -> tuple[str, str]:
    """Give the white space around a text, which is no part of it."""
    eerst = delen[0].tekst if delen[0].soort == "tekst" else ""
    laatst = delen[-1].tekst if delen[-1].soort == "tekst" else ""
    return eerst[: len(eerst) - len(eerst.lstrip())], laatst[len(laatst.rstrip()) :]
