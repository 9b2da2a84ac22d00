"""The script of the web editor: from its npm package to `templates/beheer/`, where the build finds it.

Run as `python -m webeditor.script PACKAGE TARGET`. The script as published gets its languages and fonts from
other origins; here they lie beside it, so that the page needs none. Nothing else about it is changed.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

_LOCALES = re.compile(r"`\$\{\w+\}@\$\{\w+\}/locales`")
_FONTS = re.compile(r"https://cdn\.jsdelivr\.net/fontsource/fonts/(?P<name>[a-z0-9-]+)(?::vf)?@[^/]+/[a-z0-9-]+\.woff2")
_CDN = re.compile(r"https://(?:unpkg\.com|cdn\.jsdelivr\.net|[a-z.]*googleapis\.com)[^`\"'\s)]*")
_LANGUAGES = ("nl.json", "en-GB.json", "en-US.json")


class ScriptError(Exception):
    """The package is not there or not as expected; the Dutch text says what to do."""


def own_origin(script: str) -> tuple[str, tuple[str, ...]]:
    """Let a script find its languages and fonts at `/beheer/`; gives the script and the names of the fonts.

    Raises `ScriptError` when it holds no such places, for then a newer package needs another look.
    """
    fonts = tuple(dict.fromkeys(m["name"] for m in _FONTS.finditer(script)))
    script, languages = _LOCALES.subn("`/beheer/talen`", script)
    if languages != 1 or not fonts:
        raise ScriptError(
            "Het pakket van de webeditor is anders dan verwacht. Gebruik de versie uit webeditor/package.json."
        )
    script = _FONTS.sub(lambda m: f"/beheer/{m['name']}.woff2", script)
    # What else could be fetched (a newer version, a map, other picture formats) is left out, on purpose.
    return _CDN.sub("/beheer/niet-aanwezig", script), fonts


def copy_script(package: Path, target: Path) -> tuple[str, ...]:
    """Put the script with its languages, fonts and licences in `target`; gives the names of the files.

    Raises `ScriptError`.
    """
    source = package / "dist" / "sveltia-cms.js"
    if not source.is_file():
        raise ScriptError(f"Het script van de webeditor staat niet in “{package}”. Typ: make beheer-script.")
    script, fonts = own_origin(
        source.read_text("utf-8").rpartition("\n//# sourceMappingURL=")[0] or source.read_text("utf-8")
    )
    shutil.rmtree(target, ignore_errors=True)
    (target / "talen").mkdir(parents=True)
    (target / "sveltia-cms.js").write_text(script, encoding="utf-8", newline="\n")
    shutil.copyfile(package / "LICENSE.txt", target / "LICENSE.txt")
    for language in _LANGUAGES:
        shutil.copyfile(package / "locales" / language, target / "talen" / language)
    for font in fonts:
        found = sorted((package / "npm" / "assets").glob(f"{font}-latin*.woff2"))
        if not found:
            raise ScriptError(f"Het lettertype “{font}” ontbreekt in het pakket van de webeditor.")
        shutil.copyfile(found[0], target / f"{font}.woff2")
        shutil.copyfile(package / "npm" / "assets" / f"{font}.LICENSE.txt", target / f"{font}.LICENSE.txt")
    return tuple(sorted(p.relative_to(target).as_posix() for p in target.rglob("*") if p.is_file()))


if __name__ == "__main__":
    try:
        for name in copy_script(Path(sys.argv[1]), Path(sys.argv[2])):
            print(f"Klaargezet: {sys.argv[2]}/{name}")
    except ScriptError as error:
        sys.exit(str(error))
