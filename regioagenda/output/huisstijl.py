"""What a region's own look adds to every page: the values of the tokens, as CSS, and the logo in the header."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from regioagenda.base.late import dataclass
from regioagenda.domain.huisstijl import DONKER, LICHT, Kleuren, palet
from regioagenda.domain.model import Huisstijl, Letter
from regioagenda.reading.afbeelding import afmetingen

# Letters that devices bring along (after modernfontstacks.com), so that nothing is fetched.
STAPELS: Mapping[Letter, str] = {
    Letter.HUMANISTISCH: 'Seravek, "Gill Sans Nova", Ubuntu, Calibri, "DejaVu Sans", source-sans-pro, sans-serif',
    Letter.GEOMETRISCH: "Avenir, Montserrat, Corbel, URW Gothic, source-sans-pro, sans-serif",
    Letter.GROTESK: '"Helvetica Neue", Helvetica, "Nimbus Sans", Arial, sans-serif',
    Letter.SCHREEF: 'Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif',
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """The logo in the header: where it is and how large, in pixels."""

    url: str
    breedte: int
    hoogte: int


def logo_van(huisstijl: Huisstijl | None, sources: Mapping[str, bytes]) -> Logo | None:
    """Give the logo; None when there is none, or when the check on it has already said why not."""
    data = sources.get(f"content/{huisstijl.logo}", b"") if huisstijl and huisstijl.logo else b""
    size = afmetingen(data)
    return Logo(url=f"/{huisstijl.logo}", breedte=size[0], hoogte=size[1]) if huisstijl and size else None


def huisstijl_css(huisstijl: Huisstijl | None, agendas: tuple[str, ...] = ()) -> bytes:
    """Give the tokens to which a region gives a value of its own; paper keeps the colours of paper. `agendas` are the colours
    that agendas chose themselves."""
    parts: list[str] = []
    if huisstijl is not None:
        parts = [_face(huisstijl.letterbestand, "400"), _face(huisstijl.letterbestand_vet, "700"), _letter(huisstijl)]
    own = palet(huisstijl, agendas)
    # A value for daylight holds in the dark as well, until the dark has its own.
    names = [n for n in LICHT if own.licht[n] != LICHT[n] or own.donker[n] != DONKER[n]]
    if names:
        parts.append(f"@media screen {{ :root {{ {_tokens(own.licht, names)} }} }}")
        parts.append(f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_tokens(own.donker, names)} }} }}")
    return "".join(f"{part}\n" for part in parts if part).encode("utf-8")


def _tokens(kleuren: Kleuren, names: Sequence[str]) -> str:
    return "; ".join(f"--{name}: {kleuren[name]}" for name in names)


def _face(path: str, weight: str) -> str:
    # Without a bold file there is one face of normal weight, and the browser thickens it.
    if not path:
        return ""
    return (
        f'@font-face {{ font-family: huisstijl; src: url("/{path}") format("woff2"); font-weight: {weight}; '
        "font-display: swap }"
    )


def _letter(huisstijl: Huisstijl) -> str:
    stack = STAPELS.get(huisstijl.letter, "system-ui, sans-serif")
    if huisstijl.letterbestand:
        return f":root {{ --letter: huisstijl, {stack} }}"
    return f":root {{ --letter: {stack} }}" if huisstijl.letter in STAPELS else ""
