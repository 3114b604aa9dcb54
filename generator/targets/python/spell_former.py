"""How are calls and types written that had another name in earlier versions?

Calls: a class for each service that had some, which the service is a kind of, in a module of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.code import Code
from generator.names import pascal, split
from generator.sdk.model import Sdk, Service
from generator.targets.aliases import CallAlias, Holder, TypeAlias, call_aliases
from generator.targets.base import Module
from generator.targets.names import Names
from generator.targets.python.conventions import PYTHON
from generator.targets.python.layout import bracketed, imported
from generator.targets.python.module_views import FormerHolderView, FormerView
from generator.targets.python.quote import string

_INDENT = 4


@dataclass(frozen=True, slots=True)
class FormerCalls:
    """`bases` are the classes with old names, by the id of the service that they are of."""

    root: Holder | None = None
    names: dict[tuple[Code, ...], Code] = field(default_factory=dict)
    bases: dict[str, Code] = field(default_factory=dict)

    def base(self, service: Service) -> Code:
        return self.bases.get(service.id, Code(""))


def with_former(former: Code, base: Code, mark: str = "") -> Code:
    """The bases of a class, of which `former` may be empty. `mark` goes before that."""
    return Code(f"{mark}{former}, {base}") if former else base


def former_import(former: Code, up: str) -> tuple[Code, ...]:
    if not former:
        return ()
    return (imported(f"{up}_former", sorted([Code(f"Async{former}"), former]), 0),)


def former_calls(sdk: Sdk, names: Names) -> FormerCalls:
    root = call_aliases(sdk, names, PYTHON)
    found = FormerCalls(root)
    for holder in root.all() if root else ():
        if holder.calls or not _is_passed(holder):
            name = _class_name(holder, set(found.names.values()))
            found.names[holder.path] = name
            if holder.service is not None:
                found.bases[holder.service.id] = name
    return found


def _is_passed(holder: Holder) -> bool:
    """A service without old names of its own, through which others are reached."""
    virtual = any(one.service is None for one in holder.holders.values())
    return holder.service is not None and not virtual


def _class_name(holder: Holder, taken: set[Code]) -> Code:
    words = tuple(word for part in holder.path for word in split(part)) or ("client",)
    name = f"Former{pascal(words)}"
    number = 2
    while Code(name) in taken or Code(f"Async{name}") in taken:
        name, number = f"Former{pascal(words)}{number}", number + 1
    return Code(name)


def former_module(
    found: FormerCalls, names: Names, params: Sequence[Code]
) -> Iterator[Module]:
    """One, or none. `params` are modules that nothing else imports, and that checkers must know of."""
    if found.root is None:
        return
    holders = [one for one in found.root.all() if one.path in found.names]
    services = {
        alias.service.id: alias.service
        for holder in holders
        for alias in holder.calls.values()
    }
    bases = sorted({_base(one) for one in holders})
    view = FormerView(
        imports=(imported("._former_runtime", bases, 0),),
        typing_imports=(
            *(Code(f"from .params import {name} as {name}") for name in params),
            *sorted(_imported(names, one) for one in services.values()),
        ),
        holders=tuple(_view(one, found, names) for one in holders),
    )
    yield Module(f"{names.package}/_former.py", "former.py.jinja", view)


def _base(holder: Holder) -> Code:
    return Code("Holder" if holder.service is None else "Former")


def _owner(names: Names, service: Service) -> Code:
    return names.services[service.id] if service.id else names.client


def _imported(names: Names, service: Service) -> Code:
    module = "_client"
    if service.id:
        module = f"services.{names.service_modules[service.id]}"
    owner = _owner(names, service)
    return imported(f".{module}", sorted({owner, Code(f"Async{owner}")}), 4)


def _view(holder: Holder, found: FormerCalls, names: Names) -> FormerHolderView:
    calls = sorted(holder.calls.items())
    rows = [
        Code(f"{string(name)}: ({string(one.now)}, {string(str(one.until))})")
        for name, one in calls
    ]
    inner = {
        name: found.names[one.path]
        for name, one in sorted(holder.holders.items())
        if one.service is None
    }
    return FormerHolderView(
        name=found.names[holder.path],
        async_name=Code(f"Async{found.names[holder.path]}"),
        base=_base(holder),
        table=_table(rows),
        holders=_table([Code(f"{string(x)}: {name}") for x, name in inner.items()]),
        async_holders=_table(
            [Code(f"{string(x)}: Async{name}") for x, name in inner.items()]
        ),
        members=(
            *(_member(one, names, "") for _, one in calls),
            *(Code(f"{x}: {name}") for x, name in inner.items()),
        ),
        async_members=(
            *(_member(one, names, "Async") for _, one in calls),
            *(Code(f"{x}: Async{name}") for x, name in inner.items()),
        ),
    )


def _table(rows: list[Code]) -> Code:
    if not rows:
        return Code("")
    return bracketed("{", rows, "}", _INDENT, behind=0, one_line=False)


def _member(one: CallAlias, names: Names, mark: str) -> Code:
    owner = f"{mark}{_owner(names, one.service)}"
    member = names.member(one.method, one.service)
    return Code(f"{one.name} = named(the({owner}).{member})")


def type_rows(aliases: Sequence[TypeAlias]) -> tuple[Code, ...]:
    """Of a table, by old name: the new one, and the version in which the old one goes."""
    return tuple(
        Code(
            f"{string(one.name)}: ({string(_from(one, ''))}, {string(str(one.until))})"
        )
        for one in aliases
    )


def type_lines(aliases: Sequence[TypeAlias]) -> tuple[Code, ...]:
    """What a type checker sees."""
    modules = sorted(
        {one.now_module for one in aliases if one.module != one.now_module}
    )
    return (
        *(Code(f"from . import {name} as _{name}") for name in modules),
        *(Code(f"{one.name} = {_from(one, '_')}") for one in aliases),
    )


def _from(one: TypeAlias, mark: str) -> Code:
    """With the module, where that is another one."""
    elsewhere = one.module != one.now_module
    module = f"{mark}{one.now_module}." if elsewhere else ""
    return Code(f"{module}{one.now_name}")
