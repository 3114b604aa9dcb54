"""`gen check`: what is wrong with a document, with its facts, and with what targets make of them?"""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import replace

from generator.commands.answer import begin, findings, located, sources, status
from generator.diagnostics.report import as_text
from generator.pipeline import inspect
from generator.run import Stopped
from generator.targets.base import names
from generator.terminal import Terminal


def run(asked: Namespace, terminal: Terminal) -> int:
    going = replace(begin(asked, terminal), strict=asked.strict)
    account = None
    try:
        account = inspect(going, names()).account
    except Stopped:
        pass  # the findings say why
    if asked.format == "json":
        data = {
            "diagnostics": findings(going),
            "operations": account
            and {"built": account.operations, "of": account.all_operations},
            "schemas": account
            and {"built": account.schemas, "of": account.all_schemas},
        }
        terminal.show(json.dumps(data, indent=2) + "\n")
    else:
        terminal.show(as_text(located(going), sources(going), colour=terminal.colour))
    return status(going.diagnostics, strict=going.strict)
