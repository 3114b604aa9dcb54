"""Is the TypeScript package of the complete document sound? The compiler finds nothing."""

from __future__ import annotations

from pathlib import Path

from tests import node


def test_prettier_finds_nothing_to_do(typescript_package: Path) -> None:
    """Asked before the compiler, which puts its own files here."""
    node.prettier_check(typescript_package)


def test_compiles_by_its_own_settings(typescript_package: Path) -> None:
    compiler = node.MODULES / ".bin" / "tsc"
    node.run([compiler, "-p", "tsconfig.json"], cwd=typescript_package)
    sources = list((typescript_package / "src").rglob("*.ts"))
    compiled = list((typescript_package / "dist").rglob("*.js"))
    assert len(sources) == len(compiled) > 1500


def test_snippets_have_no_type_errors(typescript_package: Path) -> None:
    paths = {"@utdk/stripe": ["./src/index.ts"]}
    # Those that send a file read it with node's own functions.
    options = {"paths": paths, "noEmit": True, "types": ["node"]}
    snippets = list((typescript_package / "snippets").rglob("*.ts"))
    assert len(snippets) == 2 * 588
    node.tsc(typescript_package, options, "snippets")
