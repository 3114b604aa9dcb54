"""What templates are offered is a promise to those who write their own.

`views.txt` is all of it. A change of it is a line in CHANGELOG.md, for they have to follow it:
`GEN_UPDATE=1 pytest tests/contracts/test_views.py` writes it anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.output import templates
from generator.output.custom import Custom, CustomTemplate
from generator.output.template_language import check_templates, included
from generator.output.template_listing import as_text
from generator.targets.base import load, names
from tests.contracts.test_templates import stored, views

LISTING = Path(__file__).with_name("views.txt")


def test_views_are_as_they_were_told() -> None:
    told = "\n".join(
        as_text(target, name) for target in names() for name in templates.names(target)
    )
    if os.environ.get("GEN_UPDATE"):
        LISTING.write_text(told)
    assert LISTING.read_text() == told, "say in CHANGELOG.md what changes for templates"


@pytest.mark.parametrize("target", names())
def test_a_target_says_which_views_it_renders(target: str) -> None:
    assert load(target).views() == views(target)


@pytest.mark.parametrize("target", names())
def test_each_template_is_found_by_its_name_alone(target: str) -> None:
    assert set(templates.names(target)) == stored(target)
    assert stored(target) == load(target).views().keys() | included(target).keys()


@pytest.mark.parametrize("target", names())
def test_our_own_templates_pass_for_those_of_users(target: str) -> None:
    """Who copies one has nothing to mend."""
    copies = tuple(
        CustomTemplate(target, name, name, templates.read(target, name).decode(), "")
        for name in templates.names(target)
    )
    found = Diagnostics()
    check_templates(Custom(copies), found)
    assert copies and list(found) == []
