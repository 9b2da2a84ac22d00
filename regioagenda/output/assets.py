"""Style, scripts and pictures: what is in `templates/assets/` and `content/bestanden/` → files of the site.

Style and script names hold a digest of their bytes, so that a browser may keep them for ever.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from regioagenda.base.diagnostics import Diagnostic, Location, Severity
from regioagenda.base.late import dataclass
from regioagenda.base.memo import Memo
from regioagenda.base.nederlands import schrijf_getal
from regioagenda.domain.bestanden import WORTEL, naam_op_site
from regioagenda.domain.bestandsmaten import kopieen_van
from regioagenda.output.relatief import relative_css
from regioagenda.reading.afbeelding import afmetingen
from regioagenda.reading.bestandsinhoud import without_place, wrong_inside
from regioagenda.reading.naam import refused_elsewhere
from regioagenda.reading.verkleinen import HEAVY, WIDE, kan_verkleinen

Sources = Mapping[str, bytes]
# Pictures, documents and letters that browsers never run as a program.
SAFE = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".pdf", ".csv", ".ods", ".odt", ".woff2", ".geojson")
# What a visitor on a phone can still wait for.
MOST_BYTES = 20 * 1024 * 1024
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif")
# What a slow phone gets in a second.
SLOW = 200_000
# What hosts and search engines ask for at the top of a site.
_FOR_OTHERS = re.compile(r"CNAME|[a-z0-9][a-z0-9_-]{0,60}\.txt|google[0-9a-f]{8,24}\.html|BingSiteAuth\.xml")
STYLES = "templates/assets/css/"
# Styles that only the pages fetch that ask for them.
ALONE = "templates/assets/los/"
# After the tokens, whose values it changes, and before everything that uses them.
HUISSTIJL = STYLES + "01-huisstijl.css"
_SPACE = r"(?>\s|/\*.*?(?:\*/|\Z))"
_CSS = re.compile(
    rf"""(?P<keep>"[^"]*"|'[^']*')|{_SPACE}*+(?P<mark>[{{}};,>]){_SPACE}*|(?P<colon>:\s+)|(?P<space>{_SPACE}+)""",
    re.DOTALL,
)
_IMPORT = re.compile(r"""(from|import)\s*(["'])\./([a-z0-9-]+)\.js\2""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Assets:
    """The files, and under which address a script or style of a given name is found."""

    files: Mapping[str, bytes]
    urls: Mapping[str, str]


def _hashed(name: str, data: bytes) -> str:
    stem, _, extension = name.rpartition(".")
    return f"assets/{stem}.{hashlib.blake2b(data, digest_size=6).hexdigest()}.{extension}"


def make_assets(sources: Sources, huisstijl: bytes = b"") -> Assets:
    """Bundle the styles in one file, in order of name, and give every script its lasting name.

    `huisstijl` is the CSS of the region's own look.
    """
    files: dict[str, bytes] = {}
    urls: dict[str, str] = {}
    styles = {p: sources[p] for p in sources if p.startswith(STYLES) and p.endswith(".css")} | {HUISSTIJL: huisstijl}
    css = _css("".join(styles[p].decode("utf-8") for p in sorted(styles)))
    name = _hashed("stijl.css", css)
    files[name] = css
    urls["stijl.css"] = f"/{name}"
    scripts = {
        p.rsplit("/", 1)[-1]: sources[p]
        for p in sorted(sources)
        if p.startswith("templates/assets/js/") and p.endswith(".js")
    }
    for script in scripts:
        _add_script(script, scripts, files, urls)
    for path in sorted(p for p in sources if p.startswith(ALONE)):
        css = _css(sources[path].decode("utf-8"))
        name = _hashed(path.removeprefix(ALONE), css)
        files[name] = css
        urls[path.removeprefix(ALONE)] = f"/{name}"
    for path in sorted(sources):
        if path.startswith("templates/assets/wortel/"):
            files[path.removeprefix("templates/assets/wortel/")] = sources[path]
    return Assets(files=MappingProxyType(files), urls=MappingProxyType(urls))


def _css(text: str) -> bytes:
    """Make the bytes of a stylesheet; all of them lie in one folder, so that they can be anywhere."""
    return relative_css(small_css(text), "/assets/stijl.css").encode("utf-8")


def small_css(css: str) -> str:
    """Leave out comments and the white space that says nothing; texts between quotes stay as they are."""

    def smaller(match: re.Match[str]) -> str:
        return match["keep"] or match["mark"] or (match["colon"] and ":") or (" " if match["space"] else "")

    return _CSS.sub(smaller, css).replace(";}", "}").strip()


def small_js(script: str) -> str:
    """Leave out lines that are only a comment and the space that lines begin with; our scripts have no texts over more lines."""
    lines = (line.strip() for line in script.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def _add_script(script: str, scripts: Mapping[str, bytes], files: dict[str, bytes], urls: dict[str, str]) -> str:
    """Add a script after the modules that it imports, with their lasting names filled in."""
    if script not in urls:

        def rename(match: re.Match[str]) -> str:
            target = _add_script(f"{match[3]}.js", scripts, files, urls)
            return f"{match[1]} {match[2]}./{target.rpartition('/')[2]}{match[2]}"

        data = small_js(_IMPORT.sub(rename, scripts[script].decode("utf-8"))).encode("utf-8")
        name = _hashed(script, data)
        files[name] = data
        urls[script] = f"/{name}"
    return urls[script]


def editors_files(sources: Sources, memo: Memo) -> Mapping[str, bytes]:
    """Give the pictures and attachments of editors that are safe to publish, and smaller copies of the pictures, by their
    name in the site."""
    safe = [path for path in _of_editors(sources) if _is_safe(path)]
    copies = {
        name: copy.data
        for path in safe
        if path.lower().endswith(PICTURES)
        for name, copy in kopieen_van(path, sources[path], memo).items()
    }
    return copies | {naam_op_site(path): without_place(sources[path]) for path in safe}


def unsafe_files(sources: Sources, memo: Memo) -> Iterator[Diagnostic]:
    """Refuse the files of editors that are of another kind, or not what their name says."""
    names: dict[str, str] = {}
    for path in _of_editors(sources):
        where, data = Location(path=path), sources[path]
        if not _is_safe(path):
            kinds = ", ".join(k.lstrip(".") for k in SAFE)
            yield Diagnostic(
                where=where,
                code="bestand-soort",
                message="Dit soort bestand wordt niet gepubliceerd.",
                hint=f"Gebruik een van deze soorten: {kinds}.",
            )
            continue
        if len(data) > MOST_BYTES:
            yield Diagnostic(
                where=where,
                code="bestand-te-groot",
                message=f"Dit bestand is groter dan {MOST_BYTES // 1024 // 1024} MB.",
                hint="Maak het kleiner, of zet het op een andere plek en maak er een link naar.",
            )
        elif wrong := wrong_inside(path, data):
            yield Diagnostic(where=where, code="bestand-inhoud", message=wrong[0], hint=wrong[1])
        elif path.lower().endswith(PICTURES) and len(data) > HEAVY and not kopieen_van(path, data, memo):
            yield _zwaar(where, data)
        if reason := next((r for part in path.split("/")[2:] if (r := refused_elsewhere(part))), ""):
            yield Diagnostic(
                where=where,
                code="bestandsnaam",
                message=f"Deze naam kan niet overal: {reason}.",
                hint=f"Noem het bestand bijvoorbeeld “{naam_op_site(path).rpartition('/')[2]}”.",
            )
        other = names.setdefault(naam_op_site(path).casefold(), path)
        if other != path:
            yield Diagnostic(
                where=where,
                code="adres-dubbel",
                message=f"Dit bestand krijgt op de site dezelfde naam als {other}.",
                hint="Geef een van de twee een andere naam.",
            )


def _zwaar(where: Location, data: bytes) -> Diagnostic:
    width = (afmetingen(data) or (0, 0))[0]
    smaller = f"Maak haar {WIDE} beeldpunten breed (nu {width})" if width > WIDE else "Verklein haar"
    return Diagnostic(
        where=where,
        code="afbeelding-zwaar",
        message=f"Deze afbeelding is {schrijf_getal(len(data) / 1_000_000, 1)} MB. Op een trage telefoon duurt dat "
        f"{round(len(data) / SLOW)} seconden.",
        hint=f"{smaller} en bewaar haar als jpg of webp, kleiner dan {HEAVY // 1000} kB."
        + ("" if kan_verkleinen() else " Of typ één keer “make beelden”: dan maakt de site zelf kleinere."),
        severity=Severity.WAARSCHUWING,
    )


def _of_editors(sources: Sources) -> list[str]:
    return sorted(p for p in sources if p.startswith("content/bestanden/"))


def _is_safe(path: str) -> bool:
    wortel = path.removeprefix("content/").removeprefix(WORTEL)
    if f"content/{WORTEL}{wortel}" == path:
        return _FOR_OTHERS.fullmatch(wortel) is not None
    return path.lower().endswith(SAFE)
