"""What is made once stays the same, also when it is nothing."""

from __future__ import annotations

from regioagenda.base.reads import once


def test_what_is_made_once_is_never_made_again() -> None:
    made: list[int] = []

    def make() -> None:
        made.append(1)

    give = once(make)
    assert made == []
    assert give() is give() is None and made == [1]
