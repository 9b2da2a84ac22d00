"""The floor: the same pages with Python-Markdown and Jinja2 in two processes, and nothing else. No checks, no messages.

It remembers the digest of every file and its finished body, and of every page what it was made from.
"""

from __future__ import annotations

import gc
import hashlib
import json
import marshal
import os
import sys
from pathlib import Path

CONTENT, OUTPUT, MEMORY = Path("content"), Path("site"), Path("memory")
SHARE = 2


def digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()


def read() -> dict[str, bytes]:
    found = {}
    for folder, _, names in os.walk(CONTENT):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, CONTENT)] = file.read()
    return found


def convert(texts: list[tuple[str, str]]) -> dict[str, str]:
    import markdown

    md = markdown.Markdown(extensions=["tables"])
    return {name: md.reset().convert(text) for name, text in texts}


def in_processes(work, items: list) -> dict:
    """Do half of it in another process where the system has fork."""
    if len(items) < 50 or not hasattr(os, "fork"):
        return work(items)
    reading, writing = os.pipe()
    if os.fork() == 0:
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(marshal.dumps(work(items[::SHARE])))
        os._exit(0)
    os.close(writing)
    own = work(items[1::SHARE])
    with os.fdopen(reading, "rb") as pipe:
        own |= marshal.loads(pipe.read())
    os.wait()
    return own


def main() -> None:
    gc.disable()
    memory = marshal.loads(MEMORY.read_bytes()) if MEMORY.exists() else {"files": {}, "pages": {}, "all": b""}
    files = read()
    digests = {name: digest(data) for name, data in files.items()}
    everything = digest(marshal.dumps(sorted(digests.items())))
    if everything == memory["all"]:
        return
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    known, changed = {}, []
    for name, data in files.items():
        old = memory["files"].get(name)
        if old and old[0] == digests[name]:
            known[name] = old
            continue
        _, front, body = data.decode("utf-8").split("---\n", 2)
        known[name] = (digests[name], yaml.load(front, loader), "")
        changed.append((name, body))
    for name, html in in_processes(convert, changed).items():
        known[name] = (*known[name][:2], html)
    pages = dict(plan({name: value[1] for name, value in known.items()}, {n: v[2] for n, v in known.items()}))
    keys = {url: digest(marshal.dumps(page)) for url, page in pages.items()}
    render([(url, page) for url, page in pages.items() if keys[url] != memory["pages"].get(url)], pages)
    MEMORY.write_bytes(marshal.dumps({"files": known, "pages": keys, "all": everything}))


def plan(meta: dict[str, dict], bodies: dict[str, str]):
    names = json.loads(Path("partijen.json").read_text(encoding="utf-8"))
    agendas = sorted(n[: -len("/index.md")] for n in meta if n.count("/") == 1)
    themas: dict[str, list[str]] = {}
    for name in sorted(n[: -len("/index.md")] for n in meta if n.count("/") == 2 and n.endswith("index.md")):
        themas.setdefault(name.split("/")[0], []).append(name)
    acties: dict[str, list[str]] = {}
    for name in sorted(n for n in meta if not n.endswith("index.md")):
        acties.setdefault(name.rpartition("/")[0], []).append(name)

    def at(name: str) -> str:
        agenda, _, slug = name.removesuffix(".md").split("/")
        return f"/agendas/{agenda}/{slug}/"

    def line(name: str) -> tuple[str, str, str]:
        a = meta[name]
        return at(name), f"{a['number']} {a['title']}", f" ({a['status']})"

    def about(slug: str) -> tuple[str, str, str]:
        return f"/agendas/{slug}/", meta[f"{slug}/index.md"]["title"], f": {meta[f'{slug}/index.md']['summary']}"

    home = [about(a) for a in agendas]
    yield "/", ("lijst.html", {"titel": "Meetregio", "inleiding": "", "regels": home})
    yield "/agendas/", ("lijst.html", {"titel": "Agenda's", "inleiding": "", "regels": home})
    parties: dict[str, dict[str, list]] = {"gemeenten": {}, "trekkers": {}}
    for agenda in agendas:
        of = meta[f"{agenda}/index.md"]
        own = themas.get(agenda, [])
        view = {"titel": of["title"], "inleiding": of["summary"], "regels": [about(t) for t in own]}
        yield f"/agendas/{agenda}/", ("lijst.html", view)
        for thema in own:
            found = acties.get(thema, [])
            lines = [(*line(n)[:2], f"{line(n)[2]}: {meta[n]['summary']}") for n in found]
            about_thema = meta[f"{thema}/index.md"]
            view = {"titel": about_thema["title"], "inleiding": about_thema["summary"], "regels": lines}
            yield f"/agendas/{thema}/", ("lijst.html", view)
            crumbs = [("/", "Meetregio"), ("/agendas/", "Agenda's"), about(agenda)[:2], about(thema)[:2]]
            near = [line(n) for n in found[:6]]
            for name in found:
                a = meta[name]
                view = {
                    "titel": a["title"],
                    "a": a,
                    "partijen": {p: names[p] for p in (*a["trekkers"], *a["partners"], *a["gemeenten"])},
                    "kruimels": crumbs,
                    "verwant": [(url, a_title) for url, a_title, _ in near if url != at(name)][:5],
                    "tekst": bodies[name],
                }
                yield at(name), ("actie.html", view)
                for kind, by_slug in parties.items():
                    for slug in a[kind]:
                        by_slug.setdefault(slug, []).append(line(name))
    for kind, by_slug in parties.items():
        index = [(f"/{kind}/{s}/", names[s], f" ({len(by_slug[s])})") for s in sorted(by_slug)]
        yield f"/{kind}/", ("lijst.html", {"titel": kind.capitalize(), "inleiding": "", "regels": index})
        for slug, lines in by_slug.items():
            yield f"/{kind}/{slug}/", ("lijst.html", {"titel": names[slug], "inleiding": "", "regels": lines})


def render(changed: list, pages: dict) -> None:
    import jinja2
    from markupsafe import Markup

    environment = jinja2.Environment(loader=jinja2.FileSystemLoader("templates"), autoescape=True, trim_blocks=True)
    menu = "".join(
        f'<li><a href="{url}">{titel}</a></li>\n'
        for url, titel, *_ in (("/gemeenten/", "Gemeenten"), ("/trekkers/", "Trekkers"), *pages["/"][1]["regels"])
    )
    menu = Markup(f'<nav aria-label="Hoofdmenu"><ul>\n{menu}</ul></nav>')

    def fill(items: list) -> dict:
        for url, (template, view) in items:
            if "tekst" in view:
                view = {**view, "tekst": Markup(view["tekst"])}
            html = environment.get_template(template).render(view, url=url, menu=menu)
            folder = OUTPUT / url.lstrip("/")
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "index.html").write_text(html, encoding="utf-8")
        return {}

    in_processes(fill, changed)
    lines = "".join(f"<url><loc>https://meet.example.nl{url}</loc></url>\n" for url in sorted(pages))
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    (OUTPUT / "sitemap.xml").write_text(f'<urlset xmlns="{space}">\n{lines}</urlset>\n', encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
