"""What does the guide of a generated package show? Calls of its own, so that every block runs.

The guide takes what the Sdk has: a part about lists only where there are lists in pages.
"""

from __future__ import annotations

from generator.code import Code
from generator.diagnostics import Diagnostics
from generator.sdk.example import Examples
from generator.sdk.model import Sdk
from generator.targets.base import Module
from generator.targets.guide import Shown, every_call, listing, reading, writings
from generator.targets.names import Names
from generator.targets.program import environment
from generator.targets.prose import markdown
from generator.targets.typescript.conventions import client_variable, function_name
from generator.targets.typescript.quote import comment, string
from generator.targets.typescript.snippet import statement, variable_of
from generator.targets.typescript.spell_errors import error_names
from generator.targets.typescript.spell_services import ServicesSpeller
from generator.targets.typescript.views import ReadmeView


class _Guide:
    """Writes the calls of one guide."""

    def __init__(self, sdk: Sdk, names: Names) -> None:
        self._sdk = sdk
        self._names = names
        self._examples = Examples(sdk)
        self.client = client_variable(sdk)

    def call(self, found: Shown | None, start: str, *, awaits: bool) -> Code:
        if found is None:
            return Code("")
        head = f"{self.client}.{self._names.call(found.method, found.service)}("
        return self._statement(found, start, f"{'await ' if awaits else ''}{head}")

    def function_call(self, found: Shown | None, start: str) -> Code:
        if found is None:
            return Code("")
        head = f"await {self.function(found)}("
        return self._statement(found, start, head, (Code("client"),))

    def function(self, found: Shown) -> Code:
        return function_name(self._names.member(found.method, found.service))

    def _statement(
        self, found: Shown, start: str, head: str, first: tuple[Code, ...] = ()
    ) -> Code:
        values = self._examples.smallest(found.method)
        return statement(Code(start), Code(head), found.method, values, first)

    def variable(self, found: Shown | None) -> str:
        return variable_of(found.service, found.method, self.client) if found else ""

    def secret(self, found: Shown | None) -> Code:
        variables = environment(self._sdk, found.method) if found else ""
        said = f"Reads {variables} from the environment."
        return comment(said) if variables else Code("")


def readme_module(sdk: Sdk, names: Names, services: ServicesSpeller) -> Module:
    guide = _Guide(sdk, names)
    read = reading(sdk)
    first = next(writings(sdk), None) or read or next(every_call(sdk), None)
    start = f"const {guide.variable(first)} ="
    imported = Code("")
    if first:
        path = services.path(first.service).rpartition("/")[2].removesuffix(".ts")
        module = string(f"{names.package}/{path}")
        imported = Code(f"import {{ {guide.function(first)} }} from {module};")
    view = ReadmeView(
        title=markdown(sdk.title),
        about=markdown(
            f"A typed client of the {sdk.title}, version {sdk.version} of its document."
        ),
        package=names.package,
        client=names.client,
        variable=guide.client,
        secret=guide.secret(first),
        call=guide.call(first, start, awaits=True),
        function_import=imported,
        function_call=guide.function_call(first, start),
        reading=guide.call(read, "const made =", awaits=False),
        listing=guide.call(listing(sdk), "const list =", awaits=False),
        documented=_documented(sdk),
        is_idempotent=sdk.idempotency is not None,
        has_webhooks=sdk.webhooks is not None,
    )
    return Module("README.md", "README.md.jinja", view)


def _documented(sdk: Sdk) -> Code:
    """One of the errors that the API documents."""
    found = error_names(sdk.errors, Diagnostics()) if sdk.errors else {}
    return next(iter(found.values()), Code(""))
