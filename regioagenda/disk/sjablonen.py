"""Compiled templates, kept beside the templates where Python keeps a compiled program beside its source.

They are code, so they have no place in the memory of the site: that may come from elsewhere.
"""

from __future__ import annotations

import contextlib
import os
import sys
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket


class CompiledTemplates(BytecodeCache):
    """The compiled templates of a folder. `version` is that of the program, as for a `Store`: what another one compiled is
    compiled anew. What cannot be read or written is compiled each time."""

    def __init__(self, folder: Path, version: bytes) -> None:
        self._folder = folder
        self._version = version

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """Give the bucket of a template: what is compiled of it depends on the words that take the place of others too."""
        words = getattr(environment, "schermteksten", None)
        return super().get_bucket(environment, name, filename, f"{source}{words}" if words else source)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what was compiled from the same source."""
        # Bytes that are not what we wrote may raise nearly anything; whatever it is, the template is compiled.
        with contextlib.suppress(Exception), self._file(bucket).open("rb") as file:
            if file.read(len(self._version)) == self._version:
                bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, unless Python may not keep what it compiles."""
        if sys.dont_write_bytecode:
            return
        path = self._file(bucket)
        beside = path.with_name(f"{path.name}.{os.getpid()}")
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(self._version + bucket.bytecode_to_string())
            beside.replace(path)

    def _file(self, bucket: Bucket) -> Path:
        # One template is compiled in one way to fill it in, and in another to look into all its branches.
        kind = type(bucket.environment).__name__.strip("_").lower()
        return Path(cache_from_source(str(self._folder / f"{kind}-{bucket.key[:16]}.py")))
