"""Days and weeks, or the reason why they are none: they do not exist, or another weekday stands before them."""

from __future__ import annotations

from datetime import date, timedelta

from regioagenda.base.nederlands import MAANDEN, datum, hoofdletter
from regioagenda.reading.tijd import Precisie
from regioagenda.reading.tijdvormen.kalender import WEEKDAGEN, laatste_dag, week, weekdag_in_maand
from regioagenda.reading.tijdvormen.stuk import Stuk, Uitslag, bezwaar
from regioagenda.reading.tijdvormen.tekens import Teken, Tekens


def dag(jaar: int, maand: int, dag: int, found: Tekens, weekday: Teken | None) -> Uitslag:
    """Give a day, or say why it is none: it does not exist, or another weekday stands before it."""
    if not 1 <= maand <= 12:
        return bezwaar(
            found,
            code="datum-bestaat-niet",
            bericht=f"Maand {maand} bestaat niet. Een jaar heeft twaalf maanden.",
            hint=f"Schrijf de maand als woord, zoals “20 november {jaar}”.",
        )
    name, days = MAANDEN[maand - 1], laatste_dag(jaar, maand)
    if not 1 <= dag <= days:
        which = f"{hoofdletter(name)} {jaar}" if maand == 2 else hoofdletter(name)
        return bezwaar(
            found,
            code="datum-bestaat-niet",
            bericht=f"De dag {dag} {name} {jaar} bestaat niet. {which} heeft {days} dagen.",
            hint=f"Schrijf een dag die bestaat, zoals “{days} {name} {jaar}”.",
        )
    day = date(jaar, maand, dag)
    if weekday and weekday.getal != day.weekday():
        real = WEEKDAGEN[day.weekday()]
        return bezwaar(
            found,
            code="tijd-weekdag",
            bericht=f"{datum(day)} is een {real}. Wat klopt: de dag of de datum?",
            hint=f"Schrijf “{real} {datum(day)}”, of verander de datum.",
        )
    return Stuk(van=day, tot=day, precisie=Precisie.DAG, dagen=True)


def week_nummer(jaar: int, nummer: int, found: Tekens) -> Uitslag:
    """Give an ISO week of a year, or say how many weeks it has."""
    days = week(jaar, nummer)
    if days is None:
        last = 53 if week(jaar, 53) else 52
        return bezwaar(
            found,
            code="datum-bestaat-niet",
            bericht=f"Week {nummer} van {jaar} bestaat niet. {jaar} heeft {last} weken.",
            hint=f"Schrijf een week van 1 tot en met {last}.",
        )
    return Stuk(van=days[0], tot=days[1], precisie=Precisie.DAG)


def weekdag(jaar: int, maand: int, rang: int, wat: Teken, found: Tekens) -> Uitslag:
    """Give the first Tuesday of a month, or its last weekend."""
    day = weekdag_in_maand(jaar, maand, 5 if wat.woord == "weekend" else wat.getal, rang)
    if day is None:
        return bezwaar(
            found,
            code="datum-bestaat-niet",
            bericht=f"Die dag bestaat niet. {hoofdletter(MAANDEN[maand - 1])} {jaar} heeft er maar vier.",
            hint=f"Schrijf de datum, zoals “{datum(date(jaar, maand, 1))}”.",
        )
    last = day + timedelta(days=1) if wat.woord == "weekend" else day
    return Stuk(van=day, tot=last, precisie=Precisie.DAG, dagen=wat.woord != "weekend")
