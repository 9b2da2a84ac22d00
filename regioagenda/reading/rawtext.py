"""A file's text exactly as it is stored, and changes to a few of its characters that leave all others alone.

Every other reader drops the byte order mark and turns all line ends into one kind; here both stay, so that what is
written back differs from what was read in nothing but the edits.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from regioagenda.base.diagnostics import Location

_LINE_END = re.compile(r"\r\n|\r|\n")
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Edit:
    """The characters from `start` up to `end` become `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RawText:
    """A text with the offsets at which its lines start."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, data: bytes) -> RawText:
        """Read UTF-8 without changing a character. Raises UnicodeDecodeError."""
        text = data.decode("utf-8")
        return cls(text=text, starts=(0, *(m.end() for m in _LINE_END.finditer(text))))

    def offset(self, where: Location) -> int:
        """Give the offset of a place that a reader of this file told."""
        marked = where.line == 1 and self.text.startswith(_MARK)
        return self.starts[where.line - 1] + where.column - 1 + marked

    def line_start(self, offset: int) -> int:
        """Give the offset at which the line of `offset` starts."""
        return self.starts[bisect_right(self.starts, offset) - 1]

    def line_end(self, offset: int) -> int:
        """Give the offset of the line end (or the end of the text) of the line of `offset`."""
        found = _LINE_END.search(self.text, offset)
        return found.start() if found else len(self.text)

    def newline(self, offset: int) -> str:
        """Give the line end in use at the line of `offset`: its own, or that of the line before."""
        found = _LINE_END.match(self.text, self.line_end(offset)) or _LINE_END.match(
            self.text, self.line_end(max(self.line_start(offset) - 2, 0))
        )
        return found[0] if found else "\n"

    def literal(self, where: Location, value: str) -> tuple[int, int] | None:
        """Give where a value stands that was read at a place, without its quotes; None when it is spelled otherwise."""
        start = self.offset(where)
        start += self.text[start : start + 1] in ('"', "'")
        end = start + len(value)
        return (start, end) if self.text[start:end] == value else None

    def without_lines_left_blank(self, start: int, end: int) -> Edit:
        """Give the edit that removes a stretch, and its lines too when nothing else stands on them."""
        first, last = self.line_start(start), self.line_end(end)
        first += self.text.startswith(_MARK, first)
        if self.text[first:start].strip(" \t") or self.text[end:last].strip(" \t"):
            return Edit(start=start, end=end, text="")
        if found := _LINE_END.match(self.text, last):
            return Edit(start=first, end=found.end(), text="")
        before = len(self.newline(first)) if first else 0
        return Edit(start=first - before, end=last, text="")

    def edited(self, edits: Iterable[Edit]) -> bytes:
        """Give the bytes after all edits, which must not overlap. Raises ValueError when they do."""
        pieces: list[str] = []
        done = 0
        for edit in sorted(set(edits)):
            if edit.start < done:
                raise ValueError(f"edits overlap at offset {edit.start}")
            pieces += (self.text[done : edit.start], edit.text)
            done = edit.end
        return "".join((*pieces, self.text[done:])).encode("utf-8")
