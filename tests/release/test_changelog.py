"""Nothing that a releases file says becomes markup in the changelog of a package."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.changes.entries import entries
from generator.changes.model import Change, Comparison, Effect
from generator.changes.rules import RULES
from generator.output.render import render
from generator.sdk.releases import Entry
from generator.targets.changelog import changelog_module
from generator.targets.docs.markdown import to_html
from tests.release.given import released_before
from tests.sdk_fixtures import shop

SENTENCES = (
    ("plain", "plain"),
    ("`a` is now `b`.", "`a` is now `b`."),
    ("one ` alone", "one \\` alone"),
    ("`a` and ` alone", "`a` and \\` alone"),
    ("<b> [a](b) *c* `<i>`", "\\<b\\> \\[a\\](b) \\*c\\* `<i>`"),
    ("two\n\n# lines `and\n# code`", "two \\# lines `and # code`"),
    ("``empty", "empty"),
    ("\u202eturned `\u202eround`", "turned `round`"),
)


@pytest.mark.parametrize("text, shown", SENTENCES)
@pytest.mark.parametrize("target", ("python", "typescript"))
def test_sentences(target: str, text: str, shown: str) -> None:
    sdk = replace(shop(), releases=released_before(Entry("added", text)))
    (module,) = changelog_module(sdk, target, str)
    page = render(module, target)
    assert page.endswith(f"\n## 1.2.0 - 2026-01-31\n\n### Added\n\n- {shown}\n")


def test_no_entry_leaves_its_line() -> None:
    """Read by a Markdown reader that is not ours."""
    hostile = "</li><script>a</script> `</code><script>` ![x](http://a) \n\n## 9.9.9"
    sdk = replace(shop(), releases=released_before(Entry("added", hostile)))
    (module,) = changelog_module(sdk, "python", str)
    html = to_html(render(module, "python"))
    assert "<script" not in html and "<img" not in html
    assert html.count("<h2") == 1 and html.count("<li>") == 1


def change(kind: str, subject: str, effect: Effect, after: str = "") -> Change:
    effects = {"python": effect}
    return Change(RULES[kind], None, "pets", subject, effects, None, None, "", after)


def told(*changes: Change) -> list[tuple[str, str]]:
    found = entries(Comparison(("python",), changes), "python")
    return [(one.kind, one.text) for one in found]


def test_names_are_those_of_the_language() -> None:
    renamed = replace(
        change("method-renamed", "pets.get", Effect.RUNTIME),
        names={"python": ("pets.get", "pets.retrieve"), "typescript": ("a", "b")},
    )
    assert told(renamed) == [
        (
            "changed",
            "Breaking: `client.pets.get` is now `client.pets.retrieve`."
            " Write the new name; the old one could not stay beside it.",
        )
    ]


def test_text_of_a_document_stays_code() -> None:
    said = told(
        change("known-value-added", "Pet.kind", Effect.ADDED, after='"a`b\x1b[0m"')
    )
    shown = '`"a\'b\\x1b[0m"`'
    text = f"Value added to an open enumeration: `Pet.kind`, {shown}."
    assert said == [("added", text)]


def test_many_are_counted() -> None:
    """A rename of a common part of names takes dozens of types with it."""
    types = [change("type-removed", f"T{n}", Effect.TYPES) for n in range(40)]
    fields = [change("field-added", f"A.f{n}", Effect.ADDED) for n in range(400)]
    docs = [change("docs-changed", f"a{n}", Effect.PATCH) for n in range(3)]
    said = told(*types, *fields, *docs)
    assert len(said) == 10 + 1 + 150 + 1 + 1
    texts = [text for _, text in said]
    assert "30 more names of types." in texts and "250 more changes." in texts
    assert "Documentation, in 3 places." in texts


def test_what_a_package_does_not_notice_is_not_told() -> None:
    other = replace(
        change("type-widened", "Pet.age", Effect.PATCH),
        effects={"typescript": Effect.PATCH, "python": Effect.NONE},
    )
    assert told(other) == []
