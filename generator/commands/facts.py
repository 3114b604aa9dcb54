"""`gen facts`: what may a facts file say?"""

from __future__ import annotations

import json
from argparse import Namespace

from generator.cli import FINE
from generator.sdk.fact_schema import facts_schema
from generator.terminal import Terminal


def run(asked: Namespace, terminal: Terminal) -> int:
    terminal.show(json.dumps(facts_schema(), indent=2) + "\n")
    return FINE
