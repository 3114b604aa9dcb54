"""Is the TypeScript package of the complete document sound? The compiler finds nothing."""

from __future__ import annotations

import pytest

from tests import node
from tests.complete.conftest import Complete

pytestmark = pytest.mark.usefixtures("with_node")


def test_compiles_by_its_own_settings(complete: Complete) -> None:
    compiler = node.MODULES / ".bin" / "tsc"
    node.run([compiler, "-p", "tsconfig.json"], cwd=complete.typescript)
    sources = list((complete.typescript / "src").rglob("*.ts"))
    compiled = list((complete.typescript / "dist").rglob("*.js"))
    assert len(sources) == len(compiled) > 1500


def test_snippets_have_no_type_errors(complete: Complete) -> None:
    options = {"paths": {"@utdk/stripe": ["./src/index.ts"]}, "noEmit": True}
    snippets = list((complete.typescript / "snippets").rglob("*.ts"))
    assert len(snippets) == 2 * 588
    node.tsc(complete.typescript, options, "snippets")


def test_prettier_finds_nothing_to_do(complete: Complete) -> None:
    node.prettier_check(complete.typescript)
