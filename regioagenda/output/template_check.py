"""Templates against the views they get: every name in every branch, whatever the content of the region is.

A template is filled in once with a view that has everything, made from the types of its fields, and in such a way that
all branches are taken. So a name that does not exist is found without making a page, also where no page comes yet. What
depends on the value of one page, such as a part that is only there on some, shows when that page is made.
"""

from __future__ import annotations

import enum
import types
from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from jinja2 import BytecodeCache, TemplateError, Undefined, nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.memo import Memo
from regioagenda.output.html import MOVED, Sjablonen, Templates, strict_environment, template_diagnostic
from regioagenda.output.site_view import SiteView
from regioagenda.pages.bouwstenen.parts import Head, Link, Page
from regioagenda.pages.lijst import PAGES

Names = Mapping[str, str]


def check_templates(
    templates: Templates, used: Collection[str], site: SiteView, memo: Memo, compiled: BytecodeCache | None = None
) -> tuple[Diagnostic, ...]:
    """Tell what is wrong in the templates that are `used`, and in the one for old addresses; once per place. `compiled` keeps
    what is compiled for it."""
    views = [(row.template, row.view) for row in PAGES if row.template in used]

    def compute() -> tuple[Diagnostic, ...]:
        found: dict[tuple[str, int], Diagnostic] = {}
        for problem in _problems(templates, views, site.scripts, compiled):
            found.setdefault((problem.where.path, problem.where.line), problem)
        return tuple(found.values())

    shape = [part for template in templates for part in template]
    return memo.recall("sjablonen", [*shape, repr(sorted(map(repr, views))), repr(site.scripts)], compute)


def _problems(
    templates: Templates,
    views: Collection[tuple[str, Any]],
    scripts: Mapping[str, str],
    compiled: BytecodeCache | None,
) -> Iterator[Diagnostic]:
    environment = strict_environment(templates, _EveryBranch, compiled)
    site = replace(sample(SiteView), scripts=scripts)
    shown = [(MOVED, {"oud": _Text("x"), "nieuw": sample(Link)})]
    for template, view in dict.fromkeys(views):
        parts = {"page": sample(Page), "head": sample(Head), "view": sample(view), "delen": (Markup("x"),)}
        shown.append((template, parts))
    for template, parts in shown:
        try:
            environment.get_template(template).render(**parts, site=site)
        except TemplateError as error:
            yield template_diagnostic(error)
        except Exception:
            continue


class _Text(str):
    """A text of which only its being a text is known."""

    __slots__ = ()


class _Each(tuple[Any, ...]):
    """A list of any length: whatever is asked for, it is the one example."""

    __slots__ = ()

    def __getitem__(self, index: Any) -> Any:
        return self if isinstance(index, slice) else super().__getitem__(0 if isinstance(index, int) else index)


class _Anything:
    """A value of which nothing is known."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __call__(self, *arguments: object, **named: object) -> _Anything:
        return self

    def __getitem__(self, name: object) -> _Anything:
        return self

    def __iter__(self) -> Iterator[_Anything]:
        return iter((self,))

    def __len__(self) -> int:
        return 1

    def __str__(self) -> str:
        return ""


def sample(kind: Any, names: Mapping[Any, Any] = types.MappingProxyType({})) -> Any:
    """Give a value of a type that has everything: one of each list, nothing absent. `names` are its type variables."""
    kind = names.get(kind, kind) if isinstance(kind, TypeVar) else kind
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        given = [a for a in arguments if a is not type(None)]
        return sample(given[0], names) if len(given) == 1 else _Anything()
    if origin is tuple and arguments[1:] == (...,):
        return _Each((sample(arguments[0], names),))
    if origin is tuple:
        return tuple(sample(a, names) for a in arguments)
    if origin is Literal:
        return arguments[0]
    if isinstance(origin or kind, type) and is_dataclass(origin or kind):
        return _dataclass(origin or kind, tuple(names.get(a, a) for a in arguments))
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return next(iter(kind))
    return {str: _Text("x"), Markup: Markup("x"), int: 1, bool: True, date: date(2000, 1, 1)}.get(kind, _Anything())


@cache
def _dataclass(cls: Any, arguments: tuple[Any, ...]) -> Any:
    own = dict(zip(getattr(cls, "__parameters__", ()), arguments, strict=False))
    hints = get_type_hints(cls)
    return cls(**{field.name: sample(hints[field.name], own) for field in fields(cls)})


class _EveryBranch(Sjablonen):
    """Compiles templates so that every branch is taken."""

    def compile(self, source: Any, *arguments: Any, **named: Any) -> Any:
        if isinstance(source, str):
            name = arguments[0] if arguments else named.get("name")
            source = _TakeAll().visit(self.parse(source, name, None))
        return super().compile(source, *arguments, **named)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(argument, Undefined):
            bool(argument)
        # What is looked up by a name that only a page tells cannot be known.
        return _Anything() if isinstance(argument, _Text) else super().getitem(obj, argument)


class _TakeAll(NodeTransformer):
    """Puts the branches of a choice one after another; what is asked is still evaluated. What is handed on, to a macro or
    a test, must exist where it is written."""

    def visit_If(self, node: nodes.If) -> Any:
        self.generic_visit(node)
        if any(test.name in _ASKS for test in node.find_all(nodes.Test)):
            return node
        inside = [*node.body, *node.elif_, *node.else_]
        node.body, node.elif_, node.else_ = [], [], []
        return [node, *inside]

    def visit_For(self, node: nodes.For) -> Any:
        self.generic_visit(node)
        if node.test is not None:
            node.body = [nodes.If(node.test, [], [], [], lineno=node.lineno), *node.body]
            node.test = None
        otherwise, node.else_ = node.else_, []
        return [node, *otherwise]

    def visit_CondExpr(self, node: nodes.CondExpr) -> Any:
        self.generic_visit(node)
        others = [node.test, *([node.expr2] if node.expr2 is not None else [])]
        return _all_of(node, node.expr1, *others)

    def visit_And(self, node: nodes.And) -> Any:
        self.generic_visit(node)
        return _all_of(node, node.right, node.left)

    def visit_Or(self, node: nodes.Or) -> Any:
        self.generic_visit(node)
        return _all_of(node, node.left, node.right)

    def visit_Call(self, node: nodes.Call) -> Any:
        self.generic_visit(node)
        node.args = [_all_of(value, value, value) for value in node.args]
        for named in node.kwargs:
            named.value = _all_of(named.value, named.value, named.value)
        return node

    def visit_Tuple(self, node: nodes.Tuple) -> Any:
        self.generic_visit(node)
        if node.ctx == "load":
            node.items = [_all_of(value, value, value) for value in node.items]
        return node

    def visit_Test(self, node: nodes.Test) -> Any:
        self.generic_visit(node)
        if node.name not in _ASKS:
            node.node = _all_of(node.node, node.node, node.node)
        return node


# The tests that ask whether something exists.
_ASKS = ("defined", "undefined")


def _all_of(node: nodes.Expr, value: nodes.Expr, *others: nodes.Expr) -> nodes.Expr:
    """Give an expression that evaluates all of these and is the first."""
    at = {"lineno": node.lineno, "environment": node.environment}
    items = [value, *(nodes.Not(other, **at) for other in others)]
    return nodes.Getitem(nodes.Tuple(items, "load", **at), nodes.Const(0, **at), "load", **at)
