"""Where the time of a build went: by part of the program and by page, from looks at what a thread is doing."""

from __future__ import annotations

import sys
import types
from collections.abc import Callable
from pathlib import Path
from types import FrameType, SimpleNamespace

from regioagenda.commands.profiel import Profile, page_of, profiling
from tests import children
from tests.helpers import ROOT


def inside(module: str, look: Callable[[], FrameType], **values: object) -> FrameType:
    """Give the frame that a function of a module has, with these local values, while it calls something."""
    names = ", ".join(values)
    space: dict[str, object] = {"__name__": module, "look": look}
    exec(f"def work({names}):\n    return look()", space)
    work = space["work"]
    assert isinstance(work, types.FunctionType)
    frame: FrameType = work(**values)
    return frame


def here() -> FrameType:
    return sys._getframe(1)


def test_time_goes_to_the_part_and_to_the_innermost_page() -> None:
    profile = Profile()
    outer = SimpleNamespace(url="/agendas/duinstreek/volledig/")
    page = SimpleNamespace(url="/agendas/duinstreek/1.1-fietsroute/")
    profile.add(inside("regioagenda.output.html", here, page=outer), 2.0)
    nested = inside("regioagenda.output.html", lambda: inside("regioagenda.output.html", here, page=page), page=outer)
    profile.add(nested, 1.0)
    profile.add(inside("regioagenda.pages.soort.actie", here, ctx=page), 0.5)
    profile.add(None, 0.25)
    assert profile.parts == {"pagina's en bestanden maken": 3.0, "pagina's bedenken": 0.5, "de rest": 0.25}
    assert profile.pages == {outer.url: 2.0, page.url: 1.5}
    lines = profile.as_text().splitlines()
    assert "80%" in lines[1]
    assert lines[-2:] == [f"     2.00 s  {outer.url}", f"     1.50 s  {page.url}"]


def test_what_makes_no_page_has_none() -> None:
    assert page_of(inside("regioagenda.domain.load", here, page=SimpleNamespace(url="/elders/"))) == ""
    assert page_of(inside("regioagenda.pages.lijst", here, ctx=SimpleNamespace(url=""))) == ""


def test_work_is_watched_while_it_lasts() -> None:
    with profiling(every=0.0005) as profile:
        while not profile.parts:
            pass
    assert profile.parts.keys() == {"de rest"}


def test_the_command_tells_where_the_time_went(tmp_path: Path) -> None:
    content = ROOT / "tests" / "golden" / "content"
    options = ["--no-cache", "--quiet", "--profile", "--content", str(content), "--output", str(tmp_path / "site")]
    done = children.run([sys.executable, ROOT / "build.py", "build", *options])
    assert done.returncode == 0, done.stderr
    assert "Waar de tijd bleef" in done.stderr.decode()
    assert (tmp_path / "site" / "index.html").exists()
