"""What a template of the user's may say, and what is said of one that says more."""

from __future__ import annotations

from functools import lru_cache

import pytest

from generator.diagnostics import Diagnostics, Position
from generator.output.custom import Custom, CustomTemplate, nearest
from generator.output.render import render
from generator.output.template_language import check_templates
from generator.targets.base import Module, load
from tests.sdk_fixtures import shop

PAGE = "page.html.jinja"


def custom(text: str, name: str = PAGE) -> CustomTemplate:
    return CustomTemplate("docs", name, f"t/docs/{name}", text, "")


def found(*templates: CustomTemplate) -> list[tuple[str, Position, str]]:
    diagnostics = Diagnostics()
    check_templates(Custom(templates), diagnostics)
    for one in diagnostics:
        assert isinstance(one.at, Position) and one.help
    return [(one.code, one.at, one.message) for one in diagnostics]  # type: ignore[misc]  # seen to be so


@lru_cache
def pages() -> tuple[Module, ...]:
    modules = load("docs").spell(shop(), Diagnostics()).modules
    return tuple(one for one in modules if one.template == PAGE)


SAYS = {
    "nothing": "",
    "a text": "<h1>{{ title }}</h1>\n",
    "a text of each": "{% for row in arguments %}{{ row.name }}{% endfor %}",
    "one text moved": "{{ docs|indent }}{{ docs|indent(8) }}",
    "a block moved": "{% filter indent(2) %}\n{{ title }}\n{% endfilter %}",
    "a choice": "{% if is_deprecated %}a{% elif docs %}{{ docs }}{% else %}b{% endif %}",
    "a negation": "{% if not is_deprecated and (docs or title) %}a{% endif %}",
    "a comparison": "{% if method == 'GET' or method != path %}{{ path }}{% endif %}",
    "a loop that tests": "{% for row in fields if row.docs and row.type == 'text' %}"
    "{{ row.type }}{% else %}none{% endfor %}",
    "where a loop is": "{% for row in fields %}{% if not loop.last %},{% endif %}"
    "{% if loop.first %}.{% endif %}{% endfor %}",
    "what may be nothing": "{% if next %}{{ next.href }}{% endif %}",
    "both that may be": "{% if next and previous and next.text == previous.text %}"
    "{{ next.href }}{{ previous.href }}{% endif %}",
    "in a loop within": "{% if next %}{% for row in fields %}{{ next.href }}{% endfor %}"
    "{% endif %}",
    "another": "{% include 'head.jinja' %}",
    "the one of gen": "{% include 'builtin:page.html.jinja' %}",
    "another in a loop": "{% for row in fields %}{% include 'row.jinja' %}{% endfor %}",
    "braces of its own": "{% raw %}{{ title.upper() }}{% endraw %}",
    "blanks taken away": "{%- if docs -%} a {{- title -}} {%- endif +%}",
    "a comment": "{# {{ title.upper() }} #}",
}


@pytest.mark.parametrize("text", SAYS.values(), ids=SAYS)
def test_passes_and_renders_for_every_page(text: str) -> None:
    own = custom(text)
    assert found(own) == []
    made = [render(page, "docs", (own,)) for page in pages()]
    assert len(made) > 5 and "builtin" not in "".join(made)


