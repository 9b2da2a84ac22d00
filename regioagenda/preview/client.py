"""What the preview adds to a page on its way to the browser, and the pages it shows when there is none.

Nothing of this is ever in a built site.
"""

from __future__ import annotations

import html
import re

SCRIPT_ADDRESS = "/__voorbeeld.js"
STYLE_ADDRESS = "/__voorbeeld.css"
LIVERELOAD_ADDRESS = "/livereload.js"
# The name under which our part of livereload.js tells the server which build its page came from.
PLUGIN = "voorbeeld"

SCRIPT = b"""\
"use strict";
// A part of livereload.js, which asks it what to do when a reload is announced: stay where the editor was reading, or
// go to the page of the file that was saved.
(() => {
  const build = new URL(document.currentScript.src).searchParams.get("bouw");
  const key = "voorbeeld-plaats";
  const here = () => location.pathname + location.search;

  const remember = () => {
    try {
      sessionStorage.setItem(key, JSON.stringify([here(), scrollX, scrollY]));
    } catch {
      // Without storage the page starts at its top.
    }
  };

  const restore = () => {
    try {
      const [where, left, top] = JSON.parse(sessionStorage.getItem(key)) || [];
      sessionStorage.removeItem(key);
      if (where === here()) {
        const scroll = () => scrollTo({left, top, behavior: "instant"});
        scroll();
        addEventListener("load", scroll, {once: true});
      }
    } catch {
      // As above.
    }
  };

  window.LiveReloadPluginVoorbeeld = class {
    static identifier = "voorbeeld";
    static version = "1";

    analyze() {
      return {bouw: build};
    }

    reload(path) {
      if (path.startsWith("/")) {
        const page = new URL(path, location.href);
        if (page.origin === location.origin && page.pathname !== location.pathname) {
          location.assign(page);
          return true;
        }
      }
      remember();
      return false;
    }
  };

  restore();
})();
"""

STYLE = b"""\
#voorbeeld-problemen {
  position: sticky;
  top: 0;
  z-index: 2147483647;
  box-sizing: border-box;
  max-height: 45vh;
  overflow: auto;
  padding: 0.75rem 1rem;
  border-bottom: 0.25rem solid #a30000;
  background: #fff4f2;
  color: #1a1a1a;
  font: 1rem/1.5 system-ui, sans-serif;
}
#voorbeeld-problemen a { color: #00458a; }
#voorbeeld-problemen pre { overflow: auto; }
@media print { #voorbeeld-problemen { display: none; } }
"""

_HEAD_END = re.compile(rb"</head\s*>", re.IGNORECASE)
_BODY_START = re.compile(rb"<body(?:\s[^>]*)?>", re.IGNORECASE)


def dress(page: bytes, build: str, port: int, problems: bytes) -> bytes:
    """Give an HTML page with our scripts at the end of its head and the problems at the start of its body.

    Our own script comes first: livereload.js looks for its parts when it starts.
    """
    tags = (
        f'<link rel="stylesheet" href="{STYLE_ADDRESS}">'
        f'<script src="{SCRIPT_ADDRESS}?bouw={build}" defer></script>'
        f'<script src="{LIVERELOAD_ADDRESS}?port={port}" defer></script>'
    ).encode()
    head = _HEAD_END.search(page)
    place = head.start() if head else 0
    body = _BODY_START.search(page, place)
    if problems:
        problems = (
            b'<div id="voorbeeld-problemen" role="region" aria-label="Voorbeeld" tabindex="0">' + problems + b"</div>"
        )
    after = body.end() if body else place
    return b"".join((page[:place], tags, page[place:after], problems, page[after:]))


def plain_page(title: str, text: str) -> bytes:
    """Give a page of our own for when the site has none to show."""
    title, text = html.escape(title), html.escape(text)
    return (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"></head>'
        f'<body><main id="inhoud"><h1>{title}</h1><p>{text}</p></main></body></html>\n'
    ).encode()


def crash_problem(text: str) -> bytes:
    """Give the message that the program itself failed."""
    return (
        "<p><strong>Het programma liep vast bij het maken van het voorbeeld.</strong> Dit ligt niet aan uw tekst. "
        f"U ziet de laatste versie die wel lukte. Geef deze melding door: <code>{html.escape(text)}</code></p>"
    ).encode("utf-8", "backslashreplace")


def source_problem(text: str) -> bytes:
    """Give the message that the content could not be read."""
    return f"<p><strong>{html.escape(text)}</strong></p>".encode("utf-8", "backslashreplace")
