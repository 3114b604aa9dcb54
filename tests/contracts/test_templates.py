"""Templates print and decide nothing, and each fits its view."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, make_dataclass, replace
from functools import lru_cache

import pytest
from jinja2 import Environment

from generator.code import Code
from generator.diagnostics import Diagnostics
from generator.output import templates
from generator.output.render import render
from generator.targets.base import Module, Package, load, names
from tests.contracts.template_language import Walk, views_of, wrong_fields
from tests.release.given import released_before
from tests.sdk_fixtures import shop


@lru_cache
def packages(target: str) -> tuple[Package, ...]:
    """Of the shop, and of the same without a word of how its webhooks are signed, and released."""
    signed = shop()
    assert signed.webhooks is not None
    unsigned = replace(signed, webhooks=replace(signed.webhooks, scheme=None))
    released = replace(unsigned, releases=released_before())
    spell = load(target).spell
    return spell(signed, Diagnostics()), spell(released, Diagnostics())


def modules(target: str) -> Iterator[Module]:
    for package in packages(target):
        yield from package.modules


def views(target: str) -> dict[str, type]:
    """The view of each template that is rendered by itself."""
    found: dict[str, type] = {}
    for module in modules(target):
        view = found.setdefault(module.template, type(module.view))
        assert view is type(module.view), f"{module.template} has two views"
    return found


@lru_cache
def walked(target: str) -> Walk:
    walk = Walk(target, set(), set(), [])
    for template, view in views(target).items():
        walk.template(template, {"": view})
    return walk


def stored(target: str) -> set[str]:
    home = templates.folder() / target
    return {path.relative_to(home).as_posix() for path in home.rglob("*.jinja")}


@pytest.mark.parametrize("target", names())
def test_templates_say_only_what_a_template_may(target: str) -> None:
    assert walked(target).wrong == []


@pytest.mark.parametrize("target", names())
def test_every_template_is_used(target: str) -> None:
    assert stored(target) == views(target).keys() | walked(target).included


@pytest.mark.parametrize("target", names())
def test_every_field_of_a_view_is_used(target: str) -> None:
    used = walked(target).used
    unused = [
        f"{view.__name__}.{name}"
        for top in views(target).values()
        for view in views_of(top)
        for name in (field.name for field in fields(view))
        if (view, name) not in used
    ]
    assert sorted(set(unused)) == []


@pytest.mark.parametrize("target", names())
def test_views_hold_code_flags_and_views(target: str) -> None:
    wrong = [
        one
        for top in views(target).values()
        for view in views_of(top)
        for one in wrong_fields(view)
    ]
    assert sorted(set(wrong)) == []


GIVEN = {"pyproject.toml.jinja": "ProjectView", "package.json.jinja": "ProjectView"}
"""Files whose names others chose, and which say nothing of what is in them."""


def view_name(template: str) -> str:
    words = template.split(".")[0].split("_")
    return GIVEN.get(template, "".join(word.capitalize() for word in words) + "View")


@pytest.mark.parametrize("target", names())
def test_view_and_template_share_a_name(target: str) -> None:
    found = {template: view.__name__ for template, view in views(target).items()}
    assert found == {template: view_name(template) for template in found}


@pytest.mark.parametrize("target", names())
def test_everything_renders_and_is_formatted_to_itself(target: str) -> None:
    for module in modules(target):
        text = load(target).format(module.path, render(module, target))
        assert load(target).format(module.path, text) == text
        assert text == "" or text.endswith("\n")


REFUSED = {
    "a comparison": "{% if title == other %}{% endif %}",
    "a negation": "{% if not flag %}{% endif %}",
    "a conjunction": "{% if flag and title %}{% endif %}",
    "arithmetic": "{{ title + title }}",
    "a call": "{{ title.upper() }}",
    "an item": "{{ title[0] }}",
    "a filter": "{{ title|upper }}",
    "an assignment": "{% set a = title %}",
    "a macro": "{% macro a() %}{% endmacro %}",
    "a computed include": "{% include title %}",
    "a filtered loop": "{% for one in many if one %}{% endfor %}",
    "a loop over text": "{% for one in title %}{% endfor %}",
    "a choice": "{{ title if flag else title }}",
    "a flag": "{{ flag }}",
    "a sequence": "{{ many }}",
    "a stranger": "{{ other }}",
    "a stranger's member": "{{ title.other }}",
    "the loop": "{% for one in many %}{% if loop.last %}{% endif %}{% endfor %}",
    "a constant": "{{ 'text' }}",
    "inheritance": "{% extends 'a' %}",
    "a block": "{% block a %}{% endblock %}",
    "raw text through another filter": "{% filter upper %}a{% endfilter %}",
}


@pytest.mark.parametrize("source", REFUSED.values(), ids=REFUSED)
def test_the_walk_refuses(source: str) -> None:
    """What the contract is made of can fail."""
    view = make_dataclass(
        "View", [("title", Code), ("flag", bool), ("many", tuple[Code, ...])]
    )
    walk = Walk("none", set(), set(), [])
    for node in Environment().parse(source).body:
        walk.node(node, {"": view}, "here")
    assert walk.wrong
