"""Are the sentences of `specs/stripe.yaml` our own? None may stand in Stripe's texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import stripe

from generator.diagnostics import Diagnostics
from generator.document.read import read
from tests import fetch_stripe

SPEC = Path(__file__).parents[2] / "specs" / "stripe.yaml"
PACKAGE = Path(stripe.__file__).parent

# Up to this many words it is a label, which can hardly be said otherwise.
LABEL = 3

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_TAG = re.compile(r"</?[a-z][^>]*>")
_DOCSTRING = re.compile(r'"""(.*?)"""', re.DOTALL)
_END = re.compile(r"(?<=[.!?])\s+|\n\s*\n")


def _sentences(text: str) -> Iterator[str]:
    """Each without markup, spacing, letter case and closing mark; labels left out."""
    bare = _LINK.sub(r"\1", _TAG.sub(" ", text))
    for part in _END.split(bare):
        words = re.findall(r"[\w'’-]+", part.replace("`", "").lower())
        if len(words) > LABEL:
            yield " ".join(words)


def _texts(node: Any, at: str = "#") -> Iterator[tuple[str, str]]:
    """Descriptions and summaries. A property may be called `description` too: no text."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("description", "summary") and isinstance(value, str):
                yield f"{at}/{key}", value
            else:
                yield from _texts(value, f"{at}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _texts(value, f"{at}/{index}")


def copied(ours: Iterable[tuple[str, str]], official: set[str]) -> list[str]:
    return [
        f"{place}: {sentence}"
        for place, text in ours
        for sentence in _sentences(text)
        if sentence in official
    ]


def _tree(path: Path) -> Any:
    document = read(str(path), Diagnostics())
    assert document is not None
    return document.tree


@pytest.fixture(scope="module")
def ours() -> list[tuple[str, str]]:
    return list(_texts(_tree(SPEC)))


@pytest.fixture(scope="module")
def package() -> set[str]:
    docstrings = (
        docstring
        for module in PACKAGE.rglob("*.py")
        for docstring in _DOCSTRING.findall(module.read_text("utf-8"))
    )
    return {sentence for text in docstrings for sentence in _sentences(text)}


def test_no_sentence_is_that_of_the_package(
    ours: list[tuple[str, str]], package: set[str]
) -> None:
    assert len(ours) > 500 and len(package) > 5000
    assert copied(ours, package) == []


def test_no_sentence_is_that_of_the_complete_document(
    ours: list[tuple[str, str]],
) -> None:
    try:
        complete = _tree(fetch_stripe.complete_document())
    except fetch_stripe.FetchError as error:
        pytest.skip(str(error))
    texts = {text for _, text in _texts(complete)}
    official = {sentence for text in texts for sentence in _sentences(text)}
    assert len(official) > 5000
    assert copied(ours, official) == []


@pytest.mark.parametrize(
    "text",
    [
        "Indicates who reported the payment.",
        "  indicates who\nreported the `payment` ",
        "<p>A word of ours. Indicates who reported the [payment](/docs).</p>",
    ],
)
def test_a_copy_is_seen(text: str, package: set[str]) -> None:
    assert copied([("#/x", text)], package) == [
        "#/x: indicates who reported the payment"
    ]
