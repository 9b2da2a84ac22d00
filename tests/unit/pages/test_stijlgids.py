"""The style page: only when asked for, and with every component of the site on it."""

from __future__ import annotations

import inspect

from jinja2 import Environment, nodes

from regioagenda.pages.bouwstenen.stijlvoorbeelden import voorbeelden
from tests.helpers import files, pages, templates, tiny

SITE = "content/site.yaml"
ASKED = {**tiny(), SITE: tiny()[SITE] + b"stijlgids: ja\n"}


def macros() -> set[tuple[str, str]]:
    folder = "templates/onderdelen/"
    return {
        (path.removeprefix(folder).removesuffix(".html"), macro.name)
        for path, data in templates().items()
        if path.startswith(folder)
        for macro in Environment().parse(data.decode()).find_all(nodes.Macro)
    }


def test_every_macro_has_one_example() -> None:
    shown = [(example.bestand, example.macro) for example in voorbeelden()]
    assert len(shown) == len(set(shown))
    assert macros() - set(shown) == set(), "give each an example in pages/stijlvoorbeelden.py"
    assert set(shown) - macros() == set(), "examples of macros that are gone"


def test_every_example_says_when_to_use_it() -> None:
    assert [e.macro for e in voorbeelden() if not e.wanneer.endswith(".")] == []
    assert [e.macro for e in voorbeelden() if e.elders and e.gegevens] == []


def test_it_is_only_there_when_asked_for() -> None:
    assert "stijlgids/index.html" not in files() and b"/stijlgids/" not in files()["index.html"]
    made = files(ASKED)
    page = made["stijlgids/index.html"].decode()
    assert '<meta name="robots" content="noindex">' in page
    assert b"/stijlgids/" not in made["sitemap.xml"]
    assert b'href="/stijlgids/"' in made["index.html"]


def test_it_shows_tokens_with_their_figures_and_every_example() -> None:
    made = files(ASKED)
    page = made["stijlgids/index.html"].decode()
    assert "#0b4f6c" in page and "8,93" in page and "--ruimte-5" in page and "--maat-h1" in page
    for example in voorbeelden():
        there = made[f"stijlgids/{example.bestand}/index.html"].decode()
        assert f'id="{example.id}"' in there and f'href="/stijlgids/{example.bestand}/"' in page
        assert inspect.cleandoc(there).count("<h1") == 1


def test_it_shows_the_colours_of_the_region() -> None:
    own = {**ASKED, SITE: ASKED[SITE] + b'huisstijl:\n  kleur: "#7a1f3d"\n'}
    (page,) = [p for p in pages(own).values() if p.url == "/stijlgids/"]
    (bord,) = [k for k in page.view.kleuren if k.naam == "bord"]  # type: ignore[attr-defined]  # the view of this page
    assert (bord.licht, bord.donker) == ("#7a1f3d", "#701435")
