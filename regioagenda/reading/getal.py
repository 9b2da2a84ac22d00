"""Numbers as people in the Netherlands write them: the inverse of reading a `Getal`."""

from __future__ import annotations


def schrijf_getal(value: float, decimalen: int | None = None) -> str:
    """Write a number with dots between thousands and a comma before decimals: 55.146 or 58,5.

    `decimalen` fixes how many decimals there are; without it there are as many as the number has, at most six.
    """
    text = f"{value:,.6f}".rstrip("0").rstrip(".") if decimalen is None else f"{value:,.{decimalen}f}"
    return text.translate(str.maketrans(",.", ".,"))
