"""The script of the web editor is put beside the templates so that it asks no other origin for anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from webeditor.script import ScriptError, copy_script, own_origin

SCRIPT = (
    "var i=`https://unpkg.com/@sveltia/cms`,U=`${i}@${v}/locales`;"
    "css=`src:url(https://cdn.jsdelivr.net/fontsource/fonts/source-sans-3:vf@5.3.0/latin-wght-normal.woff2)`;"
    "fetch(`https://unpkg.com/@sveltia/cms/package.json`)\n//# sourceMappingURL=sveltia-cms.js.map\n"
)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    files = {
        "dist/sveltia-cms.js": SCRIPT,
        "LICENSE.txt": "MIT",
        "locales/nl.json": "{}",
        "locales/en-GB.json": "{}",
        "locales/en-US.json": "{}",
        "npm/assets/source-sans-3-latin-wght-normal-X.woff2": "font",
        "npm/assets/source-sans-3.LICENSE.txt": "OFL",
    }
    for name, text in files.items():
        path = tmp_path / "package" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "package"


def test_everything_comes_from_the_own_origin(package: Path, tmp_path: Path) -> None:
    names = copy_script(package, tmp_path / "beheer")
    script = (tmp_path / "beheer" / "sveltia-cms.js").read_text()
    assert "https://" not in script and "sourceMappingURL" not in script
    assert "U=`/beheer/talen`" in script and "url(/beheer/source-sans-3.woff2)" in script
    assert names == (
        "LICENSE.txt",
        "source-sans-3.LICENSE.txt",
        "source-sans-3.woff2",
        "sveltia-cms.js",
        "talen/en-GB.json",
        "talen/en-US.json",
        "talen/nl.json",
    )


def test_an_older_copy_leaves_nothing_behind(package: Path, tmp_path: Path) -> None:
    (tmp_path / "beheer").mkdir()
    (tmp_path / "beheer" / "oud.js").write_text("x")
    assert "oud.js" not in copy_script(package, tmp_path / "beheer")


def test_a_package_that_is_built_differently_is_refused() -> None:
    with pytest.raises(ScriptError, match="anders dan verwacht"):
        own_origin("var x = 1;")


def test_a_package_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ScriptError, match="make beheer-script"):
        copy_script(tmp_path / "niets", tmp_path / "beheer")
