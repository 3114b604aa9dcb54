"""What does the guide of a generated package show? Calls of its own, so that every block runs.

The guide takes what the Sdk has: a part about pages only where there are lists in pages.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.code import Code
from generator.diagnostics import Diagnostics
from generator.sdk.example import Examples
from generator.sdk.model import Sdk
from generator.targets.about import about
from generator.targets.base import Module, Values
from generator.targets.guide import (
    NOTHING_EXPANDS,
    ExpandingView,
    Opened,
    Shown,
    every_call,
    expandable,
    listing,
    naming,
    reading,
    retries,
    writings,
)
from generator.targets.names import Names, fields_scope
from generator.targets.program import environment
from generator.targets.prose import markdown
from generator.targets.python.conventions import PYTHON
from generator.targets.python.layout import bracketed
from generator.targets.python.literal import literal
from generator.targets.python.module_views import ReadmeView
from generator.targets.python.quote import comment, string
from generator.targets.python.sheet import argument_names, variable_of
from generator.targets.python.snippet import arguments_of
from generator.targets.python.spell_errors import errors_told_apart
from generator.targets.python.spell_settings import described_settings
from generator.targets.written import written


class _Guide:
    """Writes the calls of one guide."""

    def __init__(self, sdk: Sdk, names: Names) -> None:
        self._sdk = sdk
        self._names = names
        self._examples = Examples(sdk)

    def writing(self) -> Shown | None:
        """One that needs named arguments, where there is one."""
        found = writings(self._sdk)
        return min(
            found, key=lambda one: not any(_named(self.smallest(one))), default=None
        )

    def expanding(self, chosen: Opened | None) -> ExpandingView:
        if chosen is None:
            return NOTHING_EXPANDS
        found, model = chosen.call, self._sdk.models[chosen.expansion.model]
        argument = chosen.expansion.argument
        name = self._names.argument(found.method, argument.location, argument.wire)
        asked = Code(f"{name}=[{string(chosen.path)}]")
        head = f"{self.variable(found)} = {self.target(found)}("
        arguments = [*self._arguments(found, 0), asked]
        field = fields_scope(model, self._names.scopes, PYTHON, Diagnostics())[
            chosen.key
        ]
        whole = self._names.classes[model.id]
        return ExpandingView(
            call=bracketed(head, arguments, ")", 0, one_line=False),
            field=Code(f"{self.variable(found)}.{field}"),
            type=Code(f"models.Expanded{whole}[Literal[{string(chosen.path)}]]"),
        )

    def smallest(self, found: Shown) -> Values:
        return self._examples.smallest(found.method)

    def variable(self, found: Shown | None) -> Code:
        return variable_of(found.service, found.method) if found else Code("")

    def call(self, found: Shown | None, start: str, indent: int = 0) -> Code:
        """`start` and the smallest call, laid out for a line so far in."""
        if found is None:
            return Code("")
        head = f"{start}{self.target(found)}("
        return bracketed(
            head, self._arguments(found, indent), ")", indent, one_line=False
        )

    def passed(self, found: Shown | None, start: str, end: str, indent: int) -> Code:
        """The smallest call, given away: the method as a value, then its arguments."""
        if found is None:
            return Code("")
        arguments = [self.target(found), *self._arguments(found, indent)]
        return bracketed(start, arguments, end, indent, one_line=False)

    def params(self, found: Shown | None) -> Code:
        return self._names.classes[found.method.params] if found else Code("")

    def params_module(self, found: Shown | None) -> Code:
        home = f"params:{found.service.id}" if found else ""
        return self._names.modules[home] if home else Code("")

    def entries(self, found: Shown | None) -> tuple[Code, ...]:
        """The named arguments of the smallest call, as those of a dictionary."""
        if found is None:
            return ()
        scope = self._names.arguments[found.method.id]
        return tuple(
            Code(
                f"{key}: {literal(written(self._sdk, argument.type, value), indent=4, used=len(key) + 7)}"
            )
            for argument, value in self.smallest(found)
            if argument.location != "path"
            and (key := string(scope[f"{argument.location}:{argument.wire}"]))
        )

    def spread(self, found: Shown | None) -> Code:
        """The call with a dictionary; what is in the path goes before it."""
        if found is None:
            return Code("")
        values = tuple(v for v in self.smallest(found) if v[0].location == "path")
        names = argument_names(self._names, found.method)
        arguments = arguments_of(self._sdk, names, found.method, values, indent=4)
        head = f"{self.variable(found)} = {self.target(found)}("
        return bracketed(
            head, [*arguments, Code("**arguments")], ")", 0, one_line=False
        )

    def named(self) -> tuple[Code, ...]:
        return tuple(
            Code(f"{self.target(one.shown)}(…, {one.said}={string(one.media_type)})")
            for one in naming(self._sdk)
        )

    def target(self, found: Shown) -> Code:
        return Code(f"client.{self._names.call(found.method, found.service)}")

    def _arguments(self, found: Shown, indent: int) -> list[Code]:
        values = self.smallest(found)
        names = argument_names(self._names, found.method)
        return arguments_of(self._sdk, names, found.method, values, indent=indent + 4)

    def secret(self, found: Shown | None) -> Code:
        variables = environment(self._sdk, found.method) if found else ""
        said = f"reads {variables} from the environment"
        return comment(said) if variables else Code("")


def _named(values: Values) -> Iterator[bool]:
    return (argument.location != "path" for argument, _ in values)


def readme_module(sdk: Sdk, names: Names) -> Module:
    guide = _Guide(sdk, names)
    read, writing, listed = reading(sdk), guide.writing(), listing(sdk)
    first = writing or read or next(every_call(sdk), None)
    record, opened = guide.variable(read), expandable(sdk)
    view = ReadmeView(
        title=markdown(sdk.title),
        about=markdown(_about(sdk)),
        facts=tuple(about(sdk.about)),
        client=names.client,
        package=names.package,
        secret=guide.secret(first),
        call=guide.call(first, f"{guide.variable(first)} = " if first else ""),
        flat=names.flats(sdk).get(first.method.id, Code("")) if first else Code(""),
        flat_call=names.call(first.method, first.service) if first else Code(""),
        settings=tuple(described_settings(sdk, names)),
        params=guide.params(writing),
        params_module=guide.params_module(writing),
        entries=guide.entries(writing),
        spread=guide.spread(writing),
        record=record,
        reading=guide.call(read, f"{record} = "),
        reading_inside=guide.call(read, f"{record} = ", indent=4),
        awaited=guide.call(read, f"{record} = await ", indent=8),
        expanding=guide.expanding(opened),
        answered=guide.passed(read, "answer = client.with_response(", ")", 0),
        streamed=guide.passed(read, "with client.stream(", ") as response:", indent=0),
        named=guide.named(),
        listing=guide.call(listed, "for item in "),
        page=guide.call(listed, "page = "),
        listing_async=guide.call(listed, "async for item in ", indent=8),
        log=Code(f"{names.package.upper()}_LOG"),
        retries=retries(sdk),
        has_errors=sdk.errors is not None,
        told_apart=errors_told_apart(sdk, names),
        has_webhooks=bool(sdk.webhooks and sdk.webhooks.scheme),
        has_unsigned_webhooks=bool(sdk.webhooks and not sdk.webhooks.scheme),
    )
    return Module("README.md", "README.md.jinja", view)


def _about(sdk: Sdk) -> str:
    return f"A typed client of the {sdk.title}, version {sdk.version} of its document."
