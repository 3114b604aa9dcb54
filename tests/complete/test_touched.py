"""How many files change in the Python package when one operation of the complete document does?

One description and one parameter are what most versions of a document bring. What is formatted
differs only where what is rendered does, and that only where the views do: so the views are
compared, and nothing is formatted. Only one operation and what it reaches is built, since the
rest costs a minute and adds nothing: of all 2,998 files of the complete document, the same 2 changed
for the description and the same 5 for the parameter.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.inputs import find
from generator.output.manifest import NAME
from generator.pipeline import understand
from generator.run import Run
from generator.targets.base import Module, load

MOST = 6

CALL, OPERATION = "customers.create", "operationId: PostCustomers\n"
DESCRIPTION = "<p>Creates a new customer object.</p>"
PROPERTIES = "              properties:\n"
PARAMETER = """\
                favourite_colour:
                  description: The colour that this customer likes best.
                  type: string
"""


@pytest.fixture(scope="module")
def before(document: Path) -> dict[str, Module]:
    return _modules(document)


def test_a_description(
    before: dict[str, Module], document: Path, tmp_path: Path
) -> None:
    text = document.read_text("utf-8")
    at = text.rindex(DESCRIPTION, 0, text.index(OPERATION))
    touched = text[:at] + "<p>Makes one.</p>" + text[at + len(DESCRIPTION) :]
    _few(before, _modules(_beside(document, tmp_path, touched)))


def test_a_parameter(before: dict[str, Module], document: Path, tmp_path: Path) -> None:
    text = document.read_text("utf-8")
    at = text.index(PROPERTIES, text.index(OPERATION)) + len(PROPERTIES)
    touched = text[:at] + PARAMETER + text[at:]
    _few(before, _modules(_beside(document, tmp_path, touched)))


def _few(before: dict[str, Module], after: dict[str, Module]) -> None:
    """The manifest is one more: it has the digest of the document."""
    paths = sorted(before.keys() | after.keys())
    changed = [NAME, *(path for path in paths if before.get(path) != after.get(path))]
    print(f"\n{len(changed)} files change: {', '.join(changed)}")
    assert 1 < len(changed) <= MOST


def _beside(document: Path, folder: Path, text: str) -> Path:
    """With the facts, and by the same name."""
    shutil.copy(document.with_name("stripe.sdk.yaml"), folder)
    touched = folder / document.name
    touched.write_text(text, "utf-8")
    return touched


def _modules(document: Path) -> dict[str, Module]:
    run = Run(find(str(document)), lambda *_: None, (CALL,))
    package = load("python").spell(understand(run).sdk, run.diagnostics)
    return {module.path: module for module in package.modules}
