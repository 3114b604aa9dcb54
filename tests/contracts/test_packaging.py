"""What ships in the wheel is what is in the checkout."""

from __future__ import annotations

import tomllib

from tests.contracts.sources import ROOT, sources

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())


def test_every_package_is_listed() -> None:
    there = {
        source.module for source in sources() if source.path.endswith("__init__.py")
    }
    folders = {source.path.rpartition("/")[0].replace("/", ".") for source in sources()}
    assert there == folders, "a folder without an __init__.py"
    listed = PROJECT["tool"]["setuptools"]["packages"]
    assert set(listed) == there | {"generator_templates"}
    assert listed == sorted(listed)


def test_every_target_has_its_templates() -> None:
    targets = {
        path.name
        for path in (ROOT / "generator/targets").iterdir()
        if (path / "__init__.py").exists()
    }
    templates = {path.name for path in (ROOT / "templates").iterdir() if path.is_dir()}
    # What `gen ci init` writes is there too.
    assert targets | {"ci"} == templates
