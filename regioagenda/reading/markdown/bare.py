"""Addresses that stand in running text as they are: a visitor on a phone cannot select them, so they become links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regioagenda.reading.markdown.link_target import TargetKind, kind_of
from regioagenda.reading.markdown.tripwire import accepts_address

_SIGNS = ("://", "www.", "@")
_ADDRESS = re.compile(
    r"(?<![\w/@.:=-])(?P<web>(?:https?://|www\.)[^\s<>\"“”„|\\^`{}–—]*[^\s<>\"“”„|\\^`{}–—.,;:!?'’…])"
    r"|(?<![\w.+/@-])(?P<mail>[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6})(?![\w@-])",
    re.IGNORECASE,
)
_TOP = re.compile(r"\.[A-Za-z]{2,24}$")
_BRACKETS = {")": "(", "]": "["}


def bare_addresses(text: str) -> Iterator[tuple[int, int, str]]:
    """Give begin, end and target of each complete address in a text, without the full stop or bracket behind it."""
    if not any(sign in text for sign in _SIGNS):
        return
    for found in _ADDRESS.finditer(text):
        written = found[0]
        if found["mail"]:
            if not _TOP.search(written):
                continue
            target = f"mailto:{written}"
        else:
            written = _balanced(written)
            target = written if "://" in written else f"https://{written}"
            if "." not in target.partition("://")[2]:
                continue
        if kind_of(target) is TargetKind.EXTERNAL and accepts_address(target):
            yield found.start(), found.start() + len(written), target


def _balanced(written: str) -> str:
    """Leave out a closing bracket that opens before the address."""
    counts = {sign: written.count(sign) - written.count(opening) for sign, opening in _BRACKETS.items()}
    while counts.get(written[-1], 0) > 0:
        counts[written[-1]] -= 1
        written = written[:-1].rstrip(".,;:!?")
    return written
