"""How are calls and functions written that had another name in earlier versions?

Calls: an interface for each service that had some, which its class has too, and a table by which the
client makes them work. Functions are exported under the old name too, from the module that had them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.code import Code
from generator.names import pascal, split
from generator.sdk.model import Sdk, Service
from generator.targets.aliases import CallAlias, Holder, call_aliases
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.typescript.conventions import TYPESCRIPT, function_name
from generator.targets.typescript.former_views import (
    FormerFunctionsView,
    FormerHolderView,
    FormerMemberView,
    FormerView,
)
from generator.targets.typescript.imports import Imports
from generator.targets.typescript.layout import Doc, block, concat, layout
from generator.targets.typescript.quote import jsdoc, string
from generator.targets.typescript.spell_operation import object_doc

_INDENT = 2
MODULE = "former.js"


@dataclass(frozen=True, slots=True)
class FormerCalls:
    """`names` are the interfaces, by what holds the calls."""

    sdk: Sdk
    settled: Names
    root: Holder | None
    names: dict[tuple[Code, ...], Code] = field(default_factory=dict)

    def interface(self, service: Service) -> Code:
        """Empty where the service has no old names."""
        for holder in self._holders():
            if holder.service is not None and holder.service.id == service.id:
                return self.names[holder.path]
        return Code("")

    def functions(self, service: Service) -> tuple[Code, ...]:
        """Exports of the module of a service that is there still."""
        if self.root is None:
            return ()
        for holder in self.root.all():
            if holder.service is not None and holder.service.id == service.id:
                return tuple(self._exports(holder, service))
        return ()

    def surface(self) -> Iterator[Code]:
        for path, one in self._all_functions():
            now = f"{_path(self.settled, one.service)}.{_now(self.settled, one)}"
            old = function_name(one.name)
            yield Code(f"services/{path}.{old} = services/{now} (until {one.until})")

    def modules(self) -> Iterator[Module]:
        if self.root is None:
            return
        yield self._module()
        for holder in self.root.all():
            path = self._path(holder)
            if holder.service is None and holder.calls and path:
                view = FormerFunctionsView(tuple(self._exports(holder, None)))
                place = f"src/services/{path}.ts"
                yield Module(place, "former_functions.ts.jinja", view)

    def _holders(self) -> list[Holder]:
        """Those that have an interface."""
        every = self.root.all() if self.root else ()
        return [one for one in every if one.path in self.names]

    def _all_functions(self) -> Iterator[tuple[str, CallAlias]]:
        for holder in self.root.all() if self.root else ():
            path = self._path(holder)
            for one in holder.calls.values():
                if path and self._is_free(one, holder.service):
                    yield path, one

    def _path(self, holder: Holder) -> str:
        """The module that had the functions; empty where another one is called so now."""
        if holder.service is not None:
            return _path(self.settled, holder.service)
        words = tuple(word for part in holder.path for word in split(part))
        path = TYPESCRIPT.modules.legal(words)
        return "" if path in self.settled.service_modules.values() else path

    def _is_free(self, one: CallAlias, home: Service | None) -> bool:
        there = home.methods if home is not None else ()
        taken = {function_name(self.settled.member(m, home)) for m in there if home}
        return function_name(one.name) not in taken

    def _exports(self, holder: Holder, home: Service | None) -> Iterator[Code]:
        for _, one in sorted(holder.calls.items()):
            if not self._is_free(one, home):
                continue
            elsewhere = home is None or home.id != one.service.id
            path = f' from "./{_path(self.settled, one.service)}.js"'
            now = _now(self.settled, one)
            yield Code(
                f"export {{\n  {_deprecated(now, one)}\n  {now} as {function_name(one.name)},\n"
                f"}}{path if elsewhere else ''};"
            )

    def _module(self) -> Module:
        imports = Imports(frozenset({*self.names.values(), "formerly"}))
        imports.value("renamed", "./runtime/renamed.js")
        holders = self._holders()
        view = FormerView(
            holders=tuple(self._view(one, imports) for one in holders),
            statements=tuple(
                self._statement(one, imports)
                for one in holders
                if one.service is not None
            ),
            imports=imports.statements(),
        )
        return Module("src/former.ts", "former.ts.jinja", view)

    def _view(self, holder: Holder, imports: Imports) -> FormerHolderView:
        members = []
        for name, one in sorted(holder.calls.items()):
            owner = self._owner(one.service, imports)
            member = string(self.settled.member(one.method, one.service))
            line = Code(f"readonly {name}: {owner}[{member}];")
            members.append(FormerMemberView(_deprecated(one.now, one), line))
        for name, inner in sorted(holder.holders.items()):
            if inner.service is None:
                line = Code(f"readonly {name}: {self.names[inner.path]};")
                members.append(FormerMemberView(Code(""), line))
        return FormerHolderView(self.names[holder.path], tuple(members))

    def _owner(self, service: Service, imports: Imports) -> Code:
        """Services are there at run time too; the client is given then."""
        if not service.id:
            return imports.type(self.settled.client, "./client.js")
        path = f"./services/{_path(self.settled, service)}.js"
        return imports.value(self.settled.services[service.id], path)

    def _statement(self, holder: Holder, imports: Imports) -> Code:
        host = Code("client")
        assert holder.service is not None
        if holder.service.id:
            host = Code(f"{self._owner(holder.service, imports)}.prototype")
        table = concat(Code(f"renamed({host}, "), self._table(holder), Code(");"))
        return layout(table, indent=_INDENT)

    def _table(self, holder: Holder) -> Doc:
        rows = [self._row(name, one) for name, one in sorted(holder.calls.items())]
        rows += [
            concat(Code(f"{name}: "), self._table(inner))
            for name, inner in sorted(holder.holders.items())
            if inner.service is None
        ]
        return object_doc(rows)

    def _row(self, name: str, one: CallAlias) -> Doc:
        id_ = one.service.id
        source = Code(f"{self.settled.services[id_]}.prototype" if id_ else "client")
        member = string(self.settled.member(one.method, one.service))
        parts: list[Doc] = [source, member, string(one.now), string(str(one.until))]
        return concat(Code(f"{name}: "), block(Code("["), parts, Code("]")))


def former_calls(sdk: Sdk, names: Names) -> FormerCalls:
    found = FormerCalls(sdk, names, call_aliases(sdk, names, TYPESCRIPT))
    for holder in found.root.all() if found.root else ():
        inner = any(one.service is None for one in holder.holders.values())
        if holder.calls or inner:
            found.names[holder.path] = _interface(holder, set(found.names.values()))
    return found


def _interface(holder: Holder, taken: set[Code]) -> Code:
    words = tuple(word for part in holder.path for word in split(part)) or ("client",)
    name = f"Former{pascal(words)}"
    number = 2
    while Code(name) in taken:
        name, number = f"Former{pascal(words)}{number}", number + 1
    return Code(name)


def _path(names: Names, service: Service) -> str:
    return names.service_modules[service.id] if service.id else "client"


def _now(names: Names, one: CallAlias) -> Code:
    return function_name(names.member(one.method, one.service))


def _deprecated(now: str, one: CallAlias) -> Code:
    said = f"Use `{now}`; this name goes in version {one.until}."
    return jsdoc("", _INDENT, tags=(("deprecated", said),))
