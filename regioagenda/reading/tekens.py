"""Characters that a reviewer does not see, or that lost their meaning on the way to this file.

Looks at a whole file as it is written, header and text alike: what hides does not ask where it may stand. What is told
and can be left out is left out of everything that is read (`without_hidden`), so that a visitor gets what a reviewer sees.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from regioagenda.base.diagnostics import Diagnostic, Location, Replacement, Severity
from regioagenda.base.late import dataclass

# These turn the text around in every program that shows it: nobody can review what they do.
TURNING = "\u202a-\u202e\u2066-\u2069"
# Format characters, fillers without a glyph, variation selectors and tags.
_UNSEEN = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028\u2029\u2060-\u2065\u206a-\u206f\u2800"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_HIDDEN = re.compile(f"[{TURNING}{_UNSEEN}]")
_RUN = re.compile(f"[{TURNING}{_UNSEEN}]+")
_TURNS = re.compile(f"[{TURNING}]")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_NAMES = {
    "\xad": "een afbreekstreepje dat u niet ziet",
    "\u200b": "een spatie zonder breedte die u niet ziet",
    "\ufeff": "een bestandsmerk (BOM) midden in de tekst",
    "\u2028": "een onzichtbaar regeleinde",
    "\u2029": "een onzichtbaar alinea-einde",
    "\ufffc": "de plek van iets dat bij het plakken is verdwenen",
}
_JOINERS = "\u200c\u200d"
_SELECTORS = "\ufe0e\ufe0f"
_ANY_LINE_END = "\u2028\u2029"

# UTF-8 that was read as another encoding. The first byte of a character shows as one of few signs, the next as one of these.
_MOST = 40


def _table(encoding: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for byte in range(0x80, 0x100):
        sign = bytes((byte,)).decode(encoding, "replace")
        found[chr(byte) if sign == "\ufffd" else sign] = byte
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Misread:
    """An encoding that UTF-8 is often taken for: a pattern of what that gives, and the byte that each sign stands for."""

    pattern: re.Pattern[str]
    bytes_of: dict[str, int]

    @classmethod
    def as_(cls, encoding: str) -> _Misread:
        table = _table(encoding)
        follow = "".join(re.escape(sign) for sign, byte in table.items() if 0x80 <= byte < 0xC0)
        two = "".join(re.escape(sign) for sign, byte in table.items() if byte in (0xC2, 0xC3, 0xC4, 0xC5))
        three = "".join(re.escape(sign) for sign, byte in table.items() if byte in (0xE2, 0xEF))
        return cls(pattern=re.compile(f"[{two}][{follow}]|[{three}][{follow}]{{2}}"), bytes_of=table)

    def meant(self, written: str) -> str | None:
        """Give what was meant by one such group, when that is a sign that Dutch texts hold."""
        try:
            found = bytes(self.bytes_of[sign] for sign in written).decode("utf-8")
        except UnicodeDecodeError:
            return None
        return found if _PLAUSIBLE.match(found) else None

    def repaired(self, word: str) -> str:
        """Read each such group in a word as it was meant."""
        return self.pattern.sub(lambda group: self.meant(group[0]) or group[0], word)


_PLAUSIBLE = re.compile(
    "[\xa0-\xff\u0132\u0133\u0141\u0142\u0152\u0153\u0160\u0161\u017d\u017e\u2010-\u2026\u2032\u2039\u203a\u20ac\u2122\u2190-\u2194\u2212\u2264\u2265\u25a0-\u25ff\ufb01\ufb02\ufeff]"
)
_MISREAD = tuple(map(_Misread.as_, ("cp1252", "mac_roman", "cp850", "cp437")))
# What is in every such group: most texts hold none of these.
_LEADS = re.compile("[\xc2\xc3\xc4\xc5\xe2\xef\u221a\xac\u201a\u251c\u252c\xd4\u0393\u2229\u2500\u253c]")
_WORD_SIGNS = r"\w\xa1-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2030\u2039\u203a\u20ac\u2122\u221a\u00ac\u251c\u252c"
# What a mail program writes for a letter, and what a programming language does.
_QUOTED = re.compile(r"(?:=[0-9A-F]{2}){2,12}")
_ESCAPED = re.compile(r"\\u[0-9a-fA-F]{4}")
# Windows signs (cp1252) that were read as Latin-1 are control characters.
_CONTROL = re.compile("[\x80-\x9f]")
# Where two alphabets meet inside a word: a letter of one only looks like one of the other.
_MEET = re.compile(r"[A-Za-z](?=[\u0370-\u03ff\u0400-\u04ff])|[\u0370-\u03ff\u0400-\u04ff](?=[A-Za-z])")
_OTHER = re.compile(r"[\u0370-\u03ff\u0400-\u04ff]")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_FULL = re.compile(r"[\uff01-\uff5e]{1,40}")
_TWINS = str.maketrans("АВЕЅІЈКМНОРСТУХаеоруісјһѕԁѵАΑΒΕΖΗΙΚΜΝΟΡΤΥΧοα", "ABESIJKMHOPCTYXaeopyicjhsdvAABEZHIKMNOPTYXoa")


def without_hidden(text: str) -> str:
    """Give a text without the characters that nobody sees; what joins the parts of a sign (an emoji) stays."""
    if text.isascii() or not _HIDDEN.search(text):
        return text
    return _RUN.sub(lambda run: _kept(text, run), text)


def hides(character: str) -> bool:
    """Tell whether a character is one that nobody sees."""
    return _HIDDEN.match(character) is not None


def odd_characters(text: str, path: str) -> tuple[Diagnostic, ...]:
    """Tell of what hides or is garbled in a text with Unix line ends: of what hides once for each line."""
    found: list[Diagnostic] = []
    every = text.isascii() and "&" not in text and "=" not in text and "\\u" not in text
    for number, line in enumerate(() if every else text.split("\n"), 1):
        start = Location(path=path, line=number)
        if "&" in line:
            found += _entities(line, start)
        if "=" in line or "\\u" in line:
            found += _mail(line, start)
        if not line.isascii():
            found += [
                *_hidden(line, start),
                *_misread(line, start),
                *_lost(line, start),
                *_foreign(line, start),
                *_glued(line, start),
            ]
    return tuple(found)


def _hidden(line: str, start: Location) -> Iterator[Diagnostic]:
    runs = [run for run in _RUN.finditer(line) if _kept(line, run) != run[0]]
    if not runs:
        return
    # What is told of the first is done to the whole line.
    old = line[runs[0].start() : runs[-1].end()]
    first = next((run for run in runs if _TURNS.search(run[0])), runs[0])
    seen = (_TURNS.search(first[0]) or first)[0][0]
    yield Diagnostic(
        where=start.shifted(columns=runs[0].start()),
        code="teken-onzichtbaar",
        message=_what(seen, sum(len(run[0]) for run in runs)),
        hint="Haal het weg: typ de woorden eromheen opnieuw.",
        severity=Severity.FOUT if _TURNS.match(seen) else Severity.WAARSCHUWING,
        replacement=Replacement(old=old, new=without_hidden(old)),
    )


def _what(character: str, count: int) -> str:
    more = f" (en nog {count - 1} op deze regel)" if count > 1 else ""
    code = f"U+{ord(character):04X}"
    if _TURNS.match(character):
        return f"Hier staat een teken dat u niet ziet en dat de tekst omdraait ({code}){more}."
    return f"Hier staat {_NAMES.get(character, 'een teken dat u niet ziet')} ({code}){more}."


def _kept(text: str, run: re.Match[str]) -> str:
    """Give what must stay of a run of unseen characters: what makes one sign of the characters around it."""
    before = text[run.start() - 1] if run.start() else ""
    after = text[run.end()] if run.end() < len(text) else ""
    signs = run[0]
    if (
        signs[0] in _SELECTORS
        and before
        and (unicodedata.category(before)[0] in "S" or before in "#*0123456789\u203c\u2049")
    ):
        rest = signs[1:]
        return signs[0] + (rest if rest == "\u200d" and _is_sign(after) else "")
    if signs == "\u200d" and _is_sign(before) and _is_sign(after):
        return signs
    if signs in _JOINERS and before > "\u0590" and after > "\u0590" and before.isalpha() and after.isalpha():
        return signs
    if before == "\U0001f3f4" and signs[-1] == "\U000e007f" and all(c > "\U000e0020" for c in signs):
        return signs
    return " " if set(signs) & set(_ANY_LINE_END) and before not in (" ", "\n", "") else ""


def _is_sign(character: str) -> bool:
    return bool(character) and unicodedata.category(character) in ("So", "Sk", "Sm")


def _misread(line: str, start: Location) -> Iterator[Diagnostic]:
    if not _LEADS.search(line):
        return
    done = 0
    groups = sorted({g.span() for m in _MISREAD for g in m.pattern.finditer(line) if m.meant(g[0]) is not None})
    for span in groups:
        if span[0] < done:
            continue
        begin, end = _word_around(line, *span)
        done = end
        word = line[begin:end]
        better = _repaired(word)
        if better != word:
            yield _garbled(start.shifted(columns=begin), word, better)


def _word_around(text: str, begin: int, end: int) -> tuple[int, int]:
    """Give the word around a place, no longer than can be quoted."""
    first = begin
    while first > max(0, begin - _MOST) and _is_word(text[first - 1]):
        first -= 1
    last = end
    while last < min(len(text), end + _MOST) and _is_word(text[last]):
        last += 1
    return first, last


_IS_WORD = re.compile(f"[{_WORD_SIGNS}]")


def _is_word(character: str) -> bool:
    return _IS_WORD.match(character) is not None


def _repaired(word: str) -> str:
    """Read a word as it was meant; what was misread more than once is read back as often."""
    for _ in range(3):
        before = word
        for misread in _MISREAD:
            word = misread.repaired(word)
        if word == before:
            break
    return word.replace("\ufeff", "")


def _garbled(where: Location, word: str, better: str) -> Diagnostic:
    return Diagnostic(
        where=where,
        code="tekens-verhaspeld",
        message=f"Hier zijn tekens verhaspeld: “{word}”.",
        hint=f"Bedoelt u “{better}”?" if better else f"Haal “{word}” weg.",
        severity=Severity.WAARSCHUWING,
        replacement=Replacement(old=word, new=better),
    )


def _lost(line: str, start: Location) -> Iterator[Diagnostic]:
    lost = line.find("\ufffd")
    if lost >= 0:
        yield Diagnostic(
            where=start.shifted(columns=lost),
            code="tekens-verhaspeld",
            message="Hier is een teken verloren gegaan (�).",
            hint="Kijk in het oorspronkelijke stuk wat er stond, en typ dat.",
            severity=Severity.WAARSCHUWING,
        )
    for control in _CONTROL.finditer(line):
        if meant := control[0].encode("latin-1").decode("cp1252", "ignore"):
            yield _garbled(start.shifted(columns=control.start()), control[0], meant)


def _entities(line: str, start: Location) -> Iterator[Diagnostic]:
    """An unseen character may also be written as its number or name."""
    for entity in _ENTITY.finditer(line):
        meant = html.unescape(entity[0])
        if meant != entity[0] and any(map(hides, meant)):
            yield Diagnostic(
                where=start.shifted(columns=entity.start()),
                code="teken-onzichtbaar",
                message=_what(meant[0], 1),
                hint=f"Haal “{entity[0]}” weg.",
                severity=Severity.FOUT if _TURNS.search(meant) else Severity.WAARSCHUWING,
                replacement=Replacement(old=entity[0], new=""),
            )


def _mail(line: str, start: Location) -> Iterator[Diagnostic]:
    for quoted in _QUOTED.finditer(line):
        meant = bytes.fromhex(quoted[0].replace("=", "")).decode("utf-8", "ignore")
        if _PLAUSIBLE.match(meant):
            yield _garbled(start.shifted(columns=quoted.start()), quoted[0], meant)
    for escape in _ESCAPED.finditer(line):
        meant = chr(int(escape[0][2:], 16))
        place = start.shifted(columns=escape.start())
        if hides(meant):
            yield Diagnostic(
                where=place,
                code="teken-onzichtbaar",
                message=_what(meant, 1),
                hint=f"Haal “{escape[0]}” weg.",
                severity=Severity.FOUT if _TURNS.match(meant) else Severity.WAARSCHUWING,
                replacement=Replacement(old=escape[0], new=""),
            )
        elif _PLAUSIBLE.match(meant):
            yield _garbled(place, escape[0], meant)


def _glued(line: str, start: Location) -> Iterator[Diagnostic]:
    """Letters that a PDF keeps as one sign: no reader sees the difference, and no search finds the word."""
    for sign in _LIGATURE.finditer(line):
        begin, end = _word_around(line, *sign.span())
        word = line[begin:end]
        if _LIGATURE.search(line, begin, sign.start()) is None:
            yield _garbled(
                start.shifted(columns=begin), word, _LIGATURE.sub(lambda s: unicodedata.normalize("NFKC", s[0]), word)
            )


def _foreign(line: str, start: Location) -> Iterator[Diagnostic]:
    done = 0
    for meet in _MEET.finditer(line):
        if meet.start() < done:
            continue
        begin, done = _word_around(line, *meet.span())
        word = line[begin:done]
        better = word.translate(_TWINS)
        if len(word) < 4:
            continue  # a unit, as in “5 μm”
        odd = (_OTHER.search(word) or meet)[0]
        yield Diagnostic(
            where=start.shifted(columns=begin),
            code="tekens-verhaspeld",
            message=f"In “{word}” staat een letter uit een ander alfabet: “{odd}” (U+{ord(odd):04X}).",
            hint=f"Typ het woord opnieuw: “{better}”." if better.isascii() else "Typ het woord opnieuw.",
            severity=Severity.WAARSCHUWING,
            replacement=Replacement(old=word, new=better) if better.isascii() else None,
        )
    for wide in _FULL.finditer(line):
        old = wide[0][:_MOST]
        yield _garbled(start.shifted(columns=wide.start()), old, unicodedata.normalize("NFKC", old))
