"""All text checks on one text, in one list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from regioagenda.base.diagnostics import Diagnostic, in_order
from regioagenda.base.memo import Memo
from regioagenda.taal import (
    afkortingen,
    artefacten,
    datums,
    gemeenten,
    getallen,
    herhaling,
    koppen,
    leesbaarheid,
    links,
    namen,
    noten,
    opmaak,
    personen,
    redactie,
    spelling,
    structuur,
    verwarring,
    verwijzingen,
    werkwoorden,
    zinsbouw,
)
from regioagenda.taal.kennis import Kennis, Lookup
from regioagenda.taal.reporting import Asks, Check, Reads
from regioagenda.taal.required import Known, know, known
from regioagenda.taal.stuk import Stuk

# On any text.
CHECKS: tuple[Check[Reads], ...] = (
    *redactie.CHECKS,
    *links.CHECKS,
    *personen.CHECKS,
    *gemeenten.CHECKS,
    *namen.CHECKS,
    *afkortingen.CHECKS,
    *datums.CHECKS,
    *getallen.CHECKS,
    *koppen.CHECKS,
    *verwijzingen.CHECKS,
    *artefacten.CHECKS,
    *herhaling.CHECKS,
    *verwarring.CHECKS,
    *zinsbouw.CHECKS,
    *werkwoorden.CHECKS,
    *opmaak.CHECKS,
    *leesbaarheid.CHECKS,
)
# On any text, with what else is known.
ASKING_CHECKS: tuple[Check[Asks], ...] = (
    *gemeenten.ASKING_CHECKS,
    *namen.ASKING_CHECKS,
    *afkortingen.ASKING_CHECKS,
    *datums.ASKING_CHECKS,
    *koppen.ASKING_CHECKS,
    *spelling.ASKING_CHECKS,
)
# Only on a text that comes from elsewhere: who reads content tells the same while reading, or cannot get such a text.
EXTERNAL_CHECKS: tuple[Check[Reads], ...] = (
    *koppen.EXTERNAL_CHECKS,
    *noten.EXTERNAL_CHECKS,
    *structuur.EXTERNAL_CHECKS,
    *artefacten.EXTERNAL_CHECKS,
)


class Dispatch:
    """Tells which checks can say anything of a text: by its words, each looked up once for all checks, and then by the pieces
    of text that the others need."""

    def __init__(self, checks: Sequence[Check[Callable[..., Iterator[Diagnostic]]]]) -> None:
        self._always = 0
        self._by_word: dict[str, int] = defaultdict(int)
        self._by_written_word: dict[str, int] = defaultdict(int)
        self._asked: list[tuple[int, Callable[[str], bool]]] = []
        pieces: dict[str, int] = defaultdict(int)
        written_pieces: dict[str, int] = defaultdict(int)
        for bit, check in ((1 << n, check) for n, check in enumerate(checks)):
            needs = [(pattern.needs, self._by_word, pieces) for pattern in check.prose]
            needs += [(pattern.needs, self._by_written_word, written_pieces) for pattern in check.written]
            if not (needs or check.word) or not all(any(need) for need, _, _ in needs):
                self._always |= bit
                continue
            if check.word:
                self._asked.append((bit, check.word))
            for (words, texts), by_word, by_piece in needs:
                for word in words:
                    by_word[word] |= bit
                for text in texts:
                    by_piece[text] |= bit
        self._pieces, self._written_pieces = tuple(pieces.items()), tuple(written_pieces.items())
        self._known: dict[str, int] = {}

    def due(self, stuk: Stuk) -> int:
        """Give the numbers of the checks that must read a text, as the bits of one number."""
        due = self._always
        known = self._known
        for word in stuk.words:
            bits = known.get(word)
            due |= self._bits(word) if bits is None else bits
        for word in self._by_written_word.keys() & stuk.written.words:
            due |= self._by_written_word[word]
        for pieces, text in ((self._pieces, stuk.prose.lower), (self._written_pieces, stuk.written.lower)):
            for piece, bits in pieces:
                if bits & ~due and piece in text:
                    due |= bits
        return due

    def _bits(self, word: str) -> int:
        bits = self._by_word.get(word, 0)
        for bit, may_be in self._asked:
            if may_be(word):
                bits |= bit
        if len(self._known) < MOST_WORDS:
            self._known[word] = bits
        return bits


# So many words are remembered: far more than one site writes.
MOST_WORDS = 100_000


@cache
def _dispatch() -> Dispatch:
    return Dispatch((*CHECKS, *ASKING_CHECKS))


def prepare(memo: Memo) -> None:
    """Recall what the expressions of the checks ask of a text, before some texts are checked."""

    def compute() -> Known:
        _dispatch()
        verwarring.table()
        return known()

    know(memo.recall("taal.patronen", (), compute))


def check_tekst(stuk: Stuk, kennis: Kennis) -> tuple[Diagnostic, ...]:
    """Run every check on a text from elsewhere and give the diagnostics in order of place."""
    told = (diagnostic for check in EXTERNAL_CHECKS for diagnostic in check.run(stuk))
    return in_order((*told, *check_language(stuk, Lookup(kennis))))


def check_language(stuk: Stuk, kennis: Lookup) -> tuple[Diagnostic, ...]:
    """Run the checks on a text of a site, of which reading has told what is wrong with its structure."""
    due = _dispatch().due(stuk)
    told = [diagnostic for n, check in enumerate(CHECKS) if due >> n & 1 for diagnostic in check.run(stuk)]
    for n, asking in enumerate(ASKING_CHECKS, len(CHECKS)):
        if due >> n & 1:
            told += asking.run(stuk, kennis)
    return in_order(told)
