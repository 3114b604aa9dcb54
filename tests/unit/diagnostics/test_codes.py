"""Does every rule say what is wrong, what to write, and why?"""

from __future__ import annotations

import re
from string import Formatter

import pytest

from generator.diagnostics.codes import ALL
from generator.diagnostics.model import Rule


@pytest.mark.parametrize("rule", ALL.values(), ids=ALL)
def test_a_rule_is_complete(rule: Rule) -> None:
    assert re.fullmatch(r"[DASNRTOU][1-9][0-9][0-9]", rule.code)
    assert not rule.message.endswith(".")
    assert rule.help.strip() and "\n" not in rule.message + rule.help
    assert "Wrong" in rule.explanation and "Right" in rule.explanation
    assert all(len(line) <= 100 for line in rule.explanation.splitlines())


@pytest.mark.parametrize("rule", ALL.values(), ids=ALL)
def test_a_pattern_takes_plain_facts_only(rule: Rule) -> None:
    """No attributes or items of a fact, and no name that `report` keeps for itself."""
    for pattern in (rule.message, rule.help):
        for _, name, spec, conversion in Formatter().parse(pattern):
            assert name is None or name.isidentifier()
            assert name not in ("rule", "at", "related", "self")
            assert not conversion and (not spec or "{" not in spec)


def test_no_two_rules_say_the_same() -> None:
    messages = [rule.message for rule in ALL.values()]
    assert len(set(messages)) == len(messages)
    assert list(ALL) == sorted(ALL)
