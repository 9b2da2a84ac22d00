"""What a system says when it refuses something, in Dutch."""

from __future__ import annotations

import errno

_WORDS = {
    errno.ENOSPC: "de schijf is vol",
    errno.EACCES: "u hebt er geen rechten voor",
    errno.EPERM: "u hebt er geen rechten voor",
    errno.EROFS: "op deze schijf kan niet worden geschreven",
    errno.ENOENT: "het bestand of de map is er niet",
    errno.EEXIST: "er staat al iets met deze naam",
    errno.EISDIR: "dit is een map en geen bestand",
    errno.ENOTDIR: "dit is een bestand en geen map",
    errno.ENOTEMPTY: "de map is niet leeg",
    errno.ELOOP: "koppelingen wijzen naar elkaar, zonder einde",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EFBIG: "het bestand is te groot",
    errno.EMFILE: "er zijn te veel bestanden open",
    errno.ENFILE: "er zijn te veel bestanden open",
    errno.EBUSY: "het is in gebruik",
    errno.EIO: "de schijf geeft een fout",
    errno.EXDEV: "het ligt op een andere schijf",
    errno.EINVAL: "dit systeem kan dat niet",
    errno.ENOMEM: "er is te weinig geheugen",
    errno.EPIPE: "wat meelas, is gestopt",
    errno.EADDRINUSE: "de poort is bezet",
    errno.ECONNRESET: "de verbinding is verbroken",
    errno.ETIMEDOUT: "het duurde te lang",
    errno.EMLINK: "er zijn te veel koppelingen naar dit bestand",
}
for _name, _said in (
    ("EDQUOT", "uw ruimte op de schijf is op"),
    ("ESTALE", "de netwerkschijf is niet meer te bereiken"),
):
    if hasattr(errno, _name):
        _WORDS[getattr(errno, _name)] = _said


def in_dutch(error: OSError) -> str:
    """Say why the system refused something, in a few Dutch words, with the file when it names one."""
    what = _WORDS.get(error.errno or 0, f"het systeem weigert het (nummer {error.errno or 0})")
    return f"{error.filename}: {what}" if error.filename else what
