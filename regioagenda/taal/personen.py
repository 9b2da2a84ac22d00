"""Personal data in a public text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.taal.pattern import Pattern
from regioagenda.taal.register import gemeenten
from regioagenda.taal.reporting import ADVIES, FOUT, Check, hits, report
from regioagenda.taal.stuk import RegelSoort, Stuk

_EMAIL = Pattern(r"(?<![\w.+-])([\w.+-]{1,80})@[\w-]+(?:\.[\w-]+)+")
_ALGEMEEN = Pattern(
    r"info|contact|post|mail|gemeente|griffie|raad|bestuur|secretariaat|communicatie|redactie|pers|woo|privacy|fg|klacht|"
    r"help|service|klant|team|project|welkom|vraag|vragen|loket|balie|report|receptie|no.?reply|admin|web|avg|security|toegankelijk|regio|wijk|bureau"
)
_MOBIEL = Pattern(r"(?<![\d+])(?:\+31[\s-]?\(?0?\)?[\s-]?6|0031[\s-]?6|06)(?:[\s.-]?\d){8}(?!\d)")
_BSN = Pattern(r"(?<![\d./-])(\d{9}|\d{3}\.\d{3}\.\d{3}|\d{4}\.\d{2}\.\d{3})(?![\d/-]|\.\d)")
_CIJFERS = re.compile(r"\d\d\d(?:\.\d{3}\.|\d\.\d{2}\.|\d{6})")
_GEEN_BSN = Pattern(
    r"(?:nummer|nr\.?|kvk|zaak|id|isbn|kenmerk|code|rekening|versie|telefoon|tel\.?)(?: is)?\W{0,3}$", re.IGNORECASE
)
VOORVOEGSEL = r"(?:van|de|der|den|ten|ter|het|’t|'t|el|la|te|op|in)"
NAAM = rf"(?:[A-Z]\.(?: ?[A-Z]\.){{0,6}} ?|[A-ZÀ-Þ][\wà-ÿ’'-]{{1,40}} )(?:{VOORVOEGSEL} ){{0,4}}[A-ZÀ-Þ][\wà-ÿ’'-]{{1,40}}(?: ?[–-] ?(?:{VOORVOEGSEL} ){{0,4}}[A-ZÀ-Þ][\wà-ÿ’'-]{{1,40}})?"
_FUNCTIE = Pattern(
    r"\b(?i:co[öo]rdinator|contactpersoon|behandelaar|behandeld door|auteur|opgesteld door|opsteller|steller|projectleider|"
    rf"accountmanager|beleidsmedewerker|ambtelijk (?:trekker|opdrachtgever)|secretaris|adviseur)\b\s?: ?({NAAM})"
)
_HAAKJES = Pattern(
    rf"\b({NAAM}) \((?:[a-z]+ )?\b(?:secretaris|griffier|medewerker|beleidsmedewerker|beleidsadviseur|adviseur|projectleider|"
    r"programmamanager|manager|co[öo]rdinator|ambtenaar|directeur|stagiair)\b[^)]*\)"
)
_TEKEN = Pattern(r"(?:[A-Z]\. ?){1,4}(?:(?:van|de|der|den|ten|ter) ){0,4}[A-ZÀ-Þ][\wà-ÿ’'-]{1,40}")
_AMBTELIJK = Pattern(r"secretaris|griffier|namens|met vriendelijke groet|hoogachtend", re.IGNORECASE)
_BESTUURDER = Pattern(
    rf"\b(?:[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde|[Pp]ortefeuillehouder) ((?!Staten\b)(?:{VOORVOEGSEL.replace('van|de', 'Van|De|van|de')} ){{0,4}}[A-Z][a-zà-ÿ-]+)(?![\w-]| (?:(?:van )?(?:de|der|den|ten|ter|’t|'t) )?[A-Z])"
)


def check_email(stuk: Stuk) -> Iterator[Diagnostic]:
    """The e-mail address of a person does not belong in a public text."""
    for regel in stuk.regels if "@" in stuk.written.lower else ():
        for match in _EMAIL.finditer(regel.tekst) if "@" in regel.tekst else ():
            local = match[1].lower()
            person = (
                re.fullmatch(
                    r"[a-z]+\.(?:[a-z]+\.)*[a-z-]{2,}|[a-z](?:\.[a-z])*\.?(?:van|de|der|den)?\.?[a-z-]{3,}", local
                )
                if "." in local
                else None
            )
            if person and not _ALGEMEEN.search(local):
                yield report(
                    regel,
                    match.start(),
                    "persoonsgegeven-email",
                    f"Dit is het mailadres van een persoon: {match[0]}.",
                    "Gebruik een algemeen adres, zoals info@ of het contactformulier.",
                    FOUT,
                )


def check_telefoon(stuk: Stuk) -> Iterator[Diagnostic]:
    """A mobile number belongs to a person."""
    for blok, match in hits(stuk, _MOBIEL):
        yield report(
            blok,
            match.start(),
            "persoonsgegeven-telefoon",
            "Hier staat een mobiel nummer; dat is meestal van een persoon.",
            "Gebruik het algemene nummer van de gemeente.",
            FOUT,
        )


def elfproef(cijfers: str) -> bool:
    """Tell whether nine digits can be a burgerservicenummer (weights 9 to 2 and -1, divisible by eleven)."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return int(cijfers) > 9_999_999 and sum(int(c) * w for c, w in zip(cijfers, weights, strict=True)) % 11 == 0


