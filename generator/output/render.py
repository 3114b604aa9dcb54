"""How does a view become text?

In: a Module (a template and its view). Out: text, unformatted. The only user of jinja2.
A template prints Code and nothing else: anything that is not Code stops the build.
"""

from __future__ import annotations

from dataclasses import fields
from functools import lru_cache
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    Undefined,
    pass_context,
)
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.code import Code
from generator.output import templates
from generator.output.custom import OURS, CustomTemplate
from generator.output.model import BrokenOutput
from generator.targets.base import Module


class _Folder(BaseLoader):
    """Templates of one target. They never change while we run, so nothing is looked at twice."""

    def __init__(self, target: str, custom: tuple[CustomTemplate, ...]) -> None:
        self.target = target
        self.custom = {one.name: one for one in custom}

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, None]:
        if found := self.custom.get(template):
            return found.text, found.path, None
        template = template.removeprefix(OURS)
        try:
            source = templates.read(self.target, template).decode()
        except OSError as error:
            raise TemplateNotFound(template) from error
        return source, f"templates/{self.target}/{template}", None


@pass_context
def _only_code(context: Context, value: Any) -> Any:
    """What Jinja calls on every printed value."""
    if isinstance(value, Code):
        return value
    if isinstance(value, Undefined):
        return str(value)  # a strict Undefined raises with its name
    raise BrokenOutput(
        f"the template {context.name} prints a {type(value).__name__}, which is not Code"
    )


def indent(text: str, width: int = 4) -> str:
    """Every line that is not empty moves right, the first one too. Code stays Code."""
    blank = " " * width
    lines = (blank + line if line.strip() else line for line in text.split("\n"))
    moved = "\n".join(lines)
    return Code(moved) if isinstance(text, Code) else moved


@lru_cache
def environment(target: str, custom: tuple[CustomTemplate, ...] = ()) -> Environment:
    """The language that templates are written in: hardly any. Those of the user's, which may come from
    anybody, were checked before; should something have passed, it meets a sandbox."""
    kind = ImmutableSandboxedEnvironment if custom else Environment
    made = kind(
        loader=_Folder(target, custom),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        auto_reload=False,
        cache_size=-1,
        finalize=_only_code,
    )
    made.globals = {}
    made.tests = {}
    made.filters = {"indent": indent}
    return made


def render(module: Module, target: str, custom: tuple[CustomTemplate, ...] = ()) -> str:
    """The module's text. BrokenOutput names the template where it and the view do not fit.

    What a page shows of another target is as our own templates have it: a script on the page writes the
    same while its reader types, and knows no others.
    """
    view = module.view
    if module.programs:
        texts = [render(program.module, program.target) for program in module.programs]
        view = view.showing(texts)
    seen = {field.name: getattr(view, field.name) for field in fields(view)}
    try:
        return environment(target, custom).get_template(module.template).render(seen)
    except TemplateError as error:
        place = f"templates/{target}/{module.template}"
        raise BrokenOutput(f"{place} for {module.path}: {error}") from error
