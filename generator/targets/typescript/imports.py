"""What must a module import? Derived from the names that it uses, so that none is stale."""

from __future__ import annotations

from generator.code import Code
from generator.targets.typescript.layout import Doc, braces, concat, layout


class Imports:
    """Collects the imports of one module. `own` are the names that it declares itself."""

    def __init__(self, own: frozenset[str] = frozenset()) -> None:
        self._own = own
        self._types: dict[str, dict[str, Code]] = {}
        self._values: dict[str, set[Code]] = {}
        self._local: dict[tuple[str, str], Code] = {}

    def type(self, name: Code, module: str) -> Code:
        """The local name of a type: its own, or with a number where that is taken."""
        if (module, name) in self._local:
            return self._local[module, name]
        taken = {
            *self._own,
            *self._local.values(),
            *(v for m in self._values.values() for v in m),
        }
        local, number = name, 2
        while local in taken:
            local, number = Code(f"{name}{number}"), number + 1
        self._local[module, name] = local
        self._types.setdefault(module, {})[name] = local
        return local

    def upload(self) -> Code:
        """The type of a file that is sent."""
        return self.type(Code("Upload"), "../runtime/index.js")

    def value(self, name: str, module: str) -> Code:
        """A name that exists at run time; these are ours and never clash."""
        self._values.setdefault(module, set()).add(Code(name))
        return Code(name)

    def statements(self) -> tuple[Code, ...]:
        """One statement a module, ordered by module; a module with values carries its types too."""
        made = []
        for module in sorted({*self._types, *self._values}):
            types = self._types.get(module, {})
            values = sorted(self._values.get(module, ()))
            made.append(_statement(module, types, values))
        return tuple(made)


def _statement(module: str, types: dict[str, Code], values: list[Code]) -> Code:
    names: list[tuple[str, Code]] = []
    for name, local in types.items():
        text = name if name == local else f"{name} as {local}"
        names.append((name, Code(f"type {text}" if values else text)))
    names += [(value, value) for value in values]
    docs: list[Doc] = [text for _, text in sorted(names)]
    opening = Code("import {" if values else "import type {")
    if len(docs) == 1:
        return Code(f'{opening} {docs[0]} }} from "{module}";')
    return layout(concat(braces(opening, docs, Code("}")), Code(f' from "{module}";')))