REFUSED = {
    "a call": ("{{ title.upper() }}", "O555", "call anything"),
    "a way to internals": (
        "{{ title.__class__ }}",
        "O554",
        "no __class__ in title, a text",
    ),
    "internals of a list": ("{{ fields.append }}", "O554", "in fields, a list of"),
    "a mangled way": ("{% if self %}{% endif %}", "O554", "no self in the view"),
    "a method of the view": ("{{ showing }}", "O554", "no showing"),
    "an item": ("{{ fields[0] }}", "O555", "ask for an item"),
    "internals by a key": ("{{ title['__class__'] }}", "O555", "ask for an item"),
    "a filter": ("{{ title|attr('x') }}", "O555", "use the filter attr"),
    "a filtered block": (
        "{% filter upper %}{% endfilter %}",
        "O555",
        "the filter upper",
    ),
    "far to the right": ("{{ title|indent(1000000000) }}", "O555", "filter indent"),
    "to the right by text": ("{{ title|indent(title) }}", "O555", "filter indent"),
    "a test": ("{% if title is defined %}{% endif %}", "O555", "use `is`"),
    "a sum": ("{{ title + title }}", "O555", "what Jinja calls add"),
    "much": ("{{ title * 1000000000 }}", "O555", "what Jinja calls mul"),
    "a large number": ("{{ 9 ** 9 ** 9 ** 9 }}", "O555", "what Jinja calls pow"),
    "joined texts": ("{{ title ~ docs }}", "O555", "join texts"),
    "a text of its own": ("{{ 'a' }}", "O555", "print a text of its own"),
    "a number": ("{{ 1 }}", "O555", "print a text of its own"),
    "an order": ("{% if title < docs %}{% endif %}", "O555", "compare"),
    "membership": ("{% if title in docs %}{% endif %}", "O555", "compare"),
    "two comparisons": ("{% if title == docs == path %}{% endif %}", "O555", "compare"),
    "a compared flag": ("{% if is_deprecated == 'a' %}{% endif %}", "O556", "a flag"),
    "a choice within": ("{{ title if docs else path }}", "O555", "choose with `if`"),
    "a name": ("{% set a = title %}", "O555", "set a name"),
    "a macro": ("{% macro a() %}{% endmacro %}", "O555", "have a macro"),
    "inheritance": ("{% extends 'head.jinja' %}", "O555", "extend another"),
    "a block": ("{% block a %}{% endblock %}", "O555", "have a block"),
    "an import": ("{% import 'head.jinja' as a %}", "O555", "import"),
    "a computed name": ("{% include title %}", "O555", "include by anything"),
    "names in turn": ("{% include ['a', 'head.jinja'] %}", "O555", "include by"),
    "what may be missing": (
        "{% include 'head.jinja' ignore missing %}",
        "O555",
        "include by",
    ),
    "recursion": ("{% for a in fields recursive %}{% endfor %}", "O555", "recursive"),
    "two names": ("{% for a, b in fields %}{% endfor %}", "O555", "more than one"),
    "more of the loop": (
        "{% for a in fields %}{% if loop.index %}{% endif %}{% endfor %}",
        "O555",
        "ask for loop.index",
    ),
    "the loop itself": ("{% for a in fields %}{{ loop }}{% endfor %}", "O554", "loop"),
    "no loop": ("{% if loop.last %}{% endif %}", "O554", "no loop in the view"),
    "a loop's own test": (
        "{% for a in fields if loop.first %}{% endfor %}",
        "O554",
        "no loop",
    ),
    "a flag": ("{{ is_deprecated }}", "O556", "is_deprecated is a flag, and cannot"),
    "a list": ("{{ fields }}", "O556", "fields is a list of RowView"),
    "a view": (
        "{% for row in fields %}{{ row }}{% endfor %}",
        "O556",
        "row is a RowView, and cannot be printed",
    ),
    "an answer": ("{% for a in failures %}{{ a }}{% endfor %}", "O556", "an AnswerV"),
    "letters": ("{% for a in title %}{{ a }}{% endfor %}", "O556", "cannot be gone"),
    "what is not tested": ("{{ next.href }}", "O556", "or nothing, and cannot be ask"),
    "tested elsewhere": (
        "{% if next %}{% endif %}{{ next.href }}",
        "O556",
        "next is a LinkView or nothing",
    ),
    "tested perhaps": (
        "{% if next or docs %}{{ next.href }}{% endif %}",
        "O556",
        "next is",
    ),
    "another of the name": (
        "{% if next %}{% for next in siblings %}{{ next.href }}{% endfor %}"
        "{{ next.hrev }}{% endif %}",
        "O554",
        "no hrev in next",
    ),
    "a misspelt name": ("{{ titel }}", "O554", "no titel in the view"),
    "in a branch that no document takes": (
        "{% if docs %}{% if not docs %}{{ titel }}{% endif %}{% endif %}",
        "O554",
        "no titel",
    ),
    "a misspelt field": (
        "{% for row in fields %}{{ row.nam }}{% endfor %}",
        "O554",
        "no nam in row, a RowView",
    ),
    "an item outside": (
        "{% for row in fields %}{% endfor %}{{ row.name }}",
        "O554",
        "no row in the view",
    ),
    "no such template": ("{% include 'heat.jinja' %}", "O559", "no template of that"),
    "a template of elsewhere": (
        "{% include '../python/README.md.jinja' %}",
        "O559",
        "no template of that name",
    ),
    "a file of ours": ("{% include 'assets/page.css' %}", "O559", "no template"),
    "itself": ("{% include 'page.html.jinja' %}", "O559", "itself without end"),
    "what asks for more": (
        "{% include 'row.jinja' %}",
        "O559",
        "row.jinja cannot be included here: there is no row in the view",
    ),
    "an open tag": ("{% if docs %}", "O553", "Unexpected end of template"),
    "an open brace": ("{{ title", "O553", "cannot be understood"),
    "an unknown tag": ("{% money %}", "O553", "Encountered unknown tag 'money'"),
    "deep blocks": ("{% if docs %}" * 22 + "{% endif %}" * 22, "", ""),
    "deep loops": (
        "{% for a in fields %}" * 22 + "{% endfor %}" * 22,
        "O553",
        "nested too deep",
    ),
    "deep brackets": (
        "{{ " + "(" * 9000 + "title" + ")" * 9000 + " }}",
        "O553",
        "deep",
    ),
    "a long way": ("{{ title" + ".a" * 9000 + " }}", "O553", "nested too deep"),
    "many negations": ("{% if " + "not " * 500 + "docs %}{% endif %}", "O553", "deep"),
}


