"""The texts in templates: which there are, and templates in which others take their place.

A template is changed between parsing and compiling, so a text that is replaced costs nothing when a page is made, and
without replacements nothing is changed at all. Its nodes are read as the HTML that they will become. What stands between
two tags of a block is one text: each expression, and each choice within a sentence, is a `{word}` of it, and a link or
words that stand out are between `[` and `]`. So are the attributes that are read to somebody.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from jinja2 import nodes

from regioagenda.domain.schermtekst import DEEL
from regioagenda.output.sjabloonzin import Deel, Stuk, kern, paren_van, sleutel, wit, zonder_ander

# Elements within a sentence.
_BINNEN = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "cite",
        "code",
        "dfn",
        "em",
        "i",
        "kbd",
        "mark",
        "q",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
    ]
)
_LEEG = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_ATTRIBUTEN = frozenset(
    ("alt", "aria-description", "aria-label", "aria-roledescription", "label", "placeholder", "title")
)
# Statements other than a choice that hold others.
_MET_LICHAAM = (
    nodes.AssignBlock | nodes.Block | nodes.CallBlock | nodes.FilterBlock | nodes.Macro | nodes.Scope | nodes.With
)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)|<!")
_IN_TAG = re.compile(r"""(?<![\w:-])([\w:-]++)\s*+=\s*+(["'])|>""")


class _Html:
    """Where in the HTML we are: in a tag, in an attribute of it that is shown, in a script or style."""

    def __init__(self, tag: str = "", *, sluit: bool = False, aanhaling: str = "") -> None:
        self.tag, self.sluit, self.aanhaling = tag, sluit, aanhaling
        self.inhoud: list[Stuk] = []
        self.getoond: list[Deel] | None = None
        self.rauw = ""


def teksten_in(ast: nodes.Template) -> tuple[tuple[str, int], ...]:
    """Give the texts in a template that was parsed, each with the number of its line, in order. The template is of no use
    after this."""
    lezer = _Lezer({})
    ast.body = lezer.lichaam(ast.body, _Html())[0]
    return tuple(lezer.gevonden)


def met_teksten(ast: nodes.Template, woorden: Mapping[str, str]) -> nodes.Template:
    """Put other texts in a template that was parsed, in the place of those that it has. The words must have the marks of
    what they replace (`domain.schermtekst.bezwaren`)."""
    ast.body = _Lezer(woorden).lichaam(ast.body, _Html())[0]
    if ast.environment is not None:
        ast.set_environment(ast.environment)
    return ast


class _Lezer:
    """Reads the nodes of one template."""

    def __init__(self, woorden: Mapping[str, str]) -> None:
        self._woorden = woorden
        self.gevonden: list[tuple[str, int]] = []

    def lichaam(self, body: Iterable[nodes.Node], waar: _Html) -> tuple[list[nodes.Node], bool]:
        """Give the statements in a body anew, and whether all of it can stand within a sentence."""
        uit: list[Stuk] = []
        zin: list[Deel] = []
        heel = True
        for stuk in _stukken(body):
            if isinstance(stuk, nodes.TemplateData):
                heel = self._tekst(stuk, waar, zin, uit) and heel
            elif waar.rauw:
                uit.append(stuk)
            elif waar.getoond is not None:
                waar.getoond.append(self._deel(stuk, waar)[0])
            elif waar.tag:
                waar.inhoud.append(self._stelling(stuk, waar)[0] if isinstance(stuk, nodes.Stmt) else stuk)
            else:
                deel, binnen = self._deel(stuk, waar)
                if binnen:
                    zin.append(deel)
                else:
                    self._af(zin, uit)
                    heel = False
                    uit += deel.stukken
        heel = self._af(zin, uit) and heel
        return list(_als_stellingen(uit)), heel

    def _tekst(self, data: nodes.TemplateData, waar: _Html, zin: list[Deel], uit: list[Stuk]) -> bool:
        """Read a piece of HTML; tells whether all of it can stand within a sentence."""
        tekst, at, heel = data.data, 0, True

        def stuk(van: int, tot: int) -> nodes.TemplateData:
            regel = data.lineno + tekst.count("\n", 0, van)
            return nodes.TemplateData(tekst[van:tot], lineno=regel)

        while at < len(tekst):
            if waar.rauw:
                eind = tekst.find(f"</{waar.rauw}", at)
                tot = len(tekst) if eind < 0 else eind
                uit.append(stuk(at, tot))
                waar.rauw = waar.rauw if eind < 0 else ""
                at = tot
            elif waar.aanhaling:
                eind = tekst.find(waar.aanhaling, at)
                tot = len(tekst) if eind < 0 else eind
                if waar.getoond is not None:
                    waar.getoond.append(Deel("tekst", [stuk(at, tot)], tekst[at:tot]))
                else:
                    waar.inhoud.append(stuk(at, tot))
                if eind >= 0:
                    if waar.getoond is not None:
                        self._zin(waar.getoond, waar.inhoud, attribuut=True)
                    waar.aanhaling, waar.getoond = "", None
                    waar.inhoud.append(stuk(tot, tot + 1))
                    tot += 1
                at = tot
            elif waar.tag:
                teken = _IN_TAG.search(tekst, at)
                tot = teken.end() if teken else len(tekst)
                waar.inhoud.append(stuk(at, tot))
                at = tot
                if teken is None:
                    continue
                if teken.group(2):
                    waar.aanhaling = teken.group(2)
                    waar.getoond = [] if teken.group(1).lower() in _ATTRIBUTEN else None
                    continue
                heel = self._na_tag(waar, zin, uit) and heel
            else:
                teken = _TAG.search(tekst, at)
                tot = teken.start() if teken else len(tekst)
                for regel in re.finditer(r"[^\n]+|\n", tekst[at:tot]):
                    deel = stuk(at + regel.start(), at + regel.end())
                    if regel.group() == "\n":
                        self._af(zin, uit)
                        heel = False
                        uit.append(deel)
                    else:
                        zin.append(Deel("tekst", [deel], regel.group()))
                at = tot
                if teken is not None:
                    waar.tag, waar.sluit = (teken.group(2) or "!").lower(), bool(teken.group(1))
                    waar.inhoud = [stuk(at, teken.end())]
                    at = teken.end()
        return heel

    def _na_tag(self, waar: _Html, zin: list[Deel], uit: list[Stuk]) -> bool:
        tag, stukken, sluit = waar.tag, waar.inhoud, waar.sluit
        waar.tag, waar.inhoud = "", []
        if tag in _BINNEN:
            zin.append(Deel("sluit" if sluit else "open", stukken, naam=tag))
            return True
        self._af(zin, uit)
        uit += stukken
        if tag in ("script", "style") and not sluit:
            waar.rauw = tag
        return False

    def _deel(self, stuk: Stuk, waar: _Html) -> tuple[Deel, bool]:
        """Give an expression or a statement as a part, and whether it can stand within a sentence."""
        if isinstance(stuk, nodes.Expr):
            return Deel("vul", [self._waarde(stuk)], naam=_naam(stuk)), True
        anders, binnen = self._stelling(stuk, waar)
        asked = stuk.test if isinstance(stuk, nodes.If) else stuk.iter if isinstance(stuk, nodes.For) else None
        return Deel("keuze", [anders], naam=_naam(asked) if asked is not None else ""), binnen and asked is not None

    def _stelling(self, stelling: nodes.Stmt, waar: _Html) -> tuple[nodes.Stmt, bool]:
        """Read what a statement holds, where it stands."""
        buiten = not waar.tag
        if isinstance(stelling, nodes.If):
            stelling.body, een = self._tak(stelling.body, waar)
            heel = een
            for anders in stelling.elif_:
                heel = self._stelling(anders, waar)[1] and heel
            stelling.else_, twee = self._tak(stelling.else_, waar)
            return stelling, heel and twee
        if isinstance(stelling, nodes.For):
            if isinstance(stelling.iter, nodes.Expr):
                stelling.iter = self._doorgegeven(stelling.iter)
            stelling.body, een = self._tak(stelling.body, waar)
            stelling.else_, twee = self._tak(stelling.else_, waar)
            return stelling, een and twee
        if isinstance(stelling, nodes.Macro):
            stelling.defaults = [self._doorgegeven(d) for d in stelling.defaults]
        if isinstance(stelling, nodes.CallBlock):
            self._gegevens(stelling.call)
        if isinstance(stelling, nodes.Assign) and isinstance(stelling.node, nodes.Expr):
            stelling.node = self._doorgegeven(stelling.node)
        if isinstance(stelling, _MET_LICHAAM):
            stelling.body = self._tak(stelling.body, _Html() if buiten else waar)[0]
        return stelling, False

    def _tak(self, body: list[nodes.Node], waar: _Html) -> tuple[list[nodes.Node], bool]:
        """Read one way through a choice. Within a tag it ends where it began."""
        if not waar.tag:
            return self.lichaam(body, _Html())
        hier = _Html(tag=waar.tag, sluit=waar.sluit, aanhaling=waar.aanhaling)
        hier.getoond = [] if waar.getoond is not None else None
        uit, _ = self.lichaam(body, hier)
        rest: list[Stuk] = list(hier.inhoud)
        if hier.getoond is not None:
            self._zin(hier.getoond, rest, attribuut=True)
        return [*uit, *_als_stellingen(rest)], True

    def _af(self, zin: list[Deel], uit: list[Stuk]) -> bool:
        """End what may be a sentence; tells whether its tags fit each other. A tag without its other half ends one too."""
        los = zonder_ander(zin)
        deel: list[Deel] = []
        for nummer, stuk in enumerate(zin):
            if nummer in los:
                self._zin(deel, uit)
                uit += stuk.stukken
                deel = []
            else:
                deel.append(stuk)
        self._zin(deel, uit)
        zin.clear()
        return not los

    def _zin(self, delen: list[Deel], uit: list[Stuk], *, attribuut: bool = False) -> None:
        """Write parts, with other words when there are any for them."""
        voor, midden, na = kern(delen)
        uit += [s for d in voor for s in d.stukken]
        vast = "".join(d.tekst for d in midden if d.soort == "tekst")
        if _heeft_woorden(vast):
            tekst, genoemd = sleutel(midden)
            self.gevonden.append((tekst, next(d.stukken[0].lineno for d in midden if not d.leeg)))
            if tekst in self._woorden:
                links, rechts = wit(midden)
                uit += _tekstdeel(links, attribuut)
                uit += self._anders(self._woorden[tekst], midden, genoemd, attribuut)
                uit += _tekstdeel(rechts, attribuut)
                midden = []
        uit += [s for d in midden for s in d.stukken]
        uit += [s for d in na for s in d.stukken]

    def _anders(self, woorden: str, midden: list[Deel], genoemd: Mapping[str, Deel], attribuut: bool) -> Iterator[Stuk]:
        paren = paren_van(midden)
        openers = iter([n for n, d in enumerate(midden) if d.soort == "open"])
        dicht: list[int] = []
        for woord in DEEL.findall(woorden):
            if woord == "[":
                begin = next(openers)
                dicht.append(paren[begin])
                yield from midden[begin].stukken
            elif woord == "]":
                yield from midden[dicht.pop()].stukken
            elif woord[1:-1] in genoemd and woord[0] == "{":
                yield from genoemd[woord[1:-1]].stukken
            else:
                yield from _tekstdeel(woord, attribuut)

    def _waarde(self, node: nodes.Expr) -> nodes.Expr:
        """Read an expression that is shown: words in it are texts."""
        if isinstance(node, nodes.Const) and isinstance(node.value, str):
            return self._woord(node)
        if isinstance(node, nodes.CondExpr):
            node.expr1 = self._waarde(node.expr1)
            node.expr2 = self._waarde(node.expr2) if node.expr2 is not None else None
        elif isinstance(node, nodes.Or | nodes.And):
            node.left, node.right = self._waarde(node.left), self._waarde(node.right)
        elif isinstance(node, nodes.Concat):
            return self._samen(node)
        elif isinstance(node, nodes.Filter) and node.node is not None:
            node.node = self._waarde(node.node)
        elif isinstance(node, nodes.Call):
            self._gegevens(node)
        return node

    def _gegevens(self, call: nodes.Call) -> None:
        call.args = [self._doorgegeven(a) for a in call.args]
        for named in call.kwargs:
            named.value = self._doorgegeven(named.value)

    def _doorgegeven(self, node: nodes.Expr) -> nodes.Expr:
        """Read what is handed to a macro: only what looks like words is shown by it, and no name or id."""
        if isinstance(node, nodes.List | nodes.Tuple):
            node.items = [self._doorgegeven(item) for item in node.items]
            return node
        vast = [c.value for c in node.find_all(nodes.Const) if isinstance(c.value, str)]
        if isinstance(node, nodes.Const):
            vast = [node.value] if isinstance(node.value, str) else []
        if any(" " in v.strip() or v[:1].isupper() for v in vast) or (isinstance(node, nodes.Concat) and " " in vast):
            return self._waarde(node)
        return node

    def _woord(self, node: nodes.Const) -> nodes.Const:
        tekst = " ".join(node.value.split())
        if not _heeft_woorden(tekst):
            return node
        self.gevonden.append((tekst, node.lineno))
        anders = self._woorden.get(tekst)
        if anders is None:
            return node
        return nodes.Const(node.value.replace(node.value.strip(), anders), lineno=node.lineno)

    def _samen(self, node: nodes.Concat) -> nodes.Expr:
        delen = [
            Deel("tekst", [n], n.value)
            if isinstance(n, nodes.Const) and isinstance(n.value, str)
            else Deel("vul", [self._waarde(n)], naam=_naam(n))
            for n in node.nodes
        ]
        if not _heeft_woorden("".join(d.tekst for d in delen)):
            return node
        tekst, genoemd = sleutel(delen)
        self.gevonden.append((tekst, node.lineno))
        anders = self._woorden.get(tekst)
        if anders is None:
            return node
        node.nodes = [
            cast(nodes.Expr, genoemd[w[1:-1]].stukken[0])
            if w[0] == "{" and w[1:-1] in genoemd
            else nodes.Const(w, lineno=node.lineno)
            for w in DEEL.findall(anders)
        ]
        return node


def _stukken(body: Iterable[nodes.Node]) -> Iterator[Stuk]:
    for node in body:
        if isinstance(node, nodes.Output):
            yield from node.nodes
        elif isinstance(node, nodes.Stmt):
            yield node


def _als_stellingen(stukken: Iterable[Stuk]) -> Iterator[nodes.Node]:
    """Give expressions as output again, and statements as they are."""
    rij: list[nodes.Expr] = []
    for stuk in stukken:
        if isinstance(stuk, nodes.Expr):
            rij.append(stuk)
            continue
        if rij:
            yield nodes.Output(rij, lineno=rij[0].lineno)
            rij = []
        yield stuk
    if rij:
        yield nodes.Output(rij, lineno=rij[0].lineno)


def _tekstdeel(tekst: str, attribuut: bool) -> Iterator[Stuk]:
    if tekst:
        yield nodes.TemplateData(html.escape(tekst, quote=attribuut), lineno=1)


def _heeft_woorden(tekst: str) -> bool:
    return any(c.isalpha() for c in html.unescape(tekst))


def _naam(node: nodes.Node) -> str:
    """Give the word by which an expression is known in a text: what it is called last."""
    if isinstance(node, nodes.Getattr):
        return node.attr.lower()
    if isinstance(node, nodes.Name):
        return node.name.lower()
    if isinstance(node, nodes.Call):
        return _naam(node.args[0] if len(node.args) == 1 else node.node)
    if isinstance(node, nodes.CondExpr):
        return _naam(node.test)
    if isinstance(node, nodes.Getitem):
        eigen = node.arg.value if isinstance(node.arg, nodes.Const) else None
        return eigen.lower() if isinstance(eigen, str) and eigen.isidentifier() else _naam(node.node)
    inside = next(iter(node.iter_child_nodes()), None)
    return _naam(inside) if inside is not None else ""
