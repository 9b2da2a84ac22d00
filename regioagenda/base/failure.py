"""What stops a command as a whole: something outside the content, told in one Dutch text."""

from __future__ import annotations

from typing import ClassVar


class Failure(Exception):
    """A command cannot go on; the text says why and what to do.

    `wrong_use` tells whether who typed the command can mend it by typing something else.
    """

    wrong_use: ClassVar[bool] = False