def test_only_what_is_like_the_name_is_meant() -> None:
    """Not what ends alike, as all templates do."""
    there = ("head.jinja", "row.jinja", "page.html.jinja")
    for wrong in ("nope.jinja", "_a.jinja", "x.jinja"):
        assert nearest(wrong, there) == "", wrong
    for wrong in ("heat.jinja", "page.htm.jinja", "page.html"):
        assert nearest(wrong, there).startswith("Did you mean "), wrong


@pytest.mark.parametrize("text, code, says", REFUSED.values(), ids=REFUSED)
def test_is_refused(text: str, code: str, says: str) -> None:
    said = found(custom(text))
    assert [one for one, _, _ in said[:1]] == [code] * bool(code)
    assert all(says in message for _, _, message in said[:1])


@pytest.mark.parametrize(
    "text, line, column",
    [
        ("title\r\n  x {{ titel }}", 2, 8),
        ("{% if docs %}\n{% endif %}\n{% if docs == titel %}{% endif %}", 3, 15),
        ("{% for row in fields %}\n  titel {{ row.titel }}{% endfor %}", 2, 16),
        ("ab {{ title.upper() }}", 1, 4),
        ("a\n\n{% include 'heat.jinja' %}", 3, 13),
        ("a\n{% if docs %}", 2, 1),
    ],
)
def test_where(text: str, line: int, column: int) -> None:
    ((_, at, _),) = found(custom(text))
    assert at == Position(f"t/docs/{PAGE}", line, column)


def test_an_included_template_is_checked_where_it_is_included() -> None:
    """By one of ours, and with what that one offers."""
    assert found(custom("{{ row.name }}{{ title }}", "row.jinja")) == []
    said = found(custom("{{ row.nam }}\n{{ titel }}", "row.jinja"))
    assert [(code, at.source, at.line) for code, at, _ in said] == [
        ("O554", "t/docs/row.jinja", 1),
        ("O554", "t/docs/row.jinja", 2),
    ]


def test_a_circle_of_several() -> None:
    one = custom("{% include 'row.jinja' %}", "head.jinja")
    other = custom("{% include 'head.jinja' %}", "row.jinja")
    said = found(one, other)
    assert ("O559", Position("t/docs/row.jinja", 1, 13)) in [one[:2] for one in said]


def test_a_circle_through_one_of_ours() -> None:
    """Of many reasons one is given for each template that is included."""
    at = Position("t/docs/head.jinja", 1, 13)
    said = found(custom("{% include 'builtin:page.html.jinja' %}", "head.jinja"))
    assert [(code, where) for code, where, _ in said] == [("O559", at), ("O559", at)]
    assert all(message.endswith("itself without end") for _, _, message in said)


def test_what_a_page_shows_of_a_language_is_as_its_scripts_write_it() -> None:
    """They know no template of the user's."""
    page = next(one for one in pages() if one.programs)
    own = CustomTemplate("python", "snippet.py.jinja", "x", "# ours\n", "")
    assert render(page, "docs", (own,)) == render(page, "docs")
