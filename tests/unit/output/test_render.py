"""A template prints Code, and a view that does not fit its template stops the build."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator.code import Code
from generator.output import templates
from generator.output.custom import CustomTemplate
from generator.output.model import BrokenOutput
from generator.output.render import environment, indent, render
from generator.targets.base import Module


@dataclass(frozen=True, slots=True)
class Item:
    name: Any


@dataclass(frozen=True, slots=True)
class View:
    title: Any = Code("title")
    flag: bool = False
    items_: tuple[Item, ...] = ()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(templates, "folder", lambda: tmp_path)
    environment.cache_clear()
    (tmp_path / "fake").mkdir()
    yield tmp_path / "fake"
    environment.cache_clear()


def rendered(folder: Path, source: str, view: View = View()) -> str:
    (folder / "view.jinja").write_text(source)
    return render(Module("view.txt", "view.jinja", view), "fake")


ITEMS = View(items_=(Item(Code("one")), Item(Code("two"))))

RENDERS = {
    "a value": ("{{ title }}\n", View(), "title\n"),
    "a value of a value": (
        "{% for item in items_ %}\n{{ item.name }}\n{% endfor %}\n",
        ITEMS,
        "one\ntwo\n",
    ),
    "a flag": ("{% if flag %}\nyes\n{% else %}\nno\n{% endif %}\n", View(), "no\n"),
    "no blanks from block tags": (
        "a\n  {% if flag %}\n  b\n  {% endif %}\nc\n",
        View(),
        "a\nc\n",
    ),
    "no line end is added": ("a", View(), "a"),
    "nothing is escaped": ("{{ title }}", View(Code("<&'\">")), "<&'\">"),
    "an indented block": (
        "{% filter indent %}\na\n\nb\n{% endfilter %}\n",
        View(),
        "    a\n\n    b\n",
    ),
    "an indented value": (
        "{{ title|indent(2) }}",
        View(Code("a\n\n  b")),
        "  a\n\n    b",
    ),
}


@pytest.mark.parametrize("source, view, expected", RENDERS.values(), ids=RENDERS)
def test_renders(folder: Path, source: str, view: View, expected: str) -> None:
    assert rendered(folder, source, view) == expected


REFUSES = {
    "a plain string": ("{{ title }}", View("text"), "view.jinja prints a str"),
    "an indented plain string": ("{{ title|indent }}", View("text"), "prints a str"),
    "a number": ("{{ title }}", View(1), "prints a int"),
    "None": ("{{ title }}", View(None), "prints a NoneType"),
    "a constant": ("{{ 'text' }}", View(), "prints a str"),
    "an unknown value": ("{{ other }}", View(), "'other' is undefined"),
    "an unknown flag": ("{% if other %}{% endif %}", View(), "'other' is undefined"),
    "an unknown attribute": ("{{ title.other }}", View(), "no attribute 'other'"),
    "a test": (
        "{% if title is defined %}{% endif %}",
        View(),
        "No test named 'defined'",
    ),
    "a filter": ("{{ title|upper }}", View(), "No filter named 'upper'"),
    "a global": ("{{ range }}", View(), "'range' is undefined"),
    "an unknown template": ("{% include 'other.jinja' %}", View(), "other.jinja"),
    "a broken template": ("{% if %}", View(), "view.txt"),
}


@pytest.mark.parametrize("source, view, says", REFUSES.values(), ids=REFUSES)
def test_refuses(folder: Path, source: str, view: View, says: str) -> None:
    with pytest.raises(BrokenOutput, match=says):
        rendered(folder, source, view)


@pytest.mark.parametrize(
    "source",
    [
        "{{ title.__class__ }}",
        "{{ title['__class__'] }}",
        "{% if ''.__class__.__mro__ %}{% endif %}",
        "{{ title.format.__self__ }}",
        "{{ self._TemplateReference__context }}",
    ],
)
def test_a_template_of_the_users_meets_a_sandbox(folder: Path, source: str) -> None:
    """Even if it was not checked."""
    own = CustomTemplate("fake", "view.jinja", "t/fake/view.jinja", source, "")
    with pytest.raises(BrokenOutput, match="unsafe|undefined|no attribute"):
        render(Module("view.txt", "view.jinja", View()), "fake", (own,))


def test_a_value_of_an_included_template_is_named_with_it(folder: Path) -> None:
    (folder / "part.jinja").write_text("{{ title }}")
    with pytest.raises(BrokenOutput, match="part.jinja"):
        rendered(folder, "{% include 'part.jinja' %}", View("text"))


def test_indent_keeps_code_code_and_text_text() -> None:
    assert isinstance(indent(Code("a")), Code)
    assert not isinstance(indent("a"), Code)
