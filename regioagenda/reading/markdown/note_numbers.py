"""Footnotes of one text: their numbers in the order in which a reader meets them, and the links there and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from regioagenda.reading.markdown.output import quoted


class NoteNumbers:
    """Numbers the notes of one text. `uses` tells how often each note is referred to, `prefix` keeps ids apart."""

    def __init__(self, prefix: str, uses: Mapping[str, int]) -> None:
        self._prefix = quoted(prefix)
        self._uses = uses
        self._order: list[str] = []
        self._numbers: dict[str, int] = {}
        self._met: dict[str, int] = {}

    def id_of(self, name: str) -> str:
        """Give the id of a note's element; a note met for the first time gets the next number."""
        if name not in self._numbers:
            self._order.append(name)
            self._numbers[name] = len(self._order)
        return f"noot-{self._prefix}{self._numbers[name]}"

    def reference(self, name: str) -> str:
        """Give the HTML of the next reference to a note."""
        note = self.id_of(name)
        count = self._met[name] = self._met.get(name, 0) + 1
        number = self._numbers[name]
        return (
            f'<sup id="{note}-terug{_nth(count)}"><a class="footnote-ref" href="#{note}" aria-label="Noot {number}">'
            f"{number}</a></sup>"
        )

    def links_back(self, name: str) -> str:
        """Give the HTML of the links from a note to every reference to it."""
        note = self.id_of(name)
        links = []
        for count in range(1, self._uses.get(name, 0) + 1):
            label = f"Terug naar de tekst ({count})" if count > 1 else "Terug naar de tekst"
            address = f"#{note}-terug{_nth(count)}"
            links.append(f' <a class="footnote-backref" href="{address}" title="{label}" aria-label="{label}">↩</a>')
        return "".join(links)

    def in_order(self, names: Iterable[str]) -> Iterator[str]:
        """Give all notes by number. Writing one may number others: they follow. Notes nobody refers to come last."""
        given = 0
        unmet = iter(names)
        while True:
            while given < len(self._order):
                yield self._order[given]
                given += 1
            name = next((name for name in unmet if name not in self._numbers), None)
            if name is None:
                return
            self.id_of(name)


def _nth(count: int) -> str:
    return str(count) if count > 1 else ""
