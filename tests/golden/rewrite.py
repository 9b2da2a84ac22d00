"""Build the golden region and write its whole output to `tests/golden/site/`: `python -m tests.golden.rewrite`."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from regioagenda.base.memo import NoMemo
from tests.helpers import golden, lines, make

SITE = Path(__file__).resolve().parent / "site"


def built() -> dict[str, bytes]:
    """Give the files of the golden region as they are made now."""
    result = make(golden(), memo=NoMemo())
    assert result.ok and result.site is not None, lines(result.diagnostics)
    return dict(result.site.files)


def main() -> int:
    """Write what is made now in place of what was expected, and name what changed."""
    made = built()
    before = {p.relative_to(SITE).as_posix(): p.read_bytes() for p in SITE.rglob("*") if p.is_file()}
    for name in sorted({*before, *made}):
        if before.get(name) != made.get(name):
            print(f"{'-' if name not in made else '+' if name not in before else '~'} {name}")
    shutil.rmtree(SITE, ignore_errors=True)
    for name, data in made.items():
        target = SITE / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
