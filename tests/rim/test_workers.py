"""Work on all cores gives what work on one gives, whatever happens to a child."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence

import pytest

from regioagenda.base.memo import NoMemo
from regioagenda.disk import workers
from regioagenda.disk.workers import Workers
from regioagenda.pipeline import build
from tests.helpers import TODAY, templates, tiny

PARENT = os.getpid()


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a few things be enough to fork for."""
    monkeypatch.setattr(workers, "_FEW", 2)


@pytest.mark.parametrize("processes", [1, 2, 3, 7])
@pytest.mark.parametrize("many", [0, 1, 2, 5, 64, 65])
def test_the_results_are_in_the_order_of_the_things(processes: int, many: int, eager: None) -> None:
    things = [f"ding {n}" for n in range(many)]
    assert Workers(processes).each(str.upper, things) == [thing.upper() for thing in things]


def test_the_work_is_done_by_several(eager: None) -> None:
    assert len(set(Workers(3).each(lambda thing: os.getpid(), range(9)))) == 3


def test_with_threads_or_little_to_do_nobody_is_forked(eager: None) -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait, args=(60,))
    thread.start()
    try:
        assert set(Workers(3).each(lambda thing: os.getpid(), range(9))) == {PARENT}
    finally:
        stop.set()
        thread.join(60)
    assert set(Workers(3).each(lambda thing: os.getpid(), range(1))) == {PARENT}


def _dies(thing: int) -> int:
    if os.getpid() != PARENT:
        os.kill(os.getpid(), 9)
    return thing * 2


def _cannot_be_told(thing: int) -> object:
    return (lambda: thing) if os.getpid() != PARENT else thing * 2


def _raises(thing: int) -> int:
    if os.getpid() != PARENT:
        raise ValueError(thing)
    return thing * 2


@pytest.mark.parametrize("do", [_dies, _cannot_be_told, _raises])
def test_what_a_child_does_not_tell_is_done_here(do: object, eager: None) -> None:
    assert callable(do)
    assert Workers(3).each(do, range(9)) == [n * 2 for n in range(9)]


def test_a_mistake_is_raised_as_always(eager: None) -> None:
    def wrong(thing: int) -> int:
        raise KeyError(thing)

    with pytest.raises(KeyError):
        Workers(2).each(wrong, range(4))
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def _children() -> Sequence[int]:
    found = []
    while True:
        try:
            found.append(os.waitpid(-1, os.WNOHANG)[0])
        except ChildProcessError:
            return found


def test_no_child_is_left_when_the_work_is_interrupted(eager: None) -> None:
    def interrupted(thing: int) -> int:
        if os.getpid() == PARENT:
            raise KeyboardInterrupt
        threading.Event().wait(60)
        return thing

    with pytest.raises(KeyboardInterrupt):
        Workers(2).each(interrupted, range(4))
    assert _children() == []


def test_a_site_is_the_same_bytes_on_any_number_of_cores(eager: None) -> None:
    sources = {**templates(), **tiny()}
    one, more = (build(sources, today=TODAY, memo=NoMemo(), work=Workers(n)) for n in (1, 3))
    assert one.diagnostics == more.diagnostics
    assert one.site is not None and more.site is not None
    assert dict(one.site.files) == dict(more.site.files)