def check_bsn(stuk: Stuk) -> Iterator[Diagnostic]:
    """Nine digits that pass the eleven-test can be a burgerservicenummer."""
    for blok, match in hits(stuk, _BSN) if _CIJFERS.search(stuk.prose.lower) else ():
        if elfproef(match[1].replace(".", "")) and not _GEEN_BSN.search(blok.proza[: match.start()]):
            yield report(
                blok,
                match.start(),
                "persoonsgegeven-bsn",
                "Dit nummer kan een burgerservicenummer (BSN) zijn.",
                "Haal het weg. Is het een ander nummer? Schrijf er dan voor wat het is, bijvoorbeeld “zaaknummer”.",
                FOUT,
            )


def check_medewerker(stuk: Stuk) -> Iterator[Diagnostic]:
    """A member of staff is named by function, not by name."""
    for pattern in (_FUNCTIE, _HAAKJES):
        for blok, match in hits(stuk, pattern, koppen=True):
            yield report(
                blok,
                match.start(),
                "persoonsgegeven-naam",
                f"Hier staat de naam van een medewerker: {match[1]}.",
                "Noem alleen de functie of een algemeen contactadres.",
                FOUT,
            )


def check_ondertekening(stuk: Stuk) -> Iterator[Diagnostic]:
    """The signatures under a letter hold the name of a member of staff."""
    if not _AMBTELIJK.in_text(stuk.written):
        return
    lines = [r for r in stuk.regels if r.soort is not RegelSoort.LEEG]
    for i, regel in enumerate(lines):
        names = list(_TEKEN.finditer(regel.tekst))
        if len(names) >= 2 and re.fullmatch(r"[\s,;/en]*", _TEKEN.regex.sub("", regel.tekst)):
            near = " ".join(r.tekst for r in lines[max(0, i - 4) : i + 4])
            if _AMBTELIJK.search(near):
                yield report(
                    regel,
                    names[0].start(),
                    "ondertekening",
                    f"Hier staan namen van ondertekenaars: {regel.tekst.strip()}.",
                    "Zet op de site alleen wie bestuurlijk ondertekent. Noem de secretaris of griffier bij de functie.",
                    ADVIES,
                )


def check_bestuurder(stuk: Stuk) -> Iterator[Diagnostic]:
    """A name of a member of the board without first name is unclear, and old after elections."""
    for blok, match in hits(stuk, _BESTUURDER):
        place = match[1].split(" ", 1)[-1]
        known = gemeenten()
        if place in known.namen or place in known.opgeheven or any(g.startswith(place + " ") for g in known.namen):
            continue
        yield report(
            blok,
            match.start(),
            "bestuurder-bij-naam",
            f"“{match[0]}” noemt alleen een achternaam, en de naam veroudert na verkiezingen.",
            "Noem de portefeuille (“de wethouder wonen”), of de hele naam met de periode.",
            ADVIES,
        )


CHECKS = (
    Check(check_email, written=(_EMAIL,)),
    Check(check_telefoon, prose=(_MOBIEL,)),
    Check(check_bsn),
    Check(check_medewerker, prose=(_FUNCTIE, _HAAKJES)),
    Check(check_ondertekening, written=(_AMBTELIJK,)),
    Check(check_bestuurder, prose=(_BESTUURDER,)),
)
